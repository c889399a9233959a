import { alignedCells, readNotebook } from '@vitrine/core/notebook';
import type { AlignedCell } from '@vitrine/core/notebook';
import type { PublishedFields } from '@vitrine/core/snapshot';

/** A version as it is stored, with its cached HTML. */
export interface Drawn {
  notebook: string;
  html: string;
}

/** One line of two versions side by side, with the HTML of each side. */
export interface BesideCell extends AlignedCell {
  before: string | null;
  after: string | null;
}

/** Lines in their order; what is the same stands together, so that it can be folded. */
export interface BesideRun {
  same: boolean;
  cells: BesideCell[];
}

/** A text beside the notebook that isn't what it was. */
export interface FieldChange {
  name: string;
  before: string;
  after: string;
}

const OPENING = /<section class="vt-cell vt-cell-[a-z]+" id="cell-(\d+)"/g;
const CLOSING = '</section>';

/** Cached HTML cell by cell. Ids and classes of a notebook's own HTML never survive, so none is taken for one of ours. */
export function cellsOfHtml(cached: string): string[] {
  const starts: number[] = [];
  for (const match of cached.matchAll(OPENING)) {
    if (Number(match[1]) === starts.length) {
      starts.push(match.index);
    }
  }
  return starts.map((start, at) => {
    const chunk = cached.slice(start, starts[at + 1]);
    return chunk.slice(0, chunk.lastIndexOf(CLOSING) + CLOSING.length);
  });
}

/** The same cell under an id of its own: both sides stand on one page. */
const asBefore = (cell: string): string =>
  cell
    .replace(/^(<section class="[^"]*" id=")cell-/, '$1before-cell-')
    .replace(/(<div class="vt-out" id="|data-vt-copy-of="|<a href="#)cell-/g, '$1before-cell-');

/** Two versions cell by cell; without an older one everything is new. */
export function besideOf(before: Drawn | null, after: Drawn): BesideRun[] {
  const right = cellsOfHtml(after.html);
  const left = before === null ? [] : cellsOfHtml(before.html).map(asBefore);
  const lines: AlignedCell[] =
    before === null
      ? right.map((_, b) => ({ op: 'added', a: null, b }))
      : alignedCells(readNotebook(before.notebook), readNotebook(after.notebook));
  const runs: BesideRun[] = [];
  for (const line of lines) {
    const same = line.op === 'same';
    const cell = { ...line, before: sideOf(left, line.a), after: sideOf(right, line.b) };
    const last = runs.at(-1);
    if (last?.same === same) {
      last.cells.push(cell);
    } else {
      runs.push({ same, cells: [cell] });
    }
  }
  return runs;
}

const sideOf = (cells: readonly string[], index: number | null): string | null =>
  index === null ? null : (cells[index] ?? '');

const fieldNames: readonly (readonly [Exclude<keyof PublishedFields, 'note'>, string])[] = [
  ['title', 'Title'],
  ['question', 'Question'],
  ['answer', 'Answer'],
  ['description', 'Description'],
  ['tags', 'Tags'],
  ['fileName', 'File name']
];

/** What is said beside the notebook and isn't what readers have now. */
export function fieldChanges(before: PublishedFields | null, after: PublishedFields): FieldChange[] {
  const text = (fields: PublishedFields | null, name: (typeof fieldNames)[number][0]): string => {
    const value = fields?.[name] ?? '';
    return typeof value === 'string' ? value : value.join(', ');
  };
  return fieldNames
    .map(([field, name]) => ({ name, before: text(before, field), after: text(after, field) }))
    .filter(change => change.before !== change.after);
}
