import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { cell, document } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { documentOf, entries } from '../../../test/search-index/random.js';
import { bareIndex, putSegment } from '../../../test/search-index/segments.js';
import { lineAt, lineOf, noNames } from './columns.js';
import { IndexDamaged } from './damaged.js';
import { loadSegment } from './segment.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

test('law: segments that share their names read each document as it was put', () => {
  const { db, rows } = bareIndex(place);
  const some = fc.subarray(entries, { maxLength: 5 }).chain(list => fc.tuple(...list.map(documentOf)));
  let id = 0;
  fc.assert(
    fc.property(some, some, (one, other) => {
      const names = noNames();
      const [first, second] = [one, other].map(documents => {
        const row = putSegment(db, { id: ++id, first: id * 50 }, documents);
        const { columns } = loadSegment(rows, row, names);
        documents.forEach((each, index) => expect(lineAt(columns, index)).toEqual(lineOf(each, id * 50 + index)));
        return columns;
      });
      expect(first.names.tags).toBe(second.names.tags);
      expect(new Set(second.names.authors).size).toBe(second.names.authors.length);
    }),
    { numRuns: 40 }
  );
});

it('a segment is loaded with the first word of each block, and keeps none of them yet', () => {
  const { db, rows } = bareIndex(place);
  const words = Array.from(
    { length: 65 },
    (_, index) => `glac${String.fromCharCode(97 + (index % 26), 97 + index / 26)}`
  );
  const row = putSegment(db, { id: 3 }, [document('e', '', { pieces: [cell('code', 0, words.join(' '))] })]);
  const segment = loadSegment(rows, row, noNames());
  expect(segment).toMatchObject({ id: 3, space: 'mine', docs: 1, made: 3, kept: [] });
  const sorted = [...words].sort();
  expect(segment.firsts).toEqual([sorted[0], sorted[64]]);
});

it.each([
  ['its lines are lost', 'DELETE FROM columns', 'lost documents'],
  ['it should hold more than there are', 'UPDATE segments SET docs = docs + 1', 'lost documents'],
  ['a line is cut off', 'UPDATE columns SET body = substr(body, 1, length(body) - 1)', 'cut off'],
  ['a line has no bytes', "UPDATE columns SET body = x''", 'cut off']
])('a segment says so where %s', (_, sql, why) => {
  const { db, rows } = bareIndex(place);
  putSegment(db, { id: 1 }, [document('e', 'wind', { tags: ['sea'] }), document('f', 'sea')]);
  const load = () => rows.segments().map(row => loadSegment(rows, row, noNames()));
  expect(load()[0].columns.entries).toEqual(['e', 'f']);
  db.exec(sql);
  expect(load).toThrow(IndexDamaged);
  expect(load).toThrow(why);
});
