import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '@vitrine/core/errors';
import type { CheckpointKeeper } from '../domain/audit/keeper.js';
import type { CommentService } from '../domain/comments/service.js';
import type { DeprecationService } from '../domain/deprecation/service.js';
import type { ErasureService } from '../domain/erasure/service.js';
import type { IdentityService } from '../domain/identity/service.js';
import type { StoredGate } from '../domain/moves/service.js';
import type { OriginPolicy } from '../domain/identity/origins.js';
import type { Clock, Secrets } from '../domain/identity/secrets.js';
import type { PublicKeys } from '../domain/keys.js';
import type { RescanService } from '../domain/quarantine/rescan.js';
import type { QuarantineService } from '../domain/quarantine/service.js';
import type { ReviewService } from '../domain/reviews/service.js';
import type { SnapshotService } from '../domain/snapshots/service.js';
import type { Store } from '../domain/store.js';
import type { UpkeepService } from '../domain/upkeep/service.js';
import type { WordsGate } from '../domain/words/service.js';

/** What the HTTP side knows about how it is reached. */
export interface Site {
  /** Public address without a trailing slash: `https://host/base`. Known once the server listens. */
  url: string;
  /** Base path without a trailing slash: '' or `/base`. */
  base: string;
  /** True while the gallery listens on loopback only. */
  loopback: boolean;
  /** True when browsers come over https. */
  secure: boolean;
  demo: boolean;
  origins: OriginPolicy;
}

/** Requests per minute, by kind of route. */
export interface RateLimits {
  general: number;
  /** Preparing and publishing, each: somebody who brings a folder along is no flood. */
  publish: number;
  token: number;
  signIn: number;
}

/** Everything a feature's routes may use. Pages get the same. */
export interface HttpDeps {
  site: Site;
  store: Store;
  identity: IdentityService;
  snapshots: SnapshotService;
  /** The gate for what is stored already: moving, bringing back. */
  stored: StoredGate;
  /** The gate for names, reasons and notes. */
  words: WordsGate;
  /** The newest checkpoint of the record, and what older ones show of a chain. */
  record: Pick<CheckpointKeeper, 'last' | 'trouble'>;
  /** What receipts are checked with. */
  keys: PublicKeys;
  /** SHA-256 of the engine's built code. */
  bundle: string;
  quarantine: QuarantineService;
  rescan: RescanService;
  upkeep: UpkeepService;
  reviews: ReviewService;
  comments: CommentService;
  deprecation: DeprecationService;
  erasure: ErasureService;
  clock: Clock;
  secrets: Secrets;
  rates: RateLimits;
  /**
   * The page a browser sees instead of a problem document, or null to send the
   * document. The pages set it; it may set headers, or redirect to the sign-in
   * by setting `location` and status.
   */
  errorPage?: (
    request: FastifyRequest,
    reply: FastifyReply,
    problem: Problem
  ) => Promise<string | null> | string | null;
}
