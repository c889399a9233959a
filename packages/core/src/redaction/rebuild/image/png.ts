import { asciiBytes, Bytes, concat } from './bytes.js';
import { walkDeflate } from './deflate.js';

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

const table = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const u32 = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

/** Written anew with its own length and check, so that neither can carry anything. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat([asciiBytes(type), data]);
  return concat([u32(data.length), body, u32(crcOf(body))]);
}

/* Samples of a pixel, by the kind of colour. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/* Where the seven passes of an interlaced picture begin, and how far apart their pixels are. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2]
] as const;

/** Header, palette, transparency and pixels of a PNG; null for what is none. */
export function cleanPng(data: Uint8Array): Uint8Array | null {
  const bytes = new Bytes(data);
  if (!SIGNATURE.every((byte, index) => bytes.u8(index) === byte)) {
    return null;
  }
  let header: Uint8Array | null = null;
  const before: Uint8Array[] = [];
  const pixels: Uint8Array[] = [];
  for (let at = 8; bytes.has(at, 12);) {
    const length = bytes.u32(at);
    const type = bytes.ascii(at + 4, 4);
    if (!bytes.has(at + 8, length + 4)) {
      return null;
    }
    const body = bytes.piece(at + 8, length);
    at += 12 + length;
    if (type === 'IEND') {
      return header === null ? null : written(header, before, pixels);
    }
    if ((header === null) !== (type === 'IHDR')) {
      return null;
    }
    if (type === 'IHDR') {
      header = body.length === 13 && body[9] !== undefined && body[9] in SAMPLES ? body : null;
      if (header === null) {
        return null;
      }
    } else if (type === 'IDAT') {
      pixels.push(body);
    } else if (header !== null && pixels.length === 0 && fits(type, body, header[9] ?? 0, before.length)) {
      before.push(chunk(type, body));
    }
  }
  return null;
}

/** Palette and transparency, where the kind of colour has a use for them, and no longer than it has. */
function fits(type: string, body: Uint8Array, colour: number, before: number): boolean {
  switch (type) {
    case 'PLTE':
      return colour === 3 && before === 0 && body.length > 0 && body.length <= 768 && body.length % 3 === 0;
    case 'tRNS':
      return (
        (colour === 0 && body.length === 2) ||
        (colour === 2 && body.length === 6) ||
        (colour === 3 && body.length <= 256)
      );
    default:
      return false;
  }
}

function written(header: Uint8Array, before: readonly Uint8Array[], pixels: readonly Uint8Array[]): Uint8Array | null {
  const packed = concat(pixels);
  const end = endOfPixels(packed, sizeOf(header));
  if (end === null) {
    return null;
  }
  const parts = end === packed.length ? pixels : [packed.subarray(0, end)];
  return concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...before,
    ...parts.map(part => chunk('IDAT', part)),
    chunk('IEND', new Uint8Array(0))
  ]);
}

/** Where the packed pixels end, check sum included; null where they aren't as many as the picture has. */
function endOfPixels(packed: Uint8Array, size: number): number | null {
  const head = ((packed[0] ?? 0) << 8) | (packed[1] ?? 0);
  if (((head >> 8) & 15) !== 8 || head % 31 !== 0 || (head & 32) !== 0) {
    return null;
  }
  const walked = walkDeflate(packed, 2);
  return walked?.size === size && walked.end + 4 <= packed.length ? walked.end + 4 : null;
}

/** Bytes of all lines of a picture, each with the one that says how it is filtered. */
function sizeOf(header: Uint8Array): number {
  const bytes = new Bytes(header);
  const [width, height] = [bytes.u32(0), bytes.u32(4)];
  const bits = bytes.u8(8) * (SAMPLES[bytes.u8(9)] ?? 1);
  const area = (wide: number, high: number): number => (wide > 0 ? high * (1 + Math.ceil((wide * bits) / 8)) : 0);
  return bytes.u8(12) === 0
    ? area(width, height)
    : PASSES.reduce((sum, [x, y, dx, dy]) => sum + area(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)), 0);
}
