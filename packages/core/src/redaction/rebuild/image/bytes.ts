/** Reads and takes over bytes; a read beyond the end gives 0, a piece beyond the end is no piece. */
export class Bytes {
  constructor(readonly data: Uint8Array) {}

  get length(): number {
    return this.data.length;
  }

  u8(at: number): number {
    return this.data[at] ?? 0;
  }

  u16(at: number): number {
    return (this.u8(at) << 8) | this.u8(at + 1);
  }

  u32(at: number): number {
    return this.u16(at) * 0x10000 + this.u16(at + 2);
  }

  /** Little-endian, as RIFF has it. */
  u32le(at: number): number {
    return this.u8(at) + (this.u8(at + 1) << 8) + (this.u8(at + 2) << 16) + this.u8(at + 3) * 0x1000000;
  }

  ascii(at: number, length: number): string {
    return String.fromCharCode(...this.data.subarray(at, at + length));
  }

  has(at: number, length: number): boolean {
    return at >= 0 && length >= 0 && at + length <= this.data.length;
  }

  piece(at: number, length: number): Uint8Array {
    return this.data.subarray(at, at + length);
  }
}

/** Pieces one after the other. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** An ASCII text as bytes. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, letter => letter.charCodeAt(0));
}
