import type { PurgeCommand, Purged } from '../../../domain/erasure/ports.js';
import type { Outcome } from '../../../domain/outcome.js';
import { Refused, runCommand } from '../command.js';
import { eraseVersions } from '../erase.js';
import { stateOf } from '../heads.js';
import { knownVersion } from '../queries/erasure.js';
import type { Db } from '../rows.js';
import { callerOf, need, spaceFor } from '../spaces.js';
import type { Acting } from '../spaces.js';

/** What a person types who means it: the version as its page names it. */
const means = (typed: string, version: number): boolean =>
  typed.trim().toLowerCase().replace(/^v/, '') === String(version);

/** Takes one version away for good: nothing of what it said stays, and the record says that it is gone. */
export function purge(db: Db, cmd: PurgeCommand & Acting): Outcome<Purged> {
  const { actor, entry, version, now } = cmd;
  const home = db.one('SELECT space_id FROM entries WHERE id = :entry', { entry })?.text('space_id') ?? null;
  return runCommand<Purged>(db, {
    action: 'version.purge',
    actor,
    subject: entry,
    space: home,
    now,
    once: { key: cmd.key, body: [entry, version] },
    work: () => {
      const caller = callerOf(db, cmd);
      const row = knownVersion(db, { caller, entry, version });
      if (row === null) {
        throw new Refused('not-found');
      }
      const space = row.text('space_id');
      need(caller, 'version.purge', spaceFor(db, caller, space).role);
      if (!means(cmd.confirm, version)) {
        throw new Refused('purge-unconfirmed', { version });
      }
      const prior = stateOf(row);
      const again = prior === 'purged';
      if (!again) {
        eraseVersions(db, entry, [row], actor, now);
      }
      const value = { entry, version, again };
      return { value, chain: space, subject: row.text('id'), payload: { ...value, prior } };
    }
  });
}
