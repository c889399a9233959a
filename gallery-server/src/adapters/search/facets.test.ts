import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { document, planFor } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { naiveFacets } from '../../../test/search-index/naive.js';
import { documentOf, entries, noFilters, spaces } from '../../../test/search-index/random.js';
import type { SearchDocument } from '../../domain/search/model.js';
import { LONGEST_FACET } from '../../domain/search/model.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

const some = fc.subarray(entries, { minLength: 1 }).chain(list => fc.tuple(...list.map(documentOf)));
const facetsOf = (...list: SearchDocument[]) => place.holding(...list).search(planFor('', { readable: spaces })).facets;

describe('counts', () => {
  it('are what counting by hand says, of what is readable and not hidden alone', () => {
    fc.assert(
      fc.property(some, fc.subarray(spaces), fc.subarray(entries), (list, readable, hidden) => {
        const asked = planFor('', { readable, hidden: new Set(hidden), limit: 1 });
        const seen = list.filter(({ space, entry }) => readable.includes(space) && !hidden.includes(entry));
        const { facets, total } = place.holding(...list).search(asked);
        expect(total).toBe(seen.length);
        expect(facets).toEqual(naiveFacets(seen));
      }),
      { numRuns: 40 }
    );
  });

  it('are over everything that was found, however short the page is', () => {
    const list = Array.from({ length: 9 }, (_, index) => document(`e${index}`, 'x', { tags: ['t'], reviewed: true }));
    const view = place.holding(...list);
    const first = view.search(planFor('x', { limit: 2 }));
    const second = view.search(planFor('x', { limit: 2, cursor: first.next }));
    expect(first.facets).toMatchObject({ tags: [{ value: 't', count: 9 }], reviewed: 9 });
    expect(second.facets).toEqual(first.facets);
  });

  it('never name what only others or nobody found has', () => {
    const view = place.holding(
      document('mine', 'x', { tags: ['open'] }),
      document('other', 'y', { tags: ['unfound'], language: 'R' }),
      document('theirs', 'x', { space: 'theirs', tags: ['secret'], author: { id: 's', name: 'Sly' } })
    );
    const told = JSON.stringify(view.search(planFor('x')).facets);
    expect(told).toContain('open');
    expect(told).not.toMatch(/unfound|secret|Sly|theirs|"R"/u);
  });

  it('of nothing are empty', () => {
    const { facets } = place
      .holding(document('e', 'x'))
      .search(planFor('', { filters: { ...noFilters, tags: ['no'] } }));
    expect(facets).toEqual({ spaces: [], authors: [], languages: [], packages: [], tags: [], reviewed: 0 });
  });

  it('take a change at once: what was put in place counts, and what it replaced does not', () => {
    const file = place.file();
    const writer = place.writer(file);
    writer.apply({ put: [document('e', 'x', { tags: ['old'], reviewed: true })], gone: [], position: 1 });
    const view = place.view(file);
    expect(view.search(planFor('')).facets.tags).toEqual([{ value: 'old', name: 'old', count: 1 }]);
    writer.apply({ put: [document('e', 'x', { tags: ['new'] })], gone: [], position: 2 });
    expect(view.search(planFor('')).facets).toMatchObject({ tags: [{ value: 'new', count: 1 }], reviewed: 0 });
  });
});

describe('authors', () => {
  const by = (entry: string, id: string, name: string) => document(entry, 'x', { author: { id, name } });

  it('are accounts: namesakes are two, and who changed a name is one', () => {
    const { authors } = facetsOf(by('1', 'a', 'Bo'), by('2', 'b', 'Bo'), by('3', 'c', 'Cy'), by('4', 'c', 'Cyd'));
    expect(authors.map(({ value, count }) => [value, count])).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1]
    ]);
  });

  it('are called as most of what was found says, and by the alphabet where that is even', () => {
    const many = facetsOf(by('1', 'a', 'Before'), by('2', 'a', 'Now'), by('3', 'a', 'Now'));
    expect(many.authors).toEqual([{ value: 'a', name: 'Now', count: 3 }]);
    const even = [by('1', 'a', 'Now'), by('2', 'a', 'Before')];
    expect(facetsOf(...even).authors).toEqual([{ value: 'a', name: 'Before', count: 2 }]);
    expect(facetsOf(...even.reverse()).authors).toEqual([{ value: 'a', name: 'Before', count: 2 }]);
  });
});

it('a list ends where it is long enough, with the most frequent and then the first of the alphabet', () => {
  const name = (index: number): string => `t${String(index).padStart(3, '0')}`;
  const list = Array.from({ length: LONGEST_FACET + 10 }, (_, index) =>
    document(`e${index}`, 'x', { tags: [name(index)] })
  );
  const twice = document('twice', 'x', { tags: [name(LONGEST_FACET + 9)] });
  const { tags } = facetsOf(...list.reverse(), twice);
  expect(tags).toHaveLength(LONGEST_FACET);
  expect(tags[0]).toMatchObject({ value: name(LONGEST_FACET + 9), count: 2 });
  expect(tags.slice(1).map(({ value }) => value)).toEqual(Array.from({ length: LONGEST_FACET - 1 }, (_, i) => name(i)));
});
