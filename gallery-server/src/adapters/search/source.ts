import type { Block } from './dictionary.js';
import { PART, lastNotBehind, readBlock } from './dictionary.js';
import type { Postings, Spots } from './postings.js';
import { readPostings, readSpots } from './postings.js';
import type { Rows } from './rows.js';
import type { Segment } from './segment.js';

/** The places of the `index`-th word of a block. */
export function spotsOf(rows: Rows, segment: number, number: number, block: Block, index: number): Spots {
  const count = block.counts[index];
  if (count <= PART) {
    const bytes = rows.spots(segment, number, 0);
    return readSpots(bytes.subarray(block.spots[index], block.spots[index + 1]), count);
  }
  const parts: Spots[] = [];
  for (let part = 0; part * PART < count; part++) {
    parts.push(readSpots(rows.spots(segment, number, part), Math.min(PART, count - part * PART)));
  }
  const bytes = new Uint8Array(parts.reduce((sum, { starts }) => sum + starts[starts.length - 1], 0));
  const starts = new Uint32Array(count + 1);
  let at = 0;
  parts.forEach((part, number) => {
    const length = part.starts[part.starts.length - 1];
    bytes.set(part.bytes.subarray(0, length), at);
    for (let index = 1; index < part.starts.length; index++) {
      starts[number * PART + index] = at + part.starts[index];
    }
    at += length;
  });
  return { bytes, starts };
}

/** Goes through the words of a segment in their order. */
export class Source {
  private number: number;
  private index = -1;
  private block: Block | null = null;
  private lists: Uint8Array | null = null;
  private spots: Uint8Array | null = null;
  /** The word it stands at; undefined behind the last. */
  term: string | undefined;

  constructor(
    private readonly rows: Rows,
    private readonly segment: Segment,
    after: string | null
  ) {
    this.number = after === null ? 0 : Math.max(0, lastNotBehind(segment.firsts, after));
    do {
      this.next();
    } while (after !== null && this.term !== undefined && this.term <= after);
  }

  next(): void {
    this.index++;
    if (this.block !== null && this.index >= this.block.terms.length) {
      this.block = null;
      this.number++;
      this.index = 0;
    }
    if (this.block === null) {
      if (this.number >= this.segment.firsts.length) {
        this.term = undefined;
        return;
      }
      this.block = readBlock(this.rows.words(this.segment.id, this.number));
      this.lists = null;
      this.spots = null;
      this.index = 0;
    }
    this.term = this.block.terms[this.index];
  }

  /** The list of the word it stands at, and its places. */
  read(): { postings: Postings; spots: Spots } {
    const block = this.block;
    if (block === null) {
      throw new RangeError('there is no word');
    }
    this.lists ??= this.rows.lists(this.segment.id, this.number);
    const postings = readPostings(this.lists, block.starts[this.index], block.counts[this.index]);
    if (block.counts[this.index] > PART) {
      return { postings, spots: spotsOf(this.rows, this.segment.id, this.number, block, this.index) };
    }
    this.spots ??= this.rows.spots(this.segment.id, this.number, 0);
    const bytes = this.spots.subarray(block.spots[this.index], block.spots[this.index + 1]);
    return { postings, spots: readSpots(bytes, block.counts[this.index]) };
  }
}
