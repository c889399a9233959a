import { VitrineError } from '@vitrine/core/errors';
import type { Params } from '@vitrine/core/errors';
import type { Static } from 'typebox';
import type { EntrySummary, Found, Tombstone } from '../../domain/entries/model.js';
import type { RelatedEntry, SearchAnswer } from '../../domain/search/ports.js';
import type { EntryPage, EntrySummary as SummarySchema, RelatedEntry as RelatedSchema } from './schema.js';

/** The thing itself; what was taken back answers who and when, what is hidden answers as if it never was. */
export function found<T>(result: Found<T>): T {
  if (result.kind === 'found') {
    return result.value;
  }
  if (result.kind === 'tombstone') {
    const { state, version, by, at, reason, replacedBy } = result.value;
    if (state === 'quarantined') {
      throw closed(result.value);
    }
    throw new VitrineError('entry-withdrawn', { version, state, by, at, reason, replacedBy });
  }
  throw new VitrineError('not-found');
}

/** What may be told of a closed version: where something is to whoever has to take it out, and never what it was. */
function closed({ version, at, replacedBy, space, cause, shut }: Tombstone): VitrineError {
  const known: Params = { version, at, replacedBy, space, cause };
  const params = shut === null ? known : { ...known, kind: shut.kind, found: shut.found };
  const places = (shut?.places ?? []).map(({ cell, place, kind }) => ({
    file: cell === null ? 'fields' : 'notebook.ipynb',
    path: '',
    cell,
    place: /^[A-Za-z_-]{1,20}/.exec(place)?.[0] ?? 'fields',
    start: null,
    end: null,
    kind
  }));
  return new VitrineError('entry-quarantined', params, { places });
}

/** A file name that every system can hold, as `content-disposition` wants it. */
export function attachment(fileName: string, title: string, ending = 'ipynb'): string {
  const wanted = (fileName === '' ? title : fileName).replace(/\.ipynb$/i, '');
  const letters = [...wanted.replace(/[\p{C}"*/:<>?\\|%]+/gu, ' ').trim()];
  const stem = letters.slice(0, 100).join('') || 'notebook';
  const plain =
    stem
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]+/g, '')
      .trim() || 'notebook';
  const encoded = encodeURIComponent(`${stem}.${ending}`).replace(
    /['()*]/g,
    letter => '%' + letter.charCodeAt(0).toString(16).toUpperCase()
  );
  return `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${encoded}`;
}

/** Whether one of the tags a reader sent is ours; a proxy that packs answers makes it a weak one. */
export function isKept(tags: string | undefined, etag: string): boolean {
  return (tags ?? '').split(',').some(each => ['*', etag, `W/${etag}`].includes(each.trim()));
}

function summaryOf({ hit, ...entry }: EntrySummary): Static<typeof SummarySchema> {
  return {
    ...entry,
    hit: hit === null ? null : { ...hit, marks: hit.marks.map(([from, to]) => [from, to]), why: [...hit.why] }
  };
}

/** What a search answers. */
export function pageOf({ items, facets, parts, mended, total, next }: SearchAnswer): Static<typeof EntryPage> {
  const { spaces, authors, languages, packages, tags, reviewed } = facets;
  return {
    items: items.map(summaryOf),
    total,
    next,
    facets: {
      spaces: [...spaces],
      authors: [...authors],
      languages: [...languages],
      packages: [...packages],
      tags: [...tags],
      reviewed
    },
    parts: [...parts],
    mended: [...mended]
  };
}

/** A notebook that is like another, and what they share. */
export const relatedOf = ({ summary, because }: RelatedEntry): Static<typeof RelatedSchema> => ({
  summary: summaryOf(summary),
  because: [...because]
});
