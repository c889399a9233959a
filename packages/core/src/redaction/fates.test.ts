import { describe, expect, it } from 'vitest';
import { noChoices } from './choices.js';
import type { Choices, OutputPlace } from './choices.js';
import { Fates, mayRelease } from './fates.js';
import type { Decision } from './fates.js';
import { policies } from './index.js';
import type { Policy } from './index.js';

const at = (cell: number, output: number): OutputPlace => ({ cell, output });
const strict = (releases?: 'author' | 'another' | 'nobody'): Policy => {
  const { releases: _none, ...rest } = policies.regulated;
  return releases === undefined ? rest : { ...rest, releases };
};
const balanced: Policy = policies.team;
const hide: Partial<Choices> = { hideOutputs: [at(1, 0)] };
const release: Partial<Choices> = { release: [{ ...at(1, 0), reason: 'A count of stations' }] };

describe('who may let out what the level hides', () => {
  it.each<[string, Policy, boolean]>([
    ['the author, where the rules say so', strict('author'), true],
    ['another, where the rules say so', strict('another'), true],
    ['nobody, where the rules say so', strict('nobody'), false],
    ['nobody, where the rules say nothing', strict(), false],
    ['nobody, where the level hides none', { ...balanced, releases: 'author' }, false]
  ])('%s', (_name, policy, open) => {
    expect([mayRelease(policy), new Fates(policy, noChoices).open]).toEqual([open, open]);
  });
});

describe('what is to become of an output', () => {
  it.each<[string, Policy, Partial<Choices>, OutputPlace, Decision]>([
    ['it is kept where the level keeps outputs', balanced, {}, at(1, 0), 'keep'],
    ['it goes by choice where the level keeps outputs', balanced, hide, at(1, 0), 'chosen'],
    ['a wish to let it out changes nothing where it is kept', balanced, release, at(1, 0), 'keep'],
    ['it goes by the level', strict('author'), {}, at(1, 0), 'level'],
    ['it is let out', strict('author'), release, at(1, 0), 'release'],
    ['it is let out for another to agree', strict('another'), release, at(1, 0), 'release'],
    ['it stays, whatever is wished, where nobody may', strict('nobody'), release, at(1, 0), 'level'],
    ['hiding wins over letting out', strict('author'), { ...hide, ...release }, at(1, 0), 'chosen'],
    ['that of the same cell beside it goes', strict('author'), release, at(1, 1), 'level'],
    ['that of the same number in another cell goes', strict('author'), release, at(0, 0), 'level'],
    ['places are told apart by both numbers', balanced, { hideOutputs: [at(1, 11)] }, at(11, 1), 'keep']
  ])('%s', (_name, policy, some, place, fate) => {
    expect(new Fates(policy, { ...noChoices, ...some }).of(place)).toBe(fate);
  });
});
