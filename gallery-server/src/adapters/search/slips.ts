import type { SearchTerm } from '../../domain/search/model.js';
import { walkBlock } from './dictionary.js';
import { Slips } from './distance.js';
import { TITLE_MARK } from './document.js';
import type { Part, Scope } from './scope.js';

/** Shorter words are what they are; longer ones may hold two slips. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;
const MARK = TITLE_MARK.charCodeAt(0);

function sameStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) {
    same++;
  }
  return same;
}

/** Whether a block from one word up to another can hold a word that is near enough, by what all its words begin with. */
function mayHold(slips: Slips, first: string, next: string | undefined): boolean {
  if (next === undefined) {
    return true;
  }
  slips.back(0);
  for (let at = 0, same = sameStart(first, next); at < same; at++) {
    if (!slips.feed(first.charCodeAt(at))) {
      return false;
    }
  }
  return true;
}

/** What looks for near words: few people miss the first letter, and nobody that and another one. */
interface Search {
  word: string;
  most: number;
  wide: Slips;
  narrow: Slips;
}

const searchFor = (word: string): Search => {
  const most = word.length >= TWO_SLIPS ? 2 : 1;
  return { word, most, wide: new Slips(word, most), narrow: new Slips(word, 1) };
};

/** The words of a part that are near enough, with their distance. */
function nearIn(
  { segment }: Part,
  scope: Scope,
  { word, most, wide, narrow }: Search,
  near: Map<string, number>
): void {
  segment.firsts.forEach((first, number) => {
    const next = segment.firsts[number + 1];
    const slips = next?.[0] === first[0] && first[0] !== word[0] ? narrow : wide;
    if (next?.startsWith(TITLE_MARK) || !mayHold(slips, first, next)) {
      return;
    }
    slips.back(0);
    walkBlock(scope.vocabulary.bytes(segment, number), {
      back: depth => slips.back(depth),
      // What stands for the words of titles only is nothing that anybody wrote.
      letter: unit => unit !== MARK && slips.feed(unit),
      end: () => {
        const { distance } = slips;
        if (distance <= most) {
          const { text } = slips;
          if (distance <= 1 || text[0] === word[0]) {
            near.set(text, distance);
          }
        }
      }
    });
  });
}

/**
 * What was probably meant by a word that nobody wrote: the nearest word, of equally near ones the most frequent,
 * then by the alphabet. Null where the word is known, too short, or nothing is near.
 */
export function mendedTerm(scope: Scope, { tokens, prefix, without, shown }: SearchTerm): string | null {
  const word = tokens[0]?.term ?? '';
  if (tokens.length !== 1 || without || word.length < ONE_SLIP || !/\p{L}/u.test(word)) {
    return null;
  }
  // Whoever asks for a beginning means it; the last word of a search is one only because it may not be finished.
  if (prefix ? shown.endsWith('*') || scope.beginning(word, 1).length > 0 : scope.count(word) > 0) {
    return null;
  }
  const search = searchFor(word);
  const near = new Map<string, number>();
  for (const part of scope.parts) {
    nearIn(part, scope, search, near);
  }
  for (let distance = 1; distance <= search.most; distance++) {
    const [first] = [...near]
      .filter(([, found]) => found === distance)
      .map(([term]) => ({ term, count: scope.count(term) }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count || (one.term < other.term ? -1 : 1));
    if (first !== undefined) {
      return first.term;
    }
  }
  return null;
}
