import type { Tombstone, VersionState } from '../entries/model.js';
import type { Caller } from '../identity/model.js';
import type { Role, SpaceKind } from '../spaces/model.js';
import { effectiveRole } from './may.js';

/** What reading a version depends on. */
export interface ReadableThing {
  state: VersionState;
  authorId: string;
  spaceKind: SpaceKind;
  /** Membership of the caller in the version's space. */
  member: Role | null;
  /** Whether more than its author and those who review it could ever read it. */
  shown: boolean;
}

/** States that leave a tombstone where the version was. */
export const tombstoneStates: readonly Tombstone['state'][] = ['withdrawn', 'recalled', 'quarantined', 'purged'];

/** Whether a state leaves a tombstone. */
export function isTombstone(state: VersionState): state is Tombstone['state'] {
  return tombstoneStates.some(one => one === state);
}

function maySee(caller: Caller, thing: ReadableThing): boolean {
  const account = caller.account;
  if (account === null || account.state !== 'active' || !caller.scopes.includes('read')) {
    return false;
  }
  return thing.spaceKind === 'public' || thing.member !== null;
}

/** The author and those who decide: they alone know of a version that waits. */
function isOfThem(caller: Caller, { authorId, spaceKind, member }: ReadableThing): boolean {
  const account = caller.account;
  const role = effectiveRole(spaceKind, member, account?.administrator === true);
  return account?.id === authorId || role === 'reviewer' || role === 'administrator';
}

/**
 * Whether a caller may read the content of a version. Its twin in SQL is
 * `readable` in the adapter; a test holds the two together.
 */
export function mayRead(caller: Caller, thing: ReadableThing): boolean {
  if (!maySee(caller, thing)) {
    return false;
  }
  switch (thing.state) {
    case 'published':
      return true;
    case 'draft':
      return caller.account?.id === thing.authorId;
    case 'pending':
      return isOfThem(caller, thing);
    default:
      return false;
  }
}

/** Whether a caller may be told that a version was taken back: who could have read it. */
export function mayReadTombstone(caller: Caller, thing: ReadableThing): boolean {
  return isTombstone(thing.state) && maySee(caller, thing) && (thing.shown || isOfThem(caller, thing));
}
