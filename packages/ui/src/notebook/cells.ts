import type { HiddenKind } from '../words.js';

/** A cell as it is drawn: source, and a strip for each output that was hidden. */
export interface CellView {
  /** Place in the notebook, from 0. */
  index: number;
  id: string;
  type: 'code' | 'markdown' | 'raw';
  source: string;
  executionCount: number | null;
  hidden: readonly HiddenView[];
}

export interface HiddenView {
  kind: HiddenKind;
}

/** What is needed of a notebook; core's `Notebook` fits. */
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

const kinds: readonly string[] = ['figure', 'table', 'text', 'error', 'interactive', 'other'] satisfies HiddenKind[];

function isKind(named: unknown): named is HiddenKind {
  return typeof named === 'string' && kinds.includes(named);
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function joined(source: unknown): string {
  return Array.isArray(source) ? source.join('') : typeof source === 'string' ? source : '';
}

function hiddenOf(output: unknown): HiddenView {
  const named = member(member(member(output, 'metadata'), 'vitrine'), 'hidden');
  // Only a strip that core wrote may speak: an output's own text is never taken for a sentence.
  return { kind: isKind(named) ? named : 'other' };
}

function typeOf(name: string): CellView['type'] {
  return name === 'code' || name === 'markdown' ? name : 'raw';
}

/** The cells of a notebook with its outputs hidden. */
export function cellsOf(notebook: NotebookLike): CellView[] {
  return notebook.cells.map((cell, index) => ({
    index,
    id: cell.id ?? `cell-${index}`,
    type: typeOf(cell.cell_type),
    source: joined(cell.source),
    executionCount: cell.execution_count ?? null,
    hidden: (cell.outputs ?? []).map(hiddenOf)
  }));
}
