import { describe, expect, it } from 'vitest';
import { elapsed, roughly, tellTrouble, workThrough } from './steps.mjs';
import { Trouble, lastLines, onPath } from './tool.mjs';

/** A place to write to that keeps what was written. */
const paper = (isTTY = false) => {
  const said = [];
  return { isTTY, write: text => said.push(text), text: () => said.join('') };
};

describe('times as people say them', () => {
  it.each([
    [0, '0 s'],
    [499, '0 s'],
    [59_499, '59 s'],
    [60_000, '1 min 0 s'],
    [3_725_000, '62 min 5 s']
  ])('%d ms took %s', (ms, words) => expect(elapsed(ms)).toBe(words));

  it.each([
    [0, 'a few seconds'],
    [9999, 'a few seconds'],
    [14_000, 'about 10 s'],
    [54_999, 'about 50 s'],
    [55_000, 'about 1 min'],
    [95_000, 'about 2 min'],
    [600_000, 'about 10 min']
  ])('%d ms are %s to go', (ms, words) => expect(roughly(ms)).toBe(words));

  it('never say that there is no time left', () => {
    for (let ms = -5000; ms < 200_000; ms += 777) {
      expect(roughly(ms)).toMatch(/^a few seconds$|^about [1-9]\d* (?:s|min)$/);
    }
  });
});

describe('a line for each step', () => {
  it('is whole in a log: no sign that moves a cursor, the rest only where something is left', async () => {
    let clock = 0;
    const out = paper();
    await workThrough(
      [
        { name: 'One', usual: 30_000, work: () => void (clock += 40_000) },
        { name: 'Two', done: async () => true, work: () => expect.unreachable() },
        { name: 'Three', work: () => void (clock += 1000) }
      ],
      { out, now: () => clock }
    );
    expect(out.text()).toBe(
      [
        '  1 of 3 One · 0 s so far · about 30 s to go',
        '✓ 1 of 3 One · 40 s',
        '✓ 2 of 3 Two · ready',
        '  3 of 3 Three · 40 s so far · a few seconds to go',
        '✓ 3 of 3 Three · 1 s',
        ''
      ].join('\n')
    );
  });

  it('is one line on a terminal, wiped before the tick, also when the step fails', async () => {
    const out = paper(true);
    const failing = [{ name: 'One', work: () => Promise.reject(new Trouble('It broke.')) }];
    await expect(workThrough(failing, { out })).rejects.toThrow('It broke.');
    expect(out.text()).toBe('\r\u001b[2K');
    const fine = paper(true);
    await workThrough([{ name: 'One', work: () => undefined }], { out: fine, now: () => 0 });
    expect(fine.text()).toBe('\r\u001b[2K✓ 1 of 1 One · 0 s\n');
  });

  it('of nothing to do is nothing', async () => {
    const out = paper();
    await workThrough([], { out });
    expect(out.text()).toBe('');
  });
});

describe('trouble', () => {
  it('is the sentence, the last lines of the tool, the mend', () => {
    const out = paper();
    tellTrouble(new Trouble('npm failed.', { lines: ['one', 'two'], next: 'Run: npm ci' }), out);
    expect(out.text()).toBe('\nnpm failed.\n  | one\n  | two\nRun: npm ci\n');
  });

  it('of any other kind is its sentence, without a stack', () => {
    const out = paper();
    tellTrouble(new Error('odd'), out);
    expect(out.text()).toBe('\nodd\n');
  });

  it('keeps the last lines that say something, whatever ends them', () => {
    expect(lastLines('a\r\n\r\n  \nb\rc\n', 2)).toEqual(['b', 'c']);
    expect(lastLines('', 2)).toEqual([]);
    expect(lastLines(Array.from({ length: 40 }, (_, at) => String(at)).join('\n'))).toHaveLength(15);
  });

  it('knows whether a program is there before it is called', () => {
    expect(onPath('sh', '/nowhere:/bin')).toBe(true);
    expect(onPath('sh', '/nowhere')).toBe(false);
    expect(onPath('no-such-program', '')).toBe(false);
  });
});
