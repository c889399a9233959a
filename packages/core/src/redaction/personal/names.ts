import { folded } from './fold.js';
import type { Kind } from './kind.js';

/** Where the names of kinds stand in a text. */
export interface NamedPlaces {
  /** Whether a name of a kind stands near a stretch. */
  near(kind: Kind, start: number, end: number): boolean;
}

interface Node {
  /** By the next letter, a = 0. */
  next: (Node | undefined)[];
  kinds: Kind[];
}

interface Places {
  starts: number[];
  ends: number[];
}

const A = 97;
const REACH = 160;
const AFTER = 50;
/** What a name may go on with in one word: `nhsnumber`, `bsnnr`, `ssns`. */
const TAILS = new Set('s es e n en er nummer nummern number numbers numero num no nr id ids code codes'.split(' '));
/** A text that names nothing. */
export const NOWHERE: NamedPlaces = { near: () => false };

/** Compiles the names of kinds once; answers for one text at a time. */
export function createNames(kinds: readonly Kind[]): (text: string) => NamedPlaces {
  const latin = node();
  const others = new Map<string, Kind[]>();
  for (const kind of kinds) {
    for (const name of folded(kind.names).split('|')) {
      if (/^[a-z][a-z ']*$/.test(name)) {
        grow(latin, name.replace(/[ ']/g, '')).kinds.push(kind);
      } else {
        others.set(name, [...(others.get(name) ?? []), kind]);
      }
    }
  }
  const written = [...others.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const foreign = new RegExp(written.map(name => name.replaceAll(' ', '[ _.-]{0,2}')).join('|'), 'g');
  return raw => {
    const text = folded(raw);
    const places = new Map<Kind, Places>();
    latinPlaces(text, raw, latin, places);
    if (/[\u0370-\uffff]/.test(text)) {
      for (const match of text.matchAll(foreign)) {
        note(places, others.get(match[0].replace(/[_.-]/g, ' ')) ?? [], match.index, match.index + match[0].length);
      }
    }
    return places.size === 0
      ? NOWHERE
      : { near: (kind, start, end) => isNear(places.get(kind), kind, start, end, raw) };
  };
}

const node = (): Node => ({ next: [], kinds: [] });

function grow(root: Node, word: string): Node {
  let at = root;
  for (const char of word) {
    at = at.next[char.charCodeAt(0) - A] ??= node();
  }
  return at;
}

function note(places: Map<Kind, Places>, kinds: readonly Kind[], start: number, end: number): void {
  for (const kind of kinds) {
    const all = places.get(kind);
    if (all === undefined) {
      places.set(kind, { starts: [start], ends: [end] });
    } else if (all.starts.at(-1) !== start) {
      all.starts.push(start);
      all.ends.push(end);
    } else {
      all.ends[all.ends.length - 1] = end;
    }
  }
}

const isLetter = (code: number): boolean => code > 96 && code < 123;
const isUpper = (code: number): boolean => code > 64 && code < 91;
/** Blank, line end, hyphen, full stop, apostrophe, underscore. */
const parts = (code: number): boolean =>
  code === 32 || code === 95 || code === 45 || code === 46 || code === 39 || code === 10;

function latinPlaces(text: string, raw: string, root: Node, places: Map<Kind, Places>): void {
  let before = false;
  for (let at = 0; at < text.length; at++) {
    const letter = isLetter(text.charCodeAt(at));
    if (letter && (!before || (isUpper(raw.charCodeAt(at)) && !isUpper(raw.charCodeAt(at - 1))))) {
      walk(text, raw, at, root, places);
    }
    before = letter;
  }
}

/** Follows the names that begin here, over what parts their words. */
function walk(text: string, raw: string, start: number, root: Node, places: Map<Kind, Places>): void {
  let here: Node | undefined = root;
  let at = start;
  while (here !== undefined && at < text.length) {
    const code = text.charCodeAt(at);
    if (parts(code) && here !== root) {
      at += parts(text.charCodeAt(at + 1)) ? 2 : 1;
      if (!isLetter(text.charCodeAt(at))) {
        return;
      }
    }
    here = here.next[text.charCodeAt(at++) - A];
    if (here !== undefined && here.kinds.length > 0 && isEnd(text, raw, at)) {
      note(places, here.kinds, start, at);
    }
  }
}

/** A name ends with its word, with a capital inside of one, or with a tail that compounds have. */
function isEnd(text: string, raw: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!isLetter(code) || (isUpper(raw.charCodeAt(at)) && !isUpper(raw.charCodeAt(at - 1)))) {
    return true;
  }
  let end = at;
  while (end - at < 9 && isLetter(text.charCodeAt(end))) {
    end++;
  }
  return TAILS.has(text.slice(at, end));
}

function isNear(all: Places | undefined, { reach = REACH }: Kind, start: number, end: number, raw: string): boolean {
  if (all === undefined) {
    return false;
  }
  const last = all.ends[lowerBound(all.ends, start + 1) - 1];
  if (last !== undefined && start - last <= reach) {
    return true;
  }
  const next = all.starts[lowerBound(all.starts, end)];
  return next !== undefined && next - end <= AFTER && !raw.slice(end, next).includes('\n');
}

function lowerBound(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
