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
  const length = reader.count();
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

/** What is told of the words of a block one after the other, letter by letter. */
export interface Walk {
  /** The next word has its first `depth` letters of the one before. */
  back(depth: number): void;
  /** One more letter; false where no word that begins so is wanted. */
  letter(unit: number): boolean;
  /** The word is whole. */
  end(): void;
}

/** Goes through a block without making its words; those that begin as was not wanted are passed by. */
export function walkBlock(bytes: Uint8Array, { back, letter, end }: Walk): void {
  let at = 0;
  const varint = (): number => {
    let byte = bytes[at++];
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++];
      value |= (byte & 0x7f) << shift;
    }
    return value;
  };
  // So many letters of the last word were wanted no more; words that share them are not either.
  let refused = Infinity;
  for (let rest = varint(); rest > 0 && at < bytes.length; rest--) {
    const same = varint();
    const head = varint();
    const width = 1 + (head & 1);
    const from = at;
    at += (head >>> 1) * width;
    if (same < refused) {
      refused = Infinity;
      back(same);
      for (let place = from, depth = same + 1; place < at; place += width, depth++) {
        if (!letter(width === 1 ? bytes[place] : bytes[place] | (bytes[place + 1] << 8))) {
          refused = depth;
          break;
        }
      }
      if (refused === Infinity) {
        end();
      }
    }
    varint();
    varint();
    varint();
  }
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
