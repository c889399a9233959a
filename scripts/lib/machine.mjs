/** What this computer must bring along, and the command that mends what is missing. */
import { spawnSync } from 'node:child_process';
import { Trouble, onPath } from './tool.mjs';

const NODE = [20, 19];
const PYTHON = [3, 10];
const NAMES = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
const PROBE = `import json, sys
try:
    import venv, ensurepip
    ready = True
except ImportError:
    ready = False
print(json.dumps({"version": list(sys.version_info[:2]), "venv": ready, "path": sys.executable}))`;

/** Is a at least b? @param {number[]} a @param {number[]} b */
export function atLeast(a, b) {
  return a[0] > b[0] || (a[0] === b[0] && (a[1] ?? 0) >= b[1]);
}

/** @param {string} [version] */
export function checkNode(version = process.versions.node) {
  if (!atLeast(version.split('.').map(Number), NODE)) {
    throw new Trouble(`Node ${version} is too old: set-up needs ${NODE.join('.')} or newer.`, {
      next: 'Install a newer Node (nodejs.org, or: nvm install 22), then run this again.'
    });
  }
}

export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Some systems pack npm apart from Node. @param {string} [path] */
export function checkNpm(path = process.env.PATH) {
  if (!onPath(npm, path)) {
    throw new Trouble('npm is not on the PATH.', {
      next: 'Install it (Debian: sudo apt-get install npm; it is part of Node from nodejs.org), then run this again.'
    });
  }
}

/** @typedef {{version: number[], venv: boolean, path: string, name: string}} Python */

/** @param {string} name @returns {Python | null} */
function probe(name) {
  const answer = spawnSync(name, ['-c', PROBE], { encoding: 'utf8' });
  try {
    // A program that is not there says null, which is JSON too.
    return answer.stdout ? { ...JSON.parse(answer.stdout), name } : null;
  } catch {
    return null;
  }
}

/** The command that brings `venv` to a Python without it. @param {Python} python @param {string} [platform] */
export function venvMend(python, platform = process.platform) {
  const version = python.version.join('.');
  return platform === 'darwin'
    ? `brew install python@${version}`
    : `sudo apt-get install python${version}-venv   (Debian, Ubuntu; Fedora: sudo dnf install python3)`;
}

/**
 * The best Python there is; a Trouble that names the mend where there is none.
 * @param {(name: string) => Python | null} [look]
 * @param {string} [platform]
 * @returns {Python}
 */
export function findPython(look = probe, platform = process.platform) {
  /** @type {Python[]} */
  const found = [];
  for (const name of process.env.VITRINE_PYTHON ? [process.env.VITRINE_PYTHON] : NAMES) {
    const python = look(name);
    if (python && atLeast(python.version, PYTHON)) {
      if (python.venv) {
        return python;
      }
      found.push(python);
    } else if (python) {
      found.push(python);
    }
  }
  const recent = found.find(python => atLeast(python.version, PYTHON));
  if (recent) {
    throw new Trouble(`Python ${recent.version.join('.')} is here, but without its "venv" module.`, {
      next: `Run: ${venvMend(recent, platform)}\nThen run this again.`
    });
  }
  const old = found[0] ? `Python ${found[0].version.join('.')} is too old` : 'No Python was found';
  const mend = platform === 'darwin' ? 'brew install python@3.12' : 'sudo apt-get install python3 python3-venv';
  throw new Trouble(`${old}: Vitrine needs ${PYTHON.join('.')} or newer.`, {
    next: `Run: ${mend}\nThen run this again.`
  });
}
