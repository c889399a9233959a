import { sha256Hex } from '@vitrine/core/hash';
import { done, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Scope } from './model.js';
import { originAllowed, originOf, redirectOrigin } from './origins.js';
import type { OriginPolicy } from './origins.js';

/** The query of `/authorize`, as it came. */
export type AuthorizeQuery = Readonly<Record<string, string | string[] | undefined>>;

/** A well-formed wish of a Lab that may be shown to a person. */
export interface AuthorizeRequest {
  origin: string;
  redirect: string;
  lab: string;
  scopes: readonly Scope[];
  challenge: string;
  state: string;
  /** Where a no leads: the Lab is told, and has nothing to wait for any longer. */
  refusal: string;
}

const CHALLENGE = /^[A-Za-z0-9_-]{43}$/;
const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** RFC 7636: 43 to 128 unreserved characters. */
export function isCodeVerifier(text: string): boolean {
  return VERIFIER.test(text);
}

/** S256 of RFC 7636: base64url of the SHA-256, without padding. */
export function codeChallenge(verifier: string): string {
  const bits = [...sha256Hex(verifier)].map(digit => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  return (bits.match(/.{1,6}/g) ?? []).map(six => ALPHABET[Number.parseInt(six.padEnd(6, '0'), 2)]).join('');
}

/** Checks a wish in full; a refused redirect is never redirected to. */
export function checkAuthorize(origins: OriginPolicy, query: AuthorizeQuery): Outcome<AuthorizeRequest> {
  const one = (name: string): string => {
    const value = query[name];
    return typeof value === 'string' ? value : '';
  };
  const redirect = one('redirect');
  const lab = one('lab');
  if (redirect.length > 2000 || lab.length > 2000) {
    return refused('redirect-not-listed');
  }
  const origin = redirectOrigin(origins, redirect, lab);
  if (origin === null) {
    const named = originOf(redirect);
    return refused('redirect-not-listed', named === null || originAllowed(origins, named) ? {} : { origin: named });
  }
  const scopes = one('scope').split(/[ +]/);
  const known = scopes.every(scope => scope === 'read' || scope === 'publish');
  const wrong =
    one('client') !== 'lab'
      ? 'client'
      : !CHALLENGE.test(one('challenge'))
        ? 'challenge'
        : one('state').length < 8 || one('state').length > 200
          ? 'state'
          : !known || new Set(scopes).size !== scopes.length
            ? 'scope'
            : null;
  if (wrong !== null) {
    return refused('request-invalid', { place: wrong });
  }
  return done({
    origin,
    redirect,
    lab,
    scopes: scopes.filter((scope): scope is Scope => scope === 'read' || scope === 'publish'),
    challenge: one('challenge'),
    state: one('state'),
    refusal: `${redirect}?error=access_denied&state=${encodeURIComponent(one('state'))}`
  });
}
