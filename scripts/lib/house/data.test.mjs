import { describe, expect, it } from 'vitest';
import { isDataOnly } from './data.mjs';

const table = rows => `const ROWS = [\n${rows}\n];`;

describe('a module that is data only', () => {
  it.each([
    ['a list of texts', "export const NAMES = ['a', 'b'];"],
    ['objects in lists', "export const ROWS = [{ id: 'a', size: 3, odd: true, none: null, big: 1n, below: -2 }];"],
    ['a constant by itself', 'const ONE = 1; export { ONE };'],
    [
      'types beside it',
      "import type { Row } from './row.js'; type A = string; interface B { c: A } const D: B = { c: 'd' };"
    ],
    [
      '`as const` and `satisfies`',
      "export const A = ['a'] as const; export const B = { a: 1 } satisfies Record<string, number>;"
    ],
    ['regular expressions', 'export const SHAPES = [/a{1,3}/g, /(?<b>c)/u];'],
    [
      'sets, maps and patterns of literals',
      "const A = new Set(['a']); const B = new Map([['a', 1]]); const C = new RegExp('a', 'g');"
    ],
    ['an empty set', 'export const A = new Set<string>();'],
    ['what stays as it is', "export const A = Object.freeze({ a: ['b'] });"],
    ['texts as they are written', 'export const A = String.raw`\\d${B}`; const B = `c`;'],
    ['texts joined from parts', "const A = 'a' + 'b'; const C = `${A}-d`;"],
    ['other constants', "import { B, C } from './b.js'; export const A = [...B, C.d, C['e'], { ...C, f: B, B }];"],
    ['a key that another constant names', "const A = 'a'; export const B = { [A]: 1, 'b-c': 2, 3: 4 };"],
    [
      'a function of elsewhere that a row names',
      "import { luhn } from './digits.js'; export const ROWS = [{ check: luhn }];"
    ],
    ['what a module gives by default', "export default { rules: ['a'] };"],
    ['what is passed on beside it', "export * from './b.js'; export const A = 1;"],
    ['comments of any length', table("  // if (x) { run(); }\n  'a' /* () => 1 */")]
  ])('%s', (_, text) => {
    expect(isDataOnly('a.ts', text)).toBe(true);
  });

  it.each([
    ['one arrow in a table', table("  'a',\n  { check: text => text.length > 3 }")],
    ['an arrow that nobody calls', 'export const a = () => 1;'],
    ['a function', "export const A = ['a']; export function b() { return A; }"],
    ['a function by itself in a row', table('  { check: function () { return 1; } }')],
    ['a method of a row', table('  { check() { return 1; } }')],
    ['a getter', 'export const A = { get b() { return 1; } };'],
    ['a class', "export const A = 'a'; export class B { c = A; }"],
    ['an enumeration', "export enum A { b = 'b' }"],
    ['a branch', 'export const A = 1; if (A) { B.push(2); } const B = [];'],
    ['a choice inside a constant', "import { B } from './b.js'; export const A = B ? 1 : 2;"],
    ['a fallback', "import { B } from './b.js'; export const A = B ?? 'c';"],
    ['a loop', 'const A = []; for (const b of [1]) { A[b] = b; }'],
    ['a call', "import { rows } from './b.js'; export const A = rows(['a']);"],
    ['a method call on a literal', "export const A = 'a b c'.split(' ');"],
    ['a call deep inside', table("  { a: [{ b: new Set('a b'.split(' ')) }] }")],
    ['a call in a template', "import { b } from './b.js'; export const A = `a${b()}`;"],
    ['a tag that is not raw', 'import { css } from "./b.js"; export const A = css`a`;'],
    ['an instance of something else', 'export const A = new URL("a:b");'],
    ['a list built from a length', 'export const A = Array.from({ length: 3 });'],
    ['arithmetic that is more than a sum', 'export const A = 60 * 60;'],
    ['what can change', "export let A = 'a';"],
    ['what is taken apart', "import { B } from './b.js'; export const { a } = B;"],
    ['a statement that does something', "export const A = ['a']; A.sort();"],
    ['a key that is computed by a call', "import { b } from './b.js'; export const A = { [b()]: 1 };"],
    ['a wait', "export const A = await import('./b.js');"]
  ])('is not one with %s', (_, text) => {
    expect(isDataOnly('a.ts', text)).toBe(false);
  });

  it('holds at least one constant: types and a list of other modules are no data', () => {
    expect(isDataOnly('a.ts', 'export interface A { b: string }')).toBe(false);
    expect(isDataOnly('index.ts', "export * from './a.js';\nexport type { A } from './b.js';")).toBe(false);
    expect(isDataOnly('a.ts', '')).toBe(false);
  });

  it('is told by what stands in it, in any kind of script and under any name', () => {
    expect(isDataOnly('rows-data.ts', 'export const rows = () => [1];')).toBe(false);
    expect(isDataOnly('engine.mjs', "export const rows = ['a'];")).toBe(true);
    expect(isDataOnly('a.tsx', 'export const A = <p>a</p>;')).toBe(false);
    expect(isDataOnly('a.tsx', "export const A = ['a'];")).toBe(true);
  });
});
