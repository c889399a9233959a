/** Knows what `npm start` has running out of this folder: one at a time, and nothing of an older one left behind. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { alive } from './lock.mjs';
import { root, runFolder } from './places.mjs';
import { signalGroup } from './servers.mjs';
import { writeWhole } from './stamps.mjs';
import { Trouble } from './tool.mjs';

const PATIENCE = 8000;

/**
 * @typedef {{pid: number, servers: number[], lab: string | null, gallery: string | null}} Running
 * `pid` is the script's own, `servers` are the groups that it started.
 */

const fileIn = folder => join(folder, 'running.json');

/** Notes what runs; the address of Lab holds its token, so nobody else may read it. @param {Running} running */
export function noteRunning(running, folder = runFolder) {
  writeWhole(fileIn(folder), JSON.stringify(running), 0o600);
}

/** Forgets our own note, never that of somebody else. */
export function forgetRunning(folder = runFolder) {
  if (readRunning(folder)?.pid === process.pid) {
    rmSync(fileIn(folder), { force: true });
  }
}

/** @returns {Running | null} */
function readRunning(folder) {
  try {
    const { pid, servers = [], lab = null, gallery = null } = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
    return { pid: Number(pid), servers: servers.map(Number).filter(each => each > 1), lab, gallery };
  } catch {
    return null;
  }
}

/** Is that process one of ours? Ids are given again, so the number alone says nothing. @param {number} pid @param {string} [base] */
export function isOurs(pid, base = root) {
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').includes(base);
}

/** @param {Running} running */
function alreadyRunning({ pid, lab, gallery }) {
  const places = [lab && `  JupyterLab  ${lab}`, gallery && `  Gallery     ${gallery}/`].filter(Boolean);
  return new Trouble(`Vitrine is running from this folder already (process ${pid}).`, {
    next: [...places, 'Use that one, or press Ctrl-C in its terminal and run this again.'].join('\n')
  });
}

/**
 * Refuses while another start from this folder runs, and stops what one that was killed has left.
 * @param {{folder?: string, base?: string}} [options]
 */
export async function makeRoom({ folder = runFolder, base = root } = {}) {
  const running = readRunning(folder);
  if (running === null || running.pid === process.pid) {
    return;
  }
  if (alive(running.pid) && running.servers.some(alive)) {
    throw alreadyRunning(running);
  }
  for (const pid of running.servers.filter(each => alive(each) && isOurs(each, base))) {
    await stopGroup(pid);
  }
  rmSync(fileIn(folder), { force: true });
}

/** @param {number} pid */
async function stopGroup(pid) {
  const until = Date.now() + PATIENCE;
  for (signalGroup(pid, 'SIGTERM'); alive(pid);) {
    if (Date.now() > until) {
      signalGroup(pid, 'SIGKILL');
      return;
    }
    await new Promise(next => setTimeout(next, 50));
  }
}
