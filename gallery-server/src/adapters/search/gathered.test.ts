import { DatabaseSync } from 'node:sqlite';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../sqlite/database.js';
import { Db } from '../sqlite/rows.js';
import { gather } from './gathered.js';

let db: Db;
beforeEach(() => {
  db = new Db(new DatabaseSync(':memory:'));
  migrate(db.raw);
  db.raw.exec('PRAGMA foreign_keys = OFF');
  db.run(`INSERT INTO accounts VALUES ('a', 'ada', 'Ada Now', '', 0, 'active', 0, NULL)`);
});
afterEach(() => db.raw.close());

const fieldsOf = (title: string) => ({
  title,
  question: 'How much?',
  answer: '',
  description: ' ',
  tags: ['one', 'two'],
  note: 'not looked for',
  fileName: 'x.ipynb'
});

function version(number: number, state = 'published', title = `Title ${number}`, entry = 'e'): string {
  const id = `${entry}${number}`;
  db.run(
    `INSERT INTO versions (id, entry_id, number, space_id, label, policy_hash, state, content_id, commit_oid, tree_oid,
       author_id, author_name, engine, fields, facts, note, published_at, shown)
     VALUES (:id, :entry, :number, 's', '', 'p', :state, 'c', 'o', 't', 'a', 'Ada Then', '', :fields, :facts, '', :time, 1)`,
    {
      id,
      entry,
      number,
      state,
      fields: JSON.stringify(fieldsOf(title)),
      facts: JSON.stringify({ language: 'python' }),
      time: number * 1000
    }
  );
  return id;
}

const cell = (type: 'code' | 'markdown', source: string) => ({
  cell_type: type,
  id: `c${source.length}`,
  metadata: {},
  source,
  ...(type === 'code' ? { execution_count: null, outputs: [] } : {})
});
const notebook = (...cells: object[]): Uint8Array =>
  deflateSync(JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }));

function file(id: string, data: Uint8Array, path = 'notebook.ipynb', space = 's'): void {
  const oid = `${id}-${path}-${space}`;
  db.run(`INSERT INTO objects (space_id, oid, sha256, kind, size, data) VALUES (:space, :oid, '', 'blob', 1, :data)`, {
    space,
    oid,
    data
  });
  db.run('INSERT INTO version_objects VALUES (:id, :space, :oid, :path)', { id, space, oid, path });
}

const texts = (field: string): string[] =>
  (gather(db, 'e').put?.pieces ?? []).filter(piece => piece.field === field).map(({ text }) => text);

describe('what is gathered of an entry', () => {
  it.each(['draft', 'pending', 'quarantined', 'withdrawn', 'recalled', 'purged'])(
    'is nothing where none of it is published: %s',
    state => {
      expect(gather(db, 'e')).toEqual({ put: null, size: 0 });
      file(version(1, state), notebook(cell('code', 'secret = 1')));
      expect(gather(db, 'e')).toEqual({ put: null, size: 0 });
    }
  );

  it('is its newest published version, whatever waits behind it or stands beside it', () => {
    version(2);
    version(1);
    version(10);
    version(11, 'pending');
    version(12, 'withdrawn');
    version(99, 'published', 'Another', 'other');
    expect(gather(db, 'e').put).toMatchObject({ entry: 'e', version: 'e10', publishedAt: 10_000, space: 's' });
    db.run(`UPDATE versions SET state = 'withdrawn' WHERE id = 'e10'`);
    expect(gather(db, 'e').put?.version).toBe('e2');
  });

  it('is what its fields say, each tag by itself, and nothing of what is empty or only told to others', () => {
    version(1);
    expect(gather(db, 'e').put).toMatchObject({
      author: { id: 'a', name: 'Ada Then' },
      language: 'python',
      tags: ['one', 'two'],
      pieces: [
        { field: 'title', cell: null, text: 'Title 1' },
        { field: 'question', cell: null, text: 'How much?' },
        { field: 'tags', cell: null, text: 'one' },
        { field: 'tags', cell: null, text: 'two' },
        { field: 'authors', cell: null, text: 'Ada Then' }
      ]
    });
    expect(gather(db, 'e').put?.pieces).toHaveLength(5);
  });

  it('is what stands in its cells, with their numbers and packages', () => {
    file(version(1), notebook(cell('markdown', 'some words'), cell('code', 'import numpy')));
    const { put } = gather(db, 'e');
    expect(put?.packages).toEqual(['numpy']);
    expect(put?.pieces).toContainEqual({ field: 'markdown', cell: 0, text: 'some words' });
    expect(put?.pieces).toContainEqual({ field: 'code', cell: 1, text: 'import numpy' });
    expect(texts('imports')).toEqual(['numpy']);
  });

  it('is only what its own notebook says', () => {
    file(version(1), notebook(cell('markdown', 'of the older one')));
    const id = version(2);
    file(id, notebook(cell('markdown', 'its own')));
    file(id, notebook(cell('markdown', 'another file')), 'other.ipynb');
    expect(texts('markdown')).toEqual(['its own']);
  });

  it('is as long as all that it says', () => {
    file(version(1, 'published', 'T'), notebook(cell('markdown', 'w'.repeat(5000))));
    const { put, size } = gather(db, 'e');
    expect(size).toBe(put?.pieces.map(({ text }) => text).join('').length);
    expect(size).toBe('T'.length + 'How much?'.length + 'onetwo'.length + 'Ada Then'.length + 5000);
  });
});

describe('a notebook that cannot be read', () => {
  it.each([
    ['bytes of something else', Buffer.from('not compressed')],
    ['no bytes', new Uint8Array(0)],
    ['cut off', notebook(cell('markdown', 'words '.repeat(90))).subarray(0, 20)],
    ['text that is no JSON', deflateSync('{"cells": [')],
    ['null', deflateSync('null')],
    ['a list', deflateSync('[]')],
    ['cells that are none', deflateSync('{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":7}')]
  ])('leaves what the fields say: %s', (_, data) => {
    const id = version(1);
    const bare = gather(db, 'e');
    file(id, data);
    expect(gather(db, 'e')).toEqual(bare);
    expect(texts('title')).toEqual(['Title 1']);
  });
});

describe('what others think of an entry', () => {
  const review = (id: string, outcome: string, voidAt: number | null): number =>
    db.run(
      `INSERT INTO reviews (request, version_id, reviewer, outcome, content_id, space_id, label, policy_hash, engine, time, void_at)
       VALUES ((SELECT count(*) FROM reviews), :id, 'b', :outcome, 'c', 's', '', 'p', '', 0, :voidAt)`,
      { id, outcome, voidAt }
    );

  it('is nothing at first', () => {
    version(1);
    expect(gather(db, 'e').put).toMatchObject({ reviewed: false, stars: 0, deprecated: false });
  });

  it('counts every star of this entry, and none of another', () => {
    version(1);
    for (const [entry, account] of ['ea', 'eb', 'ec', 'fa']) {
      db.run('INSERT INTO stars VALUES (:entry, :account, 0)', { entry, account });
    }
    expect(gather(db, 'e').put?.stars).toBe(3);
    db.run(`DELETE FROM stars WHERE account_id = 'a'`);
    expect(gather(db, 'e').put?.stars).toBe(2);
  });

  it('is a review only where this version was approved and that still holds', () => {
    review(version(1), 'approved', null);
    expect(gather(db, 'e').put?.reviewed).toBe(true);
    const id = version(2);
    expect(gather(db, 'e').put?.reviewed).toBe(false);
    review(id, 'returned', null);
    review(id, 'approved', 5);
    expect(gather(db, 'e').put?.reviewed).toBe(false);
    review(id, 'approved', null);
    expect(gather(db, 'e').put?.reviewed).toBe(true);
  });

  it('is deprecated as long as somebody says so of this entry', () => {
    version(1);
    db.run(`INSERT INTO deprecations VALUES ('other', 'a', 'old', NULL, 0)`);
    expect(gather(db, 'e').put?.deprecated).toBe(false);
    db.run(`INSERT INTO deprecations VALUES ('e', 'a', 'old', NULL, 0)`);
    expect(gather(db, 'e').put?.deprecated).toBe(true);
    db.run(`DELETE FROM deprecations WHERE entry_id = 'e'`);
    expect(gather(db, 'e').put?.deprecated).toBe(false);
  });
});
