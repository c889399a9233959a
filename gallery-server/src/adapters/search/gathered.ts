import { inflateSync } from 'node:zlib';
import { notebookOf } from '@vitrine/core/notebook';
import type { Notebook } from '@vitrine/core/notebook';
import type { PublishedFields } from '@vitrine/core/snapshot';
import type { CaptionFacts } from '../../domain/entries/model.js';
import { documentOf } from '../../domain/search/document.js';
import type { SearchDocument } from '../../domain/search/model.js';
import { newestOf } from '../sqlite/heads.js';
import type { Db, Row } from '../sqlite/rows.js';

/** What can be found of an entry, as it is now. */
export interface Gathered {
  put: SearchDocument | null;
  /** How long everything is that it says; what takes memory while it is put in. */
  size: number;
}

const nothing = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] };

/** The notebook of a version; one that can't be read is found by its fields alone. */
function notebookIn(db: Db, version: string): Notebook {
  const row = db.one(
    `SELECT o.data FROM version_objects vo JOIN objects o ON o.space_id = vo.space_id AND o.oid = vo.oid
     WHERE vo.version_id = :version AND vo.path = 'notebook.ipynb'`,
    { version }
  );
  try {
    return notebookOf(row === null ? nothing : JSON.parse(inflateSync(row.bytes('data')).toString('utf8')));
  } catch {
    return notebookOf(nothing);
  }
}

const has = (db: Db, sql: string, values: Record<string, string>): boolean => db.one(sql, values) !== null;

function documentIn(db: Db, row: Row): SearchDocument {
  const version = row.text('id');
  const entry = row.text('entry_id');
  const about = {
    entry,
    version,
    space: row.text('space_id'),
    publishedAt: row.number('published_at'),
    author: { id: row.text('author_id'), name: row.text('author_name') },
    language: row.json<CaptionFacts>('facts').language,
    reviewed: has(
      db,
      `SELECT 1 AS one FROM reviews WHERE version_id = :version AND outcome = 'approved' AND void_at IS NULL LIMIT 1`,
      { version }
    ),
    stars: db.one('SELECT count(*) AS n FROM stars WHERE entry_id = :entry', { entry })?.number('n') ?? 0,
    deprecated: has(db, 'SELECT 1 AS one FROM deprecations WHERE entry_id = :entry', { entry }),
    fields: row.json<PublishedFields>('fields')
  };
  return documentOf(about, notebookIn(db, version));
}

/** What the index is told of an entry: its newest published version, or that there is none. */
export function gather(db: Db, entry: string): Gathered {
  const row = newestOf(db, entry);
  const put = row === null ? null : documentIn(db, row);
  return { put, size: (put?.pieces ?? []).reduce((sum, { text }) => sum + text.length, 0) };
}
