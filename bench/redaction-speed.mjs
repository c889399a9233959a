/**
 * How quickly texts of notebooks are searched: `node bench/redaction-speed.mjs FILE.ipynb... [--profile P]`.
 * Every text of a file goes through all readings and detectors of the profile; pictures are left out, because the
 * rebuild handles them. Machines differ, so the figure that counts is the ratio to one bare pass of the words
 * over the same bytes in the same run.
 */
import { readFileSync } from 'node:fs';
import { createMatcher } from '../packages/core/lib/redaction/detect/matcher.js';
import { detectorsOf, familiesOf, loadRecognisers, scannerOf } from '../packages/core/lib/redaction/catalogue.js';

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
const scanner = scannerOf(profile);
const words = createMatcher(detectorsOf(familiesOf[profile])).words;

/** The best of some runs, in MB a second. */
function best(bytes, run, times = 5) {
  let least = Infinity;
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return bytes / 1e3 / least;
}

const size = list => list.reduce((sum, text) => sum + text.length, 0);
const bare = best(size(files), () => files.forEach(text => text.replace(words, '')));
const whole = best(size(files), () => texts.forEach(text => scanner.hits(text)));
const inner = (whole * size(texts)) / size(files);
process.stdout.write(
  `${files.length} notebooks, ${(size(files) / 1e6).toFixed(1)} MB, of it text ${(size(texts) / 1e6).toFixed(1)} MB; ${profile}\n` +
    `all readings and detectors ${whole.toFixed(1)} MB/s of file, ${inner.toFixed(1)} MB/s of text; ` +
    `words alone ${bare.toFixed(1)} MB/s; ratio ${(whole / bare).toFixed(2)}\n`
);
