import { describe, expect, it } from 'vitest';
import { nobody } from '../domain/identity/model.js';
import type { Account, Caller, Scope, Via } from '../domain/identity/model.js';
import { demand } from './permissions.js';
import type { Permission } from './permissions.js';

const account: Account = { id: 'a', login: 'a', displayName: 'A', administrator: false, state: 'active', createdAt: 0 };
const by = (via: Exclude<Via, 'none'>, scopes: Scope[], administrator = false): Caller => ({
  account: { ...account, administrator },
  via,
  scopes,
  proof: 'p'
});

/** Who comes through which door; everything that isn't named is refused. */
const doors: [string, Caller, Permission[]][] = [
  ['nobody', nobody, ['none']],
  ['a session', by('session', ['read', 'publish']), ['none', 'read', 'publish', 'account', 'session']],
  [
    'an administrator at the page',
    by('session', ['read', 'publish'], true),
    ['none', 'read', 'publish', 'account', 'session', 'administrator']
  ],
  ["an administrator's Lab", by('lab', ['read', 'publish'], true), ['none', 'read', 'publish', 'account']],
  ["an administrator's command line", by('cli', ['read', 'publish'], true), ['none', 'read', 'publish', 'account']],
  ['a token that reads', by('lab', ['read']), ['none', 'read', 'account']],
  ['a token that publishes', by('cli', ['publish']), ['none', 'publish', 'account']],
  ['a token without scopes', by('lab', []), ['none', 'account']]
];
const all: Permission[] = ['none', 'read', 'publish', 'account', 'session', 'administrator'];

describe('demand', () => {
  it.each(doors)('lets %s through its own doors and no other', (_name, caller, open) => {
    const passed = all.filter(permission => {
      try {
        demand(permission, caller, false);
        return true;
      } catch {
        return false;
      }
    });
    expect(passed).toEqual(open);
  });

  it('tells who must sign in, who must sign in again, and who may not', () => {
    expect(() => demand('read', nobody, false)).toThrow(
      expect.objectContaining({ code: 'sign-in-needed', status: 401 })
    );
    expect(() => demand('read', nobody, true)).toThrow(
      expect.objectContaining({ code: 'sign-in-expired', status: 401 })
    );
    expect(() => demand('session', by('lab', ['read', 'publish']), false)).toThrow(
      expect.objectContaining({ code: 'not-allowed', status: 403 })
    );
  });
});
