import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { ByteWriter } from './bytes.js';
import { Cache } from './cache.js';
import { joinColumns, noNames } from './columns.js';
import { IndexDamaged } from './damaged.js';
import { PART } from './dictionary.js';
import { packPlaces } from './postings.js';
import { Rows } from './rows.js';
import { openForWriting } from './schema.js';
import { SegmentWriter } from './segment-writer.js';
import type { Segment } from './segment.js';
import { Vocabulary } from './vocabulary.js';

/** Where a word stands in one document, by field; fields without it are missing. */
interface Held {
  doc: number;
  mask: number;
  impact: number;
  places: number[][];
}

let place: IndexFolder;
let opened: DatabaseSync[];
beforeEach(() => {
  place = new IndexFolder();
  opened = [];
});
afterEach(() => {
  opened.forEach(db => db.close());
  place.remove();
});

/** A segment of these words in a file of its own, and the words of it, kept up to so many bytes. */
function written(words: ReadonlyMap<string, readonly Held[]>, most = 1 << 20) {
  const db = openForWriting(place.file());
  opened.push(db);
  const writer = new SegmentWriter(db, 3);
  for (const term of [...words.keys()].sort()) {
    const held = words.get(term) ?? [];
    const out = new ByteWriter();
    const starts = [0];
    for (const { places } of held) {
      packPlaces(places, out);
      starts.push(out.length);
    }
    writer.add(
      term,
      {
        docs: Uint32Array.from(held, ({ doc }) => doc),
        masks: Uint16Array.from(held, ({ mask }) => mask),
        impacts: Uint8Array.from(held, ({ impact }) => impact)
      },
      { bytes: out.done(), starts: Uint32Array.from(starts) }
    );
  }
  writer.flush();
  const rows = new Rows(db);
  const cache = new Cache(most);
  const columns = joinColumns([], noNames());
  const segment: Segment = { id: 3, space: 'mine', docs: 0, made: 1, columns, firsts: rows.firsts(3), kept: [] };
  return { db, cache, segment, vocabulary: new Vocabulary(rows, cache) };
}

type Written = ReturnType<typeof written>;

/** All that is held of a word; null where it is unknown. */
function heldOf({ vocabulary, segment }: Written, term: string): Held[] | null {
  const word = vocabulary.find(segment, term);
  if (word === null) {
    return null;
  }
  const { docs, masks, impacts } = vocabulary.postings(segment, word);
  expect(word.count).toBe(docs.length);
  return Array.from(docs, (doc, index) => {
    const { fields, places } = vocabulary.places(segment, word, index, masks[index]);
    expect(fields.reduce((mask, field) => mask | (1 << field), 0)).toBe(masks[index]);
    return { doc, mask: masks[index], impact: impacts[index], places };
  });
}

function beginning({ vocabulary, segment }: Written, start: string): [string, number][] {
  const found: [string, number][] = [];
  vocabulary.beginning(segment, start, (term, count) => found.push([term, count]));
  return found;
}

const letters = (min: number) =>
  fc
    .array(fc.constantFrom('a', 'b', 'c', 'é', '京', '\ud835'), { minLength: min, maxLength: 5 })
    .map(list => list.join(''));
const rising = fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 5 }).map(list => list.sort((a, b) => a - b));
const inDoc = fc.record({
  impact: fc.integer({ min: 1, max: 255 }),
  byField: fc.uniqueArray(fc.tuple(fc.nat(9), rising), { selector: ([field]) => field, minLength: 1, maxLength: 3 })
});
const held: fc.Arbitrary<Held[]> = fc
  .uniqueArray(fc.tuple(fc.oneof(fc.nat(200), fc.nat(2 ** 31 - 1)), inDoc), {
    selector: ([doc]) => doc,
    minLength: 1,
    maxLength: 4
  })
  .map(list =>
    list
      .sort(([one], [other]) => one - other)
      .map(([doc, { impact, byField }]) => {
        const sorted = [...byField].sort(([one], [other]) => one - other);
        const mask = sorted.reduce((all, [field]) => all | (1 << field), 0);
        return { doc, mask, impact, places: sorted.map(([, places]) => places) };
      })
  );
const words = fc
  .uniqueArray(fc.tuple(letters(1), held), { selector: ([term]) => term, maxLength: 150 })
  .map(list => new Map(list));

const many = (count: number): Held[] =>
  Array.from({ length: count }, (_, index) => ({
    doc: index * 3,
    mask: 1 << (index % 10),
    impact: 1 + (index % 255),
    places: [[index, index + 7]]
  }));

describe('a word', () => {
  it('is held as it was written, with its documents and places, however little is kept', () => {
    fc.assert(
      fc.property(
        words,
        fc.array(letters(0), { maxLength: 5 }),
        fc.constantFrom(0, 5000, 1 << 20),
        (map, more, most) => {
          const made = written(map, most);
          for (const term of [...map.keys(), ...more, ...map.keys()]) {
            expect(heldOf(made, term)).toEqual(map.get(term) ?? null);
          }
        }
      ),
      { numRuns: 15 }
    );
  });

  it.each([1, PART - 1, PART, PART + 1, 2 * PART, 2 * PART + 1])('is held whole where %i documents hold it', count => {
    const map = new Map([
      ['aaa', many(2)],
      ['bbb', many(count)],
      ['ccc', many(1)]
    ]);
    const made = written(map);
    expect(made.segment.firsts).toEqual(count > PART ? ['aaa', 'bbb', 'ccc'] : ['aaa']);
    for (const [term, list] of map) {
      expect(heldOf(made, term)).toEqual(list);
    }
  });

  it('is the first and the last of each block, and none before, between or behind them', () => {
    const terms = Array.from({ length: 130 }, (_, index) => `w${String(index).padStart(3, '0')}`);
    const made = written(new Map(terms.map(term => [term, many(1)])));
    expect(made.segment.firsts).toEqual(['w000', 'w064', 'w128']);
    expect(terms.filter(term => heldOf(made, term) === null)).toEqual([]);
    for (const term of ['', 'a', 'w', 'w0000', 'w0635', 'w063\uffff', 'w1290', 'x']) {
      expect(heldOf(made, term)).toBeNull();
    }
  });

  it('is unknown where there are none', () => {
    const made = written(new Map());
    expect(heldOf(made, 'a')).toBeNull();
    expect(beginning(made, '')).toEqual([]);
  });
});

describe('words that begin so', () => {
  it('are those that looking at each in turn finds, in the order of the alphabet', () => {
    fc.assert(
      fc.property(words, fc.array(letters(0), { minLength: 1, maxLength: 12 }), (map, starts) => {
        const made = written(map);
        const counts = [...map.keys()].sort().map((term): [string, number] => [term, map.get(term)?.length ?? 0]);
        for (const start of ['', ...starts]) {
          expect(beginning(made, start)).toEqual(counts.filter(([term]) => term.startsWith(start)));
        }
      }),
      { numRuns: 15 }
    );
  });

  it('are found in several blocks, and leave nothing in memory', () => {
    const terms = Array.from({ length: 200 }, (_, index) => `pre${String(index).padStart(3, '0')}`);
    const made = written(new Map(['aaa', ...terms, 'zzz'].map(term => [term, many(2)])));
    expect(beginning(made, 'pre')).toEqual(terms.map(term => [term, 2]));
    expect(beginning(made, 'pre19').map(([term]) => term)).toEqual(terms.slice(190));
    expect(made.cache.bytes).toBe(0);
  });
});

describe('what was read', () => {
  it('is read no second time while it is kept', () => {
    const made = written(new Map([['wind', many(PART + 1)]]));
    const before = heldOf(made, 'wind');
    made.db.exec('DELETE FROM words; DELETE FROM lists; DELETE FROM spots');
    expect(heldOf(made, 'wind')).toEqual(before);
    expect(made.cache.bytes).toBeGreaterThan(PART * 7);
  });

  it('is let go where more is read than may be kept, and read anew', () => {
    const terms = Array.from({ length: 640 }, (_, index) => `w${String(index).padStart(3, '0')}`);
    const made = written(new Map(terms.map(term => [term, many(1)])), 20_000);
    for (const term of [...terms, ...terms]) {
      expect(heldOf(made, term)).toEqual(many(1));
      expect(made.cache.bytes).toBeLessThanOrEqual(50_000);
    }
    expect(made.segment.kept.filter(kept => kept !== undefined).length).toBeLessThan(made.segment.firsts.length);
  });
});

it.each(['words', 'lists', 'spots'])('a file without its %s is damaged', table => {
  const made = written(new Map([['wind', many(3)]]));
  made.db.exec(`DELETE FROM ${table}`);
  expect(() => heldOf(made, 'wind')).toThrow(IndexDamaged);
});
