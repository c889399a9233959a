import { describe, expect, it } from 'vitest';
import { expand } from './grammar.js';
import type { Lexicon } from './grammar.js';
import { Draw } from './random.js';

describe('what is drawn', () => {
  it('is the same for the same seed and name, on every machine', () => {
    // Written down once: other digits here mean that every demo gallery has changed.
    expect(new Draw(7, 'a').hex(16)).toBe('25249646c0cbace3');
  });

  it('is another for another seed, a large one too, and for another name', () => {
    const all = [new Draw(7, 'a'), new Draw(8, 'a'), new Draw(7, 'b'), new Draw(7 + 2 ** 33, 'a'), new Draw(0, '')];
    expect(new Set(all.map(draw => draw.hex(24))).size).toBe(all.length);
  });

  it('stays within its bounds, and reaches both ends', () => {
    const draw = new Draw(1, 'bounds');
    const seen = new Set(Array.from({ length: 400 }, () => draw.whole(2, 5)));
    expect([...seen].sort()).toEqual([2, 3, 4, 5]);
    const units = Array.from({ length: 4000 }, () => draw.unit());
    expect(Math.min(...units)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...units)).toBeLessThan(1);
    expect(units.reduce((sum, unit) => sum + unit, 0) / 4000).toBeCloseTo(0.5, 1);
  });

  it('lies around 0 with a spread of 1 where it is normal', () => {
    const draw = new Draw(2, 'normal');
    const all = Array.from({ length: 5000 }, () => draw.normal());
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    const spread = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
    expect(mean).toBeCloseTo(0, 1);
    expect(spread).toBeCloseTo(1, 1);
  });

  it('takes the first of a list far more often, as words are used', () => {
    const draw = new Draw(3, 'zipf');
    const list = Array.from({ length: 30 }, (_, at) => at);
    const count = list.map(() => 0);
    for (let throws = 0; throws < 6000; throws++) {
      const at = draw.early(list);
      count[at] = (count[at] ?? 0) + 1;
    }
    expect(count[0]).toBeGreaterThan((count[1] ?? 0) * 1.4);
    expect(count[1]).toBeGreaterThan((count[9] ?? 0) * 3);
    expect(Math.min(...count)).toBeGreaterThan(10);
  });

  it('takes several, each once, and no more than there are', () => {
    const draw = new Draw(4, 'some');
    const list = ['a', 'b', 'c', 'd'];
    expect(new Set(draw.some(list, 3)).size).toBe(3);
    expect([...draw.some(list, 9)].sort()).toEqual(list);
    expect(list).toEqual(['a', 'b', 'c', 'd']);
  });

  it('has nothing to take from nothing', () => {
    expect(() => new Draw(1, 'x').of([])).toThrow();
  });
});

describe('a template', () => {
  const words: Lexicon = slot =>
    ({ place: 'Ashford', thing: ['the «deep» end'], deep: 'shallow' })[slot] as string | string[] | undefined;
  const say = (text: string): string => expand(text, new Draw(5, text), words);

  it.each([
    ['In «place».', 'In Ashford.'],
    ['«Place» and «Thing»', 'Ashford and The shallow end'],
    ['‹same|same› words', 'same words'],
    ['‹«place»›‹›', 'Ashford'],
    ['df["a"] = {x: 1} # $ {} []', 'df["a"] = {x: 1} # $ {} []']
  ])('%s', (text, said) => {
    expect(say(text)).toBe(said);
  });

  it('says one of those that are given, and each of them some time', () => {
    const draw = new Draw(6, 'any');
    const said = new Set(Array.from({ length: 60 }, () => expand('‹a|b «place»|›', draw, words)));
    expect([...said].sort()).toEqual(['', 'a', 'b Ashford']);
  });

  it('never leaves a hole: a word that is missing is a mistake', () => {
    expect(() => say('«nothing»')).toThrow('nothing');
  });
});
