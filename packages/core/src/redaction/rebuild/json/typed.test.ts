import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../notebook/json/json.js';
import { claimsTyped, emptied, numberAt, typedJson, typedOf } from './typed.js';
import type { Typed } from './typed.js';

const packed = (bytes: Uint8Array | ArrayBuffer): string =>
  Buffer.from(new Uint8Array(bytes as ArrayBuffer)).toString('base64');
const of = (dtype: string, numbers: { buffer: ArrayBufferLike }): JsonObject => ({
  dtype,
  bdata: packed(numbers.buffer as ArrayBuffer)
});
const read = (typed: Typed | null): string[] | null =>
  typed === null ? null : Array.from({ length: typed.length }, (_, index) => numberAt(typed, index));

const kinds: [string, JsonObject, string[]][] = [
  ['i1', of('i1', Int8Array.of(-128, 0, 127)), ['-128', '0', '127']],
  ['u1', of('u1', Uint8Array.of(0, 200, 255)), ['0', '200', '255']],
  ['i2', of('i2', Int16Array.of(-32_768, 258)), ['-32768', '258']],
  ['u2', of('u2', Uint16Array.of(65_535, 258)), ['65535', '258']],
  ['i4', of('i4', Int32Array.of(-2_147_483_648, 66_051)), ['-2147483648', '66051']],
  ['u4', of('u4', Uint32Array.of(4_294_967_295, 66_051)), ['4294967295', '66051']],
  ['i8', of('i8', BigInt64Array.of(-9_007_199_254_740_993n, 7n)), ['-9007199254740993', '7']],
  ['u8', of('u8', BigUint64Array.of(18_446_744_073_709_551_615n)), ['18446744073709551615']],
  ['f4', of('f4', Float32Array.of(1.5, -0.25)), ['1.5', '-0.25']],
  ['f8', of('f8', Float64Array.of(0.1, 1e300, -Infinity)), ['0.1', '1e+300', '-Infinity']]
];

describe('packed numbers', () => {
  it.each(kinds)('of kind %s are read as they are', (_, json, numbers) => {
    expect(read(typedOf(json))).toEqual(numbers);
  });

  it.each(kinds)('of kind %s come out as they went in', (kind, json) => {
    expect(typedJson(typedOf(json) as Typed, undefined)).toEqual({ dtype: kind, bdata: json['bdata'] });
  });

  it.each(kinds)('of kind %s can be taken out one by one', (kind, json, numbers) => {
    const typed = typedOf(json) as Typed;
    emptied(typed, 0);
    expect(read(typed)).toEqual([kind.startsWith('f') ? 'NaN' : '0', ...numbers.slice(1)]);
  });

  it.each([
    ['int8', 'i1', Int8Array.of(-1)],
    ['uint8', 'u1', Uint8Array.of(1)],
    ['uint8c', 'u1', Uint8ClampedArray.of(255)],
    ['int16', 'i2', Int16Array.of(-2)],
    ['uint16', 'u2', Uint16Array.of(2)],
    ['int32', 'i4', Int32Array.of(-3)],
    ['uint32', 'u4', Uint32Array.of(3)],
    ['int64', 'i8', BigInt64Array.of(-4n)],
    ['uint64', 'u8', BigUint64Array.of(4n)],
    ['float32', 'f4', Float32Array.of(0.5)],
    ['float64', 'f8', Float64Array.of(0.5)],
    ['<i2', 'i2', Int16Array.of(5)],
    ['|u1', 'u1', Uint8Array.of(6)],
    ['=f8', 'f8', Float64Array.of(7)]
  ])('called %s are of kind %s', (name, kind, numbers) => {
    const typed = typedOf(of(name, numbers));
    expect([typed?.kind, read(typed)]).toEqual([kind, [...numbers].map(String)]);
  });

  it.each<[string, JsonObject]>([
    ['without a kind', { bdata: 'AAAA' }],
    ['without bytes', { dtype: 'u1' }],
    ['of a kind that is a number', { dtype: 1, bdata: 'AAAA' }],
    ['with bytes in a list', { dtype: 'u1', bdata: [1, 2] }],
    ['of large bytes first', { dtype: '>i2', bdata: 'AAAA' }],
    ['of half precision', { dtype: 'f2', bdata: 'AAAA' }],
    ['of texts', { dtype: 'U4', bdata: 'AAAA' }],
    ['of objects', { dtype: 'object', bdata: 'AAAA' }],
    ['of a name that every object has', { dtype: 'constructor', bdata: 'AAAA' }],
    ['of a name that no object has', { dtype: '__proto__', bdata: 'AAAA' }],
    ['with bytes that are no base64', { dtype: 'u1', bdata: 'a-b"' }],
    ['with half a number', { dtype: 'i4', bdata: packed(Uint8Array.of(1, 2, 3, 4, 5, 6)) }]
  ])('%s are none', (_, json) => {
    expect(typedOf(json)).toBeNull();
  });

  it.each<[string, JsonObject['shape'], boolean]>([
    ['one number', 12, true],
    ['rows and columns', '3, 4', true],
    ['rows and columns without a space', '3,4', true],
    ['words', 'anna', false],
    ['a list', [3, 4], false],
    ['nothing', '', false],
    ['nothing at all', null, false],
    ['a very long text of digits', '1'.repeat(61), false]
  ])('keep a shape of %s: %s %s', (_, shape, kept) => {
    const json = typedJson(typedOf(kinds[0]?.[1] ?? {}) as Typed, shape);
    expect('shape' in json).toBe(kept);
  });

  it('are claimed by a name alone, so that what only says so is looked at as well', () => {
    expect([claimsTyped({ bdata: 7 }), claimsTyped({ dtype: 'u1' }), claimsTyped('bdata'), claimsTyped(null)]).toEqual([
      true,
      false,
      false,
      false
    ]);
  });
});
