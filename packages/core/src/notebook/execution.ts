import { isObject } from './json/json.js';
import type { CodeCell, Notebook } from './model.js';

/** How the cells were executed, as far as the notebook itself tells. Cells are 0-based indices over all cells. */
export interface ExecutionFacts {
  order: 'top-to-bottom' | 'out-of-order' | 'not-run';
  /** Code cells that carry no execution count though they hold code. */
  notRun: number[];
  /** Code cells that ended in an error. */
  failed: number[];
  /** Code cells whose execution count an earlier cell carries too: they come from more than one session. */
  repeated: number[];
  codeCells: number;
}

/** Reads the facts off the cells; a hidden error message still counts as one, so removal changes nothing here. */
export function executionFacts(notebook: Notebook): ExecutionFacts {
  const facts: ExecutionFacts = { order: 'top-to-bottom', notRun: [], failed: [], repeated: [], codeCells: 0 };
  const seen = new Set<number>();
  let last = 0;
  notebook.cells.forEach((cell, index) => {
    if (cell.cell_type !== 'code' || cell.source.trim() === '') {
      return;
    }
    facts.codeCells++;
    if (hasFailed(cell)) {
      facts.failed.push(index);
    }
    const count = cell.execution_count;
    if (count === null) {
      facts.notRun.push(index);
      return;
    }
    if (seen.has(count)) {
      facts.repeated.push(index);
    }
    if (count <= last) {
      facts.order = 'out-of-order';
    }
    seen.add(count);
    last = count;
  });
  return seen.size === 0 ? { ...facts, order: 'not-run' } : facts;
}

function hasFailed(cell: CodeCell): boolean {
  return cell.outputs.some(output => {
    const metadata = output['metadata'];
    const vitrine = isObject(metadata) ? metadata['vitrine'] : null;
    return output['output_type'] === 'error' || (isObject(vitrine ?? null) && isHiddenError(vitrine));
  });
}

function isHiddenError(vitrine: unknown): boolean {
  return typeof vitrine === 'object' && vitrine !== null && 'hidden' in vitrine && vitrine.hidden === 'error';
}
