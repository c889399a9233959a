import type { RescanState } from '../quarantine/model.js';
import type { SpaceKind } from '../spaces/model.js';

/** What a space takes up. Personal spaces are one line together: whose they are is nobody's business. */
export interface SpaceStorage {
  id: string | null;
  kind: SpaceKind;
  name: string;
  notebooks: number;
  versions: number;
  /** Stored, packed bytes of its versions. */
  bytes: number;
}

/** What the data folder holds. */
export interface Storage {
  spaces: readonly SpaceStorage[];
  notebooks: number;
  versions: number;
  files: {
    database: number;
    /** Written and not folded into the database yet. */
    log: number;
    /** Of the search, which can be made anew. */
    search: number;
    /** Room that was given back inside the database and is used again before it grows. */
    reusable: number;
  };
  /** What is left on the disk; null where the system doesn't say. */
  free: number | null;
  /** Something that was deleted isn't overwritten yet. */
  unclean: boolean;
}

/** Everything somebody needs who looks after the gallery's computer. */
export interface Upkeep {
  storage: Storage;
  rescan: RescanState;
}

/** Below this share of what is stored already, the next months don't fit. */
const SCARCE = 0.25;
/** Less than this is little, whatever is stored. */
const LITTLE = 1_000_000_000;

/** Whether the disk is about to be full. */
export function isScarce({ files, free }: Pick<Storage, 'files' | 'free'>): boolean {
  const stored = files.database + files.log + files.search;
  return free !== null && free < Math.max(LITTLE, stored * SCARCE);
}
