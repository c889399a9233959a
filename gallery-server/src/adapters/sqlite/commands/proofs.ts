import type { IdentityWriter } from '../../../domain/identity/ports.js';
import type { Account, Proof, Scope, Via } from '../../../domain/identity/model.js';
import type { Outcome } from '../../../domain/outcome.js';
import { appendEvent } from '../audit.js';
import { chainOf, Refused, runCommand } from '../command.js';
import { newId } from '../rows.js';
import type { Db, Row } from '../rows.js';
import { callerOf, findAccount, need } from '../spaces.js';
import type { Acting } from '../spaces.js';
import { inTransaction } from '../transaction.js';

type Cmd<K extends keyof IdentityWriter> = Parameters<IdentityWriter[K]>[0];

export const proofOf = (row: Row): Proof => ({
  id: row.text('id'),
  via: row.text('via') as Proof['via'],
  origin: row.text('origin'),
  scopes: row.json<Scope[]>('scopes'),
  createdAt: row.number('created_at'),
  lastUsedAt: row.number('last_used_at'),
  expiresAt: row.number('expires_at')
});

interface NewProof {
  accountId: string;
  hash: string;
  via: Exclude<Via, 'none'>;
  origin: string;
  scopes: readonly Scope[];
  expiresAt: number;
  now: number;
}

function activeAccount(db: Db, id: string): Account {
  const account = findAccount(db, id);
  if (account === null || account.state !== 'active') {
    throw new Refused('sign-in-refused');
  }
  return account;
}

function insertProof(db: Db, proof: NewProof): Proof {
  const { accountId, hash, via, origin, expiresAt, now } = proof;
  const id = newId();
  db.run(`INSERT INTO proofs VALUES (:id, :accountId, :hash, :via, :origin, :scopes, :now, :now, :expiresAt, NULL)`, {
    id,
    accountId,
    hash,
    via,
    origin,
    scopes: JSON.stringify(proof.scopes),
    now,
    expiresAt
  });
  return { id, via, origin, scopes: proof.scopes, createdAt: now, lastUsedAt: now, expiresAt };
}

/** Puts a grant down. A demo secret that is put down again is the same one, longer. */
export function grant(db: Db, cmd: Cmd<'grant'>): Outcome<void> {
  const { kind, secretHash, accountId, challenge, origin, redirect, expiresAt, now } = cmd;
  return runCommand<void>(db, {
    action: `grant.${kind}`,
    actor: accountId,
    subject: accountId ?? kind,
    now,
    work: () => {
      db.run('DELETE FROM grants WHERE expires_at < :before', { before: now - 24 * 3_600_000 });
      db.run(
        `INSERT INTO grants VALUES
          (:secretHash, :kind, :accountId, :challenge, :origin, :redirect, :scopes, :now, :expiresAt, NULL)
         ON CONFLICT (secret_hash) DO UPDATE SET expires_at = excluded.expires_at, account_id = excluded.account_id
         WHERE kind = 'demo'`,
        {
          secretHash,
          kind,
          accountId,
          challenge,
          origin,
          redirect,
          scopes: JSON.stringify(cmd.scopes),
          now,
          expiresAt
        }
      );
      return { value: undefined, payload: { origin, scopes: cmd.scopes } };
    }
  });
}

/** A person at the page says yes to a device. */
export function approveDevice(db: Db, cmd: Cmd<'approveDevice'>): Outcome<{ origin: string }> {
  return answerDevice(db, cmd, 'device.approve', 'account_id = :accountId');
}

/** A person at the page says no: a code that was used by nobody is one that was refused. */
export function denyDevice(db: Db, cmd: Cmd<'denyDevice'>): Outcome<{ origin: string }> {
  return answerDevice(db, cmd, 'device.deny', 'used_at = :now');
}

function answerDevice(
  db: Db,
  cmd: Cmd<'approveDevice' | 'denyDevice'>,
  action: 'device.approve' | 'device.deny',
  answer: string
): Outcome<{ origin: string }> {
  const { userCode, accountId, now } = cmd;
  return runCommand<{ origin: string }>(db, {
    action,
    actor: accountId,
    subject: accountId,
    now,
    work: () => {
      need(callerOf(db, { ...cmd, actor: accountId }), 'token.mint', null);
      const row = db.one(
        `SELECT secret_hash, origin FROM grants WHERE kind = 'device' AND challenge = :userCode
         AND account_id IS NULL AND used_at IS NULL AND expires_at > :now`,
        { userCode, now }
      );
      if (row === null) {
        throw new Refused('grant-expired');
      }
      db.run(`UPDATE grants SET ${answer} WHERE secret_hash = :hash`, {
        accountId,
        now,
        hash: row.text('secret_hash')
      });
      const origin = row.text('origin');
      return { value: { origin }, payload: { origin } };
    }
  });
}

function usableGrant(db: Db, cmd: Cmd<'redeem'>): Row {
  const row = db.one('SELECT * FROM grants WHERE secret_hash = :hash AND kind = :kind', {
    hash: cmd.secretHash,
    kind: cmd.kind
  });
  const used = row !== null && row.numberOrNull('used_at') !== null;
  if (cmd.kind === 'device' && used && row.textOrNull('account_id') === null) {
    throw new Refused('sign-in-denied');
  }
  const dead = row === null || used || row.number('expires_at') <= cmd.now;
  const wrongFor =
    cmd.kind === 'code' && (row?.text('challenge') !== cmd.challenge || row.text('redirect') !== cmd.redirect);
  if (dead || wrongFor) {
    throw new Refused('grant-expired');
  }
  return row;
}

/** Turns a grant into a session or a token. A demo secret may be used again, every other one once. */
export function redeem(db: Db, cmd: Cmd<'redeem'>): Outcome<{ account: Account; proof: Proof }> {
  const { kind, now, via } = cmd;
  return runCommand<{ account: Account; proof: Proof }>(db, {
    action: `sign-in.${kind}`,
    actor: null,
    subject: via,
    now,
    work: () => {
      const row = usableGrant(db, cmd);
      const accountId = row.textOrNull('account_id');
      if (accountId === null) {
        throw new Refused(kind === 'device' ? 'grant-pending' : 'grant-expired');
      }
      const account = activeAccount(db, accountId);
      if (kind !== 'demo') {
        db.run('UPDATE grants SET used_at = :now WHERE secret_hash = :hash', { now, hash: cmd.secretHash });
      }
      const scopes = row.json<Scope[]>('scopes');
      const origin = row.text('origin');
      const expiresAt = now + cmd.lifetime;
      const proof = insertProof(db, { accountId, hash: cmd.proofHash, via, origin, scopes, expiresAt, now });
      return { value: { account, proof }, subject: accountId, payload: { via, origin, scopes } };
    }
  });
}

/** Opens a session after a password was checked. */
export function openProof(db: Db, cmd: Cmd<'openProof'>): Outcome<Proof> {
  const { accountId, proofHash, via, origin, scopes, expiresAt, now } = cmd;
  return runCommand<Proof>(db, {
    action: 'sign-in.password',
    actor: accountId,
    subject: accountId,
    now,
    work: () => {
      activeAccount(db, accountId);
      const proof = insertProof(db, { accountId, hash: proofHash, via, origin, scopes, expiresAt, now });
      return { value: proof, payload: { via, origin, scopes } };
    }
  });
}

/** Ends one's own session or token; ending it twice is the same thing. */
export function endProof(db: Db, cmd: Cmd<'endProof'> & Acting): Outcome<void> {
  const { actor, proofId, now } = cmd;
  return runCommand<void>(db, {
    action: 'token.end',
    actor,
    subject: proofId,
    now,
    work: () => {
      const row = db.one('SELECT account_id FROM proofs WHERE id = :proofId', { proofId });
      if (row === null || row.text('account_id') !== actor) {
        throw new Refused('not-found');
      }
      db.run('UPDATE proofs SET ended_at = :now WHERE id = :proofId AND ended_at IS NULL', { now, proofId });
      return { value: undefined };
    }
  });
}

/** Ends every other session and token of one's own. */
export function endOtherProofs(db: Db, cmd: Cmd<'endOtherProofs'> & Acting): Outcome<{ ended: number }> {
  const { actor, keep, now } = cmd;
  return runCommand<{ ended: number }>(db, {
    action: 'token.end-others',
    actor,
    subject: actor,
    now,
    work: () => {
      need(callerOf(db, cmd), 'token.end', null, true);
      const ended = db.run(
        'UPDATE proofs SET ended_at = :now WHERE account_id = :actor AND id <> :keep AND ended_at IS NULL',
        { now, actor, keep }
      );
      return { value: { ended }, payload: { ended } };
    }
  });
}

/** Notes that a session or token was used; no event, it happens all the time. */
export function touchProof(db: Db, cmd: { hash: string; now: number }): null {
  db.run('UPDATE proofs SET last_used_at = max(last_used_at, :now) WHERE hash = :hash', { ...cmd });
  return null;
}

/** Something was refused outside a command: a wrong password, a route. */
export function recordDenial(db: Db, cmd: Cmd<'recordDenial'>): null {
  return inTransaction(db, () => {
    const { actor, action, subject, space, payload = {}, now: time } = cmd;
    appendEvent(db, { chain: chainOf(db, space), actor, action, subject, outcome: 'denied', payload, time });
    return null;
  });
}
