import { Bytes, concat } from './bytes.js';

/** The start every JFIF file has, without a density and without a thumbnail. */
const JFIF = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
const START = Uint8Array.of(0xff, 0xd8);
const END = Uint8Array.of(0xff, 0xd9);

/** Tables and scans of a JPEG; null for what is none. Everything that only describes it goes. */
export function cleanJpeg(data: Uint8Array): Uint8Array | null {
  const bytes = new Bytes(data);
  if (bytes.u16(0) !== 0xffd8) {
    return null;
  }
  const kept: Uint8Array[] = [START, JFIF];
  let scans = 0;
  for (let at = 2; bytes.has(at, 2);) {
    if (bytes.u8(at) !== 0xff) {
      return null;
    }
    const marker = bytes.u8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) {
      return scans > 0 ? concat([...kept, END]) : null;
    }
    const length = bytes.u16(at + 2);
    if (length < 2 || !bytes.has(at + 2, length)) {
      return null;
    }
    const segment = new Bytes(bytes.piece(at, length + 2));
    at += length + 2;
    if (keeps(marker, segment)) {
      kept.push(segment.data);
    } else if (!describes(marker)) {
      return null;
    }
    if (marker === 0xda) {
      const end = scanEnd(bytes, at);
      kept.push(bytes.piece(at, end - at));
      at = end;
      scans++;
    }
  }
  // Cut short, as some cameras and browsers leave them: what there is of the last scan is shown.
  return scans > 0 ? concat([...kept, END]) : null;
}

const describes = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** Where the packed pixels end: at the first marker that neither restarts nor stands for a byte. */
function scanEnd(bytes: Bytes, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const next = bytes.u8(at + 1);
    if (bytes.u8(at) === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) {
      return at;
    }
    at++;
  }
  return at;
}

/** Segments that say how to draw, each exactly as long as what it holds. */
function keeps(marker: number, segment: Bytes): boolean {
  const length = segment.length - 2;
  if (marker === 0xee) {
    return length === 14 && segment.ascii(4, 5) === 'Adobe';
  }
  if (marker === 0xdb) {
    return filled(segment, at => (segment.u8(at) >> 4 === 0 ? 65 : 129));
  }
  if (marker === 0xc4) {
    return filled(segment, at => 17 + segment.piece(at + 1, 16).reduce((sum, one) => sum + one, 0));
  }
  if (marker === 0xdd) {
    return length === 4;
  }
  if (marker === 0xda) {
    return length === 6 + 2 * segment.u8(4);
  }
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc && length === 8 + 3 * segment.u8(9);
}

function filled(segment: Bytes, size: (at: number) => number): boolean {
  let at = 4;
  while (at < segment.length) {
    at += size(at);
  }
  return at === segment.length;
}
