import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { naiveFacets, naiveFound } from '../../../test/search-index/naive.js';
import type { Step } from '../../../test/search-index/random.js';
import { entries, plan, spaces, steps } from '../../../test/search-index/random.js';
import type { SearchDocument, SearchPlan } from '../../domain/search/model.js';
import type { IndexView } from '../../domain/search/ports.js';
import { openIndexView, openIndexWriter } from './index.js';
import { EXPANSIONS } from './wanted.js';

let folder = '';
let files = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-index-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** How often a law is tried; `VITRINE_LONG` asks for more. */
const runs = (usual: number): number => (process.env['VITRINE_LONG'] === undefined ? usual : usual * 20);

const inSpace = (steps: readonly Step[], wanted: (space: string) => boolean): Step[] =>
  steps.map(step => (step.kind === 'apply' ? { ...step, put: step.put.filter(({ space }) => wanted(space)) } : step));

/** An index that has lived through these steps, and what it should hold. */
function lived(list: readonly Step[]): { file: string; holds: Map<string, SearchDocument> } {
  const file = join(folder, `${files++}.db`);
  const writer = openIndexWriter(file);
  const holds = new Map<string, SearchDocument>();
  list.forEach((step, position) => {
    if (step.kind === 'apply') {
      const put = step.put.filter(({ entry }) => !step.gone.includes(entry));
      writer.apply({ put, gone: step.gone, position });
      step.gone.forEach(entry => holds.delete(entry));
      put.forEach(document => holds.set(document.entry, document));
    } else if (step.kind === 'tidy') {
      for (let times = step.times; times > 0; times--) {
        writer.tidy();
      }
    } else {
      writer.overwrite();
    }
  });
  expect(writer.documents()).toBe(holds.size);
  writer.close();
  return { file, holds };
}

/** An index of the same documents, put in at once in another order. */
function fresh(documents: readonly SearchDocument[]): IndexView {
  const file = join(folder, `${files++}.db`);
  const writer = openIndexWriter(file);
  writer.apply({ put: [...documents].reverse(), gone: [], position: 1 });
  writer.close();
  return openIndexView(file);
}

const everything = (view: IndexView, asked: SearchPlan) => ({
  found: view.search(asked),
  suggested: ['w', 'po', 'power c', 'pan'].map(typed => view.suggest({ ...asked, typed, limit: 12 })),
  related: entries.map(entry => view.related({ ...asked, entry, limit: 6 }))
});

test('an index answers what reading every document says, in an order that its life has no part in', () => {
  fc.assert(
    fc.property(steps, fc.array(plan, { minLength: 3, maxLength: 8 }), (life, plans) => {
      const { file, holds } = lived(life);
      const [view, other] = [openIndexView(file), fresh([...holds.values()])];
      for (const asked of plans) {
        const answer = view.search(asked);
        if (answer.mended.length === 0) {
          const wanted = naiveFound([...holds.values()], asked, EXPANSIONS);
          expect(answer.hits.map(({ entry }) => entry).sort()).toEqual(wanted.map(({ entry }) => entry).sort());
          expect(answer.total).toBe(wanted.length);
          expect(answer.facets).toEqual(naiveFacets(wanted));
          expect(answer.hits.map(({ version }) => version)).toEqual(
            answer.hits.map(({ entry }) => holds.get(entry)?.version)
          );
        }
        expect(everything(view, asked)).toEqual(everything(other, asked));
      }
      view.close();
      other.close();
    }),
    { numRuns: runs(100) }
  );
}, 300_000);

test('what others hold changes nothing in what somebody is told', () => {
  fc.assert(
    fc.property(steps, fc.array(plan, { minLength: 2, maxLength: 5 }), (life, plans) => {
      const mine = inSpace(life, space => space === spaces[0]);
      const own = new Set(mine.flatMap(step => (step.kind === 'apply' ? step.put.map(({ entry }) => entry) : [])));
      // An entry lives in one space: what others publish never takes away what is mine.
      const both = life.map(step =>
        step.kind === 'apply'
          ? { ...step, put: step.put.filter(({ space, entry }) => space === spaces[0] || !own.has(entry)) }
          : step
      );
      const [alone, among] = [openIndexView(lived(mine).file), openIndexView(lived(both).file)];
      for (const asked of plans) {
        const here = { ...asked, readable: [spaces[0]] };
        expect(everything(among, here)).toEqual(everything(alone, here));
      }
      alone.close();
      among.close();
    }),
    { numRuns: runs(60) }
  );
}, 300_000);

test('pages put together are the whole list, whatever their length', () => {
  fc.assert(
    fc.property(steps, plan, fc.integer({ min: 1, max: 4 }), (life, asked, limit) => {
      const view = openIndexView(lived(life).file);
      const whole = view.search(asked);
      const found: unknown[] = [];
      for (let cursor: string | null = null, pages = 0; pages < 20; pages++) {
        const page = view.search({ ...asked, limit, cursor });
        expect(page.total).toBe(whole.total);
        found.push(...page.hits);
        cursor = page.next;
        if (cursor === null) {
          break;
        }
      }
      expect(found).toEqual(whole.hits);
      view.close();
    }),
    { numRuns: runs(40) }
  );
}, 300_000);
