import { deflateRawSync, deflateSync, gzipSync, crc32 } from 'node:zlib';

export const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
export const base64url = (text: string): string => Buffer.from(text).toString('base64url');
export const hex = (text: string | Uint8Array): string => Buffer.from(text).toString('hex');
export const gzip = (text: string): Buffer => gzipSync(text);
export const deflate = (text: string): Buffer => deflateSync(text);

/** Each character in another way of writing it. */
const each = (text: string, write: (code: number, letter: string) => string): string =>
  [...text].map(letter => write(letter.codePointAt(0) ?? 0, letter)).join('');

export const entities = (text: string): string => each(text, code => `&#${code};`);
export const hexEntities = (text: string): string => each(text, code => `&#x${code.toString(16)};`);
export const hexEscapes = (text: string): string => each(text, code => `\\x${code.toString(16).padStart(2, '0')}`);
export const unicodeEscapes = (text: string): string => each(text, code => `\\u${code.toString(16).padStart(4, '0')}`);
export const octalEscapes = (text: string): string => each(text, code => `\\${code.toString(8).padStart(3, '0')}`);
export const percents = (text: string): string => each(text, code => `%${code.toString(16).padStart(2, '0')}`);
export const wide = (text: string): string =>
  each(text, (code, letter) => (code > 32 && code < 127 ? String.fromCharCode(code + 0xfee0) : letter));
export const between = (text: string, mark: string): string => [...text].join(mark);
export const reversed = (text: string): string => [...text].reverse().join('');
export const numbers = (text: string): number[] => [...text].map(letter => letter.codePointAt(0) ?? 0);
export const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, letter => {
    const from = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - from + 13) % 26) + from);
  });

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function base32(text: string): string {
  let bits = '';
  for (const byte of Buffer.from(text)) {
    bits += byte.toString(2).padStart(8, '0');
  }
  return (bits.match(/.{1,5}/g) ?? []).map(five => BASE32.charAt(parseInt(five.padEnd(5, '0'), 2))).join('');
}

/** A text cut into as many pieces of equal length. */
export function cut(text: string, count: number): string[] {
  const size = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, index) => text.slice(index * size, (index + 1) * size));
}

const u32 = (value: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value >>> 0);
  return four;
};
const u16 = (value: number): Buffer => u32(value).subarray(2);

/** One chunk of a PNG. */
export function chunk(type: string, data: string | Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  return Buffer.concat([u32(body.length - 4), body, u32(crc32(body))]);
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** Four pixels, two by two, in grey. */
const HEADER = chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]));
export const pixels = deflateSync(Buffer.from([0, 10, 20, 0, 30, 40]));

/** A small PNG with other chunks before its pixels and bytes after its end. */
export const png = (
  chunks: readonly Buffer[] = [],
  after: string | Uint8Array = '',
  idat: Uint8Array = pixels
): Buffer => Buffer.concat([SIGNATURE, HEADER, ...chunks, chunk('IDAT', idat), chunk('IEND', ''), Buffer.from(after)]);

const segment = (marker: number, data: string | Uint8Array): Buffer => {
  const body = Buffer.from(data);
  return Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body]);
};

/** What is read of a JPEG: not a picture of anything, in order in its parts. */
export function jpeg(segments: readonly (readonly [number, string])[] = [], after = ''): Buffer {
  const frame = segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0]));
  const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]));
  const quant = segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)]));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments.map(([marker, data]) => segment(marker, data)),
    quant,
    frame,
    scan,
    Buffer.from([0x12, 0x34, 0x56, 0xff, 0xd9]),
    Buffer.from(after)
  ]);
}

const blocks = (text: string): Buffer =>
  Buffer.concat([
    ...(text.match(/[^]{1,255}/g) ?? []).map(one => Buffer.concat([Buffer.from([one.length]), Buffer.from(one)])),
    Buffer.from([0])
  ]);

/** A GIF of one pixel with extensions of some labels. */
export function gif(extensions: readonly (readonly [number, string])[] = [], after = ''): Buffer {
  return Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ...extensions.map(([label, text]) => Buffer.concat([Buffer.from([0x21, label]), blocks(text)])),
    Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]),
    Buffer.from(after)
  ]);
}

/** A WebP with chunks of some names after its picture. */
export function webp(chunks: readonly (readonly [string, string])[] = [], after = ''): Buffer {
  const riff = (type: string, data: Uint8Array): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(type), size, data, Buffer.alloc(data.length % 2)]);
  };
  const body = [riff('VP8L', Buffer.from([0x2f, 0, 0, 0, 0, 0x88, 0x88, 8]))];
  body.push(...chunks.map(([type, text]) => riff(type, Buffer.from(text))));
  return Buffer.concat([riff('RIFF', Buffer.concat([Buffer.from('WEBP'), ...body])), Buffer.from(after)]);
}

/** A zip of one stored or packed file. */
export function zip(name: string, text: string): Buffer {
  const data = deflateRawSync(text);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(text), 14);
  head.writeUInt32LE(data.length, 18);
  head.writeUInt32LE(Buffer.byteLength(text), 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), data]);
}

/** A PDF whose text stands plain in its information and packed in a stream. */
export const pdf = (title: string, stream: string): Buffer => {
  const packed = deflateSync(stream);
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj<</Title(${title})>>endobj\n2 0 obj<</Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream endobj\ntrailer<</Info 1 0 R>>\n%%EOF')
  ]);
};

/** Numbers as plotly packs them. */
export const packedBytes = (text: string): { dtype: string; bdata: string } => ({ dtype: 'u1', bdata: base64(text) });
export function packedInts(text: string): { dtype: string; bdata: string } {
  return { dtype: 'i4', bdata: base64(new Uint8Array(Int32Array.from(numbers(text)).buffer)) };
}
