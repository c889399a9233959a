import { captionParts, type CaptionFacts, type CaptionPart } from '../words.js';

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
    facts: CaptionFacts;
  };
  hit: { where: string; cell: number | null; text: string } | null;
}

/** Caption of a listed notebook. */
export function captionOf(entry: EntryLike): CaptionPart[] {
  return captionParts({ ...entry.latest.facts, version: entry.latest.number });
}

/** Spaces that every gallery has keep their edges to themselves: what only you see never looks like what a team sees. */
const ownHues: Readonly<Record<string, number>> = { 'Only you': 5, 'Everyone here': 2 };
const sharedHues = [0, 1, 3, 4] as const;

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

const places: Readonly<Record<string, string>> = {
  title: 'title',
  question: 'question',
  answer: 'answer',
  description: 'description',
  tags: 'tags',
  markdown: 'text',
  code: 'code'
};

/** Where a search found its words, counted as everywhere: cells from 0. */
export function placeOf(hit: { where: string; cell: number | null }): string {
  const where = places[hit.where] ?? 'text';
  return hit.cell === null ? where : `cell ${hit.cell}, ${where}`;
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
