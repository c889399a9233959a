import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotebook } from '../../../notebook/index.js';
import { LosslessNumber } from '../../../notebook/json/json.js';
import type { Json } from '../../../notebook/json/json.js';
import { canonicalJson } from '../../../notebook/json/write.js';
import type { Finding } from '../../detect/model.js';
import { createScanner } from '../../scan.js';
import { cleaned } from '../../session.js';
import type { View } from '../../views/view.js';
import { cleanJsonValue } from './json.js';

/** Cleans with a scanner that finds `ward7`, the number 777001 and what stands beside `owner`. */
const find = ({ text }: View): Finding[] =>
  [...text.matchAll(/ward7|777001|(?<="owner":")[a-z]+/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    type: 'NAME',
    family: 'personal',
    rule: 'test'
  }));
const scanner = createScanner({ recognisers: [{ id: 'test', find }], readings: [] });
const clean = (value: Json): Json =>
  cleaned(scanner, true, session => cleanJsonValue(value, session, { cell: 0, place: 'output' })).value;
const codes = (text: string): number[] => [...text].map(letter => letter.charCodeAt(0));
const bytes = (...numbers: number[]): string => Buffer.from(numbers).toString('base64');

describe('JSON', () => {
  it.each<[string, Json, Json]>([
    ['a text', 'ward7', 'NAME-1'],
    ['a text among words', 'see ward7.', 'see NAME-1.'],
    ['a clean text', 'see you', 'see you'],
    ['a name', { ward7: 1 }, { 'NAME-1': 1 }],
    ['a value', { a: 'ward7' }, { a: 'NAME-1' }],
    ['what its name tells', { owner: 'anna', other: 'bert' }, { owner: 'NAME-1', other: 'bert' }],
    [
      'the same value under another name',
      { owner: 'henrietta', other: 'henrietta' },
      { owner: 'NAME-1', other: 'NAME-1' }
    ],
    ['a number', { n: 777001, m: 777002 }, { n: null, m: 777002 }],
    ['a number in a list', [1, 777001, 2], [1, null, 2]],
    ['a value deep inside', { a: [{ b: [['ward7']] }] }, { a: [{ b: [['NAME-1']] }] }],
    ['two names that become one', { ward7: 1, 'NAME-1': 2 }, { 'NAME-1': 1, 'NAME-1_2': 2 }],
    ['nothing', null, null],
    ['truth', [true, false], [true, false]],
    ['an empty list', [], []],
    ['an empty object', {}, {}],
    ['a text with a quote', 'say "ward7"', 'say "NAME-1"'],
    ['a text with a line', 'a\nward7\n', 'a\nNAME-1\n'],
    ['a text with a backslash', 'c:\\ward7\\x', 'c:\\NAME-1\\x'],
    ['JSON in a text', '{"owner":"anna"}', '{"owner":"NAME-1"}'],
    ['JSON in JSON in a text', { a: '{"b":"{\\"owner\\":\\"ward7\\"}"}' }, { a: '{"b":"{\\"owner\\":\\"NAME-1\\"}"}' }],
    ['signs of other scripts', 'é\u2028ward7', 'é\u2028NAME-1'],
    ['half of a pair', '\ud800 ward7', '\ud800 NAME-1'],
    ['letters in a list', [...'xward7'], ['x', 'NAME-1', '', '', '', '']],
    ['two pieces', ['my wa', 'rd7 is'], ['my NAME-1', ' is']],
    ['codes of letters', codes('a ward7 b'), codes('a ward7 b').map(() => 0)],
    ['codes of clean letters', codes('a ward b'), codes('a ward b')],
    ['a few numbers', codes('ward7'), codes('ward7')],
    ['numbers that are no letters', [1.5, ...codes('ward7')], [1.5, ...codes('ward7')]],
    ['numbers below nothing', [-1, ...codes('ward7')], [-1, ...codes('ward7')]],
    ['numbers beyond letters', [0x110000, ...codes('ward7')], [0x110000, ...codes('ward7')]],
    ['half pairs among codes', [0xd800, ...codes('ward7')], [0xd800, ...codes('ward7')]],
    [
      'packed letters',
      { dtype: 'u1', bdata: bytes(...codes('a ward7')) },
      { dtype: 'u1', bdata: bytes(0, 0, 0, 0, 0, 0, 0) }
    ],
    [
      'packed numbers in an object',
      { y: { dtype: 'u1', bdata: bytes(1, 2) } },
      { y: { dtype: 'u1', bdata: bytes(1, 2) } }
    ],
    ['what claims to be packed', { y: { dtype: 'zz', bdata: 'ward7' } }, { y: null }],
    [
      'what packed numbers say besides',
      { y: { dtype: 'u1', bdata: 'AQ==', by: 'ward7' } },
      { y: { dtype: 'u1', bdata: 'AQ==' } }
    ]
  ])('%s', (_, before, after) => {
    expect(clean(before)).toEqual(after);
    expect(clean(clean(before))).toEqual(after);
  });

  it('takes single numbers out of packed ones', () => {
    const pack = (...numbers: number[]): Json => ({
      y: { dtype: 'i4', bdata: Buffer.from(Int32Array.from(numbers).buffer).toString('base64'), shape: '3' }
    });
    expect(clean(pack(1, 777001, 3))).toEqual(pack(1, 0, 3));
  });

  it.each(['1.0', '1e5', '12345678901234567890', '-0.10', '1E+2'])('keeps the number %s as it is written', lexeme => {
    const kept = clean([new LosslessNumber(lexeme)]) as [LosslessNumber];
    expect(kept[0].lexeme).toBe(lexeme);
  });

  it('gives no object another kind', () => {
    const given = JSON.parse('{"__proto__": {"ward7": 1}}') as Json;
    const kept = clean(given);
    expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
    expect(JSON.stringify(kept)).toBe('{"_":{"NAME-1":1}}');
  });

  it('is a fixed point, valid, and of the same shape, whatever it is', () => {
    const texts = fc.constantFrom('ward7', 'a', '"', '\\', "'ward7'", '\n', 'wa', 'rd7', 'owner', '{"owner":"a"}', 'é');
    const words = fc.array(texts, { maxLength: 4 }).map(all => all.join(''));
    const { json } = fc.letrec<{ json: Json }>(tie => ({
      json: fc.oneof(
        { maxDepth: 4 },
        words,
        fc.constantFrom<Json>(null, true, 7, 777001),
        fc.array(tie('json'), { maxLength: 5 }),
        fc.dictionary(words, tie('json'), { maxKeys: 4 })
      )
    }));
    fc.assert(
      fc.property(json, value => {
        // What a cut leaves of an escape can read as something else: the engine reads its own result again for such.
        const once = clean(clean(value));
        const text = canonicalJson(once);
        expect(canonicalJson(clean(once))).toBe(text);
        expect(text).not.toMatch(/ward7|777001/);
        expect(Array.isArray(once)).toBe(Array.isArray(value));
      }),
      { numRuns: 300 }
    );
  });

  it('comes out of a notebook as it went in where it is clean', () => {
    const text = '{"cells":[],"metadata":{"a":[1.0,{"b":"c"}]},"nbformat":4,"nbformat_minor":5}';
    const { metadata } = readNotebook(text);
    expect(canonicalJson(clean(metadata as Json))).toBe(canonicalJson(metadata as Json));
  });
});
