import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { juliaWords } from './julia.js';

function wordsOf(code: string): [string, string][] {
  const words: [string, string][] = [];
  juliaWords(code, (text, classes) => words.push([text, classes]));
  return words;
}

const classOf = (code: string, text: string): string | undefined => wordsOf(code).find(word => word[0] === text)?.[1];

describe('the words of Julia', () => {
  it('are the whole text again, in order and without an empty piece', () => {
    const signs = fc.constantFrom('"', "'", '"""', '#', '#=', '=#', '@', '0x', '1e', '\\', '\n', ' ', 'for', 'x!', 'ä');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(signs).map(parts => parts.join(''))
        ),
        code => {
          const words = wordsOf(code);
          expect(words.map(word => word[0]).join('')).toBe(code);
          expect(words.every(word => word[0] !== '')).toBe(true);
        }
      )
    );
  });

  it.each([
    ['function f(x) end', 'function', 'tok-keyword'],
    ['functional = 1', 'functional', ''],
    ['push!(a, 1)', 'push!', ''],
    ['x = true', 'true', 'tok-bool'],
    ['y = missing', 'missing', 'tok-bool'],
    ['@time f()', '@time', 'tok-meta'],
    ['0xff_ff', '0xff_ff', 'tok-number'],
    ['1_000.5e-3', '1_000.5e-3', 'tok-number'],
    ['a # for ever', '# for ever', 'tok-comment'],
    ['#= for\never =# x', '#= for\never =#', 'tok-comment'],
    ['"a \\" for"', '"a \\" for"', 'tok-string'],
    ['"""a " for"""', '"""a " for"""', 'tok-string'],
    ["'\\n'", "'\\n'", 'tok-string'],
    ['größe = 1', 'größe', '']
  ])('in %j tell %j as %j', (code, text, classes) => {
    expect(classOf(code, text)).toBe(classes);
  });

  it('leave what was never closed plain instead of losing it', () => {
    expect(
      wordsOf('"open')
        .map(word => word[0])
        .join('')
    ).toBe('"open');
    expect(classOf('#= open', '#= open')).toBe('tok-comment');
  });
});
