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
import { searchColumns } from './search-index.js';

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

/** Numbers in an order that looks like none, the same in every run. */
function scattered(seed: number, count: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state.toString(36);
  });
}

function add(id: number, words: string): void {
  db.run(
    `INSERT INTO search_texts (id, version_id, indexed, title, question, answer, description, tags, markdown, code)
     VALUES (:id, :version, 1, '', '', '', '', '', :words, '')`,
    { id, version: `v${id}`, words }
  );
  db.run(`INSERT INTO search(rowid, ${searchColumns}) SELECT id, ${searchColumns} FROM search_texts WHERE id = :id`, {
    id
  });
}

function remove(id: number): void {
  db.run(
    `INSERT INTO search(search, rowid, ${searchColumns}) SELECT 'delete', id, ${searchColumns} FROM search_texts WHERE id = :id`,
    { id }
  );
  db.run('DELETE FROM search_texts WHERE id = :id', { id });
}

const borders = (): number =>
  db.one(`SELECT count(*) AS n FROM search_idx WHERE CAST(term AS TEXT) LIKE '%plant%'`)?.number('n') ?? -1;

describe('overwriting', () => {
  it('makes the index forget words that only marked the border between its pages', () => {
    for (let id = 1; id <= 120; id++) {
      const mine = scattered(id, 200);
      add(id, id % 10 === 0 ? mine.map((word, at) => `plant${id}q${at}zz${word}`).join(' ') : mine.join(' '));
    }
    for (let id = 10; id <= 120; id += 10) {
      remove(id);
    }
    expect(borders()).toBeGreaterThan(0);
    raw.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
    expect(foundIn(folder, ['plant'])).not.toEqual([]);
    needsOverwriting(db, 7);
    expect(overwrite(db)).toBe(true);
    expect([borders(), foundIn(folder, ['plant'])]).toEqual([0, []]);
    const [word = ''] = scattered(7, 1);
    expect(db.one('SELECT rowid AS id FROM search WHERE search MATCH :word', { word: `"${word}"` })?.number('id')).toBe(
      7
    );
    raw.exec(`INSERT INTO search(search) VALUES ('integrity-check')`);
  });

  it('does nothing where nothing was taken away, and forgets that it had to', () => {
    add(1, 'one');
    expect(overwrite(db)).toBe(true);
    needsOverwriting(db, 7);
    needsOverwriting(db, 8);
    expect(db.one('SELECT since FROM unclean')?.number('since')).toBe(7);
    expect(overwrite(db)).toBe(true);
    expect(db.one('SELECT since FROM unclean')).toBeNull();
  });
});
