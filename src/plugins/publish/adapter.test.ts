import '../../testing/browser';
import { Clipboard } from '@jupyterlab/apputils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '@vitrine/core/notebook';
import { noChoices, policies } from '@vitrine/core/redaction';
import type { EntryLink } from '@vitrine/core/snapshot';
import type { IVitrine } from '../../tokens';
import { lentBench, type LentBench } from '../../notebook/remote';
import { publishPorts } from './adapter';
import type { PublishPorts } from './ports';

type Panel = Parameters<typeof publishPorts>[0];

const link: EntryLink = {
  gallery: 'http://g',
  entry: 'e1',
  version: 1,
  contentId: 'a'.repeat(64),
  commit: 'b'.repeat(40)
};
const trans = { __: (text: string): string => text } as Parameters<typeof publishPorts>[2];

let metadata: JsonObject;
let saved: number;
let closed: number;
let done: string[];
let readOnly: boolean;
let kernel: { status: string } | null;
let dirty: boolean;

const cells = [
  { cell_type: 'markdown', id: 'm', metadata: {}, source: '# On the screen' },
  { cell_type: 'code', id: 'c', metadata: {}, source: 'x = 1', execution_count: null, outputs: [] }
];

function ports(isDisposed = false, lend?: () => LentBench): PublishPorts {
  const context = {
    ready: Promise.resolve(),
    localPath: 'work/forecast.ipynb',
    path: 'RTC:work/forecast.ipynb',
    contentsModel: { writable: !readOnly },
    model: live(),
    save: () => Promise.resolve(void (saved += 1))
  };
  const sessionContext = { session: kernel === null ? null : { kernel } };
  const panel = { id: `panel-${Math.random()}`, isDisposed, context, sessionContext } as unknown as Panel;
  const client = { me: () => Promise.resolve('me') };
  const gallery = {
    url: 'http://g',
    callSignedIn: (act: (one: typeof client) => unknown) => act(client),
    session: {
      state: { kind: 'signed-out' },
      signIn: () => Promise.resolve(void done.push('sign-in')),
      onChange: () => () => undefined
    }
  };
  const vitrine = { gallery, published: () => void done.push('published') } as unknown as IVitrine;
  return publishPorts(panel, vitrine, trans, () => (closed += 1), lend);
}

function live(): object {
  return {
    get metadata() {
      return metadata;
    },
    get dirty() {
      return dirty;
    },
    nbformat: 4,
    nbformatMinor: 5,
    isDisposed: false,
    cells: { length: cells.length, get: (at: number) => ({ toJSON: () => cells[at] }) },
    getMetadata: (name: string) => metadata[name],
    setMetadata: (name: string, value: JsonObject) => (metadata[name] = value)
  };
}

beforeEach(() => {
  metadata = {};
  saved = 0;
  closed = 0;
  done = [];
  readOnly = false;
  dirty = false;
  kernel = { status: 'idle' };
});

afterEach(() => vi.restoreAllMocks());

describe('the notebook of the dialog', () => {
  it('is what stands on the screen, not what lies in the file', async () => {
    const progress: [number, number][] = [];
    const { notebook } = ports();
    await notebook.open((at, total) => void progress.push([at, total]));
    const checked = await notebook.check(policies.team, noChoices);
    expect(checked.described.title).toBe('On the screen');
    expect(progress.at(-1)).toEqual([2, 2]);
    expect(checked.counts.cells).toBe(2);
    expect((await notebook.cells(1, 2)).map(one => one.index)).toEqual([1]);
    const changes = await notebook.changes(
      policies.team,
      JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cells[0]] }),
      noChoices
    );
    expect(changes.added).toBe(1);
  });

  it('has the name of its file alone: neither folder nor drive leaves', () => {
    expect(ports().notebook.fileName).toBe('forecast.ipynb');
  });

  it('is none any more when it was closed below the dialog', async () => {
    const { notebook } = ports(true);
    await expect(notebook.open(() => undefined)).rejects.toMatchObject({ code: 'not-a-notebook' });
    await notebook.remember(link);
    expect([metadata, saved]).toEqual([{}, 0]);
  });

  it('says nothing when there is nothing to say', () => {
    expect(ports().notebook.remarks).toEqual([]);
  });

  it.each([
    [
      'changes that are not saved',
      () => (dirty = true),
      "Changes that aren't saved yet are published too: what you see is what leaves."
    ],
    [
      'a file that is read only',
      () => (readOnly = true),
      "This file can't be written here, so it won't remember where it was published."
    ],
    ['no kernel', () => (kernel = null), 'No kernel is running. Nothing is run for publishing.'],
    ['a dead kernel', () => (kernel = { status: 'dead' }), 'The kernel has stopped. Nothing is run for publishing.'],
    [
      'a kernel at work',
      () => (kernel = { status: 'busy' }),
      'The kernel is busy. What it brings out from now on is not part of this version.'
    ]
  ])('tells of %s in a sentence', (_what, make, sentence) => {
    make();
    expect(ports().notebook.remarks).toEqual([sentence]);
  });

  it('remembers where it was published, and is saved with that', async () => {
    await ports().notebook.remember(link);
    expect(metadata.vitrine).toEqual({ entry: link });
    expect(saved).toBe(1);
  });

  it('remembers without saving where it can not be saved', async () => {
    readOnly = true;
    await ports().notebook.remember(link);
    expect(metadata.vitrine).toEqual({ entry: link });
    expect(saved).toBe(0);
  });
});

describe('around the dialog', () => {
  it('every call may renew a sign-in that ended', async () => {
    const { gallery } = ports();
    expect(await gallery.call(client => client.me())).toBe('me');
    expect(gallery.sessionState()).toEqual({ kind: 'signed-out' });
    await gallery.signIn();
    expect(done).toEqual(['sign-in']);
  });

  it('a page opens without a way back into Lab', () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    ports().around.open('http://g/n/e1');
    expect(open).toHaveBeenCalledWith('http://g/n/e1', '_blank', 'noopener');
  });

  it('a text is put on this computer under its name, and nothing of it stays in the page', async () => {
    const made: Blob[] = [];
    const gone: string[] = [];
    URL.createObjectURL = blob => `blob:${made.push(blob as Blob)}`;
    URL.revokeObjectURL = url => void gone.push(url);
    const links: [string, string][] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push([this.download, this.href]);
    });
    ports().around.save('e1-v2.receipt.json', '{"format": 1}');
    expect(links).toEqual([['e1-v2.receipt.json', 'blob:1']]);
    expect([made[0]?.type, made[0]?.size]).toEqual(['application/json', 13]);
    await vi.waitFor(() => expect(gone).toEqual(['blob:1']));
    expect(document.querySelectorAll('a')).toHaveLength(0);
  });

  it('a link goes to the clipboard of the system', () => {
    const copy = vi.spyOn(Clipboard, 'copyToSystem').mockReturnValue(undefined);
    ports().around.copy('http://g/n/e1');
    expect(copy).toHaveBeenCalledWith('http://g/n/e1');
  });

  it('closing ends what is under way, and a new dialog hands it over anew', async () => {
    const one = ports();
    await one.notebook.open(() => undefined);
    const looking = one.notebook.check(policies.team, noChoices);
    one.notebook.close();
    one.around.close();
    expect(closed).toBe(1);
    await expect(looking).rejects.toMatchObject({ code: 'internal' });
    await expect(one.notebook.check(policies.team, noChoices)).rejects.toMatchObject({ code: 'internal' });
    await one.notebook.open(() => undefined);
    expect((await one.notebook.check(policies.team, noChoices)).counts.cells).toBe(2);
  });

  it('closing between two portions ends the handing over too', async () => {
    const ends: [string, boolean | undefined][] = [];
    const lent = lentBench();
    const one = ports(false, () => ({
      bench: lent.bench,
      giveBack: (job, unfinished) => {
        ends.push([job.replace(/-.*/, ''), unfinished]);
        lent.giveBack(job, unfinished);
      }
    }));
    const opening = one.notebook.open(() => undefined);
    await Promise.resolve();
    await Promise.resolve();
    one.notebook.close();
    await opening.catch(() => undefined);
    expect(ends).toEqual([['publish:panel', true]]);
  });

  it('what was decided is remembered beside the link, and what a gallery found comes from what was sent', async () => {
    localStorage.clear();
    metadata = { vitrine: { entry: { ...link } } };
    const one = ports();
    await one.notebook.open(() => undefined);
    const decided = { ...noChoices, hide: ['screen'] };
    await one.memory.keep(link, decided);
    expect(await one.memory.recall()).toEqual(decided);
    expect(Object.values({ ...localStorage }).join()).not.toContain('screen');
    expect(await one.notebook.found([])).toEqual(noChoices);
    await one.notebook.check(policies.team, decided);
    expect((await one.notebook.originals(0, 9))[0]).toMatchObject({ source: '# On the screen', gone: ['screen'] });
  });

  it('no two keys are one, and the others are told what was published', () => {
    const { around } = ports();
    expect(around.key()).not.toBe(around.key());
    around.published();
    expect(done).toEqual(['published']);
  });
});
