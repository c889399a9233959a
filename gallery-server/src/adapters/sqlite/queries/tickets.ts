import type { Preparation } from '@vitrine/core/snapshot';
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
