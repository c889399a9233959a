import type { Finding } from '../detect/model.js';
import { sheetFindings } from './sheet.js';
import type { Cell, SheetColumn } from './sheet.js';

const TAG = /<(\/?)(table|thead|tbody|tfoot|tr|th|td|caption)\b((?:[^>"']|"[^"]{0,4000}"|'[^']{0,4000}'){0,200})>/gi;
const MOST = 200_000;

/** A cell of a page. */
export interface HtmlCell extends Cell {
  head: boolean;
  span: number;
  inHead: boolean;
}

/** Tables of HTML: frames, styled frames, what was written by hand. */
export function htmlFindings(text: string): Finding[] {
  if (!/<t[rdh][\s>]/i.test(text)) {
    return [];
  }
  return htmlRows(text).flatMap(rows => tableFindings(rows));
}

/** Tables of a page, each as rows of cells. */
export function htmlRows(text: string): HtmlCell[][][] {
  const tables: HtmlCell[][][] = [];
  let rows: HtmlCell[][] = [];
  let open: { at: number; head: boolean; span: number } | null = null;
  let inHead = false;
  let count = 0;
  const close = (to: number): void => {
    if (open !== null) {
      rows.at(-1)?.push({ ...cellOf(text, open.at, to), head: open.head, span: open.span, inHead });
      open = null;
    }
  };
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(text); tag !== null && count < MOST; tag = TAG.exec(text)) {
    count++;
    const [whole, slash, name = '', attributes = ''] = tag;
    const lower = name.toLowerCase();
    close(tag.index);
    if (lower === 'table') {
      tables.push(rows);
      rows = [];
      inHead = false;
    } else if (lower === 'thead') {
      inHead = slash === '';
    } else if (lower === 'tr' && slash === '') {
      rows.push([]);
    } else if ((lower === 'td' || lower === 'th') && slash === '') {
      if (rows.length === 0) {
        rows.push([]);
      }
      const span = Number(/\bcolspan\s{0,2}=\s{0,2}["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1);
      open = { at: tag.index + whole.length, head: lower === 'th', span: Math.min(Math.max(span, 1), 200) };
    }
  }
  close(text.length);
  return [...tables, rows].map(one => one.filter(row => row.length > 0)).filter(one => one.length > 0);
}

/** What a cell says without its markup, and the stretches it stands in. */
function cellOf(text: string, from: number, to: number): Cell {
  const parts: { start: number; end: number }[] = [];
  let at = from;
  const push = (start: number, end: number): void => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed !== '') {
      parts.push({ start: start + lead, end: start + lead + trimmed.length });
    }
  };
  const inner = /<[^>]{0,4000}>/g;
  inner.lastIndex = from;
  for (let tag = inner.exec(text); tag !== null && tag.index < to; tag = inner.exec(text)) {
    push(at, tag.index);
    at = Math.min(to, tag.index + tag[0].length);
  }
  push(at, to);
  const said = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
  return { text: decoded(said), start: parts[0]?.start ?? from, end: parts.at(-1)?.end ?? from, parts };
}

const decoded = (text: string): string =>
  text.includes('&')
    ? text
        .replace(/&(?:nbsp|#160);/g, ' ')
        .replace(/&amp;/g, '&')
        .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
        .replace(/&#x([\da-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
        .trim()
    : text;

function tableFindings(rows: HtmlCell[][]): Finding[] {
  const heads = headRows(rows);
  const body = rows.slice(heads);
  const width = Math.max(...rows.map(row => row.reduce((sum, cell) => sum + cell.span, 0)));
  const names: string[] = Array.from({ length: width }, () => '');
  for (const row of rows.slice(0, heads)) {
    let at = width - row.reduce((sum, cell) => sum + cell.span, 0);
    for (const cell of row) {
      for (let step = 0; step < cell.span; step++, at++) {
        // The lowest heading that says something; above it stand groups of columns.
        names[at] = cell.text !== '' && !/^Unnamed: \d/.test(cell.text) ? cell.text : (names[at] ?? '');
      }
    }
  }
  const columns = names.map((name): SheetColumn => ({ name, cells: [] }));
  const labels = body.length > 0 && body.every(row => row[0]?.head === true);
  for (const row of body) {
    // Labels that span rows stand only in the first of them: cells are counted from the right.
    let at = width - row.reduce((sum, cell) => sum + cell.span, 0);
    for (const cell of row) {
      columns[at]?.cells.push(cell);
      at += cell.span;
    }
  }
  if (labels && columns[0] !== undefined) {
    columns[0].index = true;
  }
  return sheetFindings(columns, 'table-html');
}

/** Headings: rows of the head, else first rows of heading cells, else the first row. */
function headRows(rows: readonly HtmlCell[][]): number {
  const inHead = rows.findIndex(row => row[0]?.inHead !== true);
  if (inHead !== 0) {
    return inHead === -1 ? rows.length : inHead;
  }
  const first = rows.findIndex(row => row.some(cell => !cell.head));
  if (first > 0) {
    return first;
  }
  return rows.every(row => row.length === 2 && row[0]?.head === true) ? 0 : 1;
}
