import type { Outcome } from '../../../domain/outcome.js';
import type { Rescan } from '../../../domain/quarantine/model.js';
import type { QuarantineWriter } from '../../../domain/quarantine/ports.js';
import { Refused, runCommand } from '../command.js';
import { rescanOf, waitingFor } from '../queries/rescan.js';
import { newId } from '../rows.js';
import type { Db } from '../rows.js';
import { callerOf, need } from '../spaces.js';

type Cmd<K extends 'startRescan' | 'endRescan'> = Parameters<QuarantineWriter[K]>[0];

const endings = { done: 'rescan.done', cancelled: 'rescan.cancel' } as const;

/** Who asks for it at the page is an administrator of the gallery; nobody is the gallery itself. */
function needRescan(db: Db, cmd: Cmd<'startRescan'> | Cmd<'endRescan'>): void {
  const { actor, via, scopes } = cmd;
  if (actor !== null) {
    const how = { ...(via === undefined ? {} : { via }), ...(scopes === undefined ? {} : { scopes }) };
    need(callerOf(db, { actor, ...how }), 'rescan.run', null);
  }
}

/** Begins looking again at every stored version, or answers the run that goes on already. */
export function startRescan(db: Db, cmd: Cmd<'startRescan'>): Outcome<Rescan> {
  const { actor, engine, now } = cmd;
  const open = db.one('SELECT * FROM rescans WHERE ended_at IS NULL');
  if (open !== null && actor === null) {
    // Cut off by the end of the process: it goes on, and nothing new has happened.
    db.run('UPDATE rescans SET engine = :engine WHERE id = :id', { engine, id: open.text('id') });
    return { ok: true, value: { ...rescanOf(open), engine } };
  }
  return runCommand<Rescan>(db, {
    action: 'rescan.start',
    actor,
    subject: 'instance',
    now,
    work: () => {
      needRescan(db, cmd);
      const running = db.one('SELECT * FROM rescans WHERE ended_at IS NULL');
      if (running !== null) {
        return { value: rescanOf(running), subject: running.text('id'), payload: { going: true } };
      }
      const id = newId();
      const total = waitingFor(db, engine);
      db.run(
        `INSERT INTO rescans (id, engine, started_by, started_at, total) VALUES (:id, :engine, :actor, :now, :total)`,
        { id, engine, actor, now, total }
      );
      const row = db.one('SELECT * FROM rescans WHERE id = :id', { id });
      if (row === null) {
        throw new Error('the run is not there');
      }
      return { value: rescanOf(row), subject: id, payload: { total, engine } };
    }
  });
}

/** Ends a run: it came to its end, or somebody stopped it. What was looked at stays looked at. */
export function endRescan(db: Db, cmd: Cmd<'endRescan'>): Outcome<Rescan> {
  const { actor, id, how, now } = cmd;
  return runCommand<Rescan>(db, {
    action: endings[how],
    actor,
    subject: id,
    now,
    work: () => {
      needRescan(db, cmd);
      const ended = db.run('UPDATE rescans SET ended_at = :now, ended_how = :how WHERE id = :id AND ended_at IS NULL', {
        now,
        how,
        id
      });
      const row = db.one('SELECT * FROM rescans WHERE id = :id', { id });
      if (ended === 0 || row === null) {
        throw new Refused('not-found');
      }
      const run = rescanOf(row);
      return { value: run, payload: { checked: run.checked, shut: run.shut, total: run.total } };
    }
  });
}
