/** The search's own index stays within its measure beside FTS5 over the same notebooks; work is counted, not the clock. */
import { expect, test } from 'vitest';
import { measured } from '../bench/search/measure.mjs';

test('a search costs no more than a few times what plain FTS5 takes, facets included', () => {
  const { read, fts, built } = measured(300, 400);
  const kinds = new Set(fts.times.map(({ kind }) => kind));
  const alike = read.times.filter(({ kind }) => kinds.has(kind));
  // The mean of many: work is told in steps that are longer than one search.
  const work = times => times.reduce((sum, { cpu }) => sum + cpu, 0) / times.length;
  expect(read.times).toHaveLength(400);
  expect(fts.times.length).toBeGreaterThan(200);
  expect(read.times.filter(({ total }) => total > 0).length).toBeGreaterThan(240);
  expect(work(fts.times)).toBeGreaterThan(0);
  expect(work(alike) / work(fts.times)).toBeLessThan(2);
  expect(built.count).toBe(300);
}, 240_000);
