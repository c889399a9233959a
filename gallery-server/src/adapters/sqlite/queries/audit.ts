import { recordKinds } from '../../../domain/audit/kinds.js';
import type { AuditEvent, ChainReport, RecordPage, RecordQuery } from '../../../domain/audit/ports.js';
import type { Caller } from '../../../domain/identity/model.js';
import { done, refused } from '../../../domain/outcome.js';
import type { Outcome } from '../../../domain/outcome.js';
import { may } from '../../../domain/rights/may.js';
import { instanceChain } from '../audit.js';
import type { Db } from '../rows.js';
import { eventOf, events, step, verifyChain } from './chains.js';
import { spaceQueries } from './spaces.js';

/** Whether a caller may follow a chain: its space is theirs to look after, or it is the gallery's and they are too. */
function readable(db: Db, caller: Caller, chain: string): Outcome<void> {
  const view = chain === instanceChain ? null : spaceQueries.space(db, { caller, id: chain });
  if (chain !== instanceChain && view === null) {
    return refused('not-found');
  }
  return may(caller, 'audit.read', { role: view?.role ?? null, own: false }) ? done(undefined) : refused('not-allowed');
}

const nameOf = (db: Db, id: string | null): string | null =>
  id === null
    ? null
    : (db
        .one(
          `SELECT display_name AS name FROM accounts WHERE id = :id
           UNION ALL SELECT name FROM spaces WHERE id = :id AND kind <> 'personal'`,
          { id }
        )
        ?.text('name') ?? null);

/** More than these are found by the events themselves. */
const mostActors = 200;

const actorsOf = (db: Db, chain: string): RecordPage['people'] =>
  db
    .all(
      `SELECT a.id, a.display_name AS name FROM accounts a
       WHERE EXISTS (SELECT 1 FROM audit_events e WHERE e.chain = :chain AND e.actor = a.id)
       ORDER BY a.display_name COLLATE NOCASE, a.id LIMIT ${mostActors}`,
      { chain }
    )
    .map(row => ({ id: row.text('id'), name: row.text('name') }));

/** The chains as they are, and whether they hold. */
export const auditQueries = {
  verifyAll(db: Db): ChainReport[] {
    return db
      .all('SELECT chain FROM audit_heads UNION SELECT chain FROM audit_events ORDER BY chain')
      .map(row => verifyChain(db, row.text('chain')));
  },

  verify(db: Db, { caller, chain }: { caller: Caller; chain: string }): Outcome<ChainReport> {
    const allowed = readable(db, caller, chain);
    return allowed.ok ? done(verifyChain(db, chain)) : allowed;
  },

  events(
    db: Db,
    { caller, query }: { caller: Caller; query: { chain: string; from: number; limit: number } }
  ): Outcome<AuditEvent[]> {
    const { chain, from, limit } = query;
    const allowed = readable(db, caller, chain);
    if (!allowed.ok) {
      return allowed;
    }
    const most = Math.max(1, Math.min(limit, step));
    const rows = db.all(`${events} WHERE e.chain = :chain AND e.seq >= :from ORDER BY e.seq LIMIT :most`, {
      chain,
      from,
      most
    });
    return done(rows.map(eventOf));
  },

  record(db: Db, { caller, query }: { caller: Caller; query: RecordQuery }): Outcome<RecordPage> {
    const { chain, kind, refusedOnly, who = null, since = null, until = null, before, limit } = query;
    const allowed = readable(db, caller, chain);
    if (!allowed.ok) {
      return allowed;
    }
    const most = Math.max(1, Math.min(limit, step));
    const starts = kind === null ? [] : recordKinds[kind];
    const ofKind = starts.map((_start, at) => `substr(e.action, 1, length(:start${at})) = :start${at}`).join(' OR ');
    const rows = db.all(
      `${events} WHERE e.chain = :chain AND (:before IS NULL OR e.seq < :before)
       AND (:who IS NULL OR e.actor = :who OR (e.actor IS NULL AND e.subject = :who))
       AND (:since IS NULL OR e.time >= :since) AND (:until IS NULL OR e.time < :until)
       ${refusedOnly ? `AND e.outcome = 'denied'` : ''} ${starts.length === 0 ? '' : `AND (${ofKind})`}
       ORDER BY e.seq DESC LIMIT :more`,
      {
        chain,
        before,
        who,
        since,
        until,
        more: most + 1,
        ...Object.fromEntries(starts.map((start, at) => [`start${at}`, start]))
      }
    );
    const shown = rows.slice(0, most).map(eventOf);
    return done({
      total: db.one('SELECT seq FROM audit_heads WHERE chain = :chain', { chain })?.number('seq') ?? 0,
      people: actorsOf(db, chain),
      events: shown.map(event => ({
        ...event,
        actorName: nameOf(db, event.actor),
        subjectName: nameOf(db, event.subject)
      })),
      older: rows.length > most ? (shown.at(-1)?.seq ?? null) : null
    });
  }
};
