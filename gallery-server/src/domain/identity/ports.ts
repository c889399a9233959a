import type { Outcome } from '../outcome.js';
import type { Account, ActingAs, Caller, Invitation, OpenInvitation, People, Proof, Scope, Via } from './model.js';
import type { Role } from '../spaces/model.js';

/** A secret as it is stored: only its SHA-256 ever reaches the database. */
export type SecretHash = string;

/** One-use, short-lived things that lead to a sign-in. */
export type GrantKind = 'welcome' | 'code' | 'device' | 'demo';

/** A code that waits to be redeemed: PKCE code, device code or one-time link. */
export interface Grant {
  kind: GrantKind;
  secretHash: SecretHash;
  /** Null until a person approved it (device code). */
  accountId: string | null;
  /** S256 challenge of a PKCE code, the short code of a device, else ''. */
  challenge: string;
  origin: string;
  redirect: string;
  scopes: readonly Scope[];
  expiresAt: number;
}

/** Writes about accounts; each call is one transaction with its audit event. */
export interface IdentityWriter {
  createAccount(
    cmd: ActingAs & {
      key: string;
      actor: string | null;
      login: string;
      displayName: string;
      passwordHash: string;
      administrator: boolean;
      /** Hash of the invitation that is used up by this, if any. */
      invitation: SecretHash | null;
      now: number;
    }
  ): Promise<Outcome<Account>>;
  setPassword(
    cmd: ActingAs & { actor: string; accountId: string; passwordHash: string; now: number }
  ): Promise<Outcome<void>>;
  invite(
    cmd: ActingAs & {
      key: string;
      actor: string;
      secretHash: SecretHash;
      space: string | null;
      role: Role;
      /** For whom it is, so that whoever made it knows it again; never in an event. */
      note: string;
      expiresAt: number;
      now: number;
    }
  ): Promise<Outcome<{ id: string }>>;
  /** Makes the link worthless; what was accepted already stays. */
  withdrawInvitation(cmd: ActingAs & { actor: string; id: string; now: number }): Promise<Outcome<void>>;
  /** Makes somebody look after the gallery, or no longer; one administrator stays. */
  setAdministrator(
    cmd: ActingAs & { actor: string; accountId: string; administrator: boolean; now: number }
  ): Promise<Outcome<void>>;
  /** Closes an account or opens it again. Closing ends its sign-ins and withdraws the invitations it made. */
  setAccountState(
    cmd: ActingAs & { actor: string; accountId: string; state: 'active' | 'former'; now: number }
  ): Promise<Outcome<void>>;
  grant(cmd: Grant & { now: number }): Promise<Outcome<void>>;
  /** A person typed the short code of a device and said yes. */
  approveDevice(
    cmd: ActingAs & { userCode: string; accountId: string; now: number }
  ): Promise<Outcome<{ origin: string }>>;
  /** A person said no: the code is worthless, and whatever waits for it is told. */
  denyDevice(
    cmd: ActingAs & { userCode: string; accountId: string; now: number }
  ): Promise<Outcome<{ origin: string }>>;
  /** Uses a grant up and opens a proof in the same transaction. */
  redeem(cmd: {
    kind: GrantKind;
    secretHash: SecretHash;
    /** SHA-256 challenge computed from the verifier that was sent; '' where none is asked. */
    challenge: string;
    redirect: string;
    proofHash: SecretHash;
    via: Exclude<Via, 'none'>;
    lifetime: number;
    now: number;
  }): Promise<Outcome<{ account: Account; proof: Proof }>>;
  /** Opens a session after a password was checked; also the demo's sign-in. */
  openProof(cmd: {
    accountId: string;
    proofHash: SecretHash;
    via: Exclude<Via, 'none'>;
    origin: string;
    scopes: readonly Scope[];
    expiresAt: number;
    now: number;
  }): Promise<Outcome<Proof>>;
  /** Ends every session and token of an account but one. */
  endOtherProofs(cmd: ActingAs & { actor: string; keep: string; now: number }): Promise<Outcome<{ ended: number }>>;
  endProof(cmd: { actor: string; proofId: string; now: number }): Promise<Outcome<void>>;
  /** What is refused outside a command is an event too, in the chain of a space or in that of the gallery. */
  recordDenial(cmd: Denial): Promise<void>;
}

/** Something that was refused before it became a command. Holds no content. */
export interface Denial {
  actor: string | null;
  action: string;
  subject: string;
  space?: string | null;
  payload?: Readonly<Record<string, string | number | boolean | null>>;
  now: number;
}

/** Reads about accounts. */
export interface IdentityReader {
  accountByLogin(login: string): Promise<{ account: Account; passwordHash: string } | null>;
  accountById(id: string): Promise<Account | null>;
  callerByProof(proofHash: SecretHash, now: number): Promise<Caller | null>;
  proofsOf(accountId: string, now: number): Promise<Proof[]>;
  /** What a link leads to and whether it still does; null when there never was one. */
  invitation(secretHash: SecretHash, now: number): Promise<Invitation | null>;
  /** Invitations that wait: of one space, or of the whole gallery. */
  openInvitations(caller: Caller, space: string | null, now: number): Promise<Outcome<OpenInvitation[]>>;
  /** Everybody with an account, by name. */
  people(caller: Caller, query: { words: string; limit: number }): Promise<Outcome<People>>;
  /** Whose one-time link this is, while it can be used: no password yet, no other link used. */
  welcome(secretHash: SecretHash, now: number): Promise<Account | null>;
  deviceByUserCode(userCode: string, now: number): Promise<{ origin: string; scopes: readonly Scope[] } | null>;
  countAccounts(): Promise<number>;
}
