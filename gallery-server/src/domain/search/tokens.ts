import type { SearchToken } from './model.js';
import { LONGEST_TERM, nextRun, plainRunEnd, plainTokens } from './names.js';

/** One word of a text: where it stands in it, and which word it is by counting. */
export interface Token {
  term: string;
  from: number;
  to: number;
  position: number;
}

export { LONGEST_TERM };

const runs = /[\p{L}\p{N}\p{M}_]+(?:\.[\p{L}\p{N}\p{M}_]+)*/gu;
/** The same, for going on from a place: what remembers one is never shared. */
const nextAny = new RegExp(runs);
const parts = /(?:\p{Lu}\p{M}*)+(?!\p{Ll})|(?:\p{Lu}\p{M}*)?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}]+|\p{Lu}|\p{N}+/gu;
/** Writing that puts no space between words; pairs of its characters stand for them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const accents = /[\u0300-\u036f]/gu;
const ascii = /^[\u0000-\u007f]*$/u;

/** Text of any length without capitals, accents and forms that only look different. */
export const plainly = (text: string): string =>
  ascii.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(accents, '').toLowerCase().normalize('NFC');

/** A word as it is looked for: as plain text, and no longer than a word of the index. */
export function folded(text: string): string {
  const plain = plainly(text);
  return plain.length > LONGEST_TERM ? plain.slice(0, LONGEST_TERM) : plain;
}

interface Span {
  text: string;
  from: number;
}

function pairsOf({ text, from }: Span): Span[] {
  const letters = [...text];
  if (letters.length < 2) {
    return [{ text, from }];
  }
  let at = from;
  return letters.slice(1).map((letter, index) => {
    const first = letters[index] ?? '';
    const span = { text: first + letter, from: at };
    at += first.length;
    return span;
  });
}

/** The parts of one name: `read_csv`, `readCsv` and `READ_CSV` are all read and csv. */
function partsOf({ text, from }: Span): Span[] {
  const found: Span[] = [];
  const plainly = (plain: string, start: number): void => {
    for (const match of plain.matchAll(parts)) {
      found.push({ text: match[0], from: from + start + match.index });
    }
  };
  let last = 0;
  for (const match of text.matchAll(unspaced)) {
    plainly(text.slice(last, match.index), last);
    found.push(...pairsOf({ text: match[0], from: from + match.index }));
    last = match.index + match[0].length;
  }
  plainly(text.slice(last), last);
  return found.filter(part => folded(part.text) !== '');
}

/** A name as one word, however its parts are set apart. */
const wholeOf = (text: string): string => folded(text.replaceAll('_', ''));

interface Named extends Span {
  /** The name in one word; '' for writing without spaces, which is never looked for as one. */
  whole: string;
  parts: readonly Span[];
}

function namesOf(run: Span): Named[] {
  let at = run.from;
  return run.text.split('.').map(text => {
    const name = { text, from: at };
    at += text.length + 1;
    const found = partsOf(name);
    const joined = found.length > 1 && text.match(unspaced) === null;
    return { ...name, parts: found, whole: found.length === 1 || joined ? wholeOf(text) : '' };
  });
}

/**
 * Every word of a text. A name made of parts gives its parts and itself as one word (`getUserName`:
 * get, user, name, getusername); names behind dots give each two that touch as well (`model.fit`).
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (let at = nextRun(text, 0); at < text.length; at = nextRun(text, at)) {
    const end = plainRunEnd(text, at);
    if (end >= 0) {
      position = plainTokens(text, at, end, position, tokens);
      at = end;
      continue;
    }
    nextAny.lastIndex = at;
    const match = nextAny.exec(text);
    if (match === null) {
      break;
    }
    position = anyTokens({ text: match[0], from: match.index }, position, tokens);
    at = match.index + match[0].length;
  }
  return tokens;
}

function anyTokens(run: Span, first: number, tokens: Token[]): number {
  let position = first;
  const names = namesOf(run);
  names.forEach((name, index) => {
    const to = name.from + name.text.length;
    const next = names[index + 1];
    if (name.parts.length > 1 && name.whole !== '') {
      tokens.push({ term: name.whole, from: name.from, to, position });
    }
    if (next !== undefined && name.whole !== '' && next.whole !== '') {
      const end = next.from + next.text.length;
      tokens.push({ term: folded(`${name.whole}.${next.whole}`), from: name.from, to: end, position });
    }
    for (const part of name.parts) {
      tokens.push({ term: folded(part.text), from: part.from, to: part.from + part.text.length, position });
      position += 1;
    }
  });
  return position;
}

/** Words as they are looked for: a name as one word, names behind dots two by two, each with its place. */
export function lookedFor(text: string): SearchToken[] {
  const tokens: SearchToken[] = [];
  let at = 0;
  for (const match of text.matchAll(runs)) {
    const names = namesOf({ text: match[0], from: 0 });
    names.forEach((name, index) => {
      const next = names[index + 1];
      const previous = names[index - 1];
      if (name.whole === '') {
        name.parts.forEach((part, offset) => tokens.push({ term: folded(part.text), at: at + offset }));
      } else if (next !== undefined && next.whole !== '') {
        tokens.push({ term: folded(`${name.whole}.${next.whole}`), at });
      } else if (previous === undefined || previous.whole === '') {
        tokens.push({ term: name.whole, at });
      }
      at += name.parts.length;
    });
  }
  return tokens;
}
