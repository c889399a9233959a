import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text as UTF-8. A lone surrogate becomes U+FFFD, as everywhere on the web platform. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** UTF-8 as text; throws a TypeError on bytes that aren't UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

const bytesOf = (data: Uint8Array | string): Uint8Array => (typeof data === 'string' ? utf8(data) : data);

/** SHA-256 in lower-case hex; the digest that trust rests on. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(bytesOf(data)));
}

/** HMAC with SHA-256 in lower-case hex: a fingerprint that says nothing to whoever lacks the key. */
export function hmacHex(key: Uint8Array, data: Uint8Array | string): string {
  return bytesToHex(hmac(sha256, key, bytesOf(data)));
}

/** SHA-1 in lower-case hex; git's business only. */
export function sha1Hex(data: Uint8Array | string): string {
  return bytesToHex(sha1(bytesOf(data)));
}

export { bytesToHex };

/** Bytes from hex digits. */
export function bytesFromHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  }
  return bytes;
}
