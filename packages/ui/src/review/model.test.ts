import { describe, expect, it } from 'vitest';
import { countOf, countsBy, everything, itemsOf, kindOf, needsOf } from './model.js';
import type { ReviewFilter, ReviewItem } from './model.js';

const item = (id: string, over: Partial<ReviewItem> = {}): ReviewItem => ({
  id,
  cell: 0,
  place: 'source',
  what: { value: 'EMAIL' },
  why: 'personal',
  count: 1,
  names: [],
  needs: false,
  ...over
});

const items: readonly ReviewItem[] = [
  item('mail', { count: 4 }),
  item('mail in 2', { cell: 2, place: 'output' }),
  item('name in 2', { cell: 2, what: { value: 'NAME' }, count: 2, needs: true }),
  item('figure', { cell: 2, place: 'output', what: { output: 'figure', at: 0 }, why: 'level' }),
  item('of the notebook', { cell: null, place: 'metadata', what: { value: 'PATH' } })
];

describe('what a filter leaves of the list', () => {
  it.each<[string, Partial<ReviewFilter>, string[]]>([
    ['everything', {}, ['mail', 'mail in 2', 'name in 2', 'figure', 'of the notebook']],
    ['one kind', { kind: 'EMAIL' }, ['mail', 'mail in 2']],
    ['outputs of one kind', { kind: 'output figure' }, ['figure']],
    ['one cell', { cell: 2 }, ['mail in 2', 'name in 2', 'figure']],
    ['the first cell, which has the number 0', { cell: 0 }, ['mail']],
    ['one place', { place: 'output' }, ['mail in 2', 'figure']],
    ['what waits for its author', { needs: true }, ['name in 2']],
    ['both of two', { cell: 2, place: 'output' }, ['mail in 2', 'figure']],
    ['all of three', { cell: 2, place: 'output', kind: 'EMAIL' }, ['mail in 2']],
    ['nothing, where no line is all of it', { cell: 0, needs: true }, []]
  ])('%s', (_name, filter, left) => {
    expect(itemsOf(items, { ...everything, ...filter }).map(({ id }) => id)).toEqual(left);
  });
});

describe('what is counted', () => {
  it('is values and outputs, not lines', () => {
    expect(countOf(items)).toBe(9);
    expect(countOf([])).toBe(0);
  });

  it('is told by kind, the most frequent first', () => {
    expect(countsBy(items, kindOf)).toEqual([
      ['EMAIL', 5],
      ['NAME', 2],
      ['output figure', 1],
      ['PATH', 1]
    ]);
  });

  it('is told by cell, with what belongs to none', () => {
    expect(countsBy(items, ({ cell }) => cell)).toEqual([
      [0, 4],
      [2, 4],
      [null, 1]
    ]);
  });

  it('is lines where somebody has to look', () => {
    expect(needsOf({ items })).toBe(1);
    expect(needsOf({ items: items.filter(({ needs }) => !needs) })).toBe(0);
  });
});
