import type { PublishedFields, SnapshotFile } from '@vitrine/core/snapshot';
import type { VersionState } from '../entries/model.js';
import type { ActingAs, Caller } from '../identity/model.js';
import type { Outcome } from '../outcome.js';
import type { Rules } from '../policies/model.js';

/** A version that is looked at again before it comes under other rules, or before other eyes. */
export interface StoredVersion {
  id: string;
  number: number;
}

/** What is stored of a version, byte for byte. */
export interface StoredContent {
  files: SnapshotFile[];
  fields: PublishedFields;
  /** What readers said about it, which is read beside it. */
  beside: Readonly<Record<string, string>>;
}

export interface MoveCommand extends ActingAs {
  key: string;
  actor: string;
  entry: string;
  /** The space it goes to. */
  space: string;
  /** Rules under which every one of these versions was checked. */
  policyHash: string;
  versions: readonly string[];
  now: number;
}

/** Where an entry went. */
export interface Moved {
  entry: string;
  space: string;
  /** Versions that others may read there; the rest waits for whoever has to agree, or isn't shown. */
  readable: number[];
  waiting: number[];
}

/** The store's side of moving; the command is one transaction with an event in both chains. */
export interface MoveStore {
  /** Versions of an entry that the caller may move; refused for whoever may not. */
  movable(caller: Caller, entry: string): Promise<Outcome<{ space: string; versions: StoredVersion[] }>>;
  /** What a withdrawal took back, for who may undo it, and the rules that hold there now. */
  undoable(
    actor: string,
    undoHash: string
  ): Promise<{ space: string; entry: string; rules: Rules; versions: StoredVersion[] } | null>;
  /** What is stored of a version; only for those that one of the two answered. */
  content(version: string): Promise<StoredContent>;
  move(cmd: MoveCommand): Promise<Outcome<Moved>>;
}

/** States whose content is still there. */
export const keptStates: readonly VersionState[] = [
  'draft',
  'pending',
  'published',
  'withdrawn',
  'recalled',
  'quarantined'
];
