/**
 * Every hiding place with every kind of value under every profile, and what must hold of each result:
 * `node bench/redaction-cases.mjs [--rounds N] [--json FILE] [--python PYTHON]`, after `npm run build`.
 * A value must not be recoverable, a second pass must change nothing, nbformat must find the result valid, what
 * Python could parse before it must parse after, and the report must hold no value. `--json` writes the table of
 * places and profiles. Then the large and hostile ones, each with its time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { canonicalNotebook, readNotebook } from '../packages/core/lib/notebook/index.js';
import { findUnredacted, loadRecognisers, policies, redact } from '../packages/core/lib/redaction/index.js';

/* The places are written for tests, which run from the sources. */
registerHooks({
  resolve(specifier, context, next) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    const ours = context.parentURL?.includes('/src/testing/') && specifier.startsWith('.');
    return next(ours && existsSync(fileURLToPath(source)) ? source.href : specifier, context);
  }
});
const { allKinds, allPlaces, canRead, problemsOf, secretsOnly } =
  await import('../packages/core/src/testing/hiding/index.ts');

const options = process.argv.slice(2);
const option = (name, otherwise) => (options.includes(name) ? options[options.indexOf(name) + 1] : otherwise);
const rounds = Number(option('--rounds', 1));
const python = option('--python', '.venv/bin/python');
const say = line => process.stdout.write(`${line}\n`);
const profiles = { open: ['secret'], balanced: null, strict: null };
await loadRecognisers();

const table = new Map();
const parsed = [];
const valid = [];
const broken = { left: 0, moving: 0, invalid: 0, told: 0, refused: 0 };
let cases = 0;
let seed = 0;
for (let round = 0; round < rounds; round++) {
  for (const { name, file } of allPlaces) {
    for (const kind of allKinds) {
      const value = kind.value(++seed);
      const given = file(kind.text(value));
      for (const [profile, families] of Object.entries(profiles)) {
        const looked = families ?? (secretsOnly.has(name) ? ['secret'] : [kind.family]);
        if (!looked.includes(kind.family)) {
          continue;
        }
        const row = table.get(name) ?? { open: [0, 0], balanced: [0, 0], strict: [0, 0] };
        table.set(name, row);
        row[profile][1]++;
        cases++;
        const policy = { ...policies.team, profile };
        try {
          const before = readNotebook(given);
          const { notebook, report } = redact(before, policy);
          const text = canonicalNotebook(notebook);
          const left = canRead(text, [value]).length;
          row[profile][0] += left;
          broken.left += left;
          broken.moving += findUnredacted(readNotebook(text), policy).length === 0 ? 0 : 1;
          broken.invalid += problemsOf(text).length === 0 ? 0 : 1;
          broken.told += JSON.stringify(report).includes(value) ? 1 : 0;
          if (profile === 'balanced') {
            valid.push(JSON.parse(text));
            before.cells.forEach((cell, index) => {
              if (cell.cell_type === 'code') {
                parsed.push([cell.source, notebook.cells[index].source]);
              }
            });
          }
        } catch (error) {
          broken.refused++;
          say(`refused: ${name}, ${kind.name}, ${profile}: ${error.code ?? 'crashed'}`);
        }
      }
    }
  }
}
for (const [name, row] of table) {
  const left = Object.entries(row).filter(([, [count]]) => count > 0);
  if (left.length > 0) {
    say(`left: ${name}: ${left.map(([profile, [count, all]]) => `${profile} ${count} of ${all}`).join(', ')}`);
  }
}
say(`${table.size} places, ${cases} cases: ${JSON.stringify(broken)}`);
if (options.includes('--json')) {
  writeFileSync(option('--json'), JSON.stringify(Object.fromEntries(table), null, 1));
}

const PARSES = `
import ast, json, sys, warnings
warnings.simplefilter('ignore')
def ok(text):
    try:
        ast.parse(text)
        return True
    except (SyntaxError, ValueError):
        return False
pairs = [pair for pair in json.load(sys.stdin) if ok(pair[0])]
bad = [pair[1] for pair in pairs if not ok(pair[1])]
print(len(pairs), 'cells of Python,', len(bad), 'of them no longer parse', bad[:3])
`;
const VALID = `
import json, sys, nbformat
bad = 0
books = json.load(sys.stdin)
for book in books:
    try:
        nbformat.validate(book, version=4, version_minor=5)
    except Exception:
        bad += 1
print(len(books), 'results,', bad, 'of them not valid')
`;
const ask = (script, input) =>
  execFileSync(python, ['-W', 'ignore', '-c', script], { input, encoding: 'utf8', maxBuffer: 2 ** 28 }).trim();
say(ask(PARSES, JSON.stringify(parsed)));
say(ask(VALID, JSON.stringify(valid)));

const secret = allKinds[0].value(9);
const code = outputs => ({ cell_type: 'code', id: 'a', metadata: {}, execution_count: 1, source: 'x', outputs });
const book = cells => JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
const printed = text => ({ output_type: 'stream', name: 'stdout', text });
const cell = JSON.stringify({ cell_type: 'markdown', metadata: {}, source: 'x' });
const bomb = (depth, size) => {
  let data = gzipSync(Buffer.alloc(size, `${secret} `));
  for (let turn = 1; turn < depth; turn++) {
    data = gzipSync(data);
  }
  return data.toString('base64');
};
const hostile = {
  '60 MB of printed lines': () => book([code([printed(`line ${secret} of many\n`.repeat(1_150_000))])]),
  '100 MB': () => book([code([printed('a b c d e f '.repeat(8_800_000))])]),
  'a million cells': () => book([]).replace('[]', `[${Array(1_000_000).fill(cell).join(',')}]`),
  'a hundred thousand lists in lists': () =>
    book([]).replace('"metadata":{}', `"metadata":{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`),
  'ten thousand names in a chart': () =>
    book([
      code([
        {
          output_type: 'display_data',
          metadata: {},
          data: {
            'application/json': Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`${secret}${at}`, at]))
          }
        }
      ])
    ]),
  'a bomb': () => book([code([printed(bomb(1, 200_000_000))])]),
  'a bomb in three packs': () => book([code([printed(bomb(3, 200_000_000))])]),
  'five MB of one bracket': () =>
    book([code([{ output_type: 'display_data', metadata: {}, data: { 'text/html': '<'.repeat(5e6) } }])]),
  'five MB of open elements': () =>
    book([code([{ output_type: 'display_data', metadata: {}, data: { 'text/html': '<b>'.repeat(1.7e6) } }])]),
  'five MB of quotes': () => book([{ ...code([]), source: '"\''.repeat(2.5e6) }]),
  'five MB of escapes': () => book([{ ...code([]), source: `x = "${'\\x41'.repeat(1.2e6)}"` }]),
  'five MB of an address': () => book([{ ...code([]), source: `data:image/png;base64,${'A'.repeat(5e6)}` }])
};
for (const [name, make] of Object.entries(hostile)) {
  const file = make();
  for (const profile of ['open', 'balanced']) {
    const start = performance.now();
    let end;
    try {
      const text = canonicalNotebook(redact(readNotebook(file), { ...policies.team, profile }).notebook);
      end = text.includes(secret) ? 'LEFT' : 'clean';
    } catch (error) {
      end = error.code === undefined ? 'CRASHED' : `refused, ${error.code}`;
    }
    const seconds = (performance.now() - start) / 1000;
    say(`${name}, ${profile}: ${end}, ${seconds.toFixed(1)} s${seconds > 5 ? ' TOO SLOW' : ''}`);
  }
}
