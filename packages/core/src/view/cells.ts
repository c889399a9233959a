import type { HiddenKind } from '../words/hidden.js';
import { budgetOf } from './budget.js';
import type { Budget } from './budget.js';
import { inOrder } from './controls.js';
import type { CellView, OutputView } from './model.js';
import { outputOf } from './outputs.js';
import { placeholdersIn } from './placeholders.js';

/** What is needed of a notebook; `Notebook` fits. */
export interface NotebookLike {
  readonly cells: readonly CellLike[];
}

interface CellLike {
  readonly cell_type: string;
  readonly id?: string;
  readonly source: string | readonly string[];
  readonly execution_count?: number | null;
  readonly outputs?: readonly unknown[];
}

function typeOf(name: string): CellView['type'] {
  return name === 'code' || name === 'markdown' ? name : 'raw';
}

/** The cells of a notebook as they are drawn, from the one with number `first` on. */
export function cellsOf(notebook: NotebookLike, budget: Budget = budgetOf(), first = 0): CellView[] {
  return notebook.cells.map((cell, at) => {
    const type = typeOf(cell.cell_type);
    const written = typeof cell.source === 'string' ? cell.source : cell.source.join('');
    const source = type === 'markdown' ? written : inOrder(written);
    const outputs = (cell.outputs ?? []).map(output => outputOf(output, budget));
    return {
      index: first + at,
      id: cell.id ?? `cell-${first + at}`,
      type,
      source,
      executionCount: cell.execution_count ?? null,
      outputs,
      removed:
        typesIn([source, ...outputs.map(wordsOf)]).length + outputs.filter(({ kind }) => kind === 'hidden').length
    };
  });
}

/** The types of what was removed from a cell's texts, one for each chip that stands there. */
export function removedIn({ source, outputs }: CellView): string[] {
  return typesIn([source, ...outputs.map(wordsOf)]);
}

function typesIn(texts: readonly string[]): string[] {
  return texts.flatMap(text => placeholdersIn(text).flatMap(({ type }) => (type === null ? [] : [type])));
}

/** What an output says, as far as it is drawn. */
export function wordsOf(output: OutputView): string {
  switch (output.kind) {
    case 'text':
      return output.text;
    case 'error':
      return `${output.name}: ${output.message}\n${output.traceback}`;
    case 'html':
      return output.html.replace(/<[^>]*>/g, ' ');
    case 'plate':
      return `${output.about}\n${output.text}`;
    case 'markdown':
    case 'latex':
      return output.source;
    default:
      return '';
  }
}

/** Of the outputs of a cell those that are hidden. */
export function hiddenIn(cell: CellView): HiddenKind[] {
  return cell.outputs.flatMap(output => (output.kind === 'hidden' ? [output.hidden] : []));
}
