import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worked } from '../../testing/work.js';
import { inflateRaw } from './inflate.js';

const raw = (data: Uint8Array, options = {}): Uint8Array => new Uint8Array(deflateRawSync(data, options));

describe('packed bytes', () => {
  it('come out as they went in, however they were packed', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ maxLength: 9 }).map(text => new TextEncoder().encode(text.repeat(90)))
    );
    fc.assert(
      fc.property(piece, fc.integer({ min: 0, max: 9 }), fc.nat(4), (data, level, strategy) => {
        const { bytes, state } = inflateRaw(raw(data, { level, strategy }), data.length);
        expect(state).toBe('whole');
        expect([...bytes]).toEqual([...data]);
      })
    );
  });

  it('of a bomb end at the limit, to the byte', () => {
    const bomb = raw(new Uint8Array(50_000_000));
    const work = worked(() => {
      const { bytes, state } = inflateRaw(bomb, 1_000_000);
      expect(state).toBe('full');
      expect(bytes.length).toBeLessThanOrEqual(1_000_000);
    });
    expect(work).toBeLessThan(1000);
  });

  it('that are cut give what can still be read', () => {
    const data = new TextEncoder().encode('a first part and then a second one, '.repeat(40));
    const packed = raw(data, { level: 9 });
    const { bytes, state } = inflateRaw(packed.subarray(0, packed.length - 3), 10_000);
    expect(state).toBe('cut');
    expect(new TextDecoder().decode(bytes)).toMatch(/^a first part/);
  });

  it('that are none are refused, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), data => {
        const { bytes, state } = inflateRaw(data, 20_000);
        expect(['whole', 'cut', 'bad', 'full']).toContain(state);
        expect(bytes.length).toBeLessThanOrEqual(20_000);
      })
    );
    expect(inflateRaw(Uint8Array.of(7), 100).state).toBe('bad');
  });
});
