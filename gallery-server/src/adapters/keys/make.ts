import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { KeyPurpose } from '../../domain/keys.js';
import type { KeyFile } from './files.js';

const idOf = (bytes: Uint8Array): string =>
  createHash('sha256').update('vitrine-key-id').update(bytes).digest('hex').slice(0, 16);

/** Base64 of a public key as others take it in. */
export const spkiOf = (key: KeyObject): string => key.export({ format: 'der', type: 'spki' }).toString('base64');

/** Both halves of a signing key out of its file. */
export function pairOf({ secret }: KeyFile): { secret: KeyObject; open: KeyObject } {
  const key = createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' });
  return { secret: key, open: createPublicKey(key) };
}

/** A public key out of what was kept of it. */
export function openOf(publicKey: string): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
}

/** A new key. One that signs is named by its public half, so that anybody can tell whether a name fits. */
export function newKey(purpose: KeyPurpose, now: number): KeyFile {
  if (purpose === 'identity-hmac') {
    const secret = randomBytes(32);
    return { format: 1, id: idOf(secret), purpose, createdAt: now, secret: secret.toString('base64') };
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const id = idOf(publicKey.export({ format: 'der', type: 'spki' }));
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return { format: 1, id, purpose, createdAt: now, secret };
}
