import type { paths } from './schema.js';

type Method = 'get' | 'post' | 'put' | 'delete';

/** What a route answers when all is well. */
type Answer<P extends keyof paths, M extends Method> = paths[P][M] extends {
  responses: { 200: { content: { 'application/json': infer T } } };
}
  ? T
  : never;

/** What a route is asked with. */
type Body<P extends keyof paths, M extends Method> = paths[P][M] extends {
  requestBody: { content: { 'application/json': infer T } };
}
  ? T
  : never;

/** What a gallery can do and where its limits are; readable without a sign-in. */
export type Capabilities = Answer<'/api/v1/capabilities', 'get'>;

/** The three ways to get a token: a code of the sign-in window, a short code, the demo's secret. */
export type TokenRequest = Body<'/api/v1/token', 'post'>;
export type TokenAnswer = Answer<'/api/v1/token', 'post'>;

/** A short code for a command line; `interval` is in seconds. */
export type DeviceAnswer = Answer<'/api/v1/device', 'post'>;

export type Me = Answer<'/api/v1/me', 'get'>;

/** What a token may do. */
export type Scope = Me['scopes'][number];

/** A space as the caller sees it. */
export type SpaceView = Me['spaces'][number];

/** What holds in a space; the document itself for who may publish there. */
export type SpaceRules = Answer<'/api/v1/spaces/{id}/policy', 'get'>;

/** What an account may do inside a space. */
export type Role = NonNullable<SpaceView['role']>;

/** A session or a token, never its secret. */
export type Proof = Answer<'/api/v1/tokens', 'get'>['items'][number];

/** `entry` null asks for a new one; `base` is the newest version that the author has seen. */
export type PrepareRequest = Body<'/api/v1/prepare', 'post'>;
export type PrepareAnswer = Answer<'/api/v1/prepare', 'post'>;

export type PublishRequest = Body<'/api/v1/versions', 'post'>;

/** Where a publish ended; `created` is false when the same thing was there already. */
export type PublishAnswer = Answer<'/api/v1/versions', 'post'>;

/** What a search found, and counts over all of it. */
export type SearchAnswer = Answer<'/api/v1/entries', 'get'>;

/** What the beginning of a word may mean. */
export type Suggestion = Answer<'/api/v1/suggestions', 'get'>['items'][number];

/** A notebook that is like another. */
export type RelatedEntry = Answer<'/api/v1/entries/{entry}/related', 'get'>['items'][number];

/** An entry in a list. */
export type EntrySummary = Answer<'/api/v1/entries', 'get'>['items'][number];

/** What readers think of a notebook, and whether it is deprecated. */
export type Regard = Answer<'/api/v1/entries/{entry}/regard', 'get'>;
export type Starred = Answer<'/api/v1/entries/{entry}/star', 'put'>;

/** What readers say about a version. */
export type Comments = Answer<'/api/v1/entries/{entry}/versions/{number}/comments', 'get'>;

/** What an account is told of. */
export type Notifications = Answer<'/api/v1/notifications', 'get'>;

/** Where a search found an entry. */
export type SearchHit = NonNullable<EntrySummary['hit']>;

/** One version without its content. */
export type VersionSummary = EntrySummary['latest'];
export type VersionState = VersionSummary['state'];

/** What the caption line is made of. */
export type CaptionFacts = VersionSummary['facts'];

/** A version with its content: the canonical bytes of the commit, as text. */
export type VersionContent = Answer<'/api/v1/entries/{entry}', 'get'>;

/** How a version stands that had to wait for somebody else. */
export type ReviewStanding = Answer<'/api/v1/entries/{entry}/versions/{number}/review', 'get'>;

/** What somebody saw; cells are counted from 0. */
export type ReportRequest = Body<'/api/v1/entries/{entry}/versions/{number}/report', 'post'>;
export type ReportAnswer = Answer<'/api/v1/entries/{entry}/versions/{number}/report', 'post'>;

/** One page of a list; `next` is null at its end. */
export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}

/** What to list; everything left out is not asked for. `author` is an account's id, or `me`. */
export type EntryListQuery = NonNullable<paths['/api/v1/entries']['get']['parameters']['query']>;

/** Where an entry came from and what began from it; only what the caller may read. */
export type Lineage = Answer<'/api/v1/entries/{entry}/lineage', 'get'>;
export type LineageNode = Lineage['versions'][number];

/** `version` null takes all of them back. */
export type WithdrawRequest = Body<'/api/v1/entries/{entry}/withdraw', 'post'>;

/** `undo` is the secret that takes the withdrawal back, until `undoUntil`. */
export type WithdrawAnswer = Answer<'/api/v1/entries/{entry}/withdraw', 'post'>;
export type UndoAnswer = Answer<'/api/v1/withdrawals/undo', 'post'>;

export type { ErrorCode } from '@vitrine/core/errors';
export type { Policy } from '@vitrine/core/redaction';
export type { Origin, Preparation, PublishedFields, Snapshot } from '@vitrine/core/snapshot';
