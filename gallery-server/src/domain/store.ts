import type { AuditReader } from './audit/ports.js';
import type { CommentReader, CommentWriter } from './comments/ports.js';
import type { DeprecationStore } from './deprecation/ports.js';
import type { EntryReader } from './entries/ports.js';
import type { ErasureStore } from './erasure/ports.js';
import type { IdentityReader, IdentityWriter } from './identity/ports.js';
import type { NoticeStore } from './notices/ports.js';
import type { PageReader } from './pages/ports.js';
import type { PolicyReader, PolicyWriter } from './policies/ports.js';
import type { ReceiptReader } from './receipts/ports.js';
import type { QuarantineReader, QuarantineWriter } from './quarantine/ports.js';
import type { MoveStore } from './moves/ports.js';
import type { ReviewReader, ReviewWriter } from './reviews/ports.js';
import type { SearchIndex, SearchReader } from './search/ports.js';
import type { SnapshotReader, SnapshotWriter } from './snapshots/ports.js';
import type { StarStore } from './stars/ports.js';
import type { SpaceReader, SpaceWriter } from './spaces/ports.js';
import type { UpkeepReader } from './upkeep/ports.js';

/**
 * Everything the gallery keeps. Commands answer with an `Outcome`: a refusal is
 * an answer. What the store itself cannot do (disk full, another server on the
 * folder, a newer database, a thread that died) rejects with a `VitrineError`.
 */
export interface Store {
  identity: IdentityWriter & IdentityReader;
  spaces: SpaceWriter & SpaceReader;
  policies: PolicyWriter & PolicyReader;
  snapshots: SnapshotWriter & SnapshotReader;
  quarantine: QuarantineWriter & QuarantineReader;
  entries: EntryReader;
  search: SearchReader & SearchIndex;
  reviews: ReviewWriter & ReviewReader;
  stars: StarStore;
  deprecation: DeprecationStore;
  comments: CommentWriter & CommentReader;
  notices: NoticeStore;
  audit: AuditReader;
  receipts: ReceiptReader;
  moves: MoveStore;
  erasure: ErasureStore;
  pages: PageReader;
  upkeep: UpkeepReader;
  /** Resolves when a write and a read went through; rejects with the reason. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
