/** Remembers what a step was made from, so that the second run takes seconds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root, runFolder } from './places.mjs';

const SKIPPED = new Set(['node_modules', 'lib', '__pycache__', 'labextension', '.ipynb_checkpoints', 'test-results']);

/** Every file below the given files and folders, sorted. @param {string[]} paths @param {string} [base] */
export function filesBelow(paths, base = root) {
  /** @type {string[]} */
  const found = [];
  const walk = path => {
    if (!existsSync(path)) {
      return;
    }
    try {
      for (const item of readdirSync(path, { withFileTypes: true })) {
        if (!SKIPPED.has(item.name) && !item.name.endsWith('.tsbuildinfo')) {
          item.isDirectory() ? walk(join(path, item.name)) : found.push(join(path, item.name));
        }
      }
    } catch {
      found.push(path);
    }
  };
  paths.forEach(path => walk(join(base, path)));
  return found.sort();
}

/** One hash of names and contents. @param {string[]} paths @param {string[]} [facts] @param {string} [base] */
export function hashOf(paths, facts = [], base = root) {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const file of filesBelow(paths, base)) {
    hash.update(`\0${relative(base, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const stampFile = name => join(runFolder, 'stamps', name);

/** Was this step done from exactly this? @param {string} name @param {string} hash */
export function isStamped(name, hash) {
  return existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === hash;
}

/** Notes that a step is done; only ever called after it succeeded. @param {string} name @param {string} hash */
export function stamp(name, hash) {
  writeWhole(stampFile(name), hash);
}

/** Writes a file so that a reader never sees half of it. @param {string} path @param {string} text @param {number} [mode] */
export function writeWhole(path, text, mode = 0o644) {
  mkdirSync(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}.next`;
  writeFileSync(next, text, { mode });
  renameSync(next, path);
}
