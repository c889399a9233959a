/** A stretch of letters and digits, or several with one mark between each. */
export interface Candidate<T> {
  start: number;
  end: number;
  /** What is written in groups of these sizes. */
  kinds: readonly T[];
  /** It holds digits alone. */
  numeric: boolean;
}

/** Which things are written in groups of which sizes. */
export interface Layouts<T> {
  next: (Layouts<T> | undefined)[];
  kinds: T[];
}

/** Longer groups count as this long. */
const LONGEST = 31;
/** A word of more letters is no part of an identifier. */
const WORD = 6;

const DIGIT = 1;
const LETTER = 2;
const classes = new Uint8Array(128);
for (let code = 48; code < 123; code++) {
  classes[code] = code < 58 ? DIGIT : (code > 64 && code < 91) || code > 96 ? LETTER : 0;
}

const classOf = (code: number): number => (code < 128 ? (classes[code] ?? 0) : 0);

/** Whether a character is an ASCII letter or digit. */
export const isAlnum = (code: number): boolean => classOf(code) !== 0;

/** Puts layouts like `'3 2 4'` into one tree of sizes. */
export function layoutsOf<T extends { layouts: readonly string[] }>(kinds: readonly T[]): Layouts<T> {
  const root: Layouts<T> = { next: [], kinds: [] };
  for (const kind of kinds) {
    for (const layout of new Set(kind.layouts)) {
      let at = root;
      for (const size of layout.split(' ')) {
        at = at.next[Math.min(Number(size), LONGEST)] ??= { next: [], kinds: [] };
      }
      if (!at.kinds.includes(kind)) {
        at.kinds.push(kind);
      }
    }
  }
  return root;
}

/** Blank, hyphen, full stop, slash, and their relatives in print. */
const isMark = (code: number): boolean =>
  code === 32 || (code >= 45 && code <= 47) || code === 0xa0 || (code >= 0x2009 && code <= 0x2013);

/** Calls back with everything that is written as one of the layouts says and holds a digit. */
export function eachCandidate<T>(text: string, layouts: Layouts<T>, visit: (candidate: Candidate<T>) => void): void {
  const starts: number[] = [];
  const ends: number[] = [];
  const classesOf: number[] = [];
  let size = 0;
  const isDigitless = (at: number): boolean => at >= size || classesOf[at] === LETTER;
  const close = (): void => {
    for (let first = 0; first < size; first++) {
      // Nothing begins with three groups of letters.
      if (!isDigitless(first) || !isDigitless(first + 1) || !isDigitless(first + 2)) {
        follow(first);
      }
    }
    size = 0;
  };
  const follow = (first: number): void => {
    let here: Layouts<T> | undefined = layouts;
    let seen = 0;
    for (let at = first; at < size; at++) {
      const start = starts[at] ?? 0;
      const end = ends[at] ?? 0;
      here = here.next[end - start < LONGEST ? end - start : LONGEST];
      if (here === undefined) {
        return;
      }
      seen |= classesOf[at] ?? 0;
      if (here.kinds.length > 0 && seen !== LETTER) {
        visit({ start: starts[first] ?? 0, end, kinds: here.kinds, numeric: seen === DIGIT });
      }
    }
  };
  const { length } = text;
  for (let at = 0; at < length;) {
    let kind = classOf(text.charCodeAt(at));
    if (kind === 0) {
      at++;
      continue;
    }
    const start = at;
    let seen = 0;
    do {
      seen |= kind;
      kind = ++at < length ? classOf(text.charCodeAt(at)) : 0;
    } while (kind !== 0);
    if (size > 0 && (ends[size - 1] !== start - 1 || !isMark(text.charCodeAt(start - 1)))) {
      close();
    }
    if (seen === LETTER && at - start > WORD) {
      close();
    } else {
      starts[size] = start;
      ends[size] = at;
      classesOf[size++] = seen;
    }
  }
  close();
}
