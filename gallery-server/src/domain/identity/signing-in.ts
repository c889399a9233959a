import type { Account, Scope } from './model.js';
import type { OriginPolicy } from './origins.js';
import type { IdentityReader, IdentityWriter } from './ports.js';
import type { Clock, PasswordHasher, Secrets } from './secrets.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long each proof and each one-use code lives, in milliseconds. */
export const lifetimes = {
  session: 12 * HOUR,
  lab: HOUR,
  cli: 30 * DAY,
  code: MINUTE,
  device: 10 * MINUTE,
  welcome: 10 * MINUTE,
  invitation: 7 * DAY
} as const;

/** Seconds between two questions of a waiting device. */
export const DEVICE_INTERVAL = 2;

/** `ABCD-EFGH`, however it was typed. */
export function normaliseUserCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : '';
}

/** Logins of the demo; only a loopback gallery in demo mode has them. */
export const demoLogins: readonly string[] = ['demo-author', 'demo-colleague'];

export interface IdentityDeps {
  writer: IdentityWriter;
  reader: IdentityReader;
  hasher: PasswordHasher;
  secrets: Secrets;
  clock: Clock;
  origins: OriginPolicy;
  /** Null unless the demo is on, which loopback alone allows. */
  demo: { secret: string } | null;
}

/** From where somebody tries to sign in: counted, never stored. */
export interface SignInContext {
  address: string;
}

/** A fresh secret and whom it stands for. The secret is shown once. */
export interface SignedIn {
  secret: string;
  account: Account;
}

/** An access token of Lab or the command line. */
export interface IssuedToken {
  token: string;
  expiresAt: number;
  scopes: readonly Scope[];
  account: Account;
}

/** What `POST /token` can be asked with. */
export type TokenRequest =
  | { grant: 'code'; code: string; verifier: string; redirect: string }
  | { grant: 'device'; device: string }
  | { grant: 'demo'; secret: string; login?: string };

/** A sign-in by short code that waits for its person. */
export interface DeviceStart {
  device: string;
  userCode: string;
  interval: number;
  expiresAt: number;
}
