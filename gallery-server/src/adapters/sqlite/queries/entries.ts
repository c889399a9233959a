import type { EntrySummary } from '../../../domain/entries/model.js';
import type { EntryQuery, Page } from '../../../domain/entries/ports.js';
import type { Caller } from '../../../domain/identity/model.js';
import { asCaller, readable, readableFrom, readableJoins } from '../readable.js';
import type { Db } from '../rows.js';
import { regardOf } from './regard.js';
import { summaryColumns, summaryOf } from './versions.js';
import { matchOf } from './words.js';

const places = ['title', 'question', 'answer', 'description', 'tags', 'markdown', 'code', 'outputs'] as const;
/** How much a word weighs where it stands; the title most of all. */
const weights = [10, 6, 6, 4, 5, 2, 1, 0.5].join(', ');
const mostItems = 100;

/** Filters of a list over `readableFrom`. */
const filters = `(:space IS NULL OR v.space_id = :space)
  AND (:author IS NULL OR v.author_id = :author)
  AND (:forksOf IS NULL OR v.entry_id IN (
    SELECT e.id FROM entries e JOIN versions ov ON ov.id = e.origin_version WHERE ov.entry_id = :forksOf))`;

/** The newest published version of each entry; a list shows entries, not versions. */
const newest = `v.state = 'published' AND NOT EXISTS (
  SELECT 1 FROM versions n WHERE n.entry_id = v.entry_id AND n.state = 'published' AND n.number > v.number)`;

const listed = `SELECT v.id FROM ${readableFrom} WHERE ${readable} AND ${newest} AND ${filters}
  ORDER BY v.published_at DESC, v.id`;

/** The order by worth is made in the same query that filters by rights. */
const searched = `SELECT v.id FROM search JOIN search_texts t ON t.id = search.rowid
  JOIN versions v ON v.id = t.version_id ${readableJoins}
  WHERE search MATCH :match AND ${readable} AND ${newest} AND ${filters}
  ORDER BY bm25(search, ${weights}), v.published_at DESC, v.id`;

interface Cursor {
  id: string;
  shown: number;
}

function cursorOf(text: string | null): Cursor | null {
  if (text === null) {
    return null;
  }
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(value) && typeof value[0] === 'string' && Number.isSafeInteger(value[1]) && value[1] >= 0) {
      return { id: value[0], shown: value[1] };
    }
  } catch {
    // A cursor that isn't ours begins at the beginning.
  }
  return null;
}

/** Goes on behind the last item, or at its place when it has gone meanwhile. */
function startOf(ids: readonly string[], cursor: Cursor | null): number {
  if (cursor === null) {
    return 0;
  }
  const at = ids.indexOf(cursor.id);
  return at < 0 ? cursor.shown : at + 1;
}

function hitOf(db: Db, version: string, match: string): EntrySummary['hit'] {
  const marked = places.map((place, at) => `highlight(search, ${at}, char(2), char(3)) AS ${place}`).join(', ');
  const row = db.one(
    `SELECT ${marked} FROM search WHERE search MATCH :match
     AND rowid = (SELECT id FROM search_texts WHERE version_id = :version)`,
    { match, version }
  );
  const where = places.find(place => row?.text(place).includes('\u0002'));
  if (row === null || where === undefined) {
    return null;
  }
  return { where, cell: null, text: excerpt(row.text(where)) };
}

/** The words around the first hit, in one line. */
function excerpt(marked: string): string {
  const at = marked.indexOf('\u0002');
  const from = Math.max(0, at - 60);
  const text = marked
    .slice(from, at + 140)
    .replace(/[\u0002\u0003]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return `${from > 0 ? '…' : ''}${text}${at + 140 < marked.length ? '…' : ''}`;
}

const versionCount = `SELECT count(*) AS n FROM ${readableFrom}
  WHERE v.entry_id = :entry AND v.state = 'published' AND ${readable}`;

const forkCount = `SELECT count(DISTINCT v.entry_id) AS n FROM ${readableFrom}
  JOIN entries e ON e.id = v.entry_id JOIN versions o ON o.id = e.origin_version
  WHERE o.entry_id = :entry AND v.state = 'published' AND ${readable}`;

function entryOf(db: Db, caller: Caller, id: string, match: string | null): EntrySummary[] {
  const as = asCaller(caller);
  const row = db.one(`SELECT ${summaryColumns} FROM ${readableFrom} WHERE v.id = :id AND ${readable}`, { ...as, id });
  if (row === null) {
    return [];
  }
  const latest = summaryOf(row);
  const count = (sql: string): number => db.one(sql, { ...as, entry: latest.entry })?.number('n') ?? 0;
  const hit = match === null ? null : hitOf(db, id, match);
  return [
    {
      id: latest.entry,
      latest,
      versions: count(versionCount),
      forks: count(forkCount),
      hit,
      ...regardOf(db, caller, latest.entry)
    }
  ];
}

/**
 * Entries that somebody may read, newest first, or by worth for words. The
 * total counts what the caller may read and nothing else.
 */
export function listEntries(db: Db, { caller, query }: { caller: Caller; query: EntryQuery }): Page<EntrySummary> {
  const { words, space, author, forksOf } = query;
  const match = matchOf(words);
  if (match === null && words.trim() !== '') {
    return { items: [], total: 0, next: null };
  }
  const values = { ...asCaller(caller), space, author, forksOf };
  const rows = match === null ? db.all(listed, values) : db.all(searched, { ...values, match });
  const ids = rows.map(row => row.text('id'));
  const start = startOf(ids, cursorOf(query.cursor));
  const end = start + Math.max(1, Math.min(query.limit, mostItems));
  const page = ids.slice(start, end);
  const last = page.at(-1);
  return {
    items: page.flatMap(id => entryOf(db, caller, id, match)),
    total: ids.length,
    next:
      last === undefined || end >= ids.length ? null : Buffer.from(JSON.stringify([last, end])).toString('base64url')
  };
}
