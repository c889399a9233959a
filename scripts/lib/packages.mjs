/** Is what lies in node_modules what the lock file says? Asks npm's own note instead of a stamp of ours. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

/** @param {string} file @returns {{packages: Record<string, {version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean}>} | null} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * True when every package of the lock file is there in its version. npm writes its note last, so an
 * interrupted install counts as none.
 * @param {string} [folder]
 */
export function packagesMatch(folder = root) {
  const wanted = readLock(join(folder, 'package-lock.json'));
  const there = readLock(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !there || !existsSync(join(folder, 'node_modules'))) {
    return false;
  }
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) {
      return true;
    }
    const found = there.packages[path];
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional || entry.peer);
  });
}
