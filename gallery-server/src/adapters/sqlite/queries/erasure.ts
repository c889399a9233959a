import type { Purgeable } from '../../../domain/erasure/ports.js';
import { looking } from '../../../domain/identity/model.js';
import type { Caller } from '../../../domain/identity/model.js';
import { done, refused } from '../../../domain/outcome.js';
import type { Outcome } from '../../../domain/outcome.js';
import { effectiveRole, may } from '../../../domain/rights/may.js';
import type { SpaceKind } from '../../../domain/spaces/model.js';
import { stateOf } from '../heads.js';
import { asCaller, erasable, readable, readableFrom, readableTombstone } from '../readable.js';
import type { Db, Row } from '../rows.js';
import { memberRole } from '../spaces.js';

interface Asked {
  caller: Caller;
  entry: string;
  /** The newest there is for `null`. */
  version: number | null;
}

/** A version that the caller may read, may be told the end of, or may take away unread: it was returned to its author. */
export function knownVersion(db: Db, { caller, entry, version }: Asked): Row | null {
  return db.one(
    `SELECT v.*, s.kind, s.name AS space_name FROM ${readableFrom}
     WHERE v.entry_id = :entry AND (:version IS NULL OR v.number = :version) AND (${readable} OR ${readableTombstone} OR ${erasable})
     ORDER BY v.number DESC LIMIT 1`,
    { ...asCaller(looking(caller)), entry, version }
  );
}

/** Versions in the space of one that hold the very same notebook. */
function sharers(db: Db, version: string): number {
  const row = db.one(
    `SELECT count(DISTINCT other.version_id) AS n FROM version_objects one
     JOIN version_objects other ON other.space_id = one.space_id AND other.oid = one.oid
       AND other.version_id <> one.version_id
     WHERE one.version_id = :version AND one.path = 'notebook.ipynb'`,
    { version }
  );
  return row?.number('n') ?? 0;
}

/** What a person is told before they take a version away. */
export function purgeableOf(db: Db, asked: Asked): Outcome<Purgeable> {
  const { caller, entry } = asked;
  const row = knownVersion(db, asked);
  if (row === null) {
    return refused('not-found');
  }
  const member = memberRole(db, row.text('space_id'), caller.account?.id ?? '');
  const role = effectiveRole(row.text('kind') as SpaceKind, member, caller.account?.administrator === true);
  if (!may(caller, 'version.purge', { role, own: false })) {
    return refused('not-allowed');
  }
  return done({
    entry,
    version: row.number('number'),
    state: stateOf(row),
    spaceName: row.text('space_name'),
    sharedBy: sharers(db, row.text('id'))
  });
}
