import '../../testing/browser';
import { ServerConnection, type Contents } from '@jupyterlab/services';
import { canonicalNotebook, notebookOf, type Json } from '@vitrine/core/notebook';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IVitrine } from '../../tokens';
import { bundleOf } from '../../testing/language';
import { forkFromGallery, type ForkRequest } from './dialog';

const notebook = canonicalNotebook(
  notebookOf({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [{ cell_type: 'markdown', id: 'm', metadata: {}, source: '# Stations' }] as Json
  })
);
// What reads and verifies runs in a worker of the browser; its own tests run it. Here it only answers.
vi.mock('../../notebook/remote', () => ({ sharedBench: () => ({ fork: () => Promise.resolve(notebook) }) }));

const content = {
  entry: 'e1',
  number: 3,
  contentId: 'c',
  commit: 'x',
  notebook,
  manifest: {},
  authorName: 'Ada',
  fields: { title: 'Stations', fileName: 'stations.ipynb' }
};

let disk: Map<string, unknown>;
let asked: string[];
let opened: string[];
/** What somebody else does between the look and the write. */
let meanwhile: () => void;

const missing = (): never => {
  throw new ServerConnection.ResponseError(new Response(null, { status: 404 }));
};
const contents = {
  get: (path: string, { content: whole }: { content: boolean }) => {
    if (!whole) {
      meanwhile();
      return disk.has(path) ? Promise.resolve({ path }) : Promise.reject(new Error()).catch(missing);
    }
    const inside = [...disk.keys()].filter(one => one.startsWith(`${path}/`));
    return disk.get(path) === 'folder'
      ? Promise.resolve({ type: 'directory', content: inside.map(one => ({ name: one.slice(path.length + 1) })) })
      : Promise.reject(new Error()).catch(missing);
  },
  save: (path: string, model: { type: string; content?: unknown }) => {
    disk.set(path, model.type === 'directory' ? 'folder' : model.content);
    return Promise.resolve();
  }
} as unknown as Contents.IManager;
const client = {
  latest: (entry: string) => (asked.push(`latest ${entry}`), Promise.resolve(content)),
  version: (entry: string, number: number) => (asked.push(`${entry} v${number}`), Promise.resolve(content))
};
const vitrine = {
  gallery: { callSignedIn: (act: (one: typeof client) => unknown) => act(client) }
} as unknown as IVitrine;

const fork = async (request: Partial<ForkRequest> = {}): Promise<string | null> =>
  forkFromGallery({ entry: 'e1', version: null, folder: null, ...request }, vitrine, {
    contents,
    documents: { openOrReveal: (path: string) => void opened.push(path) } as never,
    root: 'forks',
    trans: await bundleOf({ 'Fork this notebook': ['Hierher holen'] })
  });
const dialog = (): HTMLElement | null => document.querySelector('[role="dialog"]');
const press = async (name: string): Promise<void> => {
  const all = (): HTMLElement[] => [...(dialog()?.querySelectorAll('button') ?? [])];
  await vi.waitFor(() => expect(all().map(one => one.textContent)).toContain(name));
  all()
    .find(one => one.textContent === name)
    ?.click();
};

beforeEach(() => {
  disk = new Map([['', 'folder']]);
  asked = [];
  opened = [];
  meanwhile = () => undefined;
});
afterEach(() => expect(dialog()).toBeNull());

describe('forking into Lab', () => {
  it('writes nothing before somebody said so, in the language of Lab; then makes the folders, writes and opens', async () => {
    const done = fork();
    await vi.waitFor(() => expect(dialog()?.textContent).toContain('forks/Stations/stations.ipynb'));
    expect(disk.size).toBe(1);
    await press('Hierher holen');
    expect(await done).toBe('forks/Stations/stations.ipynb');
    expect([...disk.keys()]).toEqual(['', 'forks', 'forks/Stations', 'forks/Stations/stations.ipynb']);
    expect(disk.get('forks/Stations/stations.ipynb')).toEqual(JSON.parse(notebook));
    await vi.waitFor(() => expect(opened).toEqual(['forks/Stations/stations.ipynb']));
    expect(asked).toEqual(['latest e1']);
  });

  it('writes nothing when it is called off', async () => {
    const done = fork({ version: 2 });
    await press('Cancel');
    expect([await done, disk.size, opened]).toEqual([null, 1, []]);
    expect(asked).toEqual(['e1 v2']);
  });

  it('takes another name where the first one is there, and says so', async () => {
    disk.set('work', 'folder').set('work/stations.ipynb', 'mine');
    const done = fork({ folder: 'work' });
    await vi.waitFor(() => expect(dialog()?.textContent).toContain('because the first name is taken'));
    await press('Hierher holen');
    expect(await done).toBe('work/stations-2.ipynb');
    expect(disk.get('work/stations.ipynb')).toBe('mine');
  });

  it('writes over nothing that came meanwhile: the dialog stays and tells it', async () => {
    disk.set('work', 'folder');
    meanwhile = () => disk.set('work/stations.ipynb', 'somebody else');
    const done = fork({ folder: 'work' });
    await press('Hierher holen');
    await vi.waitFor(() => expect(dialog()?.querySelector('[role="alert"]')?.textContent).toContain('already there'));
    expect(disk.get('work/stations.ipynb')).toBe('somebody else');
    await press('Cancel');
    expect(await done).toBeNull();
  });
});
