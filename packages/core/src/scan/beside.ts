import { isObject } from '../notebook/json/json.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import { canonicalText } from '../notebook/json/write.js';
import { asJson } from '../notebook/model.js';
import type { Notebook, RawCell } from '../notebook/model.js';
import type { RemovedPlace } from '../redaction/report.js';

/** Where a text stands that publishing leaves behind without reading it. */
export interface Beside {
  cell: number | null;
  place: RemovedPlace;
}

const OF_NOTEBOOK: ReadonlySet<string> = new Set(['cells', 'metadata', 'nbformat', 'nbformat_minor']);
const OF_CELL: ReadonlySet<string> = new Set([
  'id',
  'cell_type',
  'source',
  'metadata',
  'execution_count',
  'outputs',
  'attachments'
]);

/** What we write about a file ourselves, and the language, which may leave. */
const OURS: ReadonlySet<string> = new Set(['vitrine', 'language_info']);

/**
 * The notebook with what stands beside its texts as cells at the end: metadata, fields that the format doesn't know,
 * names of attachments. Publishing drops these, but who asks what is in a notebook wants to hear of them.
 */
export function withBeside(notebook: Notebook): { notebook: Notebook; beside: Beside[] } {
  const beside: Beside[] = [];
  const cells: RawCell[] = [];
  const add = (cell: number | null, place: RemovedPlace, text: string): void => {
    if (text !== '') {
      cells.push({ cell_type: 'raw', id: `beside-${cells.length}`, metadata: {}, source: text });
      beside.push({ cell, place });
    }
  };
  const without = (given: JsonObject, known: ReadonlySet<string>): string =>
    linesOf(Object.fromEntries(Object.entries(given).filter(([name]) => !known.has(name))));
  add(null, 'metadata', without(notebook.metadata, OURS));
  add(null, 'key', without(asJson(notebook), OF_NOTEBOOK));
  notebook.cells.forEach((cell, index) => {
    const all = asJson(cell);
    const attached = all['attachments'];
    add(index, 'cell-metadata', without(cell.metadata, OURS));
    add(index, 'attachment', isObject(attached) ? Object.keys(attached).join('\n') : '');
    add(index, 'output', cell.cell_type === 'code' ? linesOf(cell.outputs.map(ofOutput).filter(isFilled)) : '');
    add(index, 'key', without(all, OF_CELL));
  });
  return { notebook: { ...notebook, cells: [...notebook.cells, ...cells] }, beside };
}

const ofOutput = (output: JsonObject): Json => output['metadata'] ?? {};

const isFilled = (json: Json): boolean => !isObject(json) || Object.keys(json).length > 0;

/** JSON with a value to a line; '' where there is nothing in it. */
function linesOf(json: Json): string {
  const text = canonicalText(json).trimEnd();
  return text === '{}' || text === '[]' ? '' : text;
}
