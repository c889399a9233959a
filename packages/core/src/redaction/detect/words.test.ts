import { describe, expect, it } from 'vitest';
import { createWordFinder } from './words.js';

const seen = (words: string[], text: string): string[] => {
  const all: string[] = [];
  createWordFinder(words)(text, (word, at) => all.push(`${word}@${at}`));
  return all;
};

describe('words', () => {
  it('are found in any case, wherever they overlap', () => {
    expect(seen(['secret', 'secret_key', 'ret_'], 'a SECRET_Key')).toEqual(['secret_key@2', 'secret@2', 'ret_@5']);
  });

  it('of one, two and three letters are found as well', () => {
    expect(seen(['@', 'ab', 'abc', 'abcd'], 'x@abcd')).toEqual(['@@1', 'abcd@2', 'abc@2', 'ab@2']);
  });

  it('end with the text', () => {
    expect(seen(['token', 'tokens'], 'my token')).toEqual(['token@3']);
  });

  it('keep their places behind letters that grow when they are lowered', () => {
    expect(seen(['key'], 'İİİ key')).toEqual(['key@4']);
  });

  it('are found like a search for each finds them', () => {
    const words = ['the', 'then', 'hen', 'e', 'né le', '姓名', 'aa', 'aaaa'];
    const text = 'The hens then said: Né le 姓名 AAAAAA THEN';
    const slow = words.flatMap(word =>
      Array.from(text, (_, at) => at)
        .filter(at => text.toLowerCase().startsWith(word, at))
        .map(at => `${word}@${at}`)
    );
    expect(seen(words, text).sort()).toEqual(slow.sort());
  });
});
