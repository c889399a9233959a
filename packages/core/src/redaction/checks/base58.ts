import { sha256 } from '@noble/hashes/sha2.js';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const RIPPLE = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** Base58 with four bytes of a double SHA-256 at the end; answers what lies before them. */
export function base58check(text: string, alphabet = ALPHABET): Uint8Array | null {
  const bytes: number[] = [];
  for (const char of text) {
    let carry = alphabet.indexOf(char);
    if (carry < 0) {
      return null;
    }
    for (let at = 0; at < bytes.length; at++) {
      carry += (bytes[at] ?? 0) * 58;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) {
      bytes.push(carry & 255);
    }
  }
  for (let at = 0; text[at] === alphabet[0]; at++) {
    bytes.push(0);
  }
  const all = Uint8Array.from(bytes.reverse());
  const body = all.slice(0, -4);
  const sum = sha256(sha256(body));
  return all.length > 5 && all.slice(-4).every((byte, at) => byte === sum[at]) ? body : null;
}

/** The same with the alphabet of the XRP ledger. */
export const rippleCheck = (text: string): boolean => base58check(text, RIPPLE)?.length === 21;
