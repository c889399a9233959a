/** A folder with the real scripts and nothing set up, and a PATH that holds only what a test puts there. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { buildHashes } from '../compile.mjs';
import { pythonHash } from '../install.mjs';
import { root as project } from '../places.mjs';

const COPIED = [
  'scripts',
  'demo',
  'jupyterlab_vitrine',
  'package.json',
  'package-lock.json',
  'packaging/requirements.txt'
];

const LENT = ['.venv', 'node_modules', 'packages', 'gallery-server', 'src', 'style', 'schema', 'lib'];
LENT.push('tsconfig.json', 'tsconfig.base.json', 'tsconfig.all.json', 'webpack.config.cjs', 'install.json');

/** Where a program of this computer lies. @param {string} name */
export function pathOf(name) {
  const found = (process.env.PATH ?? '').split(delimiter).find(folder => existsSync(join(folder, name)));
  if (!found) {
    throw new Error(`This test needs ${name} on the PATH.`);
  }
  return join(found, name);
}

/** The interpreter itself: `python3` may be a shim that needs more of the PATH. */
const python = () =>
  spawnSync('python3', ['-c', 'import os, sys; print(os.path.realpath(sys.executable))'], {
    encoding: 'utf8'
  }).stdout.trim();

/** Waits until something is true. @param {() => unknown} truth @param {number} [patience] */
export async function until(truth, patience = 20_000) {
  const end = Date.now() + patience;
  for (let found = await truth(); ; found = await truth()) {
    if (found) {
      return found;
    }
    if (Date.now() > end) {
      throw new Error(`This did not come true in ${patience / 1000} s: ${truth}`);
    }
    await new Promise(next => setTimeout(next, 30));
  }
}

/** Is a process of that id still at work? One that waits to be collected is not. @param {number} pid */
export function lives(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}

/** Every process below the given one. @param {number} pid @returns {number[]} */
export function descendants(pid) {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const rows = stdout
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number));
  const below = parent => rows.filter(row => row[1] === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

export class Sandbox {
  // The real path: what a child says about itself is compared with it.
  root = realpathSync(mkdtempSync(join(tmpdir(), 'vitrine-sandbox-')));
  bin = join(this.root, 'only-these');
  /** @type {import('node:child_process').ChildProcess[]} */
  #started = [];

  constructor() {
    mkdirSync(this.bin);
    COPIED.forEach(path => cpSync(join(project, path), join(this.root, path), { recursive: true }));
    this.#put('ps', pathOf('ps'));
  }

  #put(name, target) {
    symlinkSync(realpathSync(target), join(this.bin, name));
  }

  /** Puts programs of this computer on the PATH. @param {...string} names */
  have(...names) {
    for (const name of names) {
      this.#put(name, name === 'node' ? process.execPath : name === 'python3' ? python() : pathOf(name));
    }
  }

  /** Puts a shell script on the PATH. @param {string} name @param {string} text */
  haveScript(name, text) {
    writeFileSync(join(this.bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(this.bin, name), 0o755);
  }

  /** The computer's Python with something changed before it does what it is asked. @param {string} change */
  havePython(change) {
    const line = `import sys; ${change}; exec(sys.argv[1])`;
    this.haveScript('python3', `exec "${python()}" -c '${line}' "$2"`);
  }

  /** What set-up would have made, lent by the project: a start takes seconds, and makes one notebook. */
  lend() {
    LENT.forEach(path => symlinkSync(join(project, path), join(this.root, path)));
    this.write('demo/shelf/__init__.py', 'pieces = []\n');
    for (const [name, hash] of Object.entries(buildHashes)) {
      this.write(`.vitrine/stamps/${name}`, hash());
    }
    this.write('.vitrine/stamps/python', pythonHash(join(this.root, '.venv')));
    this.have('node', 'git');
  }

  /** Runs one of the scripts. @param {string} script @param {{args?: string[], env?: NodeJS.ProcessEnv}} [options] */
  run(script, { args = [], env = {} } = {}) {
    const child = spawn(process.execPath, [join(this.root, 'scripts', script), ...args], {
      cwd: this.root,
      // Nothing may be installed into what was only lent.
      env: { PATH: this.bin, HOME: this.root, CI: 'true', PIP_NO_INDEX: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe']
    });
    this.#started.push(child);
    const told = { text: '', pid: /** @type {number} */ (child.pid), kill: signal => child.kill(signal) };
    child.stdout.setEncoding('utf8').on('data', part => (told.text += part));
    child.stderr.setEncoding('utf8').on('data', part => (told.text += part));
    return Object.assign(told, { ended: new Promise(done => child.once('close', code => done(code))) });
  }

  /** A process that only waits, with the given words on its command line. @param {string[]} words */
  idle(...words) {
    const wait = 'setInterval(() => {}, 1000)';
    const child = spawn(process.execPath, ['-e', wait, ...words], { detached: true, stdio: 'ignore' });
    this.#started.push(child);
    return /** @type {number} */ (child.pid);
  }

  /** @param {string} path */
  has = path => existsSync(join(this.root, path));

  /** @param {string} path */
  read = path => readFileSync(join(this.root, path), 'utf8');

  /** @param {string} path @param {string} text */
  write(path, text) {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  async clear() {
    for (const child of this.#started.filter(each => each.exitCode === null && each.signalCode === null)) {
      const gone = new Promise(done => child.once('close', done));
      child.kill('SIGKILL');
      await gone;
    }
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}
