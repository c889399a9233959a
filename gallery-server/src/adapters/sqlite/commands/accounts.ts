import type { IdentityWriter } from '../../../domain/identity/ports.js';
import type { Account } from '../../../domain/identity/model.js';
import type { Outcome } from '../../../domain/outcome.js';
import { Refused, runCommand } from '../command.js';
import { effectivePolicy, keepRules } from '../policies.js';
import { newId } from '../rows.js';
import type { Db } from '../rows.js';
import { accountOf, callerOf, findAccount, need } from '../spaces.js';
import type { Acting } from '../spaces.js';
import { useInvitation, withdrawInvitationsOf } from './invitations.js';

type Cmd<K extends keyof IdentityWriter> = Parameters<IdentityWriter[K]>[0];

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
      db.run(
        `INSERT INTO accounts (id, login, display_name, password_hash, administrator, state, created_at)
         VALUES (:id, :login, :displayName, :passwordHash, :administrator, 'active', :now)`,
        { id, login, displayName, passwordHash: cmd.passwordHash, administrator: administrator ? 1 : 0, now }
      );
      const space = newId();
      db.run(`INSERT INTO spaces VALUES (:space, 'personal', :name, '', :policy, :id, :now)`, {
        space,
        name: 'Only you',
        policy,
        id,
        now
      });
      db.run(`INSERT INTO memberships VALUES (:space, :id, 'administrator', :now)`, { space, id, now });
      keepRules(db, effectivePolicy(db, space), now);
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

/** The account that a command changes, as long as somebody is left who looks after the gallery. */
export function changeable(db: Db, id: string, stays: boolean): Account {
  const account = findAccount(db, id);
  if (account === null) {
    throw new Refused('not-found');
  }
  const others = db.one(
    `SELECT count(*) AS n FROM accounts WHERE administrator = 1 AND state = 'active' AND id <> :id`,
    { id }
  );
  if (!stays && account.administrator && account.state === 'active' && others?.number('n') === 0) {
    throw new Refused('last-administrator');
  }
  return account;
}

/** Of whoever was removed nothing is left that could be changed. */
function stillThere(account: Account): void {
  if (account.state === 'removed') {
    throw new Refused('account-removed');
  }
}

/** Makes somebody an administrator of the gallery, or an account like any other. */
export function setAdministrator(db: Db, cmd: Cmd<'setAdministrator'> & Acting): Outcome<void> {
  const { actor, accountId, administrator, now } = cmd;
  return runCommand<void>(db, {
    action: 'account.administrator',
    actor,
    subject: accountId,
    now,
    work: () => {
      need(callerOf(db, cmd), 'account.administer', null);
      stillThere(changeable(db, accountId, administrator));
      db.run('UPDATE accounts SET administrator = :flag WHERE id = :accountId', {
        flag: administrator ? 1 : 0,
        accountId
      });
      return { value: undefined, payload: { administrator } };
    }
  });
}

/** Closes an account or opens it again; what it published and where it belongs stays. */
export function setAccountState(db: Db, cmd: Cmd<'setAccountState'> & Acting): Outcome<void> {
  const { actor, accountId, state, now } = cmd;
  return runCommand<void>(db, {
    action: state === 'former' ? 'account.deactivate' : 'account.reactivate',
    actor,
    subject: accountId,
    now,
    work: () => {
      need(callerOf(db, cmd), 'account.administer', null);
      stillThere(changeable(db, accountId, state === 'active'));
      db.run('UPDATE accounts SET state = :state WHERE id = :accountId', { state, accountId });
      if (state === 'active') {
        return { value: undefined };
      }
      const values = { accountId, now };
      const ended = db.run(
        'UPDATE proofs SET ended_at = :now WHERE account_id = :accountId AND ended_at IS NULL',
        values
      );
      return { value: undefined, payload: { ended, invitations: withdrawInvitationsOf(db, accountId, now) } };
    }
  });
}
