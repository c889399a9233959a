import type { ActingAs, Caller } from '../identity/model.js';
import type { Outcome } from '../outcome.js';
import type {
  Quarantine,
  Released,
  Reported,
  ReportKind,
  Rescan,
  RescanState,
  ShutPlace,
  StoredVersion
} from './model.js';

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

/** What a check came to; `going` says that the run it belongs to goes on. */
export interface CheckDone {
  shut: boolean;
  going: boolean;
}

/** Shutting and opening; each call is one whole transaction with its audit event. */
export interface QuarantineWriter {
  report(cmd: ReportCommand): Promise<Outcome<Reported>>;
  release(cmd: ReleaseCommand): Promise<Outcome<Released>>;
  /** Notes that a version was looked at, and shuts it where something was found or nobody could look. */
  recordCheck(cmd: CheckCommand): Promise<CheckDone>;
  /** Begins looking at every stored version, or answers the run that goes on. Nobody's is the gallery's own. */
  startRescan(cmd: ActingAs & { actor: string | null; engine: string; now: number }): Promise<Outcome<Rescan>>;
  endRescan(
    cmd: ActingAs & { actor: string | null; id: string; how: 'done' | 'cancelled'; now: number }
  ): Promise<Outcome<Rescan>>;
}

/** What is shut, for those who have to do something about it. */
export interface QuarantineReader {
  /** Open quarantines: the caller's own, and those in spaces they look after or review. */
  quarantines(caller: Caller, query: { space: string | null; limit: number }): Promise<Quarantine[]>;
  quarantine(caller: Caller, id: string): Promise<Quarantine | null>;
  /** How many stored versions another engine or other rules looked at last: counts, nothing of them. */
  rescanState(engine: string): Promise<RescanState>;
  /** The next of them behind a cursor, with its bytes; for the gallery itself, never for a caller. */
  nextStale(engine: string, after: string): Promise<StoredVersion | null>;
  /** Number of the last change of rules that anybody was told of. */
  lastPolicyChange(): Promise<number>;
}
