import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from './bytes.js';
import { IndexDamaged } from './damaged.js';
import { packPlaces, readPostings, readSpots, unpackPlaces, writePostings, writeSpots } from './postings.js';
import type { Postings, Spots } from './postings.js';

type Line = readonly [doc: number, mask: number, impact: number];

const listOf = (lines: readonly Line[]): Postings => ({
  docs: Uint32Array.from(lines, ([doc]) => doc),
  masks: Uint16Array.from(lines, ([, mask]) => mask),
  impacts: Uint8Array.from(lines, ([, , impact]) => impact)
});

const lines = (largest: number): fc.Arbitrary<Line[]> =>
  fc
    .uniqueArray(fc.tuple(fc.nat(largest), fc.nat(0xffff), fc.integer({ min: 1, max: 255 })), {
      selector: ([doc]) => doc,
      maxLength: 60
    })
    .map(all => all.sort(([one], [other]) => one - other));
const anyLines = fc.oneof(lines(80), lines(20_000), lines(2 ** 32 - 1));

const packed = (list: Postings): Uint8Array => {
  const out = new ByteWriter();
  writePostings(out, list);
  return out.done();
};

describe('a list', () => {
  it('is read as it was written, wherever it begins', () => {
    fc.assert(
      fc.property(anyLines, fc.uint8Array({ maxLength: 9 }), fc.uint8Array({ maxLength: 9 }), (all, before, behind) => {
        const list = listOf(all);
        const out = new ByteWriter();
        out.raw(before);
        writePostings(out, list);
        out.raw(behind);
        expect(readPostings(out.done(), before.length, all.length)).toEqual(list);
      })
    );
  });

  it.each([
    ['none', []],
    ['the first of all', [[0, 1, 1]]],
    ['the last that has a number', [[2 ** 32 - 1, 0xffff, 255]]],
    [
      'the first and the last',
      [
        [0, 0, 255],
        [2 ** 32 - 1, 0x8000, 1]
      ]
    ],
    [
      'distances at the end of a byte',
      [
        [127, 1, 1],
        [255, 2, 2],
        [382, 256, 3]
      ]
    ]
  ] as const)('is read as it was written: %s', (_, all) => {
    expect(readPostings(packed(listOf(all)), 0, all.length)).toEqual(listOf(all));
  });

  it('takes four bytes a document where they stand close', () => {
    const close = Array.from({ length: 100 }, (_, index): Line => [index * 127, 3, 9]);
    expect(packed(listOf(close))).toHaveLength(400);
  });

  it('stands behind another one, and each is read by itself', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (one, other) => {
        const first = packed(listOf(one));
        const out = new ByteWriter();
        out.raw(first);
        writePostings(out, listOf(other));
        expect(readPostings(out.done(), 0, one.length)).toEqual(listOf(one));
        expect(readPostings(out.done(), first.length, other.length)).toEqual(listOf(other));
      })
    );
  });

  it('is its own: what happens to the bytes later changes nothing of it', () => {
    const bytes = packed(listOf([[5, 6, 7]]));
    const list = readPostings(bytes, 0, 1);
    bytes.fill(0);
    expect(list).toEqual(listOf([[5, 6, 7]]));
  });

  it('that is cut off is damage', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(), (all, cut) => {
        fc.pre(all.length > 0);
        const bytes = packed(listOf(all));
        const left = bytes.subarray(0, cut % bytes.length);
        expect(() => readPostings(left, 0, all.length)).toThrow(IndexDamaged);
      })
    );
  });

  it.each([2, 1_000, 2 ** 31, 2 ** 40])('that claims more documents than there are is damage: %d', count => {
    const bytes = packed(listOf([[1, 1, 1]]));
    expect(() => readPostings(bytes, 0, count)).toThrow(IndexDamaged);
    expect(() => readPostings(bytes, bytes.length + 1, 1)).toThrow(IndexDamaged);
  });
});

const spotsOf = (each: readonly Uint8Array[]): Spots => {
  const starts = new Uint32Array(each.length + 1);
  each.forEach((bytes, index) => (starts[index + 1] = starts[index] + bytes.length));
  return { bytes: Uint8Array.from(each.flatMap(bytes => [...bytes])), starts };
};
const eachOf = ({ bytes, starts }: Spots): number[][] =>
  Array.from({ length: starts.length - 1 }, (_, index) => [...bytes.subarray(starts[index], starts[index + 1])]);
const spotBytes = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 });

describe('the places of a list', () => {
  it('are read as they were written, all or some of them', () => {
    fc.assert(
      fc.property(spotBytes, fc.nat(12), fc.nat(12), (each, one, other) => {
        const [from, to] = [Math.min(one, other, each.length), Math.min(Math.max(one, other), each.length)];
        const out = new ByteWriter();
        writeSpots(out, spotsOf(each), from, to);
        const wanted = each.slice(from, to).map(bytes => [...bytes]);
        expect(eachOf(readSpots(out.done(), to - from))).toEqual(wanted);
      })
    );
  });

  it('are nothing for no document', () => {
    expect(eachOf(readSpots(new Uint8Array(0), 0))).toEqual([]);
  });

  it('that are cut off are damage', () => {
    fc.assert(
      fc.property(spotBytes, fc.nat(), (each, cut) => {
        fc.pre(each.length > 0);
        const out = new ByteWriter();
        writeSpots(out, spotsOf(each), 0, each.length);
        const left = out.done().subarray(0, cut % out.length);
        expect(() => readSpots(left, each.length)).toThrow(IndexDamaged);
      })
    );
  });

  it('that claim to be longer than all there is are damage', () => {
    const out = new ByteWriter();
    out.varint(2 ** 53 - 1);
    out.raw(new Uint8Array(20));
    expect(() => readSpots(out.done(), 1)).toThrow(IndexDamaged);
  });
});

const FIELDS = 10;
const placesOfDocument = fc
  .array(
    fc.tuple(
      fc.boolean(),
      fc.uniqueArray(fc.nat(100_000), { minLength: 1, maxLength: 20 }).map(all => all.sort((a, b) => a - b))
    ),
    { minLength: FIELDS, maxLength: FIELDS }
  )
  .map(all => all.flatMap(([there, places], field) => (there ? [{ field, places }] : [])));
const packedPlaces = (places: readonly (readonly number[])[]): Uint8Array => {
  const out = new ByteWriter();
  packPlaces(places, out);
  return out.done();
};
const maskOf = (fields: readonly number[]): number => fields.reduce((mask, field) => mask | (1 << field), 0);

describe('the places in a document', () => {
  it('are read as they were written, each in its field', () => {
    fc.assert(
      fc.property(placesOfDocument, all => {
        const fields = all.map(({ field }) => field);
        const places = all.map(one => one.places);
        expect(unpackPlaces(packedPlaces(places), maskOf(fields))).toEqual({ fields, places });
      })
    );
  });

  it.each([
    ['the first field', [0], [[0]]],
    ['the last field', [15], [[7, 8]]],
    ['a large place', [3], [[2 ** 32 + 1]]],
    ['a field beside one without any', [0, 9], [[], [4]]],
    ['all fields', Array.from({ length: 16 }, (_, at) => at), Array.from({ length: 16 }, (_, at) => [at, at + 500])]
  ])('are read as they were written: %s', (_, fields, places) => {
    expect(unpackPlaces(packedPlaces(places), maskOf(fields))).toEqual({ fields, places });
  });

  it('are none without a field', () => {
    expect(packedPlaces([])).toHaveLength(0);
    expect(unpackPlaces(new Uint8Array(0), 0)).toEqual({ fields: [], places: [] });
  });

  it('say how many they are but for the last field, which goes on to the end', () => {
    expect([...packedPlaces([[1, 3], [2]])]).toEqual([2, 1, 2, 2]);
    expect([...packedPlaces([[1, 3]])]).toEqual([1, 2]);
  });

  it('end with the bytes, whatever a forged count claims', () => {
    const out = new ByteWriter();
    out.varint(2 ** 53 - 1);
    out.varint(4);
    expect(unpackPlaces(out.done(), 0b101)).toEqual({ fields: [0, 2], places: [[4], []] });
  });

  it('are damage where a number is cut off', () => {
    expect(() => unpackPlaces(Uint8Array.of(1, 0x80), 1)).toThrow(IndexDamaged);
  });
});
