import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nobody } from '../../src/domain/identity/model.js';
import type { Caller } from '../../src/domain/identity/model.js';
import type { SearchAnswer, SearchWish } from '../../src/domain/search/ports.js';
import { Talk } from './talking.js';
import { callerOf, value, wishFor, World } from './world.js';
import type { OpenStore, Person, Wish } from './world.js';

/** What every search finds, counts and says of it: only what the caller may read, and all of that. */
export function searchContract(open: OpenStore): void {
  describe('search', () => {
    let world: World;
    let ada: Person;
    let bob: Person;
    let everybody: string;

    beforeEach(async () => {
      world = await World.open(open);
      ada = await world.person('ada', 'Ada Lovelace');
      bob = await world.person('bob');
      everybody = await world.publicSpace(ada.caller);
    });
    afterEach(() => world.close());

    const publish = (title: string, over: Partial<Wish> = {}) =>
      world.publish({ by: ada.account, space: everybody, ...over, fields: { title, ...over.fields } });
    const titles = (found: SearchAnswer): string[] => found.items.map(({ latest }) => latest.fields.title);
    const find = async (words: string, over: Partial<SearchWish> = {}): Promise<string[]> =>
      titles(await world.find(bob.caller, { words, ...over }));

    const bikes = () =>
      publish('Bikes before nine', {
        markdown: 'The harbour was **closed** all week.',
        code: 'import pandas as pd\nrides = pd.read_csv("rides.csv")\nmodel.fit_transform(rides)',
        outputs: '1,204 riders by noon',
        fields: {
          title: 'Bikes before nine',
          question: 'When are stations empty?',
          answer: 'Between seven and eight.',
          description: 'Counted by quarter hours.',
          tags: ['Mobility', 'bike share']
        }
      });

    it('finds by everything that was published, and says where', async () => {
      await bikes();
      await publish('Another', { by: bob.account, code: 'y = 2' });
      for (const [words, where] of [
        ['bikes', 'title'],
        ['stations', 'question'],
        ['"seven and eight"', 'answer'],
        ['quarter', 'description'],
        ['mobility', 'tags'],
        ['lovelace', 'authors'],
        ['harbour', 'markdown'],
        ['rides', 'code'],
        ['fit_transform', 'code'],
        ['transform', 'code'],
        ['noon', 'outputs'],
        ['quart*', 'description'],
        ['statoins', 'question'],
        ['title:bikes', 'title'],
        ['output:riders', 'outputs'],
        ['code:"read csv"', 'code']
      ] as const) {
        const found = await world.find(bob.caller, { words: `${words} ` });
        const hit = found.items[0]?.hit ?? null;
        expect([words, titles(found), hit?.where]).toEqual([words, ['Bikes before nine'], where]);
        const { text = '', marks = [], why = [], cell = null } = hit ?? {};
        expect(marks.length).toBeGreaterThan(0);
        expect(marks.every(([from, to]) => from >= 0 && from < to && to <= text.length)).toBe(true);
        expect([words, why[0]]).toEqual([words, where]);
        const cells: Readonly<Record<string, number>> = { markdown: 0, code: 1, outputs: 1 };
        expect([words, cell]).toEqual([words, cells[where] ?? null]);
      }
    });

    it('says what it looked for in place of a slip, and looks for the slip itself when told to', async () => {
      await bikes();
      const found = await world.find(bob.caller, { words: 'harbuor ' });
      expect([titles(found), found.mended]).toEqual([['Bikes before nine'], [{ typed: 'harbuor', shown: 'harbour' }]]);
      expect(await world.find(bob.caller, { words: 'harbuor ', literal: true })).toMatchObject({
        total: 0,
        mended: []
      });
    });

    it('takes values, names, dates and what is not wanted', async () => {
      const day = (text: string): void => {
        world.now = Date.parse(`${text}T12:00:00Z`);
      };
      day('2025-06-30');
      await bikes();
      day('2026-02-10');
      await publish('Cars', { by: bob.account, code: 'import polars', fields: { title: 'Cars', tags: ['mobility'] } });
      const team = await world.team('Night shift', [[bob.account, 'editor']]);
      day('2026-03-01');
      await publish('Trams', { by: bob.account, space: team.id, fields: { title: 'Trams' } });
      for (const [words, expected] of [
        ['tag:"bike share"', ['Bikes before nine']],
        ['tag:"Bike Share"', ['Bikes before nine']],
        ['-tag:Mobility', ['Trams', 'Cars']],
        ['author:ada', ['Bikes before nine']],
        ['author:"Ada Lovelace"', ['Bikes before nine']],
        ['author:nobody', []],
        ['-author:lovelace', ['Trams', 'Cars']],
        ['import:pandas', ['Bikes before nine']],
        ['package:POLARS', ['Cars']],
        ['language:Python', ['Trams', 'Cars', 'Bikes before nine']],
        ['-language:python', []],
        ['language:r', []],
        ['space:"night shift"', ['Trams']],
        ['-space:"Night shift"', ['Cars', 'Bikes before nine']],
        ['space:elsewhere', []],
        ['reviewed:yes', []],
        ['reviewed:no', ['Trams', 'Cars', 'Bikes before nine']],
        ['after:2026', ['Trams', 'Cars']],
        ['before:2026-02', ['Bikes before nine']],
        ['published:2025..2026-02', ['Cars', 'Bikes before nine']],
        ['published:2026-02-10', ['Cars']],
        ['bikes -harbour', []],
        ['-bikes -trams', ['Cars']],
        ['-"before nine" -title:trams', ['Cars']]
      ] as const) {
        expect([words, await find(words)]).toEqual([words, expected]);
      }
      expect(await find('', { packages: ['pandas'], tags: ['Mobility'] })).toEqual(['Bikes before nine']);
      expect(await find('', { author: bob.account.id, language: 'python' })).toEqual(['Trams', 'Cars']);
      expect(await find('author:ada', { author: bob.account.id })).toEqual([]);
      expect(await find('space:"night shift"', { space: everybody })).toEqual([]);
      expect(await find('reviewed:no', { reviewed: true })).toEqual([]);
    });

    it('counts what was found by what it is, and nothing else', async () => {
      await bikes();
      await publish('Cars', { by: bob.account, code: 'import pandas, polars', fields: { title: 'Cars', tags: ['x'] } });
      await publish('Hidden', {
        space: ada.personal,
        code: 'import secretly',
        fields: { title: 'Hidden', tags: ['y'] }
      });
      const { facets, total } = await world.find(bob.caller, { words: 'import ' });
      expect(total).toBe(2);
      const counts = (list: SearchAnswer['facets']['tags']): unknown[] => list.map(({ name, count }) => [name, count]);
      expect(counts(facets.packages)).toEqual([
        ['pandas', 2],
        ['polars', 1]
      ]);
      expect(counts(facets.spaces)).toEqual([['Everyone here', 2]]);
      expect(new Map(facets.authors.map(({ name, value: id }) => [name, id]))).toEqual(
        new Map([
          ['Ada Lovelace', ada.account.id],
          ['bob', bob.account.id]
        ])
      );
      expect(counts(facets.languages)).toEqual([['python', 2]]);
      expect(facets.tags.map(({ name }) => name).sort()).toEqual(['Mobility', 'bike share', 'x']);
      expect(facets.reviewed).toBe(0);
    });

    it('sorts by worth, age and stars, and goes on behind a cursor whatever the cursor is', async () => {
      const names = ['A', 'B', 'C', 'D', 'E'];
      const made = new Map<string, string>();
      for (const name of names) {
        made.set(name, (await publish(`${name} rain`, { code: `x = '${name}'` })).entry);
      }
      const talk = new Talk(world, everybody);
      value(await talk.star(bob, { entry: made.get('C') ?? '' }));
      value(await talk.star(ada, { entry: made.get('C') ?? '' }));
      value(await talk.star(bob, { entry: made.get('A') ?? '' }));
      expect(await find('rain', { sort: 'newest' })).toEqual(['E rain', 'D rain', 'C rain', 'B rain', 'A rain']);
      expect((await find('rain', { sort: 'stars' })).slice(0, 2)).toEqual(['C rain', 'A rain']);
      for (const sort of ['worth', 'newest', 'stars'] as const) {
        const all = await find('rain', { sort });
        const paged: string[] = [];
        let cursor: string | null = null;
        do {
          const page: SearchAnswer = await world.find(bob.caller, { words: 'rain', sort, cursor, limit: 2 });
          expect(page.total).toBe(5);
          paged.push(...titles(page));
          cursor = page.next;
        } while (cursor !== null);
        expect(paged).toEqual(all);
      }
      for (const cursor of [
        '',
        'nonsense',
        'AAAA',
        '{"a":1}',
        Buffer.from('[1,2,3]').toString('base64url'),
        '\0'.repeat(400)
      ]) {
        const { total, items } = await world.find(bob.caller, { words: 'rain', cursor });
        expect([total, items.length <= 5]).toEqual([5, true]);
      }
      const { next } = await world.find(bob.caller, { words: 'rain', limit: 2, sort: 'newest' });
      await world.withdraw(ada.account, made.get('D') ?? '', null);
      expect(await find('rain', { sort: 'newest', cursor: next })).toEqual(['C rain', 'B rain', 'A rain']);
    });

    it('suggests what the beginning of a word may mean, out of what may be read', async () => {
      const one = await bikes();
      await publish('Bikini atoll', { space: ada.personal, fields: { title: 'Bikini atoll', tags: ['bikinis'] } });
      await world.settled();
      const suggested = await world.store.search.suggest(bob.caller, 'bik');
      expect(suggested).toContainEqual({ kind: 'title', text: 'Bikes before nine', id: one.entry, count: 1 });
      expect(suggested.map(({ kind }) => kind)).toContain('tag');
      expect(JSON.stringify(suggested)).not.toMatch(/bikini/i);
      const authors = await world.store.search.suggest(bob.caller, 'love');
      expect(authors).toContainEqual({ kind: 'author', text: 'Ada Lovelace', id: ada.account.id, count: 1 });
      const whole = await world.store.search.suggest(bob.caller, 'Ada Lov');
      expect(whole).toContainEqual({ kind: 'author', text: 'Ada Lovelace', id: ada.account.id, count: 1 });
      for (const typed of ['', ' ', '"', '*', 'x'.repeat(500)]) {
        expect(await world.store.search.suggest(bob.caller, typed)).toEqual([]);
      }
      expect(await world.store.search.suggest(nobody, 'bik')).toEqual([]);
    });

    it('relates notebooks by what they share, and says what', async () => {
      const one = await bikes();
      await publish('Empty docks', {
        markdown: 'The harbour again',
        code: 'import pandas',
        fields: { title: 'Empty docks', tags: ['bike share'] }
      });
      await publish('Theirs alone', { space: ada.personal, fields: { title: 'Theirs alone', tags: ['bike share'] } });
      await publish('Recipes', { by: bob.account, markdown: 'Flour and salt', code: 'x = 1' });
      await world.settled();
      const related = (await world.store.search.related(bob.caller, one.entry)) ?? [];
      expect(related[0]?.summary.latest.fields.title).toBe('Empty docks');
      expect(related[0]?.because).toContainEqual({ kind: 'tag', text: 'bike share' });
      expect(JSON.stringify(related)).not.toContain('Theirs alone');
      expect(await world.store.search.related(bob.caller, 'aaaaaaaaaaaa')).toBeNull();
      const hidden = await publish('Hidden', { space: ada.personal });
      expect(await world.store.search.related(bob.caller, hidden.entry)).toBeNull();
    });

    it('finds nothing for who may read nothing', async () => {
      await bikes();
      for (const caller of [
        nobody,
        callerOf(bob.account, { scopes: [] }),
        callerOf(bob.account, { scopes: ['publish'] })
      ]) {
        expect(await world.find(caller, { words: 'bikes' })).toMatchObject({
          items: [],
          total: 0,
          next: null,
          facets: { spaces: [], authors: [], languages: [], packages: [], tags: [], reviewed: 0 }
        });
      }
    });

    it('tells of forks of what may be read, and of nothing else', async () => {
      const shown = await bikes();
      const hidden = await publish('Hidden', { space: ada.personal, code: 'z = 1' });
      for (const { entry, contentId, commit } of [shown, hidden]) {
        const origin = { entry, version: 1, contentId, commit };
        await publish(`Fork of ${entry}`, { origin, code: `y = '${entry}'` });
      }
      expect(await find('', { forksOf: shown.entry })).toEqual([`Fork of ${shown.entry}`]);
      expect(await find('', { forksOf: hidden.entry })).toEqual([]);
      expect(titles(await world.find(ada.caller, { forksOf: hidden.entry }))).toEqual([`Fork of ${hidden.entry}`]);
    });

    const now = (caller: Caller, words: string): Promise<SearchAnswer> =>
      world.store.search.search(caller, wishFor({ words }));

    it('finds what somebody published in their next search, and for others within a second', async () => {
      await world.store.search.start();
      for (let time = 0; time < 5; time++) {
        await publish(`Quokka ${time}`, { code: `x = ${time}` });
        expect(titles(await now(ada.caller, `"quokka ${time}"`))).toEqual([`Quokka ${time}`]);
      }
      await publish('Axolotl');
      const began = performance.now();
      while ((await now(bob.caller, 'axolotl')).total === 0) {
        expect(performance.now() - began).toBeLessThan(1_000);
        await setTimeout(5);
      }
    });

    it('follows a name of a space at once', async () => {
      const team = await world.team('Night shift', [[bob.account, 'editor']]);
      await publish('Trams', { by: bob.account, space: team.id });
      await world.settled();
      const actor = (await world.root()).id;
      value(await world.store.spaces.renameSpace({ actor, space: team.id, name: 'Day shift', now: world.now }));
      expect((await now(bob.caller, '')).facets.spaces.map(({ name }) => name)).toEqual(['Day shift']);
      expect((await now(bob.caller, 'space:"day shift"')).total).toBe(1);
    });

    it('is a yes or a no as soon as somebody is let in or put out', async () => {
      const team = await world.team('Night shift', [[ada.account, 'editor']]);
      await publish('Trams', { space: team.id });
      await world.settled();
      const actor = (await world.root()).id;
      const set = async (role: 'reader' | null): Promise<unknown> =>
        value(
          await world.store.spaces.setRole({ actor, space: team.id, account: bob.account.id, role, now: world.now })
        );
      expect((await now(bob.caller, 'trams')).total).toBe(0);
      await set('reader');
      expect((await now(bob.caller, 'trams')).total).toBe(1);
      await set(null);
      expect(await now(bob.caller, 'trams')).toMatchObject({ total: 0, facets: { spaces: [] } });
    });

    it('is made anew while it serves, and the old file goes', async () => {
      for (let at = 0; at < 5; at++) {
        await publish(`Rain ${at}`, { code: `x = ${at}` });
      }
      await world.settled();
      const rebuilding = world.store.search.rebuild();
      expect((await now(bob.caller, 'rain')).total).toBe(5);
      expect(await rebuilding).toEqual({ documents: 5, waiting: 0, rebuilding: null });
      expect((await now(bob.caller, 'rain')).total).toBe(5);
      await publish('Rain again', { code: 'x = 9' });
      expect((await now(ada.caller, 'rain')).total).toBe(6);
    });
  });
}
