import { beforeEach, describe, expect, it } from 'vitest';
import { VitrineError, type FoundPlace } from '@vitrine/core/errors';
import { notebookOf, type Json } from '@vitrine/core/notebook';
import { loadRecognisers, noChoices, policies } from '@vitrine/core/redaction';
import { english } from '@vitrine/core/words';
import type { PrepareRequest, VersionContent } from '@vitrine/client';
import { Bench } from '../../notebook/bench';
import { closedRow } from './closed';
import { PublishModel } from './model';
import type { PublishClient, PublishPorts } from './ports';

await loadRecognisers();

const link = { gallery: 'http://g', entry: 'e1', version: 3, contentId: 'a'.repeat(64), commit: 'b'.repeat(40) };
const source: Json = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { language_info: { name: 'python', version: '3.12.1' }, vitrine: { entry: link } },
  cells: [
    { cell_type: 'markdown', id: 'm', metadata: {}, source: '# Station forecast' },
    { cell_type: 'code', id: 'c', metadata: {}, source: '1 + 1', execution_count: null, outputs: [] }
  ]
};
const place = (cell: number, kind: string | null): FoundPlace => ({
  file: 'notebook.ipynb',
  path: '',
  cell,
  place: 'source',
  start: null,
  end: null,
  kind
});
const space = (id: string, kind: 'personal' | 'team') => ({
  id,
  kind,
  role: 'editor' as const,
  name: id,
  label: '',
  policyHash: '',
  owner: null,
  readers: 14,
  profile: 'balanced' as const,
  policyName: 'Team'
});
const version = (number: number): VersionContent =>
  ({ entry: 'e1', number, space: 'team', notebook: 'old', fields: { title: 'Forecast', tags: [] } }) as never;

/** What the gallery answers when it is asked for what came before. */
let latest: () => VersionContent;
let asked: () => VersionContent;
let prepared: PrepareRequest[];
let publishing: VitrineError | null;

const shut = (over: object = {}, places: FoundPlace[] = [place(1, 'EMAIL'), place(1, 'EMAIL'), place(0, null)]) =>
  new VitrineError(
    'entry-quarantined',
    { version: 3, at: Date.now() - 7_200_000, replacedBy: null, space: 'team', cause: 'found', found: 2, ...over },
    { places }
  );
const throwing = (error: VitrineError) => (): never => {
  throw error;
};

function model(): PublishModel {
  const bench = new Bench();
  const client = {
    me: async () => ({ account: { id: 'a' }, scopes: [], spaces: [space('mine', 'personal'), space('team', 'team')] }),
    latest: async () => latest(),
    version: async () => asked(),
    capabilities: async () => ({ limits: { notebookBytes: 52_428_800 } }),
    prepare: async (body: PrepareRequest) => {
      prepared.push(body);
      return { ticket: 't', policy: policies.team, origin: null };
    },
    publish: async () => {
      if (publishing !== null) {
        throw publishing;
      }
      return { ...link, version: 4, versionId: 'v', state: 'published', created: true, url: 'http://g/n/e1' };
    }
  } as unknown as PublishClient;
  const ports: PublishPorts = {
    policy: policies.team,
    gallery: {
      url: 'http://g',
      call: act => act(client),
      signIn: async () => undefined,
      sessionState: () => ({ kind: 'signed-in', account: { id: 'a', displayName: 'Ada' } }),
      onSession: () => () => undefined
    },
    notebook: {
      fileName: 'a.ipynb',
      remarks: [],
      open: async () => {
        const notebook = notebookOf(source);
        bench.open('j', { metadata: notebook.metadata, nbformat: 4, nbformat_minor: 5 });
        bench.add('j', notebook.cells as unknown as Json[]);
      },
      check: async (policy, choices) => bench.check('j', policy, 'a.ipynb', choices),
      changes: async () => ({ same: 1, changed: 1, added: 0, removed: 0, moved: 0, sentence: '1 cell changed' }),
      fields: async (policy, fields, choices) => bench.fields('j', policy, fields, choices),
      parcel: async (_policy, fields) => ({ fields, body: new Blob([]) }),
      remember: async () => undefined,
      cells: async (from, to) => bench.cells('j', from, to),
      originals: async (from, to) => bench.originals('j', from, to),
      found: async () => noChoices,
      close: () => undefined
    },
    memory: { recall: async () => null, keep: async () => undefined, forget: async () => undefined },
    around: {
      key: () => 'k',
      copy: () => undefined,
      open: () => undefined,
      save: () => undefined,
      close: () => undefined,
      published: () => undefined
    }
  };
  return new PublishModel(ports);
}

const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 5));

beforeEach(() => {
  latest = throwing(shut());
  asked = throwing(shut());
  prepared = [];
  publishing = null;
});

describe('a notebook whose version is closed', () => {
  it('says since when, why and where, and what publishing does, before anything else', async () => {
    const one = model();
    await one.start();
    expect(one.state).toMatchObject({
      phase: 'ready',
      problem: null,
      headline: 'v4 of “Station forecast” takes the place of v3, which is closed',
      audience: 'team'
    });
    expect(one.state.audiences.map(audience => audience.space)).toEqual(['team']);
    const [first, ...others] = one.state.rows;
    expect(first).toMatchObject({
      label: 'Closed',
      summary: 'v3, 2 hours ago',
      status: 'differs',
      open: true,
      lines: [
        'v3 was closed 2 hours ago. The gallery looked at it again and found 2 sensitive items.',
        'Cell 1: E-mail address',
        'Cell 0',
        'Take it out here, then publish: the new version takes its place, and v3 stays closed.'
      ]
    });
    expect(others.map(({ id }) => id)).toContain('execution');
  });

  it('goes on as the next version of the same notebook', async () => {
    const one = model();
    await one.start();
    one.publish();
    await settle();
    expect(prepared).toMatchObject([{ space: 'team', entry: 'e1', base: 3 }]);
    expect(one.state).toMatchObject({ phase: 'done', result: { version: 4 } });
  });

  it('can be published as another notebook, elsewhere', async () => {
    const one = model();
    await one.start();
    one.setAsNewEntry(true);
    expect(one.state.audiences.map(audience => audience.space)).toEqual(['mine', 'team']);
    one.publish();
    await settle();
    expect(prepared).toMatchObject([{ entry: null, base: null }]);
  });

  it('is told of it where an older version can still be read, and stands on that one', async () => {
    latest = () => version(2);
    const one = model();
    await one.start();
    expect(one.state.headline).toBe('v4 of “Forecast” takes the place of v3, which is closed');
    expect(one.state.rows[0]).toMatchObject({ id: 'closed' });
    one.publish();
    await settle();
    expect(prepared).toMatchObject([{ entry: 'e1', base: 2 }]);
  });

  it('is told of nothing once a newer version stands, or where the version was taken back', async () => {
    latest = () => version(4);
    const one = model();
    await one.start();
    expect([one.state.headline, one.state.rows.map(({ id }) => id)]).toEqual([
      'v5 of “Forecast”: 1 cell changed since v4',
      ['execution']
    ]);
    latest = () => version(2);
    asked = throwing(new VitrineError('entry-withdrawn', { version: 3 }));
    const other = model();
    await other.start();
    expect([other.state.headline, other.state.problem]).toEqual(['v3 of “Forecast”: 1 cell changed since v2', null]);
  });

  it('is refused where nothing was taken out, and can be changed and sent again', async () => {
    publishing = new VitrineError('content-quarantined');
    const one = model();
    await one.start();
    one.publish();
    await settle();
    expect(one.state).toMatchObject({
      phase: 'failed',
      problem: { code: 'content-quarantined', sentence: expect.stringContaining('Nothing was published.'), actions: [] }
    });
    publishing = null;
    one.hideText('1 + 1');
    await settle();
    one.publish();
    await settle();
    expect(prepared.map(({ base }) => base)).toEqual([3, 3]);
    expect(one.state.phase).toBe('done');
  });

  it('stays a failure where an older gallery says no more than that', async () => {
    latest = throwing(new VitrineError('entry-quarantined', { version: 3, at: 1 }));
    const one = model();
    await one.start();
    expect(one.state).toMatchObject({ entry: null, problem: { code: 'entry-quarantined' } });
  });
});

describe('the row of what is closed', () => {
  it('counts places that are too many to list', () => {
    const places = Array.from({ length: 25 }, (_, cell) => place(cell, null));
    const closed = { version: 1, space: 's', at: 0, cause: 'report', kind: 'health', found: 0, places } as const;
    const { lines = [] } = closedRow(closed, 60_000, english);
    expect(lines).toHaveLength(23);
    expect(lines[0]).toBe(
      "v1 was closed 1 minute ago. Somebody who reads it reported: something about somebody's health."
    );
    expect(lines[21]).toBe('and 5 more');
  });
});
