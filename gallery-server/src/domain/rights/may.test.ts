import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account, Caller, Scope } from '../identity/model.js';
import { nobody } from '../identity/model.js';
import type { Role } from '../spaces/model.js';
import { effectiveRole, may, maySeeSpace, nothing, rights } from './may.js';
import type { Action, Thing } from './may.js';

const account = (over: Partial<Account> = {}): Account => ({
  id: 'a',
  login: 'a',
  displayName: 'A',
  administrator: false,
  state: 'active',
  createdAt: 0,
  ...over
});
const caller = (over: Partial<Caller> = {}): Caller => ({
  account: account(),
  via: 'session',
  scopes: ['read', 'publish'],
  proof: 'p',
  ...over
});
const actions = Object.keys(rights) as Action[];
const roles: (Role | null)[] = [null, 'reader', 'editor', 'reviewer', 'administrator'];
const thing = (role: Role | null, own = false): Thing => ({ role, own });

const anyThing = fc.record({ role: fc.constantFrom(...roles), own: fc.boolean() });
const anyCaller = fc
  .record({
    administrator: fc.boolean(),
    state: fc.constantFrom<Account['state'][]>('active', 'former', 'removed'),
    via: fc.constantFrom<Caller['via'][]>('none', 'session', 'lab', 'cli'),
    scopes: fc.subarray<Scope>(['read', 'publish'])
  })
  .map(({ administrator, state, via, scopes }) => caller({ account: account({ administrator, state }), via, scopes }));

describe('may', () => {
  it('allows nothing to nobody and to former accounts', () => {
    for (const action of actions) {
      for (const role of roles) {
        expect(may(nobody, action, thing(role, true))).toBe(false);
        const former = caller({ account: account({ state: 'former', administrator: true }) });
        expect(may(former, action, thing(role, true))).toBe(false);
      }
    }
  });

  it.each<[Action, Role[]]>([
    ['entry.read', ['reader', 'editor', 'reviewer', 'administrator']],
    ['entry.publish', ['editor', 'reviewer', 'administrator']],
    ['version.withdraw', ['administrator']],
    ['version.report', ['reader', 'editor', 'reviewer', 'administrator']],
    ['version.purge', ['administrator']],
    ['quarantine.read', ['reviewer', 'administrator']],
    ['quarantine.release', ['reviewer', 'administrator']],
    ['rescan.run', []],
    ['gallery.upkeep', []],
    ['version.review', ['reviewer', 'administrator']],
    ['members.write', ['administrator']],
    ['policy.change', ['administrator']],
    ['policy.read', ['administrator']],
    ['policy.write', []],
    ['invitation.create', ['administrator']],
    ['audit.read', ['administrator']],
    ['space.create', []],
    ['account.create', []]
  ])('%s is for %j', (action, allowed) => {
    for (const role of roles) {
      expect([role, may(caller(), action, thing(role))]).toEqual([role, role !== null && allowed.includes(role)]);
    }
  });

  it('lets an author withdraw, and an administrator of the gallery read no entries', () => {
    expect(may(caller(), 'version.withdraw', thing('reader', true))).toBe(true);
    const administrator = caller({ account: account({ administrator: true }) });
    expect(may(administrator, 'entry.read', nothing)).toBe(false);
    expect(may(administrator, 'space.create', nothing)).toBe(true);
  });

  it('never lets a token approve, change roles, spaces or policy, or make tokens', () => {
    const guarded: Action[] = [
      'quarantine.release',
      'version.purge',
      'rescan.run',
      'gallery.upkeep',
      'version.review',
      'members.write',
      'space.create',
      'policy.change',
      'policy.read',
      'policy.write',
      'invitation.create',
      'token.mint',
      'account.create',
      'account.write'
    ];
    fc.assert(
      fc.property(anyCaller, anyThing, fc.constantFrom(...guarded), (who, about, action) => {
        fc.pre(who.via !== 'session');
        return !may(who, action, about);
      })
    );
  });

  it('never lets the scope to read publish', () => {
    fc.assert(
      fc.property(anyCaller, anyThing, (who, about) => {
        const reader = { ...who, scopes: who.scopes.filter(scope => scope === 'read') };
        return !may(reader, 'entry.publish', about) && !may(reader, 'version.withdraw', about);
      })
    );
  });

  it('never allows less to a caller with more scopes', () => {
    fc.assert(
      fc.property(anyCaller, anyThing, fc.constantFrom(...actions), (who, about, action) => {
        const more: Caller = { ...who, scopes: ['read', 'publish'] };
        return !may(who, action, about) || may(more, action, about);
      })
    );
  });
});

describe('effectiveRole', () => {
  it('is the membership, except where everybody is', () => {
    for (const role of roles) {
      expect(effectiveRole('team', role, true)).toBe(role);
      expect(effectiveRole('personal', role, true)).toBe(role);
    }
    expect(effectiveRole('public', null, false)).toBe('editor');
    expect(effectiveRole('public', 'reader', false)).toBe('reader');
    expect(effectiveRole('public', null, true)).toBe('administrator');
  });
});

describe('maySeeSpace', () => {
  it('shows teams to administrators of the gallery, and personal spaces to their owners', () => {
    const administrator = caller({ account: account({ administrator: true }) });
    expect(maySeeSpace(administrator, 'team', null)).toBe(true);
    expect(maySeeSpace(administrator, 'personal', null)).toBe(false);
    expect(maySeeSpace(caller(), 'team', null)).toBe(false);
    expect(maySeeSpace(caller(), 'personal', 'administrator')).toBe(true);
    expect(maySeeSpace(caller({ scopes: [] }), 'team', 'reader')).toBe(false);
  });
});
