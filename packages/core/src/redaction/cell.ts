import type { JsonObject } from '../notebook/json/json.js';
import type { Cell } from '../notebook/model.js';
import { hiddenKindOf, strip, strippedKind } from './hidden.js';
import type { HiddenKind } from './hidden.js';
import type { RemovedPlace, ReportItem } from './report.js';
import type { Session } from './session.js';

const FIELDS: ReadonlySet<string> = new Set([
  'id',
  'cell_type',
  'source',
  'metadata',
  'execution_count',
  'outputs',
  'attachments'
]);

/** Rebuilds a cell from the fields that may leave. Nothing is copied that isn't named here. */
export function redactCell(cell: Cell, index: number, session: Session): { cell: Cell; items: ReportItem[] } {
  const { id } = cell;
  const source = session.text(cell.source, { cell: index, place: 'source' });
  const items: ReportItem[] = [];
  const add = (place: RemovedPlace, kind: string, count: number): void => {
    if (count > 0) {
      items.push({ cell: index, place, kind, rule: 'allow-list', count });
    }
  };
  const kinds = cell.cell_type === 'code' ? stripsFor(cell.outputs) : [];
  for (const kind of new Set(kinds)) {
    add('output', kind, kinds.filter(other => other === kind).length);
  }
  add('attachment', 'attachment', attachmentCount(cell));
  add('cell-metadata', 'metadata', Object.keys(cell.metadata).length);
  add('key', 'key', Object.keys(cell).filter(name => !FIELDS.has(name)).length);
  if (cell.cell_type !== 'code') {
    return { cell: { cell_type: cell.cell_type, id, metadata: {}, source }, items };
  }
  const { execution_count } = cell;
  return { cell: { cell_type: 'code', execution_count, id, metadata: {}, outputs: kinds.map(strip), source }, items };
}

function attachmentCount(cell: Cell): number {
  const attachments: unknown = 'attachments' in cell ? cell.attachments : undefined;
  return typeof attachments === 'object' && attachments !== null ? Object.keys(attachments).length : 0;
}

/** One strip per output; parts of one printed text become one, as a reader saw them. */
function stripsFor(outputs: readonly JsonObject[]): HiddenKind[] {
  const kinds: HiddenKind[] = [];
  let printing = false;
  for (const output of outputs) {
    const prints = output['output_type'] === 'stream' && strippedKind(output) === null;
    if (!(prints && printing)) {
      kinds.push(hiddenKindOf(output) ?? 'other');
    }
    printing = prints;
  }
  return kinds;
}
