import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  unlinkSync
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { VitrineError } from '@vitrine/core/errors';
import type { KeyPurpose } from '../../domain/keys.js';
import { writeNew } from '../files.js';

/** One key as it lies on disk. */
export interface KeyFile {
  format: 1;
  id: string;
  purpose: KeyPurpose;
  createdAt: number;
  /** Base64: PKCS #8 of an Ed25519 key, or 32 random bytes. */
  secret: string;
}

/** What stays of a key that signs no more: enough to check what it signed. */
export interface RetiredFile {
  format: 1;
  id: string;
  purpose: KeyPurpose;
  createdAt: number;
  retiredAt: number;
  /** Base64 of the SubjectPublicKeyInfo. */
  publicKey: string;
}

const KEY = '.key.json';
const RETIRED = '.retired.json';

const refuse = (cause: string): VitrineError =>
  new VitrineError('config-invalid', { field: 'keysDir' }, { cause: new Error(cause) });

/** The path with every link followed, as far as it exists. */
export function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) {
    return realpathSync(whole);
  }
  const parent = dirname(whole);
  return parent === whole ? whole : join(realPath(parent), relative(parent, whole));
}

/** Whether a path is a folder or lies in it. */
export function inside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Makes the folder for its owner alone; refuses one that lies in the data folder or that others may read. */
export function prepareFolder(keysDir: string, dataDir: string): string {
  const folder = realPath(keysDir);
  const data = realPath(dataDir);
  if (inside(folder, data) || inside(data, folder)) {
    throw refuse('the keys folder and the data folder lie in one another');
  }
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  }
  needPrivate(folder);
  return folder;
}

function needPrivate(path: string): void {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw refuse('others may read the keys');
  }
}

function read<T>(folder: string, ending: string, fields: readonly (keyof T & string)[]): T[] {
  return readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .flatMap(name => {
      const path = join(folder, name);
      // Taken away since the folder was listed: another process has just made a new one.
      if (!existsSync(path)) {
        return [];
      }
      needPrivate(path);
      let value: unknown = null;
      try {
        value = JSON.parse(readFileSync(path, 'utf8'));
      } catch {
        // Answered below: an unreadable key is never replaced by a new one.
      }
      if (typeof value !== 'object' || value === null || !fields.every(field => field in value)) {
        throw refuse(`${name} is not a key`);
      }
      return [value as T];
    });
}

const byAge = (a: { createdAt: number; id: string }, b: { createdAt: number; id: string }): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/** Every key of the folder, oldest first. */
export function readKeyFiles(folder: string): KeyFile[] {
  needPrivate(folder);
  return read<KeyFile>(folder, KEY, ['format', 'id', 'purpose', 'createdAt', 'secret']).sort(byAge);
}

/** What is left of keys that were retired, oldest first. */
export function readRetiredFiles(folder: string): RetiredFile[] {
  const fields = ['format', 'id', 'purpose', 'createdAt', 'retiredAt', 'publicKey'] as const;
  return read<RetiredFile>(folder, RETIRED, fields).sort(byAge);
}

/** Changes when a key is added to the folder or retired: files are never written over. */
export function folderStamp(folder: string): string {
  return readdirSync(folder)
    .filter(name => name.endsWith(KEY) || name.endsWith(RETIRED))
    .sort()
    .join('\n');
}

/** Writes a key whole or not at all, and never over another one. */
export function writeKeyFile(folder: string, key: KeyFile | RetiredFile, name: string): void {
  writeNew(join(folder, name), JSON.stringify(key) + '\n');
}

/** Where a retired key's public half lies. */
export const retiredName = ({ purpose, id }: { purpose: KeyPurpose; id: string }): string =>
  `${purpose}-${id}${RETIRED}`;

/** Where a key lies that is not the first of its purpose. */
export const keyName = ({ purpose, id }: { purpose: KeyPurpose; id: string }): string => `${purpose}-${id}${KEY}`;

/** Takes the secret half of keys away. */
export function removeKeys(folder: string, ids: ReadonlySet<string>): void {
  for (const name of readdirSync(folder).filter(each => each.endsWith(KEY))) {
    const path = join(folder, name);
    const { id } = JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
    if (ids.has(id)) {
      unlinkSync(path);
    }
  }
}
