import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEvent, RecordPage, RecordQuery } from '../../src/domain/audit/ports.js';
import { nobody } from '../../src/domain/identity/model.js';
import type { Caller } from '../../src/domain/identity/model.js';
import { callerOf, hash, refusal, value, World } from './world.js';
import type { OpenStore, Person } from './world.js';

/** What every store tells its chains. */
export function auditContract(open: OpenStore): void {
  describe('audit', () => {
    let world: World;
    let root: Person;
    let ada: Person;

    beforeEach(async () => {
      world = await World.open(open);
      root = await world.person('root');
      ada = await world.person('ada');
    });
    afterEach(() => world.close());

    /** Events of a chain, as somebody who looks after it. */
    const events = async (chain: string, from = 1): Promise<AuditEvent[]> => {
      const caller = chain === ada.personal ? ada.caller : root.caller;
      return value(await world.store.audit.events(caller, { chain, from, limit: 500 }));
    };
    const actions = async (chain: string): Promise<string[]> =>
      (await events(chain)).map(event => `${event.action} ${event.outcome}`);

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
      const reports = await world.store.audit.verifyAll();
      expect(reports.map(report => report.chain).sort()).toEqual([ada.personal, 'instance'].sort());
      expect(reports.every(report => report.broken === null)).toBe(true);
    });

    it('numbers events without gaps and links each to the one before', async () => {
      await world.publish({ by: ada.account, space: ada.personal });
      const all = await events(ada.personal);
      expect(all.map(event => event.seq)).toEqual([1, 2]);
      expect(all[0]?.prev).toBe('0'.repeat(64));
      expect(all[1]?.prev).toBe(all[0]?.hash);
      expect(all[1]).toMatchObject({ actor: ada.account.id, time: world.now, outcome: 'done' });
      expect(await events(ada.personal, 2)).toEqual([all[1]]);
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
      expect(JSON.stringify(await events(ada.personal))).not.toContain('Quarterly');
    });

    it('is read by who looks after what it is about, and by nobody else', async () => {
      const eve = await world.person('eve');
      const team = await world.team('Team', [
        [ada.account, 'administrator'],
        [eve.account, 'reviewer']
      ]);
      const asked = async (caller: Caller, chain: string): Promise<string[]> => {
        const { audit } = world.store;
        const answers = [
          await audit.events(caller, { chain, from: 1, limit: 9 }),
          await audit.record(caller, { chain, kind: null, refusedOnly: false, before: null, limit: 9 }),
          await audit.verify(caller, chain)
        ];
        return [...new Set(answers.map(answer => (answer.ok ? 'told' : answer.refusal.code)))];
      };
      expect(await asked(ada.caller, team.id)).toEqual(['told']);
      expect(await asked(root.caller, team.id)).toEqual(['told']);
      expect(await asked(root.caller, 'instance')).toEqual(['told']);
      expect(await asked(ada.caller, ada.personal)).toEqual(['told']);
      expect(await asked(eve.caller, team.id)).toEqual(['not-allowed']);
      expect(await asked(ada.caller, 'instance')).toEqual(['not-allowed']);
      expect(await asked(callerOf(root.account, { via: 'cli' }), 'instance')).toEqual(['not-allowed']);
      expect(await asked(nobody, 'instance')).toEqual(['not-allowed']);
      // A personal space is its owner's, whoever looks after the gallery.
      expect(await asked(root.caller, ada.personal)).toEqual(['not-found']);
      expect(await asked(eve.caller, ada.personal)).toEqual(['not-found']);
      expect(await asked(root.caller, 'aaaaaaaaaaaa')).toEqual(['not-found']);
    });

    it('holds where nothing happened yet', async () => {
      expect(value(await world.store.audit.verify(ada.caller, ada.personal))).toMatchObject({
        events: 0,
        broken: null
      });
    });

    it('is shown the newest first, with names, page by page and kind by kind', async () => {
      const team = await world.team('Team', [[ada.account, 'editor']]);
      const eve = await world.person('eve');
      await world.prepare({ by: eve.account, space: team.id });
      await world.publish({ by: ada.account, space: team.id });
      const record = async (over: Partial<RecordQuery> = {}): Promise<RecordPage> =>
        value(
          await world.store.audit.record(root.caller, {
            chain: team.id,
            kind: null,
            refusedOnly: false,
            before: null,
            limit: 2,
            ...over
          })
        );
      const first = await record();
      expect(first.total).toBe(5);
      expect(first.events.map(event => [event.seq, event.action])).toEqual([
        [5, 'version.publish'],
        [4, 'version.prepare']
      ]);
      expect(first.events[0]?.actorName).toBe('ada');
      expect(first.older).toBe(4);
      const last = await record({ before: 3 });
      expect(last.events.map(event => [event.action, event.subjectName])).toEqual([
        ['role.set', 'ada'],
        ['space.create', 'Team']
      ]);
      expect(last.older).toBeNull();
      expect((await record({ kind: 'spaces' })).events.map(event => event.seq)).toEqual([2, 1]);
      expect((await record({ kind: 'sign-ins' })).events).toEqual([]);
      const refused = await record({ refusedOnly: true });
      expect(refused.events).toMatchObject([{ seq: 3, outcome: 'denied', actorName: 'eve' }]);
    });
  });
}
