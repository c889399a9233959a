import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../testing/arbitrary.js';
import { LosslessNumber } from './json.js';
import type { Json } from './json.js';
import { sameJson } from './same.js';
import { canonicalJson } from './write.js';

const cases: [name: string, a: Json, b: Json, same: boolean][] = [
  ['names in another order', { a: 1, b: [2] }, { b: [2], a: 1 }, true],
  ['items in another order', [1, 2], [2, 1], false],
  ['one item more', [1], [1, 2], false],
  ['one name more', { a: 1 }, { a: 1, b: 1 }, false],
  ['a name that isn’t there', { a: 1, b: undefined as never }, { a: 1 }, true],
  ['a name that is inherited', { toString: null } as never, { a: null }, false],
  ['another name', { a: 1 }, { b: 1 }, false],
  ['a list and an object', [], {}, false],
  ['nothing and no number', null, NaN, true],
  ['nothing and no text', null, '', false],
  ['a number and its text', 1, '1', false],
  ['zeros of both signs', 0, -0, true],
  ['a number kept as it was written', new LosslessNumber('1e400'), new LosslessNumber('1e400'), true],
  ['two that are kept', new LosslessNumber('1.0'), new LosslessNumber('1.00'), false],
  ['a number that is kept and one that isn’t', new LosslessNumber('1'), 1, true],
  ['half a pair and its replacement', 'x\ud800', 'x\ufffd', true],
  ['half a pair in a name', { '\ud800': 1 }, { '\ufffd': 1 }, true],
  ['halves of pairs with other values', { '\ud800': 1, '\udc00': 2 }, { '\ud800': 2, '\udc00': 1 }, false]
];

describe('two values are the same', () => {
  it.each(cases)('%s', (_, a, b, same) => {
    expect(sameJson(a, b)).toBe(same);
    expect(sameJson({ in: [a] }, { in: [b] })).toBe(same);
    expect(canonicalJson(a) === canonicalJson(b)).toBe(same);
  });

  it('as their canonical JSON is, whatever they are', () => {
    const small = fc.oneof(json, fc.constantFrom<Json>({}, [], 0, '', null, { a: 0 }, ['']));
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(sameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
        expect(sameJson([a, b], JSON.parse(JSON.stringify([a, b])) as Json)).toBe(true);
      })
    );
  });
});
