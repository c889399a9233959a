import { changesSentence, type CellChanges } from '../words/changes.js';
import { canonicalJson } from './json/write.js';
import type { Cell, Notebook } from './model.js';

/** What happened to the cells between two versions, as counts and as a sentence. */
export interface Changes extends CellChanges {
  same: number;
  /** In English; a screen in another language makes its own from the counts. */
  sentence: string;
}

/** A reader sees type, text and outputs; counts of executions and metadata don't make a change. */
export function face(cell: Cell): string {
  return canonicalJson([cell.cell_type, cell.source, cell.cell_type === 'code' ? cell.outputs : []]);
}

/** Compares by id first, then by text that occurs once on either side. */
export function changesBetween(a: Notebook, b: Notebook): Changes {
  const pairs = pair(a.cells, b.cells);
  const same = pairs.filter(([i, j]) => face(a.cells[i] as Cell) === face(b.cells[j] as Cell)).length;
  const counts = {
    same,
    changed: pairs.length - same,
    added: b.cells.length - pairs.length,
    removed: a.cells.length - pairs.length,
    moved: pairs.length - longestRise(pairs.map(([, j]) => j))
  };
  return { ...counts, sentence: changesSentence(counts) };
}

/** Index pairs of cells that are the same cell, ordered by the left side. */
export function pair(a: readonly Cell[], b: readonly Cell[]): [number, number][] {
  const right = new Map(b.map((cell, j) => [cell.id, j]));
  const found = new Map<number, number>();
  const used = new Set<number>();
  a.forEach((cell, i) => {
    const j = right.get(cell.id);
    if (j !== undefined && b[j]?.cell_type === cell.cell_type) {
      found.set(i, j);
      used.add(j);
    }
  });
  const left = onlyOnce(a, i => !found.has(i));
  for (const [text, j] of onlyOnce(b, index => !used.has(index))) {
    const i = left.get(text);
    if (i !== undefined) {
      found.set(i, j);
    }
  }
  return [...found].sort((x, y) => x[0] - y[0]);
}

/** Cells by type and text, where only one has it. */
function onlyOnce(cells: readonly Cell[], open: (index: number) => boolean): Map<string, number> {
  const once = new Map<string, number>();
  const often = new Set<string>();
  cells.forEach((cell, index) => {
    const text = `${cell.cell_type}\n${cell.source}`;
    if (cell.source.trim() !== '' && open(index)) {
      if (once.has(text)) {
        often.add(text);
      } else {
        once.set(text, index);
      }
    }
  });
  often.forEach(text => once.delete(text));
  return once;
}

/** Length of the longest rising subsequence: the cells that kept their order. */
function longestRise(values: readonly number[]): number {
  const tails: number[] = [];
  for (const value of values) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] as number) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    tails[low] = value;
  }
  return tails.length;
}
