import { bigrams } from './bigrams.js';
import { isCounting, varietyOf } from './filler.js';

/** Bits for each character, from how often each occurs. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) {
    counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

/** How much the letters of a text follow each other as in words: about 3 when drawn at random, about 7 in words. */
export function wordiness(text: string): number {
  const letters = text.toLowerCase();
  let sum = 0;
  let pairs = 0;
  for (let index = 1; index < letters.length; index++) {
    const usual = bigrams[letters.charCodeAt(index - 1) - 97]?.[letters.charCodeAt(index) - 97];
    if (usual !== undefined) {
      sum += Number(usual);
      pairs++;
    }
  }
  return pairs === 0 ? 0 : sum / pairs;
}

/** Whether letters don't read like a word: `zhkueonk`. */
export function isGibberish(letters: string): boolean {
  return letters.length >= 6 && wordiness(letters) < (letters.length < 8 ? 4.3 : 5);
}

/** The words of a name or a sentence: camelCase, snake_case, digits apart. */
export const piecesOf = (text: string): string[] => text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;

export const isUuid = (text: string): boolean => UUID.test(text);
export const isHex = (text: string): boolean => HEX.test(text);

/** How much of a text are pieces that read like words, 0 to 1. */
export function wordShare(text: string): number {
  const words = piecesOf(text).filter(piece => piece.length >= 3 && wordiness(piece) >= (piece.length === 3 ? 6 : 4.8));
  return words.join('').length / text.length;
}

/** A name of a program with a number here and there: `regress_x2_to_y3`. */
const isSnakeName = (text: string): boolean =>
  /^[a-z]{1,20}\d{0,2}(?:_[a-z]{0,20}\d{0,2}){1,8}$/.test(text) &&
  piecesOf(text).every(piece => piece.length < 4 || wordiness(piece) >= 4.3);

let last = { text: '', least: 0, said: false };

/** Whether a text looks drawn at random, as keys and tokens are: long enough, of many kinds, no words. */
export function looksRandom(text: string, least = 16): boolean {
  if (text.length < least) {
    return false;
  }
  // The same value is asked about by one detector after the other.
  if (last.text !== text || last.least !== least) {
    last = { text, least, said: isDrawn(text, least) };
  }
  return last.said;
}

function isDrawn(text: string, least: number): boolean {
  if (isCounting(text, 0.88) || varietyOf(text) < Math.min(8, least * 0.6)) {
    return false;
  }
  if (isUuid(text)) {
    return true;
  }
  if (isSnakeName(text)) {
    return false;
  }
  if (isHex(text)) {
    return /\d/.test(text) && /[a-f]/i.test(text) && varietyOf(text) >= 7;
  }
  if (!/^[\w\-+/=.~:%|!@#$^&*?]+$/.test(text) || /^[\d.,:+\-/_ ]+$/.test(text)) {
    return false;
  }
  const digits = /\d/.test(text);
  const mixed = /[a-z]/.test(text) && /[A-Z]/.test(text);
  const drawn = digits
    ? wordShare(text) < 0.55 && entropyOf(text) >= Math.min(3.2, Math.log2(text.length) * 0.72)
    : isGibberish(text.replace(/[^A-Za-z]/g, '')) && (mixed || text.length >= 12) && wordShare(text) < 0.4;
  return drawn && !isTurnedName(text);
}

/** A name that was read back to front or rotated, in case it was a token. */
function isTurnedName(text: string): boolean {
  const turned = [...text].reverse().join('');
  const rotated = text.replace(/[a-z]/gi, letter => {
    const code = letter.charCodeAt(0);
    return String.fromCharCode(code + ((code & 31) > 13 ? -13 : 13));
  });
  return [turned, rotated].some(one => isSnakeName(one) || wordShare(one) > 0.7);
}
