import type { Policy } from '@vitrine/core/redaction';
import type { Found } from '../entries/model.js';
import type { ActingAs, Caller } from '../identity/model.js';
import type { Outcome } from '../outcome.js';
import type { Decision, OwnWaiting, ReviewNote, ReviewStanding, ReviewView, Seen, WaitingVersion } from './model.js';

export interface DecideCommand extends ActingAs {
  key: string;
  actor: string;
  entry: string;
  number: number;
  decision: Decision;
  /** What was on the screen; anything else that is there now refuses the decision. */
  seen: Seen;
  notes: readonly ReviewNote[];
  /** Engine that looked through the notes. */
  engine: string;
  now: number;
}

export interface LookCommand extends ActingAs {
  actor: string;
  entry: string;
  number: number;
  /** Cell and kind of what was opened. */
  item: string;
  now: number;
}

/** Writes about reviews; each call is one transaction with its audit event. */
export interface ReviewWriter {
  decide(cmd: DecideCommand): Promise<Outcome<{ entry: string; number: number; decision: Decision }>>;
  /** Notes that a reviewer opened an item: once for each of them. */
  look(cmd: LookCommand): Promise<Outcome<void>>;
}

/** Reads about reviews, always as somebody. */
export interface ReviewReader {
  /** What waits in the spaces that the caller reviews, the oldest first; refused to whoever reviews none. */
  queue(caller: Caller): Promise<Outcome<WaitingVersion[]>>;
  /** How many wait for the caller; null for whoever reviews no space. */
  waiting(caller: Caller): Promise<number | null>;
  /** What the caller's own versions wait for, and what came back. */
  own(caller: Caller): Promise<OwnWaiting[]>;
  /** How a version stands; null where the caller may not read it. */
  standing(caller: Caller, entry: string, number: number): Promise<ReviewStanding | null>;
  /** The rules that a hash stands for, to look through a note by; null where there are none. */
  rules(hash: string): Promise<Policy | null>;
  view(caller: Caller, entry: string, number: number): Promise<Outcome<Found<ReviewView>>>;
}
