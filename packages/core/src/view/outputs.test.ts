import { describe, expect, it } from 'vitest';
import { budgetOf } from './budget.js';
import { outputOf } from './outputs.js';

const shown = (data: object, metadata: object = {}): ReturnType<typeof outputOf> =>
  outputOf({ output_type: 'display_data', data, metadata }, budgetOf());

/** Made in the tests: the head of a PNG of 640 by 480. */
const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e00806000000', 'hex').toString('base64');

describe('an output as it is drawn', () => {
  it.each([
    [
      'a strip',
      { output_type: 'display_data', data: { 'text/plain': 'x' }, metadata: { vitrine: { hidden: 'table' } } },
      'table'
    ],
    ['a strip of a kind nobody knows', { output_type: 'comm', metadata: { vitrine: { hidden: 'else' } } }, 'other'],
    ['no output at all', null, 'other'],
    ['a text', 'hello', 'other'],
    ['a list', [], 'other'],
    ['an unknown type', { output_type: 'pyout', text: 'x' }, 'other']
  ])('is hidden: %s', (_, output, hidden) => {
    expect(outputOf(output, budgetOf())).toEqual({ kind: 'hidden', hidden });
  });

  it.each([
    ['stdout', { name: 'stdout', text: 'a\n' }, { from: 'stdout', text: 'a\n' }],
    ['stderr', { name: 'stderr', text: 'a' }, { from: 'stderr', text: 'a' }],
    ['an unknown channel', { name: 'else', text: 'a' }, { from: 'stdout', text: 'a' }],
    ['lines in a list', { name: 'stdout', text: ['a\n', 'b'] }, { from: 'stdout', text: 'a\nb' }],
    ['no text', { name: 'stdout', text: 7 }, { from: 'stdout', text: '' }]
  ])('is printed text: %s', (_, stream, text) => {
    expect(outputOf({ output_type: 'stream', ...stream }, budgetOf())).toEqual({ kind: 'text', cut: false, ...text });
  });

  it('is an error with its name, its message and the way to it', () => {
    const given = { output_type: 'error', ename: 'KeyError', evalue: "'a'", traceback: ['one', 'two'] };
    expect(outputOf(given, budgetOf())).toEqual({
      kind: 'error',
      name: 'KeyError',
      message: "'a'",
      traceback: 'one\ntwo',
      cut: false
    });
    expect(outputOf({ output_type: 'error', traceback: 'x' }, budgetOf())).toMatchObject({ name: '', traceback: '' });
  });

  it.each([
    ['plain text', { 'text/plain': '42' }, { kind: 'text', from: 'value', text: '42' }],
    ['a table before its text', { 'text/html': '<table></table>', 'text/plain': 'a b' }, { kind: 'html', text: 'a b' }],
    ['words in HTML', { 'text/html': '<b>7</b>', 'text/plain': 'B(7)' }, { kind: 'html', html: '<b>7</b>' }],
    ['text before an empty box', { 'text/html': '<div> </div>', 'text/plain': 'tree' }, { kind: 'text', text: 'tree' }],
    [
      'a figure before its name',
      { 'image/png': png, 'text/plain': '<Figure size 640x480>' },
      { kind: 'image', about: '' }
    ],
    ['a figure before an empty box', { 'text/html': '<div></div>', 'image/png': png }, { kind: 'image' }],
    ['a table before its picture', { 'text/html': '<table></table>', 'image/png': png }, { kind: 'html' }],
    ['words about a figure', { 'image/png': png, 'text/plain': 'Riders by hour' }, { about: 'Riders by hour' }],
    ['Markdown', { 'text/markdown': '**a**', 'text/plain': 'Markdown()' }, { kind: 'markdown', source: '**a**' }],
    ['a formula', { 'text/latex': '$x$', 'text/plain': 'x' }, { kind: 'latex', source: '$x$' }],
    [
      'structured data',
      { 'application/json': { a: 1 }, 'text/plain': '<JSON>' },
      { kind: 'text', text: '{\n  "a": 1\n}' }
    ],
    ['nothing', {}, { kind: 'plate', what: 'other' }],
    ['a picture of no kind that is drawn', { 'image/tiff': 'AAAA' }, { kind: 'plate', what: 'other' }],
    ['a picture that is none', { 'image/png': 'no "base64"' }, { kind: 'plate', what: 'other' }]
  ])('shows the best of what it is: %s', (_, data, output) => {
    expect(shown(data)).toMatchObject(output);
  });

  it.each([
    ['plotly', 'application/vnd.plotly.v1+json', 'plotly'],
    ['Vega', 'application/vnd.vega.v5+json', 'vega'],
    ['Vega-Lite', 'application/vnd.vegalite.v6+json', 'vega'],
    ['a map', 'application/geo+json', 'map'],
    ['a widget', 'application/vnd.jupyter.widget-view+json', 'interactive'],
    ['Bokeh', 'application/vnd.bokehjs_exec.v0+json', 'interactive']
  ])('of %s is its picture, its table, or a plate that says what it is', (_, type, what) => {
    const chart = { [type]: { data: [] }, 'text/plain': '<Chart object>' };
    expect(shown(chart)).toEqual({ kind: 'plate', what, about: '', text: '' });
    expect(shown({ ...chart, 'image/png': png })).toMatchObject({ kind: 'image' });
    expect(shown({ ...chart, 'text/html': '<p>12 points</p>' })).toMatchObject({ kind: 'html' });
    expect(shown({ ...chart, 'text/html': '<table></table>', 'image/png': png })).toMatchObject({ kind: 'image' });
    expect(shown({ ...chart, 'text/plain': 'hour 8: 1,200 riders' })).toMatchObject({ text: 'hour 8: 1,200 riders' });
  });

  it.each([
    ['plotly, in an object', { layout: { title: { text: '<b>Riders</b> by hour' } } }, 'Riders by hour'],
    ['plotly, as text', { layout: { title: 'Riders' } }, 'Riders'],
    ['Vega', { title: { text: ['Riders', 'by hour'] } }, 'Riders by hour'],
    ['Vega-Lite', { title: 'Riders' }, 'Riders'],
    ['a description', { description: 'Riders' }, 'Riders'],
    ['a number', { title: 7 }, ''],
    ['no object', 'Riders', '']
  ])('says how a chart is called: %s', (_, spec, about) => {
    expect(shown({ 'application/vnd.vegalite.v5+json': spec })).toMatchObject({ about });
  });

  it.each([
    ['as the notebook says', { 'image/png': { width: 320, height: 240.4 } }, { width: 320, height: 240 }],
    ['as the file says', {}, { width: 640, height: 480 }],
    ['one of both', { 'image/png': { width: 320 } }, { width: 320, height: null }],
    ['not as nonsense says', { 'image/png': { width: '9', height: -1 } }, { width: 640, height: 480 }]
  ])('has the size of its picture, %s', (_, metadata, size) => {
    expect(shown({ 'image/png': png }, metadata)).toMatchObject(size);
  });

  it('has no size where the file tells none', () => {
    expect(shown({ 'image/jpeg': '/9j/4AAQ' })).toMatchObject({ width: null, height: null });
    expect(shown({ 'image/png': 'iVBORw0KGgo=' })).toMatchObject({ width: null, height: null });
  });
});

describe('the address of a picture', () => {
  it.each([
    ['image/png', 'iVBO\nRw0K\n', 'data:image/png;base64,iVBORw0K'],
    ['image/jpeg', '/9j/4A==', 'data:image/jpeg;base64,/9j/4A=='],
    ['image/svg+xml', '<svg>"ü"</svg>', 'data:image/svg+xml,%3Csvg%3E%22%C3%BC%22%3C%2Fsvg%3E'],
    ['image/svg+xml', '<svg>\ud800</svg>', 'data:image/svg+xml,%3Csvg%3E%EF%BF%BD%3C%2Fsvg%3E']
  ])('holds it: %s', (type, value, source) => {
    expect(shown({ [type]: value })).toMatchObject({ kind: 'image', source });
  });

  it.each([
    ['image/png', 'iVBO" onload="x'],
    ['image/png', ''],
    ['image/svg', '<svg/>'],
    ['image/png;x', 'iVBO']
  ])('is made of nothing else: %s %s', (type, value) => {
    expect(shown({ [type]: value })).toMatchObject({ kind: 'plate' });
  });
});

describe('a budget', () => {
  const lines = Array.from({ length: 500 }, (_, at) => `line ${at}`).join('\n');
  const stream = { output_type: 'stream', name: 'stdout', text: lines };

  it('cuts a text after a whole line, and says so', () => {
    const output = outputOf(stream, budgetOf({ text: 100 }));
    expect(output).toMatchObject({ kind: 'text', cut: true });
    expect(output.kind === 'text' && output.text.endsWith('line 12')).toBe(true);
  });

  it('cuts a line that is longer', () => {
    const long = { ...stream, text: 'x'.repeat(500) };
    expect(outputOf(long, budgetOf({ text: 100 }))).toMatchObject({ text: 'x'.repeat(100), cut: true });
  });

  it('draws the beginning of a text for which there is no room any longer', () => {
    const budget = budgetOf({ all: 4000 });
    expect(outputOf(stream, budget)).toMatchObject({ cut: true });
    expect(outputOf({ ...stream, text: 'short' }, budget)).toMatchObject({ text: 'short', cut: false });
  });

  it.each([
    [{ html: 10 }, { 'text/html': `<table>${'x'.repeat(50)}</table>`, 'text/plain': 'a b' }, 'long-table', 'a b'],
    [{ all: 10 }, { 'text/html': `<table>${'x'.repeat(50)}</table>`, 'text/plain': 'a b' }, 'long-table', 'a b'],
    [{ image: 10 }, { 'image/png': png, 'text/plain': '<Figure>' }, 'large-picture', ''],
    [{ all: 10 }, { 'image/png': png, 'text/plain': 'Riders' }, 'large-picture', 'Riders']
  ] as const)('says what it has no room for: %j', (limits, data, what, text) => {
    const output = outputOf({ output_type: 'display_data', data, metadata: {} }, budgetOf(limits));
    expect(output).toEqual({ kind: 'plate', what, about: '', text });
  });

  it('counts pictures by themselves where they are sent by themselves', () => {
    const budget = budgetOf({ all: 10, pictures: png.length });
    const picture = { output_type: 'display_data', metadata: {}, data: { 'image/png': png } };
    expect([outputOf(picture, budget).kind, outputOf(picture, budget).kind]).toEqual(['image', 'plate']);
    expect(outputOf({ output_type: 'stream', name: 'stdout', text: 'riders' }, budget)).toMatchObject({ cut: false });
  });

  it('is shared by everything that is drawn together', () => {
    const budget = budgetOf({ all: png.length + 5 });
    const figure = { output_type: 'display_data', data: { 'image/png': png }, metadata: {} };
    expect([outputOf(figure, budget).kind, outputOf(figure, budget).kind]).toEqual(['image', 'plate']);
  });
});
