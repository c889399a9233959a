import { IndexDamaged } from './damaged.js';

/** What the eighth byte of a number counts: behind it none that was written goes on. */
const LAST_SCALE = 128 ** 7;

/** Bytes that grow as they are written. */
export class ByteWriter {
  private bytes: Uint8Array;
  length = 0;

  constructor(capacity = 256) {
    this.bytes = new Uint8Array(capacity);
  }

  private room(more: number): void {
    if (this.length + more > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
      grown.set(this.bytes.subarray(0, this.length));
      this.bytes = grown;
    }
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2^53, seven bits a byte. */
  varint(value: number): void {
    this.room(8);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest = rest > 0x7fffffff ? Math.floor(rest / 128) : rest >>> 7;
    }
    this.bytes[this.length++] = rest;
  }

  raw(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Text as it is, halves of pairs too, which no UTF-8 can hold. */
  text(text: string): void {
    let wide = 0;
    for (let index = 0; index < text.length; index++) {
      wide |= text.charCodeAt(index);
    }
    if (wide < 0x80) {
      this.varint(text.length * 2);
      this.room(text.length);
      for (let index = 0; index < text.length; index++) {
        this.bytes[this.length++] = text.charCodeAt(index);
      }
      return;
    }
    this.varint(text.length * 2 + 1);
    this.raw(Buffer.from(text, 'utf16le'));
  }

  clear(): void {
    this.length = 0;
  }

  /** A copy of what was written. */
  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Reads what a `ByteWriter` wrote; past the end it throws `IndexDamaged`. */
export class ByteReader {
  private readonly buffer: Buffer;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get ended(): boolean {
    return this.at >= this.buffer.length;
  }

  byte(): number {
    if (this.at >= this.buffer.length) {
      throw new IndexDamaged('a part of it is cut off');
    }
    return this.buffer[this.at++];
  }

  varint(): number {
    let byte = this.byte();
    let value = byte & 0x7f;
    let scale = 128;
    while (byte > 0x7f) {
      if (scale > LAST_SCALE) {
        throw new IndexDamaged('a number in it has no end');
      }
      byte = this.byte();
      value += (byte & 0x7f) * scale;
      scale *= 128;
    }
    return value;
  }

  /** How many of something follow, of which each has a byte at least. */
  count(): number {
    const count = this.varint();
    if (count > this.buffer.length - this.at) {
      throw new IndexDamaged('a part of it is cut off');
    }
    return count;
  }

  raw(length: number): Uint8Array {
    if (this.at + length > this.buffer.length) {
      throw new IndexDamaged('a part of it is cut off');
    }
    this.at += length;
    return new Uint8Array(this.buffer.buffer, this.buffer.byteOffset + this.at - length, length);
  }

  text(): string {
    const head = this.varint();
    const length = Math.floor(head / 2);
    const from = this.at;
    this.raw(head & 1 ? length * 2 : length);
    return head & 1 ? this.buffer.toString('utf16le', from, this.at) : this.buffer.toString('latin1', from, this.at);
  }
}
