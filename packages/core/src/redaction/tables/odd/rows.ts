import type { Cell } from '../sheet.js';
import type { OddSpan } from './lists.js';
import { couldBeOdd, isOdd, numberOf, saysNothing } from './values.js';

/** What could be out of place, between what parts cells. */
const SUSPECT = /(?<![^\s|│┃,;&])(?:\d{8,13}(?:\.0{0,2})?|[\w+/=.~-]{20,200})(?![^\s|│┃,;&\\])/g;
const BARS = /[|│┃]/;
/** Rows above and below that are looked at. */
const NEAR = 6;
const FAR = 24;
/** Wider tables are no tables. */
const WIDEST = 200;
const LONGEST = 800;
/** A text of more is one long table of such values, or none. */
const MOST = 800;

/** Cells of printed tables whose row and column hold numbers otherwise. */
export function oddInLines(text: string): OddSpan[] {
  const found: OddSpan[] = [];
  SUSPECT.lastIndex = 0;
  let count = 0;
  let [from, to, digits] = [0, -1, 0];
  for (let hit = SUSPECT.exec(text); hit !== null && count < MOST; hit = SUSPECT.exec(text)) {
    const [said] = hit;
    const start = hit.index;
    if (start > to) {
      from = startOf(text, start);
      to = endOf(text, start);
      digits = to - from > LONGEST ? 0 : digitsIn(text, from, to);
    }
    // Two numbers stand beside it at least; few lines of text or code have any.
    if (digits < 2 || digits - digitsIn(said, 0, said.length) < 2 || couldBeOdd(said) === null) {
      continue;
    }
    count++;
    const split = splitterOf(text.slice(from, to));
    const cells = split(text.slice(from, to));
    const before = split(text.slice(from, start + said.length)).length - 1;
    const odd =
      cells[before] === said && numbersBeside(cells, before) > 1
        ? judged(
            said,
            rowsNear(text, from, to, cells.length, split).map(row => row[before] ?? '')
          )
        : null;
    if (odd !== null) {
      found.push({ start, end: start + said.length, odd });
    }
  }
  return found;
}

function digitsIn(text: string, from: number, to: number): number {
  let digits = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    digits += code > 47 && code < 58 ? 1 : 0;
  }
  return digits;
}

/** Where a line begins and ends; what is longer than any row isn't looked through. */
const startOf = (text: string, at: number): number => {
  const least = Math.max(0, at - LONGEST - 1);
  return least + text.slice(least, at).lastIndexOf('\n') + 1;
};
const endOf = (text: string, at: number): number => {
  const line = text.slice(at, at + LONGEST + 1).indexOf('\n');
  return line === -1 ? Math.min(text.length, at + LONGEST + 1) : at + line;
};

type Split = (line: string) => string[];

/** Cells as a line parts them: bars, else tabs, commas, semicolons, ampersands, else blanks. */
function splitterOf(line: string): Split {
  if (BARS.test(line)) {
    return one => trimmed(one.replace(/^\s*[|│┃]|[|│┃]\s*$/g, '').split(BARS));
  }
  const sign = ['\t', ',', ';', '&'].find(one => line.split(one).length > 2 && !/ {2,}\d/.test(line));
  return sign === undefined ? one => one.trim().split(/\s+/) : one => trimmed(one.replace(/\\\\\s*$/, '').split(sign));
}

const trimmed = (cells: readonly string[]): string[] => cells.map(cell => cell.trim());

/** Lines of as many cells, above and below; rules between rows and empty lines are stepped over. */
function rowsNear(text: string, from: number, to: number, width: number, split: Split): string[][] {
  const rows: string[][] = [];
  let start = from;
  for (let step = 0; step < NEAR && start > 0; step++) {
    const end = start - 1;
    start = startOf(text, end);
    keep(text.slice(start, Math.min(end, start + LONGEST)));
  }
  let end = to;
  for (let step = 0; step < NEAR && end < text.length; step++) {
    const next = end + 1;
    end = endOf(text, next);
    keep(text.slice(next, Math.min(end, next + LONGEST)));
  }
  return rows;

  function keep(line: string): void {
    const cells = split(line);
    if (cells.length === width) {
      rows.push(cells);
    }
  }
}

const numbersBeside = (cells: readonly string[], at: number): number =>
  cells.filter((cell, index) => index !== at && numberOf(cell) !== null).length;

/** Judged by its column. What heads it stands in nobody's way. */
const judged = (cell: string, column: readonly string[]): OddSpan['odd'] | null =>
  isOdd(
    cell,
    column.filter(one => !saysNothing(one) && (numberOf(one) !== null || couldBeOdd(one) !== null))
  );

/** Cells of a table of HTML, row by row. */
export function oddInCells(rows: readonly (readonly Cell[])[]): OddSpan[] {
  return rows.flatMap((row, index) =>
    row.flatMap((cell, at): OddSpan[] => {
      if (row.length > WIDEST || couldBeOdd(cell.text) === null || (cell.parts?.length ?? 1) > 1) {
        return [];
      }
      const texts = row.map(one => one.text);
      if (numbersBeside(texts, at) < 2) {
        return [];
      }
      // Labels that span rows stand only in the first of them: cells are counted from the right.
      const behind = row.length - at;
      const near = rows.slice(Math.max(0, index - FAR), index + FAR).filter(other => other !== row);
      const odd = judged(
        cell.text,
        near.map(other => other[other.length - behind]?.text ?? '')
      );
      return odd === null ? [] : [{ start: cell.start, end: cell.end, odd }];
    })
  );
}
