import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cell, document, planFor } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import type { SearchDocument } from '../../domain/search/model.js';
import type { IndexWriter } from '../../domain/search/ports.js';
import { IndexDamaged } from './damaged.js';
import { openIndexWriter } from './writer.js';

let place: IndexFolder;
let file: string;
let writer: IndexWriter;
beforeEach(() => {
  place = new IndexFolder();
  file = place.file('index.db');
  writer = place.writer(file);
});
afterEach(() => place.remove());

const apply = (position: number, put: readonly SearchDocument[], gone: readonly string[] = []): void =>
  writer.apply({ put, gone, position });

const found = (words: string, readable = ['mine']): string[] =>
  place
    .view(file)
    .search(planFor(words, { readable }))
    .hits.map(({ entry }) => entry)
    .sort();

/** Everything that stands in the file, table by table. */
function everything(): unknown[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const tables = [
    'state',
    'segments',
    'docs',
    'gone',
    'merges',
    'columns',
    'firsts',
    'texts',
    'words',
    'lists',
    'spots'
  ];
  const all = tables.map(table => db.prepare(`SELECT * FROM ${table}`).all());
  db.close();
  return all;
}

function raw(sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

describe('a change', () => {
  it('puts what is new, replaces what is there and takes away what is gone, at once', () => {
    apply(1, [document('a', 'wind'), document('b', 'wind'), document('c', 'wind')]);
    apply(2, [document('b', 'sea', { version: 'b-2' }), document('d', 'wind')], ['a', 'nobody']);
    expect([found('wind'), found('sea'), writer.documents()]).toEqual([['c', 'd'], ['b'], 3]);
    expect(place.view(file).search(planFor('sea')).hits[0].version).toBe('b-2');
  });

  it('that puts an entry twice holds the last, and one that takes it away too does not put it', () => {
    apply(1, [document('a', 'wind'), document('a', 'sea')]);
    expect([found('wind'), found('sea'), writer.documents()]).toEqual([[], ['a'], 1]);
    apply(2, [document('a', 'ice'), document('b', 'ice')], ['a', 'a']);
    expect([found('ice'), found('sea'), writer.documents()]).toEqual([['b'], [], 1]);
  });

  it('that says what was there already changes no answer', () => {
    const put = [document('a', 'wind', { pieces: [cell('code', 0, 'turbine')] })];
    apply(1, put);
    const before = place.view(file).search(planFor('turbine'));
    apply(2, put);
    expect(place.view(file).search(planFor('turbine'))).toEqual(before);
    expect(writer.documents()).toBe(1);
  });

  it('may move an entry to another space, where alone it is found then', () => {
    apply(1, [document('a', 'wind')]);
    apply(2, [document('a', 'wind', { space: 'theirs' }), document('b', 'wind')]);
    expect([found('wind'), found('wind', ['theirs']), found('wind', ['mine', 'theirs'])]).toEqual([
      ['b'],
      ['a'],
      ['a', 'b']
    ]);
  });

  it('leaves no text of what it took away, and gives no number twice', () => {
    const long = 'wind '.repeat(5_000);
    apply(1, [document('a', long), document('b', 'x')]);
    apply(2, [], ['a', 'b']);
    apply(3, [document('c', 'sea')]);
    const db = new DatabaseSync(file, { readOnly: true });
    expect(db.prepare('SELECT id, entry FROM docs').all()).toEqual([{ id: 3, entry: 'c' }]);
    expect(db.prepare('SELECT id / 4096 AS doc FROM texts').all()).toEqual([{ doc: 3 }]);
    db.close();
  });
});

describe('the position', () => {
  it('is that of the last change, also of one that changes nothing, and is still there when opened again', () => {
    expect(writer.position()).toBe(0);
    apply(5, [document('a', 'wind')]);
    apply(9, []);
    expect([writer.position(), writer.documents(), place.view(file).position()]).toEqual([9, 1, 9]);
    writer.close();
    expect(place.writer(file).position()).toBe(9);
  });

  it('is not moved by tidying or overwriting', () => {
    for (let position = 1; position <= 5; position++) {
      apply(position, [document(`e${position}`, 'wind')]);
    }
    expect(writer.tidy()).toBe(true);
    writer.overwrite();
    expect([writer.position(), writer.documents(), writer.tidy()]).toEqual([5, 5, false]);
  });
});

describe('a change that fails', () => {
  it('at its very end leaves nothing, and the next one goes on as if it had not been', () => {
    apply(1, [document('a', 'wind'), document('b', 'sea')]);
    const before = everything();
    expect(() => apply(1.5, [document('a', 'ice'), document('c', 'ice', { space: 'theirs' })], ['b'])).toThrow();
    expect(everything()).toEqual(before);
    apply(2, [document('c', 'ice')], ['b']);
    expect([found('wind'), found('sea'), found('ice'), writer.position()]).toEqual([['a'], [], ['c'], 2]);
  });

  it('in the midst of a merge lets the merge go on', () => {
    for (let position = 1; position <= 4; position++) {
      apply(position, [document(`e${position}`, 'wind')]);
    }
    expect(writer.tidy()).toBe(true);
    expect(() => apply(4.5, [document('e1', 'ice')])).toThrow();
    while (writer.tidy()) {
      // Until nothing is left.
    }
    expect(found('wind')).toEqual(['e1', 'e2', 'e3', 'e4']);
  });
});

describe('two spaces', () => {
  it('have segments of their own, and what goes from one leaves the other', () => {
    const both = (entry: string) => [document(`m${entry}`, 'wind'), document(`t${entry}`, 'wind', { space: 'theirs' })];
    for (let position = 1; position <= 5; position++) {
      apply(position, both(String(position)), [`m${position - 1}`]);
      writer.tidy();
    }
    writer.overwrite();
    expect(found('wind')).toEqual(['m5']);
    expect(found('wind', ['theirs'])).toEqual(['t1', 't2', 't3', 't4', 't5']);
    expect(found('wind', ['nowhere'])).toEqual([]);
  });
});

describe('at the edge', () => {
  it.each(['', ' \n', '東京', 'naïve \u{1d4b3}y', '\ud835', '"; DROP TABLE docs; --'])(
    'a document may be called and say anything: %j',
    text => {
      apply(1, [document(`e${text}`, text, { tags: [text], author: { id: text, name: text } })]);
      expect(writer.documents()).toBe(1);
      apply(2, [], [`e${text}`]);
      expect([writer.documents(), found('')]).toEqual([0, []]);
    }
  );

  it('a document of a very long text is found by its last word', () => {
    apply(1, [document('a', 'x', { pieces: [cell('outputs', 3, `${'lorem ipsum '.repeat(100_000)}glacier`)] })]);
    const [hit] = place.view(file).search(planFor('glacier')).hits;
    expect(hit.mark).toMatchObject({ field: 'outputs', cell: 3 });
    expect(hit.mark?.text).toContain('glacier');
  });
});

describe('an index that is damaged', () => {
  it.each(['DELETE FROM state', 'PRAGMA user_version = 2'])('is not opened: %s', sql => {
    writer.close();
    raw(sql);
    expect(() => openIndexWriter(file)).toThrow(IndexDamaged);
  });

  it.each(['DELETE FROM columns', 'DELETE FROM words', 'DELETE FROM lists', "UPDATE words SET body = x'05'"])(
    'says so when it is tidied, and stays as it is: %s',
    sql => {
      for (let position = 1; position <= 4; position++) {
        apply(position, [document(`e${position}`, 'wind')]);
      }
      raw(sql);
      const tidy = () => {
        while (writer.tidy()) {
          // Until it comes to what is lost.
        }
      };
      expect(tidy).toThrow(IndexDamaged);
      const before = everything();
      expect(tidy).toThrow(IndexDamaged);
      expect(everything()).toEqual(before);
      expect(writer.position()).toBe(4);
    }
  );
});
