import { looksRandom } from '../../secrets/entropy.js';

/** A number as tables write it; long ones too. */
const NUMBER = /^[-+]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})?\.?\d{0,17}(?:e[-+]?\d{1,3})?%?$/i;
const NOTHING = /^(?:nan|null|none|na|<na>|inf|-)$/i;
const LONG = /^\d{8,13}(?:\.0{0,2})?$/;
/** Times in seconds and in milliseconds, days, and numbers that somebody rounded. */
const USUAL = /^(?:1\d{9}|1\d{12}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|\d{4,10}000)$/;
/** So many times the largest of the others it is at least. */
const FAR = 10_000;
const LEAST = 20;
const MOST = 200;

/** What a column of numbers can't hold: a key, or the number of a person. */
export type Odd = 'secret' | 'personal';

/** Whether a cell is a number; `null` where it says nothing. */
export function numberOf(cell: string): number | null {
  return cell !== '' && /\d/.test(cell) && NUMBER.test(cell) ? Number(cell.replace(/[,%]/g, '')) : null;
}

export const saysNothing = (cell: string): boolean => cell === '' || NOTHING.test(cell);

/** Whether a cell could be out of place, whatever stands beside it. */
export function couldBeOdd(cell: string): Odd | null {
  if (LONG.test(cell)) {
    return USUAL.test(cell.replace(/\..*/, '')) ? null : 'personal';
  }
  return cell.length >= LEAST && cell.length <= MOST && isToken(cell) ? 'secret' : null;
}

const isToken = (cell: string): boolean =>
  /\d/.test(cell) && /[a-z]/i.test(cell) && /^[\w+/=.~-]+$/.test(cell) && looksRandom(cell, LEAST);

/**
 * Whether a cell is out of place among the others of its column: two of them at least are numbers, none is of its
 * kind, and a number is far larger than all of them.
 */
export function isOdd(cell: string, others: readonly string[]): Odd | null {
  const odd = couldBeOdd(cell);
  if (odd === null) {
    return null;
  }
  const said = others.filter(other => !saysNothing(other));
  const numbers = said.flatMap(other => numberOf(other) ?? []);
  if (numbers.length < 2 || numbers.length < said.length) {
    return null;
  }
  const largest = Math.max(...numbers.map(Math.abs));
  return odd === 'secret' || Number(cell) >= FAR * largest ? odd : null;
}
