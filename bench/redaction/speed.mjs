/**
 * How quickly texts are searched, and how that compares to one bare pass of the detectors' words. Other programs
 * take their share of a machine and of its memory, so what counts is the time that the thread worked, and of many short
 * rounds, in each of which both were run, the one in the middle.
 */
import { detectorsOf, familiesOf, scannerOf } from '../../packages/core/lib/redaction/catalogue.js';
import { createMatcher } from '../../packages/core/lib/redaction/detect/matcher.js';

const ROUNDS = 21;
const WARM = 6;
/** A clock of a few milliseconds is right to some percent over this long. */
const LEAST = 120;

/** Milliseconds that this thread has worked; where that isn't told, the whole process. */
function worked() {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage).call(process);
  return (user + system) / 1e3;
}

/** @param {() => void} run @returns {number} milliseconds for one run */
function timeOf(run) {
  const start = worked();
  for (let times = 1; ; times++) {
    run();
    const spent = worked() - start;
    if (spent >= LEAST) {
      return spent / times;
    }
  }
}

const middle = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/**
 * The times of both in the middle, and of all ratios between them the one in the middle; the first rounds only warm.
 * @param {() => void} first @param {() => void} second
 */
export function compared(first, second, rounds = ROUNDS) {
  const times = Array.from({ length: WARM + rounds }, () => [timeOf(first), timeOf(second)]).slice(WARM);
  return {
    first: middle(times.map(([one]) => one)),
    second: middle(times.map(([, other]) => other)),
    ratio: middle(times.map(([one, other]) => one / other))
  };
}

/**
 * In MB a second, and as a ratio.
 * @param {string[]} texts @param {string} profile @param {string[]} written what the bare pass goes over
 */
export function speedOf(texts, profile, written = texts, rounds = ROUNDS) {
  const scanner = scannerOf(profile);
  const { words } = createMatcher(detectorsOf(familiesOf[profile]));
  const bytes = written.reduce((sum, text) => sum + text.length, 0);
  const { first, second, ratio } = compared(
    () => written.forEach(text => text.replace(words, '')),
    () => texts.forEach(text => scanner.hits(text)),
    rounds
  );
  return { all: bytes / 1e3 / second, bare: bytes / 1e3 / first, ratio };
}
