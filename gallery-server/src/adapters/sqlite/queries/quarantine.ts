import type { Caller } from '../../../domain/identity/model.js';
import type { Quarantine, ReportKind, ShutPlace } from '../../../domain/quarantine/model.js';
import { effectiveRole, may } from '../../../domain/rights/may.js';
import type { Thing } from '../../../domain/rights/may.js';
import type { Role, SpaceKind } from '../../../domain/spaces/model.js';
import type { Db, Row } from '../rows.js';
import { newestOf } from '../heads.js';

const open = `SELECT q.*, v.entry_id, v.number, v.author_id, v.author_name, v.space_id, s.kind AS space_kind,
    s.name AS space_name, m.role, r.display_name AS reporter_name
  FROM quarantines q JOIN versions v ON v.id = q.version_id JOIN spaces s ON s.id = v.space_id
  LEFT JOIN memberships m ON m.space_id = s.id AND m.account_id = :caller
  LEFT JOIN accounts r ON r.id = q.reporter
  WHERE q.ended_at IS NULL AND v.state = 'quarantined'`;

interface Seen {
  row: Row;
  thing: Thing;
  member: boolean;
}

/** What somebody is to a version that is shut; whoever may know nothing of it gets nothing. */
function seenBy(caller: Caller, row: Row): Seen | null {
  const kind = row.text('space_kind') as SpaceKind;
  const member = row.textOrNull('role') as Role | null;
  const role = effectiveRole(kind, member, caller.account?.administrator === true);
  const own = row.text('author_id') === caller.account?.id;
  const thing = { role, own: own && role !== null };
  // A personal space is nobody's business but its owner's.
  const known = (kind !== 'personal' || member !== null) && may(caller, 'quarantine.read', thing);
  return known ? { row, thing, member: role !== null } : null;
}

function quarantineOf(db: Db, caller: Caller, batch: readonly Seen[]): Quarantine[] {
  const [first] = batch;
  if (first === undefined) {
    return [];
  }
  const { row, thing, member } = first;
  const me = caller.account?.id;
  const concerned = batch.some(one => one.thing.own) || row.textOrNull('reporter') === me;
  const entry = row.text('entry_id');
  const looksAfter = may(caller, 'quarantine.read', { role: thing.role, own: false });
  return [
    {
      id: row.text('batch'),
      entry,
      versions: batch.map(one => one.row.number('number')).sort((a, b) => b - a),
      space: row.text('space_id'),
      spaceName: row.text('space_name'),
      authorId: row.text('author_id'),
      authorName: row.text('author_name'),
      cause: row.text('cause') as Quarantine['cause'],
      kind: (row.text('kind') || null) as ReportKind | null,
      note: member ? row.text('note') : '',
      reporter: looksAfter && member ? row.textOrNull('reporter_name') : null,
      places: row.json<ShutPlace[]>('places'),
      found: row.number('found'),
      engine: row.text('engine'),
      time: row.number('time'),
      replacedBy: newestOf(db, entry)?.number('number') ?? null,
      own: batch.some(one => one.thing.own),
      mayRelease: !concerned && may(caller, 'quarantine.release', { role: thing.role, own: false }),
      mayPurge: may(caller, 'version.purge', { role: thing.role, own: false })
    }
  ];
}

/** What is shut, newest first; those who may do nothing about it aren't told of it. */
export const quarantineQueries = {
  quarantines(
    db: Db,
    { caller, query }: { caller: Caller; query: { space: string | null; limit: number } }
  ): Quarantine[] {
    const rows = db.all(`${open} AND (:space IS NULL OR v.space_id = :space) ORDER BY q.time DESC, q.batch, v.number`, {
      caller: caller.account?.id ?? '',
      space: query.space
    });
    const batches = new Map<string, Seen[]>();
    for (const row of rows) {
      const seen = seenBy(caller, row);
      if (seen !== null) {
        const batch = row.text('batch');
        batches.set(batch, [...(batches.get(batch) ?? []), seen]);
      }
    }
    return [...batches.values()].slice(0, query.limit).flatMap(batch => quarantineOf(db, caller, batch));
  },

  quarantine(db: Db, { caller, id }: { caller: Caller; id: string }): Quarantine | null {
    const rows = db.all(`${open} AND q.batch = :id ORDER BY v.number`, { caller: caller.account?.id ?? '', id });
    const seen = rows.flatMap(row => seenBy(caller, row) ?? []);
    return quarantineOf(db, caller, seen)[0] ?? null;
  }
};
