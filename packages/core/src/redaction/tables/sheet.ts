import type { Finding } from '../detect/model.js';
import { sensitiveColumns } from './columns.js';
import { isPlaceholder } from '../placeholders.js';
import { kindOf } from './headers.js';
import { isNothing } from './values.js';

/** A cell where it stands in a text; a cell with markup inside has several stretches. */
export interface Cell {
  text: string;
  start: number;
  end: number;
  parts?: readonly { start: number; end: number }[];
}

/** A column of cells. */
export interface SheetColumn {
  name: string;
  cells: Cell[];
  /** The labels of rows. */
  index?: boolean;
}

const statistic =
  /^(?:count|mean|std|min|max|25%|50%|75%|unique|top|freq|sum|median|var|first|last|\d{1,2}(?:\.\d+)?%)$/i;

/** A placeholder with the next column beside it: what was written there before was longer. */
const isShifted = (text: string): boolean =>
  / {2,}/.test(text) && text.split(/ {2,}/).some(part => isPlaceholder(part));

/** Rows of a description that hold one of the values. */
const isValue = (label: string | undefined): boolean => /^(?:top|first|last)$/i.test(label ?? '');

/** Findings of one table: cells of the columns that hold something about people. */
export function sheetFindings(columns: readonly SheetColumn[], rule: string): Finding[] {
  const index = columns.find(column => column.index === true);
  const labels = index?.cells.map(cell => cell.text) ?? [];
  const names = new Set(columns.filter(column => column.index !== true).map(column => column.name));
  const described = labels.filter(label => statistic.test(label)).length > 2;
  if (!described && labels.length > 1 && labels.filter(label => names.has(label)).length > labels.length / 2) {
    // Rows named as the columns are: correlations, confusions.
    return [];
  }
  const kinds = sensitiveColumns(
    columns.map(({ name, cells }) => ({
      name,
      values: (described ? cells.filter((_, row) => isValue(labels[row])) : cells).map(cell => cell.text)
    }))
  );
  const grouped = labels.length > 0 && labels.every(label => !/^\d+$/.test(label));
  const sure = columns.some((column, at) => kinds[at] !== null && column.index !== true && kinds[at]?.type !== 'VALUE');
  const findings: Finding[] = [];
  const add = (cell: Cell, type: Finding['type'], family: Finding['family']): void => {
    if (!isNothing(cell.text) && !isShifted(cell.text)) {
      for (const { start, end } of cell.parts ?? [cell]) {
        findings.push({ start, end, type, family, rule });
      }
    }
  };
  columns.forEach((column, at) => {
    const kind = kinds[at] ?? null;
    // Means by group carry the heading of what was averaged.
    if (kind === null || (kind.type === 'VALUE' && grouped && !sure)) {
      return;
    }
    column.cells.forEach((cell, row) => {
      if ((!described || isValue(labels[row])) && (kind.only === undefined || kind.only(cell.text))) {
        add(cell, kind.type, kind.family);
      }
    });
  });
  return findings.length > 0 || described ? findings : turned(columns, rule);
}

/** A table on its side: what are headings elsewhere stands in the first column. */
function turned(columns: readonly SheetColumn[], rule: string): Finding[] {
  const [heads, ...rest] = columns;
  if (heads === undefined || rest.length === 0) {
    return [];
  }
  const rows = new Map<string, Cell[]>();
  for (const [row, { text }] of heads.cells.slice(0, 5000).entries()) {
    const cells = rows.get(text) ?? [];
    cells.push(...rest.flatMap(column => column.cells[row] ?? []));
    rows.set(text, cells);
  }
  const known = [...rows].filter(([name]) => (kindOf(name)?.needs ?? 'company') !== 'company');
  const repeated = heads.cells.length > rows.size;
  if (known.length === 0 || (known.length === 1 && !repeated)) {
    return [];
  }
  const judged = sensitiveColumns([...rows].map(([name, cells]) => ({ name, values: cells.map(cell => cell.text) })));
  return [...rows.values()].flatMap((cells, at) => {
    const kind = judged[at] ?? null;
    return kind === null
      ? []
      : cells
          .filter(cell => !isNothing(cell.text) && kind.only?.(cell.text) !== false)
          .flatMap(cell =>
            (cell.parts ?? [cell]).map(({ start, end }) => ({ start, end, type: kind.type, family: kind.family, rule }))
          );
  });
}
