import { looking } from '../../../domain/identity/model.js';
import type { Outcome } from '../../../domain/outcome.js';
import { REASON_LIMIT } from '../../../domain/quarantine/model.js';
import type { Released, Reported } from '../../../domain/quarantine/model.js';
import type { CheckCommand, CheckDone, ReleaseCommand, ReportCommand } from '../../../domain/quarantine/ports.js';
import { appendEvent } from '../audit.js';
import { Refused, runCommand } from '../command.js';
import { settleStates, shut } from '../quarantine.js';
import { asCaller, readable, readableFrom, readableTombstone } from '../readable.js';
import type { Db, Row } from '../rows.js';
import { callerOf, need, spaceFor } from '../spaces.js';
import type { Acting } from '../spaces.js';
import { inTransaction } from '../transaction.js';
import { bringBack } from './decisions.js';

/** Reports of one account within an hour; more would be a way to shut a gallery. */
export const MOST_REPORTS = 10;
const HOUR = 3_600_000;

/** What is open, or can be opened again by whoever withdrew it: all of it may hold what was seen. */
const openVersions = `SELECT * FROM versions v WHERE v.entry_id = :entry AND (
    v.state IN ('draft', 'pending', 'published') OR v.state = 'withdrawn' AND EXISTS (
      SELECT 1 FROM withdrawn_versions wv JOIN withdrawals w ON w.id = wv.withdrawal_id
      WHERE wv.version_id = v.id AND w.undone_at IS NULL AND w.undo_until >= :now))
  ORDER BY v.number DESC`;

function notTooOften(db: Db, { actor, now }: ReportCommand): void {
  const made = db.one(
    'SELECT count(DISTINCT batch) AS n, min(time) AS first FROM quarantines WHERE reporter = :actor AND time > :since',
    { actor, since: now - HOUR }
  );
  if ((made?.number('n') ?? 0) >= MOST_REPORTS) {
    const seconds = Math.ceil(((made?.numberOrNull('first') ?? now) + HOUR - now) / 1000);
    throw new Refused('rate-limited', { seconds: Math.max(1, seconds) });
  }
}

const homeOf = (db: Db, entry: string): string | null =>
  db.one('SELECT space_id FROM entries WHERE id = :entry', { entry })?.text('space_id') ?? null;

/** Shuts every open version of an entry because somebody who may read it saw something in one of them. */
export function report(db: Db, cmd: ReportCommand & Acting): Outcome<Reported> {
  const { actor, entry, version, kind, cell, note, engine, now } = cmd;
  return runCommand<Reported>(db, {
    action: 'version.report',
    actor,
    subject: entry,
    space: homeOf(db, entry),
    now,
    once: { key: cmd.key, body: [entry, version, kind, cell, note] },
    work: () => {
      const caller = callerOf(db, cmd);
      const seen = db.one(
        `SELECT v.id, v.space_id, ${readable} AS readable FROM ${readableFrom}
         WHERE v.entry_id = :entry AND v.number = :version AND (${readable} OR ${readableTombstone})`,
        { ...asCaller(looking(caller)), entry, version }
      );
      if (seen === null) {
        throw new Refused('not-found');
      }
      const space = seen.text('space_id');
      need(caller, 'version.report', spaceFor(db, caller, space).role);
      if (seen.number('readable') === 0) {
        return { value: { entry, versions: [], again: true }, chain: space, payload: { entry, version, again: true } };
      }
      notTooOften(db, cmd);
      const rows = db.all(openVersions, { entry, now });
      const places = cell === null ? [] : [{ cell, place: 'cell', kind: null }];
      const why = { cause: 'report', reporter: actor, kind, note, places, found: 0, engine, now } as const;
      const batch = shut(db, entry, rows, why);
      const versions = rows.map(row => row.number('number'));
      const payload = { entry, versions, kind, cell, quarantine: batch, engine };
      return { value: { entry, versions, again: false }, chain: space, payload };
    }
  });
}

function batchOf(db: Db, batch: string): Row[] {
  return db.all(
    `SELECT v.*, q.prior, q.reporter, q.cause FROM quarantines q JOIN versions v ON v.id = q.version_id
     WHERE q.batch = :batch AND q.ended_at IS NULL AND v.state = 'quarantined' ORDER BY v.number DESC`,
    { batch }
  );
}

/** The one who decides is somebody else than who wrote it and who reported it. */
function needSecond(rows: readonly Row[], actor: string): void {
  if (rows.some(row => row.text('author_id') === actor || row.textOrNull('reporter') === actor)) {
    throw new Refused('second-person-needed');
  }
}

/** Opens what was shut, as a decision with a name and a reason that stays in the record. */
export function release(db: Db, cmd: ReleaseCommand & Acting): Outcome<Released> {
  const { actor, quarantine, engine, now } = cmd;
  const rows = batchOf(db, quarantine);
  const space = rows[0]?.text('space_id') ?? null;
  return runCommand<Released>(db, {
    action: 'quarantine.release',
    actor,
    subject: quarantine,
    space,
    now,
    once: { key: cmd.key, body: [quarantine, cmd.reason] },
    work: () => {
      const [first] = rows;
      if (first === undefined || space === null) {
        throw new Refused('not-found');
      }
      const caller = callerOf(db, cmd);
      need(caller, 'quarantine.release', spaceFor(db, caller, space).role);
      needSecond(rows, actor);
      const reason = cmd.reason.trim();
      if (reason === '') {
        throw new Refused('quarantine-reason-missing');
      }
      if (reason.length > REASON_LIMIT) {
        throw new Refused('field-too-long', { field: 'reason', limit: REASON_LIMIT });
      }
      for (const row of rows) {
        bringBack(db, row, now);
      }
      db.run(
        `UPDATE quarantines SET ended_at = :now, ended_how = 'released', ended_by = :actor, ended_reason = :reason
         WHERE batch = :quarantine AND ended_at IS NULL`,
        { now, actor, reason, quarantine }
      );
      const entry = first.text('entry_id');
      const ids = rows.map(row => row.text('id'));
      settleStates(db, entry, 'version.released', ids, now);
      const versions = rows.map(row => row.number('number'));
      const bound = rows.map(row => [row.text('content_id'), row.text('label'), row.text('policy_hash')]);
      const payload = { entry, versions, cause: first.text('cause'), engine, bound, reason };
      return { value: { entry, versions }, chain: space, payload };
    }
  });
}

const openStates = ['draft', 'pending', 'published', 'withdrawn', 'recalled'];

const goesOn = (db: Db, run: string | null): boolean =>
  run !== null && db.one('SELECT 1 AS one FROM rescans WHERE id = :run AND ended_at IS NULL', { run }) !== null;

function check(db: Db, cmd: CheckCommand): CheckDone {
  const { versionId, engine, policyHash, outcome, places, found, run, now } = cmd;
  const row = db.one('SELECT * FROM versions WHERE id = :versionId', { versionId });
  const state = row?.text('state') ?? 'purged';
  if (row === null || state === 'purged') {
    return { shut: false, going: goesOn(db, run) };
  }
  db.run(
    `INSERT INTO checks VALUES (:versionId, :engine, :policyHash, :outcome, :now)
     ON CONFLICT (version_id) DO UPDATE SET engine = excluded.engine, policy_hash = excluded.policy_hash,
       outcome = excluded.outcome, time = excluded.time`,
    { versionId, engine, policyHash, outcome, now }
  );
  const shuts = outcome !== 'clean' && openStates.includes(state);
  if (shuts) {
    const entry = row.text('entry_id');
    const why = { cause: outcome, reporter: null, kind: '', note: '', places, found, engine, now } as const;
    const batch = shut(db, entry, [row], why);
    const cells = [...new Set(places.flatMap(({ cell }) => cell ?? []))].slice(0, 50);
    appendEvent(db, {
      chain: row.text('space_id'),
      actor: null,
      action: 'version.quarantine',
      subject: versionId,
      outcome: 'done',
      payload: { entry, versions: [row.number('number')], cause: outcome, found, cells, engine, policyHash, batch },
      time: now
    });
  }
  if (run !== null) {
    db.run(
      `UPDATE rescans SET checked = checked + 1, shut = shut + :shut, cursor = :versionId
       WHERE id = :run AND ended_at IS NULL`,
      { run, versionId, shut: shuts ? 1 : 0 }
    );
  }
  return { shut: shuts, going: goesOn(db, run) };
}

/** One look at one stored version: what it came to, and what follows, in one transaction. */
export function recordCheck(db: Db, cmd: CheckCommand): CheckDone {
  return inTransaction(db, () => check(db, cmd));
}
