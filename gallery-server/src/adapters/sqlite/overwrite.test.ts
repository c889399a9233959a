import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foundIn } from '../../../test/support/raw.js';
import { openForWriting } from './database.js';
import { needsOverwriting } from './erase.js';
import { overwrite } from './overwrite.js';
import { Db } from './rows.js';

let folder: string;
let raw: DatabaseSync;
let db: Db;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-overwrite-'));
  const policies = { documents: [], personal: '', public: '' };
  raw = openForWriting({ dataDir: folder, policies, maxBytes: null, now: 0, receipts: null });
  raw.exec('PRAGMA foreign_keys = OFF');
  db = new Db(raw);
});
afterEach(() => {
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('overwriting', () => {
  it('leaves nothing of rows that were taken away, and of their neighbours everything', () => {
    const put = (id: number, words: string): number =>
      db.run(`INSERT INTO checks VALUES (:id, :words, 'p', 'clean', 0)`, { id: `v${id}`, words });
    for (let id = 1; id <= 400; id++) {
      put(id, id % 10 === 0 ? `plant${id}q`.repeat(60) : `other${id}q`.repeat(60));
    }
    raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.run(`DELETE FROM checks WHERE engine LIKE 'plant%'`);
    expect(foundIn(folder, ['plant'])).not.toEqual([]);
    needsOverwriting(db, 7);
    expect(overwrite(db)).toBe(true);
    expect(foundIn(folder, ['plant'])).toEqual([]);
    expect(db.one('SELECT count(*) AS n FROM checks')?.number('n')).toBe(360);
  });

  it('does nothing where nothing was taken away, and forgets that it had to', () => {
    expect(overwrite(db)).toBe(true);
    needsOverwriting(db, 7);
    needsOverwriting(db, 8);
    expect(db.one('SELECT since FROM unclean')?.number('since')).toBe(7);
    expect(overwrite(db)).toBe(true);
    expect(db.one('SELECT since FROM unclean')).toBeNull();
  });
});
