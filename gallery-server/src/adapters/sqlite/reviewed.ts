import { createHash } from 'node:crypto';
import type { Seen } from '../../domain/reviews/model.js';
import { bindingOf } from './commands/decisions.js';
import type { Db, Row } from './rows.js';

/** The signed receipt of a version as it is stored; null where it has none. */
export function receiptOf(db: Db, version: string): string | null {
  const row = db.one('SELECT document FROM receipts WHERE version_id = :version', { version });
  return row?.text('document') ?? null;
}

/** What a decision about a version would be bound to now. */
export function seenNow(db: Db, version: Row): Seen {
  const space = version.text('space_id');
  const { label, policyHash } = bindingOf(db, space);
  const receipt = receiptOf(db, version.text('id'));
  return {
    contentId: version.text('content_id'),
    space,
    label,
    policyHash,
    receipt: receipt === null ? null : createHash('sha256').update(receipt, 'utf8').digest('hex')
  };
}

/**
 * Whether an account had a hand in a version: it published it, or one between it and the last version
 * before it that others could read, whose changes it carries on.
 */
export function hadAHand(db: Db, version: Row, account: string): boolean {
  return (
    db.one(
      `SELECT 1 AS one FROM versions WHERE entry_id = :entry AND number <= :number AND author_id = :account
       AND number > (SELECT coalesce(max(number), 0) FROM versions WHERE entry_id = :entry AND number < :number AND shown = 1)
       LIMIT 1`,
      { entry: version.text('entry_id'), number: version.number('number'), account }
    ) !== null
  );
}
