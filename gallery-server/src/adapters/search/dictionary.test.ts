import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexDamaged } from './damaged.js';
import type { BlockLine } from './dictionary.js';
import { lastNotBehind, readBlock, walkBlock, writeBlock } from './dictionary.js';

/** Few letters, so that words share beginnings; wide ones and halves of pairs among them. */
const word = fc
  .array(fc.constantFrom('a', 'b', 'é', 'ÿ', 'Ā', '京', '\ud835', '\udcb3'), { maxLength: 5 })
  .map(letters => letters.join(''));
const words = fc.uniqueArray(word, { maxLength: 60 }).map(list => list.sort());
const number = fc.oneof(fc.nat(300), fc.nat(2 ** 20));
const lines = words.chain(list =>
  fc.tuple(
    ...list.map(term => fc.record({ term: fc.constant(term), count: number, listBytes: number, spotBytes: number }))
  )
);

const plainly = (terms: readonly string[]): BlockLine[] =>
  terms.map((term, index) => ({ term, count: index + 1, listBytes: 3, spotBytes: 2 }));

/** The sums of the first 0, 1, 2 and so on of these. */
const sums = (list: readonly number[]): number[] =>
  list.reduce<number[]>((found, value) => [...found, found[found.length - 1] + value], [0]);

/** Every word that a walk ends at, where `wanted` says how a word may begin. */
function walked(bytes: Uint8Array, wanted: (start: string) => boolean): { ended: string[]; asked: string[] } {
  const ended: string[] = [];
  const asked: string[] = [];
  let text = '';
  walkBlock(bytes, {
    back: depth => (text = text.slice(0, depth)),
    letter: unit => {
      text += String.fromCharCode(unit);
      asked.push(text);
      return wanted(text);
    },
    end: () => ended.push(text)
  });
  return { ended, asked };
}

const beginnings = (term: string): string[] => Array.from(term.split(''), (_, index) => term.slice(0, index + 1));

describe('a block', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(lines, written => {
        const block = readBlock(writeBlock(written));
        expect(block.terms).toEqual(written.map(({ term }) => term));
        expect([...block.counts]).toEqual(written.map(({ count }) => count));
        expect([...block.starts]).toEqual(sums(written.map(({ listBytes }) => listBytes)));
        expect([...block.spots]).toEqual(sums(written.map(({ spotBytes }) => spotBytes)));
      })
    );
  });

  it('may be empty, and may hold the empty word alone', () => {
    expect(readBlock(writeBlock([]))).toEqual({
      terms: [],
      counts: new Uint32Array(0),
      starts: new Uint32Array(1),
      spots: new Uint32Array(1)
    });
    expect(readBlock(writeBlock(plainly(['']))).terms).toEqual(['']);
  });

  it('holds the largest numbers that its columns can', () => {
    const most = 2 ** 32 - 1;
    const block = readBlock(writeBlock([{ term: 'x', count: most, listBytes: most, spotBytes: most }]));
    expect([block.counts[0], block.starts[1], block.spots[1]]).toEqual([most, most, most]);
  });

  it('holds words of more letters than a byte counts, which share nearly all of them', () => {
    const terms = ['a'.repeat(127), 'a'.repeat(128), `${'a'.repeat(16_384)}b`, `${'a'.repeat(16_384)}京`];
    const bytes = writeBlock(plainly(terms));
    expect(readBlock(bytes).terms).toEqual(terms);
    expect(walked(bytes, () => true).ended).toEqual(terms);
  });

  it('writes what a word shares with the one before only once', () => {
    const long = 'beginning'.repeat(20);
    const one = writeBlock(plainly([long])).length;
    expect(writeBlock(plainly([long, `${long}s`])).length).toBeLessThan(one + 10);
  });

  it('that is cut off anywhere is damaged', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (written, at) => {
        const bytes = writeBlock(written);
        expect(() => readBlock(bytes.subarray(0, at % bytes.length))).toThrow(IndexDamaged);
      })
    );
  });

  it('that says it holds more words than it has bytes is damaged', () => {
    const most = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f);
    expect(() => readBlock(most)).toThrow(IndexDamaged);
    expect(() => readBlock(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f, 0, 0))).toThrow(IndexDamaged);
  });
});

describe('a walk', () => {
  it('ends at every word where all are wanted', () => {
    fc.assert(
      fc.property(words, terms => {
        expect(walked(writeBlock(plainly(terms)), () => true).ended).toEqual(terms);
      })
    );
  });

  it('ends at the words none of whose beginnings is refused, and at no other', () => {
    fc.assert(
      fc.property(words, fc.array(word, { maxLength: 5 }), (terms, refused) => {
        const wanted = (start: string): boolean => !refused.includes(start);
        expect(walked(writeBlock(plainly(terms)), wanted).ended).toEqual(
          terms.filter(term => beginnings(term).every(wanted))
        );
      })
    );
  });

  it('asks for no beginning twice, and for none behind one that was refused', () => {
    fc.assert(
      fc.property(words, fc.array(word, { maxLength: 5 }), (terms, refused) => {
        const { asked } = walked(writeBlock(plainly(terms)), start => !refused.includes(start));
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.filter(start => refused.some(no => no !== '' && start !== no && start.startsWith(no)))).toEqual(
          []
        );
      })
    );
  });

  it('passes by all words where nothing is wanted, but not the empty one', () => {
    expect(walked(writeBlock(plainly(['', 'a', 'ab', 'b'])), () => false)).toEqual({ ended: [''], asked: ['a', 'b'] });
  });

  it('is over with the bytes, however many words a damaged block says it holds', () => {
    const bytes = writeBlock(plainly(['ab', 'b']));
    const more = Buffer.concat([Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x07), bytes.subarray(1)]);
    expect(walked(more, () => true).ended).toEqual(['ab', 'b']);
  });

  it('is over at once in an empty block', () => {
    expect(walked(writeBlock([]), () => true)).toEqual({ ended: [], asked: [] });
  });
});

describe('the last string that is not behind another', () => {
  it('is the one that looking at each in turn finds', () => {
    fc.assert(
      fc.property(words, word, (sorted, term) => {
        expect(lastNotBehind(sorted, term)).toBe(sorted.filter(each => each <= term).length - 1);
      })
    );
  });

  it('is each itself, and the last of equal ones', () => {
    fc.assert(
      fc.property(words, sorted => {
        expect(sorted.map(term => lastNotBehind(sorted, term))).toEqual(sorted.map((_, index) => index));
      })
    );
    expect(lastNotBehind(['a', 'b', 'b', 'b', 'c'], 'b')).toBe(3);
  });

  it('is none where there are none, or all are behind', () => {
    expect(lastNotBehind([], 'a')).toBe(-1);
    expect(lastNotBehind(['b', 'c'], 'a')).toBe(-1);
    expect(lastNotBehind(['b', 'c'], '')).toBe(-1);
  });

  it('goes by the units of UTF-16, as words are sorted', () => {
    const sorted = ['z', '\ud835\udcb3', '\uffee'];
    expect([...sorted].sort()).toEqual(sorted);
    expect(lastNotBehind(sorted, '\ud835\udcb3')).toBe(1);
    expect(lastNotBehind(sorted, '\uffff')).toBe(2);
  });
});
