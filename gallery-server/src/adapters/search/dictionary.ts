import { ByteReader, ByteWriter } from './bytes.js';

/** A block of words that stand next to each other in the alphabet, and where the list of each begins. */
export interface Block {
  terms: string[];
  /** How many documents hold each. */
  counts: Uint32Array;
  /** [starts[n], starts[n + 1]) of the block's lists is that of the n-th word. */
  starts: Uint32Array;
  /** The same for the places, where the block isn't one long word. */
  spots: Uint32Array;
}

/** A list longer than this has a block of its own, and its places are read in parts of so many documents. */
export const PART = 256;

/** What is written of one word. */
export interface BlockLine {
  term: string;
  count: number;
  listBytes: number;
  spotBytes: number;
}

function shared(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let index = 0;
  while (index < most && one.charCodeAt(index) === other.charCodeAt(index)) {
    index++;
  }
  return index;
}

/** The bytes of a block. Words are in the order of their UTF-16 units, each written as what differs from the one before. */
export function writeBlock(lines: readonly BlockLine[]): Uint8Array {
  const out = new ByteWriter(lines.length * 12);
  out.varint(lines.length);
  let last = '';
  for (const { term, count, listBytes, spotBytes } of lines) {
    const same = shared(last, term);
    out.varint(same);
    out.text(term.slice(same));
    out.varint(count);
    out.varint(listBytes);
    out.varint(spotBytes);
    last = term;
  }
  return out.done();
}

/** What `writeBlock` wrote. */
export function readBlock(bytes: Uint8Array): Block {
  const reader = new ByteReader(bytes);
  const length = reader.varint();
  const terms = new Array<string>(length);
  const counts = new Uint32Array(length);
  const starts = new Uint32Array(length + 1);
  const spots = new Uint32Array(length + 1);
  let last = '';
  for (let index = 0; index < length; index++) {
    const same = reader.varint();
    last = last.slice(0, same) + reader.text();
    terms[index] = last;
    counts[index] = reader.varint();
    starts[index + 1] = starts[index] + reader.varint();
    spots[index + 1] = spots[index] + reader.varint();
  }
  return { terms, counts, starts, spots };
}

/** The place of the last string that isn't behind `term`; -1 where all are. */
export function lastNotBehind(sorted: readonly string[], term: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= term) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}
