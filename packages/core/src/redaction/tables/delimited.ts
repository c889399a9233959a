import type { Finding } from '../detect/model.js';
import { headingHint, kindOf } from './headers.js';
import { linesOf } from './lines.js';
import type { Line } from './lines.js';
import { sheetFindings } from './sheet.js';
import type { Cell } from './sheet.js';

const DELIMITERS = [',', ';', '\t', '|', '&'] as const;
/** Rules of LaTeX between headings and rows. */
const RULE = /^\s*(?:\\[a-z]*(?:rule|line)(?:\[[^\]]*\]|\([^)]*\)|\{[^}]*\})*\s*)+$/;

/** What parts headings and rows between bars. */
const DASHES = /^[\s|:+-]{3,}$/;

/** Comma-separated and other delimited text, in files, printed, and between quotes in source. */
export function delimitedFindings(text: string): Finding[] {
  if (!/[,;\t|&]/.test(text) || !/\n|\\n/.test(text)) {
    return [];
  }
  const findings: Finding[] = [];
  const lines = linesOf(text, true);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.text.length > 20_000 || !couldHead(line.text, lines[at + 1]?.text)) {
      continue;
    }
    for (const delimiter of DELIMITERS) {
      const next = lines[at + 1]?.text ?? '';
      const heads = next.includes(delimiter) || delimiter === '&' ? headings(line, delimiter) : null;
      if (heads === null) {
        continue;
      }
      const rows = rowsBelow(lines, at + 1, delimiter, heads.length);
      if (rows.length > 0) {
        const columns = heads.map((cell, column) => ({
          name: cell.text,
          cells: rows.map(row => row[column]).filter(one => one !== undefined)
        }));
        findings.push(...sheetFindings(columns, 'table-delimited'));
        at += rows.length;
        break;
      }
    }
  }
  return findings;
}

/** Headings and what stands below them are parted alike; only then it is worth a look at the words. */
const couldHead = (text: string, next: string | undefined): boolean =>
  next !== undefined &&
  DELIMITERS.some(delimiter => text.includes(delimiter) && (delimiter === '&' || next.includes(delimiter))) &&
  headingHint.test(text);

/** The headings of a line, where it is one: words, each another, of which one is known. */
function headings(line: Line, delimiter: string): Cell[] | null {
  if (!line.text.includes(delimiter)) {
    return null;
  }
  const cells = cellsOf(line, delimiter);
  const [first] = cells;
  if (first === undefined) {
    return null;
  }
  // In source the first heading stands behind the quotes of its literal.
  const opened = /^.*["'`(](?=[^"'`(]*$)/.exec(first.text);
  if (opened !== null) {
    cells[0] = { ...first, text: first.text.slice(opened[0].length).trim() };
  }
  const names = cells.map(cell => cell.text.replace(/\s*\\\\.*$/, ''));
  cells.forEach((cell, at) => {
    cells[at] = { ...cell, text: names[at] ?? '' };
  });
  const plain = names.every(name => name.length < 60 && !/^[-+]?[\d.]+$/.test(name) && !/[{}<>=]/.test(name));
  return plain && new Set(names).size === names.length && names.some(name => kindOf(name) !== null) ? cells : null;
}

function rowsBelow(lines: readonly Line[], from: number, delimiter: string, width: number): Cell[][] {
  const rows: Cell[][] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (
      line !== undefined &&
      ((delimiter === '&' && RULE.test(line.text)) || (delimiter === '|' && DASHES.test(line.text)))
    ) {
      continue;
    }
    if (line === undefined || !line.text.includes(delimiter)) {
      break;
    }
    const cells = cellsOf(line, delimiter);
    if (cells.length !== width && !(cells.length > width && /["')]\s*[,)]/.test(line.text))) {
      break;
    }
    const last = cells[width - 1];
    if (last !== undefined) {
      // The last cell of a literal ends before the quotes that close it.
      const closed = /["'`]{1,3}\s*[),;].*$|["'`]{3}.*$|\s*\\\\.*$/.exec(last.text);
      if (closed !== null) {
        cells[width - 1] = {
          text: last.text.slice(0, closed.index),
          start: last.start,
          end: last.start + closed.index
        };
      }
    }
    rows.push(cells.slice(0, width));
  }
  return rows;
}

/** Cells of a line; a delimiter between quotes belongs to its cell. */
function cellsOf({ text, start }: Line, delimiter: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at];
    if (sign === '"' && (quoted || text.slice(from, at).trim() === '')) {
      quoted = !quoted;
    }
    if (at === text.length || (sign === delimiter && !quoted)) {
      cells.push(trimmed(text, from, at, start));
      from = at + 1;
    }
  }
  return cells;
}

function trimmed(text: string, from: number, to: number, start: number): Cell {
  let first = from;
  let last = to;
  while (first < last && /[\s"]/.test(text[first] ?? '')) {
    first++;
  }
  while (last > first && /[\s"]/.test(text[last - 1] ?? '')) {
    last--;
  }
  return { text: text.slice(first, last), start: start + first, end: start + last };
}
