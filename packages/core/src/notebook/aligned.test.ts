import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notebookJson } from '../testing/arbitrary.js';
import { alignedCells, changesBetween, notebookOf } from './index.js';
import type { Json, Notebook } from './index.js';

const cell = (id: string, source: string): Json => ({ cell_type: 'markdown', id, metadata: {}, source });
const nb = (...cells: Json[]): Notebook => notebookOf({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
const lines = (a: Notebook, b: Notebook): string[] =>
  alignedCells(a, b).map(({ op, a: left, b: right }) => `${op} ${left ?? '-'} ${right ?? '-'}`);

describe('two notebooks side by side', () => {
  const base = nb(cell('a', 'one'), cell('b', 'two'), cell('c', 'three'));

  it('are the same line by line when nothing changed', () => {
    expect(lines(base, base)).toEqual(['same 0 0', 'same 1 1', 'same 2 2']);
  });

  it('show a change beside what it was, and an addition where it stands', () => {
    const next = nb(cell('a', 'one'), cell('x', 'new'), cell('b', 'two!'), cell('c', 'three'));
    expect(lines(base, next)).toEqual(['same 0 0', 'added - 1', 'changed 1 2', 'same 2 3']);
  });

  it('keep what was removed where it stood', () => {
    expect(lines(base, nb(cell('a', 'one'), cell('c', 'three')))).toEqual(['same 0 0', 'removed 1 -', 'same 2 1']);
    expect(lines(base, nb(cell('c', 'three')))).toEqual(['removed 0 -', 'removed 1 -', 'same 2 0']);
    expect(lines(base, nb())).toEqual(['removed 0 -', 'removed 1 -', 'removed 2 -']);
    expect(lines(nb(), base)).toEqual(['added - 0', 'added - 1', 'added - 2']);
  });

  it('hold every cell of both sides once, and count what changesBetween counts', () => {
    fc.assert(
      fc.property(notebookJson, notebookJson, (left, right) => {
        const [a, b] = [notebookOf(left), notebookOf(right)];
        const all = alignedCells(a, b);
        const of = (side: 'a' | 'b'): number[] => all.flatMap(line => line[side] ?? []).sort((x, y) => x - y);
        expect(of('a')).toEqual(a.cells.map((_, at) => at));
        expect(of('b')).toEqual(b.cells.map((_, at) => at));
        const { changed, added, removed, same } = changesBetween(a, b);
        const many = (op: string): number => all.filter(line => line.op === op).length;
        expect([many('changed'), many('added'), many('removed'), many('same')]).toEqual([
          changed,
          added,
          removed,
          same
        ]);
      })
    );
  });
});
