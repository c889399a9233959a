import type { SearchFilters } from '../../domain/search/model.js';
import type { Kind, NamesByKind } from './columns.js';
import { REVIEWED, authorOf } from './columns.js';
import type { Part } from './scope.js';

type Test = (doc: number) => boolean;

/** Codes of names that are chosen; those that nobody bears have none. */
function codesOf(names: NamesByKind, kind: Kind, values: readonly string[]): Set<number> {
  const codes = new Set<number>();
  if (kind === 'authors') {
    const wanted = new Set(values);
    names.authors.names.forEach((name, code) => wanted.has(authorOf(name).id) && codes.add(code));
    return codes;
  }
  for (const value of values) {
    const code = names[kind].known(value);
    if (code !== undefined) {
      codes.add(code);
    }
  }
  return codes;
}

/** What a document of a part has to be; null where everything passes. */
export function filterFor(part: Part, filters: SearchFilters, names: NamesByKind): Test | null {
  const { columns } = part.segment;
  const tests: Test[] = [];
  const holdsOne = (kind: Kind, codes: ReadonlySet<number>): Test => {
    const coded = columns.coded[kind];
    return doc => {
      for (let at = coded.starts[doc]; at < coded.starts[doc + 1]; at++) {
        if (codes.has(coded.codes[at])) {
          return true;
        }
      }
      return false;
    };
  };
  const oneOf = (kind: Kind, values: readonly string[]): void => {
    tests.push(holdsOne(kind, codesOf(names, kind, values)));
  };
  const noneOf = (kind: Kind, values: readonly string[]): void => {
    if (values.length > 0) {
      const test = holdsOne(kind, codesOf(names, kind, values));
      tests.push(doc => !test(doc));
    }
  };
  if (filters.entries !== null) {
    const entries = new Set(filters.entries);
    tests.push(doc => entries.has(columns.entries[doc]));
  }
  if (filters.authors !== null) {
    oneOf('authors', filters.authors);
  }
  if (filters.languages !== null) {
    oneOf('languages', filters.languages);
  }
  filters.packages.forEach(name => oneOf('packages', [name]));
  filters.tags.forEach(name => oneOf('tags', [name]));
  if (filters.reviewed !== null) {
    const wanted = filters.reviewed ? REVIEWED : 0;
    tests.push(doc => (columns.flags[doc] & REVIEWED) === wanted);
  }
  const { from, until } = filters;
  if (from !== null) {
    tests.push(doc => columns.published[doc] >= from);
  }
  if (until !== null) {
    tests.push(doc => columns.published[doc] < until);
  }
  noneOf('languages', filters.not.languages);
  noneOf('packages', filters.not.packages);
  noneOf('tags', filters.not.tags);
  noneOf('authors', filters.not.authors);
  return tests.length === 0 ? null : doc => tests.every(test => test(doc));
}
