import { describe, expect, it } from 'vitest';
import { bookOf, codeCell, printed, shown } from '../testing/chosen.js';
import { noChoices, policies, redact, refuseUnmet } from './index.js';
import type { Choices, Policy } from './index.js';

const book = bookOf(codeCell('x', [printed('1\n'), shown({ 'application/x-odd': 'x' })]));
const open: Policy = { ...policies.regulated, releases: 'author' };
const release = (cell: number, output: number): Partial<Choices> => ({ release: [{ cell, output, reason: 'r' }] });
const verdict = (some: Partial<Choices>, policy = open): unknown => {
  const choices = { ...noChoices, ...some };
  try {
    refuseUnmet(choices, redact(book, policy, { choices }).report);
    return 'fine';
  } catch (error) {
    return error;
  }
};

describe('choices that are not met', () => {
  it.each<[string, Partial<Choices>, Policy]>([
    ['nothing was chosen', {}, open],
    ['all of it was done', { ...release(0, 0), hideOutputs: [{ cell: 0, output: 1 }], hide: ['gone'] }, open],
    ['it is shown anyway', release(0, 0), policies.team]
  ])('are none where %s', (_, some, policy) => {
    expect(verdict(some, policy)).toBe('fine');
  });

  it.each<[Partial<Choices>, Policy, string, number, number]>([
    [{ hideOutputs: [{ cell: 0, output: 2 }] }, policies.team, 'output-missing', 0, 2],
    [{ hideOutputs: [{ cell: 4, output: 0 }] }, open, 'output-missing', 4, 0],
    [release(0, 7), open, 'output-missing', 0, 7],
    [release(0, 1), open, 'release-not-checked', 0, 1],
    [{ ...release(0, 0), hideOutputs: [{ cell: 0, output: 0 }] }, open, 'release-not-checked', 0, 0],
    [release(0, 0), { ...open, releases: 'nobody' }, 'release-not-allowed', 0, 0]
  ])('are refused with the place: %j', (some, policy, code, cell, output) => {
    expect(verdict(some, policy)).toMatchObject({ code, params: { cell, output } });
    expect(String(verdict(some, policy))).toMatch(new RegExp(`utput ${output} (?:of|in) cell ${cell}\\b`));
  });
});
