import { beforeEach, describe, expect, it, vi } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import type { EntryListQuery, EntrySummary } from '@vitrine/client';
import type { EntryLink, Origin } from '@vitrine/core/snapshot';
import { PanelModel, type PanelPorts } from './model';
import { Stars } from './stars';

const entry = (id: string, number = 1): EntrySummary =>
  ({
    id,
    latest: { number, fields: { title: id } },
    versions: number,
    forks: 0,
    hit: null,
    stars: 2,
    starred: false
  }) as unknown as EntrySummary;
const origin: Origin = { entry: 'o1', version: 1, contentId: 'c', commit: 'x' };
const link: EntryLink = { ...origin, entry: 'e1', gallery: 'http://g' };

let queries: EntryListQuery[];
let down: VitrineError | null;
let kept: string[];

const panel = (changes: Partial<PanelPorts> = {}, stars = new Stars(() => Promise.reject(down))): PanelModel =>
  new PanelModel(ports(changes), stars);

const ports = (changes: Partial<PanelPorts>): PanelPorts => ({
  list: query => {
    queries.push(query);
    const rows =
      query.forksOf !== undefined ? [entry('f1')] : query.author !== undefined ? [entry('m1')] : [entry('n1')];
    return down === null ? Promise.resolve({ items: rows, total: rows.length, next: null }) : Promise.reject(down);
  },
  summary: id => Promise.resolve(entry(id, 2)),
  related: () => Promise.resolve([]),
  me: () => Promise.resolve({ account: { id: 'a', login: 'a', displayName: 'Ada', administrator: false } }),
  signedIn: () => Promise.resolve(true),
  anonymousReading: () => Promise.resolve(false),
  notebook: () => null,
  notices: () => Promise.resolve({ items: [], unread: 1 }),
  read: () => Promise.resolve({ unread: 0 }),
  hidden: () => false,
  now: () => 42,
  lastWords: () => '',
  keepWords: query => void kept.push(query),
  words: {
    forThis: 'For this notebook',
    recent: 'New',
    mine: 'Mine',
    fork: 'fork of this',
    newer: 'newer version',
    origin: 'origin',
    alike: 'alike'
  },
  ...changes
});

beforeEach(() => {
  queries = [];
  down = null;
  kept = [];
});

describe('the words of a panel', () => {
  it('are there again with their results, and are kept as they change', async () => {
    const one = panel({ lastWords: () => 'tariff' });
    await one.open();
    expect(one.state).toMatchObject({ query: 'tariff', results: { total: 1 } });
    expect(queries.map(query => query.q)).toContain('tariff');
    expect(kept).toEqual([]);
    await one.search('');
    expect(kept).toEqual(['']);
    expect(one.state.results).toBeNull();
  });

  it('wait for the sign-in, and are searched for then', async () => {
    let signedIn = false;
    const one = panel({ lastWords: () => 'tariff', signedIn: () => Promise.resolve(signedIn) });
    await one.open();
    expect(one.state).toMatchObject({ phase: 'signed-out', results: null });
    signedIn = true;
    await one.refresh();
    expect(one.state).toMatchObject({ phase: 'ready', results: { total: 1 } });
  });
});

describe('the gallery panel', () => {
  it('lists what is new and what is mine', async () => {
    const one = panel();
    await one.refresh();
    expect(one.state).toMatchObject({ phase: 'ready', account: 'Ada', lastSeen: 42 });
    expect(one.state.sections.map(section => section.title)).toEqual(['New', 'Mine']);
  });

  it('puts what belongs to the open notebook on top', async () => {
    const one = panel({ notebook: () => ({ link: null, origin }) });
    await one.refresh();
    expect(one.state.sections[0]).toMatchObject({
      title: 'For this notebook',
      rows: [{ id: 'o1' }, { id: 'f1' }],
      notes: { o1: 'newer version', f1: 'fork of this' }
    });
  });

  it('does not list a notebook beside itself, unless there is a newer version', async () => {
    const own = (version: number) => panel({ notebook: () => ({ link: { ...link, version }, origin: null }) });
    const current = own(2);
    await current.refresh();
    expect(current.state.sections[0].rows.map(row => row.id)).toEqual(['f1']);
    const behind = own(1);
    await behind.refresh();
    expect(behind.state.sections[0].rows.map(row => row.id)).toEqual(['e1', 'f1']);
  });

  it('follows the notebook that comes to the front', async () => {
    let open: { link: EntryLink | null; origin: Origin | null } | null = null;
    const one = panel({ notebook: () => open });
    await one.refresh();
    open = { link: null, origin };
    await one.refreshNotebook();
    expect(one.state.sections.map(section => section.id)).toEqual(['this', 'new', 'mine']);
    open = null;
    await one.refreshNotebook();
    expect(one.state.sections.map(section => section.id)).toEqual(['new', 'mine']);
  });

  it('asks nothing while nobody is signed in', async () => {
    const one = panel({ signedIn: () => Promise.resolve(false) });
    await one.refresh();
    expect(one.state.phase).toBe('signed-out');
    expect(queries).toEqual([]);
  });

  it('shows what may be read without an account', async () => {
    const one = panel({ signedIn: () => Promise.resolve(false), anonymousReading: () => Promise.resolve(true) });
    await one.refresh();
    expect(one.state).toMatchObject({ phase: 'ready', account: null });
    expect(one.state.sections.map(section => section.id)).toEqual(['new']);
  });

  it('keeps the last list when the gallery goes away', async () => {
    const one = panel();
    await one.refresh();
    down = new VitrineError('gallery-unreachable');
    await one.refresh();
    expect(one.state).toMatchObject({ phase: 'offline', lastSeen: 42 });
    expect(one.state.sections).toHaveLength(2);
    down = null;
    await one.refresh();
    expect(one.state.phase).toBe('ready');
  });

  it('says what is wrong where there is no list to keep', async () => {
    down = new VitrineError('gallery-slow');
    const one = panel();
    await one.refresh();
    expect(one.state).toMatchObject({ phase: 'error', problem: { code: 'gallery-slow' } });
  });

  it('asks to sign in when the token ended', async () => {
    down = new VitrineError('sign-in-expired');
    const one = panel();
    await one.refresh();
    expect(one.state.phase).toBe('signed-out');
  });
});

describe('searching', () => {
  it('asks once for what was typed in one go', async () => {
    const one = panel();
    await one.refresh();
    queries = [];
    void one.search('b');
    void one.search('bi');
    await one.search('bikes');
    expect(queries).toEqual([{ q: 'bikes', limit: 30 }]);
    expect(one.state).toMatchObject({ results: { total: 1 }, searching: false, query: 'bikes' });
  });

  it('shows the sections again when the box is empty', async () => {
    const one = panel();
    await one.search('bikes');
    await one.search('');
    expect(one.state).toMatchObject({ results: null, searching: false });
  });
});

describe('answers that come late', () => {
  it('do not take the place of a newer list', async () => {
    const waiting: ((name: string) => void)[] = [];
    const one = panel({
      me: () =>
        new Promise(resolve =>
          waiting.push(displayName => resolve({ account: { id: 'a', login: 'a', displayName, administrator: false } }))
        )
    });
    const first = one.refresh();
    await Promise.resolve();
    const second = one.refresh();
    await Promise.resolve();
    waiting[1]('New');
    await second;
    waiting[0]('Old');
    await first;
    expect(one.state.account).toBe('New');
  });

  it('do not fill a search box that was emptied meanwhile', async () => {
    const one = panel();
    await one.refresh();
    const search = one.search('bikes');
    await one.search('');
    await search;
    expect(one.state).toMatchObject({ query: '', results: null, searching: false });
  });
});

describe('a panel with a failing part', () => {
  it('lists the rest when only the own section cannot be had', async () => {
    const one = panel({
      notebook: () => ({ link: null, origin }),
      summary: () => Promise.reject(new VitrineError('not-found'))
    });
    await one.refresh();
    expect(one.state.phase).toBe('ready');
    expect(one.state.sections.map(section => section.id)).toEqual(['new', 'mine']);
  });

  it('leaves out an origin that may not be seen, and keeps its forks', async () => {
    const one = panel({ notebook: () => ({ link: null, origin }), summary: () => Promise.resolve(null) });
    await one.refresh();
    expect(one.state.sections[0].rows.map(row => row.id)).toEqual(['f1']);
  });

  it('keeps the list under a search that failed', async () => {
    const one = panel();
    await one.refresh();
    down = new VitrineError('gallery-slow');
    await one.search('bikes');
    expect(one.state).toMatchObject({ phase: 'offline', searching: false, query: 'bikes' });
    expect(one.state.sections).toHaveLength(2);
    down = null;
    await one.search('bikes');
    expect(one.state).toMatchObject({ phase: 'ready', results: { total: 1 } });
  });

  it('shows a refusal, not a stale list as if it were current', async () => {
    const one = panel();
    await one.refresh();
    down = new VitrineError('gallery-origin-not-listed', { origin: 'http://localhost:8888' });
    await one.refresh();
    expect(one.state).toMatchObject({ phase: 'error', problem: { code: 'gallery-origin-not-listed' } });
  });

  it('asks nothing about a notebook before there is a list', async () => {
    const one = panel({ notebook: () => ({ link: null, origin }) });
    await one.refreshNotebook();
    expect(queries).toEqual([]);
    expect(one.state.phase).toBe('loading');
  });
});

describe('stars in the panel', () => {
  const stars = () => {
    const asked: [string, boolean][] = [];
    const of = new Stars((id, starred) => {
      asked.push([id, starred]);
      return down === null ? Promise.resolve({ stars: starred ? 3 : 2, starred }) : Promise.reject(down);
    });
    return { asked, of };
  };
  const row = (one: PanelModel, id: string) =>
    [...(one.state.results?.rows ?? []), ...one.state.sections.flatMap(({ rows }) => rows)]
      .filter(found => found.id === id)
      .map(found => [found.stars, found.starred]);

  it('are there at once, in every list, and as the gallery has them', async () => {
    const { asked, of } = stars();
    const one = panel({ notebook: () => ({ link: null, origin: { ...origin, entry: 'n1' } }) }, of);
    await one.refresh();
    const pressed = one.star('n1');
    expect(row(one, 'n1')).toEqual([
      [3, true],
      [3, true]
    ]);
    await pressed;
    expect(asked).toEqual([['n1', true]]);
    expect(one.state.undone).toBeNull();
  });

  it('are as they were where the gallery refuses, and it is said', async () => {
    const one = panel({}, stars().of);
    await one.refresh();
    down = new VitrineError('gallery-unreachable');
    await one.star('n1');
    expect(row(one, 'n1')).toEqual([[2, false]]);
    expect(one.state).toMatchObject({ phase: 'ready', undone: { code: 'gallery-unreachable' } });
    down = null;
    await one.star('n1');
    expect(one.state.undone).toBeNull();
  });

  it('can be pressed in results too; what is in no list has none', async () => {
    const { asked, of } = stars();
    const one = panel({}, of);
    await one.refresh();
    await one.search('bikes');
    await one.star('n1');
    await one.star('unknown');
    expect(asked).toEqual([['n1', true]]);
    expect(one.state.results?.rows[0]).toMatchObject({ stars: 3, starred: true });
  });
});

describe('the bell of the panel', () => {
  it('rings for whoever is signed in, and is not there for nobody', async () => {
    const one = panel();
    await one.refresh();
    await vi.waitFor(() => expect(one.state.notices).toMatchObject({ unread: 1, open: false }));
    down = new VitrineError('sign-in-expired');
    await one.refresh();
    expect(one.state.notices).toBeNull();
    const nobody = panel({ signedIn: () => Promise.resolve(false), anonymousReading: () => Promise.resolve(true) });
    down = null;
    await nobody.refresh();
    expect(nobody.state).toMatchObject({ phase: 'ready', notices: null });
  });
});

describe('what belongs to the open notebook', () => {
  const own = (changes: Partial<PanelPorts>) => panel({ notebook: () => ({ link, origin }), ...changes });
  const notes = async (changes: Partial<PanelPorts>) => {
    const one = own(changes);
    await one.refresh();
    const section = one.state.sections.find(({ id }) => id === 'this');
    return section?.rows.map(row => [row.id, section.notes?.[row.id]]);
  };
  const alike = (...ids: string[]): Partial<PanelPorts> => ({
    related: () => Promise.resolve(ids.map(id => ({ summary: entry(id) })))
  });

  it('is its newer version, what it came from, its forks, and what is like it', async () => {
    expect(await notes(alike('r1', 'r2', 'r3', 'r4', 'r5'))).toEqual([
      ['e1', 'newer version'],
      ['o1', 'newer version'],
      ['f1', 'fork of this'],
      ['r1', 'alike'],
      ['r2', 'alike'],
      ['r3', 'alike'],
      ['r4', 'alike']
    ]);
  });

  it('is each once, and never itself', async () => {
    const current = { summary: (id: string) => Promise.resolve(entry(id, 1)) };
    expect(await notes({ ...current, ...alike('e1', 'f1', 'o1') })).toEqual([
      ['o1', 'origin'],
      ['f1', 'fork of this']
    ]);
  });

  it('is there without what is like it where nobody tells that', async () => {
    const refuse = (): Promise<never> => Promise.reject(new VitrineError('not-found'));
    expect((await notes({ related: refuse }))?.map(([id]) => id)).toEqual(['e1', 'o1', 'f1']);
  });
});

describe('a slip in the words', () => {
  it('is mended, said, and searched for as it is where somebody insists', async () => {
    const mended = [{ typed: 'biks', shown: 'bikes' }];
    const asked: EntryListQuery[] = [];
    const one = panel({
      list: query => {
        asked.push(query);
        return Promise.resolve({ items: [entry('n1')], total: 1, next: null, mended } as never);
      }
    });
    await one.search('biks');
    expect(one.state.results).toMatchObject({ mended });
    await one.search('biks', true);
    expect(asked).toEqual([
      { q: 'biks', limit: 30 },
      { q: 'biks', limit: 30, literal: true }
    ]);
  });
});
