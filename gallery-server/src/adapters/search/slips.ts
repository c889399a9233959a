import type { SearchTerm } from '../../domain/search/model.js';
import { Slips, sameStart } from './distance.js';
import type { Part, Scope } from './scope.js';

/** Shorter words are what they are; longer ones may hold two slips. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

/** Blocks of a part that may hold a word near enough are read, the others are passed by. */
function nearIn(
  { segment }: Part,
  scope: Scope,
  word: string,
  most: number,
  visit: (term: string, distance: number) => void
) {
  const { firsts } = segment;
  const begun = new Slips(word, most);
  const whole = new Slips(word, most);
  let before = '';
  let last = '';
  firsts.forEach((first, number) => {
    const next = firsts[number + 1];
    const common = next === undefined ? '' : first.slice(0, sameStart(first, next));
    const possible = begun.possible(common, sameStart(common, before));
    before = common;
    if (!possible) {
      return;
    }
    for (const term of scope.vocabulary.terms(segment, number)) {
      const near = whole.possible(term, sameStart(term, last));
      last = term;
      if (near && Math.abs(term.length - word.length) <= most && whole.distance() <= most) {
        visit(term, whole.distance());
      }
    }
  });
}

/**
 * What was probably meant by a word that nobody wrote: the nearest word, of equally near ones the most frequent,
 * then by the alphabet. Null where the word is known, too short, or nothing is near.
 */
export function mendedTerm(scope: Scope, { tokens, prefix, without }: SearchTerm): string | null {
  const word = tokens[0]?.term ?? '';
  if (tokens.length !== 1 || prefix || without || word.length < ONE_SLIP || !/\p{L}/u.test(word)) {
    return null;
  }
  if (scope.count(word) > 0) {
    return null;
  }
  const most = word.length >= TWO_SLIPS ? 2 : 1;
  const near = new Map<string, number>();
  for (const part of scope.parts) {
    nearIn(part, scope, word, most, (term, distance) => near.set(term, distance));
  }
  const known = [...near]
    .map(([term, distance]) => ({ term, distance, count: scope.count(term) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.distance - other.distance || other.count - one.count || (one.term < other.term ? -1 : 1));
  return known[0]?.term ?? null;
}
