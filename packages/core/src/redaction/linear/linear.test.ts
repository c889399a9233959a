import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worked } from '../../testing/work.js';
import { compilePattern, compileWords, PatternRefused } from './index.js';

const found = (pattern: string, text: string, ignoreCase = false): string[] =>
  compilePattern(pattern, ignoreCase)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe('the linear subset', () => {
  it.each<[string, string, string[]]>([
    ['PRJ-\\d{4}', 'PRJ-1234, PRJ-12, xPRJ-99999', ['PRJ-1234', 'PRJ-9999']],
    ['\\bPRJ-\\d{4}\\b', 'PRJ-1234, xPRJ-1234 PRJ-12345 (PRJ-0001)', ['PRJ-1234', 'PRJ-0001']],
    ['\\b(?:red|green)\\.site\\d?\\b', 'red.site green.site7 reddsite', ['red.site', 'green.site7']],
    ['[A-F]{2,4}', 'ABCDEFG', ['ABCD', 'EF']],
    ['[^a-z ]{3}', 'abc 123 é', ['123']],
    ['a(?:b|bc)?d{0,2}', 'abcdd ab a', ['abcdd', 'ab', 'a']],
    ['\\x41\\u00e9\\.\\\\', 'Aé.\\', ['Aé.\\']],
    ['[\\]\\-x]{2}', ']-', [']-']],
    ['x.y', 'x\ny x.y x😀y', ['x.y']],
    ['\\s\\w\\D', ' a! 1', [' a!']]
  ])('%s', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it('takes any case of ASCII letters where asked to', () => {
    expect(found('köln-[a-c]{2}', 'KöLN-Ab kÖln-ab', true)).toEqual(['KöLN-Ab']);
    expect(found('[^a]', 'A', true)).toEqual([]);
  });

  it.each<[string, string]>([
    ['a*', 'without an upper limit'],
    ['a+', 'without an upper limit'],
    ['a{2,}', 'without an upper limit'],
    ['(a)\\1', 'refers back'],
    ['(?<n>a)\\k<n>', 'names a group'],
    ['(?=a)', 'looks ahead'],
    ['(?<!a)b', 'looks ahead or behind'],
    ['(?:a{1,3}){2}', 'repeats a group that repeats'],
    ['a{1,3}{2}', 'repeats a repetition'],
    ['a??', 'repeats a repetition'],
    ['a{3,1}', 'upper limit is below'],
    ['a?', 'matches the empty text'],
    ['', 'matches the empty text'],
    ['a{201}', 'longer than 200'],
    ['(a', 'never closed'],
    ['[a', 'never closed'],
    ['a)', 'never opened'],
    ['^a', 'uses ^'],
    ['a$', 'uses $'],
    ['a\\bb', 'elsewhere'],
    ['\\ba|b', 'beside |'],
    ['[z-a]', 'ends before it begins'],
    ['\\p{L}', "isn't known"],
    ['a\\', 'ends in a backslash'],
    ['{2}', 'repeats nothing'],
    [`(?:${Array(200).fill('[ab]').join('|')}){100}`, 'too large']
  ])('refuses %s', (pattern, reason) => {
    expect(() => compilePattern(pattern, false)).toThrow(PatternRefused);
    expect(() => compilePattern(pattern, false)).toThrow(reason);
  });

  /** Patterns of the subset, written by chance. */
  const unit = fc.constantFrom('a', 'b', 'c', '[ab]', '[^a]', '\\d', '.');
  const piece = fc.tuple(unit, fc.constantFrom('', '', '?', '{2}', '{0,3}', '{1,2}')).map(parts => parts.join(''));
  const sequence = fc.array(piece, { minLength: 1, maxLength: 5 }).map(parts => parts.join(''));
  const pattern = fc
    .tuple(fc.array(sequence, { minLength: 1, maxLength: 3 }), unit)
    .map(([parts, last]) => `(?:${parts.join('|')})${last}`);
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '1', '\n', 'é'), { maxLength: 25 }).map(signs => signs.join(''));

  it('finds the first and longest that the language of the same name can match', () => {
    fc.assert(
      fc.property(pattern, text, (source, given) => {
        const matches = compilePattern(source, false).find(given);
        const whole = new RegExp(`^(?:${source})$`);
        const expected: { start: number; end: number }[] = [];
        for (let start = 0; start < given.length; start++) {
          const ends = Array.from({ length: given.length - start }, (_, index) => given.length - index);
          const end = ends.find(each => whole.test(given.slice(start, each)));
          if (end !== undefined) {
            expected.push({ start, end });
            start = end - 1;
          }
        }
        expect(matches).toEqual(expected);
      }),
      { numRuns: 2000 }
    );
  });

  it('takes time in proportion to the text, where a backtracking engine would never end', () => {
    const hard = `${'a{0,15}'.repeat(12)}b`;
    const matcher = compilePattern(hard, false);
    const pumped = 'a'.repeat(200_000);
    const work = worked(() => expect(matcher.find(pumped)).toEqual([]));
    expect(work).toBeLessThan(10_000);
  });
});

describe('own words', () => {
  const words = compileWords(['Nightjar', 'Project Blue', 'C++x', 'Zürich']);
  const wordsIn = (given: string): string[] => words.find(given).map(({ start, end }) => given.slice(start, end));

  it('are found whole, in any case', () => {
    expect(wordsIn('nightjar, NIGHTJARS and project blue; (c++x) in Zürich.')).toEqual([
      'nightjar',
      'project blue',
      'c++x',
      'Zürich'
    ]);
  });

  it('may be many', () => {
    const many = Array.from({ length: 400 }, (_, index) => `${index}-codename-${'x'.repeat(80)}`);
    expect(compileWords(many).find(`a ${many[399] ?? ''} b`)).toHaveLength(1);
  });
});
