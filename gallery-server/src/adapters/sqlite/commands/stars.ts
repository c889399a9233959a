import { looking } from '../../../domain/identity/model.js';
import type { Outcome } from '../../../domain/outcome.js';
import type { StarCommand } from '../../../domain/stars/ports.js';
import { Refused, runQuietly } from '../command.js';
import { announce } from '../outbox.js';
import { starsOf } from '../queries/regard.js';
import { asCaller, readable, readableFrom } from '../readable.js';
import type { Db } from '../rows.js';
import { callerOf, need, spaceFor } from '../spaces.js';
import type { Acting } from '../spaces.js';

/** Space of an entry, whoever asks: for the chain that tells what was tried. */
export const homeOf = (db: Db, entry: string): string | null =>
  db.one('SELECT space_id FROM entries WHERE id = :entry', { entry })?.text('space_id') ?? null;

/** Word to whoever keeps something derived from entries. */
export const entryChanged = (db: Db, entry: string, now: number): void => announce(db, 'entry.changed', entry, now);

/** The space of an entry of which the caller may read something; nobody else learns that it is there. */
export function spaceOfReadable(db: Db, acting: Acting, entry: string): string {
  const row = db.one(`SELECT v.space_id FROM ${readableFrom} WHERE v.entry_id = :entry AND ${readable} LIMIT 1`, {
    ...asCaller(looking(callerOf(db, acting))),
    entry
  });
  if (row === null) {
    throw new Refused('not-found');
  }
  return row.text('space_id');
}

/** Gives a star or takes it back. Which of both was asked for is how it is afterwards, however often. */
export function star(db: Db, cmd: StarCommand & Acting): Outcome<{ stars: number; starred: boolean }> {
  const { actor, entry, starred, now } = cmd;
  return runQuietly(db, () => {
    const caller = callerOf(db, cmd);
    const space = spaceOfReadable(db, cmd, entry);
    need(caller, 'entry.star', spaceFor(db, caller, space).role);
    const changed = db.run(
      starred
        ? 'INSERT OR IGNORE INTO stars VALUES (:entry, :actor, :now)'
        : 'DELETE FROM stars WHERE entry_id = :entry AND account_id = :actor',
      { entry, actor, now }
    );
    if (changed > 0) {
      entryChanged(db, entry, now);
    }
    return starsOf(db, caller, entry);
  });
}
