import type { ActingAs, Caller } from '../identity/model.js';
import type { Outcome } from '../outcome.js';
import type { Rules } from '../policies/model.js';

export interface DeprecateCommand extends ActingAs {
  key: string;
  actor: string;
  entry: string;
  reason: string;
  /** Entry to use instead. */
  alternative: string | null;
  /** Rules that the reason was looked through by. */
  policyHash: string;
  now: number;
}

export interface UndeprecateCommand extends ActingAs {
  key: string;
  actor: string;
  entry: string;
  now: number;
}

/** Where an entry lies and by which rules words about it are looked through. */
export interface Home {
  space: string;
  rules: Rules;
}

/** The store's side of deprecation; each command is one transaction with its audit event. */
export interface DeprecationStore {
  deprecate(cmd: DeprecateCommand): Promise<Outcome<{ entry: string }>>;
  undeprecate(cmd: UndeprecateCommand): Promise<Outcome<{ entry: string }>>;
  /** Whether the caller may deprecate an entry, and the rules for the reason. */
  deprecable(caller: Caller, entry: string): Promise<Outcome<Home>>;
}
