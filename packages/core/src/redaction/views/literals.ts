import type { View } from './view.js';

/** A literal of code: what stands between two quotes of one line. */
export interface Literal {
  /** Where the quote before it stands, and where the one behind it ends. */
  open: number;
  close: number;
  /** What it says, without the quotes. */
  start: number;
  end: number;
}

/** A cell with more literals than this is data. */
const MOST = 60_000;
const QUOTES = new Map([
  [34, 0],
  [39, 1],
  [96, 2]
]);

/** All literals of a text, in order; taken once for all readings that need them. */
export function literalsOf(view: View): readonly Literal[] {
  return (view.literals ??= literalsIn(view.text));
}

/** No grammar: a quote that has no partner on its line is an apostrophe, and so are its like up to the line's end. */
function literalsIn(text: string): Literal[] {
  const literals: Literal[] = [];
  const alone = [-1, -1, -1];
  for (let at = 0; at < text.length && literals.length < MOST; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) {
      at++;
      continue;
    }
    const kind = code === 34 || code === 39 || code === 96 ? QUOTES.get(code) : undefined;
    if (kind === undefined || at < alone[kind]) {
      continue;
    }
    const end = partnerOf(text, at, code);
    if (text.charCodeAt(end) === code) {
      literals.push({ open: at, close: end + 1, start: at + 1, end });
      at = end;
    } else {
      alone[kind] = end;
    }
  }
  return literals;
}

/** Where the quote's partner stands, or where its line ends. */
function partnerOf(text: string, open: number, quote: number): number {
  let at = open + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote || code === 10) {
      return at;
    }
    if (code === 92) {
      at++;
    }
  }
  return at;
}

/** What each variable was given, literals only: the last time counts, `+=` adds. */
export function variablesIn(
  text: string,
  literals: readonly Literal[],
  chainEnd: (at: number) => number
): Map<string, Literal[]> {
  const values = new Map<string, Literal[]>();
  for (let at = 0; at < literals.length; at++) {
    const { open } = literals[at];
    const match = isGiven(text, open) ? ASSIGNED.exec(text.slice(Math.max(0, open - 90), open)) : null;
    if (match !== null) {
      const parts = literals.slice(at, chainEnd(at) + 1);
      const more = match[2] === '+' ? (values.get(match[1]) ?? []) : [];
      values.set(match[1], [...more, ...parts].slice(0, 200));
    }
  }
  return values;
}

/** Whether a sign that gives a value stands before a literal, as it does before the fewest. */
function isGiven(text: string, open: number): boolean {
  let at = open - 1;
  for (let prefix = 0; prefix < 2 && isLetter(text.charCodeAt(at)); prefix++) {
    at--;
  }
  for (; at > open - 24; at--) {
    const code = text.charCodeAt(at);
    if (code > 32 && code < 128 && code !== 40) {
      return code === 61 || code === 45;
    }
  }
  return false;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const ASSIGNED =
  /(?:^|[\s;,({])([A-Za-z_$][\w$.]{0,60})\s{0,8}(?::\s{0,4}[\w.[\]]{1,20}\s{0,4})?(?:([+])=|=|<-|:=)\s{0,8}\(?\s{0,8}[A-Za-z]{0,2}$/;
