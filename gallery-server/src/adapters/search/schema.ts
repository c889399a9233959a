import { DatabaseSync } from 'node:sqlite';
import { IndexDamaged, noticingDamage } from './damaged.js';

/** What the file says it is: "VtIx", and the form of what stands in it. A file of another form is made anew. */
const APPLICATION = 0x56744978;
const FORM = 1;

/** Parts of the index under one number: segment, block of it, part of the block. */
export const BLOCKS = 2 ** 19;
export const PARTS = 2 ** 11;

export const blockId = (segment: number, block: number): number => segment * BLOCKS + block;
export const partId = (segment: number, block: number, part: number): number => blockId(segment, block) * PARTS + part;

/** Chunks of a document's text under one number with the document. */
export const CHUNKS = 2 ** 12;
export const chunkId = (doc: number, chunk: number): number => doc * CHUNKS + chunk;

/** A segment that is being made can't be seen; one that is dead is taken away bit by bit. */
export const phases = { making: 0, live: 1, dead: 2 } as const;

const tables = `
CREATE TABLE state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  position INTEGER NOT NULL, generation INTEGER NOT NULL, next_doc INTEGER NOT NULL
) STRICT;
INSERT INTO state VALUES (1, 0, 0, 1);
CREATE TABLE segments (
  id INTEGER PRIMARY KEY, space TEXT NOT NULL, docs INTEGER NOT NULL, phase INTEGER NOT NULL,
  made INTEGER NOT NULL
) STRICT;
CREATE TABLE docs (id INTEGER PRIMARY KEY, entry TEXT NOT NULL UNIQUE, space TEXT NOT NULL, head BLOB NOT NULL) STRICT;
CREATE TABLE gone (id INTEGER PRIMARY KEY, space TEXT NOT NULL) STRICT;
CREATE TABLE merges (
  target INTEGER PRIMARY KEY, sources TEXT NOT NULL, dropped TEXT NOT NULL,
  chunks INTEGER NOT NULL, after BLOB, blocks INTEGER NOT NULL
) STRICT;
CREATE TABLE columns (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE firsts (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE texts (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE words (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE lists (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE spots (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
PRAGMA application_id = ${APPLICATION};
PRAGMA user_version = ${FORM};
`;

const pragma = (db: DatabaseSync, name: string): number => Number(db.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);

function checkForm(db: DatabaseSync): void {
  if (pragma(db, 'application_id') !== APPLICATION || pragma(db, 'user_version') !== FORM) {
    throw new IndexDamaged('it has another form');
  }
}

/** The one connection that writes; makes the file where there is none. */
export function openForWriting(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  try {
    return noticingDamage(() => {
      const empty = Number(db.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.count) === 0;
      if (!empty) {
        // Before anything is set: a file of somebody else stays as it is.
        checkForm(db);
      }
      // What is taken away leaves no bytes; what the last moment wrote can be told again by the gallery.
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON');
      if (empty) {
        db.exec(`BEGIN IMMEDIATE; ${tables} COMMIT`);
      }
      return db;
    });
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A connection that cannot write. */
export function openForReading(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    return noticingDamage(() => {
      // Pages that are read again and again, in kibibytes.
      db.exec('PRAGMA query_only = ON; PRAGMA cache_size = -16384');
      checkForm(db);
      return db;
    });
  } catch (error) {
    db.close();
    throw error;
  }
}
