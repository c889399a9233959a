import { createHmac, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { VitrineError } from '@vitrine/core/errors';
import type { HandedOutKey, KeyPurpose, Keys, PublicKeys } from '../../domain/keys.js';
import { folderStamp, prepareFolder, readKeyFiles, readRetiredFiles, writeKeyFile } from './files.js';
import { newKey, openOf, pairOf, spkiOf } from './make.js';

export { listKeys, rotateKey } from './rotate.js';
export type { ListedKey, SigningPurpose } from './rotate.js';

const purposes: readonly KeyPurpose[] = ['receipt-signing', 'identity-hmac'];

/** A key that signs, signed or checks; without its secret once it is retired. */
interface SigningKey {
  id: string;
  since: number;
  secret: KeyObject | null;
  open: KeyObject;
}

/** Everything in the folder at one moment. */
interface Ring {
  signing: readonly SigningKey[];
  hmac: { id: string; secret: Buffer } | null;
}

function ringOf(folder: string): Ring {
  const files = readKeyFiles(folder);
  const live = files
    .filter(({ purpose }) => purpose === 'receipt-signing')
    .map(file => ({ id: file.id, since: file.createdAt, ...pairOf(file) }));
  const retired = readRetiredFiles(folder)
    .filter(({ id, purpose }) => purpose === 'receipt-signing' && !live.some(key => key.id === id))
    .map(({ id, createdAt, publicKey }) => ({ id, since: createdAt, secret: null, open: openOf(publicKey) }));
  const hmac = files.filter(({ purpose }) => purpose === 'identity-hmac').at(-1);
  return {
    signing: [...retired, ...live].sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1)),
    hmac: hmac === undefined ? null : { id: hmac.id, secret: Buffer.from(hmac.secret, 'base64') }
  };
}

/** What a thing must have at least one of. */
function needed<T>(thing: T | null | undefined): T {
  if (thing === undefined || thing === null) {
    throw new VitrineError('config-invalid', { field: 'keysDir' });
  }
  return thing;
}

/** The folder as it is now: looked through again when a key came or went. */
function watched(folder: string): () => Ring {
  let stamp = folderStamp(folder);
  let ring = ringOf(folder);
  return () => {
    const now = folderStamp(folder);
    if (now !== stamp) {
      ring = ringOf(folder);
      stamp = now;
    }
    return ring;
  };
}

const currentOf = ({ signing }: Ring): SigningKey | undefined => signing.filter(({ secret }) => secret !== null).at(-1);

function handedOut(ring: Ring): HandedOutKey[] {
  const current = currentOf(ring);
  return ring.signing.map(key => ({
    keyId: key.id,
    algorithm: 'Ed25519',
    publicKey: spkiOf(key.open),
    current: key === current,
    since: key.since
  }));
}

function publicOf(ring: () => Ring): PublicKeys {
  return {
    publicKeys: () => handedOut(ring()),
    verify: (keyId, data, signature) => {
      const key = ring().signing.find(one => one.id === keyId);
      return key !== undefined && verify(null, data, key.open, signature);
    }
  };
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
      writeKeyFile(folder, newKey(purpose, now()), `${purpose}.key.json`);
    }
  }
  const ring = watched(folder);
  needed(ring().hmac);
  return {
    ...publicOf(ring),
    signer: () => {
      const { id, secret } = needed(currentOf(ring()));
      const key = needed(secret);
      return { keyId: id, sign: data => new Uint8Array(sign(null, data, key)) };
    },
    mac: (space, data) => {
      const { id, secret } = needed(ring().hmac);
      const own = createHmac('sha256', secret).update(`space:${space}`).digest();
      return { keyId: id, mac: createHmac('sha256', own).update(data).digest('hex') };
    }
  };
}
