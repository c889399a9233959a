import type { Outcome } from '../../../domain/outcome.js';
import type { SpaceWriter } from '../../../domain/spaces/ports.js';
import type { Space } from '../../../domain/spaces/model.js';
import { Refused, runCommand } from '../command.js';
import { effectivePolicy, keepRules, policyAt } from '../policies.js';
import { newId } from '../rows.js';
import type { Db } from '../rows.js';
import { callerOf, findAccount, need, spaceFor } from '../spaces.js';
import type { Acting } from '../spaces.js';
import { inTransaction } from '../transaction.js';
import type { ThreadData } from '../database.js';

type Cmd<K extends keyof SpaceWriter> = Parameters<SpaceWriter[K]>[0];

/** A policy that the product brings is the first of its name; one that is there already is left alone. */
function seedSeries(db: Db, hash: string, now: number): void {
  const id = newId();
  const { name } = policyAt(db, hash);
  if (db.run('INSERT OR IGNORE INTO policy_series VALUES (:id, :name, :now)', { id, name, now }) === 1) {
    db.run('INSERT OR IGNORE INTO policy_versions VALUES (:hash, :id, 1, NULL, :now)', { hash, id, now });
  }
}

/** What a fresh gallery holds: its policies and the space of everybody. */
export function foundGallery(db: Db, data: ThreadData): void {
  inTransaction(db, () => {
    for (const { hash, document } of data.policies.documents) {
      db.run('INSERT OR IGNORE INTO policies VALUES (:hash, :document, :now)', { hash, document, now: data.now });
      seedSeries(db, hash, data.now);
    }
    if (db.one(`SELECT 1 AS one FROM spaces WHERE kind = 'public' LIMIT 1`) === null) {
      db.run(`INSERT INTO spaces VALUES (:id, 'public', 'Everyone here', '', :policy, NULL, :now)`, {
        id: newId(),
        policy: data.policies.public,
        now: data.now
      });
    }
  });
}

/** A new space; whoever makes it looks after it. */
export function createSpace(db: Db, cmd: Cmd<'createSpace'> & Acting): Outcome<Space> {
  const { actor, kind, name, label, policyHash, now } = cmd;
  return runCommand<Space>(db, {
    action: 'space.create',
    actor,
    subject: kind,
    now,
    once: { key: cmd.key, body: [kind, name, label, policyHash] },
    work: () => {
      need(callerOf(db, cmd), 'space.create', null);
      if (db.one('SELECT 1 AS one FROM policy_versions WHERE hash = :policyHash', { policyHash }) === null) {
        throw new Refused('request-invalid', { place: 'policyHash' });
      }
      const id = newId();
      db.run('INSERT INTO spaces VALUES (:id, :kind, :name, :label, :policyHash, NULL, :now)', {
        id,
        kind,
        name,
        label,
        policyHash,
        now
      });
      db.run(`INSERT INTO memberships VALUES (:id, :actor, 'administrator', :now)`, { id, actor, now });
      const rules = effectivePolicy(db, id);
      keepRules(db, rules, now);
      return {
        value: { id, kind, name, label, policyHash: rules.hash, owner: null },
        chain: id,
        subject: id,
        payload: { kind, name, label, policyHash }
      };
    }
  });
}

/** Gives a space another name; a personal one keeps its own. */
export function renameSpace(db: Db, cmd: Cmd<'renameSpace'> & Acting): Outcome<void> {
  const { actor, space, name, now } = cmd;
  return runCommand<void>(db, {
    action: 'space.rename',
    actor,
    subject: space,
    space,
    now,
    work: () => {
      const caller = callerOf(db, cmd);
      const found = spaceFor(db, caller, space);
      need(caller, 'space.rename', found.role);
      if (found.space.kind === 'personal') {
        throw new Refused('not-allowed');
      }
      db.run('UPDATE spaces SET name = :name WHERE id = :space', { name, space });
      return { value: undefined, chain: space, payload: { name, before: found.space.name } };
    }
  });
}

/** Gives, changes or takes a role. A personal space stays its owner's alone. */
export function setRole(db: Db, cmd: Cmd<'setRole'> & Acting): Outcome<void> {
  const { actor, space, account, role, now } = cmd;
  return runCommand<void>(db, {
    action: 'role.set',
    actor,
    subject: account,
    space,
    now,
    work: () => {
      const caller = callerOf(db, cmd);
      const found = spaceFor(db, caller, space);
      need(caller, 'members.write', found.role);
      if (found.space.kind === 'personal') {
        throw new Refused('not-allowed');
      }
      const member = findAccount(db, account);
      if (member === null || (role !== null && member.state !== 'active')) {
        throw new Refused('not-found');
      }
      if (role === null) {
        db.run('DELETE FROM memberships WHERE space_id = :space AND account_id = :account', { space, account });
      } else {
        db.run(
          `INSERT INTO memberships VALUES (:space, :account, :role, :now)
           ON CONFLICT (space_id, account_id) DO UPDATE SET role = excluded.role`,
          { space, account, role, now }
        );
      }
      return { value: undefined, chain: space, payload: { role } };
    }
  });
}
