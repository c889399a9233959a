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
