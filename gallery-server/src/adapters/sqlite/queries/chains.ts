import type { AuditEvent, ChainReport, ExportQuery } from '../../../domain/audit/ports.js';
import { commitmentOf, eventHash, noPrevious } from '../audit.js';
import type { Db, Row } from '../rows.js';

/** Events `e` with what they told, as far as it wasn't erased. */
export const events = `SELECT e.*, p.salt, p.payload FROM audit_events e
  LEFT JOIN audit_payloads p ON p.chain = e.chain AND p.seq = e.seq`;

export const eventOf = (row: Row): AuditEvent => ({
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

/** Events that are read at once. */
export const step = 1000;

/** Follows a chain from its first event to its last. */
export function verifyChain(db: Db, chain: string): ChainReport {
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
  // A space in which nothing happened yet has no chain, and nothing that could be broken.
  const whole = head === null ? seq === 0 : head.number('seq') === seq && head.text('hash') === prev;
  return { chain, events: seq, head: prev, broken: whole ? null : { seq: seq + 1, why: 'gap' } };
}

/** The events of a chain in their order, narrowed by time; a few at a time. */
export function* eventsBetween(db: Db, { chain, since, until }: ExportQuery): Generator<[AuditEvent, Row]> {
  let seq = 0;
  for (;;) {
    const rows = db.all(
      `${events} WHERE e.chain = :chain AND e.seq > :seq AND (:since IS NULL OR e.time >= :since)
       AND (:until IS NULL OR e.time < :until) ORDER BY e.seq LIMIT ${step}`,
      { chain, seq, since, until }
    );
    for (const row of rows) {
      yield [eventOf(row), row];
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < step) {
      return;
    }
    seq = last.number('seq');
  }
}
