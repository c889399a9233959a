import { captionParts, english, type CaptionFacts, type CaptionPart, type Trans } from '../words.js';

/** What a list knows of a notebook: the part of the gallery's answer that is drawn. */
export interface EntryLike {
  id: string;
  versions: number;
  forks: number;
  latest: {
    number: number;
    spaceName: string;
    authorName: string;
    publishedAt: number;
    fields: { title: string; question: string; answer: string };
    facts: CaptionFacts & { figure?: boolean };
  };
  hit: { where: string; cell: number | null; text: string } | null;
}

/** Caption of a listed notebook. */
export function captionOf(entry: EntryLike, trans: Trans = english): CaptionPart[] {
  return captionParts({ ...entry.latest.facts, version: entry.latest.number }, trans);
}

/** Spaces that every gallery has keep their edges to themselves: what only you see never looks like what a team sees. */
const ownHues: Readonly<Record<string, number>> = { 'Only you': 5, 'Everyone here': 2 };
const sharedHues = [1, 0, 3, 4] as const;

/** A space's edge, one of six: the same name is the same edge everywhere. A class, because a strict page takes no inline style. */
export function hueOf(name: string): number {
  if (Object.hasOwn(ownHues, name)) {
    return ownHues[name] ?? 0;
  }
  let sum = 7;
  for (const char of name) {
    sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 6007;
  }
  return sharedHues[sum % sharedHues.length] ?? 0;
}

/** Where a search found its words. Cells have the number that the page shows. */
export function placeOf(hit: { where: string; cell: number | null }, trans: Trans = english): string {
  const where = partOf(hit.where, trans);
  return hit.cell === null ? where : trans._p('place of a hit', 'cell %1, %2', hit.cell, where);
}

function partOf(where: string, trans: Trans): string {
  switch (where) {
    case 'title':
      return trans._p('place of a hit', 'title');
    case 'question':
      return trans._p('place of a hit', 'question');
    case 'answer':
      return trans._p('place of a hit', 'answer');
    case 'description':
      return trans._p('place of a hit', 'description');
    case 'tags':
      return trans._p('place of a hit', 'tags');
    case 'code':
      return trans._p('place of a hit', 'code');
    case 'outputs':
      return trans._p('place of a hit', 'output');
    default:
      return trans._p('place of a hit', 'text');
  }
}

/** Text cut at the searched words, so that they can be marked. */
export function markedRuns(text: string, words: string): { text: string; hit: boolean }[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word.length > 1);
  const runs: { text: string; hit: boolean }[] = [];
  const low = text.toLowerCase();
  // Lower-casing can change a text's length; then offsets don't fit and nothing is marked.
  if (wanted.length === 0 || low.length !== text.length) {
    return text === '' ? [] : [{ text, hit: false }];
  }
  let at = 0;
  while (at < text.length) {
    const next = wanted.map(word => ({ word, at: low.indexOf(word, at) })).filter(found => found.at >= 0);
    const first = next.sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0];
    if (first === undefined) {
      break;
    }
    if (first.at > at) {
      runs.push({ text: text.slice(at, first.at), hit: false });
    }
    runs.push({ text: text.slice(first.at, first.at + first.word.length), hit: true });
    at = first.at + first.word.length;
  }
  if (at < text.length) {
    runs.push({ text: text.slice(at), hit: false });
  }
  return runs;
}
