/**
 * What is found, measured: `npm run bench -- redaction [--set DIR]`. Draws our own sets, keeps the figures in
 * bench/figures/redaction.json, and writes them into docs/redaction.md and the data of the dialog. DIR is a folder
 * of labelled texts and notebooks with scorers of its own; without one, its figures stay those of the last time.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { coverageFigure, coverageWord, notLookedFor } from '../packages/core/lib/words/index.js';
import { root } from '../scripts/lib/places.mjs';
import { writeWhole } from '../scripts/lib/stamps.mjs';
import { ownFigures } from './redaction/own.mjs';
import { sampleFigures } from './redaction/sample.mjs';
import { coverageModule, docsTables, filled } from './redaction/tables.mjs';

const FIGURES = join(root, 'bench/figures/redaction.json');
const PAGE = join(root, 'docs/redaction.md');
const DATA = join(root, 'packages/core/src/redaction/coverage.ts');

const options = process.argv.slice(2);
const at = options.indexOf('--set');
const set = at < 0 ? process.env.VITRINE_REDACTION_SET : options[at + 1];

/** @param {string} path @param {string} text */
async function written(path, text) {
  const format = await prettier.resolveConfig(path);
  writeWhole(path, await prettier.format(text, { ...format, filepath: path }));
}

const before = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};
const figures = {
  own: options.includes('--set-only') ? before.own : await ownFigures(),
  sample: set ? await sampleFigures(set) : before.sample
};
await written(FIGURES, JSON.stringify(figures));
await written(DATA, coverageModule(figures));
const texts = docsTables(figures, { word: coverageWord, figure: coverageFigure, unseen: notLookedFor() });
await written(PAGE, filled(readFileSync(PAGE, 'utf8'), texts));
for (const [name, text] of Object.entries(texts)) {
  process.stdout.write(`\n${name}\n\n${text}\n`);
}
