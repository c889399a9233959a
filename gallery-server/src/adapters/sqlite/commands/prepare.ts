import type { Origin, Preparation } from '@vitrine/core/snapshot';
import type { Outcome } from '../../../domain/outcome.js';
import { looking } from '../../../domain/identity/model.js';
import type { Caller } from '../../../domain/identity/model.js';
import type { PrepareCommand } from '../../../domain/snapshots/ports.js';
import { Refused, runCommand } from '../command.js';
import { newestSeen } from '../heads.js';
import { asCaller, readable, readableFrom, readableTombstone } from '../readable.js';
import { effectivePolicy, keepRules } from '../policies.js';
import { newId } from '../rows.js';
import type { Db } from '../rows.js';
import { callerOf, need, spaceFor } from '../spaces.js';
import type { Acting } from '../spaces.js';

interface FoundOrigin {
  versionId: string;
  space: string;
  readable: boolean;
}

/**
 * The version that an origin names, if the caller may know it: an origin that
 * is forged, of another gallery or of a space the caller has no part in is
 * treated as none, and all three look the same. So is one that waits for a
 * review: a fork's readers would hear of it.
 */
export function findOrigin(db: Db, caller: Caller, origin: Origin | null): FoundOrigin | null {
  if (origin === null) {
    return null;
  }
  const row = db.one(
    `SELECT v.id, v.space_id, v.state = 'published' AS readable FROM ${readableFrom}
     WHERE v.entry_id = :entry AND v.number = :version AND v.content_id = :contentId AND v.commit_oid = :commit
     AND (v.state = 'published' AND ${readable} OR v.shown = 1 AND ${readableTombstone})`,
    {
      ...asCaller(looking(caller)),
      entry: origin.entry,
      version: origin.version,
      contentId: origin.contentId,
      commit: origin.commit
    }
  );
  return row === null
    ? null
    : { versionId: row.text('id'), space: row.text('space_id'), readable: row.number('readable') === 1 };
}

/** The entry in a space, or not found; one that lies elsewhere or holds nothing for the caller doesn't exist here. */
export function needEntry(db: Db, caller: Caller, space: string, entry: string): void {
  const known = db.one(
    `SELECT 1 AS one FROM ${readableFrom} WHERE v.entry_id = :entry AND v.space_id = :space
     AND (${readable} OR ${readableTombstone}) LIMIT 1`,
    { ...asCaller(looking(caller)), entry, space }
  );
  if (known === null) {
    throw new Refused('not-found');
  }
}

/** Where the commit of a first version stands: on its origin, if that lies in the same space and others read it. */
function firstParent(db: Db, caller: Caller, space: string, origin: Origin | null): string | null {
  const found = findOrigin(db, caller, origin);
  return found !== null && found.space === space && found.readable ? (origin?.commit ?? null) : null;
}

/** The commit that a new version of an entry stands on; its newest published one, else its origin's. */
export function parentIn(
  db: Db,
  caller: Caller,
  { space, entry, base, origin }: { space: string; entry: string; base: number | null; origin: Origin | null }
): string | null {
  needEntry(db, caller, space, entry);
  const newest = newestSeen(db, caller, entry, base);
  return newest === null ? firstParent(db, caller, space, origin) : newest.text('commit_oid');
}

/** Says what a commit must be made of, and remembers it under a ticket. */
export function prepare(db: Db, cmd: PrepareCommand & Acting): Outcome<Preparation> {
  const { actor, space, entry, author, committer, policyHash, engine, now, expiresAt } = cmd;
  return runCommand<Preparation>(db, {
    action: 'version.prepare',
    actor,
    subject: entry ?? 'new',
    space,
    now,
    work: () => {
      const caller = callerOf(db, cmd);
      const found = spaceFor(db, caller, space);
      need(caller, 'entry.publish', found.role);
      if (found.space.policyHash !== policyHash) {
        throw new Refused('policy-changed');
      }
      // From here on versions can refer to them.
      keepRules(db, effectivePolicy(db, space), now);
      const origin = findOrigin(db, caller, cmd.origin);
      const preparation: Preparation = {
        ticket: newId(26),
        space,
        entry,
        author,
        committer,
        time: Math.floor(now / 1000),
        parent:
          entry === null
            ? firstParent(db, caller, space, cmd.origin)
            : parentIn(db, caller, { space, entry, base: cmd.base, origin: cmd.origin }),
        origin: origin === null ? null : cmd.origin,
        policyHash,
        engine
      };
      db.run('DELETE FROM tickets WHERE expires_at < :before AND version_id IS NULL', { before: now - 3_600_000 });
      db.run('INSERT INTO tickets VALUES (:ticket, :actor, :document, :base, :now, :expiresAt, NULL)', {
        ticket: preparation.ticket,
        actor,
        document: JSON.stringify(preparation),
        base: cmd.base,
        now,
        expiresAt
      });
      return { value: preparation, chain: space, payload: { entry } };
    }
  });
}
