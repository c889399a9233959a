import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWeak, LONGEST, SHORTEST } from './password.js';

describe('isWeak', () => {
  it.each([
    ['', 'anna'],
    ['short', 'anna'],
    ['aaaaaaaaaaaa', 'anna'],
    ['abababababab', 'anna'],
    ['password1234', 'anna'],
    ['Passwort2026', 'anna'],
    ['anna-berger1', 'anna-berger'],
    ['1234567890', 'anna'],
    ['kT9#mwq2LzP', 'anna'],
    ['x'.repeat(LONGEST) + 'abcdef', 'anna']
  ])('refuses %s', (password, login) => {
    expect(isWeak(password, login)).toBe(true);
  });

  it.each([['four brown horses'], ['kT9#mwq2LzP4'], ['Straße nach Süden']])('takes %s', password => {
    expect(isWeak(password, 'anna')).toBe(false);
  });

  it('refuses whatever is shorter than the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: SHORTEST - 1 }),
        text => isWeak(text, 'anna') === true || text.normalize('NFKC').length >= SHORTEST
      )
    );
  });
});
