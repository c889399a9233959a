import type { DeprecateCommand, Home, UndeprecateCommand } from '../../../domain/deprecation/ports.js';
import { looking } from '../../../domain/identity/model.js';
import type { Caller } from '../../../domain/identity/model.js';
import { done, refused } from '../../../domain/outcome.js';
import type { Outcome } from '../../../domain/outcome.js';
import { effectiveRole, may } from '../../../domain/rights/may.js';
import type { Role, SpaceKind } from '../../../domain/spaces/model.js';
import { Refused, runCommand } from '../command.js';
import { tellOfDeprecation } from '../notices.js';
import { effectivePolicy } from '../policies.js';
import { titleOf } from '../queries/regard.js';
import { asCaller, readable, readableFrom } from '../readable.js';
import type { Db } from '../rows.js';
import { callerOf } from '../spaces.js';
import type { Acting } from '../spaces.js';
import { entryChanged, homeOf } from './stars.js';

/** The home of an entry for whoever may deprecate it: its author, or who looks after its space. */
export function deprecable(db: Db, { caller, entry }: { caller: Caller; entry: string }): Outcome<Home> {
  const row = db.one(
    `SELECT v.author_id, e.created_by, v.space_id, s.kind, m.role FROM ${readableFrom} JOIN entries e ON e.id = v.entry_id
     WHERE v.entry_id = :entry AND ${readable} ORDER BY v.number DESC LIMIT 1`,
    { ...asCaller(looking(caller)), entry }
  );
  if (row === null) {
    return refused('not-found');
  }
  const { account } = caller;
  const own = [row.text('author_id'), row.text('created_by')].some(id => id === account?.id);
  const member = row.textOrNull('role') as Role | null;
  const role = effectiveRole(row.text('kind') as SpaceKind, member, account?.administrator === true);
  const space = row.text('space_id');
  return may(caller, 'entry.deprecate', { role, own })
    ? done({ space, rules: effectivePolicy(db, space) })
    : refused('not-allowed');
}

function homeFor(db: Db, cmd: Acting & { entry: string }): Home {
  const home = deprecable(db, { caller: callerOf(db, cmd), entry: cmd.entry });
  if (!home.ok) {
    throw new Refused(home.refusal.code);
  }
  return home.value;
}

/** Says that a notebook should not be used any more, in the words that its readers see. */
export function deprecate(db: Db, cmd: DeprecateCommand & Acting): Outcome<{ entry: string }> {
  const { actor, entry, reason, alternative, now } = cmd;
  return runCommand<{ entry: string }>(db, {
    action: 'entry.deprecate',
    actor,
    subject: entry,
    space: homeOf(db, entry),
    now,
    once: { key: cmd.key, body: [entry, reason, alternative] },
    work: () => {
      const { space, rules } = homeFor(db, cmd);
      if (rules.hash !== cmd.policyHash) {
        throw new Refused('policy-changed');
      }
      if (alternative !== null && (alternative === entry || titleOf(db, callerOf(db, cmd), alternative) === null)) {
        throw new Refused('alternative-unknown');
      }
      const fresh = db.run('DELETE FROM deprecations WHERE entry_id = :entry', { entry }) === 0;
      db.run('INSERT INTO deprecations VALUES (:entry, :actor, :reason, :alternative, :now)', {
        entry,
        actor,
        reason,
        alternative,
        now
      });
      entryChanged(db, entry, now);
      if (fresh) {
        tellOfDeprecation(db, entry, actor, now);
      }
      return { value: { entry }, chain: space, payload: { entry, alternative } };
    }
  });
}

/** Takes that back; where nothing was said there is nothing to take back. */
export function undeprecate(db: Db, cmd: UndeprecateCommand & Acting): Outcome<{ entry: string }> {
  const { actor, entry, now } = cmd;
  return runCommand<{ entry: string }>(db, {
    action: 'entry.undeprecate',
    actor,
    subject: entry,
    space: homeOf(db, entry),
    now,
    once: { key: cmd.key, body: [entry] },
    work: () => {
      const { space } = homeFor(db, cmd);
      if (db.run('DELETE FROM deprecations WHERE entry_id = :entry', { entry }) > 0) {
        db.run(`DELETE FROM notices WHERE kind = 'origin-deprecated' AND entry_id = :entry`, { entry });
        entryChanged(db, entry, now);
      }
      return { value: { entry }, chain: space, payload: { entry } };
    }
  });
}
