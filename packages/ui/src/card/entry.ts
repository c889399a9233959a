import type { DeprecatedLike } from '../deprecated/DeprecatedNote.js';
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
  hit: HitLike | null;
  stars?: number;
  /** The reader's own star; left out where nobody is signed in. */
  starred?: boolean;
  deprecated?: DeprecatedLike | null;
}

/** Why and where a search found it. */
export interface HitLike {
  where: string;
  cell: number | null;
  text: string;
  /** Pieces of the text that were looked for, [from, to). */
  marks?: readonly (readonly [number, number])[];
  /** Where the words stand, the best place first, and what lifted it. */
  why?: readonly string[];
}

/** Caption of a listed notebook; that it should not be used any more stands before everything else. */
export function captionOf(entry: EntryLike, trans: Trans = english): CaptionPart[] {
  const { facts, number } = entry.latest;
  const stars = entry.stars ?? 0;
  return captionParts({ ...facts, version: number, stars, deprecated: (entry.deprecated ?? null) !== null }, trans);
}

/** What a result stands there for, in the words of a page. */
export function whyOf({ why = [] }: HitLike, trans: Trans = english): string {
  return why.map(reason => reasonOf(reason, trans)).join(' · ');
}

function reasonOf(reason: string, trans: Trans): string {
  switch (reason) {
    case 'reviewed':
      return trans._p('why a result stands here', 'reviewed');
    case 'stars':
      return trans._p('why a result stands here', 'starred');
    case 'deprecated':
      return trans._p('why a result stands here', 'deprecated');
    default:
      return partOf(reason, trans);
  }
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
    case 'authors':
      return trans._p('place of a hit', 'author');
    case 'imports':
      return trans._p('place of a hit', 'packages');
    default:
      return trans._p('place of a hit', 'text');
  }
}

/** A line cut at its marks; marks that don't fit the line are left out. */
export function markedRuns({ text, marks = [] }: HitLike): { text: string; hit: boolean }[] {
  const runs: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from < at || to <= from || to > text.length) {
      continue;
    }
    if (from > at) {
      runs.push({ text: text.slice(at, from), hit: false });
    }
    runs.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  return at < text.length ? [...runs, { text: text.slice(at), hit: false }] : runs;
}
