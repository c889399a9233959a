import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, chunk, deflate, png, pixels } from '../../../testing/hiding/coders.js';
import { cleanImage } from './image.js';
import { walkDeflate } from './deflate.js';

const bytes = (count: number, next: (at: number) => number): Uint8Array =>
  Uint8Array.from({ length: count }, (_, at) => next(at));
let state = 7;
const drawn = (): number => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0), state >>> 24);

describe('deflated bytes', () => {
  it.each([
    ['nothing', bytes(0, () => 0), {}],
    ['one byte', bytes(1, () => 65), {}],
    ['one byte many times', bytes(100_000, () => 0), {}],
    ['a pattern', bytes(70_000, at => at % 251), {}],
    ['noise', bytes(70_000, drawn), {}],
    ['noise that is stored', bytes(70_000, drawn), { level: 0 }],
    ['codes that are fixed', bytes(5000, at => at % 13), { strategy: constants.Z_FIXED }],
    ['codes alone', bytes(5000, () => drawn() & 7), { strategy: constants.Z_HUFFMAN_ONLY }],
    ['runs', bytes(5000, at => at >> 6), { strategy: constants.Z_RLE }],
    ['best packed', bytes(50_000, at => (at * at) & 63), { level: 9 }]
  ])('%s: their end and their size are found', (_, data, how) => {
    const packed = deflateRawSync(data, how);
    expect(walkDeflate(packed, 0)).toEqual({ end: packed.length, size: data.length });
    const longer = Uint8Array.from([1, 2, 3, ...packed, 4, 5]);
    expect(walkDeflate(longer, 3)).toEqual({ end: packed.length + 3, size: data.length });
  });

  it('of all kinds are walked through as they are unpacked', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.integer({ min: 0, max: 9 }), (data, level) => {
        const packed = deflateRawSync(data, { level });
        expect(walkDeflate(packed, 0)).toEqual({ end: packed.length, size: data.length });
      }),
      { numRuns: 60 }
    );
  });

  it('that are cut have no end', () => {
    const packed = deflateRawSync(bytes(3000, drawn));
    for (const length of [0, 1, 5, packed.length >> 1, packed.length - 1]) {
      expect(walkDeflate(packed.subarray(0, length), 0)).toBeNull();
    }
  });

  it('that are none end the walk, and never the program', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), data => {
        const walked = walkDeflate(data, 0);
        expect(walked === null || walked.end <= data.length).toBe(true);
      })
    );
  });
});

describe('a PNG', () => {
  const head = (width: number, height: number, depth: number, colour: number, laced = 0): Buffer =>
    chunk('IHDR', Buffer.from([0, 0, 0, width, 0, 0, 0, height, depth, colour, 0, 0, laced]));
  /* The header of `png` is that of four grey pixels; here it is another. */
  const picture = (header: Buffer, lines: Uint8Array, chunks: readonly Buffer[] = []): string => {
    const whole = png(chunks, '', deflate(Buffer.from(lines).toString('latin1')));
    return base64(Buffer.concat([whole.subarray(0, 8), header, whole.subarray(8 + 25)]));
  };
  const zeros = (count: number): Uint8Array => new Uint8Array(count);

  it.each([
    ['grey', head(9, 3, 8, 0), 3 * 10],
    ['grey of one bit', head(9, 3, 1, 0), 3 * 3],
    ['colours', head(9, 3, 8, 2), 3 * 28],
    ['colours of sixteen bits', head(9, 3, 16, 2), 3 * 55],
    ['a palette of four bits', head(9, 3, 4, 3), 3 * 6],
    ['grey that shines through', head(9, 3, 8, 4), 3 * 19],
    ['colours that shine through', head(9, 3, 8, 6), 3 * 37],
    ['grey in passes', head(8, 8, 8, 0, 1), 64 + 15],
    ['one pixel in passes', head(1, 1, 8, 0, 1), 2]
  ])('of %s has as many pixels as it says', (_, header, size) => {
    expect(cleanImage('image/png', picture(header, zeros(size)))).not.toBeNull();
    expect(cleanImage('image/png', picture(header, zeros(size - 1)))).toBeNull();
    expect(cleanImage('image/png', picture(header, zeros(size + 1)))).toBeNull();
  });

  it.each([
    ['a palette where it has none', 8, 0, 'PLTE', 6, false],
    ['its palette', 8, 3, 'PLTE', 6, true],
    ['half a colour in its palette', 8, 3, 'PLTE', 7, false],
    ['one grey that is left out', 8, 0, 'tRNS', 2, true],
    ['more than one grey', 8, 0, 'tRNS', 3, false],
    ['one colour that is left out', 8, 2, 'tRNS', 6, true],
    ['more than one colour', 8, 2, 'tRNS', 8, false],
    ['what shines through twice', 8, 6, 'tRNS', 6, false],
    ['words', 8, 0, 'tEXt', 9, false]
  ])('with %s', (_, depth, colour, type, length, stays) => {
    const samples = [1, 0, 3, 1, 2, 0, 4][colour] ?? 1;
    const clean = cleanImage(
      'image/png',
      picture(head(2, 2, depth, colour), zeros(2 * (1 + 2 * samples)), [chunk(type, zeros(length))])
    );
    expect(Buffer.from(clean ?? '', 'base64').includes(type)).toBe(stays);
  });

  it('keeps its pixels in their chunks, and loses what stands behind them', () => {
    const halves = [pixels.subarray(0, 5), pixels.subarray(5)] as const;
    const two = base64(png([chunk('IDAT', halves[0])], '', halves[1]));
    expect(cleanImage('image/png', two)).toBe(two);
    const more = base64(png([], '', Buffer.concat([pixels, Buffer.from('left behind')])));
    expect(cleanImage('image/png', more)).toBe(base64(png()));
  });

  it.each([
    ['packed in another way', Buffer.from([0x79, 0xda, 1, 2, 3])],
    ['with a dictionary', Buffer.from([0x78, 0x20 | 0x1b, 1, 2, 3])],
    ['without its sum', pixels.subarray(0, -2)],
    ['empty', Buffer.alloc(0)]
  ])('whose pixels are %s is none', (_, data) => {
    expect(cleanImage('image/png', base64(png([], '', data)))).toBeNull();
  });
});
