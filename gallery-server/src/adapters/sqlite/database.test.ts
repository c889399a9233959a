import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { lockFolder, migrate, openForReading, openForWriting } from './database.js';
import type { ThreadData } from './database.js';
import { migrations } from './migrations/index.js';
import { failureOf } from './protocol.js';

const version = (db: DatabaseSync): unknown => db.prepare('PRAGMA user_version').get()?.user_version;

describe('migrations', () => {
  it('run once, in order, and again do nothing', () => {
    const db = new DatabaseSync(':memory:');
    migrate(db);
    migrate(db);
    expect(version(db)).toBe(migrations.length);
    const extra = { name: 'extra', sql: 'CREATE TABLE extra (id INTEGER) STRICT' };
    migrate(db, [...migrations, extra]);
    expect(version(db)).toBe(migrations.length + 1);
    expect(db.prepare('SELECT count(*) AS n FROM extra').get()).toEqual({ n: 0 });
  });

  it('leave nothing behind when one fails', () => {
    const db = new DatabaseSync(':memory:');
    const steps = [
      { name: 'good', sql: 'CREATE TABLE good (id INTEGER) STRICT' },
      { name: 'bad', sql: 'CREATE TABLE good (id INTEGER) STRICT' }
    ];
    expect(() => migrate(db, steps)).toThrow();
    expect(version(db)).toBe(0);
    expect(() => db.prepare('SELECT * FROM good')).toThrow();
  });

  it('bring a gallery from before outputs were kept along: what was found then is found, and what was withdrawn is not', () => {
    const db = new DatabaseSync(':memory:');
    migrate(db, migrations.slice(0, 2));
    db.exec('PRAGMA foreign_keys = OFF');
    const put = db.prepare(
      `INSERT INTO search_texts (id, version_id, title, question, answer, description, tags, markdown, code, indexed)
       VALUES (?, ?, ?, '', '', '', '', ?, 'rides', ?)`
    );
    const index = db.prepare(
      `INSERT INTO search (rowid, title, question, answer, description, tags, markdown, code)
       SELECT id, title, question, answer, description, tags, markdown, code FROM search_texts WHERE id = ?`
    );
    put.run(1, 'v1', 'Bicycles', 'by the harbour', 1);
    put.run(2, 'v2', 'Withdrawn', 'by the harbour', 0);
    index.run(1);
    migrate(db);
    const found = (words: string): unknown[] =>
      db
        .prepare('SELECT rowid FROM search WHERE search MATCH ?')
        .all(words)
        .map(row => row['rowid']);
    expect(found('harbour rides')).toEqual([1]);
    expect(found('title: bicy*')).toEqual([1]);
    expect(found('outputs: rides')).toEqual([]);
    expect(found('withdrawn')).toEqual([]);
    expect(db.prepare('SELECT outputs FROM search_texts').all()).toEqual([{ outputs: '' }, { outputs: '' }]);
  });

  it('refuse a database that is newer, by number', () => {
    const db = new DatabaseSync(':memory:');
    const found = migrations.length + 1;
    db.exec(`PRAGMA user_version = ${found}`);
    expect(() => migrate(db)).toThrow(
      expect.objectContaining({ code: 'database-newer', params: { found, known: migrations.length } })
    );
  });
});

describe('connections', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-db-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('write with full sync, overwrite what is deleted, and check references; readers cannot write', () => {
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow();
    const data: ThreadData = {
      dataDir: folder,
      policies: { documents: [], personal: '', public: '' },
      maxBytes: null,
      receipts: null,
      now: 0
    };
    const db = openForWriting(data);
    const pragma = (name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('secure_delete')]).toEqual(['wal', 2, 1]);
    expect(pragma('foreign_keys')).toBe(1);
    const reader = openForReading(data);
    expect(() => reader.exec(`INSERT INTO policies VALUES ('p', '{}', 0)`)).toThrow();
    reader.close();
    db.close();
    lock.close();
    lockFolder(folder).close();
  });
});

describe('failures', () => {
  it.each([
    [13, 'disk-full'],
    [5, 'database-locked'],
    [261, 'database-locked'],
    [6, 'database-locked'],
    [8, 'store-unavailable'],
    [1032, 'store-unavailable'],
    [10, 'store-unavailable'],
    [11, 'store-unavailable'],
    [14, 'store-unavailable'],
    [26, 'store-unavailable']
  ])('SQLite %i is %s', (errcode, code) => {
    expect(failureOf(Object.assign(new Error('x'), { errcode }))).toMatchObject({ code });
  });

  it('of our own making are internal, a full disk outside SQLite is a full disk', () => {
    expect(failureOf(new Error('x'))).toMatchObject({ code: 'internal', detail: 'x' });
    expect(failureOf('x')).toMatchObject({ code: 'internal' });
    expect(failureOf(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toMatchObject({ code: 'disk-full' });
  });
});
