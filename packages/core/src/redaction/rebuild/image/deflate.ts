const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258
];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTH_BITS = LENGTHS.map((_, code) => (code < 8 || code === 28 ? 0 : (code >> 2) - 1));
const DISTANCE_BITS = Array.from({ length: 30 }, (_, code) => (code < 4 ? 0 : (code >> 1) - 1));

/** Symbols by the next bits: four bits of length, the symbol above; 0 where no code begins like that. */
interface Codes {
  table: Uint16Array;
  mask: number;
}

function codesOf(lengths: Uint8Array): Codes {
  const most = lengths.reduce((all, one) => Math.max(all, one), 1);
  const counts = new Uint16Array(most + 1);
  lengths.forEach(one => counts[one]++);
  counts[0] = 0;
  const next = new Uint16Array(most + 2);
  for (let bits = 1; bits <= most; bits++) {
    next[bits + 1] = (next[bits] + counts[bits]) << 1;
  }
  const table = new Uint16Array(1 << most);
  lengths.forEach((bits, symbol) => {
    if (bits > 0) {
      let code = next[bits]++;
      let turned = 0;
      for (let bit = 0; bit < bits; bit++, code >>= 1) {
        turned = (turned << 1) | (code & 1);
      }
      for (let at = turned; at < table.length; at += 1 << bits) {
        table[at] = (symbol << 4) | bits;
      }
    }
  });
  return { table, mask: table.length - 1 };
}

const fixed = Uint8Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8
);
const FIXED: readonly [Codes, Codes] = [codesOf(fixed), codesOf(new Uint8Array(30).fill(5))];

class Broken extends Error {}

class Walker {
  private held = 0;
  private count = 0;
  size = 0;

  constructor(
    private readonly data: Uint8Array,
    private at: number
  ) {}

  /** Where the next byte that wasn't begun stands. */
  get end(): number {
    return this.at - (this.count >> 3);
  }

  run(): void {
    for (let last = 0; last === 0;) {
      last = this.bits(1);
      const kind = this.bits(2);
      if (kind === 0) {
        this.stored();
      } else if (kind === 3) {
        throw new Broken();
      } else {
        this.block(...(kind === 1 ? FIXED : this.tables()));
      }
    }
  }

  private fill(): void {
    while (this.count < 16 && this.at < this.data.length) {
      this.held |= (this.data[this.at++] ?? 0) << this.count;
      this.count += 8;
    }
  }

  private drop(count: number): void {
    if (count === 0 || count > this.count) {
      throw new Broken();
    }
    this.held >>>= count;
    this.count -= count;
  }

  private bits(count: number): number {
    this.fill();
    const value = this.held & ((1 << count) - 1);
    if (count > 0) {
      this.drop(count);
    }
    return value;
  }

  private symbol({ table, mask }: Codes): number {
    this.fill();
    const entry = table[this.held & mask] ?? 0;
    this.drop(entry & 15);
    return entry >> 4;
  }

  private stored(): void {
    this.at = this.end;
    this.held = 0;
    this.count = 0;
    const length = this.bits(16);
    if ((this.bits(16) ^ 0xffff) !== length || this.end + length > this.data.length) {
      throw new Broken();
    }
    this.at = this.end + length;
    this.held = 0;
    this.count = 0;
    this.size += length;
  }

  private tables(): [Codes, Codes] {
    const [literals, distances, orders] = [this.bits(5) + 257, this.bits(5) + 1, this.bits(4) + 4];
    const first = new Uint8Array(19);
    for (let index = 0; index < orders; index++) {
      first[ORDER[index] ?? 0] = this.bits(3);
    }
    const codes = codesOf(first);
    const lengths = new Uint8Array(literals + distances);
    for (let at = 0; at < lengths.length;) {
      const symbol = this.symbol(codes);
      if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
      }
      const times = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
      if (at + times > lengths.length || (symbol === 16 && at === 0)) {
        throw new Broken();
      }
      lengths.fill(symbol === 16 ? (lengths[at - 1] ?? 0) : 0, at, at + times);
      at += times;
    }
    return [codesOf(lengths.subarray(0, literals)), codesOf(lengths.subarray(literals))];
  }

  private block(literals: Codes, distances: Codes): void {
    for (;;) {
      const symbol = this.symbol(literals);
      if (symbol < 256) {
        this.size++;
      } else if (symbol === 256) {
        return;
      } else {
        const length = LENGTHS[symbol - 257];
        if (length === undefined) {
          throw new Broken();
        }
        this.size += length + this.bits(LENGTH_BITS[symbol - 257] ?? 0);
        this.bits(DISTANCE_BITS[this.symbol(distances)] ?? 0);
      }
    }
  }
}

/**
 * Where deflated bytes end and how many they would become, without unpacking them: a picture is walked through
 * at the speed of its packed bytes. Null for what isn't deflated to its end.
 */
export function walkDeflate(data: Uint8Array, from: number): { end: number; size: number } | null {
  const walker = new Walker(data, from);
  try {
    walker.run();
  } catch {
    return null;
  }
  return { end: walker.end, size: walker.size };
}
