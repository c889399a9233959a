import { describe, expect, it } from 'vitest';
import { coverage } from '../redaction/coverage.js';
import { bracketed, outsideBrackets } from '../testing/marked.js';
import { changesSentence, coverageFigure, coverageWord, hiddenSentence, notLookedFor } from './index.js';

describe('the table of what is found', () => {
  it.each(coverage.map(({ id }) => id))('has words for %s', id => {
    expect(coverageWord(id)).not.toBe(id);
    expect(coverageWord(id)).toMatch(/^[A-Z][^!_]{3,60}$/);
    expect(outsideBrackets(coverageWord(id, bracketed))).toBe('');
  });

  it('has other words for each, and calls what it has no word for as it is', () => {
    const words = coverage.map(({ id }) => coverageWord(id));
    expect(new Set(words).size).toBe(coverage.length);
    expect(coverageWord('new-kind')).toBe('new-kind');
    expect(coverageWord('constructor')).toBe('constructor');
  });

  it.each([
    [null, '–'],
    [0, 'not detected'],
    [0.001, '0 %'],
    [0.033, '3 %'],
    [0.5, '50 %'],
    [0.578, '57 %'],
    [0.999, '99 %'],
    [1, '100 %']
  ])('shows a share of %s as %s, and never more than was measured', (share, words) => {
    expect(coverageFigure(share)).toBe(words);
  });

  it.each(coverage.map(row => [row.id, row] as const))(
    'has shares of %s that can be, none less in a stricter level',
    (_, row) => {
      const shares = [row.open, row.balanced, row.strict, row.named, row.table, row.bare].filter(one => one !== null);
      expect(shares.filter(one => one < 0 || one > 1)).toEqual([]);
      expect(row.open).toBeLessThanOrEqual(row.balanced);
      expect(row.balanced).toBeLessThanOrEqual(row.strict);
      expect(row.group === 'person').toBe(row.harbor !== null);
    }
  );

  it('has every letter of the list of identifiers', () => {
    const letters = new Set(coverage.flatMap(({ harbor }) => (harbor === null ? [] : [harbor])));
    expect([...letters].sort().join('')).toBe('ABCDEFGHIJKLMNOPQR');
  });

  it('says what is not looked for in whole sentences, in any language', () => {
    const sentences = notLookedFor();
    expect(sentences.filter(one => !/^[A-Z].{20,160}\.$/.test(one))).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(notLookedFor(bracketed).map(outsideBrackets).join('')).toBe('');
  });
});

describe('what changed between two versions', () => {
  const none = { changed: 0, added: 0, removed: 0, moved: 0 };

  it.each([
    [{}, 'nothing changed'],
    [{ changed: 1 }, '1 cell changed'],
    [{ changed: 2 }, '2 cells changed'],
    [{ added: 1 }, '1 cell added'],
    [{ added: 12_000 }, '12,000 cells added'],
    [{ removed: 1 }, '1 cell removed'],
    [{ moved: 3 }, '3 cells moved'],
    [{ changed: 3, added: 1 }, '3 cells changed, 1 added'],
    [{ changed: 1, removed: 2 }, '1 cell changed, 2 removed'],
    [{ added: 1, moved: 1 }, '1 cell added, 1 moved'],
    [{ removed: 4, moved: 1000 }, '4 cells removed, 1,000 moved'],
    [{ changed: 1, added: 2, removed: 3, moved: 4 }, '1 cell changed, 2 added, 3 removed, 4 moved']
  ])('%j is %s', (changes, sentence) => {
    expect(changesSentence({ ...none, ...changes })).toBe(sentence);
  });
});

describe('what stands in the place of an output', () => {
  it.each([
    ['figure', 'Figure removed'],
    ['table', 'Table removed'],
    ['text', 'Printed text removed'],
    ['error', 'Error message removed'],
    ['interactive', 'Interactive output removed'],
    ['other', 'Output removed']
  ] as const)('%s: %s, word for word, for it is published', (kind, sentence) => {
    expect(hiddenSentence(kind)).toBe(sentence);
  });
});
