/** Keeps two set-ups from working in the same folder at once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from './places.mjs';

/** Is a process of that id still there? @param {number} pid */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** Takes the lock, or answers the process id of whoever holds it. @param {string} file @returns {number | null} */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return null;
  } catch {
    const holder = Number(readHolder(file));
    if (holder > 0 && holder !== process.pid && alive(holder)) {
      return holder;
    }
    rmSync(file, { force: true });
    return take(file);
  }
}

/** @param {string} file */
function readHolder(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '0';
  }
}

/**
 * Works while holding the lock; waits for another set-up first.
 * @template T
 * @param {() => Promise<T>} work
 * @param {{folder?: string, out?: {write(text: string): unknown}, wait?: number}} [options]
 * @returns {Promise<T>}
 */
export async function withLock(work, { folder = runFolder, out = process.stdout, wait = 500 } = {}) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'setup.lock');
  let told = false;
  for (let holder = take(file); holder !== null; holder = take(file)) {
    if (!told) {
      out.write(`Another set-up is at work here (process ${holder}); this one goes on when it is done.\n`);
      told = true;
    }
    await new Promise(next => setTimeout(next, wait));
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
