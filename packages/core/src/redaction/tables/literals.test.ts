import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalsIn } from './literals.js';
import type { TreeNode } from './nodes.js';

/** A tree as JSON, so that it can be read at a glance; a value between quotes keeps them. */
function plain(node: TreeNode): unknown {
  if (node.kind === 'value') {
    return node.quoted ? `'${node.text}'` : node.text;
  }
  return node.kind === 'dict'
    ? Object.fromEntries(node.items.map(({ key, node: one }) => [key ?? '', plain(one)]))
    : node.items.map(({ node: one }) => plain(one));
}

const read = (text: string): unknown[] => literalsIn(text).map(plain);

/** What is written, and what is read. */
const examples: readonly (readonly [string, string, unknown[]])[] = [
  ['JSON', '{"a": 1, "b": ["x", null]}', [{ a: '1', b: ["'x'", 'null'] }]],
  ['a dict of Python', "{'a': 1, 'b': ('x', None)}", [{ a: '1', b: ["'x'", 'None'] }]],
  ['keywords of a call', "dict(a=[1, 2], b='x')", [{ a: ['1', '2'], b: "'x'" }]],
  ['a row of Spark', "Row(name='Ann', visits=3)", [{ name: "'Ann'", visits: '3' }]],
  ['a vector of R', 'c("x", "y")', [["'x'", "'y'"]]],
  ['a hash of Ruby', '{"a" => 1}', [{ a: '1' }]],
  ['keys without quotes', '{a: 1, $b: "x"}', [{ a: '1', $b: "'x'" }]],
  ['a series in a call', "pd.DataFrame({'a': pd.Series([1, 2])})", [{ a: ['1', '2'] }]],
  ['two on two lines', '{"a": 1}\n{"a": 2}', [{ a: '1' }, { a: '2' }]],
  ['prefixes of strings', `[r'a', b"b", f'c', Rb'd']`, [["'a'", "'b'", "'c'", "'d'"]]],
  ['strings of three quotes', `["""a\n"b" c""", '''d''']`, [[`'a\n"b" c'`, "'d'"]]],
  ['escaped quotes', String.raw`["a\"b", 'c\'d']`, [[String.raw`'a\"b'`, String.raw`'c\'d'`]]],
  ['empty strings', `["", '', "x"]`, [["''", "''", "'x'"]]],
  ['numbers', '[-1.5, +2, 3e-4, 0x1f, 1_000]', [['-1.5', '+2', '3e-4', '0x1f', '1_000']]],
  ['a comment between', '[1, # "a", ]\n 2]', [['1', '2']]],
  ['a mark of a comment in a string', '["#1", 2]', [["'#1'", '2']]],
  ['a comparison', 'f(a == 1)', [{ a: '1' }]],
  ['letters of other scripts', '{имя: "x", 名: "y"}', [{ имя: "'x'", 名: "'y'" }]],
  ['a lone apostrophe', "[don't, 1]", [['t', '1']]],
  ['what isn’t closed', '[1, {"a": 2', [{ a: '2' }, ['1']].reverse()],
  ['what closes nothing', '] } ) [1]', [['1']]],
  ['nothing', 'plain words, and: more', []],
  ['an emoji', '{"😀": "😀", "a": 1}', [{ '😀': "'😀'", a: '1' }]]
];

describe('literals', () => {
  it.each(examples)('of %s are read', (_, text, trees) => {
    expect(read(text)).toEqual(trees);
  });

  it('know where their values stand', () => {
    const text = `x = {'who': "Ann", 'n': 17, 'more': [r'raw']}`;
    const places: string[] = [];
    const walk = (node: TreeNode): void => {
      if (node.kind === 'value') {
        places.push(text.slice(node.start, node.end));
      }
      node.items.forEach(item => walk(item.node));
    };
    literalsIn(text).forEach(walk);
    expect(places).toEqual(['Ann', '17', 'raw']);
  });

  it('of every JSON value are read as it is', () => {
    const safe = fc.string({ unit: fc.constantFrom(..."abc XYZ,:[]{}()#='é字0-") });
    const tree = fc.letrec<{ any: unknown }>(tie => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.integer().map(number => String(number)),
        safe.map(text => ({ text })),
        fc.array(tie('any'), { minLength: 1, maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('any'), { minKeys: 1, maxKeys: 4 }).map(dict => ({ dict }))
      )
    })).any;
    const written = (value: unknown): string =>
      Array.isArray(value)
        ? `[${value.map(written).join(', ')}]`
        : isText(value)
          ? JSON.stringify(value.text)
          : isDict(value)
            ? `{${Object.entries(value.dict)
                .map(([key, one]) => `"${key}": ${written(one)}`)
                .join(', ')}}`
            : String(value);
    const wanted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(wanted)
        : isText(value)
          ? `'${value.text}'`
          : isDict(value)
            ? Object.fromEntries(Object.entries(value.dict).map(([key, one]) => [key, wanted(one)]))
            : value;
    fc.assert(
      fc.property(tree, value => {
        expect(read(`[${written(value)}]`)).toEqual([[wanted(value)]]);
      }),
      { numRuns: 300 }
    );
  });

  it('of anything are read without an error, and stand inside of the text', () => {
    const marks = fc.string({ unit: fc.constantFrom(...`{}[](),:='"#\\\nab1 .-rbf é字`), maxLength: 80 });
    fc.assert(
      fc.property(marks, text => {
        const check = ({ start, end, items }: TreeNode): void => {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          items.forEach(item => check(item.node));
        };
        literalsIn(text).forEach(check);
      }),
      { numRuns: 500 }
    );
  });

  it('as deep as anything are left unread', () => {
    expect(() => literalsIn('['.repeat(100_000))).not.toThrow();
    expect(literalsIn(`${'['.repeat(70)}1${']'.repeat(70)}`)).toEqual([]);
  });
});

const isText = (value: unknown): value is { text: string } =>
  typeof value === 'object' && value !== null && 'text' in value;
const isDict = (value: unknown): value is { dict: Record<string, unknown> } =>
  typeof value === 'object' && value !== null && 'dict' in value;
