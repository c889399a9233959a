import { erasing, harmless } from '../sqlite/outbox.js';
import type { Db } from '../sqlite/rows.js';

const quoted = (topics: readonly string[]): string => topics.map(topic => `'${topic}'`).join(', ');

/** Something that happened, by what it happened to. */
export interface Happened {
  /** Null for what is about no entry. */
  entry: string | null;
  /** The last of it. */
  last: number;
  /** Whether no byte may stay of what was there. */
  erases: boolean;
}

/** Where what is told ends. */
export const endOf = (db: Db): number => db.one('SELECT max(id) AS last FROM outbox')?.numberOrNull('last') ?? 0;

/** What happened behind a place, each entry once and where it was last told of, in this order. */
export function happenedSince(db: Db, position: number): Happened[] {
  return db
    .all(
      `SELECT coalesce(v.entry_id, e.id) AS entry, max(o.id) AS last, max(o.topic IN (${quoted(erasing)})) AS erases
       FROM outbox o LEFT JOIN versions v ON v.id = o.subject LEFT JOIN entries e ON e.id = o.subject
       WHERE o.id > :position GROUP BY coalesce(v.entry_id, e.id) ORDER BY last`,
      { position }
    )
    .map(row => ({ entry: row.textOrNull('entry'), last: row.number('last'), erases: row.number('erases') === 1 }));
}

/** Entries of which an index that followed up to a place may hold what nobody may find any more. */
export function doubtfulSince(db: Db, position: number): Set<string> {
  const rows = db.all(
    `SELECT DISTINCT coalesce(v.entry_id, e.id) AS entry
     FROM outbox o LEFT JOIN versions v ON v.id = o.subject LEFT JOIN entries e ON e.id = o.subject
     WHERE o.id > :position AND o.topic NOT IN (${quoted(harmless)})`,
    { position }
  );
  return new Set(rows.flatMap(row => row.textOrNull('entry') ?? []));
}
