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

function serviceOn(overwrite: () => Promise<boolean>, allowed = true): { service: ErasureService; told: unknown[] } {
  const told: unknown[] = [];
  const store: ErasureStore = {
    purge: async ({ entry, version }) => (allowed ? done({ entry, version, again: false }) : refused('not-allowed')),
    purgeable: async () => refused('not-found'),
    overwrite
  };
  return { service: new ErasureService({ store, clock: () => 7, report: error => told.push(error) }), told };
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
