import { expect, it } from 'vitest';
import { ENGINE_LIMIT, engineSize } from './engine-size.mjs';

it('the engine that every policy needs is small; names and kinds of numbers are fetched when a policy asks', async () => {
  const { core, more } = await engineSize();
  const sum = core.reduce((total, { gzip }) => total + gzip, 0);
  expect(sum).toBeGreaterThan(20_000);
  expect(sum).toBeLessThanOrEqual(ENGINE_LIMIT);
  const heavy = /\/redaction\/(?:people|personal|infrastructure)\//;
  expect(core.flatMap(({ inputs }) => inputs).filter(path => heavy.test(path))).toEqual([]);
  expect(more.flatMap(({ inputs }) => inputs).filter(path => heavy.test(path)).length).toBeGreaterThan(20);
});
