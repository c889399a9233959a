import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nobody } from '../../src/domain/identity/model.js';
import { callerOf, World } from './world.js';
import type { OpenStore, Person } from './world.js';

/** What every store shows, finds and counts: only what the caller may read. */
export function entriesContract(open: OpenStore): void {
  describe('entries', () => {
    let world: World;
    let ada: Person;
    let bob: Person;
    let team: string;
    let everybody: string;

    beforeEach(async () => {
      world = await World.open(open);
      ada = await world.person('ada');
      bob = await world.person('bob');
      team = (await world.team('Team', [[ada.account, 'editor']])).id;
      everybody = await world.publicSpace(ada.caller);
    });
    afterEach(() => world.close());

    const publish = (title: string, space: string, over = {}) =>
      world.publish({ by: ada.account, space, code: title, fields: { title }, ...over });

    it('lists the newest first, in pages, and counts what the caller may read', async () => {
      for (const n of [1, 2, 3, 4, 5]) {
        await publish(`Open ${n}`, everybody);
        await publish(`Hidden ${n}`, n % 2 === 0 ? team : ada.personal);
      }
      const first = await world.find(bob.caller, { limit: 2 });
      expect(first.total).toBe(5);
      expect(first.items.map(item => item.latest.fields.title)).toEqual(['Open 5', 'Open 4']);
      const second = await world.find(bob.caller, { limit: 2, cursor: first.next });
      const third = await world.find(bob.caller, { limit: 2, cursor: second.next });
      expect(third.items.map(item => item.latest.fields.title)).toEqual(['Open 1']);
      expect(third.next).toBeNull();
      expect(await world.find(ada.caller)).toMatchObject({ total: 10 });
      expect(await world.find(nobody)).toMatchObject({ items: [], total: 0, next: null });
      const blind = callerOf(bob.account, { scopes: [] });
      expect(await world.find(blind)).toMatchObject({ total: 0 });
      expect(await world.find(bob.caller, { cursor: 'nonsense' })).toMatchObject({ total: 5 });
    });

    it('searches the same way, with the title first and the place of the hit', async () => {
      await publish('Bicycles', everybody, { markdown: 'The weather matters a lot' });
      await publish('Weather by station', everybody);
      await publish('Secret weather', ada.personal);
      const found = await world.find(bob.caller, { words: 'weather' });
      expect(found.total).toBe(2);
      expect(found.items.map(item => [item.latest.fields.title, item.hit?.where])).toEqual([
        ['Weather by station', 'title'],
        ['Bicycles', 'markdown']
      ]);
      expect(found.items[1]?.hit?.text).toBe('The weather matters a lot');
      const paged = await world.find(bob.caller, { words: 'weather', limit: 1 });
      const rest = await world.find(bob.caller, { words: 'weather', limit: 1, cursor: paged.next });
      expect(rest.items.map(item => item.latest.fields.title)).toEqual(['Bicycles']);
      expect(rest.next).toBeNull();
    });

    it('finds what outputs say, below what a person wrote, and says that it stood there', async () => {
      await publish('Printed', everybody, { outputs: 'harbour 1,204 riders' });
      await publish('Written', everybody, { markdown: 'The harbour was closed' });
      await publish('Mine', ada.personal, { outputs: 'harbour' });
      const found = await world.find(bob.caller, { words: 'harbour' });
      expect(found.items.map(item => [item.latest.fields.title, item.hit?.where, item.hit?.text])).toEqual([
        ['Written', 'markdown', 'The harbour was closed'],
        ['Printed', 'outputs', 'harbour 1,204 riders']
      ]);
    });

    it('finds beginnings of the last word, tags, code and words with accents', async () => {
      await publish('Forêt', everybody, { code: 'df = read_csv("x")', fields: { title: 'Forêt', tags: ['climate'] } });
      for (const words of ['for', 'foret', 'clim', 'read_cs', 'csv climate', '"read csv"', 'FORÊT']) {
        expect([words, await world.titles(bob.caller, words)]).toEqual([words, ['Forêt']]);
      }
      expect(await world.titles(bob.caller, '"csv read"')).toEqual([]);
    });

    it('takes any text as words, never as syntax', async () => {
      await publish('Plain', everybody);
      const hostile = [
        '"',
        "'",
        '*',
        'title:',
        'a OR b',
        'NEAR(a b)',
        'plain" OR "x',
        '-plain',
        '^plain',
        '{title}: x',
        'plain)',
        '\0plain',
        '%',
        'x'.repeat(5000),
        '🙂',
        "'; DROP TABLE versions; --"
      ];
      for (const words of hostile) {
        const page = await world.find(bob.caller, { words });
        expect(page.total).toBeLessThanOrEqual(1);
      }
      expect(await world.titles(bob.caller, 'plain')).toEqual(['Plain']);
    });

    it('filters by space, author and origin', async () => {
      const mine = await publish('Mine', everybody);
      await publish('Team', team);
      const origin = { entry: mine.entry, version: 1, contentId: mine.contentId, commit: mine.commit };
      await world.publish({ by: bob.account, space: everybody, origin, fields: { title: 'Fork' } });
      const titles = async (over: object) =>
        (await world.find(ada.caller, over)).items.map(item => item.latest.fields.title);
      expect(await titles({ space: team })).toEqual(['Team']);
      expect(await titles({ author: bob.account.id })).toEqual(['Fork']);
      expect(await titles({ forksOf: mine.entry })).toEqual(['Fork']);
      expect(await titles({ words: 'fork', author: ada.account.id })).toEqual([]);
    });

    it('shows one row per entry: its newest version', async () => {
      const one = await publish('Old name', everybody);
      await publish('New name', everybody, { entry: one.entry, base: 1 });
      expect(await world.titles(bob.caller, '')).toEqual(['New name']);
      expect(await world.titles(bob.caller, 'old')).toEqual([]);
      const list = await world.find(bob.caller);
      expect(list.items[0]).toMatchObject({ versions: 2, forks: 0 });
      const versions = await world.store.entries.versions(bob.caller, one.entry);
      expect(versions.map(version => version.number)).toEqual([2, 1]);
    });

    it('answers the same for what is hidden and for what is not there', async () => {
      const hidden = await publish('Hidden', ada.personal);
      const { entries, pages } = world.store;
      for (const entry of [hidden.entry, 'aaaaaaaaaaaa']) {
        expect(await entries.latest(bob.caller, entry)).toEqual({ kind: 'absent' });
        expect(await entries.version(bob.caller, entry, 1)).toEqual({ kind: 'absent' });
        expect(await entries.versions(bob.caller, entry)).toEqual([]);
        expect(await entries.tombstones(bob.caller, entry)).toEqual([]);
        expect(await entries.lineage(bob.caller, entry)).toBeNull();
        expect(await entries.object(bob.caller, entry, hidden.commit)).toBeNull();
        expect(await pages.page(bob.caller, entry, 1, 1)).toEqual({ kind: 'absent' });
        expect(await pages.page(bob.caller, entry, null, 1)).toEqual({ kind: 'absent' });
        expect(await pages.figure(bob.caller, entry, 1, 0)).toEqual({ kind: 'absent' });
        expect(await pages.figure(bob.caller, entry, 1, 'cover')).toEqual({ kind: 'absent' });
        expect(await pages.frame(bob.caller, entry, 1, 0)).toEqual({ kind: 'absent' });
      }
      await world.withdraw(ada.account, hidden.entry, null);
      expect(await entries.latest(bob.caller, hidden.entry)).toEqual({ kind: 'absent' });
      expect(await entries.tombstones(bob.caller, hidden.entry)).toEqual([]);
      expect(await entries.tombstones(ada.caller, hidden.entry)).toHaveLength(1);
      const mine = await publish('Mine', everybody);
      expect(await entries.object(bob.caller, mine.entry, hidden.commit)).toBeNull();
    });

    it('shows of the lineage what the reader may read at both ends', async () => {
      const root = await publish('Root', team);
      const origin = { entry: root.entry, version: 1, contentId: root.contentId, commit: root.commit };
      const open = await publish('Open fork', everybody, { origin });
      await publish('Private fork', ada.personal, { origin });
      await publish('Root again', team, { entry: root.entry, base: 1 });
      const mine = await world.store.entries.lineage(ada.caller, root.entry);
      expect(mine?.forks.map(fork => [fork.title, fork.fromVersion])).toEqual([
        ['Private fork', 1],
        ['Open fork', 1]
      ]);
      expect(mine?.versions.map(version => version.version)).toEqual([2, 1]);
      const fromFork = await world.store.entries.lineage(ada.caller, open.entry);
      expect(fromFork?.origin).toMatchObject({ entry: root.entry, version: 1, newer: 2, spaceName: 'Team' });
      expect(await world.store.entries.lineage(bob.caller, open.entry)).toMatchObject({ origin: null, forks: [] });
      const list = await world.find(callerOf(await world.root()), { space: team });
      expect(list.items[0]?.forks).toBe(1);
    });
  });
}
