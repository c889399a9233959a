import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policies } from '@vitrine/core/redaction';
import { nobody } from '../../src/domain/identity/model.js';
import type { Published } from '../../src/domain/snapshots/ports.js';
import { Ward } from './reviewing.js';
import { callerOf, refusal, value } from './world.js';
import type { OpenStore, Person } from './world.js';

/** What every store does where one approval is asked before others read. */
export function reviewsContract(open: OpenStore): void {
  describe('reviews', () => {
    let ward: Ward;
    let first: Published;
    const as = (name: keyof Ward['people']): Person => ward.people[name];

    beforeEach(async () => {
      ward = await Ward.open(open);
      first = await ward.publish(as('author'), 'quokkas = 1');
    });
    afterEach(() => ward.close());

    it('keep a version to its author and to those who decide, on every way in', async () => {
      const { store } = ward.world;
      const { entry, version } = first;
      expect(first).toMatchObject({ version: 1, state: 'pending', created: true });
      const found = async ({ caller }: Person): Promise<boolean[]> => [
        (await store.entries.latest(caller, entry)).kind === 'found',
        (await store.entries.version(caller, entry, version)).kind === 'found',
        (await store.pages.page(caller, entry, version, 1)).kind === 'found',
        (await store.pages.figure(caller, entry, version, 'cover')).kind === 'found',
        (await store.entries.versions(caller, entry)).length > 0,
        (await store.entries.lineage(caller, entry)) !== null,
        (await store.entries.object(caller, entry, first.commit)) !== null,
        (await store.reviews.standing(caller, entry, version)) !== null
      ];
      for (const name of ['author', 'reviewer', 'second', 'keeper'] as const) {
        expect([name, new Set(await found(as(name)))]).toEqual([name, new Set([true])]);
      }
      for (const name of ['colleague', 'reader', 'outsider'] as const) {
        expect([name, new Set(await found(as(name)))]).toEqual([name, new Set([false])]);
      }
      for (const { caller } of Object.values(ward.people)) {
        expect(await ward.world.titles(caller, '')).toEqual([]);
        expect(await ward.world.titles(caller, 'quokkas')).toEqual([]);
      }
    });

    it('say nothing of it to who publishes or forks there', async () => {
      const { entry, contentId, commit } = first;
      const { account } = as('colleague');
      const { space } = ward;
      const asked = [
        await ward.world.prepare({ by: account, space, entry, base: 1 }),
        await ward.world.prepare({ by: account, space, entry, base: null })
      ];
      expect(asked).toEqual([refusal('not-found'), refusal('not-found')]);
      const origin = { entry, version: 1, contentId, commit };
      for (const { account: by } of [as('colleague'), as('reviewer'), as('author')]) {
        expect(value(await ward.world.prepare({ by, space, origin }))).toMatchObject({ origin: null, parent: null });
      }
    });

    it('put it into the queue of those who review, the oldest first, and of nobody else', async () => {
      const { reviews } = ward.world.store;
      const second = await ward.publish(as('reviewer'), 'wombats = 2');
      const queue = value(await reviews.queue(as('reviewer').caller));
      expect(queue.map(({ entry, mayDecide }) => [entry, mayDecide])).toEqual([
        [first.entry, true],
        [second.entry, false]
      ]);
      expect(queue[0]).toMatchObject({
        number: 1,
        spaceName: 'Ward 7',
        authorName: 'author',
        title: 'Station forecast',
        asked: { approval: true, releases: 0 },
        removed: 3
      });
      expect(await reviews.waiting(as('reviewer').caller)).toBe(1);
      expect(await reviews.waiting(as('second').caller)).toBe(2);
      for (const caller of [as('author').caller, as('reader').caller, as('outsider').caller, nobody]) {
        expect(await reviews.queue(caller)).toEqual(refusal('not-allowed'));
        expect(await reviews.waiting(caller)).toBeNull();
      }
      const { account } = as('reviewer');
      expect(await reviews.queue(callerOf(account, { via: 'lab' }))).toEqual(refusal('not-allowed'));
    });

    it('let others read it once somebody has said yes: page, list, search, head', async () => {
      const { store } = ward.world;
      expect(value(await ward.decide(as('reviewer'), first, 'approved'))).toEqual({
        entry: first.entry,
        number: 1,
        decision: 'approved'
      });
      expect(await ward.states(as('reader'), first.entry)).toEqual([[1, 'published']]);
      expect(await ward.world.titles(as('reader').caller, 'quokkas')).toEqual(['Station forecast']);
      expect(await store.reviews.queue(as('reviewer').caller)).toEqual({ ok: true, value: [] });
      expect(await store.reviews.standing(as('author').caller, first.entry, 1)).toMatchObject({
        state: 'approved',
        review: { decision: 'approved', by: 'reviewer', void: false }
      });
      expect((await ward.events()).at(-1)).toBe('review.approve done');
      const next = await ward.publish(as('colleague'), 'quokkas = 2', { entry: first.entry, base: 1 });
      expect(next).toMatchObject({ version: 2, state: 'pending' });
      expect(await ward.states(as('reader'), first.entry)).toEqual([[1, 'published']]);
      expect(await store.entries.latest(as('reader').caller, first.entry)).toMatchObject({ value: { number: 1 } });
      expect((await store.entries.lineage(as('reviewer').caller, first.entry))?.versions).toHaveLength(1);
      expect((await ward.view(as('reviewer'), first.entry, 2)).before?.number).toBe(1);
      value(await ward.decide(as('second'), next, 'approved'));
      expect(await ward.states(as('reader'), first.entry)).toEqual([
        [2, 'published'],
        [1, 'published']
      ]);
    });

    it('give it back with notes to its author alone, who mends it and asks again', async () => {
      const { store } = ward.world;
      expect(await ward.decide(as('reviewer'), first, 'returned', { notes: [] })).toEqual(refusal('note-missing'));
      const notes = [
        { cell: 7, text: 'Say which ward this is.' },
        { cell: null, text: 'Otherwise fine.' }
      ];
      value(await ward.decide(as('reviewer'), first, 'returned', { notes }));
      expect(await ward.states(as('author'), first.entry)).toEqual([[1, 'draft']]);
      for (const name of ['reviewer', 'keeper', 'reader'] as const) {
        expect(await ward.states(as(name), first.entry)).toEqual([]);
      }
      const { caller } = as('author');
      expect(await store.reviews.standing(caller, first.entry, 1)).toMatchObject({
        state: 'returned',
        review: { decision: 'returned', by: 'reviewer', notes }
      });
      expect(await store.reviews.own(caller)).toMatchObject([{ number: 1, state: 'returned', cells: [7, null] }]);
      const mended = await ward.publish(as('author'), 'quokkas = 3', { entry: first.entry, base: 1 });
      expect(mended).toMatchObject({ version: 2, state: 'pending' });
      expect(await store.reviews.own(caller)).toMatchObject([{ number: 2, state: 'waiting' }]);
      expect((await ward.view(as('second'), first.entry, 2)).earlier).toMatchObject([{ number: 1, notes }]);
      value(await ward.decide(as('second'), mended, 'approved'));
      expect(await store.reviews.own(caller)).toEqual([]);
      expect(await ward.states(as('reader'), first.entry)).toEqual([[2, 'published']]);
      const tail = (await ward.events()).filter(event => event.startsWith('review.'));
      expect(tail).toEqual(['review.return denied', 'review.return done', 'review.approve done']);
    });

    it('take the newest of several that wait; the older ones are their authors alone again', async () => {
      const next = await ward.publish(as('author'), 'quokkas = 2', { entry: first.entry, base: 1 });
      expect(await ward.states(as('author'), first.entry)).toEqual([
        [2, 'pending'],
        [1, 'draft']
      ]);
      expect(await ward.states(as('reviewer'), first.entry)).toEqual([[2, 'pending']]);
      expect(value(await ward.world.store.reviews.queue(as('reviewer').caller))).toHaveLength(1);
      const { seen } = await ward.view(as('reviewer'), next.entry, 2);
      const late = ward.command(as('reviewer'), first, 'approved', { ...seen, contentId: first.contentId });
      expect(await ward.world.store.reviews.decide(late)).toEqual(refusal('review-outdated'));
      expect(await ward.world.store.reviews.standing(as('author').caller, first.entry, 1)).toMatchObject({
        state: 'replaced'
      });
    });

    it('make one version of the same thing asked twice', async () => {
      const again = await ward.publish(as('author'), 'quokkas = 1', { entry: first.entry, base: 1 });
      expect(again).toMatchObject({ version: 1, versionId: first.versionId, state: 'pending', created: false });
    });

    it('are never given by whoever had a hand in it, by a token, or without the role', async () => {
      const own = await ward.publish(as('reviewer'), 'bees = 1');
      expect(await ward.decide(as('reviewer'), own, 'approved')).toEqual(refusal('review-own'));
      const { seen } = await ward.view(as('second'), first.entry, 1);
      for (const over of [{ via: 'lab' }, { via: 'cli' }, { scopes: ['read'] }] as const) {
        const command = ward.command(as('second'), first, 'approved', seen, over);
        expect(await ward.world.store.reviews.decide(command)).toEqual(refusal('not-allowed'));
      }
      const codes = { author: 'not-allowed', colleague: 'not-found', reader: 'not-found', outsider: 'not-found' };
      for (const [name, code] of Object.entries(codes) as [keyof Ward['people'], string][]) {
        const command = ward.command(as(name), first, 'approved', seen);
        expect([name, await ward.world.store.reviews.decide(command)]).toEqual([name, refusal(code)]);
      }
      const root = await ward.world.root();
      const kept = { actor: root.id, space: ward.space, account: root.id, role: null, now: ward.world.now };
      value(await ward.world.store.spaces.setRole(kept));
      const command = ward.command(as('second'), first, 'approved', seen, { actor: root.id });
      expect(await ward.world.store.reviews.decide(command)).toEqual(refusal('not-found'));
      expect(await ward.states(as('author'), first.entry)).toEqual([[1, 'pending']]);
    });

    it('know a hand by every version since the last that others could read', async () => {
      value(await ward.decide(as('second'), first, 'approved'));
      const mine = await ward.publish(as('reviewer'), 'bees = 2', { entry: first.entry, base: 1 });
      const theirs = await ward.publish(as('author'), 'bees = 3', { entry: first.entry, base: 1 });
      expect(await ward.decide(as('reviewer'), theirs, 'approved')).toEqual(refusal('review-own'));
      value(await ward.decide(as('keeper'), theirs, 'approved'));
      const next = await ward.publish(as('author'), 'bees = 4', { entry: first.entry, base: theirs.version });
      value(await ward.decide(as('reviewer'), next, 'approved'));
      expect(mine.version).toBe(2);
    });

    it.each([
      ['other bytes', { contentId: 'f'.repeat(64) }],
      ['another label', { label: 'secret' }],
      ['other rules', { policyHash: 'f'.repeat(64) }],
      ['another receipt', { receipt: 'f'.repeat(64) }],
      ['another space', { space: 'aaaaaaaaaaaa' }]
    ])('are refused for %s than what is there', async (_name, over) => {
      const { seen } = await ward.view(as('reviewer'), first.entry, 1);
      const wish = { seen: { ...seen, ...over } };
      expect(await ward.decide(as('reviewer'), first, 'approved', wish)).toEqual(refusal('review-outdated'));
      expect(await ward.states(as('reader'), first.entry)).toEqual([]);
      expect((await ward.events()).at(-1)).toBe('review.approve denied');
    });

    it('note each opened item once, and for who reviews alone', async () => {
      const { reviews } = ward.world.store;
      const item = '3-email';
      const open = (by: Person): ReturnType<typeof reviews.look> =>
        reviews.look({ actor: by.account.id, entry: first.entry, number: 1, item, now: ward.world.now });
      expect([await open(as('reviewer')), await open(as('reviewer'))]).toMatchObject([{ ok: true }, { ok: true }]);
      expect(await open(as('author'))).toEqual(refusal('not-allowed'));
      expect(await open(as('reader'))).toEqual(refusal('not-found'));
      expect((await ward.view(as('reviewer'), first.entry, 1)).looked).toEqual([item]);
      expect((await ward.view(as('second'), first.entry, 1)).looked).toEqual([]);
      expect((await ward.events()).filter(event => event === 'review.look done')).toHaveLength(1);
    });

    it('count the outputs that an author lets out', async () => {
      const letOut = { by: as('author').account, space: ward.space, code: 'y = 2', released: 2 };
      const published = await ward.world.publish(letOut);
      expect((await ward.view(as('reviewer'), published.entry, 1)).asked).toEqual({ approval: true, releases: 2 });
      const query = { chain: ward.space, from: 0, limit: 500 };
      const told = value(await ward.world.store.audit.events(as('keeper').caller, query))
        .filter(({ action }) => action === 'version.publish')
        .at(-1);
      expect(JSON.parse(told?.payload ?? '')).toMatchObject({
        state: 'pending',
        released: [0, 1].map(cell => ({ cell, output: 0, reason: 'A count of stations' }))
      });
    });

    it('are asked for nothing where the rules ask for nothing', async () => {
      const team = await ward.world.team('Transport', [[as('author').account, 'editor']], policies.team);
      const free = await ward.world.publish({ by: as('author').account, space: team.id, released: 1 });
      expect(free.state).toBe('published');
      expect(await ward.world.store.reviews.standing(as('author').caller, free.entry, 1)).toMatchObject({
        state: 'unasked'
      });
    });

    it('are no business of others in a space of one person', async () => {
      const mine = await ward.world.publish({ by: as('author').account, space: as('author').personal });
      expect(mine.state).toBe('published');
    });
  });
}
