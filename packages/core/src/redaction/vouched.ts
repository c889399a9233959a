import { isObject } from '../notebook/json/json.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import { asJson } from '../notebook/model.js';
import type { Notebook } from '../notebook/model.js';
import { strippedKind } from './hidden.js';
import type { OutputPlace } from './choices.js';
import { outputGroups } from './rebuild/outputs.js';

/** What leaves and can't be vouched for, because nothing here looks into it. */
export interface NotVouched {
  /** Pictures made of pixels: what they show isn't read. */
  pictures: number;
  /** Outputs with tables: whether a row tells of so few that they can be told apart isn't checked. */
  tables: number;
}

/** The same for one output. */
export interface NotVouchedOutput extends OutputPlace, NotVouched {}

/** Counts what can't be vouched for in a notebook that leaves: the same for the dialog, the receipt and the page. */
export function notVouched(notebook: Notebook): NotVouched {
  const outputs = notVouchedOutputs(notebook);
  const written = notebook.cells.map(cell => {
    const attached = asJson(cell)['attachments'];
    return inText(cell.source) + (attached === undefined ? 0 : picturesIn(attached));
  });
  return {
    pictures: sum(written) + sum(outputs.map(one => one.pictures)),
    tables: sum(outputs.map(one => one.tables))
  };
}

/** The outputs that hold something of that kind, in the notebook's order. */
export function notVouchedOutputs({ cells }: Notebook): NotVouchedOutput[] {
  return cells.flatMap((cell, index) => {
    const outputs = cell.cell_type === 'code' ? cell.outputs : [];
    return outputGroups(outputs).flatMap((group, output) => {
      const parts = group.map(at => outputs[at] ?? {}).filter(one => strippedKind(one) === null);
      const pictures = sum(parts.map(part => (isObject(part['data']) ? picturesIn(part['data']) : picturesIn(part))));
      const tables = isTable(parts) ? 1 : 0;
      return pictures + tables === 0 ? [] : [{ cell: index, output, pictures, tables }];
    });
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const RASTER = /^image\/(?!svg)/;
const ADDRESS = /data:image\/(?!svg)[\w.+-]{1,80}[^,]{0,900},[A-Za-z0-9+/]/gi;

const inText = (text: string): number => (text.includes('data:') ? (text.match(ADDRESS)?.length ?? 0) : 0);

/** Every picture once, in however many types it is given: by a type, or by its address in a text. */
function picturesIn(value: Json): number {
  if (typeof value === 'string') {
    return inText(value);
  }
  if (Array.isArray(value)) {
    return sum(value.map(picturesIn));
  }
  if (!isObject(value)) {
    return 0;
  }
  const others = Object.entries(value).filter(([name]) => !RASTER.test(name));
  const whole = others.length < Object.keys(value).length ? 1 : 0;
  return whole + sum(others.map(([, item]) => picturesIn(item)));
}

/** Columns set apart by gaps, tabs or bars, with a number in each line. */
const ROW = /^(?=.*\d).*\S(?: {2,}|\t|\s?[|│]\s?)\S/;
/** Fewer lines are no table. */
const ROWS = 3;

function isTable(parts: readonly JsonObject[]): boolean {
  return parts.some(part => {
    const data = isObject(part['data']) ? part['data'] : {};
    const html = data['text/html'];
    const drawn = typeof html === 'string' && /<table\b/i.test(html);
    return (
      drawn ||
      Object.keys(data).some(type => type.startsWith('application/vnd.dataresource')) ||
      [part['text'], data['text/plain'], data['text/markdown']].some(text => typeof text === 'string' && inRows(text))
    );
  });
}

function inRows(text: string): boolean {
  let rows = 0;
  for (const line of text.split('\n')) {
    rows = ROW.test(line) ? rows + 1 : 0;
    if (rows >= ROWS) {
      return true;
    }
  }
  return false;
}
