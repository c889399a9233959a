import { isObject } from '../notebook/json/json.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import type { Cell, Notebook } from '../notebook/model.js';
import { hiddenKindOf, strippedKind } from '../redaction/hidden.js';
import type { NotVouched } from './model.js';

const PICTURE = /^image\/(?!svg)/;
const INSIDE = /data:image\/(?!svg)/gi;

/** What is in a redacted notebook that no detector looks into. */
export function notVouchedIn({ cells }: Notebook): NotVouched {
  const outputs = cells.flatMap(outputsOf).filter(output => strippedKind(output) === null);
  return {
    pictures: sum(cells.map(cell => picturesBeside(cell))) + sum(outputs.map(picturesIn)),
    tables: outputs.filter(isTable).length
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const outputsOf = (cell: Cell): JsonObject[] => (cell.cell_type === 'code' ? cell.outputs : []);
const inside = (value: Json | undefined): number =>
  typeof value === 'string' ? [...value.matchAll(INSIDE)].length : 0;

/** Attached to a cell, or written into its text. */
function picturesBeside(cell: Cell): number {
  if (cell.cell_type === 'code') {
    return 0;
  }
  return Object.keys(cell.attachments ?? {}).length + (cell.cell_type === 'markdown' ? inside(cell.source) : 0);
}

/** One picture in several representations is one; those inside other texts are others. */
function picturesIn(output: JsonObject): number {
  const data = isObject(output['data']) ? output['data'] : {};
  const whole = Object.keys(data).some(type => PICTURE.test(type)) ? 1 : 0;
  return whole + sum(Object.entries(data).map(([type, value]) => (PICTURE.test(type) ? 0 : inside(value))));
}

function isTable(output: JsonObject): boolean {
  const data = isObject(output['data']) ? output['data'] : {};
  return hiddenKindOf(output) === 'table' || 'text/csv' in data;
}
