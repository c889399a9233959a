/** Makes the index of a corpus: `build.mjs FILE COUNT`. Prints what it took as JSON. */
import { statSync } from 'node:fs';
import { openIndexWriter } from '../../gallery-server/lib/adapters/search/index.js';
import { notebook } from './corpus.mjs';

const BATCH = 200;
const [file, given] = process.argv.slice(2);
const count = Number(given);
const writer = openIndexWriter(file);
let [made, took, tidied, longest] = [0, 0, 0, 0];
let bytes = 0;
for (let from = 0; from < count; from += BATCH) {
  let at = performance.now();
  const put = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => notebook(from + index));
  put.forEach(({ pieces }) => pieces.forEach(({ text }) => (bytes += text.length)));
  made += performance.now() - at;
  at = performance.now();
  writer.apply({ put, gone: [], position: from + put.length });
  took += performance.now() - at;
  for (let more = true; more;) {
    at = performance.now();
    more = writer.tidy();
    longest = Math.max(longest, performance.now() - at);
    tidied += performance.now() - at;
  }
}
writer.close();
process.stdout.write(
  JSON.stringify({ count, mean: bytes / count, made, took, tidied, longest, size: statSync(file).size })
);
