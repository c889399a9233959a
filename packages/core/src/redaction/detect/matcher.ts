import type { Detector, Finding } from './model.js';
import { endOfWord, searchOf, Shown } from './search.js';
import type { Search } from './search.js';
import { createWordFinder } from './words.js';
import type { WordFinder } from './words.js';

/** Finds what a list of detectors finds in one text. */
export interface Matcher {
  find(text: string): Finding[];
  /** The words of all detectors as one pattern; the measure of how quick the rest is. */
  readonly words: RegExp;
}

/** Where to look, from and to by turns: a text that is full of words has very many of them. */
type Ranges = number[];

const REACH = 200;
const LENGTH = 400;
const BEHIND = 100;

/** Compiles detectors once. One pass over the text finds all words; patterns are run only around those. */
export function createMatcher(detectors: readonly Detector[]): Matcher {
  const byWord = new Map<string, Search[]>();
  const searches = detectors.map(searchOf);
  for (const detector of searches) {
    for (const word of detector.keywords) {
      byWord.set(word, [...(byWord.get(word) ?? []), detector]);
    }
  }
  const wordless = searches.filter(detector => detector.keywords.length === 0);
  const words = alternationOf([...byWord.keys()]);
  const seek = createWordFinder([...byWord.keys()]);
  return {
    words,
    find: text => {
      const findings: Finding[] = [];
      for (const detector of wordless) {
        if (text.length >= (detector.shortest ?? 0)) {
          searchIn(detector, text, [0, text.length], findings);
        }
      }
      for (const [detector, ranges] of rangesOf(text, seek, byWord)) {
        (detector.pattern.sticky ? tryAt : searchIn)(detector, text, ranges, findings);
      }
      return findings;
    }
  };
}

function alternationOf(words: string[]): RegExp {
  if (words.length === 0) {
    return /(?!)/g;
  }
  const longestFirst = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(longestFirst.map(escaped).join('|'), 'gi');
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/**
 * Where each detector has to look: around the words that were seen, ranges that meet made one. What
 * begins with its word keeps a place for each, so that a sticky pattern is tried at all of them.
 */
function rangesOf(text: string, seek: WordFinder, byWord: ReadonlyMap<string, readonly Search[]>): Map<Search, Ranges> {
  const ranges = new Map<Search, Ranges>();
  seek(text, (word, at) => {
    for (const detector of byWord.get(word) ?? []) {
      const reach = detector.reach ?? REACH;
      const from = Math.max(0, at - reach);
      const to = Math.min(text.length, at + word.length + reach);
      const all = ranges.get(detector);
      if (all === undefined) {
        ranges.set(detector, [from, to]);
      } else if (reach === 0 ? from === all.at(-2) : from <= (all.at(-1) ?? 0)) {
        all[all.length - 1] = Math.max(all.at(-1) ?? 0, to);
      } else {
        all.push(from, to);
      }
    }
  });
  return ranges;
}

/** What begins with its word: tried at each, but not inside a match that was looked at whole. */
function tryAt(detector: Search, text: string, ranges: Ranges, findings: Finding[]): void {
  const { pattern, length = LENGTH, mayBegin, word } = detector;
  let done = 0;
  let end = 0;
  for (let at = 0; at < ranges.length; at += 2) {
    const from = ranges[at] ?? 0;
    if (word !== null && at > 0) {
      end = from < end ? end : endOfWord(text, from, word);
      if (end - from > length) {
        continue;
      }
    }
    if (from >= done && (mayBegin === undefined || mayBegin(text, from))) {
      const offset = Math.max(0, from - BEHIND);
      const part = text.slice(offset, (ranges[at + 1] ?? from) + length);
      pattern.lastIndex = from - offset;
      for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
        const end = keep(detector, text, match, offset, findings);
        done = match[detector.value] === undefined || detector.value === 0 ? end : done;
        pattern.lastIndex = Math.max(match.index + 1, end - offset);
        if (pattern.lastIndex + offset > (ranges[at + 1] ?? from)) {
          break;
        }
      }
    }
  }
}

/**
 * What may begin anywhere in a range. A search runs on behind a range for as long as a match may be, so ranges that are
 * nearer to each other are one search: else a text full of words would be read again behind each of them.
 */
function searchIn(detector: Search, text: string, ranges: Ranges, findings: Finding[]): void {
  const { length = LENGTH } = detector;
  for (let first = 0; first < ranges.length;) {
    let behind = first + 2;
    while (behind < ranges.length && (ranges[behind] ?? 0) - (ranges[behind - 1] ?? 0) < length) {
      behind += 2;
    }
    searchTogether(detector, text, ranges.slice(first, behind), findings);
    first = behind;
  }
}

function searchTogether(detector: Search, text: string, ranges: Ranges, findings: Finding[]): void {
  const { pattern, length = LENGTH } = detector;
  // Cut, so that no pattern runs on through the rest of the text; a little more on both sides, so that
  // what looks back sees something and what begins inside ends whole.
  const offset = Math.max(0, (ranges[0] ?? 0) - BEHIND);
  const part = text.slice(offset, (ranges.at(-1) ?? 0) + length);
  let at = 0;
  let next = ranges[0] ?? 0;
  while (at < ranges.length) {
    pattern.lastIndex = next - offset;
    const match = pattern.exec(part);
    if (match === null) {
      return;
    }
    const start = match.index + offset;
    while (at < ranges.length && start > (ranges[at + 1] ?? 0)) {
      at += 2;
    }
    next = ranges[at] ?? 0;
    if (at < ranges.length && start >= next) {
      next = Math.max(start + 1, keep(detector, text, match, offset, findings));
      if (next > (ranges[at + 1] ?? 0)) {
        at += 2;
        next = ranges[at] ?? 0;
      }
    }
  }
}

/** Answers where the value ends, which is looked at no more; the start of the match where it has none. */
function keep(search: Search, text: string, match: RegExpExecArray, offset: number, findings: Finding[]): number {
  const { check, value: group, named } = search;
  const value = match[group] ?? match[0];
  if (value === '') {
    return offset + match.index;
  }
  const start = offset + valueAt(match, group, value);
  const end = start + value.length;
  if (check === undefined || check(new Shown(text, start, end, value, match, named))) {
    const { id, type, family } = search;
    findings.push({ start, end, type, family, rule: id });
  }
  return end;
}

/** Where the value stands: the last time in the match, because the words come before it. */
function valueAt(match: RegExpExecArray, group: number, value: string): number {
  const at = match.indices?.[group];
  return at !== undefined ? at[0] : match.index + match[0].lastIndexOf(value);
}
