import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

  it('take the search of a gallery from before out of its database, with every byte of what it held', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'vitrine-before-')), 'gallery.db');
    const db = new DatabaseSync(file);
    db.exec('PRAGMA secure_delete = ON; PRAGMA foreign_keys = OFF');
    migrate(db, migrations.slice(0, 12));
    db.exec(
      `INSERT INTO search_texts (id, version_id, title, question, answer, description, tags, markdown, code, indexed)
       VALUES (1, 'v1', 'Bicycles', '', '', '', '', 'by the harbour', 'rides', 1);
       INSERT INTO search (rowid, title, question, answer, description, tags, markdown, code, outputs)
       SELECT id, title, question, answer, description, tags, markdown, code, outputs FROM search_texts`
    );
    migrate(db);
    const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE name LIKE 'search%'`).all();
    db.close();
    expect(tables).toEqual([]);
    expect(readFileSync(file).includes('harbour')).toBe(false);
    rmSync(dirname(file), { recursive: true });
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
