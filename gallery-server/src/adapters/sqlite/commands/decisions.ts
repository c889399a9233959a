import { askedBy } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import type { Asked } from '../../../domain/reviews/model.js';
import type { SpaceKind } from '../../../domain/spaces/model.js';
import { appendEvent } from '../audit.js';
import { settleHead } from '../heads.js';
import { announce } from '../outbox.js';
import { effectivePolicy } from '../policies.js';
import type { Db, Row } from '../rows.js';

type Closed = 'approved' | 'returned' | 'replaced' | 'moved' | 'withdrawn';

/** What decisions in a space are bound to, beside the content. */
export interface Binding {
  label: string;
  policyHash: string;
  policy: Policy;
  kind: SpaceKind;
}

/** Label and rules of a space as they are now. */
export function bindingOf(db: Db, space: string): Binding {
  const row = db.one('SELECT kind, label FROM spaces WHERE id = :space', { space });
  if (row === null) {
    throw new Error('a version lies in no space');
  }
  const { hash: policyHash, policy } = effectivePolicy(db, space);
  return { label: row.text('label'), policyHash, policy, kind: row.text('kind') as SpaceKind };
}

/** What the rules ask for a version; null where others may read it at once. */
export const askedIn = ({ policy, kind }: Binding, released: number): Asked | null => askedBy(kind, policy, released);

export const askedFor = (version: Row, binding: Binding): Asked | null => askedIn(binding, version.number('released'));

/** Whether somebody approved exactly what is there now. */
function isApproved(db: Db, version: Row, { label, policyHash }: Binding): boolean {
  return (
    db.one(
      `SELECT 1 AS one FROM reviews WHERE version_id = :version AND outcome = 'approved' AND void_at IS NULL
       AND content_id = :contentId AND space_id = :space AND label = :label AND policy_hash = :policyHash`,
      {
        version: version.text('id'),
        contentId: version.text('content_id'),
        space: version.text('space_id'),
        label,
        policyHash
      }
    ) !== null
  );
}

/** Whether a version may not be read by others because nobody has said yes to it as it is. */
export const lacksApproval = (db: Db, version: Row, binding: Binding): boolean =>
  askedFor(version, binding) !== null && !isApproved(db, version, binding);

/** Puts a version into the queue, unless it has a place there. */
export function askForReview(db: Db, version: string, now: number): void {
  db.run('INSERT OR IGNORE INTO review_requests (version_id, since) VALUES (:version, :now)', { version, now });
}

/** Takes a version out of the queue, with the reason; it may not have been there. */
export function closeRequest(db: Db, version: string, closed: Closed, now: number): void {
  db.run(
    'UPDATE review_requests SET closed = :closed, closed_at = :now WHERE version_id = :version AND closed IS NULL',
    { version, closed, now }
  );
}

function voidReviews(db: Db, version: string, now: number): number {
  return db.run(
    `UPDATE reviews SET void_at = :now WHERE version_id = :version AND outcome = 'approved' AND void_at IS NULL`,
    { version, now }
  );
}

/**
 * State of a version that nobody but its author reads from now on. Whoever was removed reads nothing, so
 * theirs is taken back instead, where those who look after the space find it.
 */
export const authorsAlone = `CASE WHEN (SELECT removed_at FROM accounts WHERE id = author_id) IS NULL
  THEN 'draft' ELSE 'withdrawn' END`;

/** A newer version takes the place of those of its entry that wait: they are their authors' alone again. */
export function replaceWaiting(db: Db, entry: string, number: number, now: number): number[] {
  const waiting = db.all(
    `SELECT id, number FROM versions WHERE entry_id = :entry AND number < :number AND state = 'pending' ORDER BY number`,
    { entry, number }
  );
  for (const row of waiting) {
    const version = row.text('id');
    closeRequest(db, version, 'replaced', now);
    voidReviews(db, version, now);
    db.run(`UPDATE versions SET state = ${authorsAlone} WHERE id = :version`, { version });
  }
  return waiting.map(row => row.number('number'));
}

/**
 * Ends the approvals of a space that were given for something else than what is there now, and takes
 * back from readers what then lacks one. Called inside the transaction that changes a space's label or
 * rules, or moves a version; answers the versions that wait again.
 */
export function voidDecisions(db: Db, space: string, now: number, actor: string | null = null): string[] {
  const binding = bindingOf(db, space);
  const ended = db.all(
    `SELECT DISTINCT v.* FROM reviews r JOIN versions v ON v.id = r.version_id
     WHERE r.outcome = 'approved' AND r.void_at IS NULL AND v.space_id = :space AND NOT (r.content_id = v.content_id
       AND r.space_id = v.space_id AND r.label = :label AND r.policy_hash = :policyHash)`,
    { space, label: binding.label, policyHash: binding.policyHash }
  );
  for (const row of ended) {
    voidReviews(db, row.text('id'), now);
  }
  const lacking = db
    .all(`SELECT * FROM versions WHERE space_id = :space AND state = 'published' ORDER BY entry_id, number`, { space })
    .filter(version => lacksApproval(db, version, binding));
  for (const version of lacking) {
    waitAgain(db, version, now);
  }
  const waiting = new Set(lacking.map(version => version.text('id')));
  for (const [subject, version] of new Map([...ended, ...lacking].map(row => [row.text('id'), row]))) {
    const { label, policyHash } = binding;
    const about = { entry: version.text('entry_id'), version: version.number('number') };
    const payload = { ...about, waits: waiting.has(subject), label, policyHash };
    appendEvent(db, { chain: space, actor, action: 'review.void', subject, outcome: 'done', payload, time: now });
    announce(db, 'entry.changed', version.text('entry_id'), now);
  }
  for (const entry of new Set(lacking.map(version => version.text('entry_id')))) {
    settleHead(db, space, entry);
  }
  return [...waiting];
}

/**
 * Ends the waiting of what came to where nobody is asked. A move is no yes: where others read, it stays its author's
 * alone, who can publish it there as everything else; so does what waited before it came to a space of its owner's.
 * Called after a move.
 */
export function endWaiting(db: Db, space: string, entry: string, now: number): void {
  const binding = bindingOf(db, space);
  const unread = db.all(
    `SELECT * FROM versions WHERE entry_id = :entry AND (state = 'pending' OR (state = 'published' AND shown = 0))`,
    { entry }
  );
  const state = binding.kind === 'personal' ? `'published'` : authorsAlone;
  for (const version of unread.filter(one => askedFor(one, binding) === null)) {
    const id = version.text('id');
    closeRequest(db, id, 'moved', now);
    db.run(`UPDATE versions SET state = ${state}, shown = 0 WHERE id = :id`, { id });
  }
}

/** A version that others could read goes back into the queue. */
export function waitAgain(db: Db, version: Row, now: number): void {
  const id = version.text('id');
  db.run(`UPDATE versions SET state = 'pending' WHERE id = :id`, { id });
  askForReview(db, id, now);
  announce(db, 'version.waits', id, now);
}

/**
 * Gives a version that was taken back or shut the state it had, unless decisions or versions came in between: what nobody approves
 * as it is now waits for that, and what a newer version has replaced is its author's alone.
 */
export function bringBack(db: Db, row: Row, now: number): void {
  const prior = row.text('prior');
  const version = row.text('id');
  const newer = db.one(
    `SELECT 1 AS one FROM versions WHERE entry_id = :entry AND number > :number AND state IN ('pending', 'published')`,
    { entry: row.text('entry_id'), number: row.number('number') }
  );
  const binding = bindingOf(db, row.text('space_id'));
  if (prior === 'published' && lacksApproval(db, row, binding)) {
    waitAgain(db, row, now);
  } else if (prior === 'pending' && newer === null && askedFor(row, binding) !== null) {
    waitAgain(db, row, now);
  } else {
    const alone = prior === 'pending' || prior === 'draft';
    closeRequest(db, version, newer === null ? 'moved' : 'replaced', now);
    db.run(`UPDATE versions SET state = ${alone ? authorsAlone : ':prior'} WHERE id = :version`, { prior, version });
  }
}

/** Takes what people wrote about a version out of the store; that they decided stays. */
export function eraseNotes(db: Db, version: string): void {
  db.run('DELETE FROM review_notes WHERE review IN (SELECT seq FROM reviews WHERE version_id = :version)', { version });
  db.run('DELETE FROM review_looks WHERE version_id = :version', { version });
}

/** Stored versions keep the rules they were published under; what looks at them again starts here. */
export function versionsUnderStricterPolicy(db: Db, spaceId: string, now: number): void {
  announce(db, 'policy.changed', spaceId, now);
}
