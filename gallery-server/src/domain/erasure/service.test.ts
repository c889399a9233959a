import { describe, expect, it } from 'vitest';
import { nobody } from '../identity/model.js';
import type { Account, Caller } from '../identity/model.js';
import { done, refused } from '../outcome.js';
import type { ErasureStore } from './ports.js';
import { ErasureService } from './service.js';

const account: Account = {
  id: 'keeper',
  login: 'keeper',
  displayName: 'Keeper',
  administrator: false,
  state: 'active',
  createdAt: 0
};
const caller: Caller = { account, via: 'session', scopes: ['read', 'publish'], proof: 'p' };
const wish = { entry: 'e', version: 3, confirm: 'v3' };

interface Tried {
  service: ErasureService;
  told: unknown[];
  asked: (string | null)[];
}

function serviceOn(overwrite: () => Promise<boolean>, allowed = true): Tried {
  const told: unknown[] = [];
  const asked: (string | null)[] = [];
  const store: ErasureStore = {
    purge: async ({ entry, version }) => (allowed ? done({ entry, version, again: false }) : refused('not-allowed')),
    remove: async ({ actor, accountId }) => {
      asked.push(actor);
      return allowed ? done({ account: accountId, again: false }) : refused('not-allowed');
    },
    removable: async () => refused('not-found'),
    purgeable: async () => refused('not-found'),
    overwrite
  };
  return { service: new ErasureService({ store, clock: () => 7, report: error => told.push(error) }), told, asked };
}

describe('deleting for good', () => {
  it('asks who it is first', async () => {
    const { service } = serviceOn(async () => true);
    expect(await service.purge(nobody, 'k', wish)).toEqual(refused('sign-in-needed'));
  });

  it('stays done when the disk cannot be written over, and says that', async () => {
    const full = new Error('disk full');
    const { service, told } = serviceOn(() => Promise.reject(full));
    expect(await service.purge(caller, 'k', wish)).toMatchObject({ ok: true, value: { overwritten: false } });
    expect(told).toEqual([full]);
    const waits = serviceOn(async () => false);
    expect(await waits.service.purge(caller, 'k', wish)).toMatchObject({ ok: true, value: { overwritten: false } });
    expect(waits.told).toEqual([]);
  });

  it('overwrites nothing for what was refused', async () => {
    const { service } = serviceOn(() => Promise.reject(new Error('must not')), false);
    expect(await service.purge(caller, 'k', wish)).toEqual(refused('not-allowed'));
  });
});

describe('removing a person', () => {
  const whom = { account: 'a', confirm: 'ada' };

  it('asks who it is first, and never acts for nobody', async () => {
    const { service, asked } = serviceOn(async () => true);
    expect(await service.remove(nobody, 'k', whom)).toEqual(refused('sign-in-needed'));
    expect(asked).toEqual([]);
    expect(await service.remove(caller, 'k', whom)).toEqual(done({ account: 'a', again: false, overwritten: true }));
    expect(asked).toEqual(['keeper']);
  });

  it('is done for nobody in particular by whoever holds the data folder', async () => {
    const { service, asked } = serviceOn(async () => false);
    expect(await service.removeOffline(whom)).toEqual(done({ account: 'a', again: false, overwritten: false }));
    expect(asked).toEqual([null]);
  });

  it('overwrites nothing for what was refused', async () => {
    const { service } = serviceOn(() => Promise.reject(new Error('must not')), false);
    expect(await service.remove(caller, 'k', whom)).toEqual(refused('not-allowed'));
  });
});
