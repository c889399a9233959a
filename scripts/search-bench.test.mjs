/** The search's own index stays within its measure beside FTS5 over the same notebooks; work is counted, not the clock. */
import { expect, test } from 'vitest';
import { percentile } from '../bench/lib.mjs';
import { measured } from '../bench/search/measure.mjs';

test('a search costs no more than a few times what plain FTS5 takes, facets included', () => {
  const { read, fts, built } = measured(300, 200);
  const work = times =>
    percentile(
      times.map(({ cpu }) => cpu),
      0.5
    );
  expect(read.times).toHaveLength(200);
  expect(fts.times.length).toBeGreaterThan(100);
  expect(read.times.filter(({ total }) => total > 0).length).toBeGreaterThan(120);
  expect(work(read.times) / work(fts.times)).toBeLessThan(4);
  expect(built.count).toBe(300);
}, 240_000);
