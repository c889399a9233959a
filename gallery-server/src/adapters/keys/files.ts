import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  unlinkSync,
  writeSync
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { VitrineError } from '@vitrine/core/errors';
import type { KeyPurpose } from '../../domain/keys.js';

/** One key as it lies on disk. */
export interface KeyFile {
  format: 1;
  id: string;
  purpose: KeyPurpose;
  createdAt: number;
  /** Base64: PKCS #8 of an Ed25519 key, or 32 random bytes. */
  secret: string;
}

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

function isKeyFile(value: unknown): value is KeyFile {
  const keys = ['format', 'id', 'purpose', 'createdAt', 'secret'];
  return typeof value === 'object' && value !== null && keys.every(key => key in value);
}

/** Every key of the folder, oldest first. */
export function readKeyFiles(folder: string): KeyFile[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.key.json'))
    .map(name => {
      const path = join(folder, name);
      needPrivate(path);
      let value: unknown = null;
      try {
        value = JSON.parse(readFileSync(path, 'utf8'));
      } catch {
        // Answered below: an unreadable key is never replaced by a new one.
      }
      if (!isKeyFile(value)) {
        throw refuse(`${name} is not a key`);
      }
      return value;
    })
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** Writes a key whole or not at all, and never over another one. */
export function writeKeyFile(path: string, key: KeyFile): void {
  const draft = `${path}.${process.pid}.new`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, JSON.stringify(key) + '\n');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
  } finally {
    unlinkSync(draft);
  }
}
