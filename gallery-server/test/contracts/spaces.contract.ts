import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policies, policyHash } from '@vitrine/core/redaction';
import { nobody } from '../../src/domain/identity/model.js';
import { refusal, World } from './world.js';
import type { OpenStore, Person } from './world.js';

/** What every store does with spaces and roles. */
export function spacesContract(open: OpenStore): void {
  describe('spaces', () => {
    let world: World;
    let root: Person;
    let ada: Person;
    let bob: Person;

    beforeEach(async () => {
      world = await World.open(open);
      root = await world.person('root');
      ada = await world.person('ada');
      bob = await world.person('bob');
    });
    afterEach(() => world.close());

    const create = (over = {}) =>
      world.store.spaces.createSpace({
        key: '',
        actor: root.account.id,
        kind: 'team',
        name: 'Team',
        label: '',
        policyHash: policyHash(policies.team),
        now: world.now,
        ...over
      });
    const setRole = (over = {}) =>
      world.store.spaces.setRole({
        actor: root.account.id,
        space: '',
        account: ada.account.id,
        role: 'editor',
        now: world.now,
        ...over
      });

    it('is made by an administrator at the page, under a policy that is known, once per key', async () => {
      expect(await create({ actor: ada.account.id })).toEqual(refusal('not-allowed'));
      expect(await create({ via: 'lab' })).toEqual(refusal('not-allowed'));
      expect(await create({ policyHash: 'f'.repeat(64) })).toEqual(refusal('request-invalid', { place: 'policyHash' }));
      const first = await create({ key: 'k' });
      expect(await create({ key: 'k' })).toEqual(first);
      expect(await create({ key: 'k', name: 'Other' })).toEqual(refusal('idempotency-reused'));
    });

    it('begins with the policy of its kind, the space of everybody with the public one', async () => {
      const spaces = await world.store.spaces.spacesOf(ada.caller);
      const hashes = Object.fromEntries(spaces.map(space => [space.kind, space.policyHash]));
      expect(hashes).toEqual({ personal: policyHash(policies.personal), public: policyHash(policies.public) });
      expect(hashes['public']).not.toBe(hashes['personal']);
    });

    it('is seen by its members alone, with how many can read it', async () => {
      const team = await world.team('Team', [[ada.account, 'reader']]);
      expect(await world.store.spaces.space(ada.caller, team.id)).toMatchObject({ role: 'reader', readers: 2 });
      expect(await world.store.spaces.space(bob.caller, team.id)).toBeNull();
      expect(await world.store.spaces.space(nobody, team.id)).toBeNull();
      expect(await world.store.spaces.members(bob.caller, team.id)).toEqual([]);
      expect((await world.store.spaces.spacesOf(bob.caller)).map(space => space.id)).not.toContain(team.id);
      expect(await world.store.spaces.spacesOf(nobody)).toEqual([]);
    });

    it('gives, changes and takes roles, by who looks after the space', async () => {
      const team = await world.team('Team', [[ada.account, 'editor']]);
      const space = team.id;
      expect(await setRole({ space, actor: ada.account.id, role: 'administrator' })).toEqual(refusal('not-allowed'));
      expect(await setRole({ space, actor: bob.account.id, account: bob.account.id })).toEqual(refusal('not-found'));
      expect(await setRole({ space, via: 'cli', role: 'reader' })).toEqual(refusal('not-allowed'));
      expect(await setRole({ space, account: 'aaaaaaaaaaaa' })).toEqual(refusal('not-found'));
      expect(await setRole({ space, role: 'administrator' })).toMatchObject({ ok: true });
      const byAda = { space, actor: ada.account.id, account: bob.account.id };
      expect(await setRole({ ...byAda, role: 'reader' })).toMatchObject({ ok: true });
      expect(await world.store.spaces.members(bob.caller, space)).toHaveLength(3);
      expect(await setRole({ ...byAda, role: null })).toMatchObject({ ok: true });
      expect(await world.store.spaces.space(bob.caller, space)).toBeNull();
    });

    it('keeps a personal space personal', async () => {
      const share = { space: ada.personal, actor: ada.account.id, account: bob.account.id };
      expect(await setRole(share)).toEqual(refusal('not-allowed'));
      expect(await setRole({ ...share, actor: root.account.id, account: root.account.id })).toMatchObject({
        ok: false
      });
      expect(await world.store.spaces.space(bob.caller, ada.personal)).toBeNull();
    });

    it('takes another name from whoever looks after it', async () => {
      const team = await world.team('Team', [
        [ada.account, 'administrator'],
        [bob.account, 'reviewer']
      ]);
      const rename = (over = {}) =>
        world.store.spaces.renameSpace({
          actor: ada.account.id,
          space: team.id,
          name: 'Forecasts',
          now: world.now,
          ...over
        });
      expect(await rename({ actor: bob.account.id })).toEqual(refusal('not-allowed'));
      expect(await rename({ via: 'lab' })).toEqual(refusal('not-allowed'));
      expect(await rename({ space: ada.personal })).toEqual(refusal('not-allowed'));
      expect(await rename({ actor: bob.account.id, space: ada.personal })).toEqual(refusal('not-found'));
      expect(await rename()).toMatchObject({ ok: true });
      expect((await world.store.spaces.space(bob.caller, team.id))?.name).toBe('Forecasts');
    });

    it("is known to an administrator of the gallery, unless it is somebody else's own", async () => {
      const team = await world.team('Team', [[ada.account, 'editor']]);
      const other = await world.team('Other', []);
      const known = async (person: Person): Promise<string[]> =>
        (await world.store.spaces.visibleSpaces(person.caller)).map(space => space.id);
      expect(await known(root)).toEqual(expect.arrayContaining([root.personal, team.id, other.id]));
      expect(await known(root)).not.toContain(ada.personal);
      expect(await known(ada)).toEqual([ada.personal, team.id, await world.publicSpace(ada.caller)]);
      expect(await world.store.spaces.visibleSpaces(nobody)).toEqual([]);
    });
  });
}
