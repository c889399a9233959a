import { TELLING } from './telling.js';

/* What stands between a name and its value or makes the name longer; a word of another kind is the value itself. */
const JOINTS = new Set(
  (
    'for of to für von de del pour on is was ist lautet war est es era er jest je este adalah now will set changed reset ' +
    'string str char text value default val key token id secret password code phrase'
  ).split(' ')
);
/** Names from their telling word on are shorter. */
export const LONGEST_NAME = Math.max(...TELLING.map(word => word.length)) + 41;
const LONGEST_START = 50;
const LONGEST_GAP = 20;
const HYPHEN = 45;
const DOLLAR = 36;
/** Shorter words with digits and shorter ones without are no secret that only a space parts from its name. */
const SHORT = 8;
const WORD = 16;

const LETTER = 1;
const DIGIT = 2;
/** What belongs to a name: letters, digits, `_`, `.`, `-`. */
const NAME = 4;
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const sign = String.fromCharCode(code);
  kinds[code] = (/[A-Za-z]/.test(sign) ? LETTER : 0) | (/\d/.test(sign) ? DIGIT : 0) | (/[\w.-]/.test(sign) ? NAME : 0);
}

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? 0;

/** Blank or line end. */
const isGap = (code: number): boolean => code === 32 || code === 10 || code === 13;

/**
 * Whether a value may stand behind a telling word. Nearly everywhere a word of prose does: the next one, which is
 * too short or has no digit, and no option or command announces it.
 */
export function mayBeNamed(text: string, at: number): boolean {
  const end = endOfName(text, at);
  if (end - at > LONGEST_NAME) {
    return false;
  }
  let from = end;
  while (from - end < LONGEST_GAP && isGap(text.charCodeAt(from))) {
    from++;
  }
  if (from === end || !isSpoken(text, at)) {
    return true;
  }
  let to = from;
  let digits = 0;
  while (to - from < WORD && (kindAt(text, to) & (LETTER | DIGIT)) !== 0) {
    digits |= kindAt(text, to++) & DIGIT;
  }
  const length = to - from;
  const whole = to >= text.length || isGap(text.charCodeAt(to));
  const word = length < (digits === 0 ? WORD : SHORT) && length > 0;
  return !(whole && word) || JOINTS.has(text.slice(from, to).toLowerCase());
}

let last = { text: '', from: 0, end: 0 };

/** Where a name ends, or is too long for one. Names in which word follows on word are read once. */
function endOfName(text: string, at: number): number {
  let end = at >= last.from && at < last.end && last.text === text ? last.end : at;
  while (end - at <= LONGEST_NAME && (kindAt(text, end) & NAME) !== 0) {
    end++;
  }
  last = { text, from: at, end };
  return end;
}

/**
 * Whether a name stands in prose: no option, and no command before it that is followed by a name: `set`, `setx`, `env`.
 */
function isSpoken(text: string, at: number): boolean {
  let start = at;
  while (
    at - start < LONGEST_START &&
    (kindAt(text, start - 1) & NAME) !== 0 &&
    text.charCodeAt(start - 1) !== HYPHEN
  ) {
    start--;
  }
  if (start === 0) {
    return true;
  }
  const before = text.charCodeAt(start - 1);
  if (before !== 32) {
    return before < 128 && before !== HYPHEN && before !== DOLLAR && at - start < LONGEST_START;
  }
  const command = text.charCodeAt(start - 2) | 32;
  return command !== 116 && command !== 120 && command !== 118;
}
