import type { Lineage, LineageNode } from '../../../domain/entries/model.js';
import type { Caller } from '../../../domain/identity/model.js';
import { newestOf } from '../heads.js';
import { asCaller, readable, readableFrom } from '../readable.js';
import type { Db } from '../rows.js';
import { readableVersions, summaryColumns, summaryOf } from './versions.js';
import type { VersionSummary } from '../../../domain/entries/model.js';

const nodeOf = (version: VersionSummary): LineageNode => ({
  entry: version.entry,
  version: version.number,
  title: version.fields.title,
  authorName: version.authorName,
  publishedAt: version.publishedAt,
  spaceName: version.spaceName
});

interface Asked {
  caller: Caller;
  entry: string;
}

function originOf(db: Db, { caller, entry }: Asked): Lineage['origin'] {
  const row = db.one(
    `SELECT ${summaryColumns} FROM ${readableFrom} JOIN entries e ON e.origin_version = v.id
     WHERE e.id = :entry AND v.state = 'published' AND ${readable}`,
    { ...asCaller(caller), entry }
  );
  if (row === null) {
    return null;
  }
  const origin = summaryOf(row);
  const newest = newestOf(db, origin.entry)?.number('number') ?? origin.number;
  return { ...nodeOf(origin), newer: newest > origin.number ? newest : null };
}

function forksOf(db: Db, { caller, entry }: Asked): Lineage['forks'] {
  return db
    .all(
      `SELECT ${summaryColumns}, o.number AS from_version FROM ${readableFrom}
       JOIN entries e ON e.id = v.entry_id JOIN versions o ON o.id = e.origin_version
       WHERE o.entry_id = :entry AND v.state = 'published' AND ${readable} AND NOT EXISTS (
         SELECT 1 FROM versions n WHERE n.entry_id = v.entry_id AND n.state = 'published' AND n.number > v.number)
       ORDER BY v.published_at DESC, v.id LIMIT 200`,
      { ...asCaller(caller), entry }
    )
    .map(row => ({ ...nodeOf(summaryOf(row)), fromVersion: row.number('from_version') }));
}

/**
 * Where an entry came from and what began from it, as far as the caller may read both ends. Versions
 * that wait are no part of it; an entry that has no others is shown as it is to whoever may read it.
 */
export function lineageOf(db: Db, asked: Asked): Lineage | null {
  const versions = readableVersions(db, asked);
  const published = versions.filter(version => version.state === 'published');
  const shown = published.length === 0 ? versions : published;
  return shown.length === 0
    ? null
    : { origin: originOf(db, asked), versions: shown.map(nodeOf), forks: forksOf(db, asked) };
}
