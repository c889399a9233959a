import { isObject } from '../../../notebook/json/json.js';
import type { Json, JsonObject } from '../../../notebook/json/json.js';
import type { Hit } from '../../scan.js';
import type { Session, Where } from '../../session.js';
import { cleanDataUris } from '../image/image.js';
import { claimsTyped, emptied, numberAt, typedJson, typedOf } from './typed.js';

/** Text in pieces, one string or one number for each: read as one text, and cleaned as one. */
export function withoutPieces(value: Json, session: Session, where: Where): Json {
  if (typeof value === 'string') {
    return cleanDataUris(value, session.pictures);
  }
  if (Array.isArray(value)) {
    if (value.length > 1 && value.every(item => typeof item === 'string')) {
      return joinedStrings(
        value.map(item => cleanDataUris(item, session.pictures)),
        session,
        where
      );
    }
    return says(value, session, where) ? value.map(() => 0) : value.map(item => withoutPieces(item, session, where));
  }
  if (claimsTyped(value)) {
    return withoutLetters(value, session, where);
  }
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutPieces(item, session, where)]))
    : value;
}

const NUMBERS = /^[-+\d.,:/\s]*$/;

/** Labels that follow each other aren't one text; short pieces and few of them may be. */
function joinedStrings(texts: string[], session: Session, where: Where): string[] {
  const starts: number[] = [];
  let at = 0;
  for (const text of texts) {
    starts.push(at);
    at += text.length;
  }
  const single = texts.every(text => text.length < 2);
  const accepts = ({ start, end, value }: Hit, touches: boolean): boolean => {
    const first = before(starts, start + 1) - 1;
    const count = before(starts, end) - before(starts, start);
    // A number that goes on in the next piece is one only where its own piece says more than a number.
    const cell = NUMBERS.test(value) && NUMBERS.test(texts[first] ?? '');
    return !touches && count < 200 && (single || ((count < 12 || value.length / count < 5) && !cell));
  };
  return session.joined(texts, where, { accepts });
}

/** How many of the ordered places lie before another. */
function before(places: readonly number[], end: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < end) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

const LETTERS = 20_000;

/** What numbers say when they are read as letters; '' where they aren't letters. */
function lettersOf(numbers: readonly Json[]): string {
  if (numbers.length < 6 || numbers.length > LETTERS) {
    return '';
  }
  let printable = 0;
  for (const one of numbers) {
    if (
      typeof one !== 'number' ||
      !Number.isInteger(one) ||
      one < 0 ||
      one > 0x10ffff ||
      (one >= 0xd800 && one < 0xe000)
    ) {
      return '';
    }
    printable += one >= 32 && one < 127 ? 1 : 0;
  }
  return printable * 10 >= numbers.length * 8 ? String.fromCodePoint(...(numbers as number[])) : '';
}

function says(numbers: readonly Json[], session: Session, where: Where): boolean {
  const letters = lettersOf(numbers);
  return letters !== '' && session.text(letters, where) !== letters;
}

/** Packed numbers that are letters, emptied. */
function withoutLetters(value: JsonObject, session: Session, where: Where): JsonObject {
  const typed = typedOf(value);
  if (typed === null || typed.length > LETTERS) {
    return value;
  }
  const numbers = Array.from({ length: typed.length }, (_, index) => Number(numberAt(typed, index)));
  if (!says(numbers, session, where)) {
    return value;
  }
  numbers.forEach((_, index) => emptied(typed, index));
  return typedJson(typed, value['shape']);
}
