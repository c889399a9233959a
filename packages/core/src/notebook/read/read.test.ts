import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VitrineError } from '../../errors/index.js';
import { notebookJson } from '../../testing/arbitrary.js';
import { canonicalNotebook } from '../canonical.js';
import type { Json } from '../json/json.js';
import { isCellId } from './ids.js';
import { notebookOf, readNotebook } from './read.js';

const python = fileURLToPath(new URL('../../../../../.venv/bin/python', import.meta.url));

/** What nbformat itself makes of a notebook of an older format. */
function upgraded(notebook: object): { cells: { cell_type: string; source: string; outputs?: Json[] }[] } {
  const script =
    'import sys, nbformat; sys.stdout.write(nbformat.writes(nbformat.reads(sys.stdin.read(), as_version=4)))';
  const out = execFileSync(python, ['-W', 'ignore', '-c', script], {
    input: JSON.stringify(notebook),
    encoding: 'utf8'
  });
  return notebookOf(JSON.parse(out) as Json);
}

const refusal = (source: string): VitrineError => {
  try {
    readNotebook(source);
  } catch (error) {
    if (error instanceof VitrineError) {
      return error;
    }
  }
  throw new Error('was not refused');
};

const four = (cells: Json[], rest: object = {}): string =>
  JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5, ...rest });

const three = {
  nbformat: 3,
  nbformat_minor: 0,
  metadata: { name: 'mine', signature: 'sha256:x', author: 'me' },
  worksheets: [
    {
      metadata: {},
      cells: [
        { cell_type: 'heading', level: 2, metadata: {}, source: ['Two\n', 'lines'] },
        { cell_type: 'markdown', metadata: {}, source: 'Text' },
        { cell_type: 'raw', metadata: {}, source: 'raw' },
        {
          cell_type: 'code',
          collapsed: false,
          language: 'python',
          metadata: {},
          input: ['x = 1\n', 'x'],
          prompt_number: 3,
          outputs: [
            { output_type: 'stream', stream: 'stderr', text: ['a\n', 'b'] },
            { output_type: 'pyout', prompt_number: 3, metadata: {}, text: ['1'], html: '<b>1</b>' },
            { output_type: 'display_data', metadata: {}, png: 'iVBO', text: 'fig' },
            { output_type: 'pyerr', ename: 'E', evalue: 'v', traceback: ['t'] }
          ]
        }
      ]
    }
  ]
};

describe('readNotebook', () => {
  it('reads nbformat 3 as nbformat itself does', () => {
    const ours = readNotebook(JSON.stringify(three));
    const theirs = upgraded(three);
    const face = (nb: { cells: { cell_type: string; source: string; outputs?: Json[] }[] }): unknown =>
      nb.cells.map(({ cell_type, source, outputs }) => ({ cell_type, source, outputs }));
    expect(face(ours)).toEqual(face(theirs));
    expect(ours.metadata).toEqual({ author: 'me' });
    expect(ours.cells[3]).toMatchObject({ execution_count: 3, metadata: { collapsed: false } });
  });

  it('reads nbformat 2', () => {
    const two = {
      nbformat: 2,
      metadata: {},
      worksheets: [
        {
          cells: [
            { cell_type: 'markdown', source: '# Old' },
            { cell_type: 'html', source: '<b>x</b>' },
            {
              cell_type: 'code',
              input: 'plot()',
              prompt_number: 1,
              outputs: [{ output_type: 'display_data', output_png: 'iVBO' }]
            }
          ]
        }
      ]
    };
    const notebook = readNotebook(JSON.stringify(two));
    expect(notebook.cells.map(cell => [cell.cell_type, cell.source])).toEqual([
      ['markdown', '# Old'],
      ['markdown', '<b>x</b>'],
      ['code', 'plot()']
    ]);
    expect(notebook.cells[2]).toMatchObject({ outputs: [{ data: { 'image/png': 'iVBO' } }] });
  });

  it.each([0, 1, 2, 3, 4])('brings nbformat 4.%d up to 4.5 with ids', minor => {
    const cell = { cell_type: 'code', source: ['a\n', 'b'], metadata: {}, execution_count: null, outputs: [] };
    const notebook = readNotebook(four([cell, cell], { nbformat_minor: minor }));
    expect(notebook).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
    expect(notebook.cells[0]?.source).toBe('a\nb');
    expect(new Set(notebook.cells.map(one => one.id)).size).toBe(2);
  });

  it.each([1, 5, 6, 4.5, '4', null])('refuses nbformat %j by name', nbformat => {
    const error = refusal(JSON.stringify({ cells: [], metadata: {}, nbformat }));
    expect(error.code).toBe('notebook-format-unknown');
    expect(error.params).toEqual({ nbformat: typeof nbformat === 'number' ? nbformat : null });
  });

  it.each(['[]', '"x"', '{}', '{"cells": []}', 'null'])('says that %s is no notebook', source => {
    expect(refusal(source).code).toBe('not-a-notebook');
  });

  it.each([
    [four([1]), 'cell 0'],
    [four([{ cell_type: 'slide', source: '' }]), 'cell 0, cell_type'],
    [four([{ cell_type: 'code', source: 3 }]), 'cell 0, source'],
    [four([{ cell_type: 'code', source: ['a', 3] }]), 'cell 0, source'],
    [four([{ cell_type: 'code', source: '', metadata: [] }]), 'cell 0, metadata'],
    [four([{ cell_type: 'code', source: '', outputs: {} }]), 'cell 0, outputs'],
    [four([{ cell_type: 'code', source: '', outputs: [{}] }]), 'cell 0, output 0.output_type'],
    [four([{ cell_type: 'code', source: '', outputs: [{ output_type: 'stream', text: 1 }] }]), 'cell 0, output 0.text'],
    [four([{ cell_type: 'code', source: '', execution_count: -1 }]), 'cell 0, execution_count'],
    [four([{ cell_type: 'markdown', source: '', attachments: 'x' }]), 'cell 0, attachments'],
    ['{"nbformat": 4, "cells": {}}', 'cells'],
    ['{"nbformat": 4, "cells": [], "metadata": 1}', 'metadata']
  ])('names the place where %s is off', (source, place) => {
    expect(refusal(source)).toMatchObject({ code: 'notebook-invalid', params: { place } });
  });

  it('keeps numbers, unknown names and JSON lists as they are', () => {
    const data = { 'application/json': ['a', 'b'], 'application/x+json': ['c'], 'text/html': ['<b>', '</b>'] };
    const cell = {
      cell_type: 'code',
      source: '',
      outputs: [{ output_type: 'display_data', metadata: {}, data }],
      zz: 1
    };
    const text = canonicalNotebook(
      readNotebook(four([cell], { top: true }).replace('"zz":1', '"zz":12345678901234567890'))
    );
    expect(text).toContain('"zz": 12345678901234567890');
    expect(text).toContain('"top": true');
    expect(JSON.parse(text)).toMatchObject({
      cells: [{ outputs: [{ data: { ...data, 'text/html': '<b></b>' } }] }]
    });
  });

  it('is the inverse of the canonical writer', () => {
    fc.assert(
      fc.property(notebookJson, json => {
        const text = canonicalNotebook(notebookOf(json));
        expect(canonicalNotebook(readNotebook(text))).toBe(text);
        expect(readNotebook(text)).toEqual(notebookOf(json));
      })
    );
  });

  it('reads a live model and its file the same', () => {
    fc.assert(
      fc.property(notebookJson, json => {
        expect(readNotebook(JSON.stringify(json))).toEqual(notebookOf(json));
      })
    );
  });
});

describe('ids', () => {
  const ids = (list: unknown[]): string[] =>
    notebookOf({
      cells: list.map(id => ({ cell_type: 'markdown', source: 'x', metadata: {}, id: id as Json })),
      nbformat: 4
    }).cells.map(cell => cell.id);

  it('keeps good ones, the first of equals, and derives the rest', () => {
    const made = ids(['a', 'a', '', 'b c', 7, 'z'.repeat(65), 'z'.repeat(64)]);
    expect(made[0]).toBe('a');
    expect(made[6]).toBe('z'.repeat(64));
    expect(new Set(made).size).toBe(7);
    expect(made.every(isCellId)).toBe(true);
    expect(ids(['a', 'a', '', 'b c', 7, 'z'.repeat(65), 'z'.repeat(64)])).toEqual(made);
  });

  it('never gives a cell an id that a later cell brings along', () => {
    const [derived = ''] = ids(['']);
    const made = ids(['', derived]);
    expect(made[1]).toBe(derived);
    expect(made[0]).not.toBe(derived);
  });
});
