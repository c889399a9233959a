import type { ReceiptFacts } from '@vitrine/core/receipt';
import type { Origin, Preparation, Signature, Snapshot } from '@vitrine/core/snapshot';
import type { CaptionFacts } from '../entries/model.js';
import type { ActingAs, Caller } from '../identity/model.js';
import type { RenderedNotebook } from '../pages/model.js';
import type { Rules } from '../policies/model.js';
import type { Outcome } from '../outcome.js';

/** A git object as it is stored: keyed by space, with SHA-256 beside the git id. */
export interface StoredObject {
  oid: string;
  sha256: string;
  kind: 'blob' | 'tree' | 'commit';
  data: Uint8Array;
}

export interface PrepareCommand extends ActingAs {
  actor: string;
  space: string;
  /** Entry that gets a new version; null for a new entry. */
  entry: string | null;
  /** Newest version the author has seen; must still be the newest when published. */
  base: number | null;
  origin: Origin | null;
  author: Signature;
  committer: Signature;
  policyHash: string;
  engine: string;
  now: number;
  expiresAt: number;
}

export interface PublishCommand extends ActingAs {
  key: string;
  actor: string;
  ticket: string;
  snapshot: Snapshot;
  objects: StoredObject[];
  facts: CaptionFacts;
  /** What readers see of the notebook, cached beside the version. */
  rendered: RenderedNotebook;
  receipt: ReceiptFacts;
  now: number;
}

/** Where a publish ended. `created` is false when the same thing was there already. */
export interface Published {
  entry: string;
  version: number;
  versionId: string;
  contentId: string;
  commit: string;
  /** `pending`: somebody else has to say yes before others read it. */
  state: 'published' | 'pending';
  created: boolean;
}

export interface WithdrawCommand extends ActingAs {
  key: string;
  actor: string;
  entry: string;
  /** One version, or null for the whole entry. */
  version: number | null;
  reason: string;
  undoHash: string;
  undoUntil: number;
  now: number;
}

/** A publish that was turned away before it could become a command of its own. Holds no content. */
export interface RefusedPublish {
  actor: string;
  /** Space it was meant for; null where that wasn't known yet. */
  space: string | null;
  code: string;
  /** Where it was refused: fields of the format and cell numbers. */
  cell: number | null;
  place: string | null;
  count: number | null;
  now: number;
}

/** Writes about versions; each call is one whole transaction with its audit event. */
export interface SnapshotWriter {
  prepare(cmd: PrepareCommand): Promise<Outcome<Preparation>>;
  publish(cmd: PublishCommand): Promise<Outcome<Published>>;
  /** Notes a refusal in the chain of the space it was meant for. */
  refusePublish(cmd: RefusedPublish): Promise<null>;
  withdraw(cmd: WithdrawCommand): Promise<Outcome<{ entry: string; versions: number[]; replacedBy: number | null }>>;
  undoWithdraw(
    cmd: ActingAs & { actor: string; undoHash: string; policyHash?: string; now: number }
  ): Promise<Outcome<{ entry: string; versions: number[] }>>;
}

/** Reads a ticket back, as the account it was made for. */
export interface SnapshotReader {
  preparation(actor: string, ticket: string, now: number): Promise<Preparation | null>;
  /** The space of an entry of which the caller may read a version or its tombstone, and the rules that hold there. */
  home(caller: Caller, entry: string): Promise<{ space: string; rules: Rules } | null>;
}
