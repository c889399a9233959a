import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.js';

describe('what was said of a text', () => {
  it('is said again without asking, but for that text alone', () => {
    const asked: string[] = [];
    const length = remembered(text => {
      asked.push(text);
      return text.length;
    });
    expect(['a', 'a', 'bc', 'a', '', '', 'bc'].map(length)).toEqual([1, 1, 2, 1, 0, 0, 2]);
    expect(asked).toEqual(['a', 'bc', 'a', '', 'bc']);
  });

  it('is kept for each judge by itself', () => {
    const [isLong, isShort] = [remembered(text => text.length > 1), remembered(text => text.length < 2)];
    expect(['ab', 'ab'].map(text => [isLong(text), isShort(text)])).toEqual([
      [true, false],
      [true, false]
    ]);
  });
});
