import { policies, policyHash } from '@vitrine/core/redaction';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../test/support/gallery.js';
import { notebookText, published, withFigure } from '../../test/support/publish.js';
import { bodyOf, lineOf } from '../../test/walk/requests.js';
import { MARK, saidIn, Walk } from '../../test/walk/walk.js';
import type { Stop, Walker } from '../../test/walk/walk.js';
import type { VersionState } from '../domain/entries/model.js';
import type { Via } from '../domain/identity/model.js';
import { may, maySeeSpace, nothing } from '../domain/rights/may.js';
import { mayRead, mayReadTombstone } from '../domain/rights/mayRead.js';
import type { ReadableThing } from '../domain/rights/mayRead.js';
import { routeRights } from '../domain/rights/routes.js';
import type { RouteRight } from '../domain/rights/routes.js';
import { demand } from './permissions.js';

const states: readonly VersionState[] = [
  'draft',
  'pending',
  'published',
  'quarantined',
  'withdrawn',
  'recalled',
  'purged'
];

let walk: Walk;
const stops: Stop[] = [];

beforeAll(async () => {
  walk = await Walk.open();
  for (const state of states) {
    for (const label of state === 'published' || state === 'pending' ? ['', 'secret'] : ['']) {
      const mark = `${MARK}${'abcdefghijk'.charAt(stops.length)}`;
      const { entry } = await published(walk.gallery, {
        token: walk.author.token,
        space: walk.space,
        notebook: withFigure(notebookText(`On ${mark}`, `${mark} = "${state}${label}"`)),
        fields: { title: `On ${mark}` }
      });
      stops.push({ entry, state, label, mark });
    }
  }
  stops.forEach(stop => walk.settle(stop));
}, 120_000);
afterAll(() => walk.close());

/** What reading a version in a state depends on for somebody. */
const readableThing = (walker: Walker, state: VersionState): ReadableThing => ({
  state,
  authorId: walk.author.account.id,
  spaceKind: 'team',
  member: walker.role,
  shown: true
});

/** Status that the table of rights leads to; `through` is every answer that doesn't deny. */
type Expected = 401 | 403 | 404 | 410 | 'through';

function expected(route: RouteRight, walker: Walker, via: Via, stop: Stop | null): Expected {
  const caller = walk.callerOf(walker, via);
  try {
    demand(walk.doorOf(route).permission, caller, false);
  } catch {
    return caller.account === null ? 401 : 403;
  }
  const thing = { role: walker.role, own: walker.person === walk.author };
  const allowed = (about = thing): boolean => route.action === null || may(caller, route.action, about);
  switch (route.about) {
    case 'open':
    case 'own':
      return 'through';
    case 'gallery':
      return allowed(nothing) ? 'through' : 403;
    case 'space':
      return !maySeeSpace(caller, 'team', walker.role) ? 404 : allowed({ ...thing, own: false }) ? 'through' : 403;
    default: {
      const about = readableThing(walker, stop?.state ?? 'published');
      const [open, left] = [mayRead(caller, about), mayReadTombstone(caller, about)];
      const unread = route.about === 'purge' && about.state === 'draft' && allowed();
      if (route.about === 'report' || route.about === 'purge') {
        return open || left || unread ? (allowed() ? 'through' : 403) : 404;
      }
      if (!open && (!left || route.about === 'content')) {
        return 404;
      }
      return open ? (allowed() ? 'through' : 403) : 410;
    }
  }
}

const classOf = (route: RouteRight, status: number): Expected | number => {
  const loose = ['open', 'own', 'gallery'].includes(route.about);
  // A wrong password is answered like a missing one, to everybody.
  const denies = walk.doorOf(route).permission === 'none' ? [] : loose ? [401, 403] : [401, 403, 404, 410];
  return status < 500 && !denies.includes(status) ? 'through' : status;
};

describe('every route', () => {
  it('stands in the table with what it asks for, once', () => {
    const listed = routeRights.map(lineOf);
    expect(new Set(listed).size).toBe(listed.length);
    expect(walk.routes.map(lineOf).filter(line => !listed.includes(line))).toEqual([]);
    expect(listed.filter(line => !walk.routes.map(lineOf).includes(line))).toEqual([]);
  });

  it('has a body for the walk where it takes one', () => {
    const writing = routeRights.filter(
      ({ method, url }) => ['POST', 'PUT'].includes(method) && url.startsWith('/api/')
    );
    expect(writing.filter(route => bodyOf(route, 's') === undefined).map(lineOf)).toEqual([]);
  });

  const wrong: string[] = [];
  let visits = 0;

  /** One route, asked by everybody about one version or about none. */
  async function askedByAll(route: RouteRight, stop: Stop | null): Promise<void> {
    for (const walker of walk.walkers) {
      for (const via of walker.vias) {
        const answer = await walk.visit(route, walker, via, stop?.entry ?? 'made-up');
        visits += 1;
        const [want, got] = [expected(route, walker, via, stop), classOf(route, answer.status)];
        const who = `${lineOf(route)} · ${walker.name} by ${via} · ${stop?.state ?? '-'} ${stop?.label ?? ''}`;
        if (want !== got) {
          wrong.push(`${who}: ${String(want)} but ${answer.status} ${answer.text.slice(0, 80)}`);
        }
        const said = saidIn(answer);
        if (['404', '403', '401'].includes(String(want)) && said.includes(MARK)) {
          wrong.push(`${who}: shows what it denies`);
        }
        // Whatever was asked for: of no version a word to who may not read it.
        const caller = walk.callerOf(walker, via);
        const closed = stops.filter(({ state }) => !mayRead(caller, readableThing(walker, state)));
        closed
          .filter(({ mark }) => said.includes(mark))
          .forEach(({ state }) => wrong.push(`${who}: shows a ${state} one`));
        if (stop !== null && ['entry', 'report', 'purge'].includes(route.about) && answer.status < 300) {
          walk.settle(stop);
        }
      }
    }
  }
  const aboutVersions = ({ about }: RouteRight): boolean =>
    ['version', 'content', 'entry', 'report', 'purge'].includes(about);

  it('answers everybody as the table says, in every state and under every label', async () => {
    // Each version has one visitor at a time, so that who changes it changes it for nobody else.
    await Promise.all(
      stops.map(async stop => {
        for (const route of routeRights.filter(aboutVersions)) {
          await askedByAll(route, stop);
        }
      })
    );
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(visits).toBeGreaterThan(5000);
  }, 600_000);

  it('answers everybody as the table says about everything else', async () => {
    for (const route of routeRights.filter(route => !aboutVersions(route))) {
      await askedByAll(route, null);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  }, 600_000);
});

describe('what somebody may not know', () => {
  /** An answer without the ids that were asked for. */
  const bare = ({ status, text }: Answer, ...ids: string[]): string =>
    `${status} ${ids.reduce((left, id) => left.replaceAll(id, 'ID'), text)}`;
  const outside = (): Walker[] => walk.walkers.filter(({ person, role }) => person !== null && role === null);

  it('is answered byte for byte as what is not there', async () => {
    const unknown = 'aaaaaaaaaaaa';
    const entry = stops.find(({ state }) => state === 'published')?.entry ?? '';
    for (const route of routeRights.filter(({ about }) => !['open', 'own', 'gallery'].includes(about))) {
      for (const walker of outside()) {
        if (expected(route, walker, 'session', stops.find(stop => stop.entry === entry) ?? null) !== 404) {
          continue;
        }
        const denied = await walk.visit(route, walker, 'session', entry);
        const absent = await walk.visit(route, walker, 'session', unknown, { at: unknown });
        expect(bare(denied, entry, walk.space), `${lineOf(route)} · ${walker.name}`).toBe(bare(absent, unknown));
        expect([...denied.headers.keys()].sort(), lineOf(route)).toEqual([...absent.headers.keys()].sort());
      }
    }
  }, 120_000);

  it('is in no list, count, facet, suggestion or lineage', async () => {
    const words = encodeURIComponent(MARK);
    const queries = [
      '',
      `?q=${words}`,
      `?q=${words.slice(0, 4)}`,
      `?space=${walk.space}`,
      `?author=${walk.author.account.id}`
    ];
    for (const walker of outside()) {
      const secret = await walk.proofFor(walker.person ?? walk.author, 'session', false);
      const ask = async (path: string): Promise<string> =>
        (await walk.gallery.ask('GET', path, { session: secret })).text;
      for (const query of queries) {
        expect(JSON.parse(await ask(`/entries${query}`)), `${walker.name} ${query}`).toEqual({
          items: [],
          total: 0,
          next: null,
          facets: { spaces: [], authors: [], languages: [], packages: [], tags: [], reviewed: 0 },
          parts: expect.any(Array),
          mended: []
        });
      }
      for (const typed of [MARK, MARK.slice(0, 4), walk.author.account.displayName]) {
        expect(JSON.parse(await ask(`/suggestions?q=${encodeURIComponent(typed)}`)), walker.name).toEqual({
          items: []
        });
      }
      for (const path of ['/~/', `/~/search?q=station`, '/~/search', '/spaces', '/me']) {
        const text = await ask(path);
        const known = walker.person?.account.administrator === true && (path === '/spaces' || path === '/me');
        expect(known ? '' : text.replaceAll(`value="${MARK}"`, ''), `${walker.name} ${path}`).not.toContain(MARK);
      }
      const own = await published(walk.gallery, {
        token: await walk.proofFor(walker.person ?? walk.author, 'lab', true),
        space: walker.person?.personal ?? '',
        notebook: notebookText('Mine', `x = "${walker.name}"`)
      });
      expect(await ask(`/entries/${own.entry}/lineage`)).not.toContain(MARK);
    }
    expect(walk.other).not.toBe(walk.space);
  }, 120_000);

  it('is not told by a body, an origin or a filter that names it', async () => {
    const [walker] = outside();
    const person = walker?.person ?? walk.author;
    // The walk ended what they were signed in with.
    const [session, token] = [await walk.proofFor(person, 'session', true), await walk.proofFor(person, 'lab', true)];
    const stop = stops.find(({ state }) => state === 'published') ?? stops[0];
    const entry = stop?.entry ?? '';
    const row = walk.db.prepare('SELECT content_id, commit_oid FROM versions WHERE entry_id = ?').get(entry);
    const own = await published(walk.gallery, { token, space: person.personal });
    const from = (id: string): object => ({
      entry: id,
      version: 1,
      contentId: String(row?.['content_id']),
      commit: String(row?.['commit_oid'])
    });
    const wish = (at: string): object => ({
      kind: 'space',
      space: at,
      policyHash: policyHash(policies.team),
      label: ''
    });
    const post = (path: string, body: object): Promise<Answer> => walk.gallery.ask('POST', path, { session, body });
    const space = person.personal;
    const asks: Record<string, (id: string, at: string) => Promise<Answer>> = {
      'a new version of it': id => post('/prepare', { space, entry: id, base: 1, origin: null }),
      'a new version without having seen one': id => post('/prepare', { space, entry: id, base: null, origin: null }),
      'publishing into its space': (_id, at) => post('/prepare', { space: at, entry: null, base: null, origin: null }),
      'moving there': (_id, at) => post(`/entries/${own.entry}/move`, { space: at }),
      'inviting somebody there': (_id, at) => post('/invitations', { space: at, role: 'reader' }),
      'other rules for it': (_id, at) => post('/policy-changes/preview', { wish: wish(at) }),
      'its forks': id => walk.gallery.ask('GET', `/entries?forksOf=${id}`, { session }),
      'what is in it': (_id, at) => walk.gallery.ask('GET', `/entries?space=${at}`, { session })
    };
    const unknown = 'aaaaaaaaaaaa';
    for (const [what, ask] of Object.entries(asks)) {
      const [denied, absent] = [await ask(entry, walk.space), await ask(unknown, unknown)];
      expect(bare(denied, entry, walk.space), what).toBe(bare(absent, unknown));
    }
    for (const id of [entry, unknown]) {
      const prepared = await post('/prepare', { space, entry: null, base: null, origin: from(id) });
      expect([prepared.status, prepared.json()]).toMatchObject([200, { origin: null, parent: null }]);
    }
  }, 60_000);

  it('takes as long to be denied as what is not there, on every route', async () => {
    const [walker] = outside();
    const stop = stops.find(({ state }) => state === 'published') ?? null;
    if (walker === undefined) {
      throw new Error('nobody walks');
    }
    const asked = routeRights.filter(
      route => !['open', 'own', 'gallery'].includes(route.about) && expected(route, walker, 'session', stop) === 404
    );
    expect(asked.length).toBeGreaterThan(30);
    const time = async (route: RouteRight, entry: string, at: string): Promise<number> => {
      const began = performance.now();
      await walk.visit(route, walker, 'session', entry, { at });
      return performance.now() - began;
    };
    const middle = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
    const all: number[] = [];
    /** How much longer the one takes than the other, in the middle of some pairs: now one first, now the other. */
    const ratioOf = async (route: RouteRight): Promise<number> => {
      const ratios: number[] = [];
      for (let n = 0; n < 9; n++) {
        const there = (): Promise<number> => time(route, stops[n % stops.length]?.entry ?? '', walk.space);
        const nowhere = (): Promise<number> => time(route, 'aaaaaaaaaaaa', 'aaaaaaaaaaaa');
        const [first, last] = n % 2 === 0 ? [await there(), await nowhere()] : [await nowhere(), await there()];
        ratios.push(n % 2 === 0 ? first / last : last / first);
      }
      all.push(...ratios);
      return middle(ratios);
    };
    const apart: string[] = [];
    for (const route of asked) {
      // What else the machine does may meet one of them for a while, but not three times the same.
      const tries: number[] = [];
      do {
        tries.push(await ratioOf(route));
      } while (tries.length < 3 && Math.abs(Math.log(tries.at(-1) ?? 1)) > Math.log(2));
      if (tries.every(ratio => ratio > 2) || tries.every(ratio => ratio < 1 / 2)) {
        apart.push(`${lineOf(route)}: ${tries.join(', ')}`);
      }
    }
    expect(apart).toEqual([]);
    expect(middle(all)).toBeGreaterThan(2 / 3);
    expect(middle(all)).toBeLessThan(3 / 2);
  }, 120_000);
});
