import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hash, refusal, value, World } from './world.js';
import type { OpenStore, Person } from './world.js';

/** What every store tells its chains. */
export function auditContract(open: OpenStore): void {
  describe('audit', () => {
    let world: World;
    let ada: Person;

    beforeEach(async () => {
      world = await World.open(open);
      ada = await world.person('ada');
    });
    afterEach(() => world.close());

    const actions = async (chain: string): Promise<string[]> =>
      (await world.store.audit.events({ chain, from: 1, limit: 500 })).map(event => `${event.action} ${event.outcome}`);

    it('tells every change in the chain of its space, and holds', async () => {
      const one = await world.publish({ by: ada.account, space: ada.personal });
      const undoHash = await world.withdraw(ada.account, one.entry, 1);
      value(await world.store.snapshots.undoWithdraw({ actor: ada.account.id, undoHash, now: world.now }));
      expect(await actions(ada.personal)).toEqual([
        'version.prepare done',
        'version.publish done',
        'version.withdraw done',
        'version.undo-withdraw done'
      ]);
      expect(await actions('instance')).toContain('account.create done');
      const reports = await world.store.audit.verify();
      expect(reports.map(report => report.chain).sort()).toEqual([ada.personal, 'instance'].sort());
      expect(reports.every(report => report.broken === null)).toBe(true);
    });

    it('numbers events without gaps and links each to the one before', async () => {
      await world.publish({ by: ada.account, space: ada.personal });
      const events = await world.store.audit.events({ chain: ada.personal, from: 1, limit: 10 });
      expect(events.map(event => event.seq)).toEqual([1, 2]);
      expect(events[0]?.prev).toBe('0'.repeat(64));
      expect(events[1]?.prev).toBe(events[0]?.hash);
      expect(events[1]).toMatchObject({ actor: ada.account.id, time: world.now, outcome: 'done' });
      expect(await world.store.audit.events({ chain: ada.personal, from: 2, limit: 10 })).toEqual([events[1]]);
    });

    it('tells denials: in the chain of the space that was tried, else in that of the gallery', async () => {
      const eve = await world.person('eve');
      expect(await world.prepare({ by: eve.account, space: ada.personal })).toEqual(refusal('not-found'));
      expect(await actions(ada.personal)).toEqual(['version.prepare denied']);
      expect(await world.prepare({ by: eve.account, space: 'aaaaaaaaaaaa' })).toEqual(refusal('not-found'));
      await world.store.identity.recordDenial({ actor: null, action: 'sign-in', subject: hash('eve'), now: world.now });
      expect((await actions('instance')).slice(-2)).toEqual(['version.prepare denied', 'sign-in denied']);
    });

    it('tells nothing twice when a command is repeated with its key', async () => {
      const wish = { by: ada.account, space: ada.personal };
      const command = world.command(wish, value(await world.prepare(wish)), 'k');
      await world.store.snapshots.publish(command);
      await world.store.snapshots.publish(command);
      expect(await actions(ada.personal)).toEqual(['version.prepare done', 'version.publish done']);
    });

    it('never writes a title or a password into an event itself', async () => {
      await world.publish({ by: ada.account, space: ada.personal, fields: { title: 'Quarterly numbers' } });
      const events = await world.store.audit.events({ chain: ada.personal, from: 1, limit: 10 });
      expect(JSON.stringify(events)).not.toContain('Quarterly');
    });
  });
}
