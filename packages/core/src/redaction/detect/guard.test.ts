import { describe, expect, it } from 'vitest';
import { detectorsOf, familiesOf } from '../catalogue.js';
import { worked } from '../../testing/work.js';
import { createMatcher } from './matcher.js';
import type { Detector } from './model.js';

const allDetectors = detectorsOf(familiesOf.strict);

/** Large enough that a pattern which isn't linear shows, small enough for each run of the tests. */
const SIZE = 16_000;
/** A bare pass reads some 500 MB a second; five are the least that a detector may. */
const SLOWEST = 100;
/** What compiling a pattern and a first run take; what isn't linear takes far more. */
const GRACE = 20;

/** Slower than that on some input, and still to be mended; none may join them. */
const SLOW = new Set(['street-leading', 'named-secret']);

function random(length: number, alphabet: string): string {
  let state = 42;
  let text = '';
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    text += alphabet[(state >> 8) % alphabet.length];
  }
  return text;
}

const NOISE = random(SIZE, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=_-. ,:;"\'\n@<>()[]{}');
const DIGITS = random(SIZE, '0123456789 -.');
const PUMPS = ['', ' ', 'a', '0', '-', 'a1', ' = "', 'A.', 'a@', '/x', ' 1', '\n', '": "', 'a-a_', '(('];

/** Texts that drive a pattern to its limits: its words again and again, with what it repeats behind them. */
function textsFor({ keywords }: Detector): string[] {
  const words = keywords.length === 0 ? [''] : [keywords[0], keywords[keywords.length - 1]];
  const pumped = [...new Set(words)].flatMap(word =>
    PUMPS.filter(pump => word + pump !== '').flatMap(pump => [
      (word + pump).repeat(Math.ceil(SIZE / (word + pump).length)),
      word + pump.repeat(SIZE / Math.max(1, pump.length))
    ])
  );
  const sown = words.map(word => NOISE.replaceAll(' ', word).slice(0, SIZE));
  return [...pumped, ...sown, DIGITS];
}

const bare = Math.min(...Array.from({ length: 20 }, () => worked(() => NOISE.replace(/[a-z]\d[A-Z]\d[a-z]\d/g, ''))));

describe('every detector', () => {
  for (const detector of allDetectors.filter(({ id }) => !SLOW.has(id))) {
    it(`${detector.id} reads five MB a second, whatever it is given`, () => {
      const matcher = createMatcher([detector]);
      for (const text of textsFor(detector)) {
        const limit = Math.max(bare, 0.08) * SLOWEST + GRACE;
        let best = worked(() => matcher.find(text));
        for (let again = 0; best > limit && again < 4; again++) {
          best = Math.min(
            best,
            worked(() => matcher.find(text))
          );
        }
        expect(best, JSON.stringify(text.slice(0, 60))).toBeLessThan(limit);
      }
    });
  }

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

describe('the check of shapes', () => {
  it('knows a bad one from a good one', () => {
    expect(nested('(a+)+')).toBe(true);
    expect(nested('(?:x(?:[a-z]{2,} ?)*)b')).toBe(true);
    expect(nested('(?:a{1,4}\\+){2,}')).toBe(false);
    expect(nested('[(+]+(?:ab+)?')).toBe(false);
  });
});
