/** What a key is for; one key never serves two purposes. */
export type KeyPurpose = 'receipt-signing' | 'checkpoint-signing' | 'identity-hmac';

/** The gallery's keys. Private parts never leave the adapter. */
export interface Keys {
  /** Signs with Ed25519; the answer names the key that did. */
  sign(data: Uint8Array): { keyId: string; signature: Uint8Array };
  /** Public keys by id, those of retired keys too. */
  publicKeys(): { keyId: string; algorithm: 'Ed25519'; publicKey: string; current: boolean }[];
  verify(keyId: string, data: Uint8Array, signature: Uint8Array): boolean;
  /** HMAC-SHA-256 under a key derived for one space. */
  mac(space: string, data: Uint8Array): { keyId: string; mac: string };
}

/** Signs for one purpose with its newest key, and verifies what any of them signed. */
export interface Signer {
  signer(): { keyId: string; sign(data: Uint8Array): Uint8Array };
  verify(keyId: string, data: Uint8Array, signature: Uint8Array): boolean;
}
