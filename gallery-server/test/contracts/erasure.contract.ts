import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policies } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import type { Published } from '../../src/domain/snapshots/ports.js';
import { purge } from './erasing.js';
import { Ward } from './reviewing.js';
import { refusal, value } from './world.js';
import type { OpenStore, Person, World } from './world.js';

/** What every store does with a version that is taken away for good. */
export function erasureContract(open: OpenStore): void {
  describe('a version that is taken away for good', () => {
    let ward: Ward;
    let world: World;
    let one: Published;
    let two: Published;
    let author: Person;
    let keeper: Person;
    let reader: Person;
    let reviewer: Person;
    let outsider: Person;

    const enter = async (rules?: Policy): Promise<void> => {
      ward = await Ward.open(open, rules);
      world = ward.world;
      ({ author, keeper, reader, reviewer, outsider } = ward.people);
    };

    beforeEach(async () => {
      await enter(policies.team);
      one = await ward.publish(author, 'one findme');
      two = await ward.publish(author, 'two findme', { entry: one.entry, base: 1 });
    });
    afterEach(() => ward.close());

    const states = async (who: Person): Promise<[number, string][]> => [
      ...(await world.store.entries.versions(who.caller, one.entry)).map((v): [number, string] => [v.number, v.state]),
      ...(await world.store.entries.tombstones(who.caller, one.entry)).map((t): [number, string] => [
        t.version,
        t.state
      ])
    ];

    it('is read by nobody; what is left says who did it and when, and the version before stands', async () => {
      world.now += 5000;
      expect(value(await purge(world, keeper, two))).toEqual({ entry: one.entry, version: 2, again: false });
      for (const who of [author, keeper, reader]) {
        expect(await states(who)).toEqual([
          [1, 'published'],
          [2, 'purged']
        ]);
        expect(await world.store.entries.version(who.caller, one.entry, 2)).toEqual({
          kind: 'tombstone',
          value: {
            entry: one.entry,
            version: 2,
            state: 'purged',
            cause: null,
            shut: null,
            space: ward.space,
            by: 'keeper',
            at: world.now,
            reason: '',
            replacedBy: 1
          }
        });
        expect((await world.store.pages.page(who.caller, one.entry, 2, 1)).kind).toBe('tombstone');
        expect((await world.store.pages.figure(who.caller, one.entry, 2, 0)).kind).toBe('tombstone');
        expect((await world.store.pages.frame(who.caller, one.entry, 2, 0)).kind).toBe('tombstone');
        expect((await world.store.pages.figure(who.caller, one.entry, 2, 'cover')).kind).toBe('tombstone');
        expect(await world.store.entries.object(who.caller, one.entry, two.commit)).toBeNull();
        expect(await world.titles(who.caller, 'two')).toEqual([]);
        expect(await world.titles(who.caller, 'one')).toHaveLength(1);
      }
      expect((await world.store.entries.version(outsider.caller, one.entry, 2)).kind).toBe('absent');
    });

    it('takes along why outputs were let out; the chain holds', async () => {
      const wish = { by: author.account, space: ward.space, code: 'totals = 3', released: 1 };
      const made = await world.publish(wish);
      const reasons = async (): Promise<number> => {
        const query = { chain: ward.space, from: 0, limit: 500 };
        const events = value(await world.store.audit.events(keeper.caller, query));
        return events.filter(({ payload }) => payload?.includes('A count of stations')).length;
      };
      expect(await reasons()).toBe(1);
      value(await purge(world, keeper, made));
      expect(await reasons()).toBe(0);
      expect(value(await world.store.audit.verify(keeper.caller, ward.space)).broken).toBeNull();
    });

    it('takes an administrator of its space, at the page, who typed which version it is', async () => {
      for (const who of [author, reader, reviewer]) {
        expect(await purge(world, who, two)).toEqual(refusal('not-allowed'));
      }
      for (const via of ['lab', 'cli'] as const) {
        expect(await purge(world, keeper, two, { via })).toEqual(refusal('not-allowed'));
      }
      expect(await purge(world, outsider, two)).toEqual(refusal('not-found'));
      for (const confirm of ['', 'v1', 'yes', 'v22', 'vv2']) {
        expect(await purge(world, keeper, two, { confirm })).toEqual(refusal('purge-unconfirmed', { version: 2 }));
      }
      expect(await purge(world, keeper, { entry: one.entry, version: 9 })).toEqual(refusal('not-found'));
      expect(await states(reader)).toEqual([
        [2, 'published'],
        [1, 'published']
      ]);
      expect(value(await purge(world, keeper, two, { confirm: ' 2 ' }))).toMatchObject({ again: false });
      const told = await ward.events();
      expect(told.filter(line => line === 'version.purge denied').length).toBeGreaterThan(9);
      expect(told.at(-1)).toBe('version.purge done');
    });

    it('goes once: sent twice or asked for again, nothing more happens', async () => {
      const first = await purge(world, keeper, two, { key: 'same' });
      expect(await purge(world, keeper, two, { key: 'same' })).toEqual(first);
      expect(value(await purge(world, keeper, two))).toMatchObject({ again: true });
      expect((await world.store.audit.verifyAll()).every(({ broken }) => broken === null)).toBe(true);
    });

    it('may be closed or withdrawn already, and neither undo nor release brings it back', async () => {
      const undoHash = await world.withdraw(author.account, one.entry, 1, 'The wrong ward');
      value(await purge(world, keeper, one));
      const back = { actor: author.account.id, undoHash, now: world.now };
      await world.store.snapshots.undoWithdraw(back);
      const kind = { kind: 'secret', cell: 3, note: 'A key', engine: '0.2' } as const;
      const about = { entry: one.entry, version: 2, now: world.now };
      value(await world.store.quarantine.report({ key: '', actor: reader.account.id, ...about, ...kind }));
      const shut = await world.store.quarantine.quarantines(keeper.caller, { space: null, limit: 9 });
      expect(shut).toMatchObject([{ versions: [2], note: 'A key' }]);
      value(await purge(world, keeper, two));
      expect(await world.store.quarantine.quarantines(keeper.caller, { space: null, limit: 9 })).toEqual([]);
      const release = { quarantine: shut[0]?.id ?? '', reason: 'It is nothing', engine: '0.2', now: world.now };
      expect(await world.store.quarantine.release({ key: '', actor: keeper.account.id, ...release })).toEqual(
        refusal('not-found')
      );
      expect(await states(author)).toEqual([
        [2, 'purged'],
        [1, 'purged']
      ]);
    });

    it('does not come back by being sent again, and what is cleaned is taken', async () => {
      value(await purge(world, keeper, two));
      const again = { by: author.account, space: ward.space, code: 'two findme', markdown: 'two findme' };
      const prepared = value(await world.prepare(again));
      expect(await world.store.snapshots.publish(world.command(again, prepared))).toEqual(refusal('content-purged'));
      const next = await ward.publish(author, 'three', { entry: one.entry, base: 1 });
      expect(next.version).toBe(3);
      const elsewhere = { ...again, space: author.personal };
      expect(await world.publish(elsewhere)).toMatchObject({ created: true });
    });

    it('leaves to other versions what they share with it', async () => {
      const wish = { by: author.account, space: ward.space, code: 'two findme', markdown: 'two findme' };
      const twin = await world.publish({ ...wish, fields: { title: 'Another title' } });
      const about = await world.store.erasure.purgeable(keeper.caller, one.entry, null);
      expect(value(about)).toMatchObject({ version: 2, sharedBy: 1, state: 'published', spaceName: 'Ward 7' });
      value(await purge(world, keeper, two));
      const kept = await world.store.entries.version(reader.caller, twin.entry, 1);
      expect(kept).toMatchObject({ kind: 'found', value: { notebook: expect.stringContaining('two findme') } });
      expect((await world.store.entries.object(reader.caller, twin.entry, twin.commit))?.kind).toBe('commit');
    });

    it('is shown to nobody else as something that could be taken away', async () => {
      expect(await world.store.erasure.purgeable(reader.caller, one.entry, 2)).toEqual(refusal('not-allowed'));
      expect(await world.store.erasure.purgeable(outsider.caller, one.entry, 2)).toEqual(refusal('not-found'));
      value(await purge(world, keeper, two));
      expect(value(await world.store.erasure.purgeable(keeper.caller, one.entry, 2))).toMatchObject({
        state: 'purged'
      });
    });

    it('leaves the queue of reviewers with what was noted about it', async () => {
      await ward.close();
      await enter();
      one = await ward.publish(author, 'waits');
      value(await ward.decide(reviewer, one, 'returned'));
      two = await ward.publish(author, 'waits too', { entry: one.entry, base: 1 });
      expect(value(await world.store.reviews.queue(reviewer.caller))).toHaveLength(1);
      value(await purge(world, keeper, two));
      expect(value(await world.store.reviews.queue(reviewer.caller))).toEqual([]);
      expect((await world.store.entries.version(author.caller, one.entry, 2)).kind).toBe('tombstone');
    });

    it('may be one that was returned to its author: whoever looks after the space deletes it unread', async () => {
      await ward.close();
      await enter();
      one = await ward.publish(author, 'returned findme');
      value(await ward.decide(reviewer, one, 'returned'));
      const about = (who: Person): Promise<unknown> => world.store.erasure.purgeable(who.caller, one.entry, 1);
      for (const who of [reader, reviewer, outsider]) {
        expect(await about(who)).toEqual(refusal('not-found'));
        expect(await purge(world, who, one)).toEqual(refusal('not-found'));
      }
      expect(await purge(world, author, one)).toEqual(refusal('not-allowed'));
      expect((await world.store.entries.version(keeper.caller, one.entry, 1)).kind).toBe('absent');
      expect(await about(keeper)).toMatchObject({ value: { version: 1, state: 'draft' } });
      expect(value(await purge(world, keeper, one))).toEqual({ entry: one.entry, version: 1, again: false });
      expect((await world.store.entries.version(author.caller, one.entry, 1)).kind).toBe('tombstone');
      expect((await world.store.audit.verifyAll()).filter(chain => chain.broken !== null)).toEqual([]);
    });
  });
}
