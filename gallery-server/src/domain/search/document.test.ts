import { notebookOf } from '@vitrine/core/notebook';
import type { JsonObject, Notebook } from '@vitrine/core/notebook';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, LONGEST_CELLS, LONGEST_OUTPUT, LONGEST_OUTPUTS } from './document.js';
import type { About } from './document.js';
import { packagesOf } from './imports.js';
import type { SearchDocument } from './model.js';

const about: About = {
  entry: 'e',
  version: 'v',
  space: 's',
  publishedAt: 7,
  author: { id: 'a', name: 'Ada Lovelace' },
  language: 'python',
  reviewed: true,
  stars: 3,
  deprecated: false,
  fields: {
    title: 'Bikes before nine',
    question: 'When?',
    answer: '',
    description: 'By the hour.',
    tags: ['bike share', 'hours'],
    note: 'a note',
    fileName: 'bikes.ipynb'
  }
};

const code = (source: string, outputs: JsonObject[] = []): JsonObject => ({
  cell_type: 'code',
  metadata: {},
  source,
  execution_count: 1,
  outputs
});
const markdown = (source: string): JsonObject => ({ cell_type: 'markdown', metadata: {}, source });
const printed = (text: string): JsonObject => ({ output_type: 'stream', name: 'stdout', text });
const shown = (data: JsonObject): JsonObject => ({ output_type: 'display_data', metadata: {}, data });

const of = (...cells: JsonObject[]): Notebook => notebookOf({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });

const inField = ({ pieces }: SearchDocument, field: string): string[] =>
  pieces.filter(piece => piece.field === field).map(({ cell, text }) => `${cell ?? ''} ${text}`.trim());

describe('what the index is told of a version', () => {
  it('is what its fields say and what is known of it', () => {
    const { pieces, ...values } = documentOf(about, of());
    expect(values).toEqual({
      entry: 'e',
      version: 'v',
      space: 's',
      publishedAt: 7,
      author: { id: 'a', name: 'Ada Lovelace' },
      language: 'python',
      reviewed: true,
      stars: 3,
      deprecated: false,
      packages: [],
      tags: ['bike share', 'hours']
    });
    expect(pieces).toEqual([
      { field: 'title', cell: null, text: 'Bikes before nine' },
      { field: 'question', cell: null, text: 'When?' },
      { field: 'description', cell: null, text: 'By the hour.' },
      { field: 'tags', cell: null, text: 'bike share' },
      { field: 'tags', cell: null, text: 'hours' },
      { field: 'authors', cell: null, text: 'Ada Lovelace' }
    ]);
  });

  it('names the cell that something stands in, counted from 0 over all cells', () => {
    const notebook = of(
      markdown('# Rain'),
      code('import pandas'),
      code(''),
      code('print(1)', [printed('\u001b[31mtwelve\u001b[0m stations'), printed(' in all')])
    );
    const document = documentOf(about, notebook);
    expect(inField(document, 'markdown')).toEqual(['0 # Rain']);
    expect(inField(document, 'code')).toEqual(['1 import pandas', '3 print(1)']);
    expect(inField(document, 'outputs')).toEqual(['3 twelve stations\n\n in all']);
    expect(inField(document, 'imports')).toEqual(['pandas']);
    expect(document.packages).toEqual(['pandas']);
  });

  it('tells what outputs say as they are drawn, in their order, and nothing of pictures', () => {
    const outputs = [
      shown({ 'text/html': '<table><tr><td>Harbour</td></tr></table>' }),
      shown({ 'image/png': 'iVBORw0K', 'text/plain': '<Figure>' }),
      shown({ 'application/vnd.vega.v5+json': { title: 'Riders by hour' } }),
      { output_type: 'error', ename: 'KeyError', evalue: 'noon', traceback: [] }
    ];
    const [text = ''] = inField(documentOf(about, of(code('x', outputs))), 'outputs');
    const at = ['Harbour', 'Riders by hour', 'KeyError: noon'].map(words => text.indexOf(words));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
    expect(text).not.toMatch(/Figure|iVBOR|<td/);
  });

  it('is bounded, whatever was published', () => {
    const log = 'line of a log\n'.repeat(10_000);
    const many = Array.from({ length: 60 }, () => code('x', [printed(log)]));
    const huge = Array.from({ length: 5 }, () => markdown('w '.repeat(500_000)));
    const document = documentOf(about, of(...many, ...huge));
    const length = (field: string): number =>
      document.pieces.filter(piece => piece.field === field).reduce((sum, { text }) => sum + text.length, 0);
    expect(length('outputs')).toBe(LONGEST_OUTPUTS);
    const longest = Math.max(...document.pieces.map(({ field, text }) => (field === 'outputs' ? text.length : 0)));
    expect(longest).toBeLessThanOrEqual(LONGEST_OUTPUT);
    expect(length('markdown') + length('code')).toBeLessThanOrEqual(LONGEST_CELLS);
    expect(length('markdown')).toBeGreaterThan(LONGEST_CELLS - 1000);
  });
});

describe('packages', () => {
  it.each([
    [null, 'import pandas as pd\nimport os, sys\nfrom sklearn.svm import SVC', ['pandas', 'sklearn']],
    ['python', 'import json', []],
    ['R', 'library(dplyr)\nrequire("ggplot2")\nlibrary(stats)', ['dplyr', 'ggplot2']],
    ['R', 'x <- 1; library(dplyr)\nif (!requireNamespace("sf", quietly = TRUE)) stop()', ['dplyr', 'sf']],
    ['R', '# library(dplyr)\nmylibrary(dplyr)\nlibrary("a\nb")', []],
    [
      'julia',
      'using DataFrames, CSV\nusing Plots: plot, bar\nimport Turing.Sampler',
      ['DataFrames', 'CSV', 'Plots', 'Turing']
    ],
    ['julia', 'using Statistics # using Makie\nusing', []],
    ['scala', 'import org.apache.spark', []]
  ])('in %s: %j', (language, source, expected) => {
    expect(packagesOf(of(code(source), code(source), markdown('import markdown')), language)).toEqual(expected);
  });

  it('law: are names, each once, whatever stands in a cell', () => {
    const pieces = fc.constantFrom('library(', 'using ', 'import ', ',', ':', ')', '"', 'a', '.', '\n', ';', '#');
    fc.assert(
      fc.property(fc.constantFrom('R', 'julia', 'python'), fc.array(pieces, { maxLength: 20 }), (language, parts) => {
        const found = packagesOf(of(code(parts.join(''))), language);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every(name => /^[A-Za-z_][\w.]*$/.test(name))).toBe(true);
      })
    );
  });

  it('are not looked for in a line of data', () => {
    expect(packagesOf(of(code(`using A${' '.repeat(2_000)}`)), 'julia')).toEqual([]);
  });
});
