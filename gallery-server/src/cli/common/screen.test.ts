import { describe, expect, it } from 'vitest';
import { plain, short } from './screen.js';

describe('text of others on a terminal', () => {
  it.each([
    ['stays as it is', 'Größe 名前 😀', 'Größe 名前 😀'],
    ['moves no cursor', 'a\u001b[2Jb', 'a [2Jb'],
    ['writes over nothing', 'a\r\b\bb', 'a b'],
    ['stays on its line', 'a\n\n\tb\u2028c\u0085d', 'a b c d'],
    ['turns no word around', 'a\u202eb\u2066c\u200f', 'abc'],
    ['has no mark of its order', '\ufeffa', 'a'],
    ['has no space around it', '  a  ', 'a']
  ])('%s', (_, text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['😀😀😀😀', 3, '😀😀…'],
    ['\u001ba', 1, 'a'],
    ['', 3, '']
  ])('is cut where it is too long: %j at %i', (text, most, shown) => {
    expect(short(text, most)).toBe(shown);
  });
});
