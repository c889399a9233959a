import { inflateSync } from 'node:zlib';
import { isInteractive } from '@vitrine/core/redaction';
import type { Found } from '../../../domain/entries/model.js';
import type { FrameKind } from '../../../domain/frames/model.js';
import type { Figure, PageOfVersion, Removed, StoredFrame } from '../../../domain/pages/model.js';
import type { Caller } from '../../../domain/identity/model.js';
import { effectivePolicy } from '../policies.js';
import type { Db, Row } from '../rows.js';
import { detailsOf, foundVersion } from './versions.js';

interface Asked {
  caller: Caller;
  entry: string;
}

/** Stands between the pages of a version from before they were rows of their own. */
const BREAK = '<!--vt-page-->';

const inflated = (bytes: Uint8Array): string => inflateSync(bytes).toString('utf8');

const nothing: Removed = { outputs: [], values: [] };

type Rendered = Omit<PageOfVersion, 'version' | 'interactive'>;

function renderedPage(db: Db, version: string, page: number): Rendered {
  const head = db.one('SELECT pages, removed FROM page_heads WHERE version_id = :version', { version });
  if (head === null) {
    const pages = earlierPages(db, version);
    return { html: pages[page - 1] ?? null, pages: pages.length, removed: nothing };
  }
  const part = db.one('SELECT html FROM page_parts WHERE version_id = :version AND number = :page', { version, page });
  return {
    html: part === null ? null : inflated(part.bytes('html')),
    pages: head.number('pages'),
    removed: head.json<Removed>('removed')
  };
}

function earlierPages(db: Db, version: string): string[] {
  const row = db.one('SELECT html FROM pages WHERE version_id = :version', { version });
  return row === null ? [''] : inflated(row.bytes('html')).split(BREAK);
}

/** All cells of a version that the caller is known to read. */
export function wholeHtml(db: Db, version: string): string {
  const parts = db.all('SELECT html FROM page_parts WHERE version_id = :version ORDER BY number', { version });
  return parts.length === 0
    ? earlierPages(db, version).join('')
    : parts.map(row => inflated(row.bytes('html'))).join('');
}

const figureOf = (row: Row): Figure => ({
  type: row.text('type'),
  width: row.numberOrNull('width'),
  height: row.numberOrNull('height'),
  data: row.bytes('data')
});

/** The rules that hold now, not those under which it was published: what they forbid is forbidden to every version. */
const drawsIn = (db: Db, version: Row): boolean => isInteractive(effectivePolicy(db, version.text('space_id')).policy);

/** What readers see of a version, a piece at a time. */
export const pageQueries = {
  page(db: Db, { page, ...asked }: Asked & { number: number | null; page: number }): Found<PageOfVersion> {
    return foundVersion(db, asked, row => ({
      version: detailsOf(db, row),
      ...renderedPage(db, row.text('id'), page),
      interactive: drawsIn(db, row)
    }));
  },

  figure(db: Db, { figure, ...asked }: Asked & { number: number; figure: number | 'cover' }): Found<Figure | null> {
    return foundVersion(db, asked, row => {
      const found = db.one(
        `SELECT f.* FROM figures f WHERE f.version_id = :version AND f.number =
           coalesce(:figure, (SELECT cover FROM page_heads WHERE version_id = :version))`,
        { version: row.text('id'), figure: figure === 'cover' ? null : figure }
      );
      return found === null ? null : figureOf(found);
    });
  },

  frame(db: Db, { frame, ...asked }: Asked & { number: number; frame: number }): Found<StoredFrame | null> {
    return foundVersion(db, asked, row => {
      const kept = drawsIn(db, row)
        ? db.one('SELECT * FROM frames WHERE version_id = :version AND number = :frame', {
            version: row.text('id'),
            frame
          })
        : null;
      return kept === null
        ? null
        : { kind: kept.text('kind') as FrameKind, title: kept.text('title'), spec: inflated(kept.bytes('spec')) };
    });
  }
};
