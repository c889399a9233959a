import { existsSync } from 'node:fs';
import { VitrineError } from '@vitrine/core/errors';
import type { KeyPurpose } from '../../domain/keys.js';
import { keyName, readKeyFiles, readRetiredFiles, removeKeys, retiredName, writeKeyFile } from './files.js';
import type { KeyFile } from './files.js';
import { newKey, pairOf, spkiOf } from './make.js';

/** What keys sign; those of identities sign nothing. */
export type SigningPurpose = Exclude<KeyPurpose, 'identity-hmac'>;

/** A key as its owner may see it listed; never its secret. */
export interface ListedKey {
  id: string;
  purpose: KeyPurpose;
  since: number;
  state: 'current' | 'former' | 'retired';
  /** Base64 of the public half; null for a key that has none. */
  publicKey: string | null;
}

function need(folder: string): void {
  if (!existsSync(folder)) {
    throw new VitrineError('file-unreadable');
  }
}

/** Every key of a folder, oldest first. Makes nothing. */
export function listKeys(folder: string): ListedKey[] {
  need(folder);
  const files = readKeyFiles(folder);
  const live = files.map((file): ListedKey => ({
    id: file.id,
    purpose: file.purpose,
    since: file.createdAt,
    state: files.filter(({ purpose }) => purpose === file.purpose).at(-1) === file ? 'current' : 'former',
    publicKey: file.purpose === 'identity-hmac' ? null : spkiOf(pairOf(file).open)
  }));
  const retired = readRetiredFiles(folder)
    .filter(({ id }) => !live.some(key => key.id === id))
    .map(({ id, purpose, createdAt, publicKey }): ListedKey => ({
      id,
      purpose,
      since: createdAt,
      state: 'retired',
      publicKey
    }));
  return [...retired, ...live].sort((a, b) => a.since - b.since);
}

function retire(folder: string, file: KeyFile, now: number): void {
  const { id, purpose, createdAt } = file;
  if (!existsSync(`${folder}/${retiredName(file)}`)) {
    const publicKey = spkiOf(pairOf(file).open);
    writeKeyFile(folder, { format: 1, id, purpose, createdAt, retiredAt: now, publicKey }, retiredName(file));
  }
}

/**
 * Makes a new key that signs from now on. Of the ones before it only the public half stays: what they signed
 * can be checked for ever, and nobody can sign with them any more. Stopped at any point, one key signs.
 */
export function rotateKey(folder: string, now: number, purpose: SigningPurpose = 'receipt-signing'): ListedKey {
  need(folder);
  const before = readKeyFiles(folder).filter(file => file.purpose === purpose);
  // A clock that was set back must not make the new key older than the last one.
  const since = Math.max(now, ...before.map(({ createdAt }) => createdAt + 1));
  const made = newKey(purpose, since);
  before.forEach(file => retire(folder, file, now));
  writeKeyFile(folder, made, keyName(made));
  removeKeys(folder, new Set(before.map(({ id }) => id)));
  return { id: made.id, purpose: made.purpose, since, state: 'current', publicKey: spkiOf(pairOf(made).open) };
}
