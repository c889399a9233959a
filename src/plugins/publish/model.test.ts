import { beforeEach, describe, expect, it } from 'vitest';
import { VitrineError, type ErrorCode } from '@vitrine/core/errors';
import { notebookOf, type Json } from '@vitrine/core/notebook';
import { loadRecognisers, noChoices, policies, policyHash, type Choices, type Policy } from '@vitrine/core/redaction';
import type { EntryLink } from '@vitrine/core/snapshot';
import type { PrepareRequest } from '@vitrine/client';
import type { SessionState } from '../../gallery/session';
import { Bench } from '../../notebook/bench';
import { PublishModel, type Draft } from './model';
import type { PublishClient, PublishPorts } from './ports';

await loadRecognisers();

const sha = (digit: string, count: number): string => digit.repeat(count);
const link: EntryLink = { gallery: 'http://g', entry: 'e1', version: 3, contentId: sha('a', 64), commit: sha('b', 40) };
const source = (extra: Record<string, Json> = {}): Json => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { language_info: { name: 'python', version: '3.12.1' }, ...extra },
  cells: [
    { cell_type: 'markdown', id: 'm', metadata: {}, source: '# Station forecast\n\nWhere bikes run out.' },
    {
      cell_type: 'code',
      id: 'c',
      metadata: {},
      source: '1 + 1',
      execution_count: 1,
      outputs: [{ output_type: 'stream', name: 'stdout', text: 'secret' }]
    }
  ]
});
const space = (id: string, kind: 'personal' | 'team' | 'public', role: 'editor' | 'reader') => ({
  id,
  kind,
  role,
  name: id,
  label: '',
  policyHash: '',
  owner: null,
  readers: 14,
  profile: 'balanced' as const,
  policyName: 'team'
});
const latest = {
  entry: 'e1',
  number: 3,
  space: 'team',
  notebook: 'old',
  fields: { title: 'Forecast', question: 'Q', answer: '', description: '', tags: [], note: 'n', fileName: 'a.ipynb' }
};

let calls: string[];
let prepared: PrepareRequest[];
let keys: string[];
/** Refusals of the next commits, and the rules that the gallery names from then on. */
let commits: VitrineError[];
let rules: Policy[];
let remembered: EntryLink[];
let failures: Partial<Record<keyof PublishClient, ErrorCode[]>>;
let session: SessionState;
/** What the gallery waits for before it tells what came before. */
let held: Promise<void>;
let tell: () => void;
let unsaved: boolean;
/** Bytes that a notebook has more than its cells have here. */
let padding: number;
let told: number;
/** Another notebook than the short one. */
let book: Json | null;
/** What the rules wait for, and what they were asked with. */
let slow: Promise<void>;
let looks: Choices[];
let drawn: number[];
let sent: Choices[];
/** What the gallery found, as choices. */
let more: Choices;
let recalled: Choices | null;
let kept: Choices[];
let forgotten: number;
let ended: number;
/** What the gallery answers besides. */
let answered: object;
/** Hashes of the rules of spaces. */
let hashes: Record<string, string>;

function model(
  extra: Record<string, Json> = {},
  changes: Partial<PublishPorts['gallery']> = {},
  draft: Draft = {},
  choices: Choices = noChoices
): PublishModel {
  const bench = new Bench();
  const answer =
    (name: keyof PublishClient, value: (...args: never[]) => unknown) =>
    (...args: never[]): Promise<unknown> => {
      calls.push(name);
      const code = failures[name]?.shift();
      return code === undefined
        ? Promise.resolve(value(...args))
        : Promise.reject(new VitrineError(code, { version: 4, by: 'Bo' }));
    };
  const client = {
    me: answer('me', () => ({
      account: { id: 'a' },
      scopes: [],
      spaces: [
        space('team', 'team', 'editor'),
        space('mine', 'personal', 'editor'),
        space('read', 'team', 'reader')
      ].map(one => ({ ...one, policyHash: hashes[one.id] ?? '' }))
    })),
    latest: async () => {
      await held;
      return answer('latest', () => latest)();
    },
    notebook: answer('notebook', () => ''),
    capabilities: answer('capabilities', () => ({ limits: { notebookBytes: 52_428_800 } })),
    prepare: answer('prepare', (body: PrepareRequest) => {
      prepared.push(body);
      return { ticket: `t${prepared.length}`, policy: rules.shift() ?? policies.team, origin: body.origin };
    }),
    publish: answer('publish', (...args: unknown[]) => {
      keys.push(String(args[1]));
      return {
        entry: 'e1',
        version: 1,
        contentId: link.contentId,
        commit: link.commit,
        versionId: 'v',
        state: 'published',
        created: true,
        url: 'http://g/n/e1',
        audience: { space: 'mine', sentence: 'Only you' },
        ...answered
      };
    }),
    withdraw: answer('withdraw', () => ({ entry: 'e1', versions: [1], replacedBy: null, undo: 'u', undoUntil: 9 })),
    undoWithdraw: answer('undoWithdraw', () => ({ entry: 'e1', versions: [1] }))
  } as unknown as PublishClient;
  let count = 0;
  const ports: PublishPorts = {
    policy: policies.team,
    gallery: {
      url: 'http://g',
      call: act => act(client),
      signIn: () => Promise.resolve(),
      sessionState: () => session,
      onSession: listener => {
        tell = listener;
        return () => undefined;
      },
      ...changes
    },
    notebook: {
      fileName: 'a.ipynb',
      remarks: [],
      open: () => {
        const notebook = notebookOf(book ?? source(extra));
        bench.open('j', { metadata: notebook.metadata, nbformat: 4, nbformat_minor: 5 });
        bench.add('j', notebook.cells as unknown as Json[]);
        return Promise.resolve();
      },
      check: async (policy, choices) => {
        looks.push(choices);
        await slow;
        const checked = bench.check('j', policy, 'a.ipynb', choices);
        return { ...checked, bytes: checked.bytes + padding };
      },
      changes: () =>
        Promise.resolve({ same: 1, changed: 1, added: 0, removed: 0, moved: 0, sentence: '1 cell changed' }),
      fields: (policy, fields, choices) => Promise.resolve(bench.fields('j', policy, fields, choices)),
      parcel: (_policy, fields, _preparation, choices) => {
        calls.push('parcel');
        sent.push(choices);
        const refusal = commits.shift();
        return refusal !== undefined ? Promise.reject(refusal) : Promise.resolve({ fields, body: new Blob([]) });
      },
      remember: made => {
        remembered.push(made);
        return unsaved ? Promise.reject(new Error('No space left')) : Promise.resolve();
      },
      cells: (from, to) => {
        drawn.push(from);
        return Promise.resolve(bench.cells('j', from, to));
      },
      originals: (from, to) => Promise.resolve(bench.originals('j', from, to)),
      found: () => Promise.resolve(more),
      close: () => void (ended += 1)
    },
    memory: {
      recall: () => Promise.resolve(recalled),
      keep: (_link, choices) => Promise.resolve(void kept.push(choices)),
      forget: () => Promise.resolve(void (forgotten += 1))
    },
    around: {
      key: () => `k${(count += 1)}`,
      copy: () => undefined,
      open: () => undefined,
      save: () => undefined,
      close: () => undefined,
      published: () => void (told += 1)
    }
  };
  return new PublishModel(ports, draft, undefined, choices);
}

const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 5));

beforeEach(() => {
  calls = [];
  prepared = [];
  keys = [];
  commits = [];
  rules = [];
  remembered = [];
  failures = {};
  held = Promise.resolve();
  unsaved = false;
  padding = 0;
  told = 0;
  book = null;
  slow = Promise.resolve();
  [looks, drawn, sent, kept] = [[], [], [], []];
  more = noChoices;
  recalled = null;
  [forgotten, ended] = [0, 0];
  [answered, hashes] = [{}, {}];
  session = { kind: 'signed-in', account: { id: 'a', displayName: 'Ada' } };
});

describe('opening the dialog', () => {
  it('fills in what the notebook says and shows what will be removed', async () => {
    const one = model();
    await one.start();
    expect(one.state).toMatchObject({
      phase: 'ready',
      headline: 'Found nothing to remove in 2 cells.',
      fields: { title: 'Station forecast' },
      audience: 'mine',
      entry: null,
      problem: null
    });
    expect(one.state.proposed).toContain('title');
    expect(one.state.cells[1]?.outputs).toEqual([{ kind: 'text', from: 'stdout', text: 'secret', cut: false }]);
  });

  it('offers only spaces that may be published to, the own one first', async () => {
    const one = model();
    await one.start();
    expect(one.state.audiences.map(audience => audience.space)).toEqual(['mine', 'team']);
  });

  it('knows the notebook again: new version of it, with its own words', async () => {
    const one = model({ vitrine: { entry: { ...link } } });
    await one.start();
    expect(one.state).toMatchObject({
      entry: { title: 'Forecast', version: 3 },
      headline: 'v4 of “Forecast”: 1 cell changed since v3',
      fields: { title: 'Forecast', question: 'Q', note: '' },
      audience: 'team'
    });
    one.setAsNewEntry(true);
    expect(one.state.audiences).toHaveLength(2);
  });

  it('starts anew where the notebook was taken back', async () => {
    failures.latest = ['entry-withdrawn'];
    const one = model({ vitrine: { entry: { ...link } } });
    await one.start();
    expect(one.state).toMatchObject({ entry: null, problem: null, phase: 'ready' });
  });

  it('can be filled in while the gallery is down', async () => {
    failures.me = ['gallery-unreachable'];
    const one = model();
    await one.start();
    expect(one.state).toMatchObject({ phase: 'ready', problem: { code: 'gallery-unreachable' } });
    one.setField('title', 'Mine');
    one.act('retry');
    await settle();
    expect(one.state).toMatchObject({ problem: null, fields: { title: 'Mine' }, audience: 'mine' });
  });
});

describe('publishing', () => {
  it('asks first, commits, sends, and writes the link into the notebook', async () => {
    const one = model();
    await one.start();
    one.publish();
    await settle();
    expect(calls).toEqual(['me', 'prepare', 'parcel', 'publish']);
    expect(one.state).toMatchObject({ phase: 'done', result: { url: 'http://g/n/e1', version: 1, created: true } });
    expect(remembered).toEqual([{ ...link, version: 1 }]);
  });

  it('keeps the result on the screen when the notebook can not be saved afterwards', async () => {
    unsaved = true;
    const one = model();
    await one.start();
    one.publish();
    await settle();
    expect(one.state).toMatchObject({
      phase: 'done',
      result: { url: 'http://g/n/e1' },
      problem: { code: 'link-not-saved' }
    });
    expect(told).toBe(1);
  });

  it('refuses a notebook above the limit before a commit of it is made, and keeps the form', async () => {
    padding = 60_000_000;
    const one = model();
    await one.start();
    one.setField('answer', 'typed');
    one.publish();
    await settle();
    expect(calls).toEqual(['me', 'capabilities']);
    expect(one.state).toMatchObject({
      phase: 'failed',
      problem: { code: 'notebook-too-large' },
      fields: { answer: 'typed' }
    });
  });

  it('puts what may leave into the form before anything is sent, and publishes that', async () => {
    const mail = ['mara.kovac', 'firm-health.eu'].join('@');
    commits = [new VitrineError('fields-redacted', { count: 2 })];
    const one = model();
    await one.start();
    one.setField('answer', `Ask ${mail}`);
    one.setField('tags', ['bikes', mail]);
    one.publish();
    await settle();
    expect(calls).toEqual(['me', 'prepare', 'parcel']);
    expect(one.state).toMatchObject({
      phase: 'failed',
      problem: { code: 'fields-redacted', actions: [] },
      fields: { title: 'Station forecast', answer: 'Ask EMAIL-1', tags: ['bikes', 'EMAIL-1'], note: '' }
    });
    one.publish();
    await settle();
    expect(calls.slice(3)).toEqual(['prepare', 'parcel', 'publish']);
    expect(one.state).toMatchObject({ phase: 'done', fields: { answer: 'Ask EMAIL-1' } });
  });

  it('shows what stricter rules of the space remove before anything is made by them', async () => {
    rules = [policies.regulated, policies.regulated];
    const one = model();
    await one.start();
    expect(one.state.headline).toContain('Found nothing to remove');
    one.publish();
    await expect.poll(() => one.state.problem?.code).toBe('policy-changed');
    expect(calls).toEqual(['me', 'prepare']);
    expect(one.state).toMatchObject({ phase: 'ready', problem: { actions: [] } });
    expect(one.state.headline).toContain('1 output will be removed');
    one.publish();
    await settle();
    expect(calls.slice(2)).toEqual(['prepare', 'parcel', 'publish']);
    expect(one.state.phase).toBe('done');
  });

  it('goes on by itself where the same rules have another name', async () => {
    rules = [{ ...policies.personal, version: 7 }];
    const one = model();
    await one.start();
    one.publish();
    await settle();
    expect(one.state.phase).toBe('done');
  });

  it('shows where the gallery found more', async () => {
    const place = { file: 'fields', path: 'title', cell: null, place: 'title', start: 0, end: 4, kind: 'NAME' };
    commits = [new VitrineError('not-redacted', { field: 'title', count: 1 }, { places: [place] })];
    const one = model();
    await one.start();
    one.publish();
    await settle();
    expect(one.state).toMatchObject({ phase: 'failed', problem: { code: 'not-redacted', lines: ['Title: Name'] } });
  });

  it('needs a title and nothing else', async () => {
    const one = model();
    await one.start();
    one.setField('title', '  ');
    one.publish();
    expect(one.state.problem?.code).toBe('title-missing');
    one.setField('title', 'x');
    expect(one.state.problem).toBeNull();
    expect(calls).not.toContain('prepare');
  });

  it('sends the same thing with the same key when no answer came', async () => {
    failures.publish = ['gallery-slow'];
    const one = model();
    await one.start();
    one.publish();
    await settle();
    expect(one.state).toMatchObject({ phase: 'failed', problem: { code: 'gallery-slow' } });
    one.act('retry');
    await settle();
    expect(calls.filter(call => call === 'prepare')).toHaveLength(1);
    expect(keys).toEqual(['k1']);
    expect(one.state.phase).toBe('done');
  });

  it('takes a new ticket when something was changed in between', async () => {
    failures.publish = ['gallery-slow'];
    const one = model();
    await one.start();
    one.publish();
    await settle();
    one.setField('title', 'Other');
    one.publish();
    await settle();
    expect(keys).toEqual(['k2']);
    expect(one.state.fields.title).toBe('Other');
  });

  it('goes on by itself after a sign-in that ended in the middle', async () => {
    failures.prepare = ['sign-in-expired'];
    const one = model();
    await one.start();
    one.setField('title', 'Typed');
    one.publish();
    await settle();
    expect(one.state.problem?.actions).toEqual([{ id: 'sign-in', label: 'Sign in again' }]);
    one.act('sign-in');
    await settle();
    expect(one.state).toMatchObject({ phase: 'done', fields: { title: 'Typed' } });
  });

  it('keeps the sentence of the newer window when the sign-in before it ends', async () => {
    failures.prepare = ['sign-in-expired'];
    let presses = 0;
    const signIn = (): Promise<void> =>
      (presses += 1) === 1 ? Promise.reject(new VitrineError('sign-in-needed')) : new Promise(() => undefined);
    const one = model({}, { signIn });
    await one.start();
    one.publish();
    await settle();
    one.act('sign-in');
    one.act('sign-in');
    session = { kind: 'waiting', url: 'http://g/authorize' };
    tell();
    await settle();
    expect(one.state.problem?.sentence).toBe('Sign in in the window that opened.');
  });

  it('tells a short code where no window can be opened', async () => {
    const one = model();
    await one.start();
    session = { kind: 'code', userCode: 'ABCD-EFGH', url: 'http://g/device' };
    tell();
    expect(one.state.problem?.next).toContain('ABCD-EFGH');
    expect(one.state.problem?.next).toContain('http://g/device');
  });

  it('pressed before the gallery told what came before, waits for it: it is no notebook of its own', async () => {
    let letGo = (): void => undefined;
    held = new Promise(resolve => (letGo = resolve));
    const one = model({ vitrine: { entry: { ...link } } });
    const started = one.start();
    await settle();
    expect(one.state.phase).toBe('ready');
    one.publish();
    await settle();
    expect(prepared).toEqual([]);
    letGo();
    await started;
    await settle();
    expect(prepared).toMatchObject([{ entry: 'e1', base: 3, space: 'team' }]);
    expect(calls.filter(call => call === 'latest')).toHaveLength(1);
    expect(one.state.phase).toBe('done');
  });

  it('asks again what came before where no answer came, and publishes on top of it', async () => {
    failures.latest = ['gallery-unreachable', 'gallery-unreachable'];
    const one = model({ vitrine: { entry: { ...link } } });
    await one.start();
    expect(one.state).toMatchObject({ problem: { code: 'gallery-unreachable' } });
    one.publish();
    await settle();
    expect(one.state).toMatchObject({ phase: 'failed', problem: { code: 'gallery-unreachable' } });
    expect(prepared).toEqual([]);
    one.act('retry');
    await settle();
    expect(prepared).toMatchObject([{ entry: 'e1', base: 3 }]);
  });

  it('loses nothing when somebody was first, and can publish on top', async () => {
    failures.publish = ['version-conflict'];
    const one = model({ vitrine: { entry: { ...link } } });
    await one.start();
    one.publish();
    await settle();
    expect(one.state.problem?.actions?.map(door => door.id)).toEqual(['show-winner', 'on-top', 'as-fork']);
    one.act('on-top');
    await settle();
    expect(prepared.map(body => body.base)).toEqual([3, 4]);
    expect(one.state.phase).toBe('done');
  });

  it('or as a fork of what both stand on', async () => {
    failures.publish = ['version-conflict'];
    const one = model({ vitrine: { entry: { ...link } } });
    await one.start();
    one.publish();
    await settle();
    one.act('as-fork');
    await settle();
    const { gallery: _gallery, ...origin } = link;
    expect(prepared[1]).toEqual({ space: 'team', entry: null, base: null, origin });
  });

  it('does nothing twice', async () => {
    const one = model();
    await one.start();
    one.publish();
    one.publish();
    await settle();
    one.publish();
    await settle();
    expect(keys).toHaveLength(1);
  });
});

describe('withdrawing from the dialog', () => {
  it('takes it back and gives it back', async () => {
    const one = model();
    await one.start();
    one.publish();
    await settle();
    one.withdraw('wrong file');
    await settle();
    expect(one.state.result?.withdrawn).toBe(true);
    one.undoWithdraw();
    await settle();
    expect(one.state.result?.withdrawn).toBe(false);
  });

  it('says why it could not', async () => {
    failures.withdraw = ['gallery-unreachable'];
    const one = model();
    await one.start();
    one.publish();
    await settle();
    one.withdraw('wrong file');
    await settle();
    expect(one.state).toMatchObject({ phase: 'done', problem: { code: 'gallery-unreachable' } });
  });
});

describe('the edges of the dialog', () => {
  it('keeps a complaint that typing does not answer', async () => {
    failures.me = ['gallery-unreachable'];
    const one = model();
    await one.start();
    one.setField('question', 'Why');
    expect(one.state.problem?.code).toBe('gallery-unreachable');
  });

  it('never writes over what was typed, whatever the gallery proposes', async () => {
    const one = model({ vitrine: { entry: { ...link } } });
    one.setField('title', 'Typed first');
    await one.start();
    expect(one.state.fields).toMatchObject({ title: 'Typed first', question: 'Q' });
    expect(one.state.proposed).not.toContain('title');
  });

  it('takes out of what the notebook proposed what its author hides, and never out of what was typed', async () => {
    const one = model();
    await one.start();
    expect(one.state.fields.description).toBe('Where bikes run out.');
    one.setField('answer', 'Where bikes run out.');
    one.hideText('bikes');
    await settle();
    expect(one.state.fields).toMatchObject({ description: 'Where SECRET-1 run out.', answer: 'Where bikes run out.' });
    expect(one.state.fields.title).toBe('Station forecast');
    one.undo(null);
    await settle();
    expect(one.state.fields.description).toBe('Where bikes run out.');
  });

  it('keeps the words of the version before when something is hidden', async () => {
    const one = model({ vitrine: { entry: { ...link } } });
    await one.start();
    one.hideText('bikes');
    await settle();
    expect(one.state.fields).toMatchObject({ title: 'Forecast', question: 'Q' });
  });

  it('finds what was typed before the dialog was closed, and proposes only the rest', async () => {
    const first = model();
    await first.start();
    first.setField('title', 'Mine');
    first.setField('answer', 'Fewer than ten');
    first.setField('tags', []);
    expect(first.draft).toEqual({ title: 'Mine', answer: 'Fewer than ten' });
    const second = model({}, {}, first.draft);
    await second.start();
    expect(second.state.fields).toMatchObject({
      title: 'Mine',
      answer: 'Fewer than ten',
      question: expect.any(String)
    });
    expect(second.state.proposed).not.toContain('title');
    second.publish();
    await settle();
    expect(second.draft).toEqual({});
  });

  it('publishes nothing into the notebook of another gallery', async () => {
    const one = model({ vitrine: { entry: { ...link, gallery: 'http://other' } } });
    await one.start();
    one.publish();
    await settle();
    expect(prepared).toMatchObject([{ entry: null, base: null }]);
    expect(calls).not.toContain('latest');
  });

  it('says nothing any more after it was closed', async () => {
    const one = model();
    let heard = 0;
    one.onChange(() => (heard += 1));
    const started = one.start();
    one.dispose();
    await started;
    expect(heard).toBe(0);
    expect(one.state.phase).toBe('checking');
  });
});

describe('the review', () => {
  const word = { ...noChoices, hide: ['bikes'] };

  it('publishes by what was decided, remembers it, and waits until it is carried out', async () => {
    const one = model();
    await one.start();
    let letGo = (): void => undefined;
    slow = new Promise(resolve => (letGo = resolve));
    one.hideText('bikes');
    expect(one.state.review).toMatchObject({ busy: true, decisions: [{ what: { text: 'bikes' } }] });
    one.publish();
    await settle();
    expect(sent).toEqual([]);
    letGo();
    await expect.poll(() => one.state.review?.busy).toBe(false);
    expect(one.state.cells[0]?.source).not.toContain('bikes');
    one.publish();
    await settle();
    expect(sent).toEqual([word]);
    expect(kept).toEqual([word]);
    expect(one.choices).toEqual(noChoices);
  });

  it('decides nothing while a version is on its way, and nothing afterwards', async () => {
    const one = model();
    await one.start();
    one.publish();
    one.hideText('bikes');
    expect(one.choices).toEqual(noChoices);
    await settle();
    one.hideText('bikes');
    expect(sent).toEqual([noChoices]);
  });

  it('finds what was decided in a dialog that was closed, before what is remembered', async () => {
    recalled = { ...noChoices, hide: ['out'] };
    const one = model({}, {}, {}, word);
    await one.start();
    expect(one.choices).toEqual(word);
    expect(one.state.review?.decisions[0]).toMatchObject({ recalled: false });
  });

  it('takes over what was decided for the version before, and forgets it when asked to', async () => {
    recalled = word;
    const one = model();
    await one.start();
    expect(one.state.review?.decisions).toMatchObject([{ what: { text: 'bikes', places: 1 }, recalled: true }]);
    expect(one.state.cells[0]?.source).not.toContain('bikes');
    one.forget();
    await expect.poll(() => one.state.cells[0]?.source).toContain('bikes');
    expect(forgotten).toBe(1);
    expect(one.choices).toEqual(noChoices);
  });

  it('adds what the gallery found, shows it, and sends again only when its author says so', async () => {
    more = word;
    const place = { file: 'notebook.ipynb', path: 'cells[0].source', cell: 0, place: 'source', start: 0, end: 4 };
    const error = { places: [{ ...place, kind: 'ID' }] };
    commits = [new VitrineError('not-redacted', { cell: 0, count: 1 }, error)];
    const one = model();
    await one.start();
    one.publish();
    await expect.poll(() => one.state.problem?.actions).toEqual([{ id: 'show-found', label: 'Show it' }]);
    expect(one.state).toMatchObject({ phase: 'failed', problem: { code: 'not-redacted' } });
    expect(one.state.review?.items).toMatchObject([{ cell: 0, why: 'gallery', needs: true }]);
    expect(one.state.headline).toMatch(/1 thing needs you\.$/);
    expect(one.state.cells[0]?.source).not.toContain('bikes');
    await settle();
    expect(sent).toHaveLength(1);
    one.publish();
    await settle();
    expect(sent).toEqual([noChoices, word]);
    expect(one.state.phase).toBe('done');
  });

  it('offers no way on where nothing of it can be taken out by a choice', async () => {
    commits = [new VitrineError('not-redacted', { cell: 0, count: 1 })];
    const one = model();
    await one.start();
    one.publish();
    await settle();
    expect(one.state.problem?.actions).not.toContainEqual({ id: 'show-found', label: 'Show it' });
    expect(one.state.review?.items).toEqual([]);
  });

  it('says who waits for whom where somebody else has to agree', async () => {
    answered = { state: 'pending' };
    const one = model();
    await one.start();
    one.setAudience('team');
    one.publish();
    await settle();
    expect(one.state.result?.waits).toEqual({ space: 'team' });
    answered = { state: 'published' };
    const other = model();
    await other.start();
    other.publish();
    await settle();
    expect(other.state.result?.waits).toBeNull();
  });

  it('shows at once what the rules of the chosen space take out', async () => {
    hashes = { team: policyHash(policies.regulated) };
    const one = model();
    await one.start();
    expect([one.state.review?.profile, one.state.asks]).toEqual(['balanced', false]);
    one.setAudience('team');
    await expect.poll(() => one.state.review?.profile).toBe('strict');
    expect(one.state).toMatchObject({ reason: 'all', cells: [{}, { outputs: [{ kind: 'hidden' }] }] });
    expect(one.state.asks).toBe(true);
    one.setAudience('mine');
    expect(one.state.asks).toBe(false);
    one.setAudience('team');
    expect(calls).not.toContain('prepare');
    rules = [policies.regulated];
    one.publish();
    await settle();
    expect(one.state.phase).toBe('done');
  });

  it('shows what the rules of the space of its last version take out, before anything is chosen or sent', async () => {
    hashes = { team: policyHash(policies.regulated) };
    const one = model({ vitrine: { entry: { ...link } } });
    await one.start();
    expect(one.state).toMatchObject({
      audience: 'team',
      asks: true,
      review: { profile: 'strict' },
      cells: [{}, { outputs: [{ kind: 'hidden' }] }],
      changes: expect.stringContaining('1 cell changed') as string
    });
    rules = [policies.regulated];
    one.publish();
    await settle();
    expect(one.state).toMatchObject({ phase: 'done', problem: null });
  });

  it('goes back to those rules with whoever goes back to a new version', async () => {
    hashes = { team: policyHash(policies.regulated) };
    const one = model({ vitrine: { entry: { ...link } } });
    await one.start();
    one.setAsNewEntry(true);
    one.setAudience('mine');
    hashes = {};
    await settle();
    one.setAsNewEntry(false);
    await expect.poll(() => one.state).toMatchObject({ audience: 'team', review: { profile: 'strict' } });
  });

  it('asks the gallery for rules that are its own', async () => {
    const own = { ...policies.team, version: 3, words: ['bikes'] };
    hashes = { team: policyHash(own) };
    rules = [own];
    const one = model();
    await one.start();
    one.setAudience('team');
    await expect.poll(() => one.state.review?.items).toMatchObject([{ why: 'space' }]);
    expect(prepared).toEqual([{ space: 'team', entry: null, base: null, origin: null }]);
  });

  it('ends its work when it is closed', async () => {
    const one = model();
    await one.start();
    one.dispose();
    expect(ended).toBe(1);
  });
});
