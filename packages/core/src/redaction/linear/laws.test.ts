import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, compileWords } from './index.js';

const atom = fc.constantFrom('a', 'b', '1', '-', '\\d', '\\w', '[ab]', '[^a]', '[1-3]', '(?:ab|ba)', '(?:a|1b)', '\\.');
const times = fc.constantFrom('', '', '', '{2}', '{1,3}', '{2,4}');
const pattern = fc
  .array(
    fc.tuple(atom, times).map(([one, many]) => one + many),
    { minLength: 1, maxLength: 5 }
  )
  .map(parts => parts.join(''));
const text = fc.array(fc.constantFrom('a', 'b', '1', '2', '-', '.', ' '), { maxLength: 40 }).map(all => all.join(''));

describe('the linear engine, beside the one of the language', () => {
  it('finds its first match at the same place, at least as long, and only what matches whole', () => {
    fc.assert(
      fc.property(pattern, text, (source, written) => {
        const found = compilePattern(source, false).find(written);
        const first = new RegExp(source).exec(written);
        expect(found[0]?.start).toBe(first?.index);
        expect((found[0]?.end ?? 0) - (found[0]?.start ?? 0)).toBeGreaterThanOrEqual(first?.[0].length ?? 0);
        for (const { start, end } of found) {
          expect(written.slice(start, end)).toMatch(new RegExp(`^(?:${source})$`));
        }
      }),
      { numRuns: 500 }
    );
  });

  it('finds nothing that overlaps, and leaves no match between two', () => {
    fc.assert(
      fc.property(pattern, text, (source, written) => {
        let free = 0;
        for (const { start, end } of [
          ...compilePattern(source, false).find(written),
          { start: written.length, end: written.length }
        ]) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(new RegExp(source).test(written.slice(free, start))).toBe(false);
          free = end;
        }
      }),
      { numRuns: 500 }
    );
  });

  it('takes any case where asked to, as the language does for letters of ASCII', () => {
    fc.assert(
      fc.property(pattern, text, (source, written) => {
        const upper = written.toUpperCase();
        const found = compilePattern(source, true).find(upper);
        expect(found[0]?.start).toBe(new RegExp(source, 'i').exec(upper)?.index);
      }),
      { numRuns: 300 }
    );
  });

  it('finds whole words of a list wherever they stand', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), words => {
        const written = words.join(' ');
        const found = compileWords(words).find(written);
        expect(found.map(({ start, end }) => written.slice(start, end))).toEqual(words);
      }),
      { numRuns: 200 }
    );
  });
});
