import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VitrineError } from '../../errors/index.js';
import { json, text } from '../../testing/arbitrary.js';
import { worked } from '../../testing/work.js';
import { cleanJson } from './clean.js';
import { byCodePoint, isObject, LosslessNumber, wellFormed } from './json.js';
import type { Json } from './json.js';
import { numberOf } from './number.js';
import { parseStrict } from './parse.js';
import { canonicalJson, canonicalText } from './write.js';

const refusal = (source: string, limits = {}): { code: string; params: unknown } => {
  try {
    parseStrict(source, limits);
  } catch (error) {
    if (error instanceof VitrineError) {
      return { code: error.code, params: error.params };
    }
    throw error;
  }
  return { code: 'none', params: null };
};

describe('parseStrict', () => {
  it('reads what the platform reads, on any value and any spacing', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 1, '\t', '\r\n '), (value, indent) => {
        const source = JSON.stringify(value, null, indent);
        const expected = cleanJson(JSON.parse(source) as Json);
        expect(canonicalJson(parseStrict(source))).toBe(canonicalJson(expected));
      })
    );
  });

  it('agrees with the platform on what is broken', () => {
    fc.assert(
      fc.property(json, fc.nat(), fc.constantFrom('', '"', '}', ',', '1', '\\', '\n'), (value, at, insert) => {
        const source = JSON.stringify(value);
        const cut = at % (source.length + 1);
        const broken = source.slice(0, cut) + insert + source.slice(cut + 1);
        let platform: boolean;
        try {
          JSON.parse(broken);
          platform = true;
        } catch {
          platform = false;
        }
        const { code } = refusal(broken);
        expect(platform ? ['none', 'notebook-invalid'] : ['notebook-broken-json', 'notebook-invalid']).toContain(code);
      }),
      { numRuns: 500 }
    );
  });

  it.each([
    ['', 1, 1],
    ['{"a": NaN}', 1, 7],
    ['[1, Infinity]', 1, 5],
    ['[01]', 1, 3],
    ['[1.]', 1, 3],
    ['[+1]', 1, 2],
    ['[.5]', 1, 2],
    ['{\n  "a": 1,\n}', 3, 1],
    ["{'a': 1}", 1, 2],
    ['[1] [2]', 1, 5],
    ['[1]\n\nx', 3, 1],
    ['"tab\there"', 1, 5],
    ['["open', 1, 7],
    ['["\\x"]', 1, 2],
    ['["\\u12"]', 1, 2],
    ['[tru]', 1, 2],
    ['[1 2]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['[1]\u00a0', 1, 4],
    ['// no\n[1]', 1, 1]
  ])('says where %j is broken', (source, line, column) => {
    expect(refusal(source)).toEqual({ code: 'notebook-broken-json', params: { line, column } });
  });

  it('refuses a name that comes twice, also when it is written differently', () => {
    expect(refusal('{"a": 1,\n "\\u0061": 2}')).toEqual({
      code: 'notebook-invalid',
      params: { place: 'line 2, column 2' }
    });
  });

  it('refuses __proto__ and takes its harmless neighbours as plain names', () => {
    expect(refusal('{"__proto__": {"x": 1}}').code).toBe('notebook-invalid');
    expect(refusal('{"\\u005f_proto__": 1}').code).toBe('notebook-invalid');
    const value = parseStrict('{"constructor": 1, "toString": 2, "hasOwnProperty": 3}');
    expect(Object.keys(value as object)).toEqual(['constructor', 'toString', 'hasOwnProperty']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('refuses what is nested too deeply, without running out of stack', () => {
    const deep = (n: number): string => '['.repeat(n) + ']'.repeat(n);
    expect(refusal(deep(200)).code).toBe('none');
    expect(refusal(deep(201)).code).toBe('notebook-too-deep');
    expect(refusal('['.repeat(1_000_000)).code).toBe('notebook-too-deep');
    expect(refusal('{"a":'.repeat(300_000)).code).toBe('notebook-too-deep');
    expect(refusal(deep(3), { depth: 2 }).code).toBe('notebook-too-deep');
  });

  it('refuses what is too large before it reads it', () => {
    expect(refusal('[1, 2, 3]', { bytes: 5 })).toEqual({ code: 'notebook-too-large', params: { bytes: 9, limit: 5 } });
  });

  it('drops one byte order mark and mends half surrogate pairs', () => {
    expect(parseStrict('\uFEFF[1]')).toEqual([1]);
    expect(refusal('\uFEFF\uFEFF[1]').code).toBe('notebook-broken-json');
    expect(parseStrict('["\\ud800", "\\ud83d\\ude00", "\udc00"]')).toEqual(['\uFFFD', '😀', '\uFFFD']);
  });

  it('reads 20 MB in far less than a second per 10 MB', () => {
    const row = JSON.stringify({ text: ['line "x" \\ y\n', 'z'.repeat(200)], n: [1.25, 12, -3e-7] });
    const source = `[${Array.from({ length: 70_000 }, () => row).join(',\n')}]`;
    expect(source.length).toBeGreaterThan(17_000_000);
    const work = worked(() => expect(parseStrict(source)).toHaveLength(70_000));
    expect(work).toBeLessThan(8000);
  });
});

describe('numbers', () => {
  it.each([
    '9007199254740993',
    '0.30000000000000004441',
    '1e400',
    '-1E999',
    '123456789012345678901234567890',
    '1e-400'
  ])('keeps %s as it was written', lexeme => {
    const value = numberOf(lexeme);
    expect(value).toBeInstanceOf(LosslessNumber);
    expect(canonicalJson(parseStrict(`[${lexeme}]`))).toBe(`[${lexeme}]`);
  });

  it.each([
    ['1.0', '1'],
    ['1e-05', '0.00001'],
    ['-0', '0'],
    ['-0.0e5', '0'],
    ['1E2', '100'],
    ['0.10000000000000000', '0.1'],
    ['9007199254740992', '9007199254740992'],
    ['1e21', '1e+21'],
    ['1000000000000000000000', '1e+21']
  ])('writes %s as %s', (lexeme, written) => {
    expect(canonicalJson(numberOf(lexeme))).toBe(written);
  });

  it('never changes a value that a double holds', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        expect(numberOf(JSON.stringify(value))).toBe(value === 0 ? 0 : value);
      })
    );
  });
});

describe('canonical form', () => {
  it('is read back as what was written, and writing it again changes nothing', () => {
    fc.assert(
      fc.property(json, value => {
        const once = canonicalText(cleanJson(value));
        expect(parseStrict(once)).toEqual(cleanJson(value));
        expect(canonicalText(parseStrict(once))).toBe(once);
        expect(canonicalJson(parseStrict(once))).toBe(canonicalJson(value));
      })
    );
  });

  it('is a fixed point of Python-like formatting rules', () => {
    expect(canonicalText({ b: [], a: {}, c: [1, { z: null }] })).toBe(
      '{\n "a": {},\n "b": [],\n "c": [\n  1,\n  {\n   "z": null\n  }\n ]\n}\n'
    );
  });

  it('orders names by code point, where UTF-16 order differs', () => {
    expect(canonicalJson({ '\uFF5E': 1, '😀': 2, a: 3, ab: 4 })).toBe('{"a":3,"ab":4,"\uFF5E":1,"😀":2}');
    fc.assert(
      fc.property(text, text, (a, b) => {
        const points = (s: string): number[] => [...wellFormed(s)].map(c => c.codePointAt(0) ?? 0);
        const [x, y] = [points(a), points(b)];
        const i = x.findIndex((point, k) => point !== y[k]);
        const expected = i < 0 ? x.length - y.length : (x[i] ?? 0) - (y[i] ?? -1);
        expect(Math.sign(byCodePoint(wellFormed(a), wellFormed(b)))).toBe(Math.sign(expected));
      })
    );
  });

  it('writes what is no number as null and leaves out what is undefined', () => {
    const odd = { a: Number.NaN, b: undefined } as unknown as Json;
    expect(canonicalJson(odd)).toBe('{"a":null}');
  });
});

describe('cleanJson', () => {
  it('hands back what is in order, untouched', () => {
    const value = { a: ['x', 1, { b: null }], c: new LosslessNumber('1e400') };
    expect(cleanJson(value)).toBe(value);
  });

  it('mends text, numbers and names', () => {
    const odd = JSON.parse('{"__proto__": 1, "\\ud800": "\\udc00", "n": [1, -0]}') as Json;
    const clean = cleanJson(odd);
    expect(clean).toEqual({ '\uFFFD': '\uFFFD', n: [1, 0] });
    expect(isObject(clean) && Object.hasOwn(clean, '__proto__')).toBe(false);
    expect(cleanJson([Number.NaN, Infinity])).toEqual([null, null]);
  });

  it('refuses what is nested too deeply, and a ring', () => {
    const ring: Json[] = [];
    ring.push(ring);
    expect(() => cleanJson(ring)).toThrow(VitrineError);
  });
});
