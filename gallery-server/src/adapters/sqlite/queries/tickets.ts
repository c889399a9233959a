import type { Preparation } from '@vitrine/core/snapshot';
import type { Caller } from '../../../domain/identity/model.js';
import type { Rules } from '../../../domain/policies/model.js';
import { effectivePolicy } from '../policies.js';
import { asCaller, readable, readableFrom, readableTombstone } from '../readable.js';
import type { Db } from '../rows.js';

/** A ticket, for the account it was made for and nobody else. */
export function preparationOf(
  db: Db,
  { actor, ticket, now }: { actor: string; ticket: string; now: number }
): Preparation | null {
  const row = db.one(
    'SELECT preparation FROM tickets WHERE id = :ticket AND account_id = :actor AND expires_at > :now',
    {
      actor,
      ticket,
      now
    }
  );
  return row?.json<Preparation>('preparation') ?? null;
}

/** Where an entry lies and what holds there, for whoever may know that it is there. */
export function homeOf(
  db: Db,
  { caller, entry }: { caller: Caller; entry: string }
): { space: string; rules: Rules } | null {
  const row = db.one(
    `SELECT v.space_id FROM ${readableFrom} WHERE v.entry_id = :entry AND (${readable} OR ${readableTombstone}) LIMIT 1`,
    { ...asCaller(caller), entry }
  );
  const space = row?.text('space_id');
  return space === undefined ? null : { space, rules: effectivePolicy(db, space) };
}
