import type { PublicKey } from '@vitrine/core/receipt';

/** What a key is for; one key never serves two purposes. */
export type KeyPurpose = 'receipt-signing' | 'checkpoint-signing' | 'identity-hmac';

/** A key that signatures are checked with, and since when it has been there. */
export interface HandedOutKey extends PublicKey {
  /** Whether it signs now; the others only tell what was signed before. */
  current: boolean;
  /** Milliseconds since 1970. */
  since: number;
}

/** The public half of the gallery's keys. */
export interface PublicKeys {
  /** Public keys, oldest first, those of retired keys too. */
  publicKeys(): HandedOutKey[];
  verify(keyId: string, data: Uint8Array, signature: Uint8Array): boolean;
}

/** The gallery's keys. Private parts never leave the adapter. A key that is added while it runs counts from then on. */
export interface Keys extends PublicKeys {
  /** The key that signs now. */
  signer(): { keyId: string; sign(data: Uint8Array): Uint8Array };
  /** HMAC-SHA-256 under a key derived for one space. */
  mac(space: string, data: Uint8Array): { keyId: string; mac: string };
}

/** Signs for one purpose with its newest key, and verifies what any of them signed. */
export interface Signer {
  signer(): { keyId: string; sign(data: Uint8Array): Uint8Array };
  verify(keyId: string, data: Uint8Array, signature: Uint8Array): boolean;
}
