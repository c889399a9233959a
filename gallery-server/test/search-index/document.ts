import type { SearchDocument, SearchPiece, SearchPlan, SearchTerm } from '../../src/domain/search/model.ts';
import { lookedFor } from '../../src/domain/search/tokens.ts';
import { noFilters } from './random.ts';

/** A document with this title and these pieces; everything else as most have it. */
export function document(
  entry: string,
  title: string,
  more: Partial<Omit<SearchDocument, 'pieces'>> & { pieces?: readonly SearchPiece[] } = {}
): SearchDocument {
  return {
    entry,
    version: `${entry}-1`,
    space: 'mine',
    publishedAt: 1_000,
    author: { id: 'a1', name: 'Ada' },
    language: 'python',
    packages: [],
    tags: [],
    reviewed: false,
    stars: 0,
    deprecated: false,
    ...more,
    pieces: [{ field: 'title', cell: null, text: title }, ...(more.pieces ?? [])]
  };
}

/** A piece of a cell. */
export const cell = (field: SearchPiece['field'], number: number, text: string): SearchPiece => ({
  field,
  cell: number,
  text
});

/** A term that is looked for everywhere. */
export const term = (typed: string, more: Partial<SearchTerm> = {}): SearchTerm => ({
  tokens: lookedFor(typed),
  prefix: false,
  fields: null,
  without: false,
  shown: typed,
  ...more
});

/** A search of one space for these words, each a term of its own. */
export const planFor = (words: string, more: Partial<SearchPlan> = {}): SearchPlan => ({
  terms: words === '' ? [] : words.split(' ').map(word => term(word)),
  filters: noFilters,
  sort: 'worth',
  readable: ['mine'],
  hidden: new Set(),
  literal: false,
  cursor: null,
  limit: 20,
  ...more
});
