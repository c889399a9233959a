import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../detect/matcher.js';
import type { Detector } from '../detect/model.js';
import { assignmentDetectors } from './assignments.js';
import { mayBeNamed } from './beside.js';

const named = assignmentDetectors.find(({ id }) => id === 'named-secret') as Detector;
const { mayBegin: _, ...everywhere } = named;
const found = createMatcher([named]).find;
const slow = createMatcher([everywhere]).find;

describe('a value beside a telling word', () => {
  it.each<[string, boolean]>([
    ['pwd pwd', false],
    ['token holders get it', false],
    ['key a1 b2', false],
    ['key\nfeatures of it', false],
    ['pass', true],
    ['pass: x', true],
    ['password is x', true],
    ['password for me: x', true],
    ['pass Ab3$efgh', true],
    ['password Kx8v2Lqw', true],
    ['token abcdefghijklmnopqrst', true],
    ['secret key = x', true],
    ['password value = x', true],
    ['password str = x', true],
    ['password hunter,', true],
    ['pässe x', true],
    [`${'pass'.repeat(12)} = x`, true],
    [`${'pass'.repeat(20)} = x`, false]
  ])('%j: %s', (text, may) => {
    expect(mayBeNamed(text, 0)).toBe(may);
  });

  it.each<[string, string, boolean]>([
    ['--password word ', 'password', true],
    ['setx token word ', 'token', true],
    ['env secret word ', 'secret', true],
    ['my_password word ', 'password', false],
    ['the password word ', 'password', false],
    ['(password word ', 'password', false],
    ['$password word ', 'password', true],
    ['ñpassword word ', 'password', true]
  ])('what stands before it counts: %j', (text, word, may) => {
    expect(mayBeNamed(text, text.indexOf(word))).toBe(may);
  });

  it('is found as if each place was tried', () => {
    const words =
      'pass|pwd|password|token|key|secret key|api_key|pw|mot de passe|clave|--|-p|set|setx|env|is|was|for|of|to|default|value|' +
      'val|str|type=x,|=|:|->|"|\'|`|(|)|[|,|;|\\|\t|.|-|_|$|Ab3$efgh|Kx8v2Lqw!|hunter2X9|q7Zr-Tm2xV9bKd4LwPs1|a1|xyz|TOKEN-1|é|me|passpasspasspasspasspasspasspass|->';
    const piece = fc.oneof(fc.constantFrom(...words.split('|')), fc.constantFrom(' ', ' ', ' ', '\n', '  '));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 3, maxLength: 24 }), parts => {
        const text = parts.join('');
        expect(found(text)).toEqual(slow(text));
      }),
      { numRuns: 3000 }
    );
  });
});
