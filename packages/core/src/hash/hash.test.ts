import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFromHex, fromUtf8, sha1Hex, sha256Hex, utf8 } from './index.js';

describe('hash', () => {
  it('knows the test vectors of the standards', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha1Hex('abc')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('equals the platform on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(sha1Hex(bytes)).toBe(createHash('sha1').update(bytes).digest('hex'));
      })
    );
  });

  it('reads back what it wrote as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(fromUtf8(utf8(text))).toBe(text);
      })
    );
  });

  it('keeps a byte order mark and refuses broken UTF-8', () => {
    expect(fromUtf8(utf8('\uFEFFa'))).toBe('\uFEFFa');
    expect(() => fromUtf8(new Uint8Array([0xc3, 0x28]))).toThrow(TypeError);
  });

  it('reads hex digits', () => {
    expect([...bytesFromHex('00ff10')]).toEqual([0, 255, 16]);
    expect(bytesFromHex('')).toHaveLength(0);
  });
});
