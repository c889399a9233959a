import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { sizeOfImage } from './image-size.js';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

const SAMPLES: [string, string, Buffer][] = [
  ['PNG', 'image/png', bytes([0x89], 'PNG\r\n\u001a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 2, 128, 0, 0, 1, 224])],
  [
    'JPEG behind a comment',
    'image/jpeg',
    bytes([0xff, 0xd8, 0xff, 0xfe, 0, 4], 'hi', [0xff, 0xc0, 0, 17, 8, 1, 224, 2, 128, 3, 0, 0, 0])
  ],
  ['GIF', 'image/gif', bytes('GIF89a', [128, 2, 224, 1])],
  ['lossy WebP', 'image/webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', Array(10).fill(0), [128, 2, 224, 1])],
  [
    'lossless WebP',
    'image/webp',
    bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x7f, 0xc2, 0x77, 0], Array(9).fill(0))
  ],
  ['large WebP', 'image/webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', Array(8).fill(0), [127, 2, 0, 223, 1, 0])],
  [
    'SVG by its size',
    'image/svg+xml',
    bytes('<?xml version="1.0"?><svg width="480pt" height="360pt" viewBox="0 0 1 1">')
  ],
  ['SVG by its view', 'image/svg+xml', bytes('<svg viewBox="0 0 640 480"><g/></svg>')]
];

describe('the size of a picture', () => {
  it.each(SAMPLES)('is read from its bytes: %s', (_name, type, data) => {
    expect(sizeOfImage(type, data)).toEqual({ width: 640, height: 480 });
  });

  it.each(SAMPLES)('is unknown where they end too early: %s', (_name, type, data) => {
    expect(sizeOfImage(type, data.subarray(0, 8))).toBeNull();
  });

  it('is unknown where it is none', () => {
    expect(sizeOfImage('image/png', bytes([0x89], 'PNG\r\n\u001a\n', Array(16).fill(0)))).toBeNull();
    expect(sizeOfImage('image/svg+xml', bytes('<svg width="100%" height="auto">'))).toBeNull();
    expect(sizeOfImage('text/html', bytes('<svg width="1" height="1">'))).toBeNull();
  });

  it('law: no bytes whatever stop it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.uint8Array({ maxLength: 60 }),
        fc.nat(40),
        ([, type, data], noise, at) => {
          const broken = Buffer.concat([data.subarray(0, at), noise]);
          const size = sizeOfImage(type, broken);
          expect(size === null || size.width > 0).toBe(true);
        }
      )
    );
  });
});
