/** Bits in the order that deflate wants them. */
class Bits {
  readonly bytes: number[] = [];
  private held = 0;
  private count = 0;

  /** The lowest bit first. */
  low(value: number, length: number): void {
    this.held |= value << this.count;
    this.count += length;
    while (this.count >= 8) {
      this.bytes.push(this.held & 255);
      this.held >>>= 8;
      this.count -= 8;
    }
  }

  /** A code word: the highest bit first. */
  high(value: number, length: number): void {
    let turned = 0;
    for (let bit = 0; bit < length; bit++) {
      turned |= ((value >>> bit) & 1) << (length - 1 - bit);
    }
    this.low(turned, length);
  }

  end(): void {
    if (this.count > 0) {
      this.low(0, 8 - this.count);
    }
  }
}

const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258
];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097
];

/** Where a value belongs in a list of first values. */
function slot(list: readonly number[], value: number): number {
  let at = list.length - 1;
  while ((list[at] ?? 0) > value) {
    at--;
  }
  return at;
}

function literal(bits: Bits, value: number): void {
  if (value < 144) {
    bits.high(0x30 + value, 8);
  } else if (value < 256) {
    bits.high(0x190 + value - 144, 9);
  } else if (value < 280) {
    bits.high(value - 256, 7);
  } else {
    bits.high(0xc0 + value - 280, 8);
  }
}

function match(bits: Bits, length: number, distance: number): void {
  const at = slot(LENGTHS, length);
  literal(bits, 257 + at);
  const extra = at < 8 || at === 28 ? 0 : (at >> 2) - 1;
  bits.low(length - (LENGTHS[at] ?? 0), extra);
  const far = slot(DISTANCES, distance);
  bits.high(far, 5);
  bits.low(distance - (DISTANCES[far] ?? 0), far < 4 ? 0 : (far >> 1) - 1);
}

function sameFor(data: Uint8Array, at: number, distance: number): number {
  if (distance > at) {
    return 0;
  }
  const most = Math.min(258, data.length - at);
  let length = 0;
  while (length < most && data[at + length] === data[at + length - distance]) {
    length++;
  }
  return length;
}

/**
 * Packs a drawing: what repeats the pixel before or the row above is said once. The bytes are the same with
 * every version of every library, which a demo that is a function of its seed has to promise.
 */
export function deflateRows(data: Uint8Array, row: number): Uint8Array {
  const bits = new Bits();
  bits.low(3, 3);
  for (let at = 0; at < data.length;) {
    const above = sameFor(data, at, row);
    const before = above >= 258 ? 0 : sameFor(data, at, 1);
    const length = Math.max(above, before);
    if (length < 3) {
      literal(bits, data[at] ?? 0);
      at++;
    } else {
      match(bits, length, above >= before ? row : 1);
      at += length;
    }
  }
  literal(bits, 256);
  bits.end();
  return Uint8Array.from(bits.bytes);
}
