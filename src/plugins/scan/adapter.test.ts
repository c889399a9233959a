import '../../testing/browser';
import { Signal } from '@lumino/signaling';
import { NotebookActions } from '@jupyterlab/notebook';
import { loadRecognisers } from '@vitrine/core/redaction';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLocalPort, ownBench, type Port } from '../../notebook/remote';
import { scanPorts } from './adapter';
import type { ScanPorts } from './ports';

type Panel = Parameters<typeof scanPorts>[0];

const MAIL = 'ann.lee@fabrikam.org';

interface Cell {
  id: string;
  source: string;
}

let cells: Cell[];
let content: {
  activeCellIndex: number;
  mode: string;
  widgets: { model: Cell }[];
  deselectAll: () => void;
  scrollToItem: (at: number, align: string) => Promise<void>;
};
let changed: Signal<object, void>;
let noted: Signal<object, { key: string }>;
let did: unknown[][];
let ended: number;
let gone: boolean;
let ports: ScanPorts;
let modelDisposed: boolean;

const widgetsOf = (all: Cell[]): { model: Cell }[] => all.map(model => ({ model }));

function panel(): Panel {
  const model = {
    metadata: {},
    nbformat: 4,
    nbformatMinor: 5,
    get isDisposed() {
      return modelDisposed;
    },
    contentChanged: changed,
    metadataChanged: noted,
    cells: {
      get length() {
        return cells.length;
      },
      get: (at: number) => ({
        toJSON: () => ({ cell_type: 'markdown', metadata: {}, id: cells[at]?.id, source: cells[at]?.source })
      }),
      [Symbol.iterator]: () => cells[Symbol.iterator]()
    }
  };
  const context = { ready: Promise.resolve(), localPath: 'work/riders.ipynb', model };
  return {
    id: 'panel-1',
    context,
    content,
    get isDisposed() {
      return gone;
    }
  } as unknown as Panel;
}

beforeAll(() => loadRecognisers());

beforeEach(() => {
  cells = [
    { id: 'a', source: '# Riders' },
    { id: 'b', source: `Ask ${MAIL}.` }
  ];
  did = [];
  ended = 0;
  gone = false;
  modelDisposed = false;
  changed = new Signal({});
  noted = new Signal({});
  content = {
    activeCellIndex: 0,
    mode: 'edit',
    widgets: widgetsOf(cells),
    deselectAll: () => did.push(['deselect']),
    scrollToItem: (at, align) => Promise.resolve(void did.push(['scroll', at, align]))
  };
  vi.spyOn(NotebookActions, 'expandParent').mockImplementation(cell => void did.push(['expand', cell.model.id]));
  const shell = { activateById: (id: string) => void did.push(['activate', id]) };
  ports = scanPorts(panel(), shell, () => {
    const own = ownBench(createLocalPort);
    return { ...own, end: () => void ((ended += 1), own.end()) };
  });
});

afterEach(() => vi.restoreAllMocks());

describe('a look through the notebook', () => {
  it('reads what stands on the screen, counts its cells, and knows the file by its name', async () => {
    const progress: number[][] = [];
    const { result } = ports.look('balanced', (done, total) => progress.push([done, total]));
    const scan = await result;
    expect(scan.items).toEqual([{ cell: 1, place: 'source', kind: 'EMAIL', excerpt: 'Ask EMAIL-1.', more: 0 }]);
    expect([scan.cells, progress.at(-1), ports.fileName()]).toEqual([2, [2, 2], 'riders.ipynb']);
  });

  it('is as strict as it is asked to be', async () => {
    expect((await ports.look('open', () => undefined).result).total).toBe(0);
  });

  it('has a bench of its own each time, which ends with it', async () => {
    const look = ports.look('balanced', () => undefined);
    await look.result;
    expect(ended).toBe(0);
    look.cancel();
    expect(ended).toBe(1);
  });

  it('that is given up is told so, and never answers', async () => {
    const look = ports.look('balanced', () => undefined);
    look.cancel();
    await expect(look.result).rejects.toMatchObject({ code: 'internal' });
  });

  it('of a notebook that was closed fails with its reason', async () => {
    gone = true;
    await expect(ports.look('balanced', () => undefined).result).rejects.toMatchObject({ code: 'not-a-notebook' });
  });
});

describe('the way to a cell', () => {
  const item = { cell: 1, place: 'source', kind: 'EMAIL', excerpt: '', more: 0 } as const;

  beforeEach(() => ports.look('balanced', () => undefined).result.then(() => (did = [])));

  it('chooses it, unfolds what hides it, brings the notebook to the front and scrolls', () => {
    expect(ports.goTo(item)).toBe(true);
    expect([content.activeCellIndex, content.mode]).toEqual([1, 'command']);
    expect(did).toEqual([['expand', 'b'], ['deselect'], ['activate', 'panel-1'], ['scroll', 1, 'center']]);
  });

  it('leads to where the cell is by now', () => {
    content.widgets = widgetsOf([{ id: 'n', source: '' }, { id: 'm', source: '' }, ...cells]);
    expect(ports.goTo(item)).toBe(true);
    expect(content.activeCellIndex).toBe(3);
  });

  it('ends where the cell is gone, and where an item is in no cell', () => {
    content.widgets = widgetsOf(cells.slice(0, 1));
    expect([ports.goTo(item), ports.goTo({ ...item, cell: null }), ports.goTo({ ...item, cell: 99 })]).toEqual([
      false,
      false,
      false
    ]);
    expect(did).toEqual([]);
  });
});

describe('changes of the notebook', () => {
  it('are told until nobody listens', () => {
    let told = 0;
    const stop = ports.onChanged(() => (told += 1));
    changed.emit();
    stop();
    changed.emit();
    expect(told).toBe(1);
  });

  it('that a kernel makes when it starts are none, those of a person are', () => {
    const told: string[] = [];
    let key = '';
    const stop = ports.onChanged(() => told.push(key));
    for (key of ['language_info', 'text', 'kernelspec', 'authors', 'text']) {
      if (key !== 'text') {
        noted.emit({ key });
      }
      changed.emit();
    }
    stop();
    noted.emit({ key: 'authors' });
    expect(told).toEqual(['text', 'authors', 'text']);
  });

  it('need no end after the notebook was closed', () => {
    const stop = ports.onChanged(() => undefined);
    modelDisposed = true;
    expect(stop).not.toThrow();
  });
});

it('calls later, or not at all', () => {
  vi.useFakeTimers();
  const called: string[] = [];
  ports.later(1000, () => called.push('a'));
  ports.later(1000, () => called.push('b'))();
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  expect(called).toEqual(['a']);
});

describe('a bench of its own', () => {
  it('ends its worker, and who waits for it hears of that', async () => {
    let terminated = 0;
    const port: Port = {
      onmessage: null,
      onerror: null,
      postMessage: () => undefined,
      terminate: () => (terminated += 1)
    };
    const { bench, end } = ownBench(() => port);
    const waiting = bench.scan('scan', 'balanced');
    end();
    await expect(waiting).rejects.toMatchObject({ code: 'internal' });
    await expect(bench.scan('scan', 'balanced')).rejects.toMatchObject({ code: 'internal' });
    expect(terminated).toBe(1);
  });
});
