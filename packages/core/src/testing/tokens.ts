import { describe, expect, it } from 'vitest';
import { createMatcher } from '../redaction/detect/matcher.js';
import type { Detector } from '../redaction/detect/model.js';
import { tokens } from '../redaction/secrets/token.js';
import type { TokenRow } from '../redaction/secrets/token.js';
import { made } from './made.js';

/** A token's detector, what one looks like, and the words before it where it needs some. */
export type TokenSample = readonly [id: string, shape: string, before?: string];

/** A token's detector, what is wrong with it, and what that looks like. */
export type NearMiss = readonly [id: string, wrong: string, shape: string, before?: string];

type Found = (text: string) => string[];

/** Where tokens stand in notebooks. */
const PLACES: Readonly<Record<string, (token: string) => string>> = {
  'an assignment': token => `setting = "${token}"`,
  JSON: token => `{"id": 3, "value": "${token}", "n": null}`,
  'JSON in a string': token => `body = '{\\"value\\": \\"${token}\\"}'`,
  'an environment file': token => `PART_ONE=1\nPART_TWO=${token}\nPART_THREE=3`,
  YAML: token => `part:\n  two: ${token}\n  three: 3`,
  'a header': token => `curl -H 'X-Part: ${token}' https://x.org`,
  'an address': token => `https://x.org/v1?format=csv&k=${token}&page=2`,
  'an argument': token => `!run --part=${token} --fast`,
  'a comment': token => `n = 1  # ${token}`,
  'a sentence': token => `Now it is ${token} for all`,
  'a table': token => `| a | ${token} | 3 |`,
  'a row of values': token => `a,${token},3`,
  'a log': token => `2024-03-01 10:00:00 INFO part=${token}, took 3 ms`,
  XML: token => `<part two="1">${token}</part>`,
  'a list': token => `['a', '${token}', 'b']`
};

const finderOf = (detector: Detector): Found => {
  const matcher = createMatcher([detector]);
  return text => matcher.find(text).map(({ start, end }) => text.slice(start, end));
};

const findersOf = (detectors: readonly Detector[]): Map<string, Found> =>
  new Map(detectors.map(detector => [detector.id, finderOf(detector)]));

const named = (samples: readonly (readonly [string, ...unknown[]])[]): string[] => [
  ...new Set(samples.map(([id]) => id))
];

/**
 * Every detector of a list has its sample: found whole wherever it stands, and neither inside a word nor
 * where only x stands in it.
 */
export function describeTokens(rows: readonly TokenRow[], samples: readonly TokenSample[]): void {
  const detectors = tokens(rows);
  const finders = findersOf(detectors);
  it('has a sample for each', () => {
    expect(named(samples)).toEqual(detectors.map(({ id }) => id));
  });

  describe.each(samples.map(([id, shape, before = '']) => [id, shape, before] as const))(
    '%s: %s',
    (id, shape, before) => {
      const found = finders.get(id) as Found;

      it.each([1, 2, 3])('is found whole, drawn %i', seed => {
        const token = made(shape, seed);
        // What goes on from the words before it, as in an address, has no quotes.
        const text = / $|^$/.test(before) ? `${before}"${token}", then` : `${before}${token} then`;
        expect(found(text)).toEqual([token]);
      });

      it('is found in every place', () => {
        const token = made(shape, 4);
        const missed = Object.entries(PLACES).filter(
          ([, place]) =>
            !found(before + place(before.endsWith(' ') ? token : before + token)).some(one => one.includes(token))
        );
        expect(missed.map(([name]) => name)).toEqual([]);
      });

      it('is not found inside a word', () => {
        const token = made(shape);
        if (/^[A-Za-z0-9]/.test(token)) {
          expect(found(`${before}"xq${token}"`)).not.toContain(token);
        }
      });

      it('is not found where nothing is drawn', () => {
        const token = made(shape, 1, 'x');
        expect(found(`${before}"${token}"`)).toEqual([]);
      });
    }
  );
}

/** What only looks like a token of a detector isn't found by it; every detector has such rows. */
export function describeNearMisses(rows: readonly TokenRow[], misses: readonly NearMiss[]): void {
  const detectors = tokens(rows);
  const finders = findersOf(detectors);
  it('has a near miss for each', () => {
    expect(named(misses)).toEqual(detectors.map(({ id }) => id));
  });

  const all = misses.map(([id, wrong, shape, before = '']) => [id, wrong, shape, before] as const);
  it.each(all)('%s: %s (%s)', (id, _, shape, before) => {
    const found = finders.get(id) as Found;
    for (const seed of [1, 2, 3]) {
      const text = made(shape, seed);
      expect(found(`${before}"${text}", then`)).toEqual([]);
      expect(found(`${before} ${text}\n`)).toEqual([]);
    }
  });
}
