import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { document, planFor, term } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { Slips } from './distance.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

type Documents = ReturnType<typeof document>[];
const titled = (...titles: string[]): Documents => titles.map((title, index) => document(`e${index}`, title));
const mended = (typed: string, ...documents: Documents): string[] =>
  place
    .holding(...documents)
    .search(planFor(typed))
    .mended.map(({ shown }) => shown);

function distance(one: string, other: string): number {
  const slips = new Slips(one, 2);
  for (const letter of other.split('')) {
    slips.feed(letter.charCodeAt(0));
  }
  return slips.distance;
}

/** What is meant, by looking at every word. */
function naive(typed: string, counts: ReadonlyMap<string, number>): string[] {
  const most = typed.length >= 8 ? 2 : 1;
  const near = [...counts.keys()].filter(word => distance(typed, word) <= (word[0] === typed[0] ? most : 1));
  const order = (one: string, other: string): number =>
    distance(typed, one) - distance(typed, other) ||
    (counts.get(other) ?? 0) - (counts.get(one) ?? 0) ||
    (one < other ? -1 : 1);
  return counts.has(typed) ? [] : near.sort(order).slice(0, 1);
}

describe('what was probably meant', () => {
  it('is what looking at every word finds, in however many blocks they stand', () => {
    const letters = (most: number) =>
      fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 4, maxLength: most }).map(list => list.join(''));
    const words = fc.uniqueArray(letters(10), { minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(words, words, fc.array(letters(10), { minLength: 5, maxLength: 10 }), (one, other, typed) => {
        const counts = new Map<string, number>();
        [...one, ...other].forEach(word => counts.set(word, (counts.get(word) ?? 0) + 1));
        const view = place.holding(...titled(one.join(' '), other.join(' ')));
        for (const word of typed) {
          expect(view.search(planFor(word)).mended.map(({ shown }) => shown)).toEqual(naive(word, counts));
        }
      }),
      { numRuns: 20 }
    );
  });

  it('is the nearest word, though another is more frequent', () => {
    expect(mended('windpowxx', ...titled('windpowx', 'windpower', 'windpower', 'windpower'))).toEqual(['windpowx']);
  });

  it('is the more frequent of two that are equally near, then the first by the alphabet', () => {
    expect(mended('sailx', ...titled('saila', 'sailz', 'sailz'))).toEqual(['sailz']);
    expect(mended('sailx', ...titled('sailz', 'saila'))).toEqual(['saila']);
  });

  it('is never what only stands for the words of titles', () => {
    expect(mended('xturbine', ...titled('turbine'))).toEqual(['turbine']);
    expect(mended('xsail', ...titled('sail'))).toEqual(['sail']);
    expect(mended('7sail', ...titled('sail', 'sail', 'sail'))).toEqual(['sail']);
  });

  it('is one slip away for four letters, two for eight, and none for three', () => {
    const view = place.holding(...titled('win', 'wind', 'windpow', 'turbines'));
    const shown = (typed: string): string[] => view.search(planFor(typed)).mended.map(({ shown }) => shown);
    expect(shown('wix')).toEqual([]);
    expect(shown('wixd')).toEqual(['wind']);
    expect(shown('xxndpow')).toEqual([]);
    expect(shown('turbinxx')).toEqual(['turbines']);
    expect(shown('turbixxx')).toEqual([]);
    // The first letter is missed alone, or not at all.
    expect(shown('xurbines')).toEqual(['turbines']);
    expect(shown('utrbines')).toEqual(['turbines']);
    expect(shown('xurbinex')).toEqual([]);
  });

  it('is found among words of other letters than those of English', () => {
    expect(mended('ветряк', ...titled('ветрак'))).toEqual(['ветрак']);
  });

  it('is nothing for a number, for two words in one, and for what is known', () => {
    expect(mended('12346', ...titled('12345'))).toEqual([]);
    expect(mended('turbnie', ...titled('turbnie', 'turbine', 'turbine'))).toEqual([]);
    const view = place.holding(...titled('wind turbine'));
    expect(view.search(planFor('', { terms: [term('wind turbnie')] })).mended).toEqual([]);
    expect(view.search(planFor('', { terms: [term('turbnie', { without: true })] })).mended).toEqual([]);
  });

  it('is nothing where nothing is held', () => {
    expect(place.holding().search(planFor('turbine'))).toMatchObject({ total: 0, mended: [] });
  });
});
