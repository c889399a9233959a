/** Adds up what the suites of `npm test` say; a suite that ran nothing is a failure, never a pass. */

/** @typedef {{name: string, passed: number, failed: number, reasons: string[]}} Tally */

/** A suite that could not run counts as one failure with its reason. @param {string} name @param {string} reason @returns {Tally} */
export const unable = (name, reason) => ({ name, passed: 0, failed: 1, reasons: [reason] });

/**
 * Reads the JSON report of vitest.
 * @param {string} name
 * @param {{numPassedTests: number, numFailedTests: number, numTotalTests: number, success: boolean,
 *   testResults: {name: string, status: string, message?: string, assertionResults: {status: string, fullName: string}[]}[]}} report
 * @returns {Tally}
 */
export function ofVitest(name, report) {
  /** @type {string[]} */
  const reasons = [];
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter(test => test.status === 'failed').map(test => test.fullName);
    reasons.push(...failed);
    if (file.status === 'failed' && failed.length === 0) {
      reasons.push(`${file.name}: ${(file.message ?? 'did not load').split('\n')[0]}`);
    }
  }
  const idle = report.numTotalTests - report.numPassedTests - report.numFailedTests;
  if (idle > 0) {
    reasons.push(`${idle} tests were not run`);
  }
  return closed(name, report.numPassedTests, reasons, report.success);
}

/**
 * Reads the JSON report of Playwright. A test that passed on a second try passed; a skipped one did not.
 * @param {string} name
 * @param {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}, errors?: {message?: string}[]}} report
 * @returns {Tally}
 */
export function ofPlaywright(name, { stats, errors = [] }) {
  const reasons = errors.map(error => (error.message ?? 'an error outside of the tests').split('\n')[0]);
  for (let count = 0; count < stats.unexpected; count++) {
    reasons.push('a browser test failed');
  }
  if (stats.skipped > 0) {
    reasons.push(`${stats.skipped} browser tests were not run`);
  }
  return closed(name, stats.expected + stats.flaky, reasons, true);
}

/** @param {string} name @param {number} passed @param {string[]} reasons @param {boolean} success @returns {Tally} */
function closed(name, passed, reasons, success) {
  if (reasons.length === 0 && (passed === 0 || !success)) {
    reasons.push(passed === 0 ? 'no test ran' : 'the suite ended with an error');
  }
  return { name, passed, failed: reasons.length, reasons };
}

/** The one closing line. @param {Tally[]} tallies */
export function closingLine(tallies) {
  const sum = key => tallies.reduce((total, tally) => total + tally[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
