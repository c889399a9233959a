import { canonicalJson } from '../../notebook/json/write.js';
import { asJson } from '../../notebook/model.js';
import type { Cell, Notebook } from '../../notebook/model.js';
import { cleanMetadata } from '../language.js';
import type { OutputState } from '../choices.js';
import type { Fates } from '../fates.js';
import type { ReportItem } from '../report.js';
import { shapedRules } from '../secrets/index.js';
import type { Joint, Session } from '../session.js';
import { cleanCell } from './cell.js';
import { cleanIds } from './ids.js';

/** The fields of a notebook that the format knows. */
export const NOTEBOOK_FIELDS: ReadonlySet<string> = new Set(['cells', 'metadata', 'nbformat', 'nbformat_minor']);

/** A notebook rebuilt once, and what was left out by rule. */
export interface Rebuild {
  notebook: Notebook;
  items: ReportItem[];
  outputs: OutputState[];
}

/**
 * Code that goes on in the next cell is read as one; what merely stands at the seam of two cells is no value, and
 * where all literals of a notebook are put in a row, a name at the end of one says nothing of those behind it.
 */
const JOINT: Joint = {
  glue: '\n',
  folded: true,
  accepts: ({ parts, loose = false, rule }) => parts.length > 1 && (!loose || shapedRules.has(rule))
};

/** Rebuilds a notebook from what may leave. */
export function rebuilt(notebook: Notebook, fates: Fates, session: Session): Rebuild {
  learn(notebook, session);
  const items = itemsOfHead(notebook);
  const outputs: OutputState[] = [];
  const cells = notebook.cells.map((cell, index) => {
    const clean = cleanCell(cell, index, fates, session);
    items.push(...clean.items);
    outputs.push(...clean.outputs);
    return clean.cell;
  });
  const over = overCells(cells, session);
  const ids = cleanIds(notebook.cells, over, session);
  const renamed = ids.map((id, index) => id !== notebook.cells[index]?.id);
  renamed.forEach((changed, index) => {
    if (changed) {
      items.push({ cell: index, place: 'id', kind: 'id', rule: 'allow-list', count: 1 });
    }
  });
  return {
    notebook: {
      cells: over.map((cell, index) => ({ ...cell, id: ids[index] ?? cell.id })),
      metadata: cleanMetadata(notebook.metadata),
      nbformat: 4,
      nbformat_minor: 5
    },
    items,
    outputs
  };
}

/** A value split over the code of several cells: what one cell doesn't say, all of them together do. */
function overCells(cells: readonly Cell[], session: Session): Cell[] {
  const places = cells.flatMap((cell, index) => (cell.cell_type === 'code' ? [index] : []));
  const result = [...cells];
  const before = places.map(index => cells[index]?.source ?? '');
  session.joined(before, { cell: null, place: 'source' }, JOINT).forEach((source, at) => {
    const cell = cells[places[at] ?? -1];
    if (cell !== undefined && source !== before[at]) {
      result[places[at] ?? -1] = { ...cell, source };
    }
  });
  return result;
}

/** What doesn't leave may still tell which values are to be looked for elsewhere. */
function learn(notebook: Notebook, session: Session): void {
  if (Object.keys(notebook.metadata).length > 0) {
    session.learn(canonicalJson(notebook.metadata));
  }
  for (const { metadata } of notebook.cells) {
    if (Object.keys(metadata).length > 0) {
      session.learn(canonicalJson(metadata));
    }
  }
}

/** What goes of the notebook itself, cells apart. What is ours about a file never counts. */
function itemsOfHead(notebook: Notebook): ReportItem[] {
  const kept = cleanMetadata(notebook.metadata);
  const metadata = Object.keys(notebook.metadata).filter(
    name => name !== 'vitrine' && !Object.hasOwn(kept, name)
  ).length;
  const keys = Object.keys(asJson(notebook)).filter(name => !NOTEBOOK_FIELDS.has(name)).length;
  const items: ReportItem[] = [];
  if (metadata > 0) {
    items.push({ cell: null, place: 'metadata', kind: 'metadata', rule: 'allow-list', count: metadata });
  }
  if (keys > 0) {
    items.push({ cell: null, place: 'key', kind: 'key', rule: 'allow-list', count: keys });
  }
  return items;
}
