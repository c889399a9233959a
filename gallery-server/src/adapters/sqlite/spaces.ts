import { Refused } from './command.js';
import { effectivePolicy } from './policies.js';
import type { Db, Row } from './rows.js';
import { effectiveRole, may, maySeeSpace } from '../../domain/rights/may.js';
import type { Action } from '../../domain/rights/may.js';
import { looking } from '../../domain/identity/model.js';
import type { Account, ActingAs, Caller } from '../../domain/identity/model.js';
import type { Role, Space, SpaceKind } from '../../domain/spaces/model.js';

export const accountColumns = 'id, login, display_name, administrator, state, created_at, removed_at';

export const accountOf = (row: Row): Account => ({
  id: row.text('id'),
  login: row.text('login'),
  displayName: row.text('display_name'),
  administrator: row.number('administrator') === 1,
  state: row.numberOrNull('removed_at') === null ? (row.text('state') as 'active' | 'former') : 'removed',
  createdAt: row.number('created_at')
});

/** A space as decisions see it, with the rules that hold there and not only its own. */
export const spaceOf = (db: Db, row: Row): Space => ({
  id: row.text('id'),
  kind: row.text('kind') as SpaceKind,
  name: row.text('name'),
  label: row.text('label'),
  policyHash: effectivePolicy(db, row.text('id')).hash,
  owner: row.textOrNull('owner')
});

/** Who asked for a command, and how. */
export interface Acting extends ActingAs {
  actor: string;
}

export const findAccount = (db: Db, id: string): Account | null => {
  const row = db.one(`SELECT ${accountColumns} FROM accounts WHERE id = :id`, { id });
  return row === null ? null : accountOf(row);
};

/** The caller behind a command, read again inside its transaction. */
export function callerOf(db: Db, { actor, via = 'session', scopes = ['read', 'publish'] }: Acting): Caller {
  return { account: findAccount(db, actor), via, scopes, proof: null };
}

/** A space and what the caller is in it; 'not-found' for a space that the caller has no part in. */
export function spaceFor(db: Db, caller: Caller, id: string): { space: Space; role: Role | null } {
  const row = db.one('SELECT * FROM spaces WHERE id = :id', { id });
  if (row === null || caller.account === null) {
    throw new Refused('not-found');
  }
  const space = spaceOf(db, row);
  const role = effectiveRole(space.kind, memberRole(db, id, caller.account.id), caller.account.administrator);
  if (!maySeeSpace(looking(caller), space.kind, role)) {
    throw new Refused('not-found');
  }
  return { space, role };
}

export function memberRole(db: Db, space: string, account: string): Role | null {
  const row = db.one('SELECT role FROM memberships WHERE space_id = :space AND account_id = :account', {
    space,
    account
  });
  return row === null ? null : (row.text('role') as Role);
}

/** Refuses what the table of rights doesn't allow. */
export function need(caller: Caller, action: Action, role: Role | null, own = false): void {
  if (!may(caller, action, { role, own })) {
    throw new Refused('not-allowed');
  }
}
