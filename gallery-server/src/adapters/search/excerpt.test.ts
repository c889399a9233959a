import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../domain/search/tokens.js';
import { excerptOf, marksIn } from './excerpt.js';
import type { Wanted } from './wanted.js';

/** What is looked for: words one behind the other; one with a star at its end is a beginning. */
const wanted = (...words: string[]): Wanted => ({
  shown: words.join(' '),
  slots: words.map((word, at) =>
    word.endsWith('*')
      ? { at, words: [], prefix: word.slice(0, -1) }
      : { at, words: [{ term: word, share: 1 }], prefix: null }
  ),
  mask: null,
  without: false,
  weight: 1
});
const marked = (text: string, ...terms: Wanted[]): string[] =>
  marksIn(text, terms).map(([from, to]) => text.slice(from, to));
const shown = (text: string, near: number, ...terms: Wanted[]): string[] => {
  const excerpt = excerptOf(text, terms, near);
  return excerpt.marks.map(([from, to]) => excerpt.text.slice(from, to));
};

const text = fc
  .array(
    fc.tuple(
      fc.constantFrom('wind', 'Wind', 'window', 'readCsv', 'café', '東京都', '𝒳', '\ud800', 'x'.repeat(200), '...'),
      fc.constantFrom(' ', '\n\t', ', ', '')
    ),
    { maxLength: 60 }
  )
  .map(list => list.flat().join(''));
const terms = fc.subarray([wanted('wind'), wanted('win*'), wanted('cafe'), wanted('read', 'csv'), wanted('東京')]);

describe('marks', () => {
  it('stand at each word that is looked for, and at nothing else', () => {
    fc.assert(
      fc.property(text, fc.subarray(['wind', 'cafe', 'read', '東京']), (text, words) => {
        const letters = new Set<number>();
        for (const { term, from, to } of tokensOf(text)) {
          for (let at = from; words.includes(term) && at < to; at++) {
            letters.add(at);
          }
        }
        const found = marksIn(
          text,
          words.map(word => wanted(word))
        ).flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index));
        expect(found).toEqual([...letters].sort((one, other) => one - other));
      })
    );
  });

  it('are in order and apart, whatever is looked for', () => {
    fc.assert(
      fc.property(text, terms, (text, terms) => {
        const marks = marksIn(text, terms);
        marks.forEach(([from, to], index) => {
          expect(from).toBeGreaterThan(index === 0 ? -1 : marks[index - 1][1]);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        });
      })
    );
  });

  it('do not depend on the order of what is looked for', () => {
    fc.assert(
      fc.property(text, terms, (text, terms) => {
        expect(marksIn(text, [...terms].reverse())).toEqual(marksIn(text, terms));
      })
    );
  });

  it('reach over all words of a phrase, and only where all stand in order', () => {
    expect(marked('power curve, curve power; Power\nCurve', wanted('power', 'curve'))).toEqual([
      'power curve',
      'Power\nCurve'
    ]);
    expect(marked('power of a curve', wanted('power', 'curve'))).toEqual([]);
    expect(marked('power curves', wanted('power', 'cur*'))).toEqual(['power curves']);
    expect(marked('power', wanted('power', 'curve'))).toEqual([]);
  });

  it('stand at words that only begin so where a beginning is meant', () => {
    expect(marked('wind window rewind', wanted('wind*'))).toEqual(['wind', 'window']);
    expect(marked('wind window rewind', wanted('wind'))).toEqual(['wind']);
  });

  it('that touch or overlap are one', () => {
    expect(marked('東京都', wanted('東京'), wanted('京都'))).toEqual(['東京都']);
    expect(marked('readCsv', wanted('read'), wanted('csv'))).toEqual(['readCsv']);
  });

  it('are none in an empty text, and none where nothing is looked for', () => {
    expect(marksIn('', [wanted('wind')])).toEqual([]);
    expect(marksIn('wind', [])).toEqual([]);
  });
});

describe('an excerpt', () => {
  it('is one line of no more than its length, with marks in order within it', () => {
    fc.assert(
      fc.property(text, terms, fc.nat(400), (text, terms, near) => {
        const excerpt = excerptOf(text, terms, near);
        expect(excerpt.text.length).toBeLessThanOrEqual(140);
        expect(excerpt.text).not.toMatch(/[^\S ]| {2}|^ | $/u);
        let last = 0;
        for (const [from, to] of excerpt.marks) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(excerpt.text.length);
      })
    );
  });

  it('shows a mark wherever there is one', () => {
    fc.assert(
      fc.property(text, fc.nat(400), (text, near) => {
        const found = shown(text, near, wanted('wind'));
        expect(found.length > 0).toBe(marksIn(text, [wanted('wind')]).length > 0);
        expect(found.filter(mark => !/^(?:wind)+$/iu.test(mark))).toEqual([]);
      })
    );
  });

  it('is the whole of a short text, its blanks made one', () => {
    expect(excerptOf('  the\n\n\twind  turns ', [wanted('wind')])).toEqual({ text: 'the wind turns', marks: [[4, 8]] });
    expect(excerptOf('', [wanted('wind')])).toEqual({ text: '', marks: [] });
    expect(excerptOf(' \n ', [])).toEqual({ text: '', marks: [] });
    const exact = 'a'.repeat(140);
    expect(excerptOf(exact, []).text).toBe(exact);
    expect(excerptOf(`${exact}b`, []).text).toBe(exact);
  });

  it('begins and ends between words', () => {
    const excerpt = excerptOf(`${'before '.repeat(50)}wind ${'behind '.repeat(50)}`, [wanted('wind')]);
    expect(excerpt.text).toMatch(/^(?:before )+wind(?: behind)+$/u);
    expect(excerpt.text.length).toBeGreaterThan(100);
  });

  it('is around the first mark at or behind the place that is meant, else around the first of all', () => {
    const text = `wind one ${'and '.repeat(100)}wind two ${'and '.repeat(100)}`;
    const second = text.lastIndexOf('wind');
    expect(excerptOf(text, [wanted('wind')], 0).text).toContain('wind one');
    expect(excerptOf(text, [wanted('wind')], 1).text).toContain('wind two');
    expect(excerptOf(text, [wanted('wind')], second).text).toContain('wind two');
    expect(excerptOf(text, [wanted('wind')], second + 1).text).toContain('wind one');
  });

  it('finds its place in a text that is too long to be looked through', () => {
    const text = `${'and '.repeat(5000)}a wind turns ${'and '.repeat(5000)}`;
    const at = text.indexOf('wind');
    expect(shown(text, at, wanted('wind'))).toEqual(['wind']);
    expect(shown(text, at - 3000, wanted('wind'))).toEqual(['wind']);
    expect(shown(text, at - 5000, wanted('wind'))).toEqual([]);
    expect(shown(text, text.length, wanted('wind'))).toEqual([]);
  });

  it('never cuts a pair of characters in two', () => {
    for (let before = 100; before < 104; before++) {
      const { text } = excerptOf(`${'x'.repeat(before % 2)}${'𝒳'.repeat(before)}`, []);
      expect(text).not.toMatch(/\p{Cs}/u);
    }
  });
});
