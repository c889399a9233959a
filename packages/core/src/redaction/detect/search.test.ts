import { describe, expect, it } from 'vitest';
import type { Detector } from './model.js';
import { endOfWord, searchOf, Shown } from './search.js';

const of = (pattern: RegExp, more: Partial<Detector> = {}): Detector => ({
  id: 'x',
  type: 'KEY',
  family: 'secret',
  keywords: ['x'],
  pattern,
  ...more
});

describe('a detector as it is run', () => {
  it.each<[string, RegExp, string, number]>([
    ['no groups', /ab/gi, 'ab', 0],
    ['a value', /a(?<value>b)/g, 'a(b)', 1],
    ['a group without a name before it', /(a)(?<value>b)/g, '(a)(b)', 2],
    ['groups in groups', /(?<name>a(?<value>b))/g, '(a(b))', 2],
    ['no value', /(?<name>a)b/g, '(a)b', 0],
    ['what looks back and ahead', /(?<=a)(?<!b)(?=c)(?!d)(?:e)(?<value>f)/g, '(?<=a)(?<!b)(?=c)(?!d)(?:e)(f)', 1],
    ['brackets that are written out', /\((?<value>b)\)/g, '\\((b)\\)', 1],
    ['brackets in a class', /[(?<a>\]](?<value>b)/g, '[(?<a>\\]](b)', 1],
    ['a number that speaks of a group', /([ab])\1(?<value>c)/dg, '([ab])\\1(c)', 2]
  ])('has the groups of its pattern by number: %s', (_, pattern, source, value) => {
    const search = searchOf(of(pattern));
    expect([search.pattern.source, search.pattern.flags, search.value]).toEqual([source, pattern.flags, value]);
  });

  it('shows a check the groups by name, also those that are not there', () => {
    const { pattern, value, named } = searchOf(of(/(?<name>\w+)(?:=|(?<other>:))(?<value>\d+)/g));
    const match = pattern.exec('a=12') as RegExpExecArray;
    const shown = new Shown('a=12', 2, 4, match[value] ?? '', match, named);
    expect([shown.value, shown.groups]).toEqual(['12', { name: 'a', other: undefined }]);
  });

  it('shows no groups where none has a name', () => {
    const { pattern, named } = searchOf(of(/a(b)/g));
    expect(new Shown('ab', 0, 2, 'ab', pattern.exec('ab') as RegExpExecArray, named).groups).toEqual({});
  });

  it.each<[string, number, number]>([
    ['ab-c d', 0, 4],
    ['ab-c d', 2, 4],
    ['ab-c d', 4, 4],
    ['abé', 0, 2],
    ['ab', 0, 2],
    ['', 0, 0]
  ])('says where a word ends: %j from %d', (text, from, end) => {
    expect(endOfWord(text, from, searchOf(of(/a/g, { apart: /[\w-]/ })).word ?? new Uint8Array())).toBe(end);
  });
});
