import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSuspect } from './suspect.js';

/** What is meant, as slow as it is plain. */
const PATTERN = /\d{8}|[\w+/=-]{20}/;

const letters = (size: number): string => 'abcdefghijklmnopqrstuvwxyz'.slice(0, size);

describe('a long number or a long word', () => {
  it.each([
    ['eight digits', '12345678', true],
    ['seven digits', '1234567', false],
    ['eight digits after a word', 'nr12345678', true],
    ['eight digits inside a word', 'x_12345678_y', true],
    ['seven digits and a letter', '1234567a1234567', false],
    ['twenty letters', letters(20), true],
    ['nineteen letters', letters(19), false],
    ['nineteen letters between others', `é${letters(19)}é`, false],
    ['twenty letters between others', `é${letters(20)}é`, true],
    ['signs of base64', 'ab+/ab+/ab+/ab+/ab==', true],
    ['a name with hyphens', 'a-name-with-hyphens-x', true],
    ['a dot in the middle', `${letters(10)}.${letters(10)}`, false],
    ['digits of another script', '١٢٣٤٥٦٧٨', false],
    ['eight digits at the very end', `${'a b '.repeat(9)}12345678`, true],
    ['nothing', '', false]
  ])('%s', (_, text, expected) => {
    expect(isSuspect(text)).toBe(expected);
  });

  it('is seen wherever it begins', () => {
    for (let before = 0; before < 64; before++) {
      expect(isSuspect(`${' '.repeat(before)}12345678`)).toBe(true);
      expect(isSuspect(`${'ab '.repeat(before)}${letters(20)} `)).toBe(true);
      expect(isSuspect(`${letters(before % 20)} 1234567 ${letters(19)}`)).toBe(false);
    }
  });

  it('is what the pattern finds', () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 9 }),
      fc.string({ unit: fc.constantFrom(...'aZ_+/=-09'), maxLength: 21 }),
      fc.constantFrom(' ', '.', ',', '\n', 'é', '\ud800', '٣', '@', '[', '`', '{', ':')
    );
    const text = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));
    fc.assert(
      fc.property(text, one => isSuspect(one) === PATTERN.test(one)),
      { numRuns: 3000 }
    );
  });
});
