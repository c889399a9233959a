import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { bareIndex } from '../../../test/search-index/segments.js';
import { IndexDamaged } from './damaged.js';
import type { Rows } from './rows.js';
import { BLOCKS, blockId, chunkId, partId, phases } from './schema.js';

let place: IndexFolder;
let db: DatabaseSync;
let rows: Rows;
beforeEach(() => {
  place = new IndexFolder();
  ({ db, rows } = bareIndex(place));
});
afterEach(() => place.remove());

const put = (table: string, id: number, body: string | Uint8Array): void => {
  db.prepare(`INSERT INTO ${table} VALUES (?, ?)`).run(id, Buffer.from(body));
};
const shown = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('a row', () => {
  it('is read from its own place and from none beside it', () => {
    for (const [segment, block] of [
      [1, 0],
      [1, 1],
      [2, 0]
    ]) {
      put('words', blockId(segment, block), `words ${segment} ${block}`);
      put('lists', blockId(segment, block), `lists ${segment} ${block}`);
      put('spots', partId(segment, block, 0), `spots ${segment} ${block} 0`);
      put('spots', partId(segment, block, 1), `spots ${segment} ${block} 1`);
    }
    put('texts', chunkId(1, 1), 'text 1 1');
    expect(shown(rows.words(1, 1))).toBe('words 1 1');
    expect(shown(rows.lists(2, 0))).toBe('lists 2 0');
    expect(shown(rows.spots(1, 1, 1))).toBe('spots 1 1 1');
    expect(shown(rows.text(1, 1))).toBe('text 1 1');
  });

  it.each([
    ['words', () => rows.words(1, 0)],
    ['lists', () => rows.lists(1, 0)],
    ['spots', () => rows.spots(1, 0, 0)],
    ['texts', () => rows.text(1, 0)],
    ['docs', () => rows.doc(1)]
  ])('that is lost is told of: %s', (table, read) => {
    expect(read).toThrow(IndexDamaged);
    expect(read).toThrow(`${table} has a gap`);
  });
});

describe('all of a segment', () => {
  it('comes in the order of its blocks, from the first to the last that can be, and nothing of its neighbours', () => {
    for (const id of [
      blockId(2, 0) - 1,
      blockId(2, 0),
      blockId(2, 1),
      blockId(2, BLOCKS - 1),
      blockId(3, 0)
    ].reverse()) {
      put('columns', id, String(id));
      put('firsts', id, Buffer.from(`é${id}`, 'utf16le'));
    }
    const own = [blockId(2, 0), blockId(2, 1), blockId(3, 0) - 1];
    expect(rows.columns(2).map(shown)).toEqual(own.map(String));
    expect(rows.firsts(2)).toEqual(own.map(id => `é${id}`));
  });

  it('is nothing where there is none', () => {
    expect([rows.columns(9), rows.firsts(9)]).toEqual([[], []]);
  });

  it('keeps halves of pairs in its first words', () => {
    put('firsts', blockId(1, 0), Buffer.from('\ud835', 'utf16le'));
    expect(rows.firsts(1)).toEqual(['\ud835']);
  });
});

it('segments that are being made or taken away are not seen; the others are, by their number', () => {
  const insert = db.prepare('INSERT INTO segments VALUES (?, ?, ?, ?, ?)');
  insert.run(4, 'theirs', 2, phases.live, 11);
  insert.run(1, 'mine', 1, phases.making, 12);
  insert.run(3, 'mine', 7, phases.live, 13);
  insert.run(2, 'mine', 1, phases.dead, 14);
  expect(rows.segments().map(row => ({ ...row }))).toEqual([
    { id: 3, space: 'mine', docs: 7, made: 13 },
    { id: 4, space: 'theirs', docs: 2, made: 11 }
  ]);
});

it('a document is found by its name and by its number, and what is gone is listed by number', () => {
  db.prepare('INSERT INTO docs VALUES (?, ?, ?, ?)').run(5, 'é entry', 'mine', Buffer.from('head'));
  expect(rows.docOf('é entry')).toMatchObject({ id: 5, space: 'mine' });
  expect(shown(rows.doc(5).head)).toBe('head');
  expect(rows.docOf('É entry')).toBeUndefined();
  db.exec("INSERT INTO gone VALUES (9, 'mine'), (2, 'theirs')");
  expect(rows.gone().map(({ id, space }) => [id, space])).toEqual([
    [2, 'theirs'],
    [9, 'mine']
  ]);
});

it('a new index is at its beginning, and one without a state says so', () => {
  expect({ ...rows.state() }).toEqual({ position: 0, generation: 0, nextDoc: 1 });
  db.exec('DELETE FROM state');
  expect(() => rows.state()).toThrow(new IndexDamaged('it has no state'));
});
