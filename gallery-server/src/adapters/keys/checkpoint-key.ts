import { sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { VitrineError } from '@vitrine/core/errors';
import type { Signer } from '../../domain/keys.js';
import { readKeyFiles, readRetiredFiles, writeKeyFile } from './files.js';
import type { KeyFile } from './files.js';
import { newKey, openOf, pairOf } from './make.js';

const purpose = 'checkpoint-signing';

/** Keys that may sign checkpoints, oldest first. */
const keyFiles = (keysDir: string): KeyFile[] => readKeyFiles(keysDir).filter(file => file.purpose === purpose);

/** The public half of a key, also where nothing else of it is left. */
function openKey(keysDir: string, keyId: string): KeyObject | null {
  const live = keyFiles(keysDir).find(({ id }) => id === keyId);
  if (live !== undefined) {
    return pairOf(live).open;
  }
  const retired = readRetiredFiles(keysDir).find(file => file.purpose === purpose && file.id === keyId);
  return retired === undefined ? null : openOf(retired.publicKey);
}

const verifier = (keysDir: string): Pick<Signer, 'verify'> => ({
  verify: (keyId, data, signature) => {
    const key = openKey(keysDir, keyId);
    return key !== null && verify(null, data, key, signature);
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
    writeKeyFile(keysDir, newKey(purpose, now()), `${purpose}.key.json`);
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
      return { keyId: file.id, sign: data => new Uint8Array(sign(null, data, pairOf(file).secret)) };
    },
    ...verifier(keysDir)
  };
}
