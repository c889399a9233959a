import fc from 'fast-check';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { document } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { documentOf } from '../../../test/search-index/random.js';
import { bareIndex, naiveWords, putSegment, wordsOf } from '../../../test/search-index/segments.js';
import type { SearchDocument } from '../../domain/search/model.js';
import { lineAt, lineOf, noNames } from './columns.js';
import { PART } from './dictionary.js';
import { Merge } from './merge.js';
import type { MergeState } from './merge.js';
import type { Rows, SegmentRow } from './rows.js';
import { COLUMN_CHUNK } from './segment-writer.js';
import { loadSegment } from './segment.js';

let place: IndexFolder;
let db: DatabaseSync;
let rows: Rows;
let id = 0;
beforeEach(() => {
  place = new IndexFolder();
  ({ db, rows } = bareIndex(place));
  id = 0;
});
afterEach(() => place.remove());

const never = () => false;
const always = () => true;

const begun = (sources: readonly SegmentRow[], dropped: readonly number[] = []): MergeState => ({
  target: ++id,
  sources,
  dropped,
  chunks: 0,
  after: null,
  blocks: 0
});

const targetOf = ({ state, docs }: Merge): SegmentRow => ({ id: state.target, space: 'mine', docs, made: 1 });

/** Merges at once. */
function merged(state: MergeState): SegmentRow {
  const merge = new Merge(db, rows, state);
  expect(merge.work(never)).toBe(false);
  return targetOf(merge);
}

/** Merges with somebody new for every piece of work, as after a cut; answers how many pieces there were. */
function mergedInPieces(state: MergeState): { row: SegmentRow; pieces: number } {
  let reached = state;
  for (let pieces = 1; ; pieces++) {
    const merge = new Merge(db, rows, reached);
    if (!merge.work(always)) {
      return { row: targetOf(merge), pieces };
    }
    expect([merge.reached.chunks, merge.reached.blocks]).not.toEqual([reached.chunks, reached.blocks]);
    reached = { ...state, ...merge.reached };
  }
}

const linesOf = (row: SegmentRow) => {
  const { columns } = loadSegment(rows, row, noNames());
  return columns.entries.map((_, index) => lineAt(columns, index));
};

/** Documents with their numbers, and where each is: the segment, and whether it is gone. */
const scattered = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { maxLength: 12 })
  .chain(list =>
    fc.tuple(
      ...list.map(([segment, gone], index) =>
        documentOf(`e${index}`).map(each => ({ document: each, number: index + 1, segment, gone: gone === 0 }))
      )
    )
  );

test('law: a merge holds every document that is not gone as if it had been built of them', () => {
  fc.assert(
    fc.property(scattered, list => {
      const sources = [0, 1, 2, 3].map(segment => {
        const own = list.filter(each => each.segment === segment);
        const numbers = own.map(each => each.number);
        return putSegment(
          db,
          { id: ++id, numbers },
          own.map(each => each.document)
        );
      });
      const left = list.filter(({ gone }) => !gone);
      const dropped = list.filter(({ gone }) => gone).map(({ number }) => number);
      const documents = left.map(each => each.document);
      for (const row of [merged(begun(sources, dropped)), mergedInPieces(begun(sources, dropped)).row]) {
        expect(row.docs).toBe(left.length);
        expect(linesOf(row)).toEqual(left.map(each => lineOf(each.document, each.number)));
        expect([...wordsOf(rows, row)]).toEqual([...naiveWords(documents)]);
      }
    }),
    { numRuns: 40 }
  );
});

const titled = (from: number, count: number, words: (index: number) => string): SearchDocument[] =>
  Array.from({ length: count }, (_, index) => document(`e${from + index}`, words(from + index)));

describe('a merge', () => {
  it('puts documents in the order of their numbers, whichever segment comes first', () => {
    const late = putSegment(
      db,
      { id: ++id, first: 50 },
      titled(50, 3, () => 'wind')
    );
    const early = putSegment(
      db,
      { id: ++id, first: 1 },
      titled(1, 3, () => 'wind')
    );
    const row = merged(begun([late, early]));
    expect(linesOf(row).map(line => line.id)).toEqual([1, 2, 3, 50, 51, 52]);
    expect(
      wordsOf(rows, row)
        .get('wind')
        ?.map(({ entry }) => entry)
    ).toEqual(['e1', 'e2', 'e3', 'e50', 'e51', 'e52']);
  });

  it('keeps no word that only gone documents had, and no document where all are gone', () => {
    const one = putSegment(db, { id: ++id }, [document('e', 'wind'), document('f', 'sea')]);
    expect([...wordsOf(rows, merged(begun([one], [1]))).keys()].filter(term => term > 'a')).toEqual(['sea']);
    const none = merged(begun([one], [1, 2]));
    expect([none.docs, wordsOf(rows, none).size, rows.columns(none.id).length]).toEqual([0, 0, 0]);
  });

  it('leaves its sources as they were', () => {
    const sources = [1, 5].map(first =>
      putSegment(
        db,
        { id: ++id, first },
        titled(first, 4, n => `wind w${n}`)
      )
    );
    const before = sources.map(row => [linesOf(row), [...wordsOf(rows, row)]]);
    merged(begun(sources, [1, 6]));
    expect(sources.map(row => [linesOf(row), [...wordsOf(rows, row)]])).toEqual(before);
  });

  it.each([0, 1])('of words with as many documents as a part holds, and %i more, keeps all', more => {
    const half = PART / 2;
    const documents = titled(1, PART + more, n => `everywhere w${n % 5}`);
    const sources = [
      putSegment(db, { id: ++id, first: 1 }, documents.slice(0, half)),
      putSegment(db, { id: ++id, first: 1 + half }, documents.slice(half))
    ];
    expect([...wordsOf(rows, merged(begun(sources)))]).toEqual([...naiveWords(documents)]);
  });
});

describe('a piece of work', () => {
  it('ends after about a hundred words, and the next goes on there', () => {
    const words = (n: number) => Array.from({ length: 200 }, (_, index) => `w${n}x${index}`).join(' ');
    const sources = [1, 2].map(first => putSegment(db, { id: ++id, first }, titled(first, 1, words)));
    const whole = [...wordsOf(rows, merged(begun(sources)))];
    const { row, pieces } = mergedInPieces(begun(sources));
    expect([...wordsOf(rows, row)]).toEqual(whole);
    expect(pieces).toBeGreaterThan(whole.length / 110);
    expect(pieces).toBeLessThan(whole.length / 90 + 2);
  });

  it('ends after a row of lines, and none is written twice', () => {
    const sources = [1, 1 + COLUMN_CHUNK].map(first =>
      putSegment(
        db,
        { id: ++id, first },
        titled(first, COLUMN_CHUNK, () => 'wind')
      )
    );
    const state = begun(sources, [1]);
    const merge = new Merge(db, rows, state);
    expect(merge.work(always)).toBe(true);
    expect(merge.reached).toEqual({ chunks: 1, after: null, blocks: 0 });
    const { row } = mergedInPieces({ ...state, ...merge.reached });
    expect(row.docs).toBe(COLUMN_CHUNK * 2 - 1);
    expect(linesOf(row)[COLUMN_CHUNK * 2 - 2].entry).toBe(`e${COLUMN_CHUNK * 2}`);
    expect(wordsOf(rows, row).get('wind')).toHaveLength(COLUMN_CHUNK * 2 - 1);
  });
});
