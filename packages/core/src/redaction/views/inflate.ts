/** What came out of packed bytes, and whether all of it did. */
export interface Inflated {
  bytes: Uint8Array;
  /** `whole`: to the end; `cut`: the input ended; `bad`: not packed like this; `full`: more than was allowed. */
  state: 'whole' | 'cut' | 'bad' | 'full';
  /** Where the packed bytes end in the input. */
  end: number;
}

const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577
];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST = 15;

const EMPTY = new Uint8Array(0);

/** A Huffman code: how many symbols each length has, and the symbols in order. */
interface Code {
  counts: Uint16Array;
  symbols: Uint16Array;
}

class Stop extends Error {
  constructor(readonly state: Inflated['state']) {
    super(state);
  }
}
/* Made once: most of what is tried is no deflate, and a trace costs more than the trial. */
const CUT = new Stop('cut');
const BAD = new Stop('bad');
const FULL = new Stop('full');

/**
 * Deflate (RFC 1951) in one go, without a dependency and with a limit that is kept to the byte: a bomb ends
 * there. What came out before an error or the end of the input is answered too, because a reader can get it.
 */
export function inflateRaw(input: Uint8Array, limit: number, start = 0): Inflated {
  const work = new Inflating(input, limit, start);
  try {
    work.run();
    return { bytes: work.output(), state: 'whole', end: work.at };
  } catch (error) {
    if (error instanceof Stop) {
      return { bytes: work.output(), state: error.state, end: work.at };
    }
    throw error;
  }
}

class Inflating {
  constructor(
    private readonly input: Uint8Array,
    private readonly limit: number,
    public at: number
  ) {}

  run(): void {
    for (let last = 0; last === 0;) {
      last = this.bits(1);
      const kind = this.bits(2);
      if (kind === 0) {
        this.stored();
      } else if (kind === 1) {
        this.block(FIXED.lengths, FIXED.distances);
      } else if (kind === 2) {
        const { lengths, distances } = this.codes();
        this.block(lengths, distances);
      } else {
        throw BAD;
      }
    }
  }

  output(): Uint8Array {
    return this.out.subarray(0, this.length);
  }

  private bits(need: number): number {
    while (this.count < need) {
      if (this.at >= this.input.length) {
        throw CUT;
      }
      this.held |= this.input[this.at++] << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << need) - 1);
    this.held >>>= need;
    this.count -= need;
    return value;
  }

  private room(size: number): void {
    const needed = this.length + size;
    if (needed > this.limit) {
      throw FULL;
    }
    if (needed > this.out.length) {
      // Nothing is set aside before the first byte comes out: most of what is tried is no deflate.
      const more = this.out.length === 0 ? (this.input.length - this.at) * 4 : this.out.length * 2;
      const bigger = new Uint8Array(Math.min(this.limit, Math.max(needed, 256, more)));
      bigger.set(this.out);
      this.out = bigger;
    }
  }

  private stored(): void {
    this.held = 0;
    this.count = 0;
    const { input } = this;
    if (this.at + 4 > input.length) {
      throw CUT;
    }
    const size = input[this.at] | (input[this.at + 1] << 8);
    if (size !== (~(input[this.at + 2] | (input[this.at + 3] << 8)) & 0xffff)) {
      throw BAD;
    }
    this.at += 4;
    const part = input.subarray(this.at, this.at + size);
    this.room(part.length);
    this.out.set(part, this.length);
    this.length += part.length;
    this.at += size;
    if (part.length < size) {
      throw CUT;
    }
  }

  private symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST; length++) {
      code |= this.bits(1);
      const count = counts[length];
      if (code - count < first) {
        return symbols[index + (code - first)];
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw BAD;
  }

  private block(lengths: Code, distances: Code): void {
    for (;;) {
      const symbol = this.symbol(lengths);
      if (symbol < 256) {
        this.room(1);
        this.out[this.length++] = symbol;
      } else if (symbol === 256) {
        return;
      } else {
        this.copied(symbol - 257, distances);
      }
    }
  }

  private copied(kind: number, distances: Code): void {
    if (kind >= LENGTHS.length) {
      throw BAD;
    }
    const size = LENGTHS[kind] + this.bits(LENGTH_BITS[kind]);
    const far = this.symbol(distances);
    if (far >= DISTANCES.length) {
      throw BAD;
    }
    const distance = DISTANCES[far] + this.bits(DISTANCE_BITS[far]);
    if (distance > this.length) {
      throw BAD;
    }
    this.room(size);
    const { out } = this;
    for (let step = 0; step < size; step++, this.length++) {
      out[this.length] = out[this.length - distance];
    }
  }

  private codes(): { lengths: Code; distances: Code } {
    const literals = this.bits(5) + 257;
    const far = this.bits(5) + 1;
    const named = this.bits(4) + 4;
    if (literals > 286 || far > 30) {
      throw BAD;
    }
    const sizes = new Uint8Array(320);
    for (let at = 0; at < named; at++) {
      sizes[ORDER[at]] = this.bits(3);
    }
    const code = codeOf(sizes.subarray(0, 19));
    sizes.fill(0);
    for (let at = 0; at < literals + far;) {
      const symbol = this.symbol(code);
      if (symbol < 16) {
        sizes[at++] = symbol;
        continue;
      }
      if (symbol === 16 && at === 0) {
        throw BAD;
      }
      const value = symbol === 16 ? sizes[at - 1] : 0;
      const times = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
      if (at + times > literals + far) {
        throw BAD;
      }
      sizes.fill(value, at, at + times);
      at += times;
    }
    if (sizes[256] === 0) {
      throw BAD;
    }
    return {
      lengths: codeOf(sizes.subarray(0, literals)),
      distances: codeOf(sizes.subarray(literals, literals + far))
    };
  }

  private out = EMPTY;
  private length = 0;
  private held = 0;
  private count = 0;
}

function codeOf(sizes: Uint8Array): Code {
  const counts = new Uint16Array(LONGEST + 1);
  for (const size of sizes) {
    counts[size]++;
  }
  let left = 1;
  for (let length = 1; length <= LONGEST; length++) {
    left = left * 2 - counts[length];
    if (left < 0) {
      throw BAD;
    }
  }
  const offsets = new Uint16Array(LONGEST + 1);
  for (let length = 1; length < LONGEST; length++) {
    offsets[length + 1] = offsets[length] + counts[length];
  }
  const symbols = new Uint16Array(sizes.length);
  sizes.forEach((size, symbol) => {
    if (size !== 0) {
      symbols[offsets[size]++] = symbol;
    }
  });
  counts[0] = 0;
  return { counts, symbols };
}

const FIXED = {
  lengths: codeOf(Uint8Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8))),
  distances: codeOf(new Uint8Array(30).fill(5))
};
