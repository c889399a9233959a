import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearby } from './nearby.js';

describe('what stands near', () => {
  const near = createNearby(/\b(?:host|user ?id)=/g, 8);

  it.each<[string, number, number, boolean]>([
    ['host=a pwd=b', 0, 12, true],
    ['host=a pwd=b', 0, 5, true],
    ['host=a pwd=b', 0, 4, false],
    ['host=a pwd=b', 1, 12, false],
    ['ghost=a pwd=b', 1, 13, false],
    ['pwd=b;user id=a', 0, 100, true],
    ['pwd=b', 0, 5, false],
    ['', 0, 10, false]
  ])('in %j from %d to %d: %s', (text, from, to, stands) => {
    expect(near(text, from, to)).toBe(stands);
  });

  it('is the same whether it was asked before or not, in any order', () => {
    const pieces = fc.constantFrom('host=', 'user id=', 'userid=', ' ', 'x', 'hos', 'gh', ' and some more of it ');
    const asked = fc.tuple(fc.nat(90), fc.nat(60)).map(([from, size]): [number, number] => [from, from + size]);
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 20 }),
        fc.array(asked, { maxLength: 12 }),
        fc.boolean(),
        (parts, stretches, ordered) => {
          const text = parts.join('');
          const all = ordered ? stretches.sort((a, b) => a[0] - b[0]) : stretches;
          const one = createNearby(/\b(?:host|user ?id)=/g, 8);
          for (const [from, to] of all) {
            const fresh = createNearby(/\b(?:host|user ?id)=/g, 8);
            expect(one(text, from, to)).toBe(fresh(text, from, to));
          }
        }
      ),
      { numRuns: 400 }
    );
  });
});
