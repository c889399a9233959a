import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cell, document } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { documentOf, entries, spaces } from '../../../test/search-index/random.js';
import type { SearchDocument, Suggestion } from '../../domain/search/model.js';
import { tokensOf } from '../../domain/search/tokens.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

const some = fc.subarray(entries, { minLength: 1 }).chain(list => fc.tuple(...list.map(documentOf)));
const all = { readable: ['mine'], hidden: new Set<string>(), limit: 50 };
const titled = (entry: string, title: string, stars = 0) => document(entry, title, { stars });

const textsOf = (found: readonly Suggestion[], kind: Suggestion['kind']): string[] =>
  found.filter(each => each.kind === kind).map(({ text }) => text);
const suggested = (typed: string, kind: Suggestion['kind'], ...list: SearchDocument[]): string[] =>
  textsOf(place.holding(...list).suggest({ ...all, typed }), kind);

it('what is suggested stands in something readable, with as many as have it', () => {
  fc.assert(
    fc.property(
      some,
      fc.subarray(spaces),
      fc.subarray(entries),
      fc.constantFrom('w', 'se', 'p', 'b'),
      (list, readable, hidden, typed) => {
        const seen = list.filter(({ space, entry }) => readable.includes(space) && !hidden.includes(entry));
        const count = (has: (each: SearchDocument) => boolean): number => seen.filter(has).length;
        const holds = (word: string) => (each: SearchDocument) =>
          each.pieces.some(({ text }) => tokensOf(text).some(({ term }) => term === word));
        for (const each of place.holding(...list).suggest({ readable, hidden: new Set(hidden), typed, limit: 50 })) {
          const wanted = {
            title: () => count(({ entry }) => entry === each.id),
            word: () => count(holds(each.text)),
            tag: () => count(({ tags }) => tags.includes(each.text)),
            package: () => count(({ packages }) => packages.includes(each.text)),
            author: () => count(({ author }) => author.id === each.id)
          }[each.kind]();
          expect(each.count).toBe(wanted);
          expect(wanted).toBeGreaterThan(0);
          expect(each.kind !== 'word' || each.text.startsWith(typed)).toBe(true);
        }
      }
    ),
    { numRuns: 30 }
  );
});

it('every tag that begins so is suggested, the most frequent first', () => {
  const tagged = (entry: string, ...tags: string[]) => document(entry, 'x', { tags });
  const list = [tagged('1', 'wind', 'windy'), tagged('2', 'windy', 'sea'), tagged('3', 'Winter', 'off wind')];
  expect(suggested('win', 'tag', ...list)).toEqual(['windy', 'Winter', 'wind', 'off wind']);
  expect(suggested('SEA', 'tag', ...list)).toEqual(['sea']);
});

describe('titles', () => {
  it('begin with the one that has most stars', () => {
    expect(suggested('tur', 'title', titled('a', 'Turbine'), titled('b', 'Turbulence', 5))).toEqual([
      'Turbulence',
      'Turbine'
    ]);
  });

  it('hold every word that was typed, the last one as a beginning', () => {
    const list = [
      titled('a', 'Wind power'),
      titled('b', 'Wind speed'),
      titled('c', 'Power of wind'),
      titled('d', 'Windy powder')
    ];
    expect(suggested('wind po', 'title', ...list).sort()).toEqual(['Power of wind', 'Wind power']);
    expect(suggested('wind pow', 'title', ...list)[0]).toBe('Wind power');
    expect(suggested('wind x', 'title', ...list)).toEqual([]);
  });

  it('are told whole and on one line, without what stands in cells', () => {
    const long = `Turbine ${'and more '.repeat(60)}end`;
    const pieces = [cell('markdown', 0, 'turbine')];
    expect(suggested('tur', 'title', document('a', long, { pieces }))).toEqual([long]);
    expect(suggested('tur', 'title', document('a', ' A\n\tturbine ', { pieces }))).toEqual(['A turbine']);
    expect(suggested('tur', 'title', document('a', 'x', { pieces }))).toEqual([]);
  });
});

it('exact beginnings come first, and of each kind the best before the second of any', () => {
  const view = place.holding(
    titled('a', 'Wind one', 2),
    titled('b', 'Wind two', 1),
    titled('c', 'The wind', 9),
    document('d', 'x', { tags: ['wind'], packages: ['windpower'] })
  );
  const found = view.suggest({ ...all, typed: 'wind' }).map(({ kind, text }) => `${kind} ${text}`);
  expect(found.at(-1)).toBe('title The wind');
  const place0 = (text: string): number => found.indexOf(text);
  expect(place0('tag wind')).toBeGreaterThan(-1);
  expect(place0('package windpower')).toBeLessThan(place0('title Wind two'));
  expect(place0('word wind')).toBeLessThan(place0('word windpower') < 0 ? found.length : place0('word windpower'));
});

it('nothing is suggested for no word, and never more than was asked for', () => {
  const view = place.holding(...Array.from({ length: 60 }, (_, index) => titled(`e${index}`, `turbine t${index}`)));
  for (const typed of ['', ' ', '  \n', '-', '"', '…']) {
    expect(view.suggest({ ...all, typed })).toEqual([]);
  }
  for (const limit of [0, 1, 7, 50]) {
    expect(view.suggest({ ...all, typed: 't', limit })).toHaveLength(limit);
  }
  expect(view.suggest({ ...all, typed: 't', limit: 500 })).toHaveLength(50);
  expect(view.suggest({ ...all, typed: 't', limit: -1 })).toEqual([]);
});
