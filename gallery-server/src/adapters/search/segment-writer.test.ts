import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { bareIndex } from '../../../test/search-index/segments.js';
import { PART, readBlock } from './dictionary.js';
import { readPostings } from './postings.js';
import type { Postings, Spots } from './postings.js';
import type { Rows } from './rows.js';
import { SegmentWriter } from './segment-writer.js';
import { spotsOf } from './source.js';

let place: IndexFolder;
let db: DatabaseSync;
let rows: Rows;
beforeEach(() => {
  place = new IndexFolder();
  ({ db, rows } = bareIndex(place));
});
afterEach(() => place.remove());

/** A list of so many documents, every third, each with places of `width` bytes that tell which it is. */
function listOf(count: number, width = 1): { postings: Postings; spots: Spots } {
  const index = Array.from({ length: count }, (_, n) => n);
  return {
    postings: {
      docs: Uint32Array.from(index, n => n * 3),
      masks: Uint16Array.from(index, n => (n % 1023) + 1),
      impacts: Uint8Array.from(index, n => (n % 255) + 1)
    },
    spots: {
      bytes: Uint8Array.from({ length: count * width }, (_, n) => Math.floor(n / width) & 0x7f),
      starts: Uint32Array.from({ length: count + 1 }, (_, n) => n * width)
    }
  };
}

const word = (index: number): string => `w${String(index).padStart(4, '0')}`;

function written(counts: readonly number[], width = 1): SegmentWriter {
  const writer = new SegmentWriter(db, 1);
  counts.forEach((count, index) => {
    const { postings, spots } = listOf(count, width);
    writer.add(word(index), postings, spots);
  });
  writer.flush();
  return writer;
}

/** The words of each block as they are read back, each with its list. */
const blocksOf = (writer: SegmentWriter) =>
  Array.from({ length: writer.blocks }, (_, number) => {
    const block = readBlock(rows.words(1, number));
    const lists = rows.lists(1, number);
    return block.terms.map((term, index) => {
      const spots = spotsOf(rows, 1, number, block, index);
      return {
        term,
        postings: readPostings(lists, block.starts[index], block.counts[index]),
        spots: { bytes: spots.bytes.slice(0, spots.starts[block.counts[index]]), starts: spots.starts }
      };
    });
  });

describe('a block', () => {
  it.each([
    [1, [1]],
    [64, [64]],
    [65, [64, 1]],
    [129, [64, 64, 1]]
  ])('holds no more than 64 words: %i', (count, lengths) => {
    const blocks = blocksOf(written(new Array<number>(count).fill(2)));
    expect(blocks.map(block => block.length)).toEqual(lengths);
    expect(blocks.flat().map(({ term }) => term)).toEqual(Array.from({ length: count }, (_, n) => word(n)));
    blocks.flat().forEach(({ postings, spots }) => expect({ postings, spots }).toEqual(listOf(2)));
  });

  it('is full with so many bytes, however few words they are', () => {
    const blocks = blocksOf(written([100, 100, 100, 100, 100], 60));
    expect(blocks.map(block => block.length)).toEqual([3, 2]);
    blocks.flat().forEach(({ postings, spots }) => expect({ postings, spots }).toEqual(listOf(100, 60)));
  });

  it('is found by its first word', () => {
    expect(written(new Array<number>(130).fill(1)).blocks).toBe(3);
    expect(rows.firsts(1)).toEqual([word(0), word(64), word(128)]);
  });
});

describe('a word of many documents', () => {
  it.each([PART - 1, PART, PART + 1, PART * 2, PART * 2 + 1])('comes back whole: %i', count => {
    const [{ postings, spots }] = blocksOf(written([count])).flat();
    expect({ postings, spots }).toEqual(listOf(count));
  });

  it('has a block of its own with its places in parts, once it has more than a part', () => {
    const blocks = blocksOf(written([1, PART, PART + 1, 1, PART * 3]));
    expect(blocks.map(block => block.map(({ term }) => term))).toEqual([
      [word(0), word(1)],
      [word(2)],
      [word(3)],
      [word(4)]
    ]);
    expect(blocks.flat().map(({ postings }) => postings.docs.length)).toEqual([1, PART, PART + 1, 1, PART * 3]);
    expect(() => rows.spots(1, 1, 1)).not.toThrow();
    expect(() => rows.spots(1, 1, 2)).toThrow('spots has a gap');
    expect(() => rows.spots(1, 3, 2)).not.toThrow();
    expect(() => rows.spots(1, 3, 3)).toThrow('spots has a gap');
  });
});

describe('a writer', () => {
  it('that was given no word writes no block', () => {
    const writer = written([]);
    expect([writer.blocks, writer.after]).toEqual([0, null]);
    expect(rows.firsts(1)).toEqual([]);
  });

  it('says only what is in the file: the block that is begun is not', () => {
    const writer = new SegmentWriter(db, 1);
    const { postings, spots } = listOf(1);
    writer.add('wind', postings, spots);
    expect([writer.blocks, writer.after]).toEqual([0, null]);
    writer.flush();
    writer.flush();
    expect([writer.blocks, writer.after]).toEqual([1, 'wind']);
  });

  it('that comes after another goes on behind its blocks', () => {
    const first = written([1]);
    const second = new SegmentWriter(db, 1, first.blocks);
    const { postings, spots } = listOf(3);
    second.add('x', postings, spots);
    second.flush();
    expect(rows.firsts(1)).toEqual([word(0), 'x']);
    expect(blocksOf(second)[1][0].postings.docs).toHaveLength(3);
  });
});
