/**
 * The figures of a folder of labelled texts and notebooks: everything goes through the command line, as anybody
 * would call it, and the folder's own scorers say what was covered and what is left.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../../scripts/lib/places.mjs';

const VITRINE = join(root, 'gallery-server/bin/vitrine.mjs');

function ran(args, env = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env }
  });
  if (status === null || status === 2) {
    throw new Error(`${args.slice(0, 3).join(' ')} stopped: ${stderr.slice(-400)}`);
  }
  return stdout;
}

/** The rows of the scorer, by name. @param {string} text */
export function scoreRows(text) {
  return Object.fromEntries(
    text
      .split('\n')
      .map(line => /^(.+?)\s+(?:pos|neg)\s+(\d+)\s+(.*)$/.exec(line))
      .filter(Boolean)
      .map(([, name, count, rest]) => {
        const share = word => Number(new RegExp(`${word}\\s+([\\d.]+)%`).exec(rest)?.[1] ?? NaN);
        return [
          name,
          { count: Number(count), covered: share('(?<!-)covered'), spans: share('spans-covered'), false: share('FP') }
        ];
      })
  );
}

const percent = number => `${number} %`;
const at = ({ count, covered }, miss) =>
  `${percent(covered)} of ${count}${miss === undefined ? '' : ` at ${percent(miss.false)} false`}`;

/** Together, weighed by how many there are. */
function both(...rows) {
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const covered = rows.reduce((sum, row) => sum + row.covered * row.count, 0) / count;
  return { count, covered: Math.round(covered * 10) / 10 };
}

/** @param {Record<string, any>} secret @param {Record<string, any>} personal */
export function scoresOf(secret, personal) {
  return {
    R3: at(secret['ALL secrets (headline)'], secret['ALL negatives']),
    R4: at(secret['secret-creddata/secret'], secret['neg-creddata']),
    R5: at(secret['secret-evasion/evasion']),
    R6: at(both(personal['pii-id/with-word'], personal['pii-id/bare']), personal['ALL negatives']),
    R7: at(both(personal['pii-table/table'], personal['pii-table/chart-json'])),
    R8: at(personal['infra/infra']),
    R8b: `${at(personal['pii-text/named'])} beside a naming word; ${percent(personal['pii-doc'].spans)} of all marked pieces of documents`
  };
}

/** What is left of planted values, and what was kept. */
export function leftOf({ leaked, total, safe, clean }) {
  const share = (a, b) => percent(Math.round((1000 * a) / b) / 10);
  return `${leaked} of ${total} (${share(leaked, total)}); kept ${share(safe[0], safe[1])} of what is safe, ${share(clean[0], clean[1])} of clean cells unchanged`;
}

/** @param {string} folder */
export async function sampleFigures(folder) {
  const set = resolve(folder);
  const work = mkdtempSync(join(tmpdir(), 'vitrine-bench-'));
  try {
    const corpus = join(set, 'corpus');
    const lines = readdirSync(corpus)
      .filter(name => name.endsWith('.jsonl'))
      .flatMap(name => readFileSync(join(corpus, name), 'utf8').split('\n').filter(Boolean))
      .map(line => JSON.parse(line))
      .map(({ id, text }) => JSON.stringify({ id, kind: 'code', text }));
    writeFileSync(join(work, 'in.jsonl'), `${lines.join('\n')}\n`);
    const score = (family, ...options) => {
      const out = join(work, `${family}.jsonl`);
      ran([VITRINE, 'scan', '--jsonl', join(work, 'in.jsonl'), '--out', out, ...options]);
      return scoreRows(ran([join(set, 'score.mjs'), family, out]));
    };
    const own = join(set, 'own/set');
    const books = readdirSync(own).filter(name => name.endsWith('.ipynb'));
    const left = profile => {
      const out = join(work, profile);
      ran([VITRINE, 'redact', ...books.map(name => join(own, name)), '--profile', profile, '--out', out]);
      return leftOf(
        JSON.parse(ran([join(set, 'own/check.mjs'), out, '--profile', profile, '--json'], { OWN_SET: own }))
      );
    };
    return {
      R1: left('strict'),
      R2: left('balanced'),
      R2b: left('open'),
      // Beside scanners of secrets, so with what looks for secrets alone.
      ...scoresOf(score('secret', '--profile', 'open'), score('pii'))
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
