/**
 * How quickly texts of notebooks are searched: `node bench/redaction-speed.mjs FILE.ipynb... [--profile P]`.
 * Every text of a file goes through all readings and detectors of the profile; pictures are left out, because the
 * rebuild handles them. Machines differ, so the figure that counts is the ratio to one bare pass of the words
 * over the same bytes in the same run.
 */
import { readFileSync } from 'node:fs';
import { loadRecognisers } from '../packages/core/lib/redaction/catalogue.js';
import { speedOf } from './redaction/speed.mjs';

const options = process.argv.slice(2);
const at = options.indexOf('--profile');
const [, profile = 'balanced'] = at < 0 ? [] : options.splice(at, 2);
const PICTURE = /^(?:image\/(?!svg)|video\/|audio\/|application\/(?:pdf|octet-stream))/;

function textsOf(value, found) {
  if (typeof value === 'string') {
    found.push(value);
  } else if (Array.isArray(value) && value.every(part => typeof part === 'string')) {
    found.push(value.join(''));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (!PICTURE.test(key)) {
        textsOf(part, found);
      }
    }
  }
  return found;
}

const files = options.map(file => readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
const texts = files.flatMap(text => textsOf(JSON.parse(text), []));
await loadRecognisers();
const size = list => list.reduce((sum, text) => sum + text.length, 0);
const ofFile = speedOf(texts, profile, files);
const ofText = speedOf(texts, profile);
const row = (what, { all, bare, ratio }) =>
  `${what}: all readings and detectors ${all.toFixed(1)} MB/s, words alone ${bare.toFixed(1)} MB/s, ratio ${ratio.toFixed(3)}\n`;
process.stdout.write(
  `${files.length} notebooks, ${(size(files) / 1e6).toFixed(2)} MB, of it text ${(size(texts) / 1e6).toFixed(2)} MB; ${profile}\n` +
    row('by the size of the files', ofFile) +
    row('by the size of the texts', ofText)
);
