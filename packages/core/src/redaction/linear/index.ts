import { Automaton, lengthsOf } from './automaton.js';
import { literal, parsePattern, PatternRefused } from './parse.js';
import type { Node } from './parse.js';

export { PatternRefused };

/** Finds all it can in a text; matches don't overlap, the first and longest counts. */
export interface LinearMatcher {
  find(text: string): { start: number; end: number }[];
}

/** No match of an own pattern is longer. */
export const LONGEST_MATCH = 200;
const MOST_STEPS = 2000;
const MOST_WORD_STEPS = 60_000;
const WORD = /[\p{L}\p{N}_]/u;

/** Whether a word ends or begins between the sign before a place and the one at it. */
function isEdge(text: string, at: number): boolean {
  const before = at > 0 && WORD.test(text[at - 1] ?? '');
  const after = at < text.length && WORD.test(text[at] ?? '');
  return before !== after;
}

type Fits = (text: string, at: number) => boolean;
const anywhere: Fits = () => true;
/** Not within a word; unlike an edge this also lets a name begin or end with a sign. */
const apart: Fits = (text, at) => isEdge(text, at) || at === 0 || !WORD.test(text[at - 1] ?? '');

function matcherOf(node: Node, most: number, starts: Fits, ends: Fits): LinearMatcher {
  const automaton = new Automaton(node, most);
  return {
    find: text => {
      const found: { start: number; end: number }[] = [];
      const fits = (end: number): boolean => ends(text, end);
      for (let start = 0; start < text.length; start++) {
        const end = starts(text, start) ? automaton.longest(text, start, fits) : -1;
        if (end > start) {
          found.push({ start, end });
          start = end - 1;
        }
      }
      return found;
    }
  };
}

/**
 * Compiles a pattern that an administrator wrote. Only shapes whose time grows with the text alone are
 * taken: bounded repetitions, none inside another, nothing that refers back or looks around.
 * @throws PatternRefused with the reason
 */
export function compilePattern(text: string, ignoreCase: boolean): LinearMatcher {
  const { node, edges } = parsePattern(text, ignoreCase);
  const { least, most } = lengthsOf(node);
  if (least === 0) {
    throw new PatternRefused('matches the empty text');
  }
  if (most > LONGEST_MATCH) {
    throw new PatternRefused(`can be longer than ${LONGEST_MATCH} characters`);
  }
  return matcherOf(node, MOST_STEPS, edges.start ? isEdge : anywhere, edges.end ? isEdge : anywhere);
}

/** Compiles words that stand for themselves, whole and in any case of ASCII letters. */
export function compileWords(words: readonly string[]): LinearMatcher {
  const parts = words.map(word => literal(word, true));
  return matcherOf({ kind: 'either', parts }, MOST_WORD_STEPS, apart, apart);
}
