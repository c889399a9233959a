import { isObject } from '../json/json.js';
import type { Json, JsonObject } from '../json/json.js';

const MIME: Readonly<Record<string, string>> = {
  text: 'text/plain',
  html: 'text/html',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  latex: 'text/latex',
  json: 'application/json',
  javascript: 'application/javascript'
};

/** Kinds of cells that only format 2 had. */
const RENAMED: Readonly<Record<string, string>> = { html: 'markdown', plaintext: 'raw' };

/** A notebook of nbformat 2 or 3 in the shape of 4: sheets become one list, cells and outputs get their new names. */
export function upgradeOld(notebook: JsonObject): JsonObject {
  const sheets = Array.isArray(notebook['worksheets']) ? notebook['worksheets'] : [];
  const cells = sheets.flatMap(sheet => (isObject(sheet) && Array.isArray(sheet['cells']) ? sheet['cells'] : []));
  // `name` and `signature` were the file's own; neither has a place in 4.
  const {
    name: _name,
    signature: _signature,
    ...metadata
  } = isObject(notebook['metadata']) ? notebook['metadata'] : {};
  return { cells: cells.map(cell => (isObject(cell) ? upgradeCell(cell) : cell)), metadata };
}

function upgradeCell(cell: JsonObject): JsonObject {
  const metadata = isObject(cell['metadata']) ? cell['metadata'] : {};
  if (cell['cell_type'] === 'code') {
    const outputs = Array.isArray(cell['outputs']) ? cell['outputs'] : [];
    return {
      cell_type: 'code',
      source: cell['input'] ?? '',
      metadata: typeof cell['collapsed'] === 'boolean' ? { ...metadata, collapsed: cell['collapsed'] } : metadata,
      execution_count: typeof cell['prompt_number'] === 'number' ? cell['prompt_number'] : null,
      outputs: outputs.map(output => (isObject(output) ? upgradeOutput(output) : output))
    };
  }
  const source = cell['source'] ?? '';
  if (cell['cell_type'] === 'heading') {
    const level = typeof cell['level'] === 'number' ? Math.min(6, Math.max(1, Math.trunc(cell['level']))) : 1;
    const text = (Array.isArray(source) ? source.join('') : String(source)).split(/\r?\n/).join(' ');
    return { cell_type: 'markdown', source: `${'#'.repeat(level)} ${text}`, metadata };
  }
  // HTML cells are markdown that begins with a tag; anything unknown is refused by the shape check.
  const type = cell['cell_type'] ?? null;
  const renamed = typeof type === 'string' && Object.hasOwn(RENAMED, type) ? (RENAMED[type] ?? type) : type;
  return { cell_type: renamed, source, metadata };
}

function upgradeOutput(output: JsonObject): JsonObject {
  const metadata = isObject(output['metadata']) ? output['metadata'] : {};
  switch (output['output_type']) {
    case 'stream':
      return { output_type: 'stream', name: output['stream'] ?? 'stdout', text: output['text'] ?? '' };
    case 'pyerr':
      return {
        output_type: 'error',
        ename: output['ename'] ?? '',
        evalue: output['evalue'] ?? '',
        traceback: output['traceback'] ?? []
      };
    case 'pyout':
      return {
        output_type: 'execute_result',
        execution_count: typeof output['prompt_number'] === 'number' ? output['prompt_number'] : null,
        data: bundle(output),
        metadata
      };
    default:
      return { output_type: 'display_data', data: bundle(output), metadata };
  }
}

/** Representations lay beside the other names: `png` in 3, `output_png` in 2. */
function bundle(output: JsonObject): JsonObject {
  const data: [string, Json][] = [];
  for (const [name, value] of Object.entries(output)) {
    const type = MIME[name.startsWith('output_') ? name.slice(7) : name];
    if (type !== undefined) {
      data.push([type, value]);
    }
  }
  return Object.fromEntries(data);
}
