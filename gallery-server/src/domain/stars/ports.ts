import type { Regard } from '../entries/model.js';
import type { ActingAs, Caller } from '../identity/model.js';
import type { Outcome } from '../outcome.js';

export interface StarCommand extends ActingAs {
  actor: string;
  entry: string;
  /** Whether the notebook has the actor's star afterwards. */
  starred: boolean;
  now: number;
}

/** What readers think of a notebook. Who gave a star is nobody's business: only the number is ever told. */
export interface StarStore {
  star(cmd: StarCommand): Promise<Outcome<{ stars: number; starred: boolean }>>;
  /** Stars and deprecation of an entry; null where the caller can read no version of it. */
  regard(caller: Caller, entry: string): Promise<Regard | null>;
}
