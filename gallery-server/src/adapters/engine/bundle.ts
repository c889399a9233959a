import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Lies beside the bundle: what its engine was built from was hashed when the bundle was made. */
const WRITTEN = 'engine.sha256';

function codeIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(each => {
    const path = join(folder, each.name);
    return each.isDirectory() ? codeIn(path) : each.name.endsWith('.js') ? [path] : [];
  });
}

/** SHA-256 over the sorted paths of a folder's code and the SHA-256 of each file. */
export function hashOfCode(folder: string): string {
  const lines = codeIn(folder)
    .map(path => [
      relative(folder, path).split(sep).join('/'),
      createHash('sha256').update(readFileSync(path)).digest('hex')
    ])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** Folder of the engine's built code. */
function engineFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@vitrine/core/redaction');
  return dirname(dirname(entry));
}

/**
 * SHA-256 of the engine's built code, which receipts and capabilities name: two galleries with the same
 * hash remove the same. It is that of the core's files, also where these were bundled into one.
 */
export function engineBundle(beside: string = dirname(fileURLToPath(import.meta.url))): string {
  const written = join(beside, WRITTEN);
  return existsSync(written) ? readFileSync(written, 'utf8').trim() : hashOfCode(engineFolder());
}
