import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cell, document, planFor } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { documentOf, entries, spaces } from '../../../test/search-index/random.js';
import type { SearchDocument, SearchPlan, SearchSort } from '../../domain/search/model.js';
import type { IndexView } from '../../domain/search/ports.js';
import { readCursor, writeCursor } from './cursor.js';
import type { Standing } from './rank.js';
import { compare } from './rank.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

const sorts: readonly SearchSort[] = ['worth', 'newest', 'stars'];
const some = fc.subarray(entries, { minLength: 1 }).chain(list => fc.tuple(...list.map(documentOf)));
const standing: fc.Arbitrary<Standing> = fc.record({
  worth: fc.constantFrom(0, 0.5, 1, 7.25),
  published: fc.nat(3),
  entry: fc.constantFrom(...entries)
});

const order = (view: IndexView, plan: SearchPlan): string[] => view.search(plan).hits.map(({ entry }) => entry);

/** Everything that a search finds, page by page. */
function walked(view: IndexView, plan: SearchPlan): string[] {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page = view.search({ ...plan, cursor });
    expect(page.hits.length).toBeGreaterThan(0);
    expect(page.hits.length).toBeLessThanOrEqual(plan.limit);
    found.push(...page.hits.map(({ entry }) => entry));
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

describe('the order', () => {
  it('is total: two that stand alike are the same, and nothing goes round', () => {
    fc.assert(
      fc.property(standing, standing, standing, (a, b, c) => {
        expect(Math.sign(compare(a, b))).toBe(0 - Math.sign(compare(b, a)));
        expect(compare(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
        const [one, two, three] = [a, b, c].sort(compare);
        const steps = [compare(one, two), compare(two, three)].map(Math.sign);
        expect(Math.sign(compare(one, three))).toBe(Math.min(...steps));
        expect(Math.max(...steps)).toBeLessThanOrEqual(0);
      })
    );
  });

  it('is the same in whatever order and in however many parts documents were put in', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...sorts), fc.constantFrom('', 'wind', 'the'), (list, sort, words) => {
        const plan = planFor(words, { sort, readable: spaces, limit: 100 });
        const file = place.file();
        const writer = place.writer(file);
        [...list].reverse().forEach((each, position) => writer.apply({ put: [each], gone: [], position }));
        expect(place.view(file).search(plan)).toEqual(place.holding(...list).search(plan));
      }),
      { numRuns: 30 }
    );
  });

  it('by stars and by the day is what sorting plain documents says', () => {
    const sorted = (list: readonly SearchDocument[], sort: SearchSort): string[] =>
      [...list]
        .sort(
          (one, other) =>
            (sort === 'stars' ? other.stars - one.stars : 0) ||
            other.publishedAt - one.publishedAt ||
            (one.entry < other.entry ? -1 : 1)
        )
        .map(({ entry }) => entry);
    fc.assert(
      fc.property(some, fc.constantFrom(...sorts), (list, sort) => {
        const plan = planFor('', { sort, readable: spaces, limit: 100 });
        expect(order(place.holding(...list), plan)).toEqual(sorted(list, sort));
      }),
      { numRuns: 30 }
    );
  });
});

describe('a walk from cursor to cursor', () => {
  it('meets everything once and in order, and nothing that is hidden', () => {
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...sorts),
        fc.constantFrom('', 'the'),
        fc.integer({ min: 1, max: 5 }),
        fc.subarray(entries, { maxLength: 3 }),
        (list, sort, words, limit, hidden) => {
          const view = place.holding(...list);
          const plan = planFor(words, { sort, readable: spaces, hidden: new Set(hidden), limit, literal: true });
          const whole = view.search({ ...plan, limit: 100 });
          expect(whole.next).toBeNull();
          expect(whole.hits.length === 0 ? [] : walked(view, plan)).toEqual(whole.hits.map(({ entry }) => entry));
          expect(whole.hits.filter(({ entry }) => hidden.includes(entry))).toEqual([]);
        }
      ),
      { numRuns: 40 }
    );
  });

  it('goes on behind its place when what stood there is gone, and something came before it', () => {
    const file = place.file();
    const writer = place.writer(file);
    const dated = (entry: string, publishedAt: number) => document(entry, 'x', { publishedAt });
    writer.apply({ put: [dated('a', 3), dated('b', 2), dated('c', 1)], gone: [], position: 1 });
    const view = place.view(file);
    const plan = planFor('', { sort: 'newest', limit: 2 });
    const { next } = view.search(plan);
    writer.apply({ put: [dated('new', 9)], gone: ['b'], position: 2 });
    expect(order(view, { ...plan, cursor: next })).toEqual(['c']);
  });

  it('of one order says nothing in another', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom(...sorts), fc.constantFrom(...sorts), (where, sort, other) => {
        expect(readCursor(other, writeCursor(sort, where))).toEqual(sort === other ? where : null);
      })
    );
  });
});

describe('worth', () => {
  const body = { pieces: [cell('markdown', 0, 'a turbine turns')] };

  it('of stars has an end: no number of them outweighs a word in the title', () => {
    const view = place.holding(
      document('starred', 'x', { ...body, stars: 1_000_000 }),
      document('titled', 'turbine x')
    );
    expect(order(view, planFor('turbine'))).toEqual(['titled', 'starred']);
  });

  it('doesn’t count where the day or stars are asked for', () => {
    const old = document('old', 'turbine', { reviewed: true, publishedAt: 1 });
    const starred = document('starred', 'x', { ...body, stars: 1, publishedAt: 2, deprecated: true });
    const late = document('late', 'x', { ...body, publishedAt: 3 });
    const view = place.holding(old, starred, late);
    expect(order(view, planFor('turbine'))[0]).toBe('old');
    expect(order(view, planFor('turbine', { sort: 'newest' }))).toEqual(['late', 'starred', 'old']);
    expect(order(view, planFor('turbine', { sort: 'stars' }))).toEqual(['starred', 'late', 'old']);
    expect(view.search(planFor('turbine', { sort: 'newest' })).hits[2].why).toEqual(['title']);
  });

  it('is even between twins, and then the newer one and the first name come first', () => {
    const view = place.holding(
      document('b', 'x', body),
      document('a', 'x', body),
      document('c', 'x', { ...body, publishedAt: 9_000 })
    );
    expect(order(view, planFor('turbine'))).toEqual(['c', 'a', 'b']);
  });
});
