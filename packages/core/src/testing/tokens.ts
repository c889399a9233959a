import { describe, expect, it } from 'vitest';
import { createMatcher } from '../redaction/detect/matcher.js';
import type { Detector } from '../redaction/detect/model.js';
import { tokens } from '../redaction/secrets/token.js';
import type { TokenRow } from '../redaction/secrets/token.js';
import { made } from './made.js';

/** A token's detector, what one looks like, and the words before it where it needs some. */
export type TokenSample = readonly [id: string, shape: string, before?: string];

const found = (detector: Detector, text: string): string[] =>
  createMatcher([detector])
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

/** Every row of a table has its sample: found whole, and neither inside a word nor where only x stands in it. */
export function describeTokens(rows: readonly TokenRow[], samples: readonly TokenSample[]): void {
  const detectors = tokens(rows);

  it('has a sample for each', () => {
    expect(samples.map(([id]) => id)).toEqual(detectors.map(({ id }) => id));
  });

  describe.each(samples.map(([id, shape, before = ''], index) => ({ id, shape, before, index })))(
    '$id',
    ({ shape, before, index }) => {
      const detector = detectors[index] as Detector;

      it.each([1, 2, 3])('is found whole, drawn %i', seed => {
        const token = made(shape, seed);
        // What goes on from the words before it, as in an address, has no quotes.
        const text = / $|^$/.test(before) ? `${before}"${token}", then` : `${before}${token} then`;
        expect(found(detector, text)).toEqual([token]);
      });

      it('is not found inside a word', () => {
        const token = made(shape);
        if (/^[A-Za-z0-9]/.test(token)) {
          expect(found(detector, `${before}"xq${token}"`)).not.toContain(token);
        }
      });

      it('is not found where nothing is drawn', () => {
        const token = made(shape, 1, 'x');
        expect(found(detector, `${before}"${token}"`)).toEqual([]);
      });
    }
  );
}
