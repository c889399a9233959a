import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { document, planFor } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { noFilters } from '../../../test/search-index/random.js';
import type { SearchDocument, SearchFilters } from '../../domain/search/model.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

const authors = [
  { id: 'a', name: 'Ada' },
  { id: 'b', name: 'Bo' },
  { id: 'c', name: 'Bo' }
];
const tags = ['wind', 'sea', 'ice'];
const packages = ['numpy', 'pandas', 'xarray'];
const languages = ['python', 'R', 'julia'];
const ids = Array.from({ length: 12 }, (_, number) => `e${number}`);

/** Twelve documents of all kinds. */
const documents: fc.Arbitrary<SearchDocument[]> = fc
  .array(
    fc.record({
      author: fc.constantFrom(...authors),
      language: fc.constantFrom(...languages, null),
      packages: fc.subarray(packages),
      tags: fc.subarray(tags),
      reviewed: fc.boolean(),
      deprecated: fc.boolean(),
      publishedAt: fc.integer({ min: 0, max: 9 })
    }),
    { minLength: ids.length, maxLength: ids.length }
  )
  .map(list => list.map((more, index) => document(ids[index], 'x', more)));

interface Law {
  name: string;
  values: fc.Arbitrary<readonly string[]>;
  asked(values: readonly string[]): Partial<SearchFilters>;
  passes(document: SearchDocument, values: readonly string[]): boolean;
}

const some = (list: readonly string[]) => fc.subarray([...list, 'nobody has this'], { minLength: 1 });
const not = (more: Partial<SearchFilters['not']>): Partial<SearchFilters> => ({ not: { ...noFilters.not, ...more } });

const laws: Law[] = [
  {
    name: 'entries are one of those',
    values: some(ids),
    asked: values => ({ entries: values }),
    passes: ({ entry }, values) => values.includes(entry)
  },
  {
    name: 'authors are one of those, whatever they are called',
    values: some(['a', 'b', 'c', 'Bo']),
    asked: values => ({ authors: values }),
    passes: ({ author }, values) => values.includes(author.id)
  },
  {
    name: 'languages are one of those, and what has none is none of them',
    values: some(languages),
    asked: values => ({ languages: values }),
    passes: ({ language }, values) => language !== null && values.includes(language)
  },
  {
    name: 'packages are all there',
    values: some(packages),
    asked: values => ({ packages: values }),
    passes: (each, values) => values.every(name => each.packages.includes(name))
  },
  {
    name: 'tags are all there',
    values: some(tags),
    asked: values => ({ tags: values }),
    passes: (each, values) => values.every(name => each.tags.includes(name))
  },
  {
    name: 'languages that are not wanted are not there, and what has none stays',
    values: some(languages),
    asked: values => not({ languages: values }),
    passes: ({ language }, values) => language === null || !values.includes(language)
  },
  {
    name: 'packages that are not wanted are not there, not one of them',
    values: some(packages),
    asked: values => not({ packages: values }),
    passes: (each, values) => !values.some(name => each.packages.includes(name))
  },
  {
    name: 'tags that are not wanted are not there, not one of them',
    values: some(tags),
    asked: values => not({ tags: values }),
    passes: (each, values) => !values.some(name => each.tags.includes(name))
  },
  {
    name: 'authors that are not wanted are not there, and their namesakes stay',
    values: some(['a', 'b', 'c', 'Bo']),
    asked: values => not({ authors: values }),
    passes: ({ author }, values) => !values.includes(author.id)
  }
];

/** What is found with filters, sorted by name; a word or none is looked for beside them. */
function found(list: readonly SearchDocument[], filters: Partial<SearchFilters>, words: string): string[] {
  const { hits, total } = place
    .holding(...list)
    .search(planFor(words, { filters: { ...noFilters, ...filters }, limit: 100 }));
  expect(total).toBe(hits.length);
  return hits.map(({ entry }) => entry).sort();
}

const naive = (list: readonly SearchDocument[], passes: (document: SearchDocument) => boolean): string[] =>
  list
    .filter(passes)
    .map(({ entry }) => entry)
    .sort();

describe('a filter finds what reading every document finds:', () => {
  it.each(laws)('$name', ({ values, asked, passes }) => {
    fc.assert(
      fc.property(documents, values, fc.constantFrom('', 'x'), (list, chosen, words) => {
        expect(found(list, asked(chosen), words)).toEqual(naive(list, each => passes(each, chosen)));
      }),
      { numRuns: 15 }
    );
  });

  it('reviewed, and not reviewed, whatever else is said of a document', () => {
    fc.assert(
      fc.property(documents, fc.boolean(), (list, reviewed) => {
        expect(found(list, { reviewed }, '')).toEqual(naive(list, each => each.reviewed === reviewed));
      }),
      { numRuns: 15 }
    );
  });

  it('days, with the first and without the last', () => {
    const day = fc.option(fc.integer({ min: -1, max: 10 }));
    fc.assert(
      fc.property(documents, day, day, (list, from, until) => {
        expect(found(list, { from, until }, '')).toEqual(
          naive(
            list,
            ({ publishedAt }) => (from === null || publishedAt >= from) && (until === null || publishedAt < until)
          )
        );
      }),
      { numRuns: 20 }
    );
  });

  it('several at once all hold', () => {
    const values = { tag: fc.constantFrom(...tags), without: fc.constantFrom(...packages), reviewed: fc.boolean() };
    fc.assert(
      fc.property(documents, fc.record(values), (list, { tag, without, reviewed }) => {
        expect(found(list, { tags: [tag], reviewed, ...not({ packages: [without] }) }, 'x')).toEqual(
          naive(list, each => each.tags.includes(tag) && each.reviewed === reviewed && !each.packages.includes(without))
        );
      }),
      { numRuns: 20 }
    );
  });
});

describe('a list of wishes', () => {
  const list = [document('one', 'x', { tags: ['wind'] }), document('two', 'x', { language: null })];

  it('that is empty is met by nothing where one of them has to be, and by everything where all have to', () => {
    expect(found(list, { entries: [] }, '')).toEqual([]);
    expect(found(list, { authors: [] }, '')).toEqual([]);
    expect(found(list, { languages: [] }, '')).toEqual([]);
    expect(found(list, { tags: [], packages: [] }, '')).toEqual(['one', 'two']);
    expect(found(list, not({ tags: [] }), '')).toEqual(['one', 'two']);
  });

  it('is met by what is written so, with its capitals', () => {
    expect(found(list, { tags: ['Wind'] }, '')).toEqual([]);
    expect(found(list, not({ tags: ['Wind'] }), '')).toEqual(['one', 'two']);
    expect(found(list, { languages: [''] }, '')).toEqual([]);
  });

  it('that says yes and no to the same finds nothing', () => {
    expect(found(list, { tags: ['wind'], ...not({ tags: ['wind'] }) }, '')).toEqual([]);
  });
});
