import { beforeEach, describe, expect, it } from 'vitest';
import type { CellView, OriginalView } from '@vitrine/ui';
import { Pages } from './pages';

let asked: [what: string, from: number][];
let shown: readonly CellView[];
let originals: readonly (OriginalView | null)[];
let failed: unknown[];
/** How many times each cell was made. */
let made: number;
let broken: boolean;
let slow: boolean;
let updates: number;

const view = (index: number): CellView => ({
  index,
  id: `c${index}`,
  type: 'code',
  source: `made ${(made += 1)}`,
  executionCount: null,
  outputs: [],
  removed: 0
});

function pages(count: number): Pages {
  const part = <T>(what: string, from: number, to: number, make: (index: number) => T): Promise<T[]> => {
    asked.push([what, from]);
    const end = Math.min(to, count);
    return broken
      ? Promise.reject(new Error('gone'))
      : Promise.resolve(Array.from({ length: Math.max(end - from, 0) }, (_, at) => make(from + at)));
  };
  return new Pages({
    notebook: {
      cells: (from, to) => part('cells', from, to, view),
      originals: (from, to) => part('originals', from, to, index => ({ ...view(index), gone: [], hides: [] }))
    },
    onCells: cells => {
      for (const since = performance.now(); slow && performance.now() - since < 45;) {
        // Drawing that takes its time.
      }
      updates += 1;
      shown = cells;
    },
    onOriginals: cells => (originals = cells),
    onError: error => failed.push(error)
  });
}

beforeEach(() => {
  asked = [];
  shown = [];
  originals = [];
  failed = [];
  made = 0;
  updates = 0;
  broken = false;
  slow = false;
});

describe('what readers see', () => {
  it('comes in portions from the beginning, what is in sight first, each shown before the next is asked for', async () => {
    const one = pages(50);
    await one.renew(50, null);
    expect(asked).toEqual([
      ['cells', 0],
      ['cells', 6],
      ['cells', 18],
      ['cells', 38]
    ]);
    expect(updates).toBe(4);
    expect(shown.map(({ index }) => index)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  it('is drawn anew only where it changed: other cells stay the same objects', async () => {
    const one = pages(50);
    await one.renew(50, null);
    const before = shown;
    asked = [];
    await one.renew(50, [7, 9, 45]);
    expect(asked).toEqual([
      ['cells', 7],
      ['cells', 45]
    ]);
    expect(shown.flatMap((cell, at) => (cell === before[at] ? [] : [at]))).toEqual([7, 9, 45]);
  });

  it('is drawn in smaller portions where that takes long, and in larger ones again', async () => {
    const one = pages(60);
    slow = true;
    await one.renew(60, null);
    expect(asked.map(([, from]) => from).slice(0, 6)).toEqual([0, 6, 9, 10, 11, 12]);
    slow = false;
    asked = [];
    await one.renew(60, null);
    expect(asked.map(([, from]) => from).slice(0, 5)).toEqual([0, 1, 3, 7, 15]);
    expect(shown).toHaveLength(60);
  });

  it('asks for nothing where nothing changed', async () => {
    const one = pages(50);
    await one.renew(50, null);
    asked = [];
    await one.renew(50, []);
    expect(asked).toEqual([]);
  });

  it('takes what changes meanwhile into the same go', async () => {
    const one = pages(50);
    const first = one.renew(50, null);
    const second = one.renew(50, [3]);
    await Promise.all([first, second]);
    expect(asked.filter(([, from]) => from === 3)).toHaveLength(1);
    expect(shown).toHaveLength(50);
  });

  it('is no longer than the notebook', async () => {
    const one = pages(50);
    await one.renew(50, null);
    await one.renew(30, [29]);
    expect(shown).toHaveLength(30);
  });

  it('tells once when it can not be had, and goes on with the next look', async () => {
    broken = true;
    const one = pages(50);
    await one.renew(50, null);
    expect(failed).toHaveLength(1);
    broken = false;
    await one.renew(50, null);
    expect(shown).toHaveLength(50);
  });
});

describe('the original', () => {
  it('is asked for from where it is looked at, nearest first, and only once', async () => {
    const one = pages(90);
    await one.renew(90, null);
    asked = [];
    one.look(45);
    await expect.poll(() => originals.filter(cell => cell !== null)).toHaveLength(90);
    expect(asked.map(([, from]) => from)).toEqual([40, 20, 60, 0, 80]);
    one.look(45);
    expect(asked).toHaveLength(5);
  });

  it('has a place for each cell as soon as the first are there', async () => {
    const one = pages(50);
    await one.renew(50, null);
    one.look(0);
    await expect.poll(() => originals).toHaveLength(50);
    expect(originals[0]).not.toBeNull();
  });

  it('is left where it is when nobody looks, and told of no more when all is over', async () => {
    const one = pages(50);
    await one.renew(50, null);
    asked = [];
    one.look(0);
    one.leave();
    await expect.poll(() => originals).toHaveLength(50);
    expect(asked).toEqual([['originals', 0]]);
    originals = [];
    one.look(40);
    one.dispose();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(originals).toEqual([]);
    expect(failed).toEqual([]);
  });

  it('is asked for again where something changed', async () => {
    const one = pages(50);
    await one.renew(50, null);
    one.look(0);
    await expect.poll(() => originals.filter(cell => cell !== null)).toHaveLength(50);
    one.leave();
    asked = [];
    await one.renew(50, [33]);
    one.look(0);
    await expect.poll(() => asked.filter(([what]) => what === 'originals')).toEqual([['originals', 20]]);
  });
});
