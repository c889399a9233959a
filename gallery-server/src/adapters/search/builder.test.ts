import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { cell, document } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { documentOf, entries } from '../../../test/search-index/random.js';
import { bareIndex, naiveWords, putSegment, wordsOf } from '../../../test/search-index/segments.js';
import { lineAt, lineOf, noNames } from './columns.js';
import { COLUMN_CHUNK } from './segment-writer.js';
import { loadSegment } from './segment.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

const someDocuments = fc.subarray(entries).chain(list => fc.tuple(...list.map(documentOf)));

test('law: what a segment is built of is what it holds, word for word and line for line', () => {
  const { db, rows } = bareIndex(place);
  let id = 0;
  fc.assert(
    fc.property(someDocuments, documents => {
      const row = putSegment(db, { id: ++id, first: id * 100 }, documents);
      expect([...wordsOf(rows, row)]).toEqual([...naiveWords(documents)]);
      const { columns } = loadSegment(rows, row, noNames());
      documents.forEach((each, index) => expect(lineAt(columns, index)).toEqual(lineOf(each, id * 100 + index)));
    }),
    { numRuns: 40 }
  );
});

it('a segment of no document has no word and no row', () => {
  const { db, rows } = bareIndex(place);
  const row = putSegment(db, { id: 1 }, []);
  expect(wordsOf(rows, row).size).toBe(0);
  for (const table of ['columns', 'firsts', 'words', 'lists', 'spots']) {
    expect(db.prepare(`SELECT count(*) AS count FROM ${table}`).get()).toEqual({ count: 0 });
  }
});

it.each([
  [COLUMN_CHUNK, 1],
  [COLUMN_CHUNK + 1, 2]
])('lines of %i documents stand in %i rows and come back in their order', (count, expected) => {
  const { db, rows } = bareIndex(place);
  const documents = Array.from({ length: count }, (_, index) => document(`e${index}`, 'wind', { stars: index }));
  const row = putSegment(db, { id: 1, first: 7 }, documents);
  expect(rows.columns(1)).toHaveLength(expected);
  const { columns } = loadSegment(rows, row, noNames());
  expect(columns.entries).toEqual(documents.map(({ entry }) => entry));
  expect([...columns.stars]).toEqual(documents.map(({ stars }) => stars));
  expect(columns.ids[count - 1]).toBe(6 + count);
  expect(wordsOf(rows, row).get('wind')).toHaveLength(count);
});

it('segments beside each other do not see each other', () => {
  const { db, rows } = bareIndex(place);
  const one = putSegment(db, { id: 1, space: 'mine' }, [document('e', 'wind sea')]);
  const other = putSegment(db, { id: 2, first: 2, space: 'theirs' }, [document('f', 'wind ice')]);
  expect([...wordsOf(rows, one).keys()].filter(term => term > 'a')).toEqual(['sea', 'wind']);
  expect([...wordsOf(rows, other).keys()].filter(term => term > 'a')).toEqual(['ice', 'wind']);
  expect(
    wordsOf(rows, other)
      .get('wind')
      ?.map(({ entry }) => entry)
  ).toEqual(['f']);
});

it('words that no alphabet orders stand in the order of their units', () => {
  const { db, rows } = bareIndex(place);
  const text = '\u{1d4b3}y \uff5a \ue000x zebra Äpfel 東京 ähre aa a';
  const documents = [document('e', '', { pieces: [cell('markdown', 1, text)] })];
  const found = [...wordsOf(rows, putSegment(db, { id: 1 }, documents)).keys()];
  expect(found).toEqual([...naiveWords(documents).keys()]);
  expect(found).toEqual([...found].sort());
});
