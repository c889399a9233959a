import type { Token } from './tokens.js';

/** Longer words are cut; nobody remembers more of one. */
export const LONGEST_TERM = 64;

const DOT = 0x2e;
const UNDERSCORE = 0x5f;
const LAST_ASCII = 0x7f;

/** What a character of ASCII is in a name: 0 nothing, 1 a small letter, 2 a capital, 3 a digit, 4 an underscore. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[a-z]/.test(letter) ? 1 : /[A-Z]/.test(letter) ? 2 : /[0-9]/.test(letter) ? 3 : code === UNDERSCORE ? 4 : 0;
});

const cut = (term: string): string => (term.length > LONGEST_TERM ? term.slice(0, LONGEST_TERM) : term);

/**
 * Where a run of plain letters, digits, underscores and dots within it ends, from its beginning; -1 where
 * something stands in it that isn't plain.
 */
export function plainRunEnd(text: string, from: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII) {
      return -1;
    }
    if (code === DOT) {
      const next = text.charCodeAt(at + 1);
      if (next > LAST_ASCII) {
        return -1;
      }
      if (!(kinds[next] > 0)) {
        return at;
      }
    } else if (!(kinds[code] > 0)) {
      return at;
    }
  }
}

/** Where the next run may begin: a plain character of a name, or anything that isn't plain. */
export function nextRun(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII || kinds[code] > 0) {
      return at;
    }
  }
  return text.length;
}

/** Where the part of a name that begins at `from` ends: capitals before a small letter leave it the last of them. */
function partEnd(text: string, from: number, end: number): number {
  const kind = kinds[text.charCodeAt(from)];
  let at = from + 1;
  while (at < end && kinds[text.charCodeAt(at)] === kind) {
    at++;
  }
  if (kind !== 2 || at >= end || kinds[text.charCodeAt(at)] !== 1) {
    return at;
  }
  return at - from > 1 ? at - 1 : partEnd(text, at, end);
}

/** The parts of one name as [from, to) one after the other. */
function partsOf(text: string, from: number, to: number): number[] {
  const parts: number[] = [];
  for (let at = from; at < to;) {
    if (text.charCodeAt(at) === UNDERSCORE) {
      at++;
    } else {
      const end = partEnd(text, at, to);
      parts.push(at, end);
      at = end;
    }
  }
  return parts;
}

function nameEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) !== DOT) {
    at++;
  }
  return at;
}

interface Name {
  from: number;
  to: number;
  parts: number[];
  whole: string;
}

function nameAt(text: string, from: number, end: number): Name {
  const to = nameEnd(text, from, end);
  const parts = partsOf(text, from, to);
  const whole = parts.length === 0 ? '' : cut(text.slice(from, to).replaceAll('_', '').toLowerCase());
  return { from, to, parts, whole };
}

/** The words of a plain run [from, end), the first of them by counting being `position`; answers the next one's. */
export function plainTokens(text: string, from: number, end: number, position: number, tokens: Token[]): number {
  let next = position;
  let name: Name | null = nameAt(text, from, end);
  while (name !== null) {
    const { parts, whole, to }: Name = name;
    const behind: Name | null = to < end ? nameAt(text, to + 1, end) : null;
    if (parts.length > 2) {
      tokens.push({ term: whole, from: name.from, to, position: next });
    }
    if (behind !== null && whole !== '' && behind.whole !== '') {
      tokens.push({ term: cut(`${whole}.${behind.whole}`), from: name.from, to: behind.to, position: next });
    }
    for (let index = 0; index < parts.length; index += 2) {
      const [start, stop] = [parts[index], parts[index + 1]];
      tokens.push({ term: cut(text.slice(start, stop).toLowerCase()), from: start, to: stop, position: next });
      next++;
    }
    name = behind;
  }
  return next;
}
