import { describe, expect, it } from 'vitest';
import { closingLine, ofPlaywright, ofVitest, unable } from './suites.mjs';

const report = more => ({
  numPassedTests: 2,
  numFailedTests: 0,
  numTotalTests: 2,
  success: true,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [] }],
  ...more
});

describe('ofVitest', () => {
  it('counts what passed', () => {
    expect(ofVitest('unit', report({}))).toEqual({ name: 'unit', passed: 2, failed: 0, reasons: [] });
  });

  it('names the tests that failed', () => {
    const failing = { name: 'a', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'adds up' }] };
    const tally = ofVitest(
      'unit',
      report({ numFailedTests: 1, numTotalTests: 3, success: false, testResults: [failing] })
    );
    expect(tally).toMatchObject({ passed: 2, failed: 1, reasons: ['adds up'] });
  });

  it('counts a file that did not load as a failure', () => {
    const broken = { name: 'b.test.ts', status: 'failed', message: 'no such module\nat x', assertionResults: [] };
    expect(ofVitest('unit', report({ success: false, testResults: [broken] })).reasons).toEqual([
      'b.test.ts: no such module'
    ]);
  });

  it('never lets a test that was not run pass silently', () => {
    expect(ofVitest('unit', report({ numTotalTests: 4 })).reasons).toEqual(['2 tests were not run']);
  });

  it('calls an empty run a failure', () => {
    const empty = report({ numPassedTests: 0, numTotalTests: 0, testResults: [] });
    expect(ofVitest('unit', empty)).toMatchObject({ passed: 0, failed: 1, reasons: ['no test ran'] });
  });

  it('calls an error outside of the tests a failure', () => {
    expect(ofVitest('unit', report({ success: false })).failed).toBe(1);
  });
});

describe('ofPlaywright', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

  it('counts what passed, also on a second try', () => {
    expect(ofPlaywright('browser', { stats: { ...stats, flaky: 1 } })).toMatchObject({ passed: 4, failed: 0 });
  });

  it('counts failures, skips and errors of the harness', () => {
    const tally = ofPlaywright('browser', {
      stats: { ...stats, unexpected: 2, skipped: 5 },
      errors: [{ message: 'no Lab\nat y' }]
    });
    expect(tally).toMatchObject({ passed: 3, failed: 4 });
    expect(tally.reasons).toContain('no Lab');
  });

  it('calls an empty run a failure', () => {
    expect(ofPlaywright('browser', { stats: { ...stats, expected: 0 } }).failed).toBe(1);
  });
});

describe('closingLine', () => {
  it('adds all suites up, also those that could not run', () => {
    const tallies = [ofVitest('unit', report({})), unable('browser', 'no Chromium')];
    expect(closingLine(tallies)).toBe('2 passed, 1 failed');
  });
});
