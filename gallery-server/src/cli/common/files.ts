import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { VitrineError } from '@vitrine/core/errors';
import { Stop, wrongCall } from './stop.js';

/** The name that the system gives a failure, or ''. */
export function systemCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** What a system failure means for a person. */
export function fileProblem(error: unknown): unknown {
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Stop('The disk is full. Your files are as they were.', 'Make room, then run the command again.');
    case 'EEXIST':
      return new VitrineError('file-exists', {}, { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return new VitrineError('file-unreadable', {}, { cause: error });
    default:
      return error;
  }
}

/** The text of a file, byte for byte; anything but UTF-8 is refused. */
export function textOf(data: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
  } catch (error) {
    throw new VitrineError('not-a-notebook', {}, { cause: error });
  }
}

/** Reads a file as text, or names the file that can't be opened (exit 2). */
export async function readText(path: string): Promise<string> {
  let data: Uint8Array;
  try {
    data = await readFile(path);
  } catch (error) {
    if (fileProblem(error) === error) {
      throw error;
    }
    const why = systemCode(error) === 'ENOENT' ? 'There is no file' : "Can't open";
    throw wrongCall(`${why} ${path}.`, 'Check the path and who may read it.');
  }
  return textOf(data);
}

async function besides(target: string, text: string | Uint8Array, mode: number): Promise<string> {
  const draft = join(dirname(target), `.${basename(target).slice(0, 80)}.${randomBytes(6).toString('hex')}.part`);
  const file = await open(draft, 'wx', mode);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } catch (error) {
    await file.close();
    await unlink(draft);
    throw error;
  }
  await file.close();
  // The mask of the process may have taken away what the old file allowed.
  await chmod(draft, mode);
  return draft;
}

async function modeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return null;
  }
}

/** A terminal, a pipe or /dev/null is written to; nothing takes its place. */
async function isDevice(path: string): Promise<boolean> {
  return stat(path).then(
    found => !found.isFile() && !found.isDirectory(),
    () => false
  );
}

/**
 * Replaces a file in one step: readers see the old text or the new one, and a full
 * disk leaves the old. A link stays a link, the mode stays what it was.
 */
export async function replaceFile(path: string, text: string | Uint8Array, mode?: number): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const target = await realpath(path).catch(() => path);
    if (await isDevice(target)) {
      return await writeFile(target, text);
    }
    const draft = await besides(target, text, mode ?? (await modeOf(target)) ?? 0o644);
    await rename(draft, target).catch(async (error: unknown) => {
      await unlink(draft);
      throw error;
    });
  } catch (error) {
    throw fileProblem(error);
  }
}

/** A file in the making: what stands at its path stays until it is done. */
export interface Draft {
  write(text: string): Promise<void>;
  done(): Promise<void>;
  /** Takes what was written away again. */
  drop(): Promise<void>;
}

/** Begins a file that is written bit by bit and takes its place in one step. */
export async function draftFile(path: string): Promise<Draft> {
  const safely = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw fileProblem(error);
    });
  return safely(async () => {
    await mkdir(dirname(path), { recursive: true });
    const target = await realpath(path).catch(() => path);
    if (await isDevice(target)) {
      const device = await open(target, 'w');
      const close = (): Promise<void> => device.close();
      return { write: text => safely(() => device.writeFile(text, 'utf8')), done: close, drop: close };
    }
    const draft = join(dirname(target), `.${basename(target).slice(0, 80)}.${randomBytes(6).toString('hex')}.part`);
    const file = await open(draft, 'wx', (await modeOf(target)) ?? 0o644);
    return {
      write: text => safely(() => file.writeFile(text, 'utf8')),
      done: () =>
        safely(async () => {
          await file.sync();
          await file.close();
          await rename(draft, target);
        }),
      drop: async () => {
        await file.close().catch(() => undefined);
        await unlink(draft).catch(() => undefined);
      }
    };
  });
}

/** Writes a file that isn't there yet; an existing one stays as it is (`file-exists`). */
export async function createFile(path: string, text: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const draft = await besides(path, text, 0o644);
    try {
      await link(draft, path);
    } catch (error) {
      // Some file systems have no links; 'wx' keeps the promise, if not in one step.
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(systemCode(error))) {
        throw error;
      }
      const file = await open(path, 'wx', 0o644);
      await file.writeFile(text, 'utf8');
      await file.close();
    } finally {
      await unlink(draft);
    }
  } catch (error) {
    throw fileProblem(error);
  }
}

/** Everything that comes in through a pipe; '' where there is none. */
export async function readAll(stream: AsyncIterable<Uint8Array> | undefined): Promise<string> {
  if (stream === undefined) {
    return '';
  }
  const parts: Uint8Array[] = [];
  for await (const part of stream) {
    parts.push(part);
  }
  return textOf(Buffer.concat(parts));
}
