import { beforeEach, describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import type { VersionContent } from '@vitrine/client';
import { ForkModel, type ForkPorts } from './model';

const content = {
  entry: 'e1',
  number: 2,
  contentId: 'c1',
  commit: 'x1',
  notebook: 'text',
  manifest: '{}',
  authorName: 'Ada',
  fields: {
    title: 'Station forecast',
    question: '',
    answer: '',
    description: '',
    tags: [],
    note: '',
    fileName: 'a.ipynb'
  }
} as unknown as VersionContent;

let disk: Map<string, string[]>;
let written: [string, string][];
let opened: string[];
let ended: (string | null)[];

function fork(changes: Partial<ForkPorts> = {}, folder: string | null = null): ForkModel {
  const ports: ForkPorts = {
    content: () => Promise.resolve(content),
    prepare: source => Promise.resolve(`checked ${source.notebook}`),
    files: {
      list: path => Promise.resolve(disk.get(path) ?? null),
      makeFolder: path => {
        disk.set(path, []);
        return Promise.resolve();
      }
    },
    write: (path, text) => {
      written.push([path, text]);
      return Promise.resolve();
    },
    open: path => {
      opened.push(path);
      return Promise.resolve();
    },
    root: 'forks',
    ...changes
  };
  return new ForkModel(ports, content, folder, path => ended.push(path));
}

beforeEach(() => {
  disk = new Map([['', []]]);
  written = [];
  opened = [];
  ended = [];
});

describe('forking', () => {
  it('writes what was verified into a folder of its own, and opens it', async () => {
    const model = fork();
    await model.look();
    expect(written).toEqual([]);
    expect([...disk.keys()]).toEqual(['']);
    await model.write();
    expect(written).toEqual([['forks/Station forecast/a.ipynb', 'checked text']]);
    expect(opened).toEqual(['forks/Station forecast/a.ipynb']);
    expect(ended).toEqual(['forks/Station forecast/a.ipynb']);
  });

  it('never writes over a file, and says which name it takes', async () => {
    disk.set('forks', []);
    disk.set('forks/Station forecast', ['a.ipynb']);
    const model = fork();
    await model.look();
    expect(model.state).toMatchObject({ fileName: 'a-2.ipynb', renamed: true });
    await model.write();
    expect(written[0][0]).toBe('forks/Station forecast/a-2.ipynb');
  });

  it('goes where the reader wants it', async () => {
    const model = fork({}, 'studies');
    model.setFolder('/studies/mine/');
    await model.write();
    expect(written[0][0]).toBe('studies/mine/a.ipynb');
  });

  it('writes nothing that is not what the gallery says it is', async () => {
    const model = fork({ prepare: () => Promise.reject(new VitrineError('content-mismatch')) });
    await model.write();
    expect(written).toEqual([]);
    expect([...disk.keys()]).toEqual(['']);
    expect(model.state.problem?.sentence).toContain('checksum');
    expect(model.state.busy).toBe(false);
  });

  it('writes nothing when it is called off', () => {
    fork().cancel();
    expect(ended).toEqual([null]);
    expect(written).toEqual([]);
  });

  it('stays open when the disk refuses, and can be tried again', async () => {
    let full = true;
    const model = fork({
      write: (path, text) => {
        if (full) {
          return Promise.reject(new VitrineError('disk-full'));
        }
        written.push([path, text]);
        return Promise.resolve();
      }
    });
    await model.write();
    expect(model.state.problem).not.toBeNull();
    full = false;
    await model.write();
    expect(written).toHaveLength(1);
  });
});

describe('a fork in the way of others', () => {
  it('leaves a file alone that came in between, and can go elsewhere', async () => {
    const model = fork({
      write: path => {
        if (path.startsWith('forks/')) {
          return Promise.reject(new VitrineError('file-exists'));
        }
        written.push([path, 'text']);
        return Promise.resolve();
      }
    });
    await model.write();
    expect(model.state).toMatchObject({ busy: false, problem: { next: 'Choose another folder or another name.' } });
    expect(ended).toEqual([]);
    expect(opened).toEqual([]);
    model.setFolder('mine');
    expect(model.state.problem).toBeNull();
    await model.write();
    expect(ended).toEqual(['mine/a.ipynb']);
  });

  it('takes a name that differs only in case for taken', async () => {
    disk.set('mine', ['A.IPYNB']);
    const model = fork({}, 'mine');
    await model.look();
    expect(model.state.fileName).toBe('a-2.ipynb');
    await model.write();
    expect(written[0][0]).toBe('mine/a-2.ipynb');
  });

  it('writes once, however often the button is pressed', async () => {
    const model = fork();
    await Promise.all([model.write(), model.write()]);
    expect(written).toHaveLength(1);
    expect(ended).toHaveLength(1);
  });

  it('shows the name for the folder that was typed last, not for the one that answered last', async () => {
    const waiting = new Map<string, (names: string[]) => void>();
    const files = {
      list: (path: string) => new Promise<string[]>(resolve => waiting.set(path, resolve)),
      makeFolder: () => Promise.resolve()
    };
    const model = fork({ files }, 'start');
    model.setFolder('slow');
    model.setFolder('fast');
    waiting.get('fast')?.([]);
    waiting.get('slow')?.(['a.ipynb']);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(model.state).toMatchObject({ folder: 'fast', fileName: 'a.ipynb', renamed: false });
  });

  it('shows the plain name where the folder cannot be read', async () => {
    const files = { list: () => Promise.reject(new Error('offline')), makeFolder: () => Promise.resolve() };
    const model = fork({ files });
    await model.look();
    expect(model.state).toMatchObject({ fileName: 'a.ipynb', renamed: false });
  });

  it('hands everything to the check that the id is made of', async () => {
    const seen: unknown[] = [];
    await fork({
      prepare: source => {
        seen.push(source);
        return Promise.resolve('text');
      }
    }).write();
    expect(seen).toEqual([
      {
        notebook: 'text',
        manifest: '{}',
        fields: content.fields,
        origin: { entry: 'e1', version: 2, contentId: 'c1', commit: 'x1' }
      }
    ]);
  });

  it('tells whoever draws it, until they stop listening', async () => {
    const model = fork();
    let heard = 0;
    const stop = model.onChange(() => (heard += 1));
    await model.look();
    expect(heard).toBe(1);
    stop();
    await model.look();
    expect(heard).toBe(1);
  });
});
