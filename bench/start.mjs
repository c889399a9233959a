/** From `npm start` to both addresses, with everything in place; `--first` measures a clone of this repository from
 * nothing. What it took from the caches of npm and pip is up to whoever runs it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../scripts/lib/places.mjs';
import { run } from '../scripts/lib/tool.mjs';
import { time, writeTable } from './lib.mjs';

/** Steps that are shorter than this are nobody's wait. */
const WORTH_TELLING = 10_000;

/** What a start says of each step, "✓ 2 of 10 Packages · 1 min 5 s": the ones that a reader waits for. @param {string} text */
const longSteps = text =>
  [...text.matchAll(/^✓ \d+ of \d+ (.+) · (?:(\d+) min )?(\d+) s$/gm)]
    .map(([, name, minutes = '0', seconds]) => ({ name, ms: 1000 * (60 * Number(minutes) + Number(seconds)) }))
    .filter(({ ms }) => ms >= WORTH_TELLING);

/** @param {string} cwd @returns {Promise<{ready: number, steps: {name: string, ms: number}[]}>} */
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
    child.once('exit', () => (ready ? done({ ready, steps: longSteps(text) }) : fail(new Error(text.slice(-2000)))));
  });
}

const rows = [];

/** @param {string} what @param {string} cwd */
async function measure(what, cwd) {
  const { ready, steps } = await startToReady(cwd);
  rows.push([what, time(ready)], ...steps.map(({ name, ms }) => [`… of it: ${name}`, time(ms)]));
}

if (process.argv.includes('--first')) {
  const clone = join(mkdtempSync(join(tmpdir(), 'vitrine-first-')), 'vitrine');
  try {
    await run('git', ['clone', '--quiet', root, clone], { what: 'git clone' });
    await measure('first run, fresh clone', clone);
    await measure('second run', clone);
  } finally {
    rmSync(dirname(clone), { recursive: true, force: true });
  }
} else {
  await startToReady(root);
  await measure('run with everything in place', root);
}
writeTable('Start to ready', ['run', 'time until both addresses are printed'], rows);
