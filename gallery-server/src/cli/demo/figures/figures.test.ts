import { crc32, inflateRawSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Draw } from '../random.js';
import { Canvas, ink } from './canvas.js';
import { chartPng } from './charts.js';
import { deflateRows } from './deflate.js';
import { glyphs } from './glyphs.js';
import { pngOf } from './png.js';

/** The chunks of a PNG file, each with its check sum looked at. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    found.set(png.subarray(at + 4, at + 8).toString('latin1'), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

/** The colour numbers of a picture, row by row. */
function pixelsOf(png: Buffer): { width: number; height: number; pixels: Buffer; colours: number } {
  const chunks = chunksOf(png);
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  expect(rows.length).toBe((width + 1) * height);
  const pixels = Buffer.concat(
    Array.from({ length: height }, (_, y) => rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)))
  );
  return { width, height, pixels, colours: (chunks.get('PLTE')?.length ?? 0) / 3 };
}

describe('deflate', () => {
  const draw = new Draw(9, 'bytes');
  it.each<[string, number[]]>([
    ['nothing', []],
    ['one byte', [7]],
    ['every byte there is', Array.from({ length: 256 }, (_, at) => at)],
    ['long runs', Array.from({ length: 5000 }, (_, at) => Math.floor(at / 1300))],
    ['rows that repeat', Array.from({ length: 4096 }, (_, at) => at % 64)],
    ['noise', Array.from({ length: 3000 }, () => draw.whole(0, 255))],
    ['runs of every length', Array.from({ length: 300 }, (_, at) => Array<number>(at + 1).fill(at % 7)).flat()]
  ])('of %s is what everybody unpacks again', (_, bytes) => {
    for (const row of [1, 2, 5, 64, 481, 4000]) {
      expect([...inflateRawSync(deflateRows(Uint8Array.from(bytes), row))]).toEqual(bytes);
    }
  });

  it('makes drawings small', () => {
    expect(deflateRows(new Uint8Array(150_000), 480).length).toBeLessThan(1500);
  });
});

describe('a picture', () => {
  it('has the pixels that were drawn', () => {
    const pixels = Uint8Array.from({ length: 12 }, (_, at) => at % 3);
    const read = pixelsOf(
      pngOf(4, 3, pixels, [
        [255, 255, 255],
        [1, 2, 3],
        [4, 5, 6]
      ])
    );
    expect(read).toMatchObject({ width: 4, height: 3, colours: 3 });
    expect([...read.pixels]).toEqual([...pixels]);
  });

  it('keeps to its paper, wherever something is drawn', () => {
    const canvas = new Canvas(40, 20);
    canvas.fill(-5, -5, 500, 8, 0);
    canvas.dot(39, 19, 6, 1);
    canvas.line(-10, 10, 60, 10, 2);
    canvas.write('a?é', 30, 15);
    canvas.warm(10, 12, 5, 5, 7);
    const { pixels, colours } = pixelsOf(canvas.png());
    expect(pixels.length).toBe(800);
    expect(Math.max(...pixels)).toBeLessThan(colours);
    expect(new Set(pixels).size).toBeGreaterThan(4);
  });

  it('is written on in letters that can be told apart', () => {
    const drawn = Object.keys(glyphs).map(letter => {
      const canvas = new Canvas(14, 16);
      canvas.write(letter, 1, 1);
      return pixelsOf(canvas.png()).pixels.toString('hex');
    });
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(Object.values(glyphs).every(rows => /^[01][0-9a-f](?:[01][0-9a-f]){6}$/.test(rows))).toBe(true);
    expect(ink).toBeGreaterThan(0);
  });
});

describe('a figure', () => {
  it.each(['line', 'bars', 'heat', 'scatter', 'hist'] as const)('of %s is a picture of its own', kind => {
    const words = { across: 'day', up: 'minutes', low: 0, high: 48 };
    const make = (name: string): Buffer => chartPng(kind, words, new Draw(3, name));
    expect(make('a').equals(make('a'))).toBe(true);
    expect(make('a').equals(make('b'))).toBe(false);
    const { width, height, pixels } = pixelsOf(make('a'));
    expect([width, height]).toEqual([480, 300]);
    const white = pixels.filter(pixel => pixel === 0).length / pixels.length;
    expect(white).toBeGreaterThan(0.2);
    expect(white).toBeLessThan(0.97);
    expect(make('a').length).toBeLessThan(20_000);
  });
});
