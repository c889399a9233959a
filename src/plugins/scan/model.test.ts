import { VitrineError } from '@vitrine/core/errors';
import type { NotebookScan, ScanItem } from '@vitrine/core/scan';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScanLevel } from '@vitrine/ui';
import { ScanModel } from './model';
import type { ScanPorts } from './ports';

interface Asked {
  level: ScanLevel;
  cancelled: boolean;
  progress(done: number, total: number): void;
  answer(scan: NotebookScan): Promise<void>;
  fail(error: unknown): Promise<void>;
}

const item: ScanItem = { cell: 4, place: 'output', kind: 'EMAIL', excerpt: 'by EMAIL-1', more: 0 };
const found = (over: Partial<NotebookScan> = {}): NotebookScan => ({
  cells: 9,
  items: [item],
  total: 1,
  kinds: [{ kind: 'EMAIL', count: 1 }],
  cellsWith: 1,
  unseen: { pictures: 0, outputs: 0 },
  outputs: 3,
  ...over
});

let asked: Asked[];
let there: boolean;
let fileName: string;
let reloaded: number;
let listening: Set<() => void>;
let model: ScanModel;

const last = (): Asked => asked.at(-1) ?? expect.unreachable('nothing was looked at');
const change = (): void => listening.forEach(listener => listener());

function ports(): ScanPorts {
  return {
    fileName: () => fileName,
    look: (level, progress) => {
      let resolve: (scan: NotebookScan) => void = () => undefined;
      let reject: (error: unknown) => void = () => undefined;
      const result = new Promise<NotebookScan>((yes, no) => ([resolve, reject] = [yes, no]));
      const settled = async (): Promise<void> => void (await result.catch(() => undefined));
      const one: Asked = {
        level,
        progress,
        cancelled: false,
        answer: scan => (resolve(scan), settled()),
        fail: error => (reject(error), settled())
      };
      asked.push(one);
      return { result, cancel: () => void (one.cancelled = true) };
    },
    goTo: () => there,
    onChanged: listener => {
      listening.add(listener);
      return () => listening.delete(listener);
    },
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    reload: () => (reloaded += 1)
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  there = true;
  fileName = 'forecast.ipynb';
  reloaded = 0;
  listening = new Set();
  model = new ScanModel(ports());
});

afterEach(() => {
  model.dispose();
  vi.useRealTimers();
});

describe('a scan', () => {
  it('looks at once, for secrets, personal data and traces, and shows what came', async () => {
    model.scan();
    expect([last().level, model.state.phase, model.state.fileName]).toEqual(['balanced', 'scanning', 'forecast.ipynb']);
    await last().answer(found());
    expect(model.state).toMatchObject({ phase: 'done', scan: found(), progress: null, problem: null });
    // Its worker isn't needed any more.
    expect(last().cancelled).toBe(true);
  });

  it('tells everyone who looks at it, until they stop', async () => {
    const seen: string[] = [];
    const stop = model.onChange(() => seen.push(model.state.phase));
    model.scan();
    await last().answer(found());
    stop();
    model.scan();
    expect(seen).toEqual(['scanning', 'done']);
  });

  it('counts nothing in its first second, and then from where it is', () => {
    model.scan();
    last().progress(62, 143);
    expect(model.state.progress).toBeNull();
    vi.advanceTimersByTime(999);
    expect(model.state.progress).toBeNull();
    vi.advanceTimersByTime(1);
    expect(model.state.progress).toEqual({ done: 62, total: 143 });
    last().progress(90, 143);
    expect(model.state.progress).toEqual({ done: 90, total: 143 });
  });

  it('that is over within a second never counts', async () => {
    model.scan();
    await last().answer(found());
    vi.advanceTimersByTime(5000);
    expect(model.state).toMatchObject({ phase: 'done', progress: null });
  });

  it('begun again gives the one before up, whose late answer changes nothing', async () => {
    model.scan();
    const first = last();
    vi.advanceTimersByTime(1000);
    model.scan();
    expect([first.cancelled, last().cancelled, model.state.progress]).toEqual([true, false, null]);
    first.progress(1, 9);
    await first.answer(found({ total: 77 }));
    expect(model.state).toMatchObject({ phase: 'scanning', scan: null, progress: null });
    await first.fail(new Error('late'));
    await last().answer(found());
    expect(model.state.scan?.total).toBe(1);
  });
});

describe('Cancel', () => {
  it('ends the work at once, and nothing of it is shown later', async () => {
    model.scan();
    vi.advanceTimersByTime(1000);
    model.cancel();
    expect([last().cancelled, model.state.phase, model.state.progress]).toEqual([true, 'cancelled', null]);
    await last().answer(found());
    expect(model.state).toMatchObject({ phase: 'cancelled', scan: null });
  });

  it('does nothing where nothing is under way', async () => {
    model.scan();
    await last().answer(found());
    model.cancel();
    expect(model.state.phase).toBe('done');
  });

  it('leaves the way open to scan again', async () => {
    model.scan();
    model.cancel();
    model.scan();
    await last().answer(found());
    expect(model.state.phase).toBe('done');
  });
});

describe('the level', () => {
  it('is looked for anew when it is another one', async () => {
    model.scan();
    await last().answer(found());
    model.setLevel('strict');
    expect([asked.length, last().level, model.state.level, model.state.phase]).toEqual([
      2,
      'strict',
      'strict',
      'scanning'
    ]);
    model.setLevel('strict');
    expect(asked).toHaveLength(2);
  });
});

describe('the filter', () => {
  it('takes kinds in and out, and all of them back', () => {
    model.toggleKind('EMAIL');
    model.toggleKind('NAME');
    expect(model.state.kinds).toEqual(['EMAIL', 'NAME']);
    model.toggleKind('EMAIL');
    expect(model.state.kinds).toEqual(['NAME']);
    model.toggleKind(null);
    expect(model.state.kinds).toEqual([]);
  });

  it('forgets a kind that is gone: an empty list would look clean', async () => {
    model.toggleKind('TOKEN');
    model.toggleKind('EMAIL');
    model.scan();
    await last().answer(found());
    expect(model.state.kinds).toEqual(['EMAIL']);
  });

  it('begins at the top of the list again, and so does a new scan', () => {
    const { shown } = model.state;
    model.showMore();
    expect(model.state.shown).toBe(2 * shown);
    model.toggleKind('EMAIL');
    expect(model.state.shown).toBe(shown);
    model.showMore();
    model.scan();
    expect(model.state.shown).toBe(shown);
  });
});

describe('the notebook beside it', () => {
  it('that changes makes the list an old one, until the next scan', async () => {
    model.scan();
    await last().answer(found());
    change();
    expect(model.state.changed).toBe(true);
    model.scan();
    expect(model.state.changed).toBe(false);
  });

  it('that changes while it is read is looked at again, too', async () => {
    model.scan();
    change();
    await last().answer(found());
    expect(model.state).toMatchObject({ phase: 'done', changed: true });
  });

  it('that changes letter by letter is told once', () => {
    model.scan();
    let told = 0;
    model.onChange(() => (told += 1));
    change();
    change();
    change();
    expect(told).toBe(1);
  });

  it('shows the cell of an item, or the list says that the cell is gone', () => {
    model.goTo(item);
    expect(model.state.notice).toBeNull();
    there = false;
    model.goTo(item);
    expect(model.state.notice).toBe("Cell 4 of this scan isn't there any more.");
    there = true;
    model.goTo(item);
    expect(model.state.notice).toBeNull();
  });

  it('can get another name', () => {
    fileName = 'riders.ipynb';
    model.rename();
    expect(model.state.fileName).toBe('riders.ipynb');
  });
});

describe('a failure', () => {
  it.each<[string, unknown, string, 'retry' | 'reload']>([
    ['of the rules', new VitrineError('redaction-failed'), 'redaction-failed', 'retry'],
    ['of the file', new VitrineError('not-a-notebook'), 'not-a-notebook', 'retry'],
    ['of an upgrade', new VitrineError('reload-needed'), 'reload-needed', 'reload'],
    ['that nobody foresaw', new TypeError('x is not a function'), 'internal', 'retry']
  ])('%s says what happened and what to do, and shows no old result', async (_what, error, code, door) => {
    model.scan();
    await last().answer(found());
    model.scan();
    await last().fail(error);
    const { phase, scan, problem } = model.state;
    expect([phase, scan, problem?.code, problem?.door.id, last().cancelled]).toEqual([
      'failed',
      null,
      code,
      door,
      true
    ]);
    expect([problem?.sentence, problem?.next]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
    expect(problem?.sentence).not.toContain('function');
  });

  it('is gone once a scan begins', async () => {
    model.scan();
    await last().fail(new VitrineError('redaction-failed'));
    model.scan();
    expect(model.state).toMatchObject({ phase: 'scanning', problem: null });
  });

  it('of an upgrade leads to a new page', () => {
    model.reload();
    expect(reloaded).toBe(1);
  });
});

it('stops looking and listening with its tab', () => {
  model.scan();
  model.dispose();
  expect([last().cancelled, listening.size]).toEqual([true, 0]);
});
