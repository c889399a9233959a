import type { Account, Caller, Invitation, Proof, Scope } from '../../../domain/identity/model.js';
import type { Role } from '../../../domain/spaces/model.js';
import { invitationState } from '../commands/invitations.js';
import { proofOf } from '../commands/proofs.js';
import type { Db } from '../rows.js';
import { accountOf, findAccount } from '../spaces.js';

/** What the page and the sign-in need to know about accounts. */
export const identityQueries = {
  accountByLogin(db: Db, { login }: { login: string }): { account: Account; passwordHash: string } | null {
    const row = db.one('SELECT * FROM accounts WHERE login = :login', { login });
    return row === null ? null : { account: accountOf(row), passwordHash: row.text('password_hash') };
  },

  accountById(db: Db, { id }: { id: string }): Account | null {
    return findAccount(db, id);
  },

  callerByProof(db: Db, { hash, now }: { hash: string; now: number }): { caller: Caller; lastUsedAt: number } | null {
    const row = db.one('SELECT * FROM proofs WHERE hash = :hash AND ended_at IS NULL AND expires_at > :now', {
      hash,
      now
    });
    const account = row === null ? null : findAccount(db, row.text('account_id'));
    if (row === null || account === null || account.state !== 'active') {
      return null;
    }
    const { id, via, scopes, lastUsedAt } = proofOf(row);
    return { caller: { account, via, scopes, proof: id }, lastUsedAt };
  },

  proofsOf(db: Db, { accountId, now }: { accountId: string; now: number }): Proof[] {
    return db
      .all(
        `SELECT * FROM proofs WHERE account_id = :accountId AND ended_at IS NULL AND expires_at > :now
         ORDER BY created_at DESC`,
        { accountId, now }
      )
      .map(proofOf);
  },

  invitation(db: Db, { hash, now }: { hash: string; now: number }): Invitation | null {
    const row = db.one(
      `SELECT i.*, s.name, a.display_name FROM invitations i LEFT JOIN spaces s ON s.id = i.space_id
       JOIN accounts a ON a.id = i.invited_by WHERE i.secret_hash = :hash`,
      { hash }
    );
    return row === null
      ? null
      : {
          state: invitationState(row, now),
          space: row.textOrNull('space_id'),
          spaceName: row.textOrNull('name'),
          role: row.text('role') as Role,
          invitedBy: row.text('display_name')
        };
  },

  welcome(db: Db, { hash, now }: { hash: string; now: number }): Account | null {
    const row = db.one(
      `SELECT a.* FROM grants g JOIN accounts a ON a.id = g.account_id
       WHERE g.secret_hash = :hash AND g.kind = 'welcome' AND g.used_at IS NULL AND g.expires_at > :now
       AND a.state = 'active' AND a.password_hash = ''`,
      { hash, now }
    );
    return row === null ? null : accountOf(row);
  },

  deviceByUserCode(
    db: Db,
    { userCode, now }: { userCode: string; now: number }
  ): { origin: string; scopes: readonly Scope[] } | null {
    const row = db.one(
      `SELECT origin, scopes FROM grants WHERE kind = 'device' AND challenge = :userCode
       AND account_id IS NULL AND used_at IS NULL AND expires_at > :now`,
      { userCode, now }
    );
    return row === null ? null : { origin: row.text('origin'), scopes: row.json<Scope[]>('scopes') };
  },

  countAccounts(db: Db): number {
    return db.one('SELECT count(*) AS n FROM accounts')?.number('n') ?? 0;
  }
};
