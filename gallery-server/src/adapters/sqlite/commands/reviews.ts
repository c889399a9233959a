import { looking } from '../../../domain/identity/model.js';
import type { Outcome } from '../../../domain/outcome.js';
import type { Decision, Seen } from '../../../domain/reviews/model.js';
import type { DecideCommand, LookCommand } from '../../../domain/reviews/ports.js';
import { may } from '../../../domain/rights/may.js';
import { Refused, runCommand } from '../command.js';
import { settleHead, stateOf } from '../heads.js';
import { announce } from '../outbox.js';
import { asCaller, readable, readableFrom } from '../readable.js';
import { hadAHand, seenNow } from '../reviewed.js';
import type { Db, Row } from '../rows.js';
import { callerOf, spaceFor } from '../spaces.js';
import type { Acting } from '../spaces.js';
import { authorsAlone, closeRequest } from './decisions.js';

interface Decided {
  entry: string;
  number: number;
  decision: Decision;
}

const homeOf = (db: Db, entry: string): string | null =>
  db.one('SELECT space_id FROM entries WHERE id = :entry', { entry })?.text('space_id') ?? null;

/** The version, for who reviews its space and had no hand in it. Nobody else learns that it is there. */
function reviewable(db: Db, cmd: { entry: string; number: number } & Acting): Row {
  const caller = callerOf(db, cmd);
  const { entry, number } = cmd;
  const row = db.one(
    `SELECT v.*, ${readable} AS readable FROM ${readableFrom} WHERE v.entry_id = :entry AND v.number = :number`,
    { ...asCaller(looking(caller)), entry, number }
  );
  if (row === null) {
    throw new Refused('not-found');
  }
  const { role } = spaceFor(db, caller, row.text('space_id'));
  const asPerson = may(looking({ ...caller, via: 'session' }), 'version.review', { role, own: false });
  if (!asPerson && row.number('readable') === 0) {
    throw new Refused('not-found');
  }
  if (!may(caller, 'version.review', { role, own: false })) {
    throw new Refused('not-allowed');
  }
  if (hadAHand(db, row, cmd.actor)) {
    throw new Refused('review-own');
  }
  return row;
}

/** The place in the queue that is still open, or why there is none. */
function openRequest(db: Db, version: Row): number {
  const last = db.one(
    `SELECT q.seq, q.closed, r.outcome, a.display_name FROM review_requests q LEFT JOIN reviews r ON r.request = q.seq
     LEFT JOIN accounts a ON a.id = r.reviewer WHERE q.version_id = :version ORDER BY q.seq DESC LIMIT 1`,
    { version: version.text('id') }
  );
  if (last === null) {
    throw new Refused(version.number('readable') === 1 ? 'review-outdated' : 'not-found');
  }
  const decision = last.textOrNull('outcome');
  if (decision !== null) {
    throw new Refused('review-decided', { by: last.text('display_name'), decision });
  }
  if (last.textOrNull('closed') !== null || stateOf(version) !== 'pending') {
    throw new Refused('review-outdated');
  }
  return last.number('seq');
}

const same = (a: Seen, b: Seen): boolean =>
  a.contentId === b.contentId &&
  a.space === b.space &&
  a.label === b.label &&
  a.policyHash === b.policyHash &&
  a.receipt === b.receipt;

function insertReview(db: Db, cmd: DecideCommand, version: Row, request: number, seen: Seen): void {
  const { contentId, space, label, policyHash, receipt } = seen;
  db.run(
    `INSERT INTO reviews (request, version_id, reviewer, outcome, content_id, space_id, label, policy_hash, receipt,
       engine, time) VALUES (:request, :version, :actor, :decision, :contentId, :space, :label, :policyHash, :receipt,
       :engine, :now)`,
    {
      request,
      version: version.text('id'),
      actor: cmd.actor,
      decision: cmd.decision,
      contentId,
      space,
      label,
      policyHash,
      receipt,
      engine: cmd.engine,
      now: cmd.now
    }
  );
  cmd.notes.forEach(({ cell, text }, position) =>
    db.run('INSERT INTO review_notes SELECT seq, :position, :cell, :text FROM reviews WHERE request = :request', {
      request,
      position,
      cell,
      text
    })
  );
}

/** What follows for readers: an approved version is there for them, in this very transaction. */
function settle(db: Db, version: Row, decision: Decision, now: number): void {
  const id = version.text('id');
  const entry = version.text('entry_id');
  if (decision === 'approved') {
    db.run(
      `UPDATE versions SET state = 'published', published_at = CASE shown WHEN 1 THEN published_at ELSE :now END,
         shown = 1 WHERE id = :id`,
      { id, now }
    );
    settleHead(db, version.text('space_id'), entry);
  } else {
    db.run(`UPDATE versions SET state = ${authorsAlone} WHERE id = :id`, { id });
  }
  announce(db, decision === 'approved' ? 'version.published' : 'version.returned', id, now);
}

/** One person's yes or no to what they saw, and to nothing else. */
export function decide(db: Db, cmd: DecideCommand & Acting): Outcome<Decided> {
  const { actor, entry, number, decision, seen, notes, now } = cmd;
  return runCommand<Decided>(db, {
    action: decision === 'approved' ? 'review.approve' : 'review.return',
    actor,
    subject: entry,
    space: homeOf(db, entry),
    now,
    once: { key: cmd.key, body: [entry, number, decision, seen, notes] },
    work: () => {
      const version = reviewable(db, cmd);
      const request = openRequest(db, version);
      const current = seenNow(db, version);
      if (!same(seen, current)) {
        throw new Refused('review-outdated');
      }
      if (decision === 'returned' && notes.length === 0) {
        throw new Refused('note-missing');
      }
      closeRequest(db, version.text('id'), decision, now);
      insertReview(db, cmd, version, request, current);
      settle(db, version, decision, now);
      const { space, ...bound } = current;
      const cells = notes.map(note => note.cell);
      return {
        value: { entry, number, decision },
        chain: space,
        subject: version.text('id'),
        payload: { entry, version: number, space, ...bound, engine: cmd.engine, cells }
      };
    }
  });
}

const cellOf = (item: string): number => Number(/^\d+/.exec(item)?.[0] ?? 0);

/** Notes that an item was opened; opening it again says nothing new. */
export function look(db: Db, cmd: LookCommand & Acting): Outcome<void> {
  const { actor, entry, number, item, now } = cmd;
  const known = db.one(
    `SELECT 1 AS one FROM review_looks l JOIN versions v ON v.id = l.version_id
     WHERE v.entry_id = :entry AND v.number = :number AND l.account_id = :actor AND l.item = :item`,
    { entry, number, actor, item }
  );
  if (known !== null) {
    return { ok: true, value: undefined };
  }
  return runCommand<void>(db, {
    action: 'review.look',
    actor,
    subject: entry,
    space: homeOf(db, entry),
    now,
    work: () => {
      const version = reviewable(db, cmd);
      openRequest(db, version);
      const id = version.text('id');
      db.run('INSERT INTO review_looks VALUES (:id, :actor, :item, :now)', { id, actor, item, now });
      const payload = { entry, version: number, cell: cellOf(item), item };
      return { value: undefined, chain: version.text('space_id'), subject: id, payload };
    }
  });
}
