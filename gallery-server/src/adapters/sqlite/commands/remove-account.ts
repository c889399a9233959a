import type { RemoveCommand, Removed } from '../../../domain/erasure/ports.js';
import type { Outcome } from '../../../domain/outcome.js';
import { Refused, runCommand } from '../command.js';
import { forget } from '../forget.js';
import type { Db } from '../rows.js';
import { callerOf, need } from '../spaces.js';
import { changeable } from './accounts.js';

/** Removes a person: their access, their name and what only they could read. What others read stays. */
export function removeAccount(db: Db, cmd: RemoveCommand): Outcome<Removed> {
  const { actor, accountId, now } = cmd;
  return runCommand<Removed>(db, {
    action: 'account.remove',
    actor,
    subject: accountId,
    now,
    once: { key: cmd.key, body: [accountId] },
    work: () => {
      if (actor !== null) {
        need(callerOf(db, { ...cmd, actor }), 'account.remove', null);
      }
      const account = changeable(db, accountId, false);
      if (account.state === 'removed') {
        return { value: { account: accountId, again: true }, payload: { again: true } };
      }
      if (actor === accountId) {
        throw new Refused('account-own');
      }
      if (cmd.confirm.trim().toLowerCase() !== account.login.toLowerCase()) {
        throw new Refused('removal-unconfirmed');
      }
      const payload = forget(db, account, actor, now);
      return { value: { account: accountId, again: false }, payload };
    }
  });
}
