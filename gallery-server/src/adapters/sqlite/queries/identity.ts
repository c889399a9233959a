import type { Account, Caller, Proof, Scope } from '../../../domain/identity/model.js';
import type { Role } from '../../../domain/spaces/model.js';
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

  invitation(
    db: Db,
    { hash, now }: { hash: string; now: number }
  ): { space: string | null; spaceName: string | null; role: Role } | null {
    const row = db.one(
      `SELECT i.space_id, s.name, i.role FROM invitations i LEFT JOIN spaces s ON s.id = i.space_id
       WHERE i.secret_hash = :hash AND i.used_at IS NULL AND i.expires_at > :now`,
      { hash, now }
    );
    return row === null
      ? null
      : { space: row.textOrNull('space_id'), spaceName: row.textOrNull('name'), role: row.text('role') as Role };
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
