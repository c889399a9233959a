import type { Notebook } from '../notebook/model.js';
import { budgetOf, cellsOf, printed, wordsOf } from '../view/index.js';
import type { Manifest } from './manifest.js';

/** What a caption is made of, without the version's number. */
export interface SnapshotCaption {
  inputs: number;
  language: string | null;
  languageVersion: string | null;
  execution: { order: 'top-to-bottom' | 'out-of-order' | 'not-run'; failedCells: number[] };
  codeCells: number;
  hiddenOutputs: number;
}

/** The caption's facts out of a manifest that was checked against its notebook. */
export function captionFactsOf(manifest: Manifest, _notebook: Notebook): SnapshotCaption {
  return {
    inputs: manifest.slots.length,
    language: manifest.kernel?.language ?? null,
    languageVersion: manifest.kernel?.version ?? null,
    execution: { order: manifest.execution.order, failedCells: manifest.execution.failed },
    codeCells: manifest.execution.codeCells,
    hiddenOutputs: manifest.redaction.hiddenOutputs
  };
}

/** Of one output; search is for what people remember of it, not for a log of megabytes. */
const LONGEST_OUTPUT = 20_000;
const LONGEST_OUTPUTS = 1_000_000;

/** Text that search may look at, one cell after the other with an empty line between. */
export function searchTextOf(notebook: Notebook): { markdown: string; code: string; outputs: string } {
  const of = (code: boolean): string =>
    notebook.cells
      .filter(cell => (cell.cell_type === 'code') === code && cell.source.trim() !== '')
      .map(cell => cell.source)
      .join('\n\n');
  return { markdown: of(false), code: of(true), outputs: outputTexts(notebook) };
}

/** What outputs say: text, errors and tables, as they are drawn. */
function outputTexts(notebook: Notebook): string {
  const texts: string[] = [];
  let left = LONGEST_OUTPUTS;
  for (const output of cellsOf(notebook, budgetOf({ text: LONGEST_OUTPUT, image: 0 })).flatMap(cell => cell.outputs)) {
    const text = plain(wordsOf(output)).slice(0, Math.min(left, LONGEST_OUTPUT));
    if (text.trim() !== '') {
      texts.push(text);
      left -= text.length;
    }
  }
  return texts.join('\n\n');
}

const plain = (text: string): string =>
  printed(text)
    .map(run => run.text)
    .join('');
