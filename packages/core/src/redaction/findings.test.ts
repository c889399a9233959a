import { beforeAll, describe, expect, it } from 'vitest';
import { made } from '../testing/made.js';
import { findingsIn, loadRecognisers, policies } from './index.js';

beforeAll(async () => loadRecognisers());

const token = made(['gh', 'p_{a36}'].join(''));
const [head, tail] = [token.slice(0, 12), token.slice(12)];
const found = (text: string): string[] =>
  findingsIn(text, policies.team).map(({ start, end }) => text.slice(start, end));

describe('the findings of a text', () => {
  it.each([
    ['whole', `t = "${token}"`, token],
    ['in two literals', `t = "${head}" + "${tail}"`, `${head}" + "${tail}`],
    ['in two lines', `t = ("${head}"\n     "${tail}")`, `${head}"\n     "${tail}`],
    ['in an f-string', `t = "${head}" f"${tail}"`, `${head}" f"${tail}`]
  ])('name a value once, from its first sign to its last: %s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('name every place of a value, in order and without overlaps', () => {
    const text = `a = "${token}"\nb = 1 # ${token}\n`;
    const spans = findingsIn(text, policies.team);
    expect(spans.map(({ type }) => type)).toEqual(['TOKEN', 'TOKEN']);
    spans.forEach(({ start, end }, at) => {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
    });
  });

  it('are none where there is nothing', () => {
    expect(findingsIn('', policies.team)).toEqual([]);
    expect(findingsIn('x = 1', policies.team)).toEqual([]);
  });
});
