import { describe, expect, it } from 'vitest';
import {
  TESTS_FOR_CODE,
  balance,
  commits,
  counted,
  escapes,
  lengths,
  machineTraces,
  switchedOff,
  tokens
} from './rules.mjs';

const file = (path, text) => ({ path, text, lines: text.split('\n').length });
const ofLines = (path, count) => file(path, Array(count).fill('x').join('\n'));

describe('lengths', () => {
  it('lets short files be', () => {
    expect(lengths([ofLines('src/a.ts', 100)])).toEqual([]);
  });

  it('names a file over 600 lines, and a test over 900', () => {
    const many = Array.from({ length: 60 }, (_, index) => ofLines(`src/n${index}.ts`, 10));
    const found = lengths([
      ...many,
      ofLines('src/a.ts', 601),
      ofLines('src/a.test.ts', 899),
      ofLines('src/b.test.ts', 901)
    ]);
    expect(found.map(complaint => complaint.split(' ')[0])).toEqual(['src/a.ts', 'src/b.test.ts']);
  });

  it('wants 95 % under 400', () => {
    expect(lengths([ofLines('src/a.ts', 450), ofLines('src/b.ts', 10)])[0]).toContain('1 of 2 files');
  });

  it('does not look at what tools made', () => {
    expect(lengths([ofLines('packages/client/src/schema.ts', 5000), ofLines('package-lock.json', 9000)])).toEqual([]);
  });
});

describe('balance', () => {
  it('wants as many lines of tests for a line of code as its floor says', () => {
    expect(balance([ofLines('src/a.ts', 10), ofLines('src/a.test.ts', 10)], 1)).toEqual([]);
    expect(balance([ofLines('src/a.ts', 11), ofLines('src/a.test.ts', 10)], 1)).toEqual([
      '10 lines of tests for 11 lines of code (and 0 of data)'
    ]);
  });

  it('counts data apart, and samples of a test as a test', () => {
    const table = 'export const ROWS = [\n  1,\n  2\n];';
    const files = [file('src/a.ts', 'run();'), file('src/rows.ts', table), file('src/rows.test.ts', table)];
    expect(counted([...files, file('docs/a.md', 'text'), file('style/a.css', 'a {}')])).toEqual({
      code: 1,
      data: 4,
      tests: 4
    });
    expect(balance(files)).toEqual([]);
    expect(balance([...files, ofLines('src/b.ts', 9)])).toEqual([
      '4 lines of tests for 10 lines of code (and 4 of data)'
    ]);
  });

  it('never lets the share of tests fall under what was reached', () => {
    const reached = Math.ceil(TESTS_FOR_CODE * 100);
    expect(TESTS_FOR_CODE).toBeGreaterThanOrEqual(1);
    expect(balance([ofLines('src/a.ts', 100), ofLines('src/a.test.ts', reached)])).toEqual([]);
    expect(balance([ofLines('src/a.ts', 100), ofLines('src/a.test.ts', reached - 1)])).toHaveLength(1);
  });
});

describe('switchedOff', () => {
  it.each(['it', 'test', 'describe'])('finds %s with a switch', word => {
    for (const off of ['sk' + 'ip', 'on' + 'ly', 'to' + 'do']) {
      expect(switchedOff([file('src/a.test.ts', `${word}.${off}('x')`)])).toHaveLength(1);
    }
  });

  it('lets each and concurrent be', () => {
    expect(switchedOff([file('src/a.test.ts', "it.each([1])('x')\ndescribe('skip.only')")])).toEqual([]);
  });

  it('tells a model that is fitted from a test that runs alone', () => {
    expect(switchedOff([file('src/a.test.ts', 'model.fit(X)\noutfit(1)')])).toEqual([]);
    expect(switchedOff([file('src/a.test.ts', 'f' + "it('x')")])).toHaveLength(1);
  });
});

describe('escapes', () => {
  it('finds ways around the type checker', () => {
    expect(escapes([file('src/a.ts', 'a\n// @ts-' + 'ignore')])).toEqual(['src/a.ts:2 has a way around the rules']);
  });
});

describe('machineTraces', () => {
  const places = ['/build/area/', '/users/somebody/'];

  it('finds paths of the computer it was written on', () => {
    expect(machineTraces([file('docs/a.md', 'see /users/somebody/notes')], places)).toHaveLength(1);
  });

  it('finds registries in lock files', () => {
    const lock = file('package-lock.json', '"resolved": "https:' + '//mirror.example/x.tgz"');
    expect(machineTraces([lock], places)).toHaveLength(1);
  });

  it('lets a general folder be', () => {
    expect(machineTraces([file('a.md', '/tmp/x')], ['/tmp/'])).toEqual([]);
  });
});

describe('tokens', () => {
  it('finds a token of realistic form', () => {
    const samples = ['AKIA' + 'Q'.repeat(16), 'ghp' + '_' + 'a1'.repeat(18), 'glpat' + '-' + 'x'.repeat(20)];
    for (const sample of samples) {
      expect(tokens([file('a.py', `key = "${sample}"`)])).toHaveLength(1);
    }
  });

  it('lets a token joined from parts be', () => {
    expect(tokens([file('a.py', "key = 'AKIA' + 'Q' * 16")])).toEqual([]);
  });
});

describe('commits', () => {
  it('takes conventional subjects', () => {
    expect(commits('feat(core): hash\nfix!: order\nbuild: pins\n')).toEqual([]);
  });

  it('names the others', () => {
    expect(commits('update stuff')).toHaveLength(1);
    expect(commits('feat core: x')).toHaveLength(1);
  });
});
