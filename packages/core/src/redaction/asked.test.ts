import { describe, expect, it } from 'vitest';
import { askedBy } from './asked.js';
import { policies } from './policy.js';
import type { Policy } from './policy.js';

const rules = (over: Partial<Policy>): Policy => ({ ...policies.team, ...over });

describe('what rules ask of somebody else', () => {
  it.each<[string, Policy, number, object | null]>([
    ['nothing by themselves', policies.team, 0, null],
    ['nothing for outputs that the author may let out', rules({ releases: 'author' }), 2, null],
    ['nothing where no output was let out', rules({ releases: 'another' }), 0, null],
    ['a yes to outputs', rules({ releases: 'another' }), 2, { approval: false, releases: 2 }],
    ['an approval', rules({ approvals: 1 }), 0, { approval: true, releases: 0 }],
    ['both', policies.regulated, 3, { approval: true, releases: 3 }]
  ])('is %s', (_name, policy, released, asked) => {
    expect(askedBy('team', policy, released)).toEqual(asked);
    expect(askedBy('public', policy, released)).toEqual(asked);
    // Nobody but its owner reads there.
    expect(askedBy('personal', policy, released)).toBeNull();
  });
});
