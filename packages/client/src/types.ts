import type { ErrorCode } from '@vitrine/core/errors';
import type { Policy } from '@vitrine/core/redaction';
import type { Origin, Preparation, PublishedFields, Snapshot } from '@vitrine/core/snapshot';

/** What a token may do. */
export type Scope = 'read' | 'publish';

/** What an account may do inside a space. */
export type Role = 'reader' | 'editor' | 'reviewer' | 'administrator';

/** What a gallery can do and where its limits are; readable without a sign-in. */
export interface Capabilities {
  product: 'vitrine';
  version: string;
  engine: { version: string };
  canonical: number;
  policies: { name: string; profile: Policy['profile']; hash: string }[];
  limits: { notebookBytes: number; bodyBytes: number };
  demo: boolean;
  /** The gallery's clock, milliseconds since 1970. */
  now: number;
  baseUrl: string;
  anonymousReading: boolean;
}

/** The three ways to get a token. */
export type TokenRequest =
  | { grant: 'code'; code: string; verifier: string; redirect: string }
  | { grant: 'device'; device: string }
  | { grant: 'demo'; secret: string; login?: string };

export interface TokenAnswer {
  token: string;
  expiresAt: number;
  scopes: Scope[];
  account: { id: string; displayName: string };
}

/** A short code for a command line; `interval` is in seconds. */
export interface DeviceAnswer {
  device: string;
  userCode: string;
  url: string;
  interval: number;
  expiresAt: number;
}

/** A space as the caller sees it. */
export interface SpaceView {
  id: string;
  kind: 'personal' | 'team' | 'public';
  name: string;
  label: string;
  policyHash: string;
  owner: string | null;
  role: Role | null;
  /** How many accounts can read what is published there. */
  readers: number;
  profile: Policy['profile'];
  policyName: string;
}

export interface Me {
  account: { id: string; login: string; displayName: string; administrator: boolean };
  scopes: Scope[];
  spaces: SpaceView[];
}

/** A session or a token, never its secret. */
export interface Proof {
  id: string;
  via: 'session' | 'lab' | 'cli';
  origin: string;
  scopes: Scope[];
  createdAt: number;
  lastUsedAt: number;
  expiresAt: number;
}

export interface PrepareRequest {
  space: string;
  /** The entry that gets a new version; null for a new one. */
  entry: string | null;
  /** The newest version that the author has seen. */
  base: number | null;
  origin: Origin | null;
}

export type PrepareAnswer = Preparation & { policy: Policy };

export interface PublishRequest {
  ticket: string;
  snapshot: Snapshot;
}

/** Where a publish ended; `created` is false when the same thing was there already. */
export interface PublishAnswer {
  entry: string;
  version: number;
  versionId: string;
  contentId: string;
  commit: string;
  created: boolean;
  url: string;
  audience: { space: string; sentence: string };
}

/** What the caption line is made of. */
export interface CaptionFacts {
  version: number;
  inputs: number;
  language: string | null;
  languageVersion: string | null;
  execution: { order: 'top-to-bottom' | 'out-of-order' | 'not-run'; failedCells: number[] };
  codeCells: number;
  hiddenOutputs: number;
}

export type VersionState = 'draft' | 'pending' | 'published' | 'quarantined' | 'withdrawn' | 'recalled' | 'purged';

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

/** Where a search found an entry. */
export interface SearchHit {
  where: 'title' | 'question' | 'answer' | 'description' | 'tags' | 'markdown' | 'code';
  cell: number | null;
  text: string;
}

/** An entry in a list. */
export interface EntrySummary {
  id: string;
  latest: VersionSummary;
  versions: number;
  forks: number;
  hit: SearchHit | null;
}

/** A version with its content. */
export interface VersionContent extends VersionSummary {
  /** Canonical redacted notebook, byte for byte as in the commit. */
  notebook: string;
  manifest: string;
  origin: Origin | null;
}

/** One page of a list; `next` is null at its end. */
export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}

/** What to list; everything left out is not asked for. */
export interface EntryListQuery {
  q?: string;
  space?: string;
  /** An account's id, or `me`. */
  author?: string;
  forksOf?: string;
  cursor?: string;
  limit?: number;
}

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

export interface WithdrawRequest {
  /** One version, or null for all of them. */
  version: number | null;
  reason: string;
}

export interface WithdrawAnswer {
  entry: string;
  versions: number[];
  replacedBy: number | null;
  /** Secret that takes the withdrawal back, until `undoUntil`. */
  undo: string;
  undoUntil: number;
}

export interface UndoAnswer {
  entry: string;
  versions: number[];
}

export type { ErrorCode, Origin, Policy, Preparation, PublishedFields, Snapshot };
