import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchFields } from '../../domain/search/model.js';
import { impactOf, mentionWeights, rareness } from './weights.js';

const lengths = fc.array(fc.nat(100_000), { minLength: searchFields.length, maxLength: searchFields.length });
const weight = fc.double({ min: 0, max: 1e12, noNaN: true });
const empty = searchFields.map(() => 0);

describe('a mention', () => {
  it('weighs something in every field of every document', () => {
    fc.assert(
      fc.property(lengths, list => {
        const weights = mentionWeights(list);
        expect(weights).toHaveLength(searchFields.length);
        expect(weights.every(each => each > 0 && Number.isFinite(each))).toBe(true);
      })
    );
  });

  it('weighs less in a field of more words, and the same in all others', () => {
    fc.assert(
      fc.property(lengths, fc.nat(searchFields.length - 1), fc.integer({ min: 1, max: 1000 }), (list, field, more) => {
        const before = mentionWeights(list);
        const after = mentionWeights(list.map((each, index) => each + (index === field ? more : 0)));
        expect(after[field]).toBeLessThan(before[field]);
        expect(after.filter((_, index) => index !== field)).toEqual(before.filter((_, index) => index !== field));
      })
    );
  });

  it('weighs most in a title, and least in what code printed', () => {
    const weights = mentionWeights(empty);
    const titled = weights[searchFields.indexOf('title')];
    const printed = weights[searchFields.indexOf('outputs')];
    expect(Math.max(...weights)).toBe(titled);
    expect(weights.filter(each => each === titled)).toHaveLength(1);
    expect(Math.min(...weights)).toBe(printed);
    expect(weights.filter(each => each === printed)).toHaveLength(1);
  });

  it('weighs what its field is worth where the field is as long as usual', () => {
    const usual = [6, 20, 30, 4, 3, 40, 10, 600, 800, 300];
    mentionWeights(usual).forEach((each, index) => {
      expect(each).toBeCloseTo([8, 4, 4, 5, 5, 3, 2.5, 1, 1, 0.5][index], 10);
    });
  });
});

describe('the weight of a word in a document', () => {
  it('is a whole number from 1 to 255', () => {
    fc.assert(
      fc.property(weight, weighed => {
        const impact = impactOf(weighed);
        expect(Number.isInteger(impact)).toBe(true);
        expect(impact).toBeGreaterThanOrEqual(1);
        expect(impact).toBeLessThanOrEqual(255);
      })
    );
  });

  it('never falls with more mentions', () => {
    fc.assert(
      fc.property(weight, weight, (one, other) => {
        expect(impactOf(Math.min(one, other))).toBeLessThanOrEqual(impactOf(Math.max(one, other)));
      })
    );
  });

  it('begins at 1 even for next to nothing, is half at the middle, and full at the end', () => {
    expect([0, Number.MIN_VALUE, 0.001].map(impactOf)).toEqual([1, 1, 1]);
    expect(impactOf(1.5)).toBe(128);
    expect([1e6, 1e300].map(impactOf)).toEqual([255, 255]);
  });

  it('grows less with each mention', () => {
    const impacts = [1, 2, 3, 4, 5].map(times => impactOf(times * 1.5));
    const steps = impacts.slice(1).map((impact, index) => impact - impacts[index]);
    expect([...steps].sort((one, other) => other - one)).toEqual(steps);
    expect(Math.min(...steps)).toBeGreaterThan(0);
  });
});

describe('how telling a word is', () => {
  const counts = fc.nat(1_000_000).chain(all => fc.tuple(fc.nat(all), fc.constant(all)));

  it('is always more than nothing, even where all documents hold it', () => {
    fc.assert(
      fc.property(counts, ([count, all]) => {
        expect(rareness(count, all)).toBeGreaterThan(0);
        expect(rareness(all, all)).toBeGreaterThan(0);
      })
    );
  });

  it('falls with each document more that holds it', () => {
    fc.assert(
      fc.property(counts, ([count, all]) => {
        fc.pre(count < all);
        expect(rareness(count + 1, all)).toBeLessThan(rareness(count, all));
      })
    );
  });

  it('rises with each document that does not hold it', () => {
    fc.assert(
      fc.property(counts, ([count, all]) => {
        expect(rareness(count, all + 1)).toBeGreaterThan(rareness(count, all));
      })
    );
  });

  it('is a number where there are no documents', () => {
    expect(rareness(0, 0)).toBeCloseTo(Math.log(2), 10);
  });
});
