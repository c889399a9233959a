import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VitrineError } from '@vitrine/core/errors';
import type { Signer } from '../../domain/keys.js';
import { writeNew } from '../files.js';
import { readKeyFiles } from './files.js';
import type { KeyFile } from './files.js';

const purpose = 'checkpoint-signing';

/** Keys that sign checkpoints, oldest first. */
const keyFiles = (keysDir: string): KeyFile[] => readKeyFiles(keysDir).filter(file => file.purpose === purpose);

const secretOf = (file: KeyFile): ReturnType<typeof createPrivateKey> =>
  createPrivateKey({ key: Buffer.from(file.secret, 'base64'), format: 'der', type: 'pkcs8' });

const verifier = (keysDir: string): Pick<Signer, 'verify'> => ({
  verify: (keyId, data, signature) => {
    const file = keyFiles(keysDir).find(({ id }) => id === keyId);
    return file !== undefined && verify(null, data, createPublicKey(secretOf(file)), signature);
  }
});

/** What verifies checkpoints, from a folder of keys that is there; nothing is made or changed in it. */
export function readCheckpointKeys(keysDir: string): Pick<Signer, 'verify'> {
  if (!existsSync(keysDir)) {
    throw new VitrineError('config-invalid', { field: 'keysDir' });
  }
  return verifier(keysDir);
}

/** What signs checkpoints: a key of its own, made where there is none. The folder was opened before. */
export function openCheckpointKeys(keysDir: string, now: () => number): Signer {
  if (keyFiles(keysDir).length === 0) {
    const secret = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
    const id = createHash('sha256').update('vitrine-key-id').update(secret).digest('hex').slice(0, 16);
    const file: KeyFile = { format: 1, id, purpose, createdAt: now(), secret: secret.toString('base64') };
    writeNew(join(keysDir, `${purpose}.key.json`), `${JSON.stringify(file)}\n`);
  }
  const current = (): KeyFile => {
    const file = keyFiles(keysDir).at(-1);
    if (file === undefined) {
      throw new VitrineError('config-invalid', { field: 'keysDir' });
    }
    return file;
  };
  return {
    signer: () => {
      const file = current();
      return { keyId: file.id, sign: data => new Uint8Array(sign(null, data, secretOf(file))) };
    },
    ...verifier(keysDir)
  };
}
