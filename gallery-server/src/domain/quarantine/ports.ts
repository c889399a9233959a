import type { ActingAs, Caller } from '../identity/model.js';
import type { Outcome } from '../outcome.js';
import type { Quarantine, Released, Reported, ReportKind, ShutPlace } from './model.js';

export interface ReportCommand extends ActingAs {
  key: string;
  actor: string;
  entry: string;
  version: number;
  kind: ReportKind;
  cell: number | null;
  note: string;
  engine: string;
  now: number;
}

export interface ReleaseCommand extends ActingAs {
  key: string;
  actor: string;
  quarantine: string;
  reason: string;
  engine: string;
  now: number;
}

/** What looking again at a stored version came to. */
export interface CheckCommand {
  versionId: string;
  engine: string;
  policyHash: string;
  outcome: 'clean' | 'found' | 'unchecked';
  places: readonly ShutPlace[];
  found: number;
  /** The run it belongs to; its counts go on in the same transaction. */
  run: string | null;
  now: number;
}

/** Shutting and opening; each call is one whole transaction with its audit event. */
export interface QuarantineWriter {
  report(cmd: ReportCommand): Promise<Outcome<Reported>>;
  release(cmd: ReleaseCommand): Promise<Outcome<Released>>;
  /** Notes that a version was looked at, and shuts it where something was found or nobody could look. */
  recordCheck(cmd: CheckCommand): Promise<{ shut: boolean }>;
}

/** What is shut, for those who have to do something about it. */
export interface QuarantineReader {
  /** Open quarantines: the caller's own, and those in spaces they look after or review. */
  quarantines(caller: Caller, query: { space: string | null; limit: number }): Promise<Quarantine[]>;
  quarantine(caller: Caller, id: string): Promise<Quarantine | null>;
}
