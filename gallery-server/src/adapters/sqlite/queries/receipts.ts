import type { Found } from '../../../domain/entries/model.js';
import type { Caller } from '../../../domain/identity/model.js';
import type { StoredReceipt } from '../../../domain/receipts/ports.js';
import { bindingOf } from '../commands/decisions.js';
import type { Db } from '../rows.js';
import { foundVersion } from './versions.js';

interface Named {
  verified: { audit: { chain: string; seq: number } };
}

/** The receipt of a version that the caller may read. */
export function receiptOf(
  db: Db,
  asked: { caller: Caller; entry: string; number: number }
): Found<StoredReceipt | null> {
  return foundVersion(db, asked, version => {
    const id = version.text('id');
    const row = db.one('SELECT document FROM receipts WHERE version_id = :id', { id });
    if (row === null) {
      return null;
    }
    const { chain, seq } = row.json<Named>('document').verified.audit;
    const event = db.one(
      `SELECT 1 AS one FROM audit_events WHERE chain = :chain AND seq = :seq AND outcome = 'done'
       AND (action = 'version.publish' AND subject = :id OR action = 'entry.move' AND subject = :entry)`,
      { chain, seq, id, entry: asked.entry }
    );
    const { label, policyHash } = bindingOf(db, version.text('space_id'));
    return { text: row.text('document'), recorded: event !== null, now: { label, policyHash } };
  });
}
