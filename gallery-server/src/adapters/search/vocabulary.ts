import type { Cache } from './cache.js';
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

/** Reads words, lists and places of segments; keeps what is used often. */
export class Vocabulary {
  constructor(
    private readonly rows: Rows,
    private readonly cache: Cache
  ) {}

  private block(segment: Segment, block: number): Block {
    return this.cache.get(`b${segment.made}.${segment.id}.${block}`, () => {
      const value = readBlock(this.rows.words(segment.id, block));
      return { value, bytes: 200 + value.terms.length * 60 };
    });
  }

  find(segment: Segment, term: string): Word | null {
    const number = lastNotBehind(segment.firsts, term);
    if (number < 0) {
      return null;
    }
    const block = this.block(segment, number);
    const index = lastNotBehind(block.terms, term);
    return index >= 0 && block.terms[index] === term ? { block: number, index, count: block.counts[index] } : null;
  }

  postings(segment: Segment, { block, index, count }: Word): Postings {
    return this.cache.get(`p${segment.made}.${segment.id}.${block}.${index}`, () => ({
      value: readPostings(this.rows.lists(segment.id, block), this.block(segment, block).starts[index], count),
      bytes: 200 + count * 7
    }));
  }

  /** The places in the `place`-th document of a word's list. */
  places(segment: Segment, { block, index, count }: Word, place: number, mask: number): Places {
    const part = count > PART ? Math.floor(place / PART) : 0;
    const spots = this.cache.get(`s${segment.made}.${segment.id}.${block}.${index}.${part}`, () => {
      const row = this.rows.spots(segment.id, block, part);
      const { spots: starts } = this.block(segment, block);
      const bytes = count > PART ? row : row.subarray(starts[index], starts[index + 1]);
      const value: Spots = readSpots(bytes, count > PART ? Math.min(PART, count - part * PART) : count);
      return { value, bytes: 200 + value.bytes.length + value.starts.length * 4 };
    });
    const own = place - part * PART;
    return unpackPlaces(spots.bytes.subarray(spots.starts[own], spots.starts[own + 1]), mask);
  }

  /** Every word that begins so, in the order of the alphabet. */
  beginning(segment: Segment, start: string, visit: (term: string, word: Word) => void): void {
    for (let number = Math.max(0, lastNotBehind(segment.firsts, start)); number < segment.firsts.length; number++) {
      const block = this.block(segment, number);
      for (let index = 0; index < block.terms.length; index++) {
        const term = block.terms[index];
        if (term.startsWith(start)) {
          visit(term, { block: number, index, count: block.counts[index] });
        } else if (term > start) {
          return;
        }
      }
    }
  }

  /** The words of a block. */
  terms(segment: Segment, number: number): readonly string[] {
    return this.block(segment, number).terms;
  }
}
