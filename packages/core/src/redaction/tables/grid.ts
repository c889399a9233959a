import type { Finding } from '../detect/model.js';
import { kindOf } from './headers.js';
import { linesOf } from './lines.js';
import type { Line } from './lines.js';
import { sheetFindings } from './sheet.js';
import type { Cell, SheetColumn } from './sheet.js';

const BAR = /[|│┃║┆┊┋▏]/;
const BARS = /[|│┃║┆┊┋▏]/g;
/** Rules between rows, and what separates heading and types in frames of polars. */
const RULE = /^[\s|│┃║┆┊┋▏+:=\-─━═╌┄╍_┼╪╫╬├┤┝┥╞╡╠╣┌┐└┘╒╕╘╛╔╗╚╝┬┴╤╧╦╩╭╮╯╰┏┓┗┛┳┻╋┠┨*~'.`]+$/;
const TYPES =
  /^(?:str|string|i\d{1,2}|u\d{1,2}|f\d{2}|int\d*|float\d*|double|varchar|bool|boolean|date|datetime.*|cat|enum|list.*|struct.*|object|binary|decimal.*|timestamp.*|bigint|integer|…|\.\.\.|Int64|Float64|String|Any|Union.*|---)$/;

/** Tables between bars: Markdown, SQL shells, show() of Spark, polars, Julia, pretty printers. */
export function gridFindings(text: string): Finding[] {
  if (!BAR.test(text)) {
    return [];
  }
  const findings: Finding[] = [];
  let block: Cell[][] = [];
  const done = (): void => {
    findings.push(...blockFindings(block));
    block = [];
  };
  for (const line of linesOf(text, false)) {
    if ((RULE.test(line.text) || /^-\[? ?RECORD \d+/.test(line.text)) && line.text.trim() !== '') {
      continue;
    }
    const cells = cellsOf(line);
    if (cells.length < 2 && !(cells.length === 1 && /^\s*[|│┃║].*[|│┃║]\s*$/.test(line.text))) {
      done();
    } else {
      if (block.length > 0 && block[0]?.length !== cells.length) {
        done();
      }
      block.push(cells);
    }
  }
  done();
  return findings;
}

function cellsOf(line: Line): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  const push = (to: number): void => {
    const piece = line.text.slice(at, to);
    const lead = piece.length - piece.trimStart().length;
    const text = piece.trim();
    const start = line.start + at + Math.min(lead, piece.length);
    cells.push({ text, start, end: start + text.length });
    at = to + 1;
  };
  BARS.lastIndex = 0;
  for (let bar = BARS.exec(line.text); bar !== null; bar = BARS.exec(line.text)) {
    push(bar.index);
  }
  if (cells.length === 0) {
    return [];
  }
  push(line.text.length);
  // Bars at both ends enclose a row.
  if (cells[0]?.text === '') {
    cells.shift();
  }
  if (cells.at(-1)?.text === '' && /[|│┃║┆▏]\s*$/.test(line.text)) {
    cells.pop();
  }
  return cells;
}

function blockFindings(rows: readonly Cell[][]): Finding[] {
  const [heads, ...body] = rows;
  if (heads === undefined || body.length === 0) {
    return [];
  }
  const values = body.filter(row => !row.every(cell => TYPES.test(cell.text)));
  const named = heads.map(cell => cell.text.replace(/^[*_`]+|[*_`]+$/g, ''));
  if (
    heads.length === 2 &&
    kindOf(named[0] ?? '') !== null &&
    values.some(row => kindOf(row[0]?.text ?? '') !== null)
  ) {
    // Records on their side, one field a line: headings are the first of them.
    return sheetFindings(
      [
        { name: '', cells: rows.map(row => row[0]).filter(one => one !== undefined) },
        { name: '', cells: rows.map(row => row[1]).filter(one => one !== undefined) }
      ],
      'table-grid'
    );
  }
  const columns = named.map((name, at): SheetColumn => ({
    name,
    cells: values.map(row => row[at]).filter(one => one !== undefined)
  }));
  return sheetFindings(columns, 'table-grid');
}
