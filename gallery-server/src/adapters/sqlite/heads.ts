import { Refused } from './command.js';
import type { Db, Row } from './rows.js';
import type { VersionState } from '../../domain/entries/model.js';
import { looking } from '../../domain/identity/model.js';
import type { Caller } from '../../domain/identity/model.js';
import { asCaller, readable, readableFrom, readableTombstone } from './readable.js';

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

/** An entry that was taken back takes no new versions. */
export function withdrawnEntry(db: Db, entry: string): Refused {
  const row = db.one(
    `SELECT v.number, w.actor_name, w.time FROM versions v
     JOIN withdrawn_versions wv ON wv.version_id = v.id JOIN withdrawals w ON w.id = wv.withdrawal_id
     WHERE v.entry_id = :entry AND w.undone_at IS NULL ORDER BY v.shown DESC, v.number DESC LIMIT 1`,
    { entry }
  );
  return new Refused('entry-withdrawn', {
    version: row?.number('number') ?? null,
    by: row?.text('actor_name') ?? null,
    at: row?.number('time') ?? null,
    replacedBy: null
  });
}

/**
 * The newest published version, once the caller is known to have seen the newest there is: that one,
 * or one after it that waits, came back or is shut, in whose place a cleaned one comes. Of versions
 * that only others may know of nothing is told.
 */
export function newestSeen(db: Db, caller: Caller, entry: string, base: number | null): Row | null {
  const newest = newestOf(db, entry);
  const shown = newest?.number('number') ?? 0;
  if (newest !== null && shown === base) {
    return newest;
  }
  const later = db.all(
    `SELECT v.*, a.display_name FROM ${readableFrom} JOIN accounts a ON a.id = v.author_id
     WHERE v.entry_id = :entry AND v.number > :shown AND (${readable} OR (v.state = 'quarantined' AND ${readableTombstone}))
     ORDER BY v.number DESC`,
    { ...asCaller(looking(caller)), entry, shown }
  );
  if (base !== null && later.some(row => row.number('number') === base)) {
    return newest;
  }
  if (newest === null && later.length === 0) {
    throw withdrawnEntry(db, entry);
  }
  throw conflictWith(newest ?? later.find(row => stateOf(row) !== 'quarantined') ?? null);
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
