import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TERM, nextRun, plainRunEnd } from './names.js';
import { lookedFor, tokensOf } from './tokens.js';

/** What a plain name's parts are, as a pattern says it. */
const parts = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]|[0-9]+/g;

const cut = (term: string): string => term.slice(0, LONGEST_TERM);

/** The words of a plain text by patterns alone. */
function byPatterns(text: string): unknown[] {
  const found: unknown[] = [];
  let position = 0;
  for (const run of text.matchAll(/\w+(?:\.\w+)*/g)) {
    const starts = [...run[0].matchAll(/\w+/g)].map(name => ({ text: name[0], from: run.index + name.index }));
    const names = starts.map(name => {
      const own = [...name.text.matchAll(parts)];
      return { ...name, own, whole: own.length > 0 ? cut(name.text.replaceAll('_', '').toLowerCase()) : '' };
    });
    names.forEach(({ text, from, own, whole }, index) => {
      const next = names[index + 1];
      if (own.length > 1) {
        found.push({ term: whole, from, to: from + text.length, position });
      }
      if (next && whole && next.whole) {
        found.push({ term: cut(`${whole}.${next.whole}`), from, to: next.from + next.text.length, position });
      }
      for (const part of own) {
        const start = from + part.index;
        found.push({ term: cut(part[0].toLowerCase()), from: start, to: start + part[0].length, position });
        position += 1;
      }
    });
  }
  return found;
}

const letter = fc.constantFrom(...'aabbAABZ019__... (,\n-');

describe('plain names', () => {
  it('give the words that the patterns say, wherever letters, capitals, digits and dots meet', () => {
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 24 }), letters => {
        const text = letters.join('');
        expect(tokensOf(text)).toEqual(byPatterns(text));
      }),
      { numRuns: 3000 }
    );
  });

  it('give the same words beside letters that are not plain', () => {
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 16 }), letters => {
        const text = letters.join('');
        const beside = tokensOf(`é — ${text} — é`);
        const plain = tokensOf(text).map(token => ({
          ...token,
          from: token.from + 4,
          to: token.to + 4,
          position: token.position + 1
        }));
        expect(beside.slice(1, -1)).toEqual(plain);
      }),
      { numRuns: 500 }
    );
  });

  it.each([
    ['HTMLParser2x', ['htmlparser2x', 'html', 'parser', '2', 'x']],
    ['__init__', ['init']],
    ['a.é.b', ['a.e', 'a', 'e.b', 'e', 'b']],
    ['x..y', ['x', 'y']],
    ['___', []],
    ['end.', ['end']]
  ])('of %s', (text, terms) => {
    expect(tokensOf(text).map(({ term }) => term)).toEqual(terms);
  });

  it('of one text leave nothing behind that the next one trips over', () => {
    const before = lookedFor('power curve');
    tokensOf('words before é');
    expect(lookedFor('power curve')).toEqual(before);
    expect(tokensOf('é')).toHaveLength(1);
  });

  it('are cut where they are too long to be remembered', () => {
    const [long] = tokensOf('a'.repeat(200));
    expect(long).toEqual({ term: 'a'.repeat(LONGEST_TERM), from: 0, to: 200, position: 0 });
  });
});

describe('a run', () => {
  it('ends before a dot that nothing follows, and is not plain where a letter is not', () => {
    expect(plainRunEnd('ab.c. d', 0)).toBe(4);
    expect(plainRunEnd('abé', 0)).toBe(-1);
    expect(plainRunEnd('ab.é', 0)).toBe(-1);
    expect(plainRunEnd('ab é', 0)).toBe(2);
  });

  it('begins at the next letter, plain or not', () => {
    expect(nextRun('  (ab', 0)).toBe(3);
    expect(nextRun('  é', 0)).toBe(2);
    expect(nextRun('  .-', 0)).toBe(4);
  });
});
