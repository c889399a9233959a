import { describe, expect, it, vi } from 'vitest';
import { VitrineError } from '../../errors/index.js';
import { canonicalNotebook, notebookOf, readNotebook } from '../../notebook/index.js';
import type { Json, JsonObject, Notebook } from '../../notebook/index.js';
import * as catalogue from '../catalogue.js';
import { findUnredacted, policies, redact, redactFields } from '../index.js';
import type { Finding } from '../detect/model.js';
import { createScanner } from '../scan.js';
import type { View } from '../views/view.js';

/** Joined here, so that no file holds a whole one. */
const TOKEN = ['gh', 'p_', 'rebuild'.padEnd(36, 'T3')].join('');
const open = { ...policies.team, profile: 'open' } as const;

const nb = (outputs: Json[], cell: object = {}): Notebook =>
  notebookOf({
    cells: [{ cell_type: 'code', source: 'x', metadata: {}, execution_count: 1, id: 'a', outputs, ...cell } as Json],
    metadata: {},
    nbformat: 4
  });
const show = (data: JsonObject, metadata: JsonObject = {}): Json => ({ output_type: 'display_data', metadata, data });
const stream = (text: string, name = 'stdout'): Json => ({ output_type: 'stream', name, text });

function outputs(given: Json[], policy: typeof open | typeof policies.team = policies.team): JsonObject[] {
  const { notebook } = redact(nb(given), policy);
  expect(findUnredacted(notebook, policy)).toEqual([]);
  const [cell] = notebook.cells;
  return cell?.cell_type === 'code' ? cell.outputs : [];
}
const dataOf = (given: JsonObject): Json | undefined => outputs([show(given)])[0]?.['data'];
const hidden = (kind: string): object => ({ metadata: { vitrine: { hidden: kind } } });

describe('an output', () => {
  it.each([
    [{ 'text/plain': `a ${TOKEN}` }, { 'text/plain': 'a TOKEN-1' }],
    [{ 'text/latex': `$\\text{${TOKEN}}$` }, { 'text/latex': '$\\text{TOKEN-1}$' }],
    [{ 'text/markdown': `**${TOKEN}**` }, { 'text/markdown': '**TOKEN-1**' }],
    [{ 'text/html': `<b>${TOKEN}</b><script>1</script>` }, { 'text/html': '<b>TOKEN-1</b>' }],
    [
      { 'application/json': { [TOKEN]: [1, `"${TOKEN}"`, null, true] } },
      { 'application/json': { 'TOKEN-1': [1, '"TOKEN-1"', null, true] } }
    ],
    [{ 'application/json': [...TOKEN] }, { 'application/json': ['TOKEN-1', ...Array.from({ length: 39 }, () => '')] }],
    [
      { 'application/json': [...TOKEN].map(letter => letter.charCodeAt(0)) },
      { 'application/json': Array.from({ length: 40 }, () => 0) }
    ],
    [
      { 'application/vnd.plotly.v1+json': { data: [{ text: [TOKEN, 'b'] }] } },
      { 'application/vnd.plotly.v1+json': { data: [{ text: ['TOKEN-1', 'b'] }] } }
    ],
    [
      { 'application/vnd.vegalite.v6.json': { description: TOKEN }, 'text/plain': '<chart>' },
      { 'application/vnd.vegalite.v6+json': { description: 'TOKEN-1' }, 'text/plain': '<chart>' }
    ],
    [
      { 'application/geo+json': { properties: { n: TOKEN } } },
      { 'application/geo+json': { properties: { n: 'TOKEN-1' } } }
    ],
    [{ 'application/x-other': TOKEN, 'text/plain': TOKEN }, { 'text/plain': 'TOKEN-1' }],
    [{ 'text/plain': 7, 'text/html': '<p>a</p>' }, { 'text/html': '<p>a</p>' }]
  ])('%j is kept as %j', (before, after) => {
    expect(dataOf(before as JsonObject)).toEqual(after);
  });

  it.each([
    [
      show({ 'application/vnd.jupyter.widget-view+json': { model_id: 'x' }, 'text/plain': 'Text(value=1)' }),
      'interactive'
    ],
    [show({ 'application/javascript': 'x', 'application/vnd.bokehjs_exec.v0+json': '' }), 'interactive'],
    [show({ 'text/html': '<div id="v"></div><script>x</script>', 'text/plain': 'alt.Chart(...)' }), 'interactive'],
    [show({ 'application/pdf': 'JVBER', 'text/plain': '<Figure>' }), 'figure'],
    [show({ 'image/bmp': 'Qk0' }), 'figure'],
    [show({ 'application/vnd.plotly.v1+json': 'text' }), 'interactive'],
    [{ output_type: 'display_data', data: [1], metadata: {} }, 'other'],
    [{ output_type: 'new' }, 'other']
  ])('%j becomes a strip', (before, kind) => {
    expect(outputs([before as Json])).toMatchObject([hidden(kind)]);
  });

  it('tells its size and nothing else', () => {
    const metadata = { 'image/svg+xml': { width: 10.4, height: 'x', alt: TOKEN }, a: TOKEN };
    expect(outputs([show({ 'image/svg+xml': '<svg><g/></svg>' }, metadata)])).toMatchObject([
      { metadata: { 'image/svg+xml': { width: 10 } } }
    ]);
  });

  it('that is printed in parts is read as one, by channel and in order', () => {
    const [a, b, c] = [TOKEN.slice(0, 9), TOKEN.slice(9, 20), TOKEN.slice(20)];
    const texts = outputs([stream(`x ${a}`), stream('!', 'stderr'), stream(b), stream(`${c} y`)]).map(
      one => one['text']
    );
    expect(texts).toEqual(['x TOKEN-1', '!', '', ' y']);
  });

  it('that failed keeps its way, lines and all', () => {
    const error = {
      output_type: 'error',
      ename: 'E',
      evalue: TOKEN,
      traceback: ['\u001b[31mE\u001b[0m', `--> ${TOKEN}`],
      x: 1
    };
    expect(outputs([error])).toEqual([
      { output_type: 'error', ename: 'E', evalue: 'TOKEN-1', traceback: ['\u001b[31mE\u001b[0m', '--> TOKEN-1'] }
    ]);
  });

  it('with packed numbers loses those that are letters', () => {
    const bdata = Buffer.from(TOKEN).toString('base64');
    const clean = dataOf({ 'application/vnd.plotly.v1+json': { data: [{ y: { dtype: 'u1', bdata, extra: TOKEN } }] } });
    const zeros = Buffer.alloc(40).toString('base64');
    expect(clean).toEqual({ 'application/vnd.plotly.v1+json': { data: [{ y: { dtype: 'u1', bdata: zeros } }] } });
  });
});

describe('code', () => {
  it.each([
    [`a = "${TOKEN}"`, 'a = "TOKEN-1"'],
    [`a = '''\n${TOKEN}\n'''  # "`, "a = '''\nTOKEN-1\n'''  # \""],
    [`a = "\\n${TOKEN}"`, 'a = "\\nTOKEN-1"']
  ])('%j keeps its literals', (before, after) => {
    expect(redact(nb([], { source: before }), policies.team).notebook.cells[0]?.source).toBe(after);
  });
});

describe('a cell', () => {
  it.each([
    ['a1b2c3d4', true],
    ['0d4f8b1c-7f3e-4a55-9b0e-5c2d8f6a7b1e', true],
    ['JyG45Qk3qQLS', true],
    ['cell-12', true],
    ['19840312', false],
    ['anna-ward-7', false],
    [TOKEN, false]
  ])('called %s keeps its id: %s', (id, kept) => {
    const after = redact(nb([], { id }), policies.team).notebook.cells[0]?.id;
    expect(after === id).toBe(kept);
    expect(after).toMatch(/^[\w-]+$/);
  });

  it('that came without an id gets one that tells nothing of what was removed', () => {
    const ids = [TOKEN, TOKEN.replace('T3', 'T4')].map(
      one => redact(nb([], { source: `x = "${one}"`, id: '' }), policies.team).notebook.cells[0]?.id
    );
    expect(ids[0]).toBe(ids[1]);
  });

  it('keeps clean images that are attached, under ordinary names', () => {
    const svg = { 'image/svg+xml': '<svg><g onclick="x"/></svg>' };
    const cell = { cell_type: 'markdown', source: '![](attachment:image.png)', attachments: { 'image.png': svg } };
    const { notebook } = redact(nb([], cell), policies.team);
    const root = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">';
    expect(notebook.cells[0]).toMatchObject({
      source: cell.source,
      attachments: { 'image.png': { 'image/svg+xml': `${root}<g/></svg>` } }
    });
    expect(redact(nb([], cell), policies.regulated).notebook.cells[0]).not.toHaveProperty('attachments');
  });
});

describe('a value in what does not leave', () => {
  it('is removed where it stands elsewhere', () => {
    const { notebook } = redact(nb([], { source: `x ${TOKEN}z`, metadata: { token: TOKEN } }), policies.team);
    expect(canonicalNotebook(notebook)).not.toContain(TOKEN);
  });
});

describe('a name that comes twice', () => {
  it('counts once, and what stood under it before is gone', () => {
    const text = `{"cells": [], "metadata": {"a": "${TOKEN}"}, "nbformat": 4, "metadata": {}}`;
    expect(canonicalNotebook(redact(readNotebook(text), policies.team).notebook)).not.toContain(TOKEN);
  });
});

describe('the engine', () => {
  const scanner = (find: (text: string) => Finding[]): void => {
    const recognisers = [{ id: 'test', find: (view: View): Finding[] => find(view.text) }];
    vi.spyOn(catalogue, 'scannerFor').mockReturnValue(createScanner({ recognisers, readings: [] }));
  };
  const codeOf = (run: () => unknown): string => {
    try {
      run();
      return 'let through';
    } catch (error) {
      return error instanceof VitrineError ? error.code : 'crashed';
    } finally {
      vi.restoreAllMocks();
    }
  };

  it('refuses where a detector crashes', () => {
    const crash = (): never => {
      throw new Error('stack');
    };
    for (const run of [
      () => redact(nb([]), policies.team),
      () => findUnredacted(nb([]), policies.team),
      () => redactFields({ title: 'x' }, policies.team)
    ]) {
      scanner(crash);
      expect(codeOf(run)).toBe('redaction-failed');
    }
  });

  it('leaves what already stands in the place of something', () => {
    scanner(text =>
      [...text.matchAll(/\d+/g)].map(({ 0: { length }, index }) => ({
        start: index,
        end: index + length,
        type: 'AGE',
        family: 'personal',
        rule: 'n'
      }))
    );
    const { notebook } = redact(nb([], { source: '94 AGE-7 DATE' }), policies.team);
    vi.restoreAllMocks();
    expect(notebook.cells[0]?.source).toBe('AGE-8 AGE-7 DATE');
  });

  it('refuses where it comes to no end, and names where', () => {
    scanner(text => {
      const start = text.search(/[a-z]/);
      return start < 0 ? [] : [{ start, end: start + 1, type: 'NAME', family: 'personal', rule: 'next' }];
    });
    const run = (): unknown => redact(nb([], { source: [...'abcdefghijklmnopqrstuvwxyz'].join('.') }), policies.team);
    expect(run).toThrow(
      expect.objectContaining({
        code: 'redaction-unsettled',
        places: expect.arrayContaining([
          { file: 'notebook.ipynb', path: 'cells[0]', cell: 0, place: 'source', start: null, end: null, kind: 'NAME' }
        ]) as unknown
      })
    );
    vi.restoreAllMocks();
  });
});

describe('what is published beside a notebook', () => {
  it('goes through the same, told by field', () => {
    const fields = { title: `About ${TOKEN}`, tags: ['a', TOKEN], fileName: 'a.ipynb' };
    expect(redactFields(fields, open)).toEqual({
      fields: { title: 'About TOKEN-1', tags: ['a', 'TOKEN-1'], fileName: 'a.ipynb' },
      items: [
        { field: 'title', kind: 'TOKEN', rule: 'github-token', count: 1, family: 'secret', names: ['TOKEN-1'] },
        { field: 'tags', kind: 'TOKEN', rule: 'github-token', count: 1, family: 'secret', names: ['TOKEN-1'] }
      ]
    });
  });
});
