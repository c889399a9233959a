import { describe, expect, it } from 'vitest';
import { FORMER_MEMBER, shownName, withoutName } from './former.js';

describe('the name beside a version', () => {
  it.each([
    ['Ann <ann@example.org>', 'Ann'],
    ['Mara Kovac', 'Mara Kovac'],
    [['ann', 'example.org'].join('@'), 'acc'],
    [['gh', 'p_', 'signature'.padEnd(36, 'R4')].join(''), 'acc'],
    ['A\nB', 'A B'],
    ['<>', 'acc']
  ])('of %j is one that everybody may read', (displayName, name) => {
    expect(shownName({ id: 'acc', displayName })).toBe(name);
  });
});

describe('a text without a name', () => {
  it.each([
    ['Asked by Mara Kovac.', 'Mara Kovac', `Asked by ${FORMER_MEMBER}.`],
    ['MARA KOVAC, mara kovac', 'Mara Kovac', `${FORMER_MEMBER}, ${FORMER_MEMBER}`],
    ['Nevada and Ada', 'Ada', `Nevada and ${FORMER_MEMBER}`],
    ['Zoë Ø and Zoës', 'Zoë Ø', `${FORMER_MEMBER} and Zoës`],
    ['a (b) and a.b', '(b)', `a ${FORMER_MEMBER} and a.b`],
    ['nothing of them', 'Ada', 'nothing of them'],
    ['nothing at all', ' ', 'nothing at all']
  ])('%j without %j', (text, name, left) => {
    expect(withoutName(text, name)).toBe(left);
  });
});
