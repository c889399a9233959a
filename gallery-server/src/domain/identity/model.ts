/** A person who can sign in. */
export interface Account {
  id: string;
  login: string;
  displayName: string;
  administrator: boolean;
  state: 'active' | 'former';
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
