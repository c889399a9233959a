import fc from 'fast-check';
import type { SearchDocument, SearchFilters, SearchPlan, SearchTerm } from '../../src/domain/search/model.ts';
import { searchFields } from '../../src/domain/search/model.ts';
import { lookedFor } from '../../src/domain/search/tokens.ts';

const words = [
  'wind',
  'windy',
  'window',
  'turbine',
  'readCsv',
  'read_csv',
  'model.fit',
  'fit',
  'café',
  'über',
  '東京都',
  'pandas',
  'the',
  'the',
  'the',
  'sea',
  'season',
  'x',
  'data',
  'data',
  'load',
  'power',
  'power curve',
  'α',
  '𝒳y',
  'a.b.c'
];
export const spaces = ['mine', 'ours', 'theirs'];
const tags = ['wind', 'sea', 'clean', 'naïve'];
const packages = ['pandas', 'numpy', 'xarray'];
export const entries = Array.from({ length: 14 }, (_, index) => `entry${String(index).padStart(2, '0')}`);

const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ', ', '\n', '(')), { maxLength: 12 })
  .map(list => list.map(([word, between]) => word + between).join(''));

/** A document that a gallery could hold. */
export const documentOf = (entry: string): fc.Arbitrary<SearchDocument> =>
  fc.record({
    entry: fc.constant(entry),
    version: fc.integer({ min: 1, max: 9 }).map(String),
    space: fc.constantFrom(...spaces),
    publishedAt: fc.integer({ min: 0, max: 5 }),
    author: fc.constantFrom({ id: 'a1', name: 'Ada' }, { id: 'b1', name: 'Bo' }, { id: 'b2', name: 'Bo' }),
    language: fc.constantFrom('python', 'julia', null),
    packages: fc.subarray(packages),
    tags: fc.subarray(tags),
    reviewed: fc.boolean(),
    stars: fc.integer({ min: 0, max: 4 }),
    deprecated: fc.boolean(),
    pieces: fc.array(fc.record({ field: fc.constantFrom(...searchFields), cell: fc.option(fc.nat(5)), text }), {
      maxLength: 6
    })
  });

const typed = fc
  .array(fc.constantFrom(...words, 'wi', 'se', 'wimd', 'zzz'), { minLength: 1, maxLength: 3 })
  .map(list => list.join(' '));

const term: fc.Arbitrary<SearchTerm> = fc
  .record({
    typed,
    single: fc.boolean(),
    prefix: fc.boolean(),
    fields: fc.option(fc.subarray([...searchFields], { minLength: 1 })),
    without: fc.integer({ min: 0, max: 3 }).map(number => number === 0)
  })
  .map(({ typed, single, prefix, fields, without }) => {
    const tokens = lookedFor(typed);
    return { tokens: single ? tokens.slice(0, 1) : tokens, prefix, fields, without, shown: typed };
  })
  .filter(({ tokens }) => tokens.length > 0);

const optional = <T>(values: readonly T[]): fc.Arbitrary<T[] | null> =>
  fc.option(fc.subarray([...values]), { freq: 1, nil: null }).map(list => (list?.length ? list : null));

const filters: fc.Arbitrary<SearchFilters> = fc.record({
  spaces: optional(spaces),
  entries: optional(entries),
  authors: optional(['a1', 'b1', 'nobody']),
  languages: optional(['python', 'julia']),
  packages: fc.subarray(packages, { maxLength: 1 }),
  tags: fc.subarray(tags, { maxLength: 1 }),
  reviewed: fc.option(fc.boolean()),
  from: fc.option(fc.integer({ min: 0, max: 3 })),
  until: fc.option(fc.integer({ min: 3, max: 6 })),
  not: fc.record({
    languages: fc.subarray(['julia'], { maxLength: 1 }),
    packages: fc.subarray(['numpy', 'none'], { maxLength: 1 }),
    tags: fc.subarray(tags, { maxLength: 1 }),
    authors: fc.subarray(['b2'], { maxLength: 1 })
  })
});

/** Filters that ask nothing. */
export const noFilters: SearchFilters = {
  spaces: null,
  entries: null,
  authors: null,
  languages: null,
  packages: [],
  tags: [],
  reviewed: null,
  from: null,
  until: null,
  not: { languages: [], packages: [], tags: [], authors: [] }
};

/** A search that could be asked. */
export const plan: fc.Arbitrary<SearchPlan> = fc.record({
  terms: fc.array(term, { maxLength: 3 }),
  filters: fc.oneof({ weight: 2, arbitrary: fc.constant(noFilters) }, filters),
  sort: fc.constantFrom('worth', 'newest', 'stars'),
  readable: fc.subarray(spaces),
  hidden: fc.subarray(entries, { maxLength: 3 }).map(list => new Set(list)),
  literal: fc.boolean(),
  cursor: fc.constant(null),
  limit: fc.constant(100)
});

/** Something that happens to an index. */
export type Step =
  { kind: 'apply'; put: SearchDocument[]; gone: string[] } | { kind: 'tidy'; times: number } | { kind: 'overwrite' };

const someDocuments = fc.subarray(entries, { maxLength: 6 }).chain(list => fc.tuple(...list.map(documentOf)));

/** What happens to an index in its life. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('apply' as const),
        put: someDocuments,
        gone: fc.subarray(entries, { maxLength: 3 })
      })
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('tidy' as const), times: fc.integer({ min: 1, max: 6 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('overwrite' as const) }) }
  ),
  { minLength: 1, maxLength: 14 }
);
