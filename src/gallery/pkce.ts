import { sha256Hex } from '@vitrine/core/hash';

/** What a sign-in keeps to itself until the code comes back. */
export interface Pkce {
  verifier: string;
  challenge: string;
  state: string;
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const fromHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], pair => parseInt(pair, 16));

/** S256 of RFC 7636. Pure SHA-256, because `crypto.subtle` is absent on http outside loopback. */
export function challengeOf(verifier: string): string {
  return toBase64Url(fromHex(sha256Hex(verifier)));
}

/** Makes the secrets of one sign-in; synchronous, so that the window can open in the click itself. */
export function makePkce(random: (count: number) => Uint8Array): Pkce {
  const verifier = toBase64Url(random(32));
  return { verifier, challenge: challengeOf(verifier), state: toBase64Url(random(16)) };
}

/** Random bytes; `getRandomValues` is there on plain http too. */
export function browserRandom(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Random id for an idempotency key; `crypto.randomUUID` is absent on plain http. */
export function randomKey(random: (count: number) => Uint8Array = browserRandom): string {
  return toBase64Url(random(18));
}
