import type { AuditEvent, ChainReport } from '../../../domain/audit/ports.js';
import { commitmentOf, eventHash, noPrevious } from '../audit.js';
import type { Db, Row } from '../rows.js';

const events = `SELECT e.*, p.salt, p.payload FROM audit_events e
  LEFT JOIN audit_payloads p ON p.chain = e.chain AND p.seq = e.seq`;

const eventOf = (row: Row): AuditEvent => ({
  chain: row.text('chain'),
  seq: row.number('seq'),
  prev: row.text('prev'),
  time: row.number('time'),
  actor: row.textOrNull('actor'),
  action: row.text('action'),
  subject: row.text('subject'),
  outcome: row.text('outcome') as AuditEvent['outcome'],
  commitment: row.text('commitment'),
  hash: row.text('hash'),
  payload: row.textOrNull('payload')
});

type Why = NonNullable<ChainReport['broken']>['why'];

function fault(row: Row, seq: number, prev: string): Why | null {
  const event = eventOf(row);
  if (event.seq !== seq) {
    return 'gap';
  }
  if (event.prev !== prev) {
    return 'link';
  }
  if (eventHash(event) !== event.hash) {
    return 'hash';
  }
  const salt = row.textOrNull('salt');
  const kept = event.payload !== null && salt !== null;
  return kept && commitmentOf(salt, event.payload ?? '') !== event.commitment ? 'commitment' : null;
}

const step = 1000;

function verifyChain(db: Db, chain: string): ChainReport {
  let seq = 0;
  let prev = noPrevious;
  for (;;) {
    const rows = db.all(`${events} WHERE e.chain = :chain AND e.seq > :seq ORDER BY e.seq LIMIT ${step}`, {
      chain,
      seq
    });
    for (const row of rows) {
      const why = fault(row, seq + 1, prev);
      if (why !== null) {
        return { chain, events: seq, head: prev, broken: { seq: seq + 1, why } };
      }
      seq += 1;
      prev = row.text('hash');
    }
    if (rows.length < step) {
      break;
    }
  }
  const head = db.one('SELECT seq, hash FROM audit_heads WHERE chain = :chain', { chain });
  const whole = head !== null && head.number('seq') === seq && head.text('hash') === prev;
  return { chain, events: seq, head: prev, broken: whole ? null : { seq: seq + 1, why: 'gap' } };
}

/** The chains as they are, and whether they hold. */
export const auditQueries = {
  verify(db: Db): ChainReport[] {
    return db
      .all('SELECT chain FROM audit_heads UNION SELECT chain FROM audit_events ORDER BY chain')
      .map(row => verifyChain(db, row.text('chain')));
  },

  events(db: Db, { chain, from, limit }: { chain: string; from: number; limit: number }): AuditEvent[] {
    const most = Math.max(1, Math.min(limit, step));
    return db
      .all(`${events} WHERE e.chain = :chain AND e.seq >= :from ORDER BY e.seq LIMIT :most`, { chain, from, most })
      .map(eventOf);
  }
};
