/** From `npm start` to both addresses, with everything in place; `--first` measures a clone of this repository from nothing. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/lib/places.mjs';
import { run } from '../scripts/lib/tool.mjs';
import { time, writeTable } from './lib.mjs';

/** @param {string} cwd @returns {Promise<number>} */
function startToReady(cwd) {
  return new Promise((done, fail) => {
    const at = performance.now();
    const child = spawn(process.execPath, ['scripts/start.mjs', '--no-browser'], { cwd });
    let ready = 0;
    let text = '';
    const hear = part => {
      text += part;
      if (!ready && text.includes('Ctrl-C stops both')) {
        ready = performance.now() - at;
        child.kill('SIGINT');
      }
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('exit', () => (ready ? done(ready) : fail(new Error(text.slice(-2000)))));
  });
}

const rows = [];
if (process.argv.includes('--first')) {
  const clone = join(mkdtempSync(join(tmpdir(), 'vitrine-first-')), 'vitrine');
  try {
    await run('git', ['clone', '--quiet', root, clone], { what: 'git clone' });
    rows.push(['first run, fresh clone', time(await startToReady(clone))]);
    rows.push(['second run, fresh clone', time(await startToReady(clone))]);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
} else {
  await startToReady(root);
  rows.push(['run with everything in place', time(await startToReady(root))]);
}
writeTable('Start to ready', ['run', 'time until both addresses are printed'], rows);
