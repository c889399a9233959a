/** A gallery and a JupyterLab as children of ours: started, waited for, stopped without a trace. */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { bundledNode, root, venvBin } from './places.mjs';
import { writeWhole } from './stamps.mjs';
import { Trouble, lastLines } from './tool.mjs';

const PATIENCE = 60_000;
const GRACE = 8000;

/** @param {number} port 0 for any @returns {Promise<number | null>} the port, or null when it is taken */
function tryPort(port) {
  return new Promise(answer => {
    const server = createServer();
    server.once('error', () => answer(null));
    server.listen(port, '127.0.0.1', () => {
      const found = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
      server.close(() => answer(found));
    });
  });
}

/** The wanted port, else one of the next few, else any free one. @param {number} [wanted] @returns {Promise<number>} */
export async function freePort(wanted = 0) {
  for (let port = wanted; port > 0 && port < wanted + 20; port++) {
    const found = await tryPort(port);
    if (found) {
      return found;
    }
  }
  return /** @type {number} */ (await tryPort(0));
}

/**
 * @typedef {object} Server
 * @property {string} url
 * @property {number | undefined} pid
 * @property {Promise<void>} ended   resolves when the process is gone, for whatever reason
 * @property {() => boolean} running
 * @property {(signal?: NodeJS.Signals) => Promise<void>} stop
 */

/**
 * Starts a program in a group of its own, so that a Ctrl-C in the terminal reaches us alone, and waits until it answers.
 * @param {{what: string, command: string, args: string[], env: NodeJS.ProcessEnv, cwd: string, log: string, url: string, probe: string}} options
 * @returns {Promise<Server>}
 */
async function serve({ what, command, args, env, cwd, log, url, probe }) {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, 'w', 0o600);
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', file, file] });
  closeSync(file);
  let gone = false;
  // Whatever ends us, a group of its own would otherwise live on.
  const last = () => signalGroup(child.pid, 'SIGTERM');
  process.once('exit', last);
  const ended = new Promise(done => {
    const end = () => {
      gone = true;
      process.off('exit', last);
      done(undefined);
    };
    child.once('exit', end);
    child.once('error', end);
  });
  const stop = async (signal = 'SIGTERM') => {
    if (!gone) {
      signalGroup(child.pid, signal);
      const late = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), GRACE);
      await ended;
      clearTimeout(late);
    }
  };
  const until = Date.now() + PATIENCE;
  while (!gone && Date.now() < until) {
    if (await answers(probe)) {
      return { url, pid: child.pid, ended, running: () => !gone, stop };
    }
    await new Promise(next => setTimeout(next, 100));
  }
  const why = gone ? 'ended before it was ready' : `was not ready after ${PATIENCE / 1000} s`;
  await stop();
  throw new Trouble(`${what} ${why}.`, {
    lines: lastLines(readFileSync(log, 'utf8')),
    next: `All it said is in ${log}`
  });
}

/** Signals a server and what it started. @param {number | undefined} pid @param {NodeJS.Signals} signal */
export function signalGroup(pid, signal) {
  try {
    process.kill(-(/** @type {number} */ (pid)), signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

/**
 * @param {{data: string, keys: string, port: number, secret: string, log: string, more?: string[], env?: NodeJS.ProcessEnv, around?: string[]}} options
 *   around: a command that starts this one
 * @returns {Promise<Server>}
 */
export function startGallery({ data, keys, port, secret, log, more = [], env = {}, around = [] }) {
  const url = `http://127.0.0.1:${port}`;
  const node = bundledNode();
  if (!node) {
    throw new Trouble('Node 24 is missing from the Python environment.', { next: 'Run: npm run setup' });
  }
  const options = [
    '--data',
    data,
    '--keys-dir',
    keys,
    '--port',
    String(port),
    '--log-level',
    'warn',
    '--demo',
    ...more
  ];
  const [command, ...args] = [...around, node, join(root, 'gallery-server/bin/vitrine.mjs'), 'serve', ...options];
  return serve({
    what: 'The gallery',
    command,
    args,
    // Not as a flag: other users of this computer can read those.
    env: { ...process.env, ...env, VITRINE_DEMO_SECRET: secret },
    cwd: root,
    log,
    url,
    probe: `${url}/readyz`
  });
}

/**
 * The folders of a Lab of its own. What lies in its data folder goes before the environment's: an extension that was
 * copied there is the one that loads.
 * @param {string} folder
 */
export const labFolders = folder => ({
  JUPYTER_CONFIG_DIR: join(folder, 'config'),
  JUPYTER_DATA_DIR: join(folder, 'data'),
  JUPYTER_RUNTIME_DIR: join(folder, 'runtime'),
  JUPYTERLAB_WORKSPACES_DIR: join(folder, 'workspaces'),
  JUPYTERLAB_SETTINGS_DIR: join(folder, 'settings'),
  IPYTHONDIR: join(folder, 'ipython'),
  JUPYTER_PREFER_ENV_PATH: '0'
});

const SILENT_NEWS = { fetchNews: 'false', checkForUpdates: false };

/**
 * JupyterLab with folders of its own: nothing of the reader's Lab is read or changed.
 * @param {{files: string, folder: string, port: number, token: string, gallery: string, secret: string | null, log: string, baseUrl?: string, more?: string[]}} options
 * @returns {Promise<Server>}
 */
export function startLab({ files, folder, port, token, gallery, secret, log, baseUrl = '/', more = [] }) {
  const folders = labFolders(folder);
  const page = { vitrineGallery: gallery, ...(secret === null ? {} : { vitrineDemoSecret: secret }) };
  writeWhole(join(folders.JUPYTER_CONFIG_DIR, 'labconfig', 'page_config.json'), JSON.stringify(page), 0o600);
  const news = join('@jupyterlab', 'apputils-extension', 'notification.jupyterlab-settings');
  writeWhole(join(folders.JUPYTERLAB_SETTINGS_DIR, news), JSON.stringify(SILENT_NEWS));
  const args = [
    '--no-browser',
    '--ip=127.0.0.1',
    `--port=${port}`,
    '--ServerApp.port_retries=0',
    `--ServerApp.root_dir=${files}`
  ];
  args.push(`--ServerApp.base_url=${baseUrl}`, ...(process.getuid?.() === 0 ? ['--allow-root'] : []), ...more);
  const url = `http://127.0.0.1:${port}${baseUrl}`;
  return serve({
    what: 'JupyterLab',
    command: venvBin('jupyter-lab'),
    args,
    env: { ...process.env, ...folders, JUPYTER_TOKEN: token },
    cwd: files,
    log,
    url,
    probe: `${url}api?token=${token}`
  });
}
