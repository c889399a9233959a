import { asciiBytes, Bytes, concat } from './bytes.js';

const u32le = (value: number): Uint8Array => Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);

function chunk(type: string, data: Uint8Array): Uint8Array {
  return concat([asciiBytes(type), u32le(data.length), data, new Uint8Array(data.length % 2)]);
}

const PICTURES = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANMF', 'ANIM', 'VP8X']);

/** The pictures of a WebP; null for what is none. */
export function cleanWebp(data: Uint8Array): Uint8Array | null {
  const bytes = new Bytes(data);
  if (bytes.ascii(0, 4) !== 'RIFF' || bytes.ascii(8, 4) !== 'WEBP') {
    return null;
  }
  const kept = chunksOf(bytes, 12, PICTURES);
  if (kept === null) {
    return null;
  }
  const body = concat([asciiBytes('WEBP'), ...kept]);
  return concat([asciiBytes('RIFF'), u32le(body.length), body]);
}

function chunksOf(bytes: Bytes, from: number, allowed: ReadonlySet<string>): Uint8Array[] | null {
  const kept: Uint8Array[] = [];
  let pictures = 0;
  for (let at = from; bytes.has(at, 8);) {
    const type = bytes.ascii(at, 4);
    const length = bytes.u32le(at + 4);
    if (!bytes.has(at + 8, length)) {
      break;
    }
    const body = allowed.has(type) ? bodyOf(type, bytes.piece(at + 8, length)) : null;
    if (body !== null) {
      kept.push(chunk(type, body));
      pictures += type === 'VP8 ' || type === 'VP8L' || type === 'ANMF' ? 1 : 0;
    }
    at += 8 + length + (length % 2);
  }
  return pictures > 0 ? kept : null;
}

function bodyOf(type: string, body: Uint8Array): Uint8Array | null {
  if (type === 'VP8X') {
    // Colour profile, EXIF and XMP are gone, so their flags go as well; what is reserved is none of ours.
    return body.length === 10 ? concat([Uint8Array.of((body[0] ?? 0) & 0x12, 0, 0, 0), body.subarray(4)]) : null;
  }
  if (type === 'ANIM') {
    return body.length === 6 ? body : null;
  }
  if (type === 'ANMF') {
    const inner = chunksOf(new Bytes(body), 16, new Set(['VP8 ', 'VP8L', 'ALPH']));
    return inner === null ? null : concat([body.subarray(0, 16), ...inner]);
  }
  return body;
}
