import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { VitrineError } from '@vitrine/core/errors';
import type { KeyPurpose, Keys } from '../../domain/keys.js';
import { prepareFolder, readKeyFiles, writeKeyFile } from './files.js';
import type { KeyFile } from './files.js';

const purposes: readonly KeyPurpose[] = ['receipt-signing', 'identity-hmac'];

function newKey(purpose: KeyPurpose, now: number): KeyFile {
  const secret =
    purpose === 'receipt-signing'
      ? generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })
      : randomBytes(32);
  const id = createHash('sha256').update('vitrine-key-id').update(secret).digest('hex').slice(0, 16);
  return { format: 1, id, purpose, createdAt: now, secret: secret.toString('base64') };
}

/** Signing keys, oldest first; the last one signs. */
interface SigningKey {
  id: string;
  secret: KeyObject;
  open: KeyObject;
}

function signingKey(file: KeyFile): SigningKey {
  const secret = createPrivateKey({ key: Buffer.from(file.secret, 'base64'), format: 'der', type: 'pkcs8' });
  return { id: file.id, secret, open: createPublicKey(secret) };
}

/** What a thing must have at least one of. */
function lastOf<T>(items: readonly T[]): T {
  const last = items.at(-1);
  if (last === undefined) {
    throw new VitrineError('config-invalid', { field: 'keysDir' });
  }
  return last;
}

/**
 * Opens the gallery's keys, and makes those that are missing. They lie outside
 * the data folder, so that a copy of that folder never holds a key.
 */
export function openKeys(options: { keysDir: string; dataDir: string; now?: () => number }): Keys {
  const folder = prepareFolder(options.keysDir, options.dataDir);
  const now = options.now ?? Date.now;
  for (const purpose of purposes) {
    if (!readKeyFiles(folder).some(file => file.purpose === purpose)) {
      writeKeyFile(join(folder, `${purpose}.key.json`), newKey(purpose, now()));
    }
  }
  const files = readKeyFiles(folder);
  const signing = files.filter(file => file.purpose === 'receipt-signing').map(signingKey);
  const current = lastOf(signing);
  const hmac = lastOf(files.filter(file => file.purpose === 'identity-hmac'));
  const hmacSecret = Buffer.from(hmac.secret, 'base64');
  return {
    sign: data => ({ keyId: current.id, signature: new Uint8Array(sign(null, data, current.secret)) }),
    publicKeys: () =>
      signing.map(key => ({
        keyId: key.id,
        algorithm: 'Ed25519',
        publicKey: key.open.export({ format: 'der', type: 'spki' }).toString('base64'),
        current: key === current
      })),
    verify: (keyId, data, signature) => {
      const key = signing.find(one => one.id === keyId);
      return key !== undefined && verify(null, data, key.open, signature);
    },
    mac: (space, data) => {
      const own = createHmac('sha256', hmacSecret).update(`space:${space}`).digest();
      return { keyId: hmac.id, mac: createHmac('sha256', own).update(data).digest('hex') };
    }
  };
}
