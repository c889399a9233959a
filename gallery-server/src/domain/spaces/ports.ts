import type { ActingAs, Caller } from '../identity/model.js';
import type { Outcome } from '../outcome.js';
import type { Member, Role, Space, SpaceView } from './model.js';

/** Writes about spaces; each call is one transaction with its audit event. */
export interface SpaceWriter {
  createSpace(
    cmd: ActingAs & {
      key: string;
      actor: string;
      kind: 'team' | 'public';
      name: string;
      label: string;
      policyHash: string;
      now: number;
    }
  ): Promise<Outcome<Space>>;
  renameSpace(cmd: ActingAs & { actor: string; space: string; name: string; now: number }): Promise<Outcome<void>>;
  setRole(
    cmd: ActingAs & { actor: string; space: string; account: string; role: Role | null; now: number }
  ): Promise<Outcome<void>>;
}

/** Reads about spaces, always as somebody. */
export interface SpaceReader {
  spacesOf(caller: Caller): Promise<SpaceView[]>;
  /** Every space the caller may know of: their own, and for administrators of the gallery all but personal ones. */
  visibleSpaces(caller: Caller): Promise<SpaceView[]>;
  space(caller: Caller, id: string): Promise<SpaceView | null>;
  members(caller: Caller, space: string): Promise<Member[]>;
}
