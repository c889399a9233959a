import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchSort } from '../../domain/search/model.js';
import { readCursor, writeCursor } from './cursor.js';
import { compare } from './rank.js';
import type { Standing } from './rank.js';

const sorts: readonly SearchSort[] = ['worth', 'newest', 'stars'];
const sort = fc.constantFrom(...sorts);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => (Object.is(value, -0) ? 0 : value));
const standing: fc.Arbitrary<Standing> = fc.record({
  worth: number,
  published: fc.oneof(fc.maxSafeInteger(), fc.nat()),
  entry: fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 8 }))
});
const forged = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it('names the place that it was made of', () => {
    fc.assert(
      fc.property(sort, standing, (order, place) => {
        expect(readCursor(order, writeCursor(order, place))).toEqual(place);
      })
    );
  });

  it('keeps a place exactly where it stood among others', () => {
    fc.assert(
      fc.property(sort, standing, standing, (order, one, other) => {
        const read = readCursor(order, writeCursor(order, one));
        expect(read === null ? null : compare(read, other)).toBe(compare(one, other));
      })
    );
  });

  it('is different for different places', () => {
    fc.assert(
      fc.property(standing, standing, (one, other) => {
        expect(writeCursor('worth', one) === writeCursor('worth', other)).toBe(
          one.worth === other.worth && one.published === other.published && one.entry === other.entry
        );
      })
    );
  });

  it.each(sorts)('of another order begins at the beginning: %s', order => {
    const place = { worth: 1, published: 2, entry: 'e' };
    for (const other of sorts) {
      expect(readCursor(order, writeCursor(other, place))).toEqual(order === other ? place : null);
    }
  });

  it('has only letters that an address holds as they are', () => {
    fc.assert(
      fc.property(sort, standing, (order, place) => {
        const cursor = writeCursor(order, place);
        expect(encodeURIComponent(cursor)).toBe(cursor);
      })
    );
  });

  it.each([
    [null],
    [7],
    ['worth'],
    [{}],
    [{ 0: 'worth', 1: 1, 2: 2, 3: 'e', length: 4 }],
    [[]],
    [['worth', 1, 2]],
    [['worth', 1, 2, 'e', 'more']],
    [['worst', 1, 2, 'e']],
    [[null, 1, 2, 'e']],
    [['worth', '1', 2, 'e']],
    [['worth', 1, '2', 'e']],
    [['worth', null, 2, 'e']],
    [['worth', 1, null, 'e']],
    [['worth', true, 2, 'e']],
    [['worth', [1], 2, 'e']],
    [['worth', 1, 2, null]],
    [['worth', 1, 2, 3]],
    [['worth', 1, 2, ['e']]]
  ])('that says something else begins at the beginning: %j', value => {
    expect(readCursor('worth', forged(value))).toBeNull();
  });

  it('with numbers that are none begins at the beginning', () => {
    const place = { worth: 1, published: 2, entry: 'e' };
    for (const wrong of [NaN, Infinity, -Infinity]) {
      expect(readCursor('worth', writeCursor('worth', { ...place, worth: wrong }))).toBeNull();
      expect(readCursor('worth', writeCursor('worth', { ...place, published: wrong }))).toBeNull();
    }
    const endless = Buffer.from('["worth",1e999,2,"e"]').toString('base64url');
    expect(readCursor('worth', endless)).toBeNull();
  });

  it('may be so long and no longer', () => {
    // The text around the name is 16 bytes, and four letters stand for three bytes.
    const exact = writeCursor('worth', { worth: 1, published: 2, entry: 'e'.repeat(384 - 16) });
    expect(exact).toHaveLength(512);
    expect(readCursor('worth', exact)?.entry).toHaveLength(368);
    const more = writeCursor('worth', { worth: 1, published: 2, entry: 'e'.repeat(384 - 15) });
    expect(more.length).toBeGreaterThan(512);
    expect(readCursor('worth', more)).toBeNull();
  });

  it('that nobody gave out is never an error', () => {
    const place = { worth: 0.5, published: 9, entry: 'e' };
    const cursor = writeCursor('stars', place);
    expect(readCursor('stars', null)).toBeNull();
    for (const around of [` ${cursor}`, `${cursor}\n`, `${cursor}=`, `${cursor}.`, `+${cursor}`, '', '\0']) {
      expect(readCursor('stars', around)).toBeNull();
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string().map(forged)), sort, (typed, order) => {
        expect(readCursor(order, typed)).toBeNull();
      })
    );
  });

  it('that was cut off begins at the beginning', () => {
    fc.assert(
      fc.property(standing, fc.nat(), (place, cut) => {
        const cursor = writeCursor('worth', place);
        expect(readCursor('worth', cursor.slice(0, cut % cursor.length))).toBeNull();
      })
    );
  });
});
