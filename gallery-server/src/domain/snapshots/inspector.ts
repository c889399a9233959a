import type { Notebook } from '@vitrine/core/notebook';
import type { Policy } from '@vitrine/core/redaction';
import type { ReceiptFacts } from '@vitrine/core/receipt';
import type { Preparation, Snapshot, SnapshotFile } from '@vitrine/core/snapshot';
import type { CaptionFacts } from '../entries/model.js';
import type { RenderedNotebook } from '../pages/model.js';
import type { StoredObject } from './ports.js';

/** Makes the cached pages of a redacted notebook; the pages bring it. */
export interface Renderer {
  /** `reason`: why outputs are hidden, all of them or those that can't be checked. */
  render(notebook: Notebook, reason?: 'all' | 'unchecked' | null): RenderedNotebook;
}

/** A snapshot of which everything was recomputed, with what the store keeps of it. */
export interface Inspected {
  snapshot: Snapshot;
  objects: StoredObject[];
  /** The version's number is not known before it is stored. */
  facts: Omit<CaptionFacts, 'version'>;
  rendered: RenderedNotebook;
  /** How many outputs were let out although the level hides them. */
  released: number;
  /** What its receipt says beside what the store knows itself. */
  receipt: ReceiptFacts;
}

/** A body that was parsed and waits for its preparation; holds a worker until closed. */
export interface OpenedSnapshot {
  ticket: string;
  /** Rejects with the `VitrineError` that says what doesn't fit. */
  verify(preparation: Preparation, policy: Policy): Promise<Inspected>;
  close(): void;
}

/** What is looked at again, or words that stand alone. */
export interface CheckedContent {
  files: readonly SnapshotFile[];
  texts: Readonly<Record<string, string | readonly string[]>>;
}

/** Parses and checks what was sent, away from the thread that answers requests. */
export interface SnapshotInspector {
  open(body: Uint8Array): Promise<OpenedSnapshot>;
  /** Rejects with `not-redacted` and its places where something would be removed under these rules. */
  check(content: CheckedContent, policy: Policy): Promise<void>;
  close(): Promise<void>;
}
