import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Of, bytesOf } from './base64.js';
import { asciiBytes, concat } from './bytes.js';
import { cleanDataUris, cleanImage } from './image.js';
import type { RasterType } from './image.js';

const MARK = 'ward 7, bed 3';
const mark = asciiBytes(MARK);
const u32 = (n: number): Uint8Array => Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n);
const u32le = (n: number): Uint8Array => u32(n).reverse();
const chunk = (type: string, data: Uint8Array): Uint8Array =>
  concat([u32(data.length), asciiBytes(type), data, u32(0x77617264)]);
const header = chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0));
const pixels = chunk('IDAT', deflateSync(Uint8Array.of(0, 200)));
const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const end = chunk('IEND', new Uint8Array(0));
const segment = (marker: number, data: Uint8Array): Uint8Array =>
  concat([Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data]);
const riff = (type: string, data: Uint8Array): Uint8Array =>
  concat([asciiBytes(type), u32le(data.length), data, new Uint8Array(data.length % 2)]);
const blocks = concat([Uint8Array.of(mark.length), mark, Uint8Array.of(0)]);

const scan = concat([segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)), Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4)]);
const webp = riff('WEBP', new Uint8Array(0)).subarray(0, 4);

/** One of each kind that says something it shouldn't, everywhere such an image can. */
const talking: Record<RasterType, Uint8Array> = {
  'image/png': concat([
    signature,
    header,
    chunk('tEXt', mark),
    chunk('eXIf', mark),
    chunk('prVt', mark),
    chunk('pHYs', mark),
    pixels,
    end,
    mark
  ]),
  'image/jpeg': concat([
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, concat([asciiBytes('JFIF\0'), mark])),
    segment(0xe1, mark),
    segment(0xed, mark),
    segment(0xfe, mark),
    segment(0xdb, concat([Uint8Array.of(0), new Uint8Array(64).fill(1)])),
    segment(0xc0, Uint8Array.of(8, 0, 1, 0, 1, 1, 1, 0x11, 0)),
    scan,
    Uint8Array.of(0xff, 0xd9),
    mark
  ]),
  'image/gif': concat([
    asciiBytes('GIF89a'),
    Uint8Array.of(1, 0, 1, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6),
    Uint8Array.of(0x21, 0xfe),
    blocks,
    Uint8Array.of(0x21, 0xff),
    blocks,
    Uint8Array.of(0x21, 0xf9, 4, 0, 0, 0, 0, 0),
    Uint8Array.of(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b),
    mark
  ]),
  'image/webp': concat([
    asciiBytes('RIFF'),
    u32le(0),
    webp.length === 4 ? asciiBytes('WEBP') : webp,
    riff('VP8X', Uint8Array.of(0x3e, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    riff('VP8L', Uint8Array.of(0x2f, 0, 0, 0, 0)),
    riff('EXIF', mark),
    riff('XMP ', mark),
    mark
  ])
};

describe('an image', () => {
  it.each(Object.keys(talking) as RasterType[])('of type %s loses all it says and keeps what it shows', type => {
    const clean = cleanImage(type, base64Of(talking[type]));
    const text = String.fromCharCode(...(bytesOf(clean ?? '') ?? []));
    expect(text.length).toBeGreaterThan(20);
    expect(text).not.toContain('ward');
    expect(cleanImage(type, clean ?? '')).toBe(clean);
  });

  it('keeps its pixels as they were packed', () => {
    const clean = bytesOf(cleanImage('image/png', base64Of(talking['image/png'])) ?? '') ?? new Uint8Array(0);
    expect(Buffer.from(clean).includes(Buffer.from(pixels.subarray(4, -4)))).toBe(true);
  });

  it.each(Object.keys(talking) as RasterType[])('of type %s that is no such thing is none', type => {
    expect(cleanImage(type, base64Of(mark))).toBeNull();
    expect(cleanImage(type, 'not base64 !')).toBeNull();
    expect(cleanImage(type, '')).toBeNull();
  });

  it('of any bytes ends, and comes out of a second pass as it went in', () => {
    const bent = fc
      .tuple(fc.constantFrom(...(Object.keys(talking) as RasterType[])), fc.nat(200), fc.nat(255), fc.nat(200))
      .map(([type, at, value, cut]): [RasterType, Uint8Array] => {
        const bytes = talking[type].slice(0, Math.max(1, talking[type].length - (cut % 40)));
        bytes[at % bytes.length] = value;
        return [type, bytes];
      });
    fc.assert(
      fc.property(bent, ([type, bytes]) => {
        const clean = cleanImage(type, base64Of(bytes));
        if (clean !== null) {
          expect(cleanImage(type, clean)).toBe(clean);
        }
      }),
      { numRuns: 500 }
    );
  });

  it('in a text is cleaned where it stands', () => {
    const clean = cleanImage('image/png', base64Of(talking['image/png'])) ?? '';
    const text = `![a](data:image/png;base64,${base64Of(talking['image/png'])}) b`;
    expect(cleanDataUris(text)).toBe(`![a](data:image/png;base64,${clean}) b`);
    expect(cleanDataUris(cleanDataUris(text))).toBe(cleanDataUris(text));
    expect(cleanDataUris(`<img src="data:image/jpeg;base64,${base64Of(mark)}">`)).toBe('<img src="data:,">');
  });
});

describe('base64', () => {
  it('is read and written as everywhere', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(bytesOf(`${base64Of(bytes).replace(/(.{5})/g, '$1\n')}\n`)).toEqual(bytes);
      })
    );
    expect(bytesOf('AAAA=AAAA')).toBeNull();
  });
});
