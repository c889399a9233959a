import type { Finding } from '../detect/model.js';
import { kindOf } from './headers.js';
import { linesOf, paragraphsOf } from './lines.js';
import type { Line } from './lines.js';
import { cellAt, drawn } from './drawn.js';
import type { Drawn } from './drawn.js';
import { guttered } from './gutters.js';
import { sheetFindings } from './sheet.js';
import type { SheetColumn } from './sheet.js';

const INFO = /Non-Null Count|^\s*#\s+Column\s|^<class '|^Data columns|^RangeIndex|^dtypes?:/;
const FOOT =
  /^(?:\[\d+ rows? x \d+ columns?\]|Name: .*dtype: .*|dtype: .*|Length: \d+.*|shape: .*|# … .*|# ℹ .*|\(\d+ rows?\)|only showing top.*)\s*$/;

/** Headings stand above; the line after which none is looked for. */
const LOWEST = 12;

/** Frames as pandas and R print them: columns lined up with spaces, wrapped with a backslash; series. */
export function frameFindings(text: string): Finding[] {
  if (!/\S {2,}\S|^ {2,}\S|\n\d+ /.test(text)) {
    return [];
  }
  return paragraphsOf(linesOf(text, false)).flatMap(lines => blockFindings(lines));
}

function blockFindings(lines: readonly Line[]): Finding[] {
  if (lines.length < 2) {
    return [];
  }
  const barred = lines.filter(({ text }) => /[|│┃║┆]/.test(text)).length;
  if (barred > lines.length / 2 || lines.some(({ text }) => INFO.test(text))) {
    return [];
  }
  const series = seriesFindings(lines);
  if (series !== null) {
    return series;
  }
  const known = lines.slice(0, LOWEST + 1).findIndex(line => isHeading(line.text));
  // What was printed before the headings doesn't matter.
  if (known === -1 || (known > 0 && /^[\s\d.]+$/.test(lines[known - 1]?.text ?? ''))) {
    return turnedFindings(lines);
  }
  const at = known > 0 && below(lines[known], lines[known - 1]) ? known - 1 : known;
  const head = lines[at];
  const body = lines
    .slice(at + 1)
    .filter(line => !FOOT.test(line.text) && !TYPES.test(line.text) && !/^[\s-]+$/.test(line.text));
  if (head === undefined || body.length === 0) {
    return [];
  }
  const top = { ...head, text: head.text.replace(/\\\s*$/, ' ') };
  const heads = chunksOf(top.text);
  const drawnAs = tabular(top, body) ? guttered(top, body) : null;
  const columns = drawnAs ?? aligned(heads, body) ?? split(heads, body);
  const findings = columns === null ? [] : sheetFindings(columns, 'table-frame');
  return findings.length > 0 ? findings : turnedFindings(lines);
}

const TYPES = /^\s*(?:<\w+>\s*)+$/;

const isHeading = (text: string): boolean =>
  chunksOf(text).some(
    ({ text: chunk }) =>
      kindOf(clean(chunk)) !== null ||
      (chunk.length < 200 && chunk.split(' ').some(word => kindOf(clean(word)) !== null))
  );

/** A line that only names the labels of rows, with the headings above it. */
const below = (line: Line | undefined, above: Line | undefined): boolean =>
  line !== undefined &&
  above !== undefined &&
  above.text.length > line.text.trimEnd().length &&
  above.text.slice(0, line.text.trimEnd().length).trim() === '';

/** Printed tables begin with numbers of rows, or have gaps of two spaces; prose has neither. */
const tabular = (head: Line, body: readonly Line[]): boolean =>
  /^ {2,}\S|\S {2,}\S/.test(head.text) ||
  body.filter(line => /^\s*\d+\s|\S {2,}\S|^ {2,}\S/.test(line.text)).length > body.length * 0.6;

/** What parts two chunks of a line; lines of text and code have none behind their indent. */
const GAP = /\S(?: \s|[^\S ])/;

/** A table on its side: a heading and its values on each line. */
function turnedFindings(lines: readonly Line[]): Finding[] {
  const rows = lines
    .filter(({ text }) => GAP.test(text) && !FOOT.test(text))
    .map(line => ({ line, chunks: chunksOf(line.text) }));
  const named = rows.filter(({ chunks }) => chunks.length > 1 && kindOf(chunks[0]?.text ?? '') !== null);
  if (named.length < 2) {
    return [];
  }
  const heads: SheetColumn = { name: '', cells: [] };
  const width = Math.max(...named.map(({ chunks }) => chunks.length));
  const values = Array.from({ length: width - 1 }, (): SheetColumn => ({ name: '', cells: [] }));
  for (const { line, chunks } of named) {
    chunks.forEach((chunk, at) => (at === 0 ? heads : values[at - 1])?.cells.push(cellAt(line, chunk.at, chunk.end)));
    values
      .slice(chunks.length - 1)
      .forEach(column => column.cells.push({ text: '', start: line.start, end: line.start }));
  }
  return sheetFindings([heads, ...values], 'table-frame');
}

interface Chunk {
  text: string;
  at: number;
  end: number;
}

/** Pieces between two spaces or more, or tabs. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const match of text.matchAll(/\S+(?:[ ]\S+)*/g)) {
    chunks.push({ text: match[0], at: match.index, end: match.index + match[0].length });
  }
  return chunks;
}

const clean = (heading: string): string => heading.replace(/^<|>$/g, '').trim();

/** Columns that end below their headings, as pandas prints them. */
function aligned(heads: readonly Chunk[], body: readonly Line[]): SheetColumn[] | null {
  const ends = heads.map(head => head.end);
  const under = ({ text }: Line): boolean =>
    ends.every(
      (end, at) =>
        (text[end - 1] ?? ' ') !== ' ' &&
        (text[end] ?? ' ') === ' ' &&
        (at === 0 || text.slice(ends[at - 1], end).trim() !== '')
    );
  const rows = body.map((line): Drawn => (under(line) ? line : drawn(line)));
  const fits = rows.filter(under);
  if (fits.length < rows.length * 0.6 || fits.length === 0) {
    return null;
  }
  const columns = heads.map((head): SheetColumn => ({ name: clean(head.text), cells: [] }));
  const index: SheetColumn = { name: '', cells: [], index: true };
  const first = ends[0] ?? 0;
  for (const line of rows) {
    const lead = chunksOf(line.text.slice(0, first));
    if (!fits.includes(line)) {
      // The line below the headings that names the index.
      if (index.cells.length === 0 && index.name === '' && line.text.trim() === (lead[0]?.text ?? '')) {
        index.name = line.text.trim();
      }
      continue;
    }
    heads.forEach((_, at) => {
      const own = lead.at(-1);
      const from = at === 0 ? (own?.at ?? 0) : (ends[at - 1] ?? 0);
      columns[at]?.cells.push(cellAt(line, from, ends[at] ?? 0));
    });
    const label = lead.length > 1 ? lead[0] : undefined;
    if (label !== undefined) {
      index.cells.push(cellAt(line, label.at, label.end));
    }
  }
  return index.cells.length > 0 ? [index, ...columns] : columns;
}

/** Columns by their order, where spaces separate but don't line up. */
function split(heads: readonly Chunk[], body: readonly Line[]): SheetColumn[] | null {
  const tibble = body[0] !== undefined && /^\s*(?:<\w+>\s*)+$/.test(body[0].text);
  const rows = (tibble ? body.slice(1) : body).map(line => ({ line, chunks: chunksOf(line.text) }));
  const width = heads.length;
  const names = heads.map(head => clean(head.text));
  const byOrder = rows.filter(({ chunks }) => chunks.length === width || chunks.length === width + 1);
  if (byOrder.length >= rows.length * 0.6 && byOrder.length > 0 && width > 1) {
    const columns = names.map((name): SheetColumn => ({ name, cells: [] }));
    const index: SheetColumn = { name: '', cells: [], index: true };
    for (const { line, chunks } of byOrder) {
      const shift = chunks.length - width;
      chunks.forEach((chunk, at) => {
        (at < shift ? index : columns[at - shift])?.cells.push(cellAt(line, chunk.at, chunk.end));
      });
    }
    return index.cells.length > 0 ? [index, ...columns] : columns;
  }
  return overlapping(heads, rows);
}

/** Columns by where headings begin or end: left-aligned ones, words separated by one space. */
function overlapping(heads: readonly Chunk[], rows: readonly { line: Line; chunks: Chunk[] }[]): SheetColumn[] | null {
  const single = heads.length === 1 && (heads[0]?.text ?? '').includes(' ');
  const words =
    single || heads.some(head => kindOf(clean(head.text)) === null && head.text.includes(' '))
      ? heads.flatMap(wordsOf)
      : [...heads];
  if (words.length < 2) {
    return null;
  }
  const columns = words.map((head): SheetColumn => ({ name: clean(head.text), cells: [] }));
  let good = 0;
  for (const { line } of rows) {
    const cells = words.map((head, at) => edges(line.text, head, words[at - 1], words[at + 1]));
    if (cells.filter(cell => cell !== null).length >= words.length * 0.7) {
      good++;
      cells.forEach((cell, at) => {
        if (cell !== null) {
          columns[at]?.cells.push(cellAt(line, cell.at, cell.end));
        }
      });
    }
  }
  return good > rows.length * 0.6 ? columns : null;
}

const wordsOf = (chunk: Chunk): Chunk[] =>
  [...chunk.text.matchAll(/\S+/g)].map(word => ({
    text: word[0],
    at: chunk.at + word.index,
    end: chunk.at + word.index + word[0].length
  }));

/** The value below a heading: from where it begins, or up to where it ends. */
function edges(
  text: string,
  head: Chunk,
  left: Chunk | undefined,
  right: Chunk | undefined
): { at: number; end: number } | null {
  if (
    (text[head.at] ?? ' ') !== ' ' &&
    (text[head.at - 1] ?? ' ') === ' ' &&
    (text[(right?.at ?? text.length + 1) - 1] ?? ' ') === ' '
  ) {
    return { at: head.at, end: right?.at ?? text.length };
  }
  if ((text[head.end - 1] ?? ' ') !== ' ' && (text[head.end] ?? ' ') === ' ') {
    return { at: Math.max(left?.end ?? 0, 0), end: head.end };
  }
  return null;
}

/** `0   Ann\n1   Bob\nName: patient, dtype: object`; null where it isn't a series. */
function seriesFindings(lines: readonly Line[]): Finding[] | null {
  const foot = /^(?:Freq: [^,]{1,20}, )?Name: (.{1,80}?), (?:Length: \d+, )?dtype: \w+/.exec(
    lines.at(-1)?.text.trim() ?? ''
  );
  if (foot === null) {
    return null;
  }
  const [, name = ''] = foot;
  const rows = lines.slice(0, -1).map(line => ({ line, chunks: chunksOf(line.text) }));
  const values: SheetColumn = { name, cells: [] };
  const index: SheetColumn = { name: '', cells: [], index: true };
  for (const { line, chunks } of rows) {
    const value = chunks.at(-1);
    const label = chunks[0];
    if (chunks.length === 1 && label !== undefined && index.cells.length === 0) {
      index.name = label.text;
    } else if (value !== undefined && label !== undefined && chunks.length > 1) {
      values.cells.push(cellAt(line, value.at, value.end));
      index.cells.push(cellAt(line, label.at, label.end));
    }
  }
  if (/^\d+$/.test(name)) {
    return turnedFindings(lines);
  }
  if (/^(?:count|proportion|size)$/.test(name)) {
    // How often each value occurs: people by their names are still people, diagnoses are numbers of cases.
    const kind = kindOf(index.name)?.of;
    return kind === 'health' || kind === 'zip' || kind === 'place' || kind === 'pay'
      ? []
      : sheetFindings([{ ...index, index: false }], 'table-series');
  }
  return sheetFindings([index, values], 'table-series');
}
