import { isObject } from '../../notebook/json/json.js';
import type { JsonObject } from '../../notebook/json/json.js';
import { asJson } from '../../notebook/model.js';
import type { Cell } from '../../notebook/model.js';
import type { OutputState } from '../choices.js';
import type { Fates } from '../fates.js';
import { CHOSEN_OUTPUT } from '../report.js';
import type { RemovedPlace, ReportItem } from '../report.js';
import type { Session } from '../session.js';
import { cleanAttachments } from './attachments.js';
import { cleanOutputs } from './outputs.js';
import { cleanSource } from './source.js';

const FIELDS: ReadonlySet<string> = new Set([
  'id',
  'cell_type',
  'source',
  'metadata',
  'execution_count',
  'outputs',
  'attachments'
]);

/** A cell that may leave, and what was taken out of it beside the values that were found. */
export interface CleanCell {
  cell: Cell;
  items: ReportItem[];
  outputs: OutputState[];
}

/** Rebuilds a cell from the fields that may leave. Nothing is copied that isn't named here. */
export function cleanCell(cell: Cell, index: number, fates: Fates, session: Session): CleanCell {
  const items: ReportItem[] = [];
  const add = (place: RemovedPlace, kind: string, count: number, rule = 'allow-list'): void => {
    if (count > 0) {
      items.push({ cell: index, place, kind, rule, count });
    }
  };
  const given: unknown = asJson(cell)['attachments'];
  const attached: JsonObject = isObject(given as JsonObject) ? (given as JsonObject) : {};
  const attachments = cleanAttachments(attached, cell.source, fates.keeps && cell.cell_type !== 'code', session, {
    cell: index,
    place: 'attachment'
  });
  const source = cleanSource(cell.cell_type, attachments.source, session, {
    cell: index,
    place: 'source',
    ...(attachments.source === cell.source ? { path: `cells[${index}].source` } : {})
  });
  const base = { id: cell.id, metadata: {}, source };
  const unknown = Object.keys(cell).filter(
    name => !FIELDS.has(name) || (cell.cell_type !== 'code' && name === 'outputs')
  );
  if (cell.cell_type !== 'code') {
    add('attachment', 'attachment', attachments.dropped);
    add('cell-metadata', 'metadata', Object.keys(cell.metadata).length);
    add('key', 'key', unknown.length);
    const shown = attachments.attachments === null ? {} : { attachments: attachments.attachments };
    return { cell: { ...base, ...shown, cell_type: cell.cell_type }, items, outputs: [] };
  }
  const where = { cell: index, place: 'output', path: `cells[${index}].outputs` } as const;
  const rules = { of: (output: number) => fates.of({ cell: index, output }), open: fates.open };
  const clean = cleanOutputs(cell.outputs, rules, session, where);
  for (const chosen of [false, true]) {
    const gone = clean.fates.filter(({ fate }) => isGone(fate) && (fate === 'chosen') === chosen);
    for (const kind of new Set(gone.map(one => one.kind))) {
      const count = gone.filter(one => one.kind === kind).length;
      add('output', kind, count, chosen ? CHOSEN_OUTPUT : 'allow-list');
    }
  }
  add('output', 'part', clean.dropped, 'part-not-kept');
  add('attachment', 'attachment', attachments.dropped);
  add('cell-metadata', 'metadata', Object.keys(cell.metadata).length);
  add('key', 'key', unknown.length);
  const { execution_count } = cell;
  return {
    cell: { ...base, cell_type: 'code', execution_count, outputs: clean.outputs },
    items,
    outputs: clean.fates.map(one => ({ cell: index, ...one }))
  };
}

const isGone = (fate: OutputState['fate']): boolean => fate !== 'shown' && fate !== 'released';
