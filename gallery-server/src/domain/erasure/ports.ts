import type { VersionState } from '../entries/model.js';
import type { ActingAs, Caller } from '../identity/model.js';
import type { Outcome } from '../outcome.js';

export interface PurgeCommand extends ActingAs {
  key: string;
  actor: string;
  entry: string;
  version: number;
  /** What was typed to confirm it: the version, as its page names it. */
  confirm: string;
  now: number;
}

/** A version that was taken away for good. `again` says that it was gone already. */
export interface Purged {
  entry: string;
  version: number;
  again: boolean;
}

/** What a person has to know before they take a version away. */
export interface Purgeable {
  entry: string;
  version: number;
  state: VersionState;
  spaceName: string;
  /** Other versions in the space that hold the very same notebook, and keep it. */
  sharedBy: number;
}

/** Taking away for good. A command is one transaction; overwriting what it freed comes after it. */
export interface ErasureStore {
  purge(cmd: PurgeCommand): Promise<Outcome<Purged>>;
  /** Overwrites the places where something stood that was taken away. False when that has to wait. */
  overwrite(): Promise<boolean>;
  /** A version that the caller may take away, the newest for `null`; refused for whoever may not. */
  purgeable(caller: Caller, entry: string, version: number | null): Promise<Outcome<Purgeable>>;
}
