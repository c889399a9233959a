/** Builds and asks both indexes over the same corpus, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What a script of this folder prints. @param {string} script @param {...(string | number)} args */
function told(script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, script), ...args.map(String)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  });
  if (status !== 0) {
    throw new Error(`${script} ended with ${status}: ${stderr}`);
  }
  return stdout;
}

/** @param {number} count notebooks @param {number} length searches */
export function measured(count, length) {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-search-'));
  try {
    const [file, queries] = [join(folder, 'index.db'), join(folder, 'queries.json')];
    writeFileSync(queries, told('queries.mjs', count, length));
    const built = JSON.parse(told('build.mjs', file, count));
    const read = JSON.parse(told('read.mjs', file, queries));
    const fts = JSON.parse(told('fts.mjs', join(folder, 'fts.db'), count, queries));
    return { built, read, fts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
