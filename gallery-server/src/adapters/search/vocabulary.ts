import type { Cache, Kept } from './cache.js';
import type { Block } from './dictionary.js';
import { PART, lastNotBehind, readBlock } from './dictionary.js';
import type { Places, Postings, Spots } from './postings.js';
import { readPostings, readSpots, unpackPlaces } from './postings.js';
import type { Rows } from './rows.js';
import type { Segment } from './segment.js';

/** A word as a segment holds it. */
export interface Word {
  block: number;
  index: number;
  /** Documents that hold it, gone ones too. */
  count: number;
}

/** A block that was read, with the lists and places of its words that were read. */
export interface KeptBlock extends Kept {
  block: Block;
  lists: (Postings | undefined)[];
  spots: Map<number, Spots>;
}

/** Reads words, lists and places of segments; keeps what is used often. */
export class Vocabulary {
  constructor(
    private readonly rows: Rows,
    private readonly cache: Cache
  ) {}

  private read(segment: Segment, number: number): Block {
    return segment.kept[number]?.block ?? readBlock(this.rows.words(segment.id, number));
  }

  private block(segment: Segment, number: number): KeptBlock {
    const found = segment.kept[number];
    if (found !== undefined) {
      found.used = true;
      return found;
    }
    const block = this.read(segment, number);
    const kept: KeptBlock = {
      block,
      lists: [],
      spots: new Map(),
      bytes: 400 + block.terms.length * 60,
      used: true,
      drop: () => (segment.kept[number] = undefined)
    };
    segment.kept[number] = kept;
    this.cache.add(kept);
    return kept;
  }

  find(segment: Segment, term: string): Word | null {
    const number = lastNotBehind(segment.firsts, term);
    if (number < 0) {
      return null;
    }
    const { block } = this.block(segment, number);
    const index = lastNotBehind(block.terms, term);
    return index >= 0 && block.terms[index] === term ? { block: number, index, count: block.counts[index] } : null;
  }

  postings(segment: Segment, { block, index, count }: Word): Postings {
    const kept = this.block(segment, block);
    let list = kept.lists[index];
    if (list === undefined) {
      list = readPostings(this.rows.lists(segment.id, block), kept.block.starts[index], count);
      kept.lists[index] = list;
      this.cache.grow(kept, 300 + count * 7);
    }
    return list;
  }

  /** The places in the `place`-th document of a word's list. */
  places(segment: Segment, { block, index, count }: Word, place: number, mask: number): Places {
    const kept = this.block(segment, block);
    const part = count > PART ? Math.floor(place / PART) : 0;
    const key = count > PART ? part : index;
    let spots = kept.spots.get(key);
    if (spots === undefined) {
      const row = this.rows.spots(segment.id, block, part);
      spots =
        count > PART
          ? readSpots(row, Math.min(PART, count - part * PART))
          : readSpots(row.subarray(kept.block.spots[index], kept.block.spots[index + 1]), count);
      kept.spots.set(key, spots);
      this.cache.grow(kept, 300 + spots.bytes.length + spots.starts.length * 4);
    }
    const own = place - part * PART;
    return unpackPlaces(spots.bytes.subarray(spots.starts[own], spots.starts[own + 1]), mask);
  }

  /** Every word that begins so, in the order of the alphabet, and how many documents hold it. */
  beginning(segment: Segment, start: string, visit: (term: string, count: number) => void): void {
    for (let number = Math.max(0, lastNotBehind(segment.firsts, start)); number < segment.firsts.length; number++) {
      const block = this.read(segment, number);
      for (let index = Math.max(0, lastNotBehind(block.terms, start)); index < block.terms.length; index++) {
        const term = block.terms[index];
        if (term.startsWith(start)) {
          visit(term, block.counts[index]);
        } else if (term > start) {
          return;
        }
      }
    }
  }

  /** A block as it was written. */
  bytes(segment: Segment, number: number): Uint8Array {
    return this.rows.words(segment.id, number);
  }
}
