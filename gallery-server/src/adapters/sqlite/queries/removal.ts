import type { Removable } from '../../../domain/erasure/ports.js';
import type { Caller } from '../../../domain/identity/model.js';
import { done, refused } from '../../../domain/outcome.js';
import type { Outcome } from '../../../domain/outcome.js';
import { may, nothing } from '../../../domain/rights/may.js';
import type { Db } from '../rows.js';
import { findAccount } from '../spaces.js';

/** Teams in which somebody is the only one who can sign in and looks after them. */
const orphaned = `SELECT s.id, s.name FROM memberships m JOIN spaces s ON s.id = m.space_id
  WHERE m.account_id = :id AND m.role = 'administrator' AND s.kind = 'team' AND NOT EXISTS (
    SELECT 1 FROM memberships other JOIN accounts a ON a.id = other.account_id
    WHERE other.space_id = s.id AND other.role = 'administrator' AND a.state = 'active' AND a.id <> :id)
  ORDER BY s.name`;

/**
 * What an administrator is told before they remove a person. Nothing of what only that person could
 * read is told, its number included.
 */
export function removableOf(db: Db, { caller, account: id }: { caller: Caller; account: string }): Outcome<Removable> {
  if (!may(caller, 'account.remove', nothing)) {
    return refused('not-allowed');
  }
  if (caller.account?.id === id) {
    return refused('account-own');
  }
  const account = findAccount(db, id);
  return account === null
    ? refused('not-found')
    : done({
        account,
        orphaned: db.all(orphaned, { id }).map(row => ({ id: row.text('id'), name: row.text('name') }))
      });
}
