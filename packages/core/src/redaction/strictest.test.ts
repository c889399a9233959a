import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../notebook/index.js';
import { anyPolicy } from '../testing/policies.js';
import { isAtLeastAsStrict, isInteractive, policies, policyFrom, policyHash, policyText, strictest } from './index.js';
import type { Policy } from './index.js';

const base: Policy = { format: 1, name: 'Base', profile: 'balanced' };

/** Without what a policy is called: two that ask for the same are as strict as each other. */
const same = (a: Policy, b: Policy): boolean => isAtLeastAsStrict(a, b) && isAtLeastAsStrict(b, a);

describe('isAtLeastAsStrict', () => {
  it('is an order: reflexive and transitive', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, anyPolicy, (a, b, c) => {
        expect(isAtLeastAsStrict(a, a)).toBe(true);
        if (isAtLeastAsStrict(a, b) && isAtLeastAsStrict(b, c)) {
          expect(isAtLeastAsStrict(a, c)).toBe(true);
        }
      })
    );
  });

  it.each<[string, Partial<Policy>, Partial<Policy>]>([
    ['a higher level', { profile: 'strict' }, { profile: 'balanced' }],
    ['a family more', { families: ['record'] }, {}],
    ['a pattern more', { patterns: [{ id: 'a', pattern: 'ST-\\d' }] }, {}],
    ['another pattern under the same id', { patterns: [{ id: 'a', pattern: 'A' }] }, { patterns: [] }],
    ['a word more', { words: ['Nightjar'] }, {}],
    ['an approval', { approvals: 1 }, { approvals: 0 }],
    ['releases by somebody else only', { releases: 'another' }, { releases: 'author' }],
    ['no releases', { profile: 'strict' }, { profile: 'strict', releases: 'another' }],
    ['keyed identities', { identities: 'keyed' }, { identities: 'plain' }],
    ['no pictures', { pictures: 'hidden' }, { pictures: 'kept' }],
    ['no figures that need scripts', { interactive: 'off' }, {}],
    ['a level that draws none by itself', { profile: 'strict' }, { profile: 'strict', interactive: 'allowed' }],
    ['a second administrator', { loosenedBy: 2 }, { loosenedBy: 1 }]
  ])('%s is stricter, and not the other way round', (_, more, less) => {
    expect(isAtLeastAsStrict({ ...base, ...more }, { ...base, ...less })).toBe(true);
    expect(isAtLeastAsStrict({ ...base, ...less }, { ...base, ...more })).toBe(false);
  });

  it('counts a family that the level has anyway for nothing, and no names', () => {
    expect(same({ ...base, families: ['personal'] }, { ...base, name: 'Other', version: 9 })).toBe(true);
    const ignoring = { ...base, patterns: [{ id: 'a', pattern: 'A', ignoreCase: false }] };
    expect(same(ignoring, { ...base, patterns: [{ id: 'b', pattern: 'A', type: 'SECRET' }] })).toBe(true);
  });

  it('holds the presets in order', () => {
    expect(isAtLeastAsStrict(policies.team, policies.regulated)).toBe(false);
    expect(isAtLeastAsStrict(policies.regulated, policies.team)).toBe(true);
    // Team hides no outputs, so as a floor it doesn't take away what Regulated lets somebody else do.
    expect(strictest(policies.regulated, policies.team)).toBe(policies.regulated);
  });
});

describe('strictest', () => {
  it('asks for at least what each asks for, in any order', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, anyPolicy, (a, b, c) => {
        const all = strictest(a, b, c);
        for (const one of [a, b, c]) {
          expect(isAtLeastAsStrict(all, one)).toBe(true);
        }
        expect(policyHash(strictest(a, c, b))).toBe(policyHash(all));
        expect(same(strictest(c, b, a), all)).toBe(true);
      })
    );
  });

  it('asks for nothing that none asks for', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, anyPolicy, (a, b, c) => {
        if (isAtLeastAsStrict(c, a) && isAtLeastAsStrict(c, b)) {
          expect(isAtLeastAsStrict(c, strictest(a, b))).toBe(true);
        }
      })
    );
  });

  it('comes to rest: doing it again changes nothing', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (a, b) => {
        const once = strictest(a, b);
        expect(policyText(strictest(once, a, b))).toBe(policyText(once));
      })
    );
  });

  it('makes a document that its own reader takes', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (a, b) => {
        expect(policyFrom(strictest(a, b) as unknown as Json).mistakes).toEqual([]);
      })
    );
  });

  it('leaves a policy that asks for everything the document it is', () => {
    expect(strictest(policies.team)).toBe(policies.team);
    expect(strictest(policies.team, policies.personal, { ...base, profile: 'open' })).toBe(policies.team);
  });

  it('keeps the name of the first and both patterns of one id', () => {
    const ward: Policy = { ...base, name: 'Ward', version: 2, patterns: [{ id: 'study', pattern: 'ST-\\d' }] };
    const floor: Policy = { ...base, profile: 'strict', patterns: [{ id: 'study', pattern: 'XX-\\d', type: 'ID' }] };
    expect(strictest(ward, floor)).toEqual({
      format: 1,
      name: 'Ward',
      version: 2,
      profile: 'strict',
      patterns: [
        { id: 'study', pattern: 'ST-\\d' },
        { id: 'study-2', pattern: 'XX-\\d', type: 'ID' }
      ]
    });
  });
});

describe('figures that need scripts', () => {
  it('are drawn unless the level hides all outputs, or the policy says otherwise', () => {
    expect(Object.values<Policy>(policies).map(isInteractive)).toEqual([true, true, true, false]);
    expect(isInteractive({ ...base, interactive: 'off' })).toBe(false);
    expect(isInteractive({ ...base, profile: 'strict', interactive: 'allowed' })).toBe(true);
  });

  it('are drawn exactly where every policy that holds draws them', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, anyPolicy, (a, b, c) => {
        expect(isInteractive(strictest(a, b, c))).toBe([a, b, c].every(isInteractive));
      })
    );
  });

  it('leave the hash of every policy that says nothing of them as it was', () => {
    // Decisions about stored versions are bound to these.
    expect([policies.team, policies.regulated].map(policyHash)).toEqual([
      '9d76b4da2ed2e7f2d99da8b7485c172db7ccca25e78b87741a18360c5db93160',
      '4b6c702b266ff159790fd8f25746b172dede4b4e39a6a799a9ebff15826f5330'
    ]);
    expect(policyText(strictest(policies.team, policies.regulated))).not.toContain('interactive');
  });
});
