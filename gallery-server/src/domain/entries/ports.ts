import type { Caller } from '../identity/model.js';
import type { Found, Lineage, Tombstone, VersionContent, VersionSummary } from './model.js';

/** One page of a list. `next` is null at its end. */
export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}

/**
 * The reading side. Every call takes the caller: what `mayRead` refuses is not
 * found, not counted and not hinted at.
 */
export interface EntryReader {
  /** The newest readable version of an entry, or what is left of it. */
  latest(caller: Caller, entry: string): Promise<Found<VersionContent>>;
  version(caller: Caller, entry: string, number: number): Promise<Found<VersionContent>>;
  versions(caller: Caller, entry: string): Promise<VersionSummary[]>;
  /** What is left of the versions that were taken back, newest first. */
  tombstones(caller: Caller, entry: string): Promise<Tombstone[]>;
  lineage(caller: Caller, entry: string): Promise<Lineage | null>;
  /** Objects of a version's commit, tree and files, by id, for a git client or an export. */
  object(
    caller: Caller,
    entry: string,
    oid: string
  ): Promise<{ kind: 'blob' | 'tree' | 'commit'; data: Uint8Array } | null>;
}
