/** What a sign of a text begins, when literals are read. */
export const OPEN = 1;
export const CLOSE = 2;
export const COMMA = 3;
/** A colon, an equals sign, an arrow. */
export const KEY = 4;
export const NUMBER = 5;
export const WORD = 6;
export const QUOTE = 7;
const COMMENT = 8;

const LONGEST_NUMBER = 41;
const LONGEST_WORD = 81;

/** By UTF-16 unit; filled as units beyond ASCII are met. */
const LETTER = 1;
const DIGIT = 2;
const REST = 4;
const ASKED = 8;
const units = new Uint8Array(1 << 16);
for (let unit = 0; unit < 128; unit++) {
  const sign = String.fromCharCode(unit);
  units[unit] =
    ASKED | (/[A-Za-z_.$]/.test(sign) ? LETTER : 0) | (/\d/.test(sign) ? DIGIT : 0) | (/[\w.$-]/.test(sign) ? REST : 0);
}

function unitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = units[unit] ?? 0;
  if (known !== 0 || Number.isNaN(unit)) {
    return known;
  }
  const sign = String.fromCharCode(unit);
  return (units[unit] = ASKED | (/\p{L}/u.test(sign) ? LETTER | REST : 0) | (/\p{N}/u.test(sign) ? REST : 0));
}

const starts = new Uint8Array(128);
for (const [signs, kind] of [
  ['{[(', OPEN],
  ['}])', CLOSE],
  [',', COMMA],
  [':=', KEY],
  ['"\'', QUOTE],
  ['#', COMMENT],
  ['0123456789', NUMBER]
] as const) {
  for (const sign of signs) {
    starts[sign.charCodeAt(0)] = kind;
  }
}

/** What begins at a place of a text; 0 where it is nothing that counts. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const kind = unit < 128 ? (starts[unit] ?? 0) : 0;
  if (kind !== 0) {
    return kind;
  }
  if ((unit === 43 || unit === 45) && (unitAt(text, at + 1) & DIGIT) !== 0) {
    return NUMBER;
  }
  if ((unitAt(text, at) & LETTER) === 0) {
    return 0;
  }
  return quoteAt(text, at) > 0 ? QUOTE : WORD;
}

/** The next place where something begins; comments, blanks and comparisons are stepped over. */
export function nextToken(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === COMMENT) {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
    } else if (kind === 0 || (text.charCodeAt(at) === 61 && text.charCodeAt(at + 1) === 61)) {
      at++;
    } else {
      return at;
    }
  }
  return at;
}

const isQuote = (unit: number): boolean => unit === 34 || unit === 39;
/** What may stand before the quotes of a string: r, b, f, u. */
const isPrefix = (unit: number): boolean => {
  const lower = unit | 32;
  return lower === 114 || lower === 98 || lower === 102 || lower === 117;
};

/** How long the prefix and the quotes of a string are that begins here; 0 where none does. */
export function quoteAt(text: string, at: number): number {
  let quote = at;
  while (quote - at < 2 && isPrefix(text.charCodeAt(quote))) {
    quote++;
  }
  const unit = text.charCodeAt(quote);
  if (!isQuote(unit)) {
    return 0;
  }
  const thrice = text.charCodeAt(quote + 1) === unit && text.charCodeAt(quote + 2) === unit;
  return quote - at + (thrice ? 3 : 1);
}

/** Where a word or a number ends. */
export function endOfWord(text: string, start: number, kind: number): number {
  const longest = start + (kind === NUMBER ? LONGEST_NUMBER : LONGEST_WORD);
  let end = start + 1;
  if (kind === NUMBER) {
    while (end < longest && isOfNumber(text.charCodeAt(end))) {
      end++;
    }
  } else {
    while (end < longest && (unitAt(text, end) & REST) !== 0) {
      end++;
    }
  }
  return end;
}

const isOfNumber = (unit: number): boolean =>
  unit === 43 || (unit < 128 && unit !== 36 && ((units[unit] ?? 0) & REST) !== 0);
