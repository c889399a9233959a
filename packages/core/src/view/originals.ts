import { budgetOf } from './budget.js';
import type { Budget } from './budget.js';
import { cellsOf } from './cells.js';
import type { NotebookLike } from './cells.js';
import { goneBetween, goneBetweenHtml } from './gone.js';
import { groupsOf } from './groups.js';
import type { CellView, OriginalView, OutputView } from './model.js';

/** The cells of a notebook as they are on this computer, with what goes from them on the way out. */
export function originalsOf(
  before: NotebookLike,
  after: NotebookLike,
  budget: Budget = budgetOf(),
  first = 0
): OriginalView[] {
  // Of pictures nothing is compared but whether they are there.
  const redacted = cellsOf(after, budgetOf({ ...budget, image: 0 }), first);
  return cellsOf(before, budget, first).map((cell, at) => withGone(cell, redacted[at]));
}

function withGone(cell: CellView, after: CellView | undefined): OriginalView {
  const groups = groupsOf(cell.outputs);
  const left = after?.outputs ?? [];
  const leftGroups = groupsOf(left);
  const hides = cell.outputs.map((output, at) => {
    const other = left[leftGroups.indexOf(groups[at] ?? -1)];
    return output.kind !== 'hidden' && other?.kind === 'hidden';
  });
  const inOutputs =
    left.length === cell.outputs.length
      ? cell.outputs.flatMap((output, at) => (hides[at] === true ? [] : goneFrom(output, left[at])))
      : [];
  const gone = [...goneBetween(cell.source, after?.source ?? cell.source), ...inOutputs];
  return { ...cell, removed: 0, gone: [...new Set(gone)], hides };
}

function goneFrom(before: OutputView, after: OutputView | undefined): string[] {
  if (before.kind === 'html' && after?.kind === 'html') {
    return goneBetweenHtml(before.html, after.html);
  }
  return after === undefined || before.kind !== after.kind ? [] : goneBetween(plainOf(before), plainOf(after));
}

function plainOf(output: OutputView): string {
  switch (output.kind) {
    case 'text':
      return output.text;
    case 'markdown':
    case 'latex':
      return output.source;
    case 'error':
      return `${output.name}: ${output.message}\n${output.traceback}`;
    case 'plate':
      return output.text;
    default:
      return '';
  }
}
