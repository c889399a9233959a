import type { Tombstone, VersionState } from '../entries/model.js';
import type { Caller } from '../identity/model.js';
import type { Role, SpaceKind } from '../spaces/model.js';

/** What reading a version depends on. */
export interface ReadableThing {
  state: VersionState;
  authorId: string;
  spaceKind: SpaceKind;
  /** Membership of the caller in the version's space. */
  member: Role | null;
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

/**
 * Whether a caller may read the content of a version. Its twin in SQL is
 * `readable` in the adapter; a test holds the two together.
 */
export function mayRead(caller: Caller, thing: ReadableThing): boolean {
  if (!maySee(caller, thing)) {
    return false;
  }
  const author = caller.account?.id === thing.authorId;
  switch (thing.state) {
    case 'published':
      return true;
    case 'draft':
      return author;
    case 'pending':
      return author || thing.member === 'reviewer' || thing.member === 'administrator';
    default:
      return false;
  }
}

/** Whether a caller may be told that a version was taken back: who could have read it. */
export function mayReadTombstone(caller: Caller, thing: ReadableThing): boolean {
  return isTombstone(thing.state) && maySee(caller, thing);
}
