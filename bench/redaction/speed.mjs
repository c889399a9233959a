/** How quickly texts are searched, and how that compares to one bare pass of the detectors' words. */
import { detectorsOf, familiesOf, scannerOf } from '../../packages/core/lib/redaction/catalogue.js';
import { createMatcher } from '../../packages/core/lib/redaction/detect/matcher.js';

/** The best of some runs, in MB a second. */
function best(bytes, run, times) {
  let least = Infinity;
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return bytes / 1e3 / least;
}

/** @param {string[]} texts @param {string} profile */
export function speedOf(texts, profile, times = 3) {
  const scanner = scannerOf(profile);
  const { words } = createMatcher(detectorsOf(familiesOf[profile]));
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const bare = best(bytes, () => texts.forEach(text => text.replace(words, '')), times);
  const all = best(bytes, () => texts.forEach(text => scanner.hits(text)), times);
  return { all, bare, ratio: all / bare };
}
