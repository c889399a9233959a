import { describe, expect, it } from 'vitest';
import { detectorsOf, familiesOf } from '../catalogue.js';
import { slowText } from '../../testing/pumped.js';
import { worked } from '../../testing/work.js';
import { createMatcher } from './matcher.js';
import type { Detector } from './model.js';

const allDetectors = detectorsOf(familiesOf.strict);
const slow = (detector: Detector): string | null => slowText(createMatcher([detector]).find, detector, worked);

describe('every detector', () => {
  // With all its words, and in lengths of their own: `bench/redaction-guard.mjs`.
  it.each(allDetectors.map(detector => [detector.id, detector] as const))(
    '%s takes time that grows with the text, whatever it is given',
    (_, detector) => {
      expect(slow(detector)).toBeNull();
    }
  );

  it('has a name and words in lower case, and searches everywhere', () => {
    for (const { id, keywords, pattern } of allDetectors) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(keywords.filter(word => word !== word.toLowerCase())).toEqual([]);
      expect(pattern.global, id).toBe(true);
    }
  });

  it('has a pattern without repetitions in repetitions that have no end', () => {
    expect(allDetectors.filter(({ pattern }) => nested(pattern.source)).map(({ id }) => id)).toEqual([]);
  });
});

/** Whether an endless repetition stands inside another one. */
function nested(source: string): boolean {
  const groups: boolean[] = [];
  let endless = false;
  const parts = source.match(/\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<\w+>))?|\)|[*+]|\{\d+,\}|./gs) ?? [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const repeats = /^(?:[*+]|\{\d+,\})$/.test(parts[at + 1] ?? '');
    if (part.startsWith('(')) {
      groups.push(endless);
      endless = false;
    } else if (part === ')') {
      if (endless && repeats) {
        return true;
      }
      endless = endless || groups.pop() === true;
    } else if (/^(?:[*+]|\{\d+,\})$/.test(part)) {
      endless = true;
    }
  }
  return false;
}

describe('the check of time', () => {
  const detector = (pattern: RegExp): Detector => ({
    id: 'x',
    type: 'KEY',
    family: 'secret',
    keywords: ['key'],
    pattern
  });

  it.each([
    ['looks for an end from each word on', /key[^=]*=/g],
    ['repeats what its word is made of', /key[a-z ]*!/g],
    ['looks back to the beginning from each word on', /(?<=!.*)key/gs]
  ])('finds a pattern that %s', (_, pattern) => {
    expect(slow(detector(pattern))).not.toBeNull();
  });

  it.each([
    ['has an upper limit', /key[^=]{0,60}=/g],
    ['begins at one place', /^key[^=]*=/g],
    ['takes all there is', /key[^=]*/g]
  ])('has nothing against a pattern that %s', (_, pattern) => {
    expect(slow(detector(pattern))).toBeNull();
  });
});

describe('the check of shapes', () => {
  it('knows a bad one from a good one', () => {
    expect(nested('(a+)+')).toBe(true);
    expect(nested('(?:x(?:[a-z]{2,} ?)*)b')).toBe(true);
    expect(nested('(?:a{1,4}\\+){2,}')).toBe(false);
    expect(nested('[(+]+(?:ab+)?')).toBe(false);
  });
});
