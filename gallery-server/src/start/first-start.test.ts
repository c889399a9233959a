import { afterEach, describe, expect, it } from 'vitest';
import { ScryptHasher } from '../adapters/crypto/scrypt.js';
import { systemSecrets } from '../adapters/crypto/secrets.js';
import type { Caller } from '../domain/identity/model.js';
import { IdentityService } from '../domain/identity/service.js';
import { TestGallery } from '../../test/support/gallery.js';
import { hasAccounts, seedDemo, welcomeAdministrator } from './first-start.js';

let gallery: TestGallery | null = null;
afterEach(async () => {
  await gallery?.close();
  gallery = null;
});

async function opened(): Promise<TestGallery> {
  gallery = await TestGallery.open();
  return gallery;
}

function identityOf({ store }: TestGallery): IdentityService {
  return new IdentityService({
    writer: store.identity,
    reader: store.identity,
    hasher: new ScryptHasher(),
    secrets: systemSecrets,
    clock: Date.now,
    origins: { loopback: true, listed: [] },
    demo: null
  });
}

describe('the first start', () => {
  it('counts an administrator without a password as nobody', async () => {
    const gallery = await opened();
    expect(await hasAccounts(gallery.store)).toBe(false);
    const admin = await gallery.admin();
    const now = Date.now();
    await gallery.store.identity.setPassword({ actor: admin.id, accountId: admin.id, passwordHash: 'scrypt$', now });
    expect(await hasAccounts(gallery.store)).toBe(true);
    expect(await welcomeAdministrator(gallery.store, identityOf(gallery), now)).toBeNull();
  });

  it('gives a new link for as long as there is no password, and it works once', async () => {
    const gallery = await opened();
    const identity = identityOf(gallery);
    const link = await welcomeAdministrator(gallery.store, identity, Date.now());
    expect(link).toMatch(/^[\w-]{43}$/);
    expect((await gallery.store.identity.countAccounts()) === 1).toBe(true);
    const again = await welcomeAdministrator(gallery.store, identity, Date.now());
    const password = 'four brown horses';
    expect(await identity.redeemWelcome(link ?? '', password)).toMatchObject({ ok: true });
    expect(await identity.redeemWelcome(link ?? '', password)).toMatchObject({ ok: false });
    // A link that was made before there was a password would be a second way in.
    expect(await identity.redeemWelcome(again ?? '', 'five brown horses')).toMatchObject({ ok: false });
  });
});

describe('the demo', () => {
  it('is there once, however often it is begun, and ends what an interrupted start began', async () => {
    const gallery = await opened();
    const { store } = gallery;
    const admin = await gallery.admin();
    const begun = await store.identity.createAccount({
      key: 'first-start:demo-author',
      actor: admin.id,
      login: 'demo-author',
      displayName: 'Demo author',
      passwordHash: '',
      administrator: false,
      invitation: null,
      now: 1
    });
    expect(begun.ok).toBe(true);
    // Long after the answers to repeated commands were forgotten.
    for (const now of [Date.now(), Date.now() + 30 * 86_400_000]) {
      await seedDemo(store, now);
    }
    expect(await store.identity.countAccounts()).toBe(3);
    const colleague = await store.identity.accountByLogin('demo-colleague');
    const person = await gallery.personOf(colleague?.account ?? admin);
    const spaces = await gallery.ask('GET', '/spaces', { token: person.token });
    const teams = (spaces.json() as { items: { kind: string; name: string; role: string }[] }).items.filter(
      space => space.kind === 'team'
    );
    expect(teams).toMatchObject([{ name: 'Team', role: 'editor' }]);
  });

  it('is seen by its two people, until the administrator comes in as the third', async () => {
    const gallery = await opened();
    const { store } = gallery;
    const identity = identityOf(gallery);
    const link = await welcomeAdministrator(store, identity, Date.now());
    await seedDemo(store, Date.now());
    const author = await store.identity.accountByLogin('demo-author');
    const caller: Caller = { account: author?.account ?? null, via: 'session', scopes: ['read'], proof: null };
    const readers = async (): Promise<Record<string, number>> =>
      Object.fromEntries((await store.spaces.spacesOf(caller)).map(space => [space.kind, space.readers]));
    expect(await readers()).toEqual({ personal: 1, team: 2, public: 2 });
    expect(await identity.redeemWelcome(link ?? '', 'four brown horses')).toMatchObject({ ok: true });
    expect(await readers()).toEqual({ personal: 1, team: 3, public: 3 });
  });

  it('stays out of a gallery that people use', async () => {
    const gallery = await opened();
    await gallery.person('somebody');
    await seedDemo(gallery.store, Date.now());
    expect(await gallery.store.identity.accountByLogin('demo-author')).toBeNull();
  });
});
