import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceSentence, bytes, captionParts, count, dateOf, joinCaption, languageName } from './index.js';
import { plural, relativeTime, removalSentence, screenWord, screenWords } from './index.js';
import type { CaptionSource } from './index.js';

const facts: CaptionSource = {
  version: 3,
  inputs: 2,
  language: 'python',
  languageVersion: '3.12.4',
  execution: { order: 'top-to-bottom', failedCells: [] },
  codeCells: 4,
  hiddenOutputs: 1,
  reproducedBy: 4
};

describe('caption', () => {
  const line = (change: Partial<CaptionSource>): string => joinCaption(captionParts({ ...facts, ...change }));

  it('is the label of the case', () => {
    expect(line({})).toBe('v3 · 2 inputs · Python 3.12 · ran top to bottom · reproduced by 4');
    expect(captionParts(facts).map(part => part.target)).toEqual([
      'versions',
      'inputs',
      'environment',
      'execution',
      'reruns'
    ]);
    expect(captionParts(facts).map(part => part.role)).toEqual([null, null, null, null, 'ok']);
  });

  it('says before everything that it should not be used any more, and how many like it at the end', () => {
    expect(line({ deprecated: true, stars: 1200, reproducedBy: 0, inputs: 0 })).toBe(
      'deprecated · v3 · Python 3.12 · ran top to bottom · 1,200 stars'
    );
    expect(line({ deprecated: false, stars: 1, reproducedBy: 0, inputs: 0 })).toBe(
      'v3 · Python 3.12 · ran top to bottom · 1 star'
    );
    expect(captionParts({ ...facts, deprecated: true })[0]).toMatchObject({ role: 'differs', target: 'regard' });
  });

  it('leaves out what is not known', () => {
    expect(line({ version: null, inputs: 0, language: null, reproducedBy: 0 })).toBe('ran top to bottom');
    expect(line({ inputs: 1, languageVersion: null, codeCells: 0, reproducedBy: undefined })).toBe(
      'v3 · 1 input · Python'
    );
    expect(captionParts({ ...facts, version: 0, inputs: 0, language: null, codeCells: 0, reproducedBy: 0 })).toEqual(
      []
    );
  });

  it.each([
    [{ order: 'out-of-order', failedCells: [] }, 'ran out of order', 'differs'],
    [{ order: 'not-run', failedCells: [] }, 'not run', 'unsure'],
    [{ order: 'top-to-bottom', failedCells: [7] }, 'cell 7 failed', 'differs'],
    [{ order: 'out-of-order', failedCells: [7, 9] }, '2 cells failed', 'differs']
  ] as const)('gives doubt its colour: %j', (execution, words, role) => {
    expect(captionParts({ ...facts, execution }).find(part => part.target === 'execution')).toEqual({
      text: words,
      role,
      target: 'execution'
    });
  });

  it('writes languages as people do', () => {
    expect(['python', 'R', 'c++', 'julia', 'sql', 'rust'].map(languageName)).toEqual(
      'Python R C++ Julia SQL Rust'.split(' ')
    );
  });
});

describe('counts and sizes', () => {
  it('are exact below a thousand and readable above', () => {
    expect([plural(0, 'cell'), plural(1, 'cell'), plural(14, 'cell')]).toEqual(['0 cells', '1 cell', '14 cells']);
    expect(plural(2, 'person', 'people')).toBe('2 people');
    expect([count(999), count(1000), count(1_234_567)]).toEqual(['999', '1,000', '1,234,567']);
  });

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1540, '1.5 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [48_200_000, '48 MB'],
    [2.5e9, '2.5 GB'],
    [5e15, '5000 TB']
  ])('%d is %s', (n, words) => {
    expect(bytes(n)).toBe(words);
  });
});

describe('relativeTime', () => {
  const now = Date.UTC(2026, 10, 21, 12);
  const day = 86_400_000;

  it.each([
    [0, 'just now'],
    [59_000, 'just now'],
    [-5000, 'just now'],
    [60_000, '1 minute ago'],
    [3_599_000, '59 minutes ago'],
    [3_600_000, '1 hour ago'],
    [day, '1 day ago'],
    [7 * day, '7 days ago'],
    [7 * day + 1, '14 Nov 2026'],
    [400 * day, '17 Oct 2025'],
    [-2 * day, '23 Nov 2026']
  ])('%d ms ago is %s', (ago, words) => {
    expect(relativeTime(now - ago, now)).toBe(words);
  });

  it('is a short line at any time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), at => {
        expect(relativeTime(at, now)).toMatch(/^(just now|\d+ (minute|hour|day)s? ago|\d+ [A-Z][a-z]{2} \d{4})$/);
        expect(dateOf(at)).toMatch(/^\d+ [A-Z][a-z]{2} \d{4}$/);
      })
    );
  });
});

describe('sentences', () => {
  it('say who can see it', () => {
    expect(audienceSentence({ kind: 'personal', readers: 1 })).toBe('Only you');
    expect(audienceSentence({ kind: 'team', readers: 14 })).toBe('14 people');
    expect(audienceSentence({ kind: 'team', readers: 1 })).toBe('Only you');
    expect(audienceSentence({ kind: 'public', readers: 3 })).toBe('Everyone with an account');
  });

  it('say what is removed and what is not', () => {
    expect(removalSentence('open')).toBe('Secrets are removed');
    expect(removalSentence('balanced')).toBe('Secrets, personal data and traces of your machines are removed');
    expect(removalSentence('strict')).toMatch(/and all outputs are removed$/);
  });

  it('never put a code word on the screen', () => {
    expect(screenWord('slot')).toBe('input');
    for (const words of Object.values(screenWords)) {
      expect(words).not.toMatch(/\b(entry|snapshot|slot|binding|finding|redacted|withheld)\b|!/i);
    }
  });
});
