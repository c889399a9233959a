import type { EntrySummary } from '../entries/model.js';
import type { Caller } from '../identity/model.js';
import type {
  RelatedHit,
  SearchDocument,
  SearchFacets,
  SearchFound,
  SearchPlan,
  SearchSort,
  Suggestion
} from './model.js';

/** What a reader asks for: words as they were typed, and what was chosen beside them. */
export interface SearchWish {
  words: string;
  space: string | null;
  author: string | null;
  language: string | null;
  packages: readonly string[];
  tags: readonly string[];
  reviewed: boolean | null;
  /** Only entries that began as a fork of this one. */
  forksOf: string | null;
  sort: SearchSort;
  literal: boolean;
  cursor: string | null;
  limit: number;
}

/** A part of the typed words, as it was understood; [from, to) is its place in them. */
export interface UnderstoodPart {
  kind: 'words' | 'phrase' | 'field' | 'without' | 'filter' | 'trouble';
  text: string;
  from: number;
  to: number;
}

export interface SearchAnswer {
  items: readonly EntrySummary[];
  total: number;
  next: string | null;
  facets: SearchFacets;
  parts: readonly UnderstoodPart[];
  mended: SearchFound['mended'];
}

export interface RelatedEntry {
  summary: EntrySummary;
  because: RelatedHit['because'];
}

/** Finding. Every call takes the caller: what they may not read is not found, not counted and weighs nothing. */
export interface SearchReader {
  search(caller: Caller, wish: SearchWish): Promise<SearchAnswer>;
  suggest(caller: Caller, typed: string): Promise<Suggestion[]>;
  /** Null where the caller can read no version of the entry. */
  related(caller: Caller, entry: string): Promise<RelatedEntry[] | null>;
}

/** How far the index has followed the gallery. */
export interface IndexState {
  documents: number;
  /** What happened in the gallery and isn't in the index yet. */
  waiting: number;
  /** How far a rebuild is; null while none runs. */
  rebuilding: { done: number; total: number } | null;
}

/** Looking after the index, which is derived and can be made anew at any time. */
export interface SearchIndex {
  /** Begins to follow the gallery; searching does so by itself. */
  start(): Promise<void>;
  /** Makes the index anew beside the one that serves, and changes over to it; goes on where it was cut off. */
  rebuild(): Promise<IndexState>;
  state(): Promise<IndexState>;
}

/**
 * An index in one file, written by one hand. A change is whole or not there, together with the place up to
 * which the gallery was followed.
 */
export interface IndexWriter {
  /** The last change of the gallery that is in the index. */
  position(): number;
  documents(): number;
  /** Puts documents in place of what the index holds of their entries, and takes entries away. */
  apply(change: { put: readonly SearchDocument[]; gone: readonly string[]; position: number }): void;
  /** Brings parts of the index together, a bounded piece of work at a time; false when nothing is left to do. */
  tidy(): boolean;
  /** Leaves no byte in the file of what was taken away. */
  overwrite(): void;
  close(): void;
}

/** The same file as it is read; sees each change whole. */
export interface IndexView {
  position(): number;
  search(plan: SearchPlan): SearchFound;
  suggest(asked: Pick<SearchPlan, 'readable' | 'hidden'> & { typed: string; limit: number }): Suggestion[];
  related(asked: Pick<SearchPlan, 'readable' | 'hidden'> & { entry: string; limit: number }): RelatedHit[];
  close(): void;
}
