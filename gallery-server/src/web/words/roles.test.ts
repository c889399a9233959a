import { describe, expect, it } from 'vitest';
import { may } from '../../domain/rights/may.js';
import type { Action } from '../../domain/rights/may.js';
import type { Caller } from '../../domain/identity/model.js';
import { left } from './left.js';
import { roleOrder, roleWords } from './roles.js';

const caller: Caller = {
  account: { id: 'a', login: 'a', displayName: 'A', administrator: false, state: 'active', createdAt: 0 },
  via: 'session',
  scopes: ['read', 'publish'],
  proof: 'p'
};

/** What the words promise, and the line of the table of rights it stands for. */
const promises: [RegExp, Action][] = [
  [/^Reads/, 'entry.read'],
  [/publishes here/, 'entry.publish'],
  [/withdraws anybody's/, 'version.withdraw'],
  [/approves or returns/, 'version.review'],
  [/invites people/, 'invitation.create'],
  [/changes members/, 'members.write'],
  [/and the name/, 'space.rename'],
  [/reads the record/, 'audit.read']
];

describe('what a role may do in plain words', () => {
  it.each(promises)('%s is what the table of rights says', (words, action) => {
    const first = roleOrder.findIndex(role => words.test(roleWords[role].may));
    const allowed = roleOrder.map(role => may(caller, action, { role, own: false }));
    // Each role adds to the one before: from the first that promises it on, all may.
    expect(allowed).toEqual(roleOrder.map((_role, at) => at >= first));
  });

  it('says everything that an administrator may do in a space', () => {
    const actions: Action[] = ['invitation.read', 'invitation.withdraw', 'policy.change', 'members.read'];
    for (const action of actions) {
      expect(may(caller, action, { role: 'administrator', own: false })).toBe(true);
    }
  });
});

describe('how much longer something lasts', () => {
  it.each([
    [1, '1 minute left'],
    [89 * 60_000, '89 minutes left'],
    [47 * 3_600_000, '47 hours left'],
    [7 * 24 * 3_600_000, '7 days left']
  ])('%d ms is %s', (rest, words) => {
    expect(left(rest)).toBe(words);
  });
});
