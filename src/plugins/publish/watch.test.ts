import { Blob } from 'node:buffer';
import { Signal } from '@lumino/signaling';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notebookOf, canonicalNotebook, type Json, type JsonObject } from '@vitrine/core/notebook';
import { VitrineError } from '@vitrine/core/errors';
import { loadRecognisers, policies, redact, type Policy } from '@vitrine/core/redaction';
import type { IVitrine, VitrineChange } from '../../tokens';
import { StandingWatch } from './watch';

type Panel = ConstructorParameters<typeof StandingWatch>[0];

const sha = (digit: string, count: number): string => digit.repeat(count);
const origin = { entry: 'o1', version: 2, contentId: sha('a', 64), commit: sha('b', 40) };
let contents = 0;
/** Each test has a content of its own: what was compared once is kept for the whole tab. */
const linkOf = (version = 3, gallery = 'http://g'): JsonObject => ({
  entry: { gallery, entry: 'e1', version, contentId: String((contents += 1)).padStart(64, '0'), commit: sha('d', 40) }
});
const cell = (source: string): Json => ({
  cell_type: 'code',
  id: 'c',
  metadata: {},
  source,
  execution_count: null,
  outputs: []
});
const bookOf = (cells: Json[]) => notebookOf({ metadata: {}, nbformat: 4, nbformat_minor: 5, cells });
const published = (source: string): string => canonicalNotebook(bookOf([cell(source)]));

let metadata: JsonObject;
let source: string;
/** The cell as it is, where it is more than its source. */
let held: JsonObject | null;
let asked: string[];
let bearer: string | null;
let down: boolean;
let watch: StandingWatch;
/** How the version stands; null for a gallery that knows no reviews. */
let stands: string | null;
const reviewing = (answer: (name: string, value: unknown) => Promise<unknown>): object =>
  stands === null ? {} : { review: () => answer('review', { state: stands, review: null }) };
/** What readers have of it. */
let text: string;
/** What holds in its space. */
let rules: Policy | null;
let seen: string[];
let model: { contentChanged: Signal<object, void>; metadataChanged: Signal<object, void> };
let changed: Signal<IVitrine, VitrineChange>;

async function open(): Promise<StandingWatch> {
  const owner = {};
  model = { contentChanged: new Signal(owner), metadataChanged: new Signal(owner) };
  const context = {
    ready: Promise.resolve(),
    model: {
      ...model,
      get metadata() {
        return metadata;
      },
      nbformat: 4,
      nbformatMinor: 5,
      isDisposed: false,
      cells: { length: 1, get: () => ({ toJSON: () => held ?? cell(source) }) }
    }
  };
  const answer = (name: string, value: unknown): Promise<unknown> => {
    asked.push(name);
    return down ? Promise.reject(new VitrineError('gallery-unreachable')) : Promise.resolve(value);
  };
  const client = {
    latest: () => answer('latest', { number: 4, fields: { title: 'Forecast' } }),
    notebookFile: () => answer('version', new Blob([text])),
    versions: () => Promise.resolve([1, 2, 3, 4, 5].map(number => ({ number, space: 's1' }))),
    spaceRules: () => answer('rules', { policy: rules }),
    ...reviewing(answer)
  };
  const vitrine = {
    gallery: {
      url: 'http://g',
      session: { bearer: () => bearer },
      call: (act: (one: typeof client) => Promise<unknown>) => act(client)
    }
  } as unknown as IVitrine;
  changed = new Signal(vitrine);
  Object.assign(vitrine, { changed });
  watch = new StandingWatch({ id: 'p', isDisposed: false, context } as unknown as Panel, vitrine);
  watch.changed.connect(one => seen.push(one.standing.kind));
  await context.ready;
  return watch;
}

/** A moment later: the pause is over, and whatever was asked has answered. */
const later = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(1500);
  vi.useRealTimers();
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  vi.useFakeTimers();
};

beforeEach(() => {
  vi.useFakeTimers();
  metadata = {};
  source = 'x = 1';
  held = null;
  asked = [];
  seen = [];
  bearer = 't';
  down = false;
  stands = null;
  rules = null;
  text = published('x = 1');
});

afterEach(() => {
  watch.dispose();
  vi.useRealTimers();
});

describe('the state on the toolbar', () => {
  it('is new without a trace, and asks nobody', async () => {
    await open();
    await later();
    expect(watch.standing).toEqual({ kind: 'new' });
    expect(asked).toEqual([]);
    expect(seen).toEqual([]);
  });

  it('tells at once what the notebook itself says', async () => {
    metadata = { vitrine: linkOf() };
    await open();
    expect(watch.standing).toEqual({ kind: 'published', version: 3, changes: null });
    expect(asked).toEqual([]);
  });

  it('is a fork by what it remembers, and learns its title later', async () => {
    metadata = { vitrine: { origin } };
    await open();
    expect(watch.standing).toEqual({ kind: 'fork', title: null, newer: false });
    await later();
    expect(watch.standing).toEqual({ kind: 'fork', title: 'Forecast', newer: true });
    expect(seen).toEqual(['fork', 'fork']);
  });

  it('takes the link of another gallery for nothing of its own', async () => {
    metadata = { vitrine: linkOf(3, 'http://other') };
    await open();
    expect(watch.standing).toEqual({ kind: 'new' });
  });

  it('follows a publish of the next version without waiting', async () => {
    metadata = { vitrine: linkOf(3) };
    await open();
    metadata = { vitrine: linkOf(4) };
    model.metadataChanged.emit();
    expect(watch.standing).toEqual({ kind: 'published', version: 4, changes: null });
  });

  it('looks once after a burst of changes', async () => {
    metadata = { vitrine: { origin } };
    await open();
    for (let key = 0; key < 20; key += 1) {
      model.contentChanged.emit();
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(asked).toEqual([]);
    await later();
    expect(asked).toEqual(['latest']);
  });

  it('looks again when somebody signed in', async () => {
    bearer = null;
    metadata = { vitrine: { origin } };
    await open();
    await later();
    expect(asked).toEqual([]);
    bearer = 't';
    changed.emit('session');
    await later();
    expect(watch.standing).toMatchObject({ title: 'Forecast' });
  });

  it('keeps what is certain while the gallery is down, and tells nobody twice', async () => {
    down = true;
    metadata = { vitrine: linkOf() };
    await open();
    await later();
    expect(asked).toEqual(['version']);
    expect(watch.standing).toEqual({ kind: 'published', version: 3, changes: null });
    expect(seen).toEqual(['published']);
  });

  it('is silent after it was closed', async () => {
    metadata = { vitrine: { origin } };
    await open();
    watch.dispose();
    await later();
    expect(asked).toEqual([]);
    expect(watch.standing).toMatchObject({ title: null });
  });
});

describe('what changed since', () => {
  /** With what was printed, as it lies on this computer. */
  const ran = { ...(cell('x = 1') as JsonObject), outputs: [{ output_type: 'stream', name: 'stdout', text: '12\n' }] };

  it('is compared by the rules of the space: an output that goes there is no change', async () => {
    metadata = { vitrine: linkOf() };
    await loadRecognisers(policies.regulated);
    text = canonicalNotebook(redact(bookOf([ran]), policies.regulated).notebook);
    held = ran;
    rules = policies.regulated;
    await open();
    await vi.waitFor(() => expect(asked).toContain('rules'), { timeout: 50_000, interval: 100 });
    source = 'x = 2';
    held = { ...ran, source };
    model.contentChanged.emit(undefined);
    await vi.waitFor(() => expect(watch.standing).toMatchObject({ changes: '1 cell changed' }), {
      timeout: 50_000,
      interval: 100
    });
    held = ran;
    model.contentChanged.emit(undefined);
    await vi.waitFor(() => expect(watch.standing).toMatchObject({ changes: null }), { timeout: 50_000, interval: 100 });
    expect(asked.filter(name => name === 'rules')).toHaveLength(1);
  }, 120_000);
});

describe('a version that waits for somebody else', () => {
  /** However long the comparison takes; each look at it is a little later. */
  const until = (wanted: object): Promise<void> =>
    vi.waitFor(() => expect(watch.standing).toMatchObject(wanted), { timeout: 50_000, interval: 100 });
  const reviews = (): number => asked.filter(name => name === 'review').length;
  const waiting = { version: 3, stands: { state: 'waiting' } };

  beforeEach(() => {
    metadata = { vitrine: linkOf() };
    stands = 'waiting';
  });

  it('is told on the toolbar, without asking again while somebody types', async () => {
    await open();
    await until(waiting);
    source = 'x = 2';
    model.contentChanged.emit(undefined);
    await until({ ...waiting, changes: '1 cell changed' });
    source = 'x = 1';
    model.contentChanged.emit(undefined);
    await until({ ...waiting, changes: null });
    expect(reviews()).toBe(1);
  }, 120_000);

  it('is asked about once a minute until it was decided, though nothing changes here', async () => {
    await open();
    await until(waiting);
    stands = 'approved';
    await vi.advanceTimersByTimeAsync(60_000);
    await vi.waitFor(() => expect(watch.standing).not.toHaveProperty('stands'), { timeout: 50_000, interval: 100 });
    expect(reviews()).toBe(2);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(reviews()).toBe(2);
  }, 120_000);

  it('is asked about at once when something was published here, and never after the notebook was closed', async () => {
    stands = 'unasked';
    await open();
    await vi.waitFor(() => expect(reviews()).toBe(1), { timeout: 50_000, interval: 100 });
    stands = 'waiting';
    changed.emit('published');
    await until(waiting);
    expect(reviews()).toBe(2);
    watch.dispose();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(reviews()).toBe(2);
  }, 120_000);
});
