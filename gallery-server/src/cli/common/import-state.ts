import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sha256Hex } from '@vitrine/core/hash';
import { appendFile, readFile } from 'node:fs/promises';
import { fileProblem, replaceFile } from './files.js';
import { stateFolder } from './places.js';

/** What an import did with one file: its text then, and where it was published. */
export interface Imported {
  sha256: string;
  entry: string;
  version: number;
}

/** How far an import came; one file per gallery, space and folder. */
export interface ImportState {
  format: 1;
  /** Made once, never sent: keys of requests are made with it, so that they tell nothing about a file. */
  secret: string;
  files: Record<string, Imported>;
}

/** Where the state of an import is kept. The name tells nothing about the folder. */
export function stateFile(gallery: string, space: string, folder: string, root: string = stateFolder()): string {
  return join(root, `import-${sha256Hex(JSON.stringify([gallery, space, folder])).slice(0, 24)}.json`);
}

/** Reads how far an import came. A state that can't be read is none: publishing again makes no second version. */
export async function readState(file: string): Promise<ImportState> {
  try {
    const [whole = '', ...notes] = (await readFile(file, 'utf8')).split('\n');
    const value = JSON.parse(whole) as Partial<ImportState> | null;
    if (value?.format === 1 && typeof value.files === 'object' && value.files !== null) {
      const secret = typeof value.secret === 'string' && value.secret !== '' ? value.secret : randomUUID();
      return { format: 1, secret, files: { ...value.files, ...Object.fromEntries(notes.flatMap(noted)) } };
    }
  } catch {
    // The same as a state of another form: begin again.
  }
  return { format: 1, secret: randomUUID(), files: {} };
}

/** One line behind the state; what a stop cut off in the middle is none. */
function noted(line: string): [string, Imported][] {
  try {
    const [file, imported] = JSON.parse(line) as [unknown, Partial<Imported> | null];
    const { sha256, entry, version } = imported ?? {};
    return typeof file === 'string' &&
      typeof sha256 === 'string' &&
      typeof entry === 'string' &&
      typeof version === 'number'
      ? [[file, { sha256, entry, version }]]
      : [];
  } catch {
    return [];
  }
}

/** The key of a file's publish: after a stop the same content is sent as the same request, never a second time. */
export function keyOf(state: ImportState, file: string, entry: string | null, contentId: string): string {
  return `import-${sha256Hex(JSON.stringify([state.secret, file, entry, contentId])).slice(0, 48)}`;
}

/** Keeps how far an import came, whole. */
export async function writeState(file: string, state: ImportState): Promise<void> {
  await replaceFile(file, JSON.stringify(state) + '\n', 0o600);
}

/** Keeps one file more: a line behind the state, so that a large folder takes no longer for each file than a small one. */
export async function noteImported(state: string, file: string, imported: Imported): Promise<void> {
  try {
    await appendFile(state, JSON.stringify([file, imported]) + '\n', { mode: 0o600 });
  } catch (error) {
    throw fileProblem(error);
  }
}
