import type { Caller, Invitation } from '../../../domain/identity/model.js';
import type { IdentityWriter } from '../../../domain/identity/ports.js';
import type { Outcome } from '../../../domain/outcome.js';
import type { Role } from '../../../domain/spaces/model.js';
import { appendEvent, instanceChain } from '../audit.js';
import { Refused, runCommand } from '../command.js';
import { newId } from '../rows.js';
import type { Db, Row } from '../rows.js';
import { callerOf, need, spaceFor } from '../spaces.js';
import type { Acting } from '../spaces.js';

type Cmd<K extends keyof IdentityWriter> = Parameters<IdentityWriter[K]>[0];

/** Whether a link still leads somewhere. */
export function invitationState(row: Row, now: number): Invitation['state'] {
  if (row.numberOrNull('used_at') !== null) {
    return 'used';
  }
  if (row.numberOrNull('withdrawn_at') !== null) {
    return 'withdrawn';
  }
  return row.number('expires_at') <= now ? 'expired' : 'open';
}

/** Uses an invitation up; the space it leads to hears of its new member in its own chain. */
export function useInvitation(db: Db, hash: string, account: string, now: number): void {
  const row = db.one('SELECT * FROM invitations WHERE secret_hash = :hash', { hash });
  if (row === null) {
    throw new Refused('invitation-unknown');
  }
  const state = invitationState(row, now);
  if (state !== 'open') {
    throw new Refused(`invitation-${state}`);
  }
  const id = row.text('id');
  // For whom it was is in the account from now on.
  db.run(`UPDATE invitations SET used_at = :now, used_by = :account, note = '' WHERE id = :id`, { now, account, id });
  const space = row.textOrNull('space_id');
  if (space !== null) {
    const role = row.text('role');
    db.run('INSERT INTO memberships VALUES (:space, :account, :role, :now)', { space, account, role, now });
    appendEvent(db, {
      chain: space,
      actor: account,
      action: 'role.set',
      subject: account,
      outcome: 'done',
      payload: { role, invitation: id },
      time: now
    });
  }
}

/** Whoever may no longer come in can't let anybody else in either. */
export function withdrawInvitationsOf(db: Db, accountId: string, now: number): number {
  return db.run(
    `UPDATE invitations SET withdrawn_at = :now, note = ''
     WHERE invited_by = :accountId AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > :now`,
    { accountId, now }
  );
}

/** What the caller is in the space of an invitation; null for one that leads to the gallery alone. */
export function roleFor(db: Db, caller: Caller, space: string | null): Role | null {
  if (space === null) {
    return null;
  }
  const found = spaceFor(db, caller, space);
  if (found.space.kind === 'personal') {
    throw new Refused('not-allowed');
  }
  return found.role;
}

/** An invitation; asked for again with the same key, its secret is the newest one. */
export function invite(db: Db, cmd: Cmd<'invite'> & Acting): Outcome<{ id: string }> {
  const { actor, secretHash, space, role, note, expiresAt, now } = cmd;
  return runCommand<{ id: string }>(db, {
    action: 'invitation.create',
    actor,
    subject: space ?? 'instance',
    space,
    now,
    once: {
      key: cmd.key,
      body: [space, role, note],
      replayed: ({ id }) =>
        void db.run(
          'UPDATE invitations SET secret_hash = :secretHash WHERE id = :id AND used_at IS NULL AND withdrawn_at IS NULL',
          {
            secretHash,
            id
          }
        )
    },
    work: () => {
      const caller = callerOf(db, cmd);
      need(caller, 'invitation.create', roleFor(db, caller, space));
      const id = newId();
      db.run(
        `INSERT INTO invitations (id, secret_hash, space_id, role, invited_by, created_at, expires_at, note)
         VALUES (:id, :secretHash, :space, :role, :actor, :now, :expiresAt, :note)`,
        { id, secretHash, space, role, actor, now, expiresAt, note }
      );
      return { value: { id }, chain: space ?? instanceChain, subject: id, payload: { role, expiresAt } };
    }
  });
}

/** Takes an invitation back. One that was used, or isn't there, is not found. */
export function withdrawInvitation(db: Db, cmd: Cmd<'withdrawInvitation'> & Acting): Outcome<void> {
  const { actor, id, now } = cmd;
  const space = db.one('SELECT space_id FROM invitations WHERE id = :id', { id })?.textOrNull('space_id') ?? null;
  return runCommand<void>(db, {
    action: 'invitation.withdraw',
    actor,
    subject: id,
    space,
    now,
    work: () => {
      const caller = callerOf(db, cmd);
      need(caller, 'invitation.withdraw', roleFor(db, caller, space));
      const changed = db.run(
        `UPDATE invitations SET withdrawn_at = :now, note = ''
         WHERE id = :id AND used_at IS NULL AND withdrawn_at IS NULL`,
        { id, now }
      );
      if (changed === 0) {
        throw new Refused('not-found');
      }
      return { value: undefined, chain: space ?? instanceChain };
    }
  });
}
