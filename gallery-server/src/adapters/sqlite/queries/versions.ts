import { inflateSync } from 'node:zlib';
import type { Origin, PublishedFields } from '@vitrine/core/snapshot';
import type {
  CaptionFacts,
  Found,
  Tombstone,
  VersionContent,
  VersionState,
  VersionSummary
} from '../../../domain/entries/model.js';
import type { VersionDetails } from '../../../domain/pages/model.js';
import type { Caller } from '../../../domain/identity/model.js';
import type { ReportKind, ShutPlace } from '../../../domain/quarantine/model.js';
import { asCaller, ofThem, readable, readableFrom, readableTombstone } from '../readable.js';
import type { Db, Row } from '../rows.js';

/** Columns of a summary, over the names of `readableFrom`. */
export const summaryColumns = 'v.*, s.name AS space_name';

export const summaryOf = (row: Row): VersionSummary => ({
  id: row.text('id'),
  entry: row.text('entry_id'),
  number: row.number('number'),
  state: row.text('state') as VersionState,
  space: row.text('space_id'),
  spaceName: row.text('space_name'),
  label: row.text('label'),
  policyHash: row.text('policy_hash'),
  contentId: row.text('content_id'),
  commit: row.text('commit_oid'),
  tree: row.text('tree_oid'),
  authorId: row.text('author_id'),
  authorName: row.text('author_name'),
  publishedAt: row.number('published_at'),
  fields: row.json<PublishedFields>('fields'),
  facts: row.json<CaptionFacts>('facts')
});

interface Asked {
  caller: Caller;
  entry: string;
}

/** The readable versions of an entry, newest first. */
export function readableVersions(db: Db, { caller, entry }: Asked): VersionSummary[] {
  return db
    .all(
      `SELECT ${summaryColumns} FROM ${readableFrom} WHERE v.entry_id = :entry AND ${readable} ORDER BY v.number DESC`,
      { ...asCaller(caller), entry }
    )
    .map(summaryOf);
}

function readableVersion(db: Db, { caller, entry, number }: Asked & { number: number | null }): Row | null {
  return db.one(
    `SELECT ${summaryColumns} FROM ${readableFrom}
     WHERE v.entry_id = :entry AND (:number IS NULL OR v.number = :number) AND ${readable}
     ORDER BY v.number DESC LIMIT 1`,
    { ...asCaller(caller), entry, number }
  );
}

const shutOf = (row: Row): Tombstone['shut'] =>
  row.text('state') === 'quarantined' && row.textOrNull('cause') !== null
    ? {
        kind: (row.text('kind') || null) as ReportKind | null,
        found: row.number('found'),
        places: row.json<ShutPlace[]>('places')
      }
    : null;

/** A version that came back and went again has one tombstone: that of its last withdrawal. */
function tombstonesOf(db: Db, { caller, entry, number }: Asked & { number: number | null }): Tombstone[] {
  const rows = db.all(
    `SELECT v.number, v.state, v.published_at, v.space_id, ${ofThem} AS theirs, q.cause, q.kind, q.found, q.places,
       coalesce(p.time, q.time, w.time) AS time,
       CASE WHEN p.time IS NOT NULL THEN pa.display_name WHEN q.id IS NULL THEN w.actor_name ELSE '' END AS actor_name,
       CASE WHEN p.time IS NULL AND q.id IS NULL THEN w.reason ELSE '' END AS reason FROM ${readableFrom}
     LEFT JOIN purges p ON p.version_id = v.id LEFT JOIN accounts pa ON pa.id = p.actor
     LEFT JOIN quarantines q ON q.version_id = v.id AND q.ended_at IS NULL
     LEFT JOIN withdrawn_versions wv ON wv.version_id = v.id
     LEFT JOIN withdrawals w ON w.id = wv.withdrawal_id AND w.undone_at IS NULL
     WHERE v.entry_id = :entry AND (:number IS NULL OR v.number = :number) AND ${readableTombstone}
     ORDER BY v.number DESC, w.time DESC`,
    { ...asCaller(caller), entry, number }
  );
  const replacedBy =
    rows.length === 0 ? null : (readableVersion(db, { caller, entry, number: null })?.number('number') ?? null);
  return rows
    .filter((row, at) => row.number('number') !== rows[at - 1]?.number('number'))
    .map(row => ({
      entry,
      version: row.number('number'),
      state: row.text('state') as Tombstone['state'],
      cause: row.textOrNull('cause') as Tombstone['cause'],
      shut: row.number('theirs') === 1 ? shutOf(row) : null,
      space: row.text('space_id'),
      by: row.textOrNull('actor_name') ?? '',
      at: row.numberOrNull('time') ?? row.number('published_at'),
      reason: row.textOrNull('reason') ?? '',
      replacedBy
    }));
}

const inflated = (bytes: Uint8Array): string => inflateSync(bytes).toString('utf8');

function fileOf(db: Db, version: Row, path: string): string {
  const row = db.one(
    `SELECT o.data FROM version_objects vo JOIN objects o ON o.space_id = vo.space_id AND o.oid = vo.oid
     WHERE vo.version_id = :version AND vo.path = :path`,
    { version: version.text('id'), path }
  );
  if (row === null) {
    throw new Error(`a version has no ${path}`);
  }
  return inflated(row.bytes('data'));
}

/** What a caller may read of a version, made of its row, or what is left of it. */
export function foundVersion<T>(db: Db, asked: Asked & { number: number | null }, take: (row: Row) => T): Found<T> {
  const row = readableVersion(db, asked);
  if (row !== null) {
    return { kind: 'found', value: take(row) };
  }
  const [tombstone] = tombstonesOf(db, asked);
  return tombstone === undefined ? { kind: 'absent' } : { kind: 'tombstone', value: tombstone };
}

/** A version with what stands beside its notebook. */
export function detailsOf(db: Db, row: Row): VersionDetails {
  const origin = row.textOrNull('origin');
  return {
    ...summaryOf(row),
    manifest: fileOf(db, row, 'snapshot.json'),
    origin: origin === null ? null : row.json<Origin>('origin')
  };
}

/** Versions with their content. */
export const versionQueries = {
  /** One version, or the newest for `null`. */
  version(db: Db, asked: Asked & { number: number | null }): Found<VersionContent> {
    return foundVersion(db, asked, row => ({ ...detailsOf(db, row), notebook: fileOf(db, row, 'notebook.ipynb') }));
  },

  versions: readableVersions,

  /** What is left of every version that was taken back, newest first. */
  tombstones(db: Db, asked: Asked): Tombstone[] {
    return tombstonesOf(db, { ...asked, number: null });
  },

  object(
    db: Db,
    { caller, entry, oid }: Asked & { oid: string }
  ): { kind: 'blob' | 'tree' | 'commit'; data: Uint8Array } | null {
    const row = db.one(
      `SELECT o.kind, o.data FROM ${readableFrom}
       JOIN version_objects vo ON vo.version_id = v.id AND vo.oid = :oid
       JOIN objects o ON o.space_id = v.space_id AND o.oid = vo.oid
       WHERE v.entry_id = :entry AND ${readable} LIMIT 1`,
      { ...asCaller(caller), entry, oid }
    );
    return row === null
      ? null
      : { kind: row.text('kind') as 'blob' | 'tree' | 'commit', data: new Uint8Array(inflateSync(row.bytes('data'))) };
  }
};
