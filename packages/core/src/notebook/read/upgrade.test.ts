import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json/json.js';
import { upgradeOld } from './upgrade.js';
import { readNotebook } from './read.js';

const sheet = (...cells: unknown[]): JsonObject =>
  JSON.parse(JSON.stringify({ nbformat: 3, metadata: {}, worksheets: [{ cells }] })) as JsonObject;
const read = (...cells: unknown[]): ReturnType<typeof readNotebook>['cells'] =>
  readNotebook(JSON.stringify(sheet(...cells))).cells;
const outputsOf = (...outputs: unknown[]): unknown => {
  const [cell] = read({ cell_type: 'code', input: 'x', outputs });
  return cell?.cell_type === 'code' ? cell.outputs : null;
};

describe('sheets of an old notebook', () => {
  it('become one list, in their order', () => {
    const cells = (text: string): object => ({ cells: [{ cell_type: 'markdown', source: text }] });
    const old = { nbformat: 3, metadata: {}, worksheets: [cells('one'), { metadata: {} }, cells('two'), 'no sheet'] };
    expect(readNotebook(JSON.stringify(old)).cells.map(cell => cell.source)).toEqual(['one', 'two']);
  });

  it.each([[{}], [{ worksheets: [] }], [{ worksheets: 'none' }], [{ worksheets: null }]])(
    'may be missing: %j',
    rest => {
      expect(readNotebook(JSON.stringify({ nbformat: 3, metadata: {}, ...rest })).cells).toEqual([]);
    }
  );

  it('lose what was only about the file, and keep all other metadata', () => {
    const metadata = { name: 'Untitled0', signature: 'sha256:x', celltoolbar: 'Slideshow' };
    expect(upgradeOld({ metadata, worksheets: [] })).toEqual({ cells: [], metadata: { celltoolbar: 'Slideshow' } });
    expect(upgradeOld({ metadata: 'none', worksheets: [] })).toEqual({ cells: [], metadata: {} });
  });
});

describe('an old cell', () => {
  it.each([
    [1, '# Title'],
    [6, '###### Title'],
    [9, '###### Title'],
    [0, '# Title'],
    [-3, '# Title'],
    [2.7, '## Title'],
    ['2', '# Title'],
    [undefined, '# Title']
  ])('that is a heading of level %j becomes %j', (level, source) => {
    expect(read({ cell_type: 'heading', level, source: 'Title' })[0]).toMatchObject({ cell_type: 'markdown', source });
  });

  it('that is a heading is one line, however many it had', () => {
    expect(read({ cell_type: 'heading', level: 1, source: ['a\n', 'b\r\n', 'c'] })[0]?.source).toBe('# a b c');
  });

  it.each([
    [true, { collapsed: true }],
    [false, { collapsed: false }],
    ['yes', {}],
    [undefined, {}]
  ])('keeps that it was folded: %j', (collapsed, metadata) => {
    expect(read({ cell_type: 'code', input: '', collapsed })[0]?.metadata).toEqual(metadata);
  });

  it('without code, count or outputs is empty, not broken', () => {
    expect(read({ cell_type: 'code' })[0]).toMatchObject({ source: '', execution_count: null, outputs: [] });
    expect(read({ cell_type: 'code', outputs: 'none', prompt_number: 'one' })[0]).toMatchObject({
      execution_count: null,
      outputs: []
    });
    expect(read({ cell_type: 'markdown' })[0]).toMatchObject({ source: '' });
  });

  it.each([['slideshow'], [null], [undefined], [3]])('of the unknown kind %j is refused by its place', cell_type => {
    expect(() => read({ cell_type, source: 'x' })).toThrowError(
      expect.objectContaining({ code: 'notebook-invalid', params: { place: 'cell 0, cell_type' } })
    );
    expect(() => read('no cell')).toThrowError(expect.objectContaining({ params: { place: 'cell 0' } }));
  });
});

describe('an old output', () => {
  it.each([
    [
      { output_type: 'stream', text: 'a' },
      { output_type: 'stream', name: 'stdout', text: 'a' }
    ],
    [
      { output_type: 'stream', stream: 'stderr', text: ['a\n', 'b'] },
      { output_type: 'stream', name: 'stderr', text: 'a\nb' }
    ],
    [{ output_type: 'pyerr' }, { output_type: 'error', ename: '', evalue: '', traceback: [] }],
    [
      { output_type: 'pyout', prompt_number: 2, latex: 'x', metadata: { a: 1 } },
      { output_type: 'execute_result', execution_count: 2, data: { 'text/latex': 'x' }, metadata: { a: 1 } }
    ],
    [
      { output_type: 'pyout', prompt_number: 'two', text: '1' },
      { output_type: 'execute_result', execution_count: null, data: { 'text/plain': '1' }, metadata: {} }
    ],
    [
      { output_type: 'display_data', output_png: 'a', output_svg: 'b', jpeg: 'c', javascript: 'd' },
      {
        output_type: 'display_data',
        metadata: {},
        data: { 'image/png': 'a', 'image/svg+xml': 'b', 'image/jpeg': 'c', 'application/javascript': 'd' }
      }
    ],
    [
      { output_type: 'new', secret: 'x' },
      { output_type: 'display_data', data: {}, metadata: {} }
    ]
  ])('%j becomes %j', (old, now) => {
    expect(outputsOf(old)).toEqual([now]);
  });

  it('that is none is refused by its place', () => {
    expect(() => outputsOf('text')).toThrowError(
      expect.objectContaining({ params: { place: expect.stringContaining('cell 0, output 0') } })
    );
  });
});

describe('any old notebook', () => {
  const cells = fc.array(
    fc.record(
      {
        cell_type: fc.constantFrom('code', 'markdown', 'heading', 'html', 'raw'),
        source: fc.string(),
        input: fc.string(),
        level: fc.integer(),
        prompt_number: fc.oneof(fc.nat(), fc.constant(null)),
        outputs: fc.array(fc.record({ output_type: fc.constantFrom('stream', 'pyout', 'pyerr', 'display_data') }), {
          maxLength: 2
        })
      },
      { requiredKeys: ['cell_type'] }
    ),
    { maxLength: 5 }
  );

  it('law: has as many cells afterwards, each with an id of its own, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(cells, old => {
        const once = readNotebook(JSON.stringify(sheet(...old)));
        expect(once.cells).toHaveLength(old.length);
        expect(new Set(once.cells.map(({ id }) => id)).size).toBe(old.length);
        expect(readNotebook(JSON.stringify(once))).toEqual(once);
      })
    );
  });
});
