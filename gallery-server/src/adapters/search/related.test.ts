import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cell, document } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { documentOf, entries, spaces } from '../../../test/search-index/random.js';
import type { SearchDocument } from '../../domain/search/model.js';
import { tokensOf } from '../../domain/search/tokens.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

const some = fc.subarray(entries, { minLength: 1 }).chain(list => fc.tuple(...list.map(documentOf)));
const asked = { readable: ['mine'], hidden: new Set<string>(), entry: 'e', limit: 6 };

/** Documents that share nothing with any other. */
const strangers = (count: number): SearchDocument[] =>
  Array.from({ length: count }, (_, index) =>
    document(`z${index}`, 'x', { author: { id: `z${index}`, name: `Z${index}` } })
  );
const own = (entry: string, more: Parameters<typeof document>[2] = {}) =>
  document(entry, 'x', { author: { id: entry, name: entry }, ...more });

describe('related notebooks', () => {
  it('are readable, not hidden, another one, each once, and no more than were asked for', () => {
    fc.assert(
      fc.property(
        some,
        fc.subarray(spaces),
        fc.subarray(entries),
        fc.integer({ min: 1, max: 5 }),
        (list, readable, hidden, limit) => {
          const view = place.holding(...list);
          for (const { entry } of list) {
            const found = view.related({ readable, hidden: new Set(hidden), entry, limit });
            expect(found.length).toBeLessThanOrEqual(limit);
            expect(new Set(found.map(each => each.entry)).size).toBe(found.length);
            for (const each of found) {
              const other = list.find(one => one.entry === each.entry);
              expect(each.entry).not.toBe(entry);
              expect(readable).toContain(other?.space);
              expect(hidden).not.toContain(each.entry);
              expect(each.version).toBe(other?.version);
            }
          }
        }
      ),
      { numRuns: 30 }
    );
  });

  it('say at most three things that both of them have', () => {
    fc.assert(
      fc.property(some, list => {
        const view = place.holding(...list);
        const byEntry = new Map(list.map(each => [each.entry, each]));
        for (const one of list) {
          for (const { entry, because } of view.related({ ...asked, readable: spaces, entry: one.entry })) {
            expect(because.length).toBeGreaterThan(0);
            expect(because.length).toBeLessThanOrEqual(3);
            for (const { kind, text } of because) {
              for (const each of [one, byEntry.get(entry)]) {
                const has = {
                  tag: each?.tags,
                  package: each?.packages,
                  author: each && [each.author.name],
                  word: each?.pieces.flatMap(piece => tokensOf(piece.text).map(({ term }) => term))
                }[kind];
                expect(has).toContain(text);
              }
            }
          }
        }
      }),
      { numRuns: 20 }
    );
  });

  it('are the same in whatever order documents were put in', () => {
    fc.assert(
      fc.property(some, list => {
        const [one, other] = [place.holding(...list), place.holding(...[...list].reverse())];
        for (const { entry } of list) {
          const all = { ...asked, readable: spaces, entry };
          expect(one.related(all)).toEqual(other.related(all));
        }
      }),
      { numRuns: 15 }
    );
  });

  it('begin with what shares most of what is rare', () => {
    const view = place.holding(
      own('e', { tags: ['rare', 'usual'], packages: ['numpy'] }),
      own('package', { packages: ['numpy'] }),
      own('usual1', { tags: ['usual'] }),
      own('usual2', { tags: ['usual'] }),
      own('both', { tags: ['rare', 'usual'] }),
      ...strangers(10)
    );
    const found = view.related(asked);
    expect(found.map(({ entry }) => entry)).toEqual(['both', 'usual1', 'usual2', 'package']);
    expect(found[0].because).toEqual([
      { kind: 'tag', text: 'rare' },
      { kind: 'tag', text: 'usual' }
    ]);
  });

  it('are lifted by a review and lowered where something better is named', () => {
    const tags = ['ice'];
    const view = place.holding(
      own('e', { tags }),
      own('a-plain', { tags }),
      own('b-old', { tags, deprecated: true }),
      own('c-reviewed', { tags, reviewed: true }),
      ...strangers(9)
    );
    expect(view.related(asked).map(({ entry }) => entry)).toEqual(['c-reviewed', 'a-plain', 'b-old']);
  });

  it('never weigh or tell of what stands in another space', () => {
    const ice = { tags: ['ice'], pieces: [cell('markdown', 0, 'photogrammetry of glaciers')] };
    const mine = [own('e', ice), own('near', ice), ...strangers(8)];
    const theirs = ['t1', 't2', 't3', 't4'].map(entry => own(entry, { ...ice, space: 'theirs' }));
    const alone = place.holding(...mine).related(asked);
    expect(alone).toHaveLength(1);
    expect(place.holding(...mine, ...theirs).related(asked)).toEqual(alone);
    expect(place.holding(...theirs, ...mine).related({ ...asked, entry: 't1' })).toEqual([]);
  });

  it('are none of a notebook that is hidden, unknown or alone', () => {
    const view = place.holding(
      own('e', { tags: ['ice'] }),
      own('near', { tags: ['ice'] }),
      own('lone'),
      ...strangers(5)
    );
    expect(view.related(asked)).toHaveLength(1);
    expect(view.related({ ...asked, hidden: new Set(['e']) })).toEqual([]);
    expect(view.related({ ...asked, entry: 'nobody' })).toEqual([]);
    expect(view.related({ ...asked, entry: 'lone' })).toEqual([]);
    expect(view.related({ ...asked, readable: [] })).toEqual([]);
  });
});
