import type { View } from './view.js';

/* What stands in a text at all. Most readings need one of these signs, so that one pass refuses most of them. */
export const NOT_ASCII = 1;
export const CONTROL = 2;
export const AMPERSAND = 4;
export const PERCENT = 8;
export const BACKSLASH = 16;
export const QUOTE = 32;
export const EQUALS = 64;
export const LESS = 128;
export const DIGIT = 256;
export const MARKUP = 512;
export const LINE = 1024;
/** Hex in pairs with something between them, at least six in a row. */
export const PAIRS = 2048;

/** Commas or semicolons with something like a number before each, four in a row. */
export const LISTED = 4096;

/* Of no use but to find those. */
const BETWEEN = 8192;
const COMMA = 16384;

const SIGNS = new Uint16Array(128);
for (const [sign, characters] of [
  [CONTROL, '\u0000\b\u001b'],
  [AMPERSAND, '&'],
  [PERCENT, '%'],
  [BACKSLASH, '\\'],
  [QUOTE, '"\'`'],
  [EQUALS, '='],
  [LESS, '<'],
  [DIGIT, '0123456789'],
  [MARKUP, '*~`_'],
  [LINE, '\n\r'],
  [BETWEEN, ' :\n-'],
  [COMMA, ',;']
] as const) {
  for (const character of characters) {
    SIGNS[character.charCodeAt(0)] |= sign;
  }
}

/** The signs that stand in a view; counted once. */
export function traitsOf(view: View): number {
  return (view.signs ??= signsIn(view.text));
}

function signsIn(text: string): number {
  let signs = 0;
  let [last, pairs, listed] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const sign = code < 128 ? SIGNS[code] : NOT_ASCII;
    signs |= sign;
    if ((sign & BETWEEN) !== 0) {
      // Three places on where the pairs are bare, five where each says `0x`.
      pairs = isPair(text, at - 2) ? (at - last === 3 || at - last === 5 ? pairs + 1 : 1) : 0;
      last = at;
      signs |= pairs > 4 ? PAIRS : 0;
    } else if ((sign & COMMA) !== 0) {
      listed = isHex(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at - 1)) ? listed + 1 : 0;
      signs |= listed > 3 ? LISTED : 0;
    }
  }
  return signs;
}

const isHex = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);

const isSpace = (code: number): boolean => code <= 32 || code >= 128;

const isPair = (text: string, at: number): boolean => isHex(text.charCodeAt(at)) && isHex(text.charCodeAt(at + 1));

/** Whether a view has one of some signs. */
export const has = (view: View, signs: number): boolean => (traitsOf(view) & signs) !== 0;
