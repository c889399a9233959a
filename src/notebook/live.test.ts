import { describe, expect, it } from 'vitest';
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

const live = (cells: number, cost = 0): LiveNotebook => ({
  metadata: { a: 1 },
  nbformat: 4,
  nbformatMinor: 5,
  cellCount: cells,
  cell: index => {
    const until = performance.now() + cost;
    while (performance.now() < until) {}
    return { index };
  }
});

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
    let longest = 0;
    let since = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - since);
      since = performance.now();
    }, 0);
    const seen: number[] = [];
    await handOver(live(40, 5), bench, 'j', done => seen.push(done));
    clearInterval(beat);
    expect(longest).toBeLessThan(100);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.at(-1)).toBe(40);
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
