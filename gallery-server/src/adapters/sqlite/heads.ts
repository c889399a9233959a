import { Refused } from './command.js';
import type { Db, Row } from './rows.js';
import type { VersionState } from '../../domain/entries/model.js';

/** Name of the ref that points at the newest commit of an entry. */
export const headName = (entry: string): string => `refs/entries/${entry}/head`;

/** The newest published version of an entry. */
export function newestOf(db: Db, entry: string): Row | null {
  return db.one(
    `SELECT v.*, a.display_name FROM versions v JOIN accounts a ON a.id = v.author_id
     WHERE v.entry_id = :entry AND v.state = 'published' ORDER BY v.number DESC LIMIT 1`,
    { entry }
  );
}

/** Somebody else's version came first. */
export function conflictWith(newest: Row | null): Refused {
  return new Refused('version-conflict', {
    version: newest?.number('number') ?? null,
    by: newest?.text('display_name') ?? null,
    at: newest?.number('published_at') ?? null
  });
}

/**
 * The commit that a new version of an entry stands on. Whoever saw a version that is shut now publishes
 * a cleaned one in its place: on what can still be read, or on nothing where all of it is shut.
 */
export function standsOn(db: Db, entry: string, base: number | null): string | null {
  const newest = newestOf(db, entry);
  const last = newest?.number('number') ?? 0;
  const shutBase = base !== null && base > last && isShut(db, entry, base);
  if (newest === null && newestShut(db, entry) === null) {
    throw withdrawnEntry(db, entry);
  }
  if (base !== newest?.number('number') && !shutBase) {
    throw conflictWith(newest);
  }
  return newest?.text('commit_oid') ?? null;
}

/** The newest version of an entry that is shut, where one is. */
export function newestShut(db: Db, entry: string): number | null {
  const row = db.one(`SELECT max(number) AS n FROM versions WHERE entry_id = :entry AND state = 'quarantined'`, {
    entry
  });
  return row?.numberOrNull('n') ?? null;
}

/** Whether this version of an entry is shut. */
function isShut(db: Db, entry: string, number: number): boolean {
  const values = { entry, number };
  const sql = `SELECT 1 AS one FROM versions WHERE entry_id = :entry AND number = :number AND state = 'quarantined'`;
  return db.one(sql, values) !== null;
}

/** An entry that was taken back takes no new versions. */
export function withdrawnEntry(db: Db, entry: string): Refused {
  const row = db.one(
    `SELECT v.number, w.actor_name, w.time FROM versions v
     JOIN withdrawn_versions wv ON wv.version_id = v.id JOIN withdrawals w ON w.id = wv.withdrawal_id
     WHERE v.entry_id = :entry AND w.undone_at IS NULL ORDER BY v.number DESC LIMIT 1`,
    { entry }
  );
  return new Refused('entry-withdrawn', {
    version: row?.number('number') ?? null,
    by: row?.text('actor_name') ?? null,
    at: row?.number('time') ?? null,
    replacedBy: null
  });
}

/** Moves a head from one commit to another, only if it is where it is thought to be. */
export function moveHead(db: Db, space: string, entry: string, from: string | null, to: string | null): boolean {
  const values = { space, name: headName(entry), from, to };
  if (from === null) {
    return db.run('INSERT OR IGNORE INTO refs VALUES (:space, :name, :to)', values) === 1;
  }
  if (to === null) {
    return db.run('DELETE FROM refs WHERE space_id = :space AND name = :name AND oid = :from', values) === 1;
  }
  return db.run('UPDATE refs SET oid = :to WHERE space_id = :space AND name = :name AND oid = :from', values) === 1;
}

/** Points the head at the newest published version after states changed. */
export function settleHead(db: Db, space: string, entry: string): number | null {
  const newest = newestOf(db, entry);
  const held = db.one('SELECT oid FROM refs WHERE space_id = :space AND name = :name', {
    space,
    name: headName(entry)
  });
  const from = held?.text('oid') ?? null;
  const to = newest?.text('commit_oid') ?? null;
  if (from !== to && !moveHead(db, space, entry, from, to)) {
    throw new Error('the head moved inside a transaction');
  }
  return newest?.number('number') ?? null;
}

/** State of a version row. */
export const stateOf = (row: Row): VersionState => row.text('state') as VersionState;
