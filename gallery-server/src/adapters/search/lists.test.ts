import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, both, either, emptyList, inFields, seek, without } from './lists.js';
import type { Postings } from './postings.js';

const ALL = 400;

const numbers = (largest: number, maxLength: number): fc.Arbitrary<Uint32Array> =>
  fc.uniqueArray(fc.nat(largest), { maxLength }).map(all => Uint32Array.from(all).sort());
const docs = fc.oneof(numbers(20, 20), numbers(ALL - 1, 12), numbers(ALL - 1, 300), numbers(2 ** 32 - 1, 40));
const few = numbers(2_000, 10);
const many = numbers(2_000, 900);

const line = fc.record({
  doc: fc.nat(ALL - 1),
  mask: fc.integer({ min: 1, max: 0xffff }),
  impact: fc.integer({ min: 1, max: 255 })
});
interface Line {
  doc: number;
  mask: number;
  impact: number;
}
const listOf = (lines: readonly Line[]): Postings => ({
  docs: Uint32Array.from(lines, ({ doc }) => doc),
  masks: Uint16Array.from(lines, ({ mask }) => mask),
  impacts: Uint8Array.from(lines, ({ impact }) => impact)
});
const linesOf = (list: Postings): Line[] =>
  Array.from(list.docs, (doc, index) => ({ doc, mask: list.masks[index], impact: list.impacts[index] }));
const lines = fc
  .uniqueArray(line, { selector: ({ doc }) => doc, maxLength: 60 })
  .map(all => all.sort((one, other) => one.doc - other.doc));

describe('all documents', () => {
  it.each([0, 1, 2, 1_000])('are counted from 0: %d', length => {
    expect([...allOf(length)]).toEqual([...Array(length).keys()]);
  });
});

describe('what stands in some fields', () => {
  it('is what a filter of every line leaves, with only those fields', () => {
    fc.assert(
      fc.property(lines, fc.nat(0xffff), (all, wanted) => {
        const left = all.filter(({ mask }) => mask & wanted).map(one => ({ ...one, mask: one.mask & wanted }));
        expect(linesOf(inFields(listOf(all), wanted))).toEqual(left);
      })
    );
  });

  it('is the list itself where any field will do, and nothing where none will', () => {
    fc.assert(
      fc.property(lines, all => {
        const list = listOf(all);
        expect(inFields(list, null)).toBe(list);
        expect(linesOf(inFields(list, 0xffff))).toEqual(all);
        expect(linesOf(inFields(list, 0))).toEqual([]);
        expect(list).toEqual(listOf(all));
      })
    );
  });

  it('knows the last field as it knows the first', () => {
    const list = listOf([
      { doc: 1, mask: 1, impact: 5 },
      { doc: 2, mask: 0x8000, impact: 6 }
    ]);
    expect([...inFields(list, 1).docs]).toEqual([1]);
    expect([...inFields(list, 0x8000).docs]).toEqual([2]);
  });
});

describe('a place in a list', () => {
  const naive = (list: Uint32Array, doc: number, from: number): number => {
    const found = list.findIndex((each, index) => index >= from && each >= doc);
    return found < 0 ? Math.max(from, list.length) : found;
  };

  it('is the one that is found by looking at each', () => {
    fc.assert(
      fc.property(docs, fc.nat(ALL), fc.nat(), (list, doc, start) => {
        const from = start % (list.length + 1);
        expect(seek(list, doc, from)).toBe(naive(list, doc, from));
      })
    );
  });

  it('is found for every document of a list, from every place before it', () => {
    const list = Uint32Array.from({ length: 70 }, (_, index) => index * 3 + 1);
    for (let from = 0; from <= list.length; from++) {
      for (let doc = 0; doc <= 70 * 3 + 2; doc++) {
        expect(seek(list, doc, from)).toBe(naive(list, doc, from));
      }
    }
  });

  it('is the end of an empty list, and behind the last where nothing is as large', () => {
    expect(seek(new Uint32Array(0), 5, 0)).toBe(0);
    expect(seek(Uint32Array.of(2 ** 32 - 2), 2 ** 32 - 1, 0)).toBe(1);
    expect(seek(Uint32Array.of(7, 2 ** 32 - 1), 2 ** 32 - 1, 0)).toBe(1);
  });
});

describe('what is in both', () => {
  const naive = (one: Uint32Array, other: Uint32Array): number[] => {
    const set = new Set(other);
    return [...one].filter(doc => set.has(doc));
  };

  it('is what sets have in common, in its order, whichever comes first and however long they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(docs, docs), fc.tuple(few, many)), ([one, other]) => {
        expect([...both(one, other)]).toEqual(naive(one, other));
        expect([...both(other, one)]).toEqual(naive(one, other));
      })
    );
  });

  it('is a list itself where it meets itself or all, and nothing where it meets nothing', () => {
    fc.assert(
      fc.property(numbers(ALL - 1, 200), list => {
        expect(both(list, list)).toEqual(list);
        expect(both(list, allOf(ALL))).toEqual(list);
        expect([...both(list, emptyList.docs)]).toEqual([]);
      })
    );
  });

  it('is found in a list that is just short enough to be gone through, and in one that is longer', () => {
    const wanted = Uint32Array.of(0, 15, 16);
    for (const length of [16, 17, 23, 24, 25, 26, 300]) {
      expect([...both(wanted, allOf(length))]).toEqual([...wanted].filter(doc => doc < length));
    }
  });
});

describe('what is in one list without the other', () => {
  it('is what a set says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(docs, docs), fc.tuple(few, many), fc.tuple(many, few)), ([list, unwanted]) => {
        const set = new Set(unwanted);
        expect([...without(list, unwanted)]).toEqual([...list].filter(doc => !set.has(doc)));
      })
    );
  });

  it('makes the whole together with what is in both', () => {
    fc.assert(
      fc.property(many, many, (one, other) => {
        const parts = [...without(one, other), ...both(one, other)];
        expect(Uint32Array.from(parts).sort()).toEqual(one);
      })
    );
  });

  it('leaves everything where nothing is unwanted, and nothing of itself', () => {
    const list = Uint32Array.of(0, 3, 2 ** 32 - 1);
    expect(without(list, emptyList.docs)).toEqual(list);
    expect([...without(list, list)]).toEqual([]);
    expect([...without(emptyList.docs, list)]).toEqual([]);
    expect([...list]).toEqual([0, 3, 2 ** 32 - 1]);
  });
});

describe('several lists as one', () => {
  const shares = fc.constantFrom(1, 0.9, 0.5, 0.1, 0.001);
  const held = fc.array(fc.record({ all: lines, share: shares }), { maxLength: 6 });

  it('hold the fields of all and the weight of the heaviest', () => {
    fc.assert(
      fc.property(held, each => {
        const found = new Map<number, Line>();
        for (const { all, share } of each) {
          for (const { doc, mask, impact } of all) {
            const before = found.get(doc) ?? { doc, mask: 0, impact: 0 };
            const weight = Math.max(1, Math.round(impact * share));
            found.set(doc, { doc, mask: before.mask | mask, impact: Math.max(before.impact, weight) });
          }
        }
        const wanted = [...found.values()].sort((one, other) => one.doc - other.doc);
        const merged = either(
          each.map(({ all, share }) => ({ list: listOf(all), share })),
          ALL
        );
        expect(linesOf(merged)).toEqual(wanted);
      })
    );
  });

  it('are the same in whichever order they come', () => {
    fc.assert(
      fc.property(held, each => {
        const given = each.map(({ all, share }) => ({ list: listOf(all), share }));
        expect(either([...given].reverse(), ALL)).toEqual(either(given, ALL));
      })
    );
  });

  it('are the list itself where there is one, and nothing where there is none', () => {
    fc.assert(
      fc.property(lines, all => {
        expect(either([{ list: listOf(all), share: 1 }], ALL)).toEqual(listOf(all));
      })
    );
    expect(either([], ALL)).toEqual(emptyList);
    expect(either([{ list: emptyList, share: 1 }], 0)).toEqual(emptyList);
  });

  it('hold the first and the last document', () => {
    const ends = [0, ALL - 1].map(doc => ({ list: listOf([{ doc, mask: 1, impact: 2 }]), share: 1 }));
    expect([...either(ends, ALL).docs]).toEqual([0, ALL - 1]);
  });

  it('come to an end where a weight is damaged, and hold what has one', () => {
    const damaged = listOf([
      { doc: 1, mask: 1, impact: 0 },
      { doc: 2, mask: 1, impact: 9 }
    ]);
    const merged = either(
      [
        { list: damaged, share: 1 },
        { list: damaged, share: 1 }
      ],
      3
    );
    expect(linesOf(merged)).toEqual([{ doc: 2, mask: 1, impact: 9 }]);
  });
});
