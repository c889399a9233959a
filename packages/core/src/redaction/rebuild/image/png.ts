import { asciiBytes, Bytes, concat } from './bytes.js';

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

const COLOURS = new Set([0, 2, 3, 4, 6]);

/** Header, palette, transparency and pixels of a PNG; null for what is none. */
export function cleanPng(data: Uint8Array): Uint8Array | null {
  const bytes = new Bytes(data);
  if (!SIGNATURE.every((byte, index) => bytes.u8(index) === byte)) {
    return null;
  }
  const kept: Uint8Array[] = [SIGNATURE];
  let pixels = false;
  for (let at = 8; bytes.has(at, 12);) {
    const length = bytes.u32(at);
    const type = bytes.ascii(at + 4, 4);
    if (!bytes.has(at + 8, length + 4)) {
      return null;
    }
    const body = bytes.piece(at + 8, length);
    at += 12 + length;
    if (type === 'IEND') {
      return pixels ? concat([...kept, chunk('IEND', new Uint8Array(0))]) : null;
    }
    if ((kept.length === 1) !== (type === 'IHDR')) {
      return null;
    }
    if (fits(type, body)) {
      kept.push(chunk(type, body));
      pixels ||= type === 'IDAT';
    }
  }
  return null;
}

function fits(type: string, body: Uint8Array): boolean {
  switch (type) {
    case 'IHDR':
      return body.length === 13 && COLOURS.has(body[9] ?? 1);
    case 'PLTE':
      return body.length > 0 && body.length <= 768 && body.length % 3 === 0;
    case 'tRNS':
      return body.length <= 256;
    case 'IDAT':
      return true;
    default:
      return false;
  }
}
