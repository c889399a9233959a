import type { IdentityWriter } from '../../../domain/identity/ports.js';
import type { Account } from '../../../domain/identity/model.js';
import type { Outcome } from '../../../domain/outcome.js';
import type { Role } from '../../../domain/spaces/model.js';
import { Refused, runCommand } from '../command.js';
import { newId } from '../rows.js';
import type { Db } from '../rows.js';
import { accountOf, callerOf, need, spaceFor } from '../spaces.js';
import type { Acting } from '../spaces.js';

type Cmd<K extends keyof IdentityWriter> = Parameters<IdentityWriter[K]>[0];

function useInvitation(db: Db, hash: string, account: string, now: number): void {
  const row = db.one('SELECT * FROM invitations WHERE secret_hash = :hash', { hash });
  if (row === null || row.numberOrNull('used_at') !== null || row.number('expires_at') <= now) {
    throw new Refused('invitation-used');
  }
  db.run('UPDATE invitations SET used_at = :now, used_by = :account WHERE id = :id', {
    now,
    account,
    id: row.text('id')
  });
  const space = row.textOrNull('space_id');
  if (space !== null) {
    db.run('INSERT INTO memberships VALUES (:space, :account, :role, :now)', {
      space,
      account,
      role: row.text('role'),
      now
    });
  }
}

/** A new account with its personal space; the first one needs nobody's leave. */
export function createAccount(db: Db, cmd: Cmd<'createAccount'> & Partial<Acting>, policy: string): Outcome<Account> {
  const { actor, login, displayName, administrator, invitation, now } = cmd;
  return runCommand<Account>(db, {
    action: 'account.create',
    actor,
    subject: 'account',
    now,
    once: { key: cmd.key, body: [login, displayName, administrator, invitation] },
    work: () => {
      const first = db.one('SELECT 1 AS one FROM accounts LIMIT 1') === null;
      if (invitation === null && actor !== null) {
        need(callerOf(db, { ...cmd, actor }), 'account.create', null);
      } else if (invitation === null && !first) {
        throw new Refused('not-allowed');
      } else if (invitation !== null && administrator) {
        throw new Refused('not-allowed');
      }
      if (db.one('SELECT 1 AS one FROM accounts WHERE login = :login', { login }) !== null) {
        throw new Refused('login-taken');
      }
      const id = newId();
      db.run(`INSERT INTO accounts VALUES (:id, :login, :displayName, :passwordHash, :administrator, 'active', :now)`, {
        id,
        login,
        displayName,
        passwordHash: cmd.passwordHash,
        administrator: administrator ? 1 : 0,
        now
      });
      const space = newId();
      db.run(`INSERT INTO spaces VALUES (:space, 'personal', :name, '', :policy, :id, :now)`, {
        space,
        name: 'Only you',
        policy,
        id,
        now
      });
      db.run(`INSERT INTO memberships VALUES (:space, :id, 'administrator', :now)`, { space, id, now });
      if (invitation !== null) {
        useInvitation(db, invitation, id, now);
      }
      const row = db.one('SELECT * FROM accounts WHERE id = :id', { id });
      if (row === null) {
        throw new Error('the account is not there');
      }
      return { value: accountOf(row), subject: id, payload: { administrator, invited: invitation !== null, space } };
    }
  });
}

/** A new password ends every session and token. */
export function setPassword(db: Db, cmd: Cmd<'setPassword'> & Acting): Outcome<void> {
  const { actor, accountId, passwordHash, now } = cmd;
  return runCommand<void>(db, {
    action: 'account.password',
    actor,
    subject: accountId,
    now,
    work: () => {
      need(callerOf(db, cmd), 'account.write', null, actor === accountId);
      db.run('UPDATE accounts SET password_hash = :passwordHash WHERE id = :accountId', { passwordHash, accountId });
      const ended = db.run('UPDATE proofs SET ended_at = :now WHERE account_id = :accountId AND ended_at IS NULL', {
        accountId,
        now
      });
      return { value: undefined, payload: { ended } };
    }
  });
}

/** An invitation; asked for again with the same key, its secret is the newest one. */
export function invite(db: Db, cmd: Cmd<'invite'> & Acting): Outcome<{ id: string }> {
  const { actor, secretHash, space, role, expiresAt, now } = cmd;
  return runCommand<{ id: string }>(db, {
    action: 'invitation.create',
    actor,
    subject: space ?? 'instance',
    space,
    now,
    once: {
      key: cmd.key,
      body: [space, role],
      replayed: ({ id }) =>
        void db.run('UPDATE invitations SET secret_hash = :secretHash WHERE id = :id AND used_at IS NULL', {
          secretHash,
          id
        })
    },
    work: () => {
      const caller = callerOf(db, cmd);
      let own: Role | null = null;
      if (space !== null) {
        const found = spaceFor(db, caller, space);
        if (found.space.kind === 'personal') {
          throw new Refused('not-allowed');
        }
        own = found.role;
      }
      need(caller, 'invitation.create', own);
      const id = newId();
      db.run(`INSERT INTO invitations VALUES (:id, :secretHash, :space, :role, :actor, :now, :expiresAt, NULL, NULL)`, {
        id,
        secretHash,
        space,
        role,
        actor,
        now,
        expiresAt
      });
      return { value: { id }, chain: space ?? 'instance', subject: id, payload: { role, expiresAt } };
    }
  });
}
