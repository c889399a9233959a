import type { Caller } from '../identity/model.js';
import type { Outcome } from '../outcome.js';
import type { ChainEnds } from './keeper.js';
import type { RecordKind } from './kinds.js';

/** One line of a hash chain. `payload` is null once it was erased. */
export interface AuditEvent {
  chain: string;
  seq: number;
  prev: string;
  time: number;
  actor: string | null;
  action: string;
  subject: string;
  outcome: 'done' | 'denied';
  commitment: string;
  hash: string;
  payload: string | null;
}

/** What checking a chain found. */
export interface ChainReport {
  chain: string;
  events: number;
  head: string;
  /** First event that doesn't fit, or null when all do. */
  broken: { seq: number; why: 'hash' | 'link' | 'gap' | 'commitment' } | null;
}

/** One event in words a person can follow: who and what it was about have their names. */
export interface RecordEvent extends AuditEvent {
  actorName: string | null;
  /** Name of the account or space it was about; null for anything else. */
  subjectName: string | null;
}

/** What is taken out of a chain: by time, or all of it. */
export interface ExportQuery {
  chain: string;
  /** Milliseconds since 1970: from then on, and before then. */
  since: number | null;
  until: number | null;
}

/** An event with the salt of its commitment, for whoever holds the data folder. */
export interface ExportedEvent extends AuditEvent {
  salt: string | null;
}

/** What somebody wants to see of a chain, the newest first. */
export interface RecordQuery {
  chain: string;
  kind: RecordKind | null;
  refusedOnly: boolean;
  /** Events of one person alone. */
  who?: string | null;
  /** Milliseconds since 1970: events from then on, and before then. */
  since?: number | null;
  until?: number | null;
  /** Events before this one; null begins at the newest. */
  before: number | null;
  limit: number;
}

export interface RecordPage {
  /** How many events the chain has in all. */
  total: number;
  events: RecordEvent[];
  /** Who did something in this chain, by name. */
  people: { id: string; name: string }[];
  /** Where the next page begins, or null at the end. */
  older: number | null;
}

/**
 * The audit chains: one per space, and `instance`. Nothing here can delete.
 * A chain is read by who looks after its space, that of the gallery by its
 * administrators; a personal one is its owner's alone.
 */
export interface AuditReader extends ChainEnds {
  events(caller: Caller, query: { chain: string; from: number; limit: number }): Promise<Outcome<AuditEvent[]>>;
  record(caller: Caller, query: RecordQuery): Promise<Outcome<RecordPage>>;
  verify(caller: Caller, chain: string): Promise<Outcome<ChainReport>>;
  /** Every chain, for whoever holds the data folder: counts and hashes, no event. */
  verifyAll(): Promise<ChainReport[]>;
}
