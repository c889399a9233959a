import { looking } from '../../../domain/identity/model.js';
import type { Outcome } from '../../../domain/outcome.js';
import type { SnapshotWriter, WithdrawCommand } from '../../../domain/snapshots/ports.js';
import type { Role } from '../../../domain/spaces/model.js';
import { Refused, runCommand } from '../command.js';
import { settleHead, stateOf, withdrawnEntry } from '../heads.js';
import { tellOfWithdrawal } from '../notices.js';
import { announce } from '../outbox.js';
import type { Topic } from '../outbox.js';
import { effectivePolicy } from '../policies.js';
import { bringBack, closeRequest } from './decisions.js';
import { asCaller, readable, readableFrom, readableTombstone } from '../readable.js';
import { newId } from '../rows.js';
import type { Db, Row } from '../rows.js';
import { callerOf, need, spaceFor } from '../spaces.js';
import type { Acting } from '../spaces.js';

const reasonLimit = 1000;

interface Withdrawn {
  entry: string;
  versions: number[];
  replacedBy: number | null;
}

function cleanReason(reason: string): string {
  const clean = reason.trim();
  if (clean === '') {
    throw new Refused('reason-missing');
  }
  if (clean.length > reasonLimit) {
    throw new Refused('field-too-long', { field: 'reason', limit: reasonLimit });
  }
  return clean;
}

/** The versions that are taken back; what the caller may not read isn't found. */
function chosen(db: Db, cmd: WithdrawCommand & Acting): Row[] {
  const rows = db.all(
    `SELECT v.*, ${readable} AS readable FROM ${readableFrom}
     WHERE v.entry_id = :entry AND (:version IS NULL OR v.number = :version) AND (${readable} OR ${readableTombstone})
     ORDER BY v.number`,
    { ...asCaller(looking(callerOf(db, cmd))), entry: cmd.entry, version: cmd.version }
  );
  if (rows.length === 0) {
    throw new Refused('not-found');
  }
  const open = rows.filter(row => row.number('readable') === 1);
  if (open.length === 0) {
    throw withdrawnEntry(db, cmd.entry);
  }
  return open;
}

function needAll(db: Db, acting: Acting, rows: Row[]): string {
  const caller = callerOf(db, acting);
  const space = rows[0]?.text('space_id') ?? '';
  const role: Role | null = spaceFor(db, caller, space).role;
  for (const row of rows) {
    need(caller, 'version.withdraw', role, row.text('author_id') === acting.actor);
  }
  return space;
}

/** Everything that follows from a change of states. */
function settle(db: Db, space: string, entry: string, topic: Topic, rows: Row[], now: number): number | null {
  const replacedBy = settleHead(db, space, entry);
  for (const row of rows) {
    announce(db, topic, row.text('id'), now);
  }
  return replacedBy;
}

/** Takes versions back at once; what happened to them stays in the chain. */
export function withdraw(db: Db, cmd: WithdrawCommand & Acting): Outcome<Withdrawn> {
  const { actor, entry, version, undoHash, undoUntil, now } = cmd;
  const home = db.one('SELECT space_id FROM entries WHERE id = :entry', { entry })?.text('space_id');
  return runCommand<Withdrawn>(db, {
    action: 'version.withdraw',
    actor,
    subject: entry,
    space: home ?? null,
    now,
    once: {
      key: cmd.key,
      body: [entry, version, cmd.reason],
      replayed: () =>
        void db.run(
          `UPDATE withdrawals SET undo_hash = :undoHash WHERE id = (SELECT id FROM withdrawals
           WHERE entry_id = :entry AND actor = :actor AND undone_at IS NULL ORDER BY time DESC LIMIT 1)`,
          { undoHash, entry, actor }
        )
    },
    work: () => {
      const reason = cleanReason(cmd.reason);
      const rows = chosen(db, cmd);
      const space = needAll(db, cmd, rows);
      const id = newId();
      const name = callerOf(db, cmd).account?.displayName ?? '';
      db.run(
        'INSERT INTO withdrawals VALUES (:id, :entry, :actor, :name, :reason, :now, :undoHash, :undoUntil, NULL)',
        {
          id,
          entry,
          actor,
          name,
          reason,
          now,
          undoHash,
          undoUntil
        }
      );
      for (const row of rows) {
        const one = { version: row.text('id') };
        db.run('INSERT INTO withdrawn_versions VALUES (:id, :version, :prior)', { ...one, id, prior: stateOf(row) });
        db.run(`UPDATE versions SET state = 'withdrawn' WHERE id = :version`, one);
        closeRequest(db, row.text('id'), 'withdrawn', now);
      }
      const replacedBy = settle(db, space, entry, 'version.withdrawn', rows, now);
      tellOfWithdrawal(
        db,
        rows.map(row => row.text('id')),
        actor,
        now
      );
      const versions = rows.map(row => row.number('number'));
      return { value: { entry, versions, replacedBy }, chain: space, payload: { versions, replacedBy, reason } };
    }
  });
}

type UndoCommand = Parameters<SnapshotWriter['undoWithdraw']>[0];

/** Puts back what was taken back, for who did it and within the time it was promised for. */
export function undoWithdraw(db: Db, cmd: UndoCommand & Acting): Outcome<{ entry: string; versions: number[] }> {
  const { actor, undoHash, now } = cmd;
  const held = db.one('SELECT * FROM withdrawals WHERE undo_hash = :undoHash AND actor = :actor', { undoHash, actor });
  const entry = held?.text('entry_id') ?? '';
  return runCommand<{ entry: string; versions: number[] }>(db, {
    action: 'version.undo-withdraw',
    actor,
    subject: entry,
    now,
    work: () => {
      if (held === null || held.number('undo_until') < now || held.numberOrNull('undone_at') !== null) {
        throw new Refused('undo-expired');
      }
      const id = held.text('id');
      const rows = db.all(
        `SELECT v.*, wv.prior FROM withdrawn_versions wv JOIN versions v ON v.id = wv.version_id
         WHERE wv.withdrawal_id = :id AND v.state = 'withdrawn' ORDER BY v.number`,
        { id }
      );
      const space = needAll(db, cmd, rows);
      if (cmd.policyHash !== undefined && rows.length > 0 && effectivePolicy(db, space).hash !== cmd.policyHash) {
        throw new Refused('policy-changed');
      }
      for (const row of rows) {
        bringBack(db, row, now);
      }
      db.run('UPDATE withdrawals SET undone_at = :now WHERE id = :id', { now, id });
      settle(db, space, entry, 'version.restored', rows, now);
      const versions = rows.map(row => row.number('number'));
      return { value: { entry, versions }, chain: space, payload: { versions } };
    }
  });
}
