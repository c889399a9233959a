import { face, pair } from './changes.js';
import type { Cell, Notebook } from './model.js';

/** One line of two notebooks side by side; a side that lacks the cell is null. */
export interface AlignedCell {
  op: 'same' | 'changed' | 'added' | 'removed';
  /** 0-based index on the left. */
  a: number | null;
  /** 0-based index on the right. */
  b: number | null;
}

/**
 * Two notebooks cell by cell in the order of the right one. What only the left one has stands behind
 * the cell that it followed there. Every cell of either side is there once.
 */
export function alignedCells(a: Notebook, b: Notebook): AlignedCell[] {
  const pairs = pair(a.cells, b.cells);
  const leftOf = new Map(pairs.map(([i, j]) => [j, i]));
  const paired = new Map(pairs);
  const removedBehind = new Map<number, number[]>();
  let behind = -1;
  a.cells.forEach((_cell, i) => {
    const j = paired.get(i);
    if (j === undefined) {
      removedBehind.set(behind, [...(removedBehind.get(behind) ?? []), i]);
    } else {
      behind = j;
    }
  });
  const gone = (j: number): AlignedCell[] => (removedBehind.get(j) ?? []).map(i => ({ op: 'removed', a: i, b: null }));
  return [
    ...gone(-1),
    ...b.cells.flatMap((cell, j): AlignedCell[] => {
      const i = leftOf.get(j);
      const line: AlignedCell =
        i === undefined
          ? { op: 'added', a: null, b: j }
          : { op: face(a.cells[i] as Cell) === face(cell) ? 'same' : 'changed', a: i, b: j };
      return [line, ...gone(j)];
    })
  ];
}
