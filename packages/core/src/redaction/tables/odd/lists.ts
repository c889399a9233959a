import type { Odd } from './values.js';
import { couldBeOdd, isOdd } from './values.js';

/** A value that is out of place, and where it stands. */
export interface OddSpan {
  start: number;
  end: number;
  odd: Odd;
}

interface Item {
  text: string;
  start: number;
}

/** A list of numbers under a name, as JSON writes it; in rows, too. */
const OPEN = /["']\s{0,3}:\s{0,3}\[(?=[\s[]{0,40}["'\d-])/g;
const ITEM = /\s{0,40}(?:(["'])([\w+/=.~-]{1,200})\1|([-+]?\d[\w.+-]{0,30}|null|NaN|-?Infinity))\s{0,40}/y;
/** Fields that may hold what others of their name don't. */
const SIZES = /size|byte|count|time|date|total|memory|offset|seed|stamp|length|hash|sha|digest|version/i;
const FIELD =
  /["'](\w{1,40})["']\s{0,3}:\s{0,3}(?:"([\w+/=.~-]{1,200})"|(-?\d{1,15}(?:\.\d{1,17})?(?:e[-+]?\d{1,3})?))(?=\s{0,3}[,}])/gi;
const LONGEST = 100_000;
/** More than a few are no exception. */
const FEW = 8;

/** Lists of numbers in which one can't be a number of that kind. */
export function oddInLists(text: string): OddSpan[] {
  const found: OddSpan[] = [];
  OPEN.lastIndex = 0;
  for (let open = OPEN.exec(text); open !== null; open = OPEN.exec(text)) {
    const { rows, end } = rowsAt(text, open.index + open[0].length);
    const width = rows[0]?.length ?? 0;
    if (rows.length === 1) {
      found.push(...oddOf(rows[0] ?? []));
    } else if (rows.every(row => row.length === width)) {
      for (let column = 0; column < width; column++) {
        found.push(...oddOf(rows.flatMap(row => row[column] ?? [])));
      }
    }
    OPEN.lastIndex = Math.max(OPEN.lastIndex, end);
  }
  return found;
}

/** The rows of a list, and where it was left: at its end, or at what is no number. */
function rowsAt(text: string, from: number): { rows: Item[][]; end: number } {
  const rows: Item[][] = [[]];
  let at = from;
  for (let count = 0; count < LONGEST; count++) {
    const sign = text.charAt(at);
    if (sign === '[') {
      if ((rows.at(-1) ?? []).length > 0) {
        rows.push([]);
      }
      at++;
    } else if (sign === ']' || sign === ',') {
      at++;
      if (sign === ']' && !/^\s{0,40}[,\]]/.test(text.slice(at, at + 42))) {
        break;
      }
    } else {
      ITEM.lastIndex = at;
      const item = ITEM.exec(text);
      if (item === null) {
        if (!/\s/.test(sign)) {
          break;
        }
        at++;
        continue;
      }
      const said = item[2] ?? item[3] ?? '';
      rows.at(-1)?.push({ text: said, start: at + item[0].indexOf(said) });
      at = ITEM.lastIndex;
    }
  }
  return { rows, end: at };
}

/** Fields of records in which one can't be a number of that kind. */
export function oddInRecords(text: string): OddSpan[] {
  const byName = new Map<string, Item[]>();
  FIELD.lastIndex = 0;
  for (let field = FIELD.exec(text); field !== null; field = FIELD.exec(text)) {
    const [whole, name = '', quoted, number] = field;
    const said = quoted ?? number ?? '';
    const items = byName.get(name) ?? [];
    items.push({ text: said, start: field.index + whole.lastIndexOf(said) });
    byName.set(name, items);
  }
  return [...byName].flatMap(([name, items]) => (SIZES.test(name) ? [] : oddOf(items)));
}

/** One, or a few of many, among numbers. */
function oddOf(items: readonly Item[]): OddSpan[] {
  const suspects = new Set(items.filter(({ text }) => couldBeOdd(text) !== null));
  if (suspects.size === 0 || suspects.size > Math.min(FEW, items.length / 3)) {
    return [];
  }
  const others = items.flatMap(item => (suspects.has(item) ? [] : [item.text]));
  return [...suspects].flatMap(({ text, start }): OddSpan[] => {
    const odd = isOdd(text, others);
    return odd === null ? [] : [{ start, end: start + text.length, odd }];
  });
}
