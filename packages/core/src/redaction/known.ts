import type { Finding } from './detect/model.js';
import { isPlaceholder } from './placeholders.js';
import { placed } from './scan.js';
import type { Hit } from './scan.js';
import type { View } from './views/view.js';

/** Shorter values stand everywhere by chance. */
const LEAST = 8;
/** A part of a name is looked for from this length on; shorter ones are words. */
const NAME = 5;
/** As many letters as are looked at before a value is compared. */
const KEY = 5;
const BITS = 18;

/** Values that were found once, to be found in every other place, also where they are encoded. */
export class KnownValues {
  private readonly byValue = new Map<string, Hit>();
  private finder: ((view: View) => Finding[]) | null = null;

  /** How many there are. They only become more: where this is the same, what was found is the same. */
  get size(): number {
    return this.byValue.size;
  }

  add(hits: readonly Hit[]): void {
    const { byValue } = this;
    const before = byValue.size;
    for (const hit of hits) {
      for (const value of spellingsOf(hit)) {
        if (!byValue.has(value)) {
          byValue.set(value, hit);
        }
      }
    }
    this.finder = byValue.size === before ? this.finder : null;
  }

  /** Where they stand in a text that was read in all these ways. */
  find(views: readonly View[]): Hit[] {
    if (this.size === 0) {
      return [];
    }
    const find = (this.finder ??= finderOf(this.byValue));
    const hits: Hit[] = [];
    for (const view of views) {
      for (const finding of find(view)) {
        const hit = placed(finding, view);
        if (hit !== null) {
          hits.push(hit);
        }
      }
    }
    return hits;
  }
}

/** What of a found value is looked for: itself, and the parts of a person's name. */
function spellingsOf({ value, type }: Hit): string[] {
  const spellings = value.length >= LEAST ? [value] : [];
  if (type === 'NAME') {
    const words = value.split(/[\s,.]+/).filter(word => /^\p{Lu}/u.test(word));
    if (words.length > 1 && words.length < 6) {
      spellings.push(...words.filter(word => word.length >= NAME));
    }
  }
  return spellings;
}

/**
 * As many values as a table has rows: so no pattern of alternatives, but one look at the next letters at each
 * place, and where those begin a value, one look-up for each length that such values have.
 */
function finderOf(byValue: ReadonlyMap<string, Hit>): (view: View) => Finding[] {
  const filled = new Uint8Array(1 << BITS);
  const lengths = new Map<string, number[]>();
  for (const value of byValue.keys()) {
    filled[hashAt(value, 0)] = 1;
    const key = value.slice(0, KEY);
    const all = lengths.get(key) ?? [];
    if (!all.includes(value.length)) {
      all.push(value.length);
    }
    lengths.set(key, all);
  }
  for (const all of lengths.values()) {
    all.sort((a, b) => b - a);
  }
  const valueAt = (text: string, at: number): string | null => {
    for (const length of lengths.get(text.slice(at, at + KEY)) ?? []) {
      const value = text.slice(at, at + length);
      if (value.length === length && byValue.has(value) && isWhole(text, at, at + length)) {
        return value;
      }
    }
    return null;
  };
  return ({ text }) => {
    const found: Finding[] = [];
    for (let at = 0; at + KEY <= text.length; at++) {
      const value = filled[hashAt(text, at)] === 1 ? valueAt(text, at) : null;
      const hit = value === null ? undefined : byValue.get(value);
      if (value !== null && hit !== undefined) {
        const { type, family } = hit;
        found.push({ start: at, end: at + value.length, type, family, rule: 'seen-elsewhere' });
        at += value.length - 1;
      }
    }
    return found;
  };
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let step = 0; step < KEY; step++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(at + step)) | 0;
  }
  return (hash ^ (hash >>> 13)) & ((1 << BITS) - 1);
}

const DIGITS = /^[\d\s.,-]+$/;
const LETTERS = /^\p{L}+$/u;

/** A number inside a longer number, or a word inside a longer word, is another one. */
function isWhole(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  if (isPlaceholder(value)) {
    return false;
  }
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (DIGITS.test(value)) {
    return !/\d/.test(before) && !/\d/.test(after);
  }
  return !LETTERS.test(value) || !(/[\p{L}\d]/u.test(before) || /[\p{L}\d]/u.test(after));
}
