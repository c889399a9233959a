import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UpkeepService } from '../../src/domain/upkeep/service.js';
import { callerOf, value, World } from './world.js';
import { purge } from './erasing.js';
import type { OpenStore, Person } from './world.js';

/** What every store counts of what it keeps. */
export function upkeepContract(open: OpenStore): void {
  describe('what is stored', () => {
    let world: World;
    let ada: Person;
    let root: Person;
    let team: string;
    const service = (): UpkeepService =>
      new UpkeepService({ store: world.store.upkeep, quarantine: world.store.quarantine, engine: '1' });

    beforeAll(async () => {
      world = await World.open(open);
      root = await world.person('root');
      ada = await world.person('ada');
      team = (await world.team('Forecasts', [[ada.account, 'administrator']])).id;
    });
    afterAll(() => world.close());

    it('is counted by space, and personal spaces are one line without a name', async () => {
      const one = await world.publish({ by: ada.account, space: team, fields: { title: 'One' } });
      await world.publish({ by: ada.account, space: team, entry: one.entry, base: 1, code: 'x = 2' });
      await world.publish({ by: ada.account, space: ada.personal, fields: { title: 'Mine' } });
      const { spaces, notebooks, versions } = await world.store.upkeep.storage();
      expect({ notebooks, versions }).toEqual({ notebooks: 2, versions: 3 });
      expect(spaces.find(space => space.id === team)).toMatchObject({ name: 'Forecasts', notebooks: 1, versions: 2 });
      const personal = spaces.filter(space => space.kind === 'personal');
      expect(personal).toEqual([
        { id: null, kind: 'personal', name: '', notebooks: 1, versions: 1, bytes: expect.any(Number) }
      ]);
      expect(JSON.stringify(spaces)).not.toContain(ada.personal);
      expect(spaces.every(space => space.bytes > 0 === space.versions > 0)).toBe(true);
    });

    it('grows with what is published', async () => {
      const before = await world.store.upkeep.storage();
      await world.publish({
        by: ada.account,
        space: team,
        fields: { title: 'Two' },
        code: `x = "${'ab'.repeat(4000)}"`
      });
      const after = await world.store.upkeep.storage();
      const bytes = ({ spaces }: typeof after): number => spaces.reduce((sum, space) => sum + space.bytes, 0);
      expect(bytes(after)).toBeGreaterThan(bytes(before));
      expect(after.files.database + after.files.log).toBeGreaterThan(0);
      expect(after.free).toBeGreaterThan(0);
    });

    it('is told to administrators of the gallery at the page, and to nobody else', async () => {
      expect(await service().state(root.caller)).toMatchObject({ ok: true });
      const refused = { ok: false, refusal: { code: 'not-allowed' } };
      expect(await service().state(ada.caller)).toMatchObject(refused);
      expect(await service().state(callerOf(root.account, { via: 'lab' }))).toMatchObject(refused);
      expect(await service().state(callerOf(root.account, { via: 'cli' }))).toMatchObject(refused);
    });

    it('does not count what was taken away for good', async () => {
      const gone = await world.publish({ by: ada.account, space: team, fields: { title: 'Gone' }, code: 'gone = 1' });
      const before = await world.store.upkeep.storage();
      await world.withdraw(ada.account, gone.entry, null);
      expect((await world.store.upkeep.storage()).versions).toBe(before.versions);
      value(await purge(world, ada, { entry: gone.entry, version: gone.version }));
      const after = await world.store.upkeep.storage();
      expect(after.versions).toBe(before.versions - 1);
      // What is left in the file is overwritten by itself, and said until then.
      expect(before.unclean).toBe(false);
      expect(after.unclean).toBe(true);
    });
  });
}
