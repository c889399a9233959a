import { MOST_SHUT_PLACES } from '../../domain/quarantine/model.js';
import type { QuarantineCause, ReportKind, ShutPlace } from '../../domain/quarantine/model.js';
import { settleHead, stateOf } from './heads.js';
import { notify } from './notices.js';
import { announce } from './outbox.js';
import type { Topic } from './outbox.js';
import { newId } from './rows.js';
import type { Db, Row } from './rows.js';

/** What was found, told with the versions that it shuts. */
export interface Shutting {
  cause: QuarantineCause;
  reporter: string | null;
  kind: ReportKind | '';
  note: string;
  places: readonly ShutPlace[];
  found: number;
  engine: string;
  now: number;
}

/** What follows from a change of states: the head, what can be found, and word to whoever listens. */
export function settleStates(
  db: Db,
  entry: string,
  topic: Topic,
  versions: readonly string[],
  now: number
): number | null {
  const space = db.one('SELECT space_id FROM entries WHERE id = :entry', { entry })?.text('space_id') ?? '';
  const newest = settleHead(db, space, entry);
  for (const subject of versions) {
    announce(db, topic, subject, now);
  }
  return newest;
}

/**
 * Shuts versions of one entry; called inside the transaction that records why. From its commit on
 * nobody reads them, whatever they were before.
 */
export function shut(db: Db, entry: string, rows: readonly Row[], why: Shutting): string {
  const batch = newId();
  const places = JSON.stringify(why.places.slice(0, MOST_SHUT_PLACES));
  const { cause, reporter, kind, note, found, engine, now } = why;
  for (const row of rows) {
    const version = row.text('id');
    db.run(
      `INSERT INTO quarantines
         (id, batch, version_id, cause, prior, reporter, kind, note, places, found, engine, time)
       VALUES (:id, :batch, :version, :cause, :prior, :reporter, :kind, :note, :places, :found, :engine, :now)`,
      { id: newId(), batch, version, cause, prior: stateOf(row), reporter, kind, note, places, found, engine, now }
    );
    db.run(`UPDATE versions SET state = 'quarantined' WHERE id = :version`, { version });
  }
  const byNumber = [...rows].sort((one, other) => one.number('number') - other.number('number'));
  // However many were closed together: each author is told once, of the newest of theirs.
  for (const [account, version] of new Map(byNumber.map(row => [row.text('author_id'), row.text('id')]))) {
    notify(db, { kind: 'quarantined', account, actor: reporter, entry, version, now });
  }
  const versions = rows.map(row => row.text('id'));
  settleStates(db, entry, 'version.quarantined', versions, now);
  return batch;
}

/** Whether this very content was taken away for good in the space; it doesn't come back by being sent again. */
export const isPurgedContent = (db: Db, space: string, contentId: string): boolean =>
  db.one(
    `SELECT 1 AS one FROM versions WHERE space_id = :space AND state = 'purged' AND content_id = :contentId LIMIT 1`,
    { space, contentId }
  ) !== null;

/**
 * Whether the very notebook is shut somewhere in the space: publishing it anew would open it again.
 * Where the fields beside it were what was found, the notebook itself may stay.
 */
export function isShutContent(db: Db, space: string, contentId: string, notebook: string): boolean {
  const rows = db.all(
    `SELECT v.content_id, q.places FROM versions v JOIN quarantines q ON q.version_id = v.id AND q.ended_at IS NULL
     LEFT JOIN version_objects o ON o.version_id = v.id AND o.path = 'notebook.ipynb'
     WHERE v.space_id = :space AND v.state = 'quarantined' AND (v.content_id = :contentId OR o.oid = :notebook)`,
    { space, contentId, notebook }
  );
  return rows.some(row => {
    const places = row.json<ShutPlace[]>('places');
    const beside = places.length > 0 && places.every(place => place.cell === null);
    return row.text('content_id') === contentId || !beside;
  });
}
