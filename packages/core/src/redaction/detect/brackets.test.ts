import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withWholeBrackets } from './brackets.js';

/** What is found, between the marks, and what of it counts. */
function whole(marked: string): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const found = withWholeBrackets(text, { start, end, type: 'PHONE', family: 'personal', rule: 'phone' });
  return text.slice(found.start, found.end);
}

describe('the brackets of a number', () => {
  it.each([
    ['a number alone', '⟦+49 221 6828424⟧', '+49 221 6828424'],
    ['in brackets', '(⟦+49 221 6828424)⟧', '+49 221 6828424'],
    ['at the end of a call', 'call(⟦+49 221 6828424)⟧', '+49 221 6828424'],
    ['with an area code in brackets', '⟦(077) 3282202⟧', '(077) 3282202'],
    ['with an area code whose bracket stands before', '(⟦077) 3282202⟧', '(077) 3282202'],
    ['with both', '((⟦077) 3282202)⟧', '(077) 3282202'],
    ['with brackets in the middle', '⟦+44 (0) 20 7946⟧', '+44 (0) 20 7946'],
    ['with brackets in the middle and around', '(⟦+44 (0) 20 7946)⟧', '+44 (0) 20 7946'],
    ['that ends with brackets of its own', '⟦20 7946 (12)⟧', '20 7946 (12)'],
    ['with nothing before that opens', '⟦077) 3282202⟧', '077) 3282202']
  ])('%s', (_, marked, value) => {
    expect(whole(marked)).toBe(value);
  });

  it('ends with a bracket only where one was opened in it, and keeps every digit', () => {
    const signs = fc.array(fc.constantFrom('(', ')', '7', ' '), { maxLength: 12 });
    fc.assert(
      fc.property(signs, signs, signs, (before, inside, behind) => {
        const text = [...before, ...inside, ...behind].join('');
        const start = before.length;
        const end = start + inside.length;
        const found = withWholeBrackets(text, { start, end, type: 'PHONE', family: 'personal', rule: 'phone' });
        const digits = (value: string): string => value.replace(/\D/g, '');
        expect(digits(text.slice(found.start, found.end))).toBe(digits(text.slice(start, end)));
        expect(start - found.start).toBeLessThanOrEqual(1);
        expect(end - found.end).toBeLessThanOrEqual(1);
      })
    );
  });
});
