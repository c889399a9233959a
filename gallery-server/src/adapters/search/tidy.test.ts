import fc from 'fast-check';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { document } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { documentOf } from '../../../test/search-index/random.js';
import { bareIndex, naiveWords, putSegment, wordsOf } from '../../../test/search-index/segments.js';
import type { SearchDocument } from '../../domain/search/model.js';
import { Rows } from './rows.js';
import { blockId, phases } from './schema.js';
import { Tidying } from './tidy.js';

let place: IndexFolder;
let db: DatabaseSync;
let rows: Rows;
beforeEach(() => {
  place = new IndexFolder();
  ({ db, rows } = bareIndex(place));
});
afterEach(() => {
  vi.restoreAllMocks();
  place.remove();
});

/** From here on every look at the clock is a second later: each piece of work ends as soon as it may. */
function hurry(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
}

const titled = (number: number, words = `wind w${number}`): SearchDocument => document(`e${number}`, words);

/** So many segments of one document each, numbered as they are. */
function segments(from: number, count: number, space = 'mine', words?: (number: number) => string): void {
  for (let id = from; id < from + count; id++) {
    putSegment(db, { id, first: id, space }, [titled(id, words?.(id))]);
  }
}

const gone = (number: number, space = 'mine'): void => {
  db.prepare('INSERT INTO gone VALUES (?, ?)').run(number, space);
};

/** Tidies until nothing is left; answers in how many pieces. */
function tidied(next: () => Tidying): number {
  let pieces = 0;
  while (next().piece()) {
    expect(++pieces).toBeLessThan(10_000);
  }
  return pieces;
}

function allTidied(): number {
  const tidying = new Tidying(db, rows);
  return tidied(() => tidying);
}

const countOf = (table: string): number => Number(db.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count);
const shapes = (): [string, number][] => rows.segments().map(({ space, docs }) => [space, docs]);
const entriesOf = (space: string): (string | undefined)[] =>
  rows
    .segments()
    .filter(row => row.space === space)
    .flatMap(row => wordsOf(rows, row).get('wind') ?? [])
    .map(({ entry }) => entry)
    .sort();

describe('segments of about one size', () => {
  it('are left as they are while they are three, and become one when they are four', () => {
    segments(1, 3);
    expect(allTidied()).toBe(0);
    expect(shapes()).toHaveLength(3);
    segments(4, 1);
    expect(allTidied()).toBeGreaterThan(0);
    expect(shapes()).toEqual([['mine', 4]]);
    expect(entriesOf('mine')).toEqual(['e1', 'e2', 'e3', 'e4']);
  });

  it('of two spaces are never brought together', () => {
    segments(1, 3, 'mine');
    segments(4, 3, 'theirs');
    expect(allTidied()).toBe(0);
    segments(7, 1, 'theirs');
    allTidied();
    expect(shapes().sort()).toEqual([
      ['mine', 1],
      ['mine', 1],
      ['mine', 1],
      ['theirs', 4]
    ]);
    expect(entriesOf('theirs')).toEqual(['e4', 'e5', 'e6', 'e7']);
  });

  it('are not brought together with far bigger ones', () => {
    putSegment(
      db,
      { id: 9, first: 100 },
      Array.from({ length: 4 }, (_, index) => titled(100 + index))
    );
    segments(1, 3);
    expect(allTidied()).toBe(0);
  });

  it('leave no row behind of those they were, and nothing of the merge', () => {
    segments(1, 4);
    allTidied();
    const [row] = rows.segments();
    expect([countOf('segments'), countOf('merges'), countOf('columns')]).toEqual([1, 0, 1]);
    for (const table of ['words', 'lists', 'spots', 'firsts', 'columns']) {
      const scale = table === 'spots' ? 2 ** 11 : 1;
      const own = db.prepare(`SELECT count(*) AS count FROM ${table} WHERE id >= ? AND id < ?`);
      expect(own.get(blockId(row.id, 0) * scale, blockId(row.id + 1, 0) * scale)).toEqual({ count: countOf(table) });
    }
  });
});

describe('what is gone', () => {
  it.each([
    [2, 4, 2],
    [3, 1, 0]
  ])('stays in a segment until it is more than half of it: %i of four', (count, left, known) => {
    putSegment(
      db,
      { id: 1 },
      [1, 2, 3, 4].map(number => titled(number))
    );
    for (let number = 1; number <= count; number++) {
      gone(number);
    }
    allTidied();
    expect(shapes()).toEqual([['mine', left]]);
    expect(countOf('gone')).toBe(known);
  });

  it('of another space weighs nothing', () => {
    segments(1, 1, 'mine');
    gone(1, 'theirs');
    expect(allTidied()).toBe(0);
    expect(entriesOf('mine')).toEqual(['e1']);
  });

  it('takes a segment with it when nothing else is in it', () => {
    segments(1, 1);
    gone(1);
    allTidied();
    for (const table of ['segments', 'gone', 'merges', 'columns', 'words', 'lists', 'spots', 'firsts']) {
      expect([table, countOf(table)]).toEqual([table, 0]);
    }
  });

  it('is rewritten away where that is asked for, however little it is', () => {
    putSegment(
      db,
      { id: 1 },
      [1, 2, 3, 4].map(number => titled(number))
    );
    const tidying = new Tidying(db, rows);
    expect(tidying.beginRewrite()).toBe(false);
    gone(2);
    expect(tidying.beginRewrite()).toBe(true);
    tidied(() => tidying);
    expect(entriesOf('mine')).toEqual(['e1', 'e3', 'e4']);
    expect([countOf('gone'), tidying.beginRewrite()]).toEqual([0, false]);
  });

  it('and went while its merge was under way is still known as gone behind it', () => {
    segments(1, 4);
    const tidying = new Tidying(db, rows);
    expect(tidying.piece()).toBe(true);
    gone(3);
    tidied(() => tidying);
    expect(shapes()).toEqual([['mine', 4]]);
    expect(rows.gone().map(({ id }) => id)).toEqual([3]);
  });
});

describe('a piece of work', () => {
  const wordy = (number: number): string => Array.from({ length: 900 }, (_, index) => `w${number}x${index}`).join(' ');

  it('writes no more than some blocks, and takes no more than some away', () => {
    segments(1, 4, 'mine', wordy);
    const before = countOf('firsts');
    hurry();
    const tidying = new Tidying(db, rows);
    let [most, least, last] = [0, 0, before];
    while (tidying.piece()) {
      const now = countOf('firsts');
      [most, least, last] = [Math.max(most, now - last), Math.min(least, now - last), now];
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(3);
    expect(least).toBeLessThan(0);
    expect(least).toBeGreaterThanOrEqual(-32);
    expect(shapes()).toEqual([['mine', 4]]);
  });

  it('shows nothing of a merge before all of it is there', () => {
    segments(1, 4, 'mine', wordy);
    hurry();
    const tidying = new Tidying(db, rows);
    const seen = new Set<number>();
    while (tidying.piece()) {
      seen.add(shapes().length);
      expect(shapes().reduce((sum, [, docs]) => sum + docs, 0)).toBe(4);
    }
    expect([...seen]).toEqual([4, 1]);
  });

  it('is gone on with by somebody else from the file', () => {
    segments(1, 4, 'mine', wordy);
    const documents = [1, 2, 3, 4].map(number => titled(number, wordy(number)));
    hurry();
    expect(tidied(() => new Tidying(db, new Rows(db)))).toBeGreaterThan(20);
    const [row] = rows.segments();
    expect([...wordsOf(rows, row)]).toEqual([...naiveWords(documents)]);
  });

  it('that did not come to be is done again', () => {
    segments(1, 4, 'mine', wordy);
    const documents = [1, 2, 3, 4].map(number => titled(number, wordy(number)));
    hurry();
    const tidying = new Tidying(db, rows);
    for (let more = true, turn = 0; more; turn++) {
      db.exec('BEGIN');
      more = tidying.piece();
      if (turn % 3 === 1 && more) {
        tidying.forget();
        db.exec('ROLLBACK');
      } else {
        db.exec('COMMIT');
      }
    }
    expect([...wordsOf(rows, rows.segments()[0])]).toEqual([...naiveWords(documents)]);
  });
});

test('law: tidying keeps every document that is there, in as few segments as it should, whatever is gone', () => {
  const some = fc
    .array(fc.tuple(fc.constantFrom('mine', 'theirs'), fc.boolean()), { minLength: 1, maxLength: 9 })
    .chain(list =>
      fc.tuple(...list.map(([space, away], index) => documentOf(`e${index}`).map(each => ({ ...each, space, away }))))
    );
  fc.assert(
    fc.property(some, list => {
      ({ db, rows } = bareIndex(place));
      list.forEach((each, index) => {
        putSegment(db, { id: index + 1, first: index + 1, space: each.space }, [each]);
        if (each.away) {
          gone(index + 1, each.space);
        }
      });
      allTidied();
      expect([countOf('gone'), countOf('merges')]).toEqual([0, 0]);
      expect(db.prepare('SELECT count(*) AS count FROM segments WHERE phase <> ?').get(phases.live)).toEqual({
        count: 0
      });
      for (const space of ['mine', 'theirs']) {
        const left = list.filter(each => each.space === space && !each.away);
        const found = rows.segments().filter(row => row.space === space);
        expect(found.reduce((sum, { docs }) => sum + docs, 0)).toBe(left.length);
        const all = new Set(found.flatMap(row => [...wordsOf(rows, row).keys()]));
        expect([...all].sort()).toEqual([...naiveWords(left).keys()]);
      }
      db.close();
    }),
    { numRuns: 30 }
  );
});

it('a number is free when no segment has it, in whatever phase', () => {
  const tidying = new Tidying(db, rows);
  expect(tidying.freeNumber()).toBe(1);
  const insert = db.prepare('INSERT INTO segments VALUES (?, ?, 0, ?, 1)');
  insert.run(1, 'mine', phases.live);
  insert.run(2, 'mine', phases.dead);
  insert.run(4, 'mine', phases.making);
  expect(tidying.freeNumber()).toBe(3);
});
