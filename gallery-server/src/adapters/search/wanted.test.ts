import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cell, document, planFor, term } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { documentOf, entries, spaces } from '../../../test/search-index/random.js';
import type { SearchDocument, SearchTerm } from '../../domain/search/model.js';
import { searchFields } from '../../domain/search/model.js';
import { maskOf, startsOf } from './wanted.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

const body = (entry: string, ...texts: string[]) =>
  document(entry, 'x', { pieces: texts.map((text, number) => cell('markdown', number, text)) });
const found = (asked: readonly SearchTerm[], ...list: SearchDocument[]): string[] =>
  place
    .holding(...list)
    .search(planFor('', { terms: asked, literal: true, readable: spaces, limit: 100 }))
    .hits.map(({ entry }) => entry)
    .sort();

describe('a phrase', () => {
  it('is found where its words stand one behind the other and nowhere else', () => {
    const letters = fc.array(fc.constantFrom('aa', 'bb', 'cc'), { minLength: 1, maxLength: 12 });
    const phrases = fc.array(fc.constantFrom('aa', 'bb', 'cc'), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 8 }), phrases, (texts, words) => {
        const list = texts.map((text, index) => body(`e${index}`, text.join(' ')));
        const wanted = list.filter((_, index) => `${texts[index].join(' ')} `.includes(`${words.join(' ')} `));
        expect(found([term(words.join(' '))], ...list)).toEqual(wanted.map(({ entry }) => entry).sort());
      }),
      { numRuns: 60 }
    );
  });

  it('never begins in one cell or field and ends in the next', () => {
    expect(found([term('power curve')], body('apart', 'power', 'curve'), body('whole', 'a', 'power curve'))).toEqual([
      'whole'
    ]);
    const split = document('split', 'power', { pieces: [cell('markdown', 0, 'curve')] });
    expect(found([term('power curve')], split)).toEqual([]);
  });

  it('may end in the beginning of a word', () => {
    const list = [body('a', 'power curves'), body('b', 'curves of power'), body('c', 'powers curve')];
    expect(found([term('power cur', { prefix: true })], ...list)).toEqual(['a']);
    expect(found([term('power cur')], ...list)).toEqual([]);
  });

  it('that is not wanted takes away what holds it as a whole alone', () => {
    const list = [body('a', 'power curve'), body('b', 'curve power'), body('c', 'power')];
    expect(found([term('power'), term('power curve', { without: true })], ...list)).toEqual(['b', 'c']);
  });

  it('stands where each of its words begins the right distance behind the first', () => {
    const slots = [0, 1, 3].map(at => ({ at, words: [], prefix: null }));
    expect(startsOf(slots, [[[2, 5, 9]], [[3, 6, 10]], [[8, 5]]], 0)).toEqual([2, 5]);
    expect(startsOf(slots, [[], [[3]], [[5]]], 0)).toEqual([]);
  });
});

describe('fields', () => {
  it('are bits in the order of their worth, and none where any will do', () => {
    expect(maskOf(null)).toBeNull();
    expect(maskOf([])).toBe(0);
    searchFields.forEach((field, bit) => expect(maskOf([field])).toBe(2 ** bit));
    expect(maskOf(searchFields)).toBe(2 ** searchFields.length - 1);
  });

  it.each(searchFields)('that are asked for find what stands there alone: %s', field => {
    const list = searchFields.map(each => document(each, '', { pieces: [{ field: each, cell: null, text: 'wind' }] }));
    expect(found([term('wind', { fields: [field] })], ...list)).toEqual([field]);
    expect(found([term('wind', { fields: [field], without: true })], ...list)).toEqual(
      searchFields.filter(each => each !== field).sort()
    );
  });
});

describe('what a question may look at', () => {
  const some = fc.subarray(entries, { minLength: 1 }).chain(list => fc.tuple(...list.map(documentOf)));

  it('is what an index without everything else would hold', () => {
    fc.assert(
      fc.property(
        some,
        fc.subarray(spaces),
        fc.subarray(entries),
        fc.constantFrom('wind', 'the', 'wimd', 'se'),
        (list, readable, hidden, words) => {
          const seen = list.filter(({ space, entry }) => readable.includes(space) && !hidden.includes(entry));
          const asked = planFor(words, { readable, hidden: new Set(hidden), limit: 100 });
          expect(place.holding(...list).search(asked)).toEqual(place.holding(...seen).search(asked));
          const begun = { readable, hidden: new Set(hidden), typed: words.slice(0, 2), limit: 50 };
          expect(place.holding(...list).suggest(begun)).toEqual(place.holding(...seen).suggest(begun));
        }
      ),
      { numRuns: 40 }
    );
  });

  it('counts each space once, however often it is named', () => {
    const view = place.holding(document('a', 'x'), document('b', 'x'));
    expect(view.search(planFor('x', { readable: ['mine', 'mine', 'nobody’s'] })).total).toBe(2);
    expect(view.search(planFor('x', { readable: [] }))).toMatchObject({ total: 0, hits: [], next: null });
  });

  it('has the most frequent words of a beginning first, without those of what is hidden', () => {
    const view = place.holding(
      body('a', 'windy wind'),
      body('b', 'wind'),
      body('c', 'winter'),
      body('d', 'winter'),
      body('e', 'winter')
    );
    const words = (hidden: string[]): [string, number][] =>
      view
        .suggest({ readable: ['mine'], hidden: new Set(hidden), typed: 'win', limit: 3 })
        .filter(({ kind }) => kind === 'word')
        .map(({ text, count }) => [text, count]);
    expect(words([])).toEqual([
      ['winter', 3],
      ['wind', 2],
      ['windy', 1]
    ]);
    expect(words(['c', 'd'])).toEqual([
      ['wind', 2],
      ['windy', 1],
      ['winter', 1]
    ]);
    expect(words(['c', 'd', 'e', 'a'])).toEqual([['wind', 1]]);
  });
});
