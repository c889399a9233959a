import type { Token } from '../../domain/search/tokens.js';
import { tokensOf } from '../../domain/search/tokens.js';
import type { Wanted } from './wanted.js';

/** About so many characters are shown around a hit, and so many of them before it. */
const LENGTH = 140;
const BEFORE = 40;
/** More than this is not looked through for the sake of a mark. */
const READ = 4000;

export interface Excerpt {
  text: string;
  marks: [number, number][];
}

/** Whether the words of a term stand at a token; then the end of the last of them. */
function endAt(wanted: Wanted, tokens: ReadonlyMap<number, readonly Token[]>, token: Token): number | null {
  let end: number | null = token.to;
  wanted.slots.forEach((slot, index) => {
    const fits = ({ term }: Token): boolean =>
      slot.prefix === null ? slot.words.some(word => word.term === term) : term.startsWith(slot.prefix);
    const found = index === 0 ? (fits(token) ? token : undefined) : tokens.get(token.position + slot.at)?.find(fits);
    end = end === null || found === undefined ? null : Math.max(end, found.to);
  });
  return end;
}

/** Where a text holds what was looked for, in order and apart. */
export function marksIn(text: string, wanted: readonly Wanted[]): [number, number][] {
  const tokens = tokensOf(text);
  const byPlace = new Map<number, Token[]>();
  for (const token of tokens) {
    byPlace.set(token.position, [...(byPlace.get(token.position) ?? []), token]);
  }
  const found: [number, number][] = [];
  for (const token of tokens) {
    for (const term of wanted) {
      const end = endAt(term, byPlace, token);
      if (end !== null) {
        found.push([token.from, end]);
      }
    }
  }
  found.sort(([one], [other]) => one - other);
  const apart: [number, number][] = [];
  for (const [from, to] of found) {
    const last = apart[apart.length - 1];
    if (last !== undefined && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      apart.push([from, to]);
    }
  }
  return apart;
}

/** [from, to) of a text around a mark, ending between words where that is near. */
function around(text: string, at: number): [number, number] {
  const wish = Math.max(0, Math.min(at - BEFORE, text.length - LENGTH));
  const space = wish === 0 ? -1 : text.slice(wish, at).search(/\s/u);
  const from = space < 0 ? wish : wish + space + 1;
  const end = Math.min(text.length, from + LENGTH);
  const lastSpace = end === text.length ? -1 : text.slice(from, end).search(/\s\S*$/u);
  return [from, lastSpace > LENGTH / 2 ? from + lastSpace : end];
}

/** A pair of characters is never cut in two. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, ' ');

/** One line around the first mark at or behind `near`. */
export function excerptOf(full: string, wanted: readonly Wanted[], near = 0): Excerpt {
  const text = full.length > READ ? full.slice(Math.max(0, near - BEFORE * 2), near + READ) : full;
  const begin = full.length > READ ? Math.max(0, near - BEFORE * 2) : 0;
  const marks = marksIn(text, wanted);
  const first = marks.find(([from]) => from >= near - begin) ?? marks[0];
  const [from, to] = around(text, first?.[0] ?? 0);
  let line = '';
  const places: number[] = [];
  for (const letter of whole(text.slice(from, to)).split('')) {
    places.push(line.length);
    const blank = /\s/u.test(letter);
    line += blank ? (line === '' || line.endsWith(' ') ? '' : ' ') : letter;
  }
  places.push(line.length);
  const shown = line.trimEnd();
  const inside = marks
    .filter(([start, end]) => start < to && end > from)
    .map(([start, end]): [number, number] => [
      places[Math.max(0, start - from)],
      Math.min(shown.length, places[Math.min(end, to) - from])
    ])
    .filter(([start, end]) => end > start);
  return { text: shown, marks: inside };
}
