/** A digit of a number or a letter of a word, as keys are written. */
const WORD = 1;
const DIGIT = 2;
const KINDS = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+/=-') {
  KINDS[character.charCodeAt(0)] = character >= '0' && character <= '9' ? DIGIT : WORD;
}

const LONG_NUMBER = 8;
const LONG_WORD = 20;

const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? KINDS[code] : 0;
};

/**
 * Whether a number of eight digits or a word of twenty letters stands anywhere in a text. A pattern would begin anew
 * at each letter of each word; here only each eighth character is looked at where there are none.
 */
export function isSuspect(text: string): boolean {
  for (let at = LONG_NUMBER - 1; at < text.length; at += LONG_NUMBER) {
    if (kindAt(text, at) === 0) {
      continue;
    }
    let end = at + 1;
    while (end - at < LONG_WORD && kindAt(text, end) !== 0) {
      end++;
    }
    let start = at;
    while (end - start < LONG_WORD && kindAt(text, start - 1) !== 0) {
      start--;
    }
    if (end - start >= LONG_WORD || (end - start >= LONG_NUMBER && hasLongNumber(text, start, end))) {
      return true;
    }
    // What stands at `end` belongs to no run, so the next one begins behind it.
    at = end;
  }
  return false;
}

function hasLongNumber(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end && digits < LONG_NUMBER; at++) {
    digits = kindAt(text, at) === DIGIT ? digits + 1 : 0;
  }
  return digits >= LONG_NUMBER;
}
