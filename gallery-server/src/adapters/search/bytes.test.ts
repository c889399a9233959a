import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.js';
import { IndexDamaged } from './damaged.js';

const written = (write: (out: ByteWriter) => void, capacity?: number): Uint8Array => {
  const out = new ByteWriter(capacity);
  write(out);
  return out.done();
};

const edges = [
  0,
  1,
  127,
  128,
  255,
  256,
  2 ** 14 - 1,
  2 ** 14,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 35,
  2 ** 49 - 1,
  2 ** 49,
  2 ** 53 - 1,
  2 ** 53
];

/** Numbers of every length, not only large ones. */
const whole = fc.tuple(fc.integer({ min: 0, max: 53 }), fc.maxSafeNat()).map(([bits, number]) => number % 2 ** bits);
const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 });
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  units.map(codes => String.fromCharCode(...codes))
);

describe('a number', () => {
  it.each(edges)('is read as it was written: %d', number => {
    const bytes = written(out => out.varint(number));
    const reader = new ByteReader(bytes);
    expect(reader.varint()).toBe(number);
    expect(reader.ended).toBe(true);
  });

  it.each([
    [0, 1],
    [127, 1],
    [128, 2],
    [2 ** 14 - 1, 2],
    [2 ** 14, 3],
    [2 ** 32, 5],
    [2 ** 49 - 1, 7],
    [2 ** 49, 8],
    [2 ** 53, 8]
  ])('takes a byte for seven bits: %d takes %d', (number, length) => {
    expect(written(out => out.varint(number))).toHaveLength(length);
  });

  it('has its low bits first', () => {
    expect([...written(out => out.varint(300))]).toEqual([0xac, 0x02]);
  });

  it('that has no end is damage, and is never read as something else', () => {
    for (const length of [9, 10, 150, 400]) {
      const forged = new Uint8Array(length).fill(0x80);
      forged[length - 1] = 0;
      expect(() => new ByteReader(forged).varint()).toThrow(IndexDamaged);
      expect(() => new ByteReader(new Uint8Array(length).fill(0xff)).varint()).toThrow(IndexDamaged);
    }
  });

  it('that is cut off is damage', () => {
    fc.assert(
      fc.property(whole, fc.nat(7), (number, cut) => {
        const bytes = written(out => out.varint(number));
        const reader = new ByteReader(bytes.subarray(0, Math.min(cut, bytes.length - 1)));
        expect(() => reader.varint()).toThrow(IndexDamaged);
      })
    );
  });
});

describe('text', () => {
  it.each([
    ['', 1],
    ['a', 2],
    ['a'.repeat(63), 64],
    ['a'.repeat(64), 66],
    ['\u007f', 2],
    ['\u0080', 3],
    ['é', 3],
    ['風', 3],
    ['😀', 5],
    ['\ud83d', 3],
    ['\ude00\ud83d', 5],
    ['\u0000', 2]
  ])('is read as it was written, one byte a letter where that is enough: %j', (text, length) => {
    const bytes = written(out => out.text(text));
    expect(bytes).toHaveLength(length);
    expect(new ByteReader(bytes).text()).toBe(text);
  });

  it('is as long as it says, or it is damage', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, cut) => {
        const bytes = written(out => out.text(text));
        const reader = new ByteReader(bytes.subarray(0, cut % bytes.length));
        expect(() => reader.text()).toThrow(IndexDamaged);
      })
    );
  });

  it.each([2 ** 32, 2 ** 32 + 2, 2 ** 33 + 4, 2 ** 53 - 2])('that claims to be enormous is damage: %d', head => {
    const forged = written(out => {
      out.varint(head);
      out.raw(new Uint8Array(16).fill(65));
    });
    expect(() => new ByteReader(forged).text()).toThrow(IndexDamaged);
  });
});

describe('bytes', () => {
  it('are those that were given, with none of those beside them', () => {
    const source = Uint8Array.of(9, 1, 2, 3, 9).subarray(1, 4);
    const reader = new ByteReader(written(out => out.raw(source)));
    expect([...reader.raw(3)]).toEqual([1, 2, 3]);
    expect([...reader.raw(0)]).toEqual([]);
    expect(() => reader.raw(1)).toThrow(IndexDamaged);
    expect(() => reader.byte()).toThrow(IndexDamaged);
  });

  it('are read from a part of a larger piece and not beyond it', () => {
    const reader = new ByteReader(Uint8Array.of(7, 7, 1, 2, 7, 7).subarray(2, 4));
    expect([reader.byte(), reader.byte()]).toEqual([1, 2]);
    expect(reader.ended).toBe(true);
    expect(() => reader.byte()).toThrow(IndexDamaged);
  });

  it('stay where they are where more is asked for than there is', () => {
    const reader = new ByteReader(Uint8Array.of(1, 2, 3));
    expect(() => reader.raw(4)).toThrow(IndexDamaged);
    expect(reader.at).toBe(0);
    expect([...reader.raw(3)]).toEqual([1, 2, 3]);
  });

  it('hold only the low eight bits of what is too large for one', () => {
    expect([...written(out => [0, 255, 256, 511].forEach(value => out.byte(value)))]).toEqual([0, 255, 0, 255]);
  });
});

type Step =
  | { kind: 'byte'; value: number }
  | { kind: 'varint'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'raw'; value: Uint8Array };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), value: fc.nat(255) }),
  fc.record({ kind: fc.constant('varint' as const), value: whole }),
  fc.record({ kind: fc.constant('text' as const), value: anyText }),
  fc.record({ kind: fc.constant('raw' as const), value: fc.uint8Array({ maxLength: 300 }) })
);

function write(out: ByteWriter, one: Step): void {
  switch (one.kind) {
    case 'byte':
      return out.byte(one.value);
    case 'varint':
      return out.varint(one.value);
    case 'text':
      return out.text(one.value);
    case 'raw':
      return out.raw(one.value);
  }
}

function read(reader: ByteReader, one: Step): Step['value'] {
  return one.kind === 'raw' ? Uint8Array.from(reader.raw(one.value.length)) : reader[one.kind]();
}

describe('what is written one behind the other', () => {
  it('is read in the same order, however small the room was at first', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(40), (steps, capacity) => {
        const bytes = written(out => steps.forEach(one => write(out, one)), capacity);
        const reader = new ByteReader(bytes);
        expect(steps.map(one => read(reader, one))).toEqual(steps.map(({ value }) => value));
        expect(reader.ended).toBe(true);
        expect(reader.at).toBe(bytes.length);
      })
    );
  });

  it('is the same bytes as each by itself', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const apart = steps.flatMap(one => [...written(out => write(out, one))]);
        expect([...written(out => steps.forEach(one => write(out, one)))]).toEqual(apart);
      })
    );
  });

  it('is gone once it is cleared, and a copy that was handed out stays as it was', () => {
    const out = new ByteWriter(1);
    out.text('before');
    const copy = out.done();
    out.clear();
    expect(out.length).toBe(0);
    expect(out.done()).toHaveLength(0);
    out.text('after!');
    expect(new ByteReader(copy).text()).toBe('before');
    expect(new ByteReader(out.done()).text()).toBe('after!');
  });
});
