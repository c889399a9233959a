import type { ChainHead } from '../../../domain/audit/checkpoint.js';
import { appendEvent, instanceChain } from '../audit.js';
import type { Db } from '../rows.js';
import { inTransaction } from '../transaction.js';

/** Every chain's end, the event that tells of it among them: a checkpoint whose event is there was made of this database. */
export function takeHeads(
  db: Db,
  { now, findings }: { now: number; findings: Readonly<Record<string, number>> }
): { event: number; chains: ChainHead[] } {
  const agrees = Object.keys(findings).length === 0;
  return inTransaction(db, () => {
    appendEvent(db, {
      chain: instanceChain,
      actor: null,
      action: 'record.checkpoint',
      subject: instanceChain,
      outcome: agrees ? 'done' : 'denied',
      payload: { ...findings },
      time: now
    });
    const chains = db
      .all('SELECT chain, seq, hash FROM audit_heads')
      .map(row => ({ chain: row.text('chain'), events: row.number('seq'), head: row.text('hash') }))
      .sort((a, b) => (a.chain < b.chain ? -1 : 1));
    return { event: chains.find(({ chain }) => chain === instanceChain)?.events ?? 0, chains };
  });
}
