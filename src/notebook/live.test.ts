import { afterEach, describe, expect, it, vi } from 'vitest';
import { breathe, handOver, inPortions, type LiveNotebook } from './live';
import type { RemoteBench } from './wire';

function recording(): { bench: RemoteBench; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const record =
    (name: string) =>
    (...args: unknown[]): Promise<undefined> => {
      calls.push([name, ...args]);
      return Promise.resolve(undefined);
    };
  const bench = { open: record('open'), add: record('add') } as unknown as RemoteBench;
  return { bench, calls };
}

const live = (cells: number, onCell: () => void = () => undefined): LiveNotebook => ({
  metadata: { a: 1 },
  nbformat: 4,
  nbformatMinor: 5,
  cellCount: cells,
  cell: index => {
    onCell();
    return { index };
  }
});

afterEach(() => vi.restoreAllMocks());

/** A clock that only work moves: how loaded the machine is changes nothing. Tells the longest work between two turns. */
function workClock(): { work: (milliseconds: number) => void; stop: () => number } {
  let now = 0;
  let since = 0;
  let longest = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const turn = (): void => {
    longest = Math.max(longest, now - since);
    since = now;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  return {
    work: milliseconds => (now += milliseconds),
    stop: () => {
      clearImmediate(next);
      return Math.max(longest, now - since);
    }
  };
}

describe('handOver', () => {
  it('sends the head first, then every cell in order', async () => {
    const { bench, calls } = recording();
    await handOver(live(3), bench, 'j', () => undefined);
    expect(calls).toEqual([
      ['open', 'j', { metadata: { a: 1 }, nbformat: 4, nbformat_minor: 5 }],
      ['add', 'j', [{ index: 0 }]],
      ['add', 'j', [{ index: 1 }]],
      ['add', 'j', [{ index: 2 }]]
    ]);
  });

  it('never holds the thread for long', async () => {
    const { bench } = recording();
    const clock = workClock();
    const seen: number[] = [];
    const cells = live(400, () => clock.work(5));
    await handOver(cells, bench, 'j', done => seen.push(done));
    // Two seconds of work in all; others had their turn long before the 100 ms that a key may wait.
    expect(clock.stop()).toBeLessThan(100);
    expect(seen.length).toBeGreaterThan(400 / 20);
    expect(seen.at(-1)).toBe(400);
  });

  it('breathes after a cell that was long by itself', async () => {
    const { bench } = recording();
    const clock = workClock();
    const seen: number[] = [];
    const sizes = [1, 1, 80, 1, 1, 80];
    let at = 0;
    await handOver(
      live(sizes.length, () => clock.work(sizes[at++] ?? 0)),
      bench,
      'j',
      done => seen.push(done)
    );
    clock.stop();
    expect(seen).toEqual([3, 6, 6]);
  });

  it('does not stop for what is quick', async () => {
    const { bench } = recording();
    const clock = workClock();
    const seen: number[] = [];
    await handOver(
      live(100, () => clock.work(0.1)),
      bench,
      'j',
      done => seen.push(done)
    );
    clock.stop();
    expect(seen).toEqual([100]);
  });

  it('ends with the cells that are left when some are deleted meanwhile', async () => {
    const { bench, calls } = recording();
    const clock = workClock();
    const notebook = live(10, () => {
      clock.work(20);
      notebook.cellCount = 4;
    });
    const seen: [number, number][] = [];
    await handOver(notebook, bench, 'j', (done, total) => seen.push([done, total]));
    clock.stop();
    expect(calls.filter(([name]) => name === 'add')).toHaveLength(4);
    expect(seen.at(-1)).toEqual([4, 4]);
  });

  it('waits for the worker before it hands over more', async () => {
    const clock = workClock();
    const waiting: (() => void)[] = [];
    const bench = {
      open: () => Promise.resolve(undefined),
      add: () => new Promise<void>(resolve => waiting.push(resolve))
    } as unknown as RemoteBench;
    let over = false;
    const done = handOver(
      live(3, () => clock.work(20)),
      bench,
      'j',
      () => undefined
    ).then(() => (over = true));
    for (const handed of [1, 2, 3]) {
      await new Promise(resolve => setTimeout(resolve, 5));
      expect([waiting.length, over]).toEqual([handed, false]);
      waiting[handed - 1]?.();
    }
    await done;
    clock.stop();
    expect(over).toBe(true);
  });

  it('says that a notebook could not be handed over', async () => {
    const bench = { open: () => Promise.reject(new Error('The worker is gone.')) } as unknown as RemoteBench;
    await expect(handOver(live(3), bench, 'j', () => undefined)).rejects.toThrow('The worker is gone.');
  });

  it('takes an empty notebook', async () => {
    const { bench, calls } = recording();
    await handOver(live(0), bench, 'j', () => undefined);
    expect(calls).toHaveLength(1);
  });
});

describe('breathe', () => {
  it('lets other tasks run', async () => {
    let ran = false;
    setTimeout(() => (ran = true), 0);
    await new Promise(resolve => setTimeout(resolve, 5));
    await breathe();
    expect(ran).toBe(true);
  });
});

describe('inPortions', () => {
  it('shows more and more, and all of it at the end', async () => {
    const seen: number[] = [];
    await inPortions([1, 2, 3, 4, 5], shown => seen.push(shown.length), 2);
    expect(seen).toEqual([2, 4, 5]);
  });

  it('shows a short list at once', async () => {
    const seen: number[][] = [];
    await inPortions([1], shown => seen.push([...shown]));
    await inPortions([], shown => seen.push([...shown]));
    expect(seen).toEqual([[1], []]);
  });
});
