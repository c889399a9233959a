import type { Role } from '../spaces/model.js';

/** A person who can sign in. */
export interface Account {
  id: string;
  login: string;
  displayName: string;
  administrator: boolean;
  /** `former`: deactivated, and can be let in again; `removed`: only the id is left of them. */
  state: 'active' | 'former' | 'removed';
  createdAt: number;
}

/** What a token may do; approving and changing policy or roles are in no scope. */
export type Scope = 'read' | 'publish';

/** How a request proved who it is. */
export type Via = 'none' | 'session' | 'lab' | 'cli';

/** Whoever asks. `account` is null for a request without proof. */
export interface Caller {
  account: Account | null;
  via: Via;
  /** Scopes of the token; a session of the page holds both. */
  scopes: readonly Scope[];
  /** Id of the session or token, to end it. */
  proof: string | null;
}

/**
 * How a command was asked for. The store looks at it again inside the
 * transaction; unsaid, it is a person at the page.
 */
export interface ActingAs {
  via?: Via;
  scopes?: readonly Scope[];
}

/** What a command says of how it was asked for. */
export const actingAs = ({ via, scopes }: Caller): Required<ActingAs> => ({ via, scopes });

/** A token that may publish alone must still find what it writes to; nothing of it is shown. */
export const looking = (caller: Caller): Caller => ({ ...caller, scopes: ['read', 'publish'] });

/** The account of a caller that came by the page; tokens may not grant tokens. */
export const sessionAccount = (caller: Caller): Account | null => (caller.via === 'session' ? caller.account : null);

/** The caller that proved nothing. */
export const nobody: Caller = { account: null, via: 'none', scopes: [], proof: null };

/** A session or a token as the account page lists it: never the secret itself. */
export interface Proof {
  id: string;
  via: Exclude<Via, 'none'>;
  /** What asked for it: an origin, or the name of a command line. */
  origin: string;
  scopes: readonly Scope[];
  createdAt: number;
  lastUsedAt: number;
  expiresAt: number;
}

/** What an invitation link leads to. */
export interface Invitation {
  state: 'open' | 'used' | 'expired' | 'withdrawn';
  space: string | null;
  spaceName: string | null;
  role: Role;
  /** Who made it, as readers see the name. */
  invitedBy: string;
}

/** An invitation that waits, as whoever may withdraw it sees it: never the link. */
export interface OpenInvitation {
  id: string;
  note: string;
  space: string | null;
  spaceName: string | null;
  role: Role;
  invitedBy: string;
  createdAt: number;
  expiresAt: number;
}

/** Somebody with an account, as administrators of the gallery see them. */
export interface Person {
  account: Account;
  lastSignIn: number | null;
  /** Roles in spaces of more than one. */
  roles: { space: string; spaceName: string; role: Role }[];
}

/** Some of the people, and how many fit in all. */
export interface People {
  total: number;
  /** Counted over everybody, whatever was looked for. */
  active: number;
  administrators: number;
  people: Person[];
}
