import type { VersionState } from '../entries/model.js';
import type { Account, ActingAs, Caller } from '../identity/model.js';
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

export interface RemoveCommand extends ActingAs {
  key: string;
  /** Null for whoever holds the data folder, at a terminal. */
  actor: string | null;
  accountId: string;
  /** What was typed to confirm it: the name they sign in with. */
  confirm: string;
  now: number;
}

/** A person of whom only an id is left. `again` says that it was so already. */
export interface Removed {
  account: string;
  again: boolean;
}

/** What an administrator has to know before they remove a person. */
export interface Removable {
  account: Account;
  /** Spaces that nobody but the gallery's administrators looks after then. */
  orphaned: { id: string; name: string }[];
}

/** Taking away for good. A command is one transaction; overwriting what it freed comes after it. */
export interface ErasureStore {
  purge(cmd: PurgeCommand): Promise<Outcome<Purged>>;
  /** Takes a person's name and access away; what they published for others stays. */
  remove(cmd: RemoveCommand): Promise<Outcome<Removed>>;
  /** Overwrites the places where something stood that was taken away. False when that has to wait. */
  overwrite(): Promise<boolean>;
  /** A version that the caller may take away, the newest for `null`; refused for whoever may not. */
  purgeable(caller: Caller, entry: string, version: number | null): Promise<Outcome<Purgeable>>;
  /** Somebody whom the caller may remove. */
  removable(caller: Caller, account: string): Promise<Outcome<Removable>>;
}
