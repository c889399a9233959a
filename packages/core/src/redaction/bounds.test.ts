import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { VitrineError } from '../errors/index.js';
import { canonicalNotebook, readNotebook } from '../notebook/index.js';
import { book, code, markdown, printed, shown } from '../testing/hiding/book.js';
import type { Part } from '../testing/hiding/book.js';
import { fewKinds, problemsOf } from '../testing/hiding/index.js';
import { loadRecognisers, policies, redact } from './index.js';

const secret = fewKinds[0]?.value(11) ?? '';
const page = (html: string): string => book([code('x', [shown({ 'text/html': html })])]);
const data = (value: Part): string => book([code('x', [shown({ 'application/json': value })])]);
const nested = (count: number, open: string, close: string): string =>
  book([code('x')]).replace(
    '"metadata":{"kernelspec"',
    `"deep":${open.repeat(count)}${close.repeat(count)},"metadata":{"kernelspec"`
  );
const bomb = (turns: number): string => {
  let packed = gzipSync(Buffer.alloc(8_000_000, `${secret} `));
  for (let turn = 1; turn < turns; turn++) {
    packed = gzipSync(packed);
  }
  return packed.toString('base64');
};

/** What becomes of a file: its clean text, or the code of what is said. Anything else fails the test. */
function outcome(file: string): { text: string } | { code: string } {
  try {
    return { text: canonicalNotebook(redact(readNotebook(file), policies.team).notebook) };
  } catch (error) {
    if (error instanceof VitrineError) {
      return { code: error.code };
    }
    throw error;
  }
}

beforeAll(async () => {
  await loadRecognisers();
});

/* Each a hundredth of what `bench/redaction-cases.mjs` tries. */
describe('a hostile notebook', () => {
  it.each([
    ['many cells', book(Array.from({ length: 1000 }, (_, at) => markdown(at === 9 ? secret : 'x', { id: `c${at}` })))],
    [
      'many outputs',
      book([
        code(
          'x',
          Array.from({ length: 3000 }, (_, at) => printed(at === 9 ? `${secret}\n` : 'x\n'))
        )
      ])
    ],
    ['many lines', book([code('x', [printed(`line of ${secret}\n`.repeat(1000))])])],
    ['many names', data(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${secret}-${at}`, at])))],
    ['a long line', book([code(`x = "${'ab '.repeat(50_000)}${secret}"`)])],
    ['a bomb', book([code('x', [printed(bomb(1))])])],
    ['a bomb in a bomb', book([code('x', [printed(bomb(3))])])],
    ['packed four times', book([code(`x = "${[1, 2, 3, 4].reduce(one => btoa(one), secret)}"`)])],
    ['elements never closed', page(`${'<b>'.repeat(30_000)}${secret}`)],
    ['comments never closed', page(`${secret}${'<!--'.repeat(30_000)}`)],
    ['tags never closed', page(`${'<'.repeat(100_000)}${secret}`)],
    ['attributes never closed', page(`<b ${'a="'.repeat(30_000)}${secret}`)],
    ['quotes never closed', book([code(`${'"\''.repeat(30_000)}${secret}`)])],
    ['brackets never closed', book([code(`${'[('.repeat(30_000)}"${secret}"`)])],
    ['entities without end', book([markdown(`${'&#'.repeat(50_000)}${secret}`)])],
    ['escapes without end', book([code(`x = "${'\\'.repeat(50_001)} ${secret}"`)])],
    ['lists deep in a chart', data([...Array(150)].reduce<Part>(inner => [inner], secret))]
  ])('of %s comes out clean', (_, file) => {
    const end = outcome(file);
    expect('text' in end ? problemsOf(end.text) : end).toEqual([]);
    expect(JSON.stringify(end)).not.toContain(secret);
  });

  it.each([
    ['lists in lists', nested(100_000, '[', ']'), 'notebook-too-deep'],
    ['objects in objects', nested(50_000, '{"a":', '').replace(/\{"a":,/, '{"a":1,'), 'notebook-too-deep'],
    ['an end that is missing', book([code(secret)]).slice(0, -3), 'notebook-broken-json'],
    ['more after its end', `${book([code(secret)])}{}`, 'notebook-broken-json'],
    ['two marks of byte order', `\ufeff\ufeff${book([code(secret)])}`, 'notebook-broken-json'],
    ['nothing', '', 'notebook-broken-json'],
    [
      'a name that is the way to everything',
      book([code(secret)]).replace('"metadata"', '"__proto__"'),
      'notebook-invalid'
    ],
    ['a cell of no kind', book([{ cell_type: secret, source: '' }]), 'notebook-invalid'],
    ['a source that is none', book([code({ a: secret })]), 'notebook-invalid'],
    ['an output that is none', book([code('x', [null])]), 'notebook-invalid'],
    ['a number where its cells were', book([]).replace('[]', '7'), 'notebook-invalid'],
    ['a format nobody wrote', book([code(secret)]).replace('"nbformat":4', '"nbformat":40'), 'notebook-format-unknown'],
    ['a list at its top', `[${book([code(secret)])}]`, 'not-a-notebook']
  ])('with %s is refused, and nothing of it is said', (_, file, refused) => {
    expect(outcome(file)).toEqual({ code: refused });
  });
});

describe('what programs write beside the format', () => {
  it.each([
    ['no number in a chart', data({ a: 1, b: 2 }).replace('"b":2', '"b":NaN'), { a: 1, b: null }],
    ['more than every number', data({ a: [1, 2] }).replace('[1,2]', '[Infinity,-Infinity]'), { a: [null, null] }]
  ])('%s is nothing', (_, file, value) => {
    const end = outcome(file);
    expect('text' in end ? JSON.parse(end.text) : end).toMatchObject({
      cells: [{ outputs: [{ data: { 'application/json': value } }] }]
    });
    expect(() => readNotebook(file, { twice: 'refuse' })).toThrow(VitrineError);
  });

  it.each([
    ['plaintext', 'raw'],
    ['html', 'markdown']
  ])('a cell of %s of format 2 is one of %s', (old, type) => {
    const file = JSON.stringify({
      nbformat: 2,
      metadata: {},
      worksheets: [{ cells: [{ cell_type: old, source: 'x' }] }]
    });
    expect(readNotebook(file).cells).toMatchObject([{ cell_type: type, source: 'x' }]);
  });
});
