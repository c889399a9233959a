import type { ChainHead } from '../../../domain/audit/checkpoint.js';
import type { Standing } from '../../../domain/audit/compare.js';
import { instanceChain } from '../audit.js';
import type { Db } from '../rows.js';

/** Rows that are written in the transaction of an event of the same chain, with its time. */
const remembered = `SELECT max(time) AS time FROM (
  SELECT created_at AS time FROM accounts WHERE :chain = '${instanceChain}'
  UNION ALL SELECT created_at FROM proofs WHERE :chain = '${instanceChain}'
  UNION ALL SELECT time FROM withdrawals w JOIN entries e ON e.id = w.entry_id WHERE e.space_id = :chain)`;

/** Whether something is left of events that aren't there: what they told, where they ended, what they did. */
function traces(db: Db, chain: string, events: number): boolean {
  const left = db.one(
    `SELECT EXISTS (SELECT 1 FROM audit_payloads WHERE chain = :chain AND seq > :events)
     OR EXISTS (SELECT 1 FROM audit_heads WHERE chain = :chain AND seq > :events) AS left`,
    { chain, events }
  );
  if (left?.number('left') === 1) {
    return true;
  }
  const newest = db.one(remembered, { chain })?.numberOrNull('time') ?? null;
  const told = db.one('SELECT max(time) AS time FROM audit_events WHERE chain = :chain', { chain });
  return newest !== null && newest > (told?.numberOrNull('time') ?? -1);
}

/** Where chains stand beside where they ended once. */
export function standingsOf(db: Db, { heads }: { heads: readonly ChainHead[] }): Standing[] {
  return heads.map(({ chain, events: then }) => {
    const last = db.one('SELECT max(seq) AS seq FROM audit_events WHERE chain = :chain', { chain });
    const events = last?.numberOrNull('seq') ?? 0;
    const at = db.one('SELECT hash FROM audit_events WHERE chain = :chain AND seq = :then', { chain, then });
    return { chain, events, hashThen: at?.text('hash') ?? null, traces: events < then && traces(db, chain, events) };
  });
}
