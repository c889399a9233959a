import { describe, expect, it } from 'vitest';
import { policies } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { askedBy, releasedIn, removedBy } from './asked.js';

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

describe('a manifest', () => {
  const released = [{ cell: 3, output: 0, reason: 'A count of stations' }];

  it('tells what was let out and how much was removed', () => {
    const manifest = JSON.stringify({ redaction: { removed: 12, released } });
    expect([releasedIn(manifest), removedBy(manifest)]).toEqual([released, 12]);
  });

  it.each(['{}', '{"redaction":{}}', '{"redaction":{"released":[{"cell":"x"},null,7],"removed":"many"}}'])(
    'of an older engine tells nothing: %s',
    manifest => {
      expect([releasedIn(manifest), removedBy(manifest)]).toEqual([[], 0]);
    }
  );
});
