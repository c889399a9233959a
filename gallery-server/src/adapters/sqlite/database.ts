import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from './migrations/index.js';
import type { Migration } from './migrations/migration.js';
import { StoreFailure } from './protocol.js';
import type { ReceiptOptions } from './receipts.js';

/** Immutable policies by hash, and what new spaces begin with. */
export interface PolicyDocuments {
  documents: readonly { hash: string; document: string }[];
  personal: string;
  public: string;
}

/** What both kinds of thread are told when they start. */
export interface ThreadData {
  dataDir: string;
  policies: PolicyDocuments;
  /** Upper bound of the database's size; null for as much as the disk holds. */
  maxBytes: number | null;
  now: number;
  /** What signs receipts; a store without it makes none. */
  receipts: ReceiptOptions | null;
}

export const databaseFile = (dataDir: string): string => join(dataDir, 'gallery.db');

/**
 * Keeps a second server off the folder. The lock is SQLite's own on a file
 * beside the database, so it ends with the process however that ends.
 */
export function lockFolder(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
  const lock = new DatabaseSync(join(dataDir, 'server.lock'), { timeout: 250 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw error;
  }
  return lock;
}

/** The one connection that writes. */
export function openForWriting(data: ThreadData, steps: readonly Migration[] = migrations): DatabaseSync {
  const db = new DatabaseSync(databaseFile(data.dataDir), { enableForeignKeyConstraints: true, timeout: 5_000 });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    if (data.maxBytes !== null) {
      db.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(data.maxBytes / 4096))}`);
    }
    migrate(db, steps);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** A connection that cannot write. */
export function openForReading(data: Pick<ThreadData, 'dataDir'>): DatabaseSync {
  const db = new DatabaseSync(databaseFile(data.dataDir), { readOnly: true, timeout: 5_000 });
  db.exec('PRAGMA query_only = ON');
  return db;
}

/** Brings the schema up to date in one transaction; never touches a newer one. */
export function migrate(db: DatabaseSync, steps: readonly Migration[] = migrations): void {
  const found = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  if (found > steps.length) {
    throw new StoreFailure('database-newer', { found, known: steps.length });
  }
  if (found === steps.length) {
    return;
  }
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const step of steps.slice(found)) {
      db.exec(step.sql);
    }
    db.exec(`PRAGMA user_version = ${steps.length}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
