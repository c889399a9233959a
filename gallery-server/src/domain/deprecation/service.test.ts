import { describe, expect, it } from 'vitest';
import { policies } from '@vitrine/core/redaction';
import { nobody } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import { done, refused } from '../outcome.js';
import type { DeprecateCommand } from './ports.js';
import { DEPRECATION_LIMIT, DeprecationService, entryIn } from './service.js';

const caller: Caller = {
  account: { id: 'a', login: 'a', displayName: 'A', administrator: false, state: 'active', createdAt: 0 },
  via: 'session',
  scopes: ['read', 'publish'],
  proof: 'p'
};

function make(may = true, clean = true) {
  const sent: DeprecateCommand[] = [];
  const checked: object[] = [];
  const service = new DeprecationService({
    store: {
      deprecate: async cmd => {
        sent.push(cmd);
        return may ? done({ entry: cmd.entry }) : refused('not-allowed');
      },
      undeprecate: async cmd => done({ entry: cmd.entry }),
      deprecable: async () =>
        may ? done({ space: 's', rules: { hash: 'h', policy: policies.team } }) : refused('not-allowed')
    },
    words: {
      check: async (_caller, typed) => {
        checked.push(typed);
        return clean ? done(undefined) : refused('words-sensitive');
      }
    },
    clock: () => 7
  });
  return { service, sent, checked };
}

const wish = { entry: 'e', reason: ' It counts twice. ', alternative: 'https://host/base/n/other/v/3?cells=2' };

describe('deprecating', () => {
  it('looks through the reason and takes the entry out of a pasted link', async () => {
    const { service, sent, checked } = make();
    expect(await service.deprecate(caller, 'k', wish)).toEqual(done({ entry: 'e' }));
    expect(checked).toMatchObject([{ action: 'entry.deprecate', space: 's', texts: { reason: 'It counts twice.' } }]);
    expect(sent).toMatchObject([{ reason: 'It counts twice.', alternative: 'other', policyHash: 'h', now: 7 }]);
  });

  it('has a reason, and not a longer one than the limit', async () => {
    const { service, sent } = make();
    expect(await service.deprecate(caller, 'k', { ...wish, reason: '  ' })).toEqual(
      refused('deprecation-reason-missing')
    );
    const long = 'x'.repeat(DEPRECATION_LIMIT);
    expect(await service.deprecate(caller, 'k', { ...wish, reason: `${long}x` })).toMatchObject(
      refused('field-too-long', { field: 'reason', limit: DEPRECATION_LIMIT })
    );
    expect(await service.deprecate(caller, 'k', { ...wish, reason: long })).toMatchObject({ ok: true });
    expect(sent).toHaveLength(1);
  });

  it('stores nothing that the space removes', async () => {
    const { service, sent } = make(true, false);
    expect(await service.deprecate(caller, 'k', wish)).toMatchObject(refused('words-sensitive'));
    expect(sent).toEqual([]);
  });

  it('of whoever may not is refused by the store, which is told none of the words', async () => {
    const { service, sent, checked } = make(false);
    expect(await service.deprecate(caller, 'k', wish)).toEqual(refused('not-allowed'));
    expect([sent, checked]).toMatchObject([[{ reason: '', policyHash: '' }], []]);
  });

  it('is nobody’s who is not signed in', async () => {
    const { service } = make();
    expect(await service.deprecate(nobody, 'k', wish)).toEqual(refused('sign-in-needed'));
    expect(await service.undo(nobody, 'k', 'e')).toEqual(refused('sign-in-needed'));
  });

  it.each([
    ['', null],
    ['  ', null],
    ['abcd', 'abcd'],
    ['http://host/n/abcd', 'abcd'],
    ['/base/n/abcd#cell-3', 'abcd'],
    ['http://host/n/abcd/v/2', 'abcd']
  ])('reads %j as %s', (typed, entry) => {
    expect(entryIn(typed)).toBe(entry);
  });
});
