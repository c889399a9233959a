import { looking } from '../../../domain/identity/model.js';
import type { MoveCommand, Moved } from '../../../domain/moves/ports.js';
import type { Outcome } from '../../../domain/outcome.js';
import type { Space } from '../../../domain/spaces/model.js';
import { appendEvent } from '../audit.js';
import { Refused, runCommand } from '../command.js';
import { settleHead } from '../heads.js';
import { announce } from '../outbox.js';
import { effectivePolicy, keepRules } from '../policies.js';
import { asCaller, readable, readableFrom } from '../readable.js';
import { keptVersions } from '../queries/moves.js';
import { renewReceipt } from '../receipts.js';
import type { ReceiptMaker } from '../receipts.js';
import type { Db } from '../rows.js';
import { callerOf, need, spaceFor } from '../spaces.js';
import type { Acting } from '../spaces.js';
import { endWaiting, voidDecisions } from './decisions.js';

/** Writes the objects of an entry under its new space, and takes away what nothing in the old one needs any more. */
function moveObjects(db: Db, entry: string, from: string, to: string): void {
  const ofEntry = 'SELECT id FROM versions WHERE entry_id = :entry';
  const values = { entry, from, to };
  db.run(
    `INSERT OR IGNORE INTO objects (space_id, oid, sha256, kind, size, base, data)
     SELECT DISTINCT :to, o.oid, o.sha256, o.kind, o.size, NULL, o.data FROM objects o
     JOIN version_objects vo ON vo.space_id = o.space_id AND vo.oid = o.oid
     WHERE o.space_id = :from AND o.base IS NULL AND vo.version_id IN (${ofEntry})`,
    values
  );
  db.run(`UPDATE version_objects SET space_id = :to WHERE version_id IN (${ofEntry})`, values);
  db.run(
    `DELETE FROM objects WHERE space_id = :from AND NOT EXISTS (
       SELECT 1 FROM version_objects vo WHERE vo.space_id = :from AND vo.oid = objects.oid)`,
    values
  );
}

function moveRows(db: Db, cmd: MoveCommand & Acting, from: string, to: Space): void {
  const { entry, policyHash } = cmd;
  const values = { entry, from, to: to.id, label: to.label, policyHash };
  db.run('DELETE FROM refs WHERE space_id = :from AND name = :name', { from, name: `refs/entries/${entry}/head` });
  db.run('UPDATE entries SET space_id = :to WHERE id = :entry', values);
  db.run(
    'UPDATE versions SET space_id = :to, label = :label, policy_hash = :policyHash WHERE entry_id = :entry',
    values
  );
  moveObjects(db, entry, from, to.id);
  // What was decided was decided about another space and other rules.
  voidDecisions(db, to.id, cmd.now, cmd.actor);
  endWaiting(db, to.id, entry, cmd.now);
  db.run(`UPDATE versions SET shown = 0 WHERE entry_id = :entry AND state <> 'published'`, values);
}

function checkWish(db: Db, cmd: MoveCommand & Acting): { from: string; to: Space } {
  const caller = callerOf(db, cmd);
  const seen = db.one(`SELECT v.space_id FROM ${readableFrom} WHERE v.entry_id = :entry AND ${readable} LIMIT 1`, {
    ...asCaller(looking(caller)),
    entry: cmd.entry
  });
  if (seen === null) {
    throw new Refused('not-found');
  }
  const from = seen.text('space_id');
  const kept = keptVersions(db, cmd.entry);
  need(
    caller,
    'entry.move',
    spaceFor(db, caller, from).role,
    kept.every(({ author }) => author === cmd.actor)
  );
  const target = spaceFor(db, caller, cmd.space);
  need(caller, 'entry.publish', target.role);
  if (target.space.id === from) {
    throw new Refused('request-invalid', { place: 'body.space' });
  }
  const rules = effectivePolicy(db, target.space.id);
  if (rules.hash !== cmd.policyHash) {
    throw new Refused('policy-changed');
  }
  if (kept.map(({ id }) => id).join() !== cmd.versions.join()) {
    throw new Refused('version-conflict');
  }
  keepRules(db, rules, cmd.now);
  return { from, to: target.space };
}

/** Takes an entry to another space: no row of it stays in the old one, and both chains tell it. */
export function moveEntry(db: Db, cmd: MoveCommand & Acting, receipts: ReceiptMaker | null = null): Outcome<Moved> {
  const { actor, entry, now } = cmd;
  const home = db.one('SELECT space_id FROM entries WHERE id = :entry', { entry })?.text('space_id') ?? null;
  return runCommand<Moved>(db, {
    action: 'entry.move',
    actor,
    subject: entry,
    space: home,
    now,
    once: { key: cmd.key, body: [entry, cmd.space] },
    work: () => {
      const { from, to } = checkWish(db, cmd);
      moveRows(db, cmd, from, to);
      settleHead(db, to.id, entry);
      const states = keptVersions(db, entry);
      const inState = (state: string): number[] => states.filter(one => one.state === state).map(one => one.number);
      const value = { entry, space: to.id, readable: inState('published'), waiting: inState('pending') };
      const payload = { entry, from, to: to.id, versions: states.map(one => one.number) };
      const event = appendEvent(db, {
        chain: to.id,
        actor,
        action: 'entry.move',
        subject: entry,
        outcome: 'done',
        payload,
        time: now
      });
      for (const { id } of states) {
        renewReceipt(db, receipts, id, event, now);
        announce(db, 'version.moved', id, now);
      }
      return { value, chain: from, payload };
    }
  });
}
