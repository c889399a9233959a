import type { Policy } from '@vitrine/core/redaction';
import type { ReportKind } from '@vitrine/core/words';
import type { PublishedFields, SnapshotFile } from '@vitrine/core/snapshot';

/** Why a version was shut: the engine found something, the engine couldn't look, or somebody said so. */
export type QuarantineCause = 'found' | 'unchecked' | 'report';

/** Where something is: fields of the format, cell numbers and kinds; never what it was. */
export interface ShutPlace {
  cell: number | null;
  place: string;
  kind: string | null;
}

export { reportKinds } from '@vitrine/core/words';
export type { ReportKind } from '@vitrine/core/words';

/** Longest reason or note of a person, in characters. */
export const REASON_LIMIT = 1000;
/** Places that are kept of one version; how many there are is counted on. */
export const MOST_SHUT_PLACES = 50;

/** Versions that were shut together, as those see them who have to do something about it. No content, no title. */
export interface Quarantine {
  id: string;
  entry: string;
  /** Newest first. */
  versions: number[];
  space: string;
  spaceName: string;
  authorId: string;
  authorName: string;
  cause: QuarantineCause;
  kind: ReportKind | null;
  /** What the reporter wrote, redacted; '' for those who couldn't have read the version. */
  note: string;
  /** Who reported it, for those who look after the space alone. */
  reporter: string | null;
  places: ShutPlace[];
  found: number;
  engine: string;
  time: number;
  /** The newest version of the entry that can be read meanwhile. */
  replacedBy: number | null;
  own: boolean;
  /** The caller may release it; never its author, never who reported it. */
  mayRelease: boolean;
  mayPurge: boolean;
}

/** A released quarantine returns the version to what it was before; what needs approval still does. */
export interface Released {
  entry: string;
  versions: number[];
}

/** What a report did. `again` says that it was shut already. */
export interface Reported {
  entry: string;
  versions: number[];
  again: boolean;
}

/** Looking again at every stored version. */
export interface Rescan {
  id: string;
  engine: string;
  startedAt: number;
  /** How many waited when it began; more come in when rules change meanwhile. */
  total: number;
  checked: number;
  shut: number;
  /** Last version that was looked at: a run that was cut off goes on behind it. */
  cursor: string;
  endedAt: number | null;
  endedHow: 'done' | 'cancelled' | null;
}

/** How far the stored versions have been looked at by today's engine, under today's rules. */
export interface RescanState {
  waiting: number;
  versions: number;
  run: Rescan | null;
}

/** A stored version with its bytes and the rules that hold for it now. */
export interface StoredVersion {
  versionId: string;
  files: SnapshotFile[];
  fields: PublishedFields;
  /** What readers said about it, which is read beside it. */
  beside: Readonly<Record<string, string>>;
  policy: Policy;
  policyHash: string;
  /** False where its bytes aren't those that were published. */
  whole: boolean;
}
