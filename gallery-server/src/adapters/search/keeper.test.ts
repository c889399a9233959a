import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { value, World } from '../../../test/contracts/world.js';
import type { Person } from '../../../test/contracts/world.js';
import type { IndexWriter } from '../../domain/search/ports.js';
import { openForReading } from '../sqlite/database.js';
import { openSqliteStore } from '../sqlite/index.js';
import { Db } from '../sqlite/rows.js';
import { indexFiles, removeIndex } from './files.js';
import { openIndexView, openIndexWriter } from './index.js';
import { IndexKeeper } from './keeper.js';

const COUNT = 150;

describe('the index of a folder', () => {
  let world: World;
  let ada: Person;
  let db: Db;
  const entries: string[] = [];

  beforeAll(async () => {
    world = await World.open(dataDir => openSqliteStore({ dataDir }));
    ada = await world.person('ada');
    for (let at = 0; at < COUNT; at++) {
      entries.push((await world.publish({ by: ada.account, space: ada.personal, code: `n = ${at}` })).entry);
    }
    db = new Db(openForReading({ dataDir: world.dataDir }));
  }, 120_000);
  afterAll(async () => {
    db.raw.close();
    await world.close();
  });

  const opened = (open: (path: string) => IndexWriter = openIndexWriter) => new IndexKeeper(db, world.dataDir, open);
  const follow = (keeper: IndexKeeper): ReturnType<IndexKeeper['state']> => {
    let kept = keeper.step();
    while (kept.more) {
      kept = keeper.step();
    }
    return kept;
  };
  const clear = (): void => indexFiles(world.dataDir).forEach(removeIndex);
  const found = (path: string): string[] => {
    const view = openIndexView(path);
    try {
      const plan = { terms: [], sort: 'newest', readable: [ada.personal], hidden: new Set<string>() } as const;
      const lists = { spaces: null, entries: null, authors: null, languages: null, packages: [], tags: [] };
      const not = { languages: [], packages: [], tags: [], authors: [] };
      const filters = { ...lists, reviewed: null, from: null, until: null, not };
      return view.search({ ...plan, filters, literal: false, cursor: null, limit: 200 }).hits.map(({ entry }) => entry);
    } finally {
      view.close();
    }
  };
  const all = (): string[] => [...entries].reverse();

  it('is made of everything that was ever told, and knows when it is done', () => {
    clear();
    const keeper = opened();
    expect(keeper.state()).toMatchObject({ documents: 0, waiting: expect.any(Number), rebuilding: null });
    const kept = follow(keeper);
    expect(kept).toMatchObject({ documents: COUNT, waiting: 0, more: false });
    expect(found(kept.path)).toEqual(all());
    keeper.close();
  });

  it('is made anew beside the one that serves, goes on where it was cut off, and takes its place', () => {
    clear();
    const first = opened();
    follow(first);
    expect(first.rebuild()).toMatchObject({ rebuilding: { done: 0, total: COUNT } });
    const half = first.step();
    expect(half.rebuilding?.done).toBeGreaterThan(0);
    expect(half.rebuilding?.done).toBeLessThan(COUNT);
    expect(found(half.path)).toEqual(all());
    first.close();

    const again = opened();
    expect(again.state()).toMatchObject({ path: half.path, rebuilding: half.rebuilding });
    expect(again.rebuild().rebuilding).toEqual(half.rebuilding);
    const done = follow(again);
    expect(done).toMatchObject({ documents: COUNT, rebuilding: null, path: join(world.dataDir, 'search-2.db') });
    expect(found(done.path)).toEqual(all());
    expect(existsSync(half.path)).toBe(true);
    again.drop();
    expect(readdirSync(world.dataDir).filter(name => name.startsWith('search-1.'))).toEqual([]);
    again.close();
  });

  it.each([
    ['is no index', (path: string) => writeFileSync(path, 'not an index '.repeat(1000))],
    ['was cut off', (path: string) => truncateSync(path, 5000)],
    ['is empty', (path: string) => truncateSync(path, 0)],
    ['has gone', (path: string) => removeIndex({ number: 1, path })]
  ])('is made anew where its file %s', (_what, break_) => {
    clear();
    const before = opened();
    const { path } = follow(before);
    before.close();
    break_(path);
    const keeper = opened();
    const kept = follow(keeper);
    expect(kept).toMatchObject({ documents: COUNT, waiting: 0 });
    expect(found(kept.path)).toEqual(all());
    keeper.close();
    expect(indexFiles(world.dataDir)).toHaveLength(1);
  });

  it('is made anew where it is found broken while it serves', () => {
    clear();
    const keeper = opened();
    const { path } = follow(keeper);
    keeper.renew();
    const kept = follow(keeper);
    expect(kept.path).not.toBe(path);
    expect(found(kept.path)).toEqual(all());
    keeper.close();
  });

  it('law: loses nothing, wherever the thread that makes it ends', async () => {
    const actor = ada.account.id;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }), fc.nat(COUNT - 1), async (ends, star) => {
        clear();
        const entry = entries[star] ?? '';
        value(await world.store.stars.star({ actor, entry, starred: ends.length % 2 === 0, now: world.now }));
        for (const end of ends) {
          let calls = 0;
          const failing = (path: string): IndexWriter => {
            const writer = openIndexWriter(path);
            return new Proxy(writer, {
              get(target, name: keyof IndexWriter) {
                const work = target[name].bind(target) as (...args: unknown[]) => unknown;
                return (...args: unknown[]): unknown => {
                  if (name !== 'close' && ++calls > end) {
                    throw new Error('the thread ended');
                  }
                  return work(...args);
                };
              }
            });
          };
          try {
            const keeper = opened(failing);
            try {
              follow(keeper);
            } finally {
              keeper.close();
            }
          } catch {
            // As a thread that ended: the next one opens the file.
          }
        }
        const keeper = opened();
        const kept = follow(keeper);
        expect(found(kept.path)).toEqual(all());
        keeper.close();
      }),
      { numRuns: 12 }
    );
  }, 120_000);
});
