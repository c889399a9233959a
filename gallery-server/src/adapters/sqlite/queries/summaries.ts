import type { EntrySummary } from '../../../domain/entries/model.js';
import type { Caller } from '../../../domain/identity/model.js';
import { asCaller, readable, readableFrom } from '../readable.js';
import type { Db } from '../rows.js';
import { regardOf } from './regard.js';
import { summaryColumns, summaryOf } from './versions.js';

const versionCount = `SELECT count(*) AS n FROM ${readableFrom}
  WHERE v.entry_id = :entry AND v.state = 'published' AND ${readable}`;

const forkCount = `SELECT count(DISTINCT v.entry_id) AS n FROM ${readableFrom}
  JOIN entries e ON e.id = v.entry_id JOIN versions o ON o.id = e.origin_version
  WHERE o.entry_id = :entry AND v.state = 'published' AND ${readable}`;

/** An entry in a list, by the version that stands for it; null where the caller may not read that. */
export function entrySummary(
  db: Db,
  caller: Caller,
  { version, hit }: { version: string; hit: EntrySummary['hit'] }
): EntrySummary | null {
  const as = asCaller(caller);
  const row = db.one(
    `SELECT ${summaryColumns} FROM ${readableFrom} WHERE v.id = :version AND v.state = 'published' AND ${readable}`,
    { ...as, version }
  );
  if (row === null) {
    return null;
  }
  const latest = summaryOf(row);
  const count = (sql: string): number => db.one(sql, { ...as, entry: latest.entry })?.number('n') ?? 0;
  return {
    id: latest.entry,
    latest,
    versions: count(versionCount),
    forks: count(forkCount),
    hit,
    ...regardOf(db, caller, latest.entry)
  };
}

/** Entries that began as a fork of one of which the caller can read something. */
export function forksOfReadable(db: Db, caller: Caller, entry: string): string[] {
  const as = { ...asCaller(caller), entry };
  const origin = db.one(`SELECT 1 AS one FROM ${readableFrom} WHERE v.entry_id = :entry AND ${readable} LIMIT 1`, as);
  return origin === null
    ? []
    : db
        .all(
          `SELECT DISTINCT v.entry_id FROM ${readableFrom}
           JOIN entries e ON e.id = v.entry_id JOIN versions o ON o.id = e.origin_version
           WHERE o.entry_id = :entry AND v.state = 'published' AND ${readable} ORDER BY v.entry_id`,
          as
        )
        .map(row => row.text('entry_id'));
}
