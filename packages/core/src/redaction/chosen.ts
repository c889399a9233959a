import { createWordFinder } from './detect/words.js';
import type { WordFinder } from './detect/words.js';
import { placeholderTypes } from './placeholders.js';
import type { PlaceholderType } from './placeholders.js';
import { placed } from './scan.js';
import type { Hit } from './scan.js';
import type { Span, View } from './views/view.js';

/** The rule that a report names for what the author chose. */
export const CHOSEN = 'chosen';

/** Shorter texts stand in words by chance: they go where they are words of their own. */
const WITHIN = 3;
/** Shorter ones stand in unpacked bytes by chance. */
const UNPACKED = 4;
/** Shorter ones come about by chance where things are put together by a guess. */
const GUESSED = 8;

/** Letters whose lower case has another length, or depends on what stands beside them. */
const ODD = /[\u0130\u1e9e\u03a3\u03c3\u03c2]/;
const WORD = /[\p{L}\p{N}_]/u;
/** Also where it stands in a longer word; unlike a placeholder's own pattern this one isn't afraid of what adjoins. */
const STANDING = new RegExp(`(?:${placeholderTypes.join('|')})(?:-\\d{1,6})?`, 'g');

interface Needle {
  /** Matches at one place; any white space stands for any other. */
  pattern: RegExp;
  length: number;
  type: PlaceholderType;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Finds the texts that the author wants removed, in every way in which a text can be read. */
export class ChosenTexts {
  private readonly byKey = new Map<string, Needle[]>();
  private readonly odd: Needle[] = [];
  private readonly seek: WordFinder;

  /** @param typeOf what a detector would call such a text */
  constructor(texts: readonly string[], typeOf: (text: string) => PlaceholderType) {
    for (const text of texts) {
      const type = typeOf(text);
      const spellings = [text, ...(['NFC', 'NFD', 'NFKC'] as const).map(form => text.normalize(form))];
      new Set(spellings).forEach(spelling => this.add(spelling, type));
    }
    this.seek = createWordFinder([...this.byKey.keys()]);
  }

  /** Where they stand in a text that was read in all these ways. */
  find(views: readonly View[]): Hit[] {
    return views.flatMap(view => this.findIn(view));
  }

  private add(spelling: string, type: PlaceholderType): void {
    const words = spelling.split(/\s+/);
    const pattern = new RegExp(words.map(escaped).join('\\s{1,40}'), 'iy');
    const needle: Needle = { pattern, length: [...spelling].length, type };
    if (ODD.test(spelling)) {
      this.odd.push({ ...needle, pattern: new RegExp(pattern.source, 'ig') });
    } else {
      const key = (words[0] ?? '').toLowerCase();
      this.byKey.set(key, [...(this.byKey.get(key) ?? []), needle]);
    }
  }

  private findIn(view: View): Hit[] {
    const { text } = view;
    const hits: Hit[] = [];
    const standing = lazily(() =>
      [...text.matchAll(STANDING)].map(({ 0: { length }, index }) => spanOf(index, length))
    );
    const last: Span = { start: 0, end: 0 };
    const take = ({ length, type }: Needle, at: number, size: number): void => {
      // One run of letters can hold a text very often; it goes once.
      const span = at >= last.start && at + size <= last.end ? null : whole(text, spanOf(at, size), length, standing);
      if (span !== null) {
        Object.assign(last, span);
        const hit = placed({ ...span, type, family: 'record', rule: CHOSEN }, view);
        if (hit !== null) {
          hits.push(hit);
        }
      }
    };
    this.seek(text, (key, at) => {
      for (const needle of this.byKey.get(key) ?? []) {
        const size = isFor(needle, view) ? sizeAt(needle, text, at) : 0;
        if (size > 0) {
          take(needle, at, size);
        }
      }
    });
    for (const needle of this.odd.filter(one => isFor(one, view))) {
      for (const { 0: found, index } of text.matchAll(needle.pattern)) {
        take(needle, index, found.length);
      }
    }
    return hits;
  }
}

const spanOf = (start: number, length: number): Span => ({ start, end: start + length });

function isFor({ length }: Needle, { loose, packed }: View): boolean {
  return length >= GUESSED || (loose !== true && (length >= UNPACKED || packed === undefined));
}

function sizeAt({ pattern }: Needle, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/**
 * The stretch that goes. A placeholder has to stand apart to be seen as one, so the rest of a longer word goes too,
 * and a placeholder that stands in it. Null for what is part of a placeholder, and for a short text in a longer word.
 */
function whole(text: string, span: Span, length: number, standing: () => readonly Span[]): Span | null {
  let { start, end } = span;
  if (length < WITHIN && (isWordAt(text, start - 1) || isWordAt(text, end))) {
    return null;
  }
  while (isPlainWord(text.charCodeAt(start - 1))) {
    start--;
  }
  // What stands behind a backslash may be the sign of an escape.
  start = text.charAt(start - 1) === '\\' ? span.start : start;
  for (;;) {
    const after = end + (text.charAt(end) === '-' && isDigit(text.charCodeAt(end + 1)) ? 1 : 0);
    if (!isPlainWord(text.charCodeAt(after))) {
      break;
    }
    end = after + 1;
  }
  for (const one of standing()) {
    if (one.start <= span.start && one.end >= span.end) {
      return null;
    }
    if (one.start < end && one.end > start) {
      start = Math.min(start, one.start);
      end = Math.max(end, one.end);
    }
  }
  return { start, end };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isPlainWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95;

/** Letters of every script; the half of a pair is taken for one. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0xd800 && code <= 0xdfff) || WORD.test(text.charAt(at));
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
