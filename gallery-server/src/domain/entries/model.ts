import type { Origin, PublishedFields } from '@vitrine/core/snapshot';
import type { SearchField, SearchReason } from '../search/model.js';
import type { QuarantineCause, ReportKind, ShutPlace } from '../quarantine/model.js';

/** A version has exactly one state. */
export type VersionState = 'draft' | 'pending' | 'published' | 'quarantined' | 'withdrawn' | 'recalled' | 'purged';

/** What the caption line is made of; a part that is not known is absent. */
export interface CaptionFacts {
  version: number;
  inputs: number;
  language: string | null;
  languageVersion: string | null;
  execution: { order: 'top-to-bottom' | 'out-of-order' | 'not-run'; failedCells: number[] };
  codeCells: number;
  hiddenOutputs: number;
  /** Whether it has a figure that stands for it in lists; not known of versions from before it was noted. */
  figure?: boolean;
}

/** One version without its content. */
export interface VersionSummary {
  id: string;
  entry: string;
  number: number;
  state: VersionState;
  space: string;
  spaceName: string;
  label: string;
  policyHash: string;
  contentId: string;
  commit: string;
  tree: string;
  authorId: string;
  authorName: string;
  publishedAt: number;
  fields: PublishedFields;
  facts: CaptionFacts;
}

/** That a notebook should not be used any more, and why. */
export interface Deprecation {
  by: string;
  /** True where its own author said so, and not somebody who looks after the space. */
  byAuthor: boolean;
  at: number;
  reason: string;
  /** What to use instead, where the caller may read it. */
  alternative: { entry: string; title: string } | null;
}

/** What readers think of a notebook, and what its author thinks of it now. */
export interface Regard {
  stars: number;
  /** The caller's own star. */
  starred: boolean;
  deprecated: Deprecation | null;
}

/** Where a search found its words, and why the entry stands where it stands. */
export interface EntryHit {
  where: SearchField;
  cell: number | null;
  text: string;
  /** The words in the text, [from, to). */
  marks: readonly (readonly [number, number])[];
  why: readonly SearchReason[];
}

/** An entry in a list. */
export interface EntrySummary extends Regard {
  id: string;
  latest: VersionSummary;
  versions: number;
  forks: number;
  /** Why and where a search found it; null where no words were looked for. */
  hit: EntryHit | null;
}

/** What is left of a version that was taken back. */
export interface Tombstone {
  entry: string;
  version: number;
  state: 'withdrawn' | 'recalled' | 'quarantined' | 'purged';
  /** Why it is shut; null for what a person took back. */
  cause: QuarantineCause | null;
  /** What was reported or found and where: for its author and those who review it; null for everybody else. */
  shut: { kind: ReportKind | null; found: number; places: ShutPlace[] } | null;
  space: string;
  /** Who took it back; '' where that is nobody's business, or was nobody. */
  by: string;
  at: number;
  reason: string;
  /** The newest version that can still be read. */
  replacedBy: number | null;
}

/** What a reader gets when asking for a version: the thing, what is left of it, or nothing. */
export type Found<T> = { kind: 'found'; value: T } | { kind: 'tombstone'; value: Tombstone } | { kind: 'absent' };

/** One end of a lineage edge as the reader may see it. */
export interface LineageNode {
  entry: string;
  version: number;
  title: string;
  authorName: string;
  publishedAt: number;
  spaceName: string;
}

/** Where an entry came from and what began from it; only what the caller may read. */
export interface Lineage {
  origin: (LineageNode & { newer: number | null }) | null;
  versions: LineageNode[];
  forks: (LineageNode & { fromVersion: number })[];
}

/** A version with its content. */
export interface VersionContent extends VersionSummary {
  /** Canonical redacted notebook, byte for byte as in the commit. */
  notebook: string;
  manifest: string;
  origin: Origin | null;
}
