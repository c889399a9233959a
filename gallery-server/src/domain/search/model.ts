/** What can be searched, in the order of its worth; the place of a field in this list is its bit in the index. */
export const searchFields = [
  'title',
  'question',
  'answer',
  'tags',
  'authors',
  'description',
  'imports',
  'markdown',
  'code',
  'outputs'
] as const;

export type SearchField = (typeof searchFields)[number];

/** A piece of text and where it stands; fields of the page have no cell. */
export interface SearchPiece {
  field: SearchField;
  cell: number | null;
  text: string;
}

/** What is known of an entry without reading its text: what facets count and filters ask for. */
export interface SearchValues {
  author: { id: string; name: string };
  language: string | null;
  packages: readonly string[];
  tags: readonly string[];
  /** Whether somebody else said yes to this version. */
  reviewed: boolean;
  stars: number;
  deprecated: boolean;
}

/** What the index is told of an entry: its newest published version, and nothing that is not permitted. */
export interface SearchDocument extends SearchValues {
  entry: string;
  version: string;
  space: string;
  publishedAt: number;
  pieces: readonly SearchPiece[];
}

/** A word that is looked for, and how many words behind the first of its term it has to stand. */
export interface SearchToken {
  term: string;
  at: number;
}

/** One part of what somebody looks for: a word, or several that stand one behind the other. */
export interface SearchTerm {
  tokens: readonly SearchToken[];
  /** The last token is the beginning of a word. */
  prefix: boolean;
  /** Only where it stands in one of these; null for everywhere. */
  fields: readonly SearchField[] | null;
  /** What has it is not wanted. */
  without: boolean;
  /** As it was typed, to be named on a page. */
  shown: string;
}

/** What a notebook has to be, beside holding the words. Lists are wishes that all hold; null and [] ask nothing. */
export interface SearchFilters {
  spaces: readonly string[] | null;
  entries: readonly string[] | null;
  authors: readonly string[] | null;
  languages: readonly string[] | null;
  packages: readonly string[];
  tags: readonly string[];
  reviewed: boolean | null;
  /** Published at or after, in milliseconds; and before. */
  from: number | null;
  until: number | null;
  /** Values that are not wanted, as `-tag:x` says it. */
  not: {
    languages: readonly string[];
    packages: readonly string[];
    tags: readonly string[];
    authors: readonly string[];
  };
}

export type SearchSort = 'worth' | 'newest' | 'stars';

/** A search that the index can be asked: every right is decided before it. */
export interface SearchPlan {
  terms: readonly SearchTerm[];
  filters: SearchFilters;
  sort: SearchSort;
  /** Only these spaces are looked into, counted or told of. */
  readable: readonly string[];
  /** Entries that the index may still hold and nobody may find any more. */
  hidden: ReadonlySet<string>;
  /** Look for the words as they are, without mending a slip. */
  literal: boolean;
  cursor: string | null;
  limit: number;
}

/** Words around a hit; `marks` are [from, to) in `text`. */
export interface SearchMark {
  field: SearchField;
  cell: number | null;
  text: string;
  marks: readonly (readonly [number, number])[];
}

/** Why a hit stands where it stands: where the words were found, the best first, and what lifted it. */
export type SearchReason = SearchField | 'reviewed' | 'stars' | 'deprecated';

export interface SearchHit {
  entry: string;
  version: string;
  space: string;
  /** The best place; null when nothing was looked for but filters. */
  mark: SearchMark | null;
  why: readonly SearchReason[];
}

/** A list of a facet is never longer. */
export const LONGEST_FACET = 50;

export interface FacetCount {
  value: string;
  /** What a person reads; the same as the value but for authors and spaces. */
  name: string;
  count: number;
}

/** Counts over everything that was found, and none that is empty. */
export interface SearchFacets {
  spaces: readonly FacetCount[];
  authors: readonly FacetCount[];
  languages: readonly FacetCount[];
  packages: readonly FacetCount[];
  tags: readonly FacetCount[];
  reviewed: number;
}

export interface SearchFound {
  total: number;
  hits: readonly SearchHit[];
  facets: SearchFacets;
  next: string | null;
  /** Words that nobody wrote and what was looked for instead. */
  mended: readonly { typed: string; shown: string }[];
}

/** What could be meant by the beginning of a word. */
export interface Suggestion {
  kind: 'title' | 'word' | 'tag' | 'author' | 'package';
  text: string;
  /** The notebook that a title leads to; the account of an author. */
  id: string | null;
  count: number;
}

/** A notebook like another one, and what they share. */
export interface RelatedHit {
  entry: string;
  version: string;
  because: readonly { kind: 'word' | 'tag' | 'package' | 'author'; text: string }[];
}
