import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenSentence } from '../words/hidden.js';
import type { HiddenKind } from '../words/hidden.js';
import type { Json, JsonObject } from '../notebook/json/json.js';
import { json } from '../testing/arbitrary.js';
import { hiddenKindOf, strip, strippedKind } from './hidden.js';

const kinds: readonly HiddenKind[] = ['figure', 'table', 'text', 'error', 'interactive', 'other'];
const shown = (data: JsonObject): Json => ({ output_type: 'display_data', data, metadata: {} });

describe('a strip', () => {
  it.each(kinds)('tells its kind again: %s', kind => {
    expect(strippedKind(strip(kind))).toBe(kind);
    expect(hiddenKindOf(strip(kind))).toBe(kind);
  });

  it('says in words what was there, in any notebook program, and holds nothing else', () => {
    for (const kind of kinds) {
      expect(strip(kind)).toEqual({
        output_type: 'display_data',
        data: { 'text/plain': hiddenSentence(kind) },
        metadata: { vitrine: { hidden: kind } }
      });
    }
  });

  it('is a new one every time, so that nobody writes into another’s', () => {
    expect(strip('text')).not.toBe(strip('text'));
    expect(strip('text')['metadata']).not.toBe(strip('text')['metadata']);
  });

  it.each([
    [{}],
    [{ metadata: null }],
    [{ metadata: [] }],
    [{ metadata: { vitrine: null } }],
    [{ metadata: { vitrine: 'figure' } }],
    [{ metadata: { vitrine: { hidden: 'Figure' } } }],
    [{ metadata: { vitrine: { hidden: 'toString' } } }],
    [{ metadata: { vitrine: { hidden: ['figure'] } } }],
    [{ metadata: { vitrine: { hidden: 1 } } }],
    [{ metadata: { hidden: 'figure' } }]
  ])('is not what only looks like one: %j', output => {
    expect(strippedKind(output as JsonObject)).toBeNull();
  });
});

describe('the kind of an output', () => {
  it.each([
    ['application/javascript', 'interactive'],
    ['application/vnd.vega.v5+json', 'interactive'],
    ['application/vnd.vegalite.v4+json', 'interactive'],
    ['application/vnd.bokehjs_exec.v0+json', 'interactive'],
    ['application/vnd.holoviews_load.v0+json', 'interactive'],
    ['application/vnd.jupyter.widget-state+json', 'interactive'],
    ['image/png', 'figure'],
    ['image/webp', 'figure'],
    ['application/pdf', 'figure'],
    ['application/vnd.dataresource+json', 'table'],
    ['text/latex', 'text'],
    ['text/markdown', 'text'],
    ['application/json', 'other'],
    ['application/x-never-seen', 'other']
  ])('with %s is %s', (type, kind) => {
    expect(hiddenKindOf(shown({ [type]: 'x' }))).toBe(kind);
  });

  it.each([
    ['<TABLE class="dataframe">', 'table'],
    ['<tablet>', 'text'],
    ['&lt;table&gt;', 'text'],
    ['<iframe src="x"></iframe><table></table>', 'interactive'],
    ['<object data="x">', 'interactive'],
    ['<EMBED src="x">', 'interactive'],
    ['<svg><rect/></svg>', 'figure'],
    ['<canvas>', 'figure'],
    ['<p>text</p>', 'text']
  ])('drawn as %j is %s', (html, kind) => {
    expect(hiddenKindOf(shown({ 'text/html': html, 'text/plain': 'x' }))).toBe(kind);
    expect(hiddenKindOf(shown({ 'text/html': [...html] }))).toBe(kind);
  });

  it('is that of the richest way it is drawn, in whatever order they come', () => {
    const types = ['application/vnd.plotly.v1+json', 'image/png', 'text/html', 'text/plain'];
    const order = fc.shuffledSubarray(types, { minLength: types.length });
    fc.assert(
      fc.property(order, names => {
        const data = Object.fromEntries(names.map(name => [name, '<table>']));
        expect(hiddenKindOf(shown(data))).toBe('interactive');
      })
    );
  });

  it('law: is known for any value, and null only for what is no output at all', () => {
    fc.assert(
      fc.property(json, value => {
        const kind = hiddenKindOf(value);
        const isOutput = typeof value === 'object' && value !== null && !Array.isArray(value);
        expect(kind === null).toBe(!isOutput);
        expect(kind === null || kinds.includes(kind)).toBe(true);
      })
    );
  });

  it('is told even where HTML comes in lists that hold more than text', () => {
    expect(hiddenKindOf(shown({ 'text/html': [1, '<table>', null] }))).toBe('table');
    expect(hiddenKindOf(shown({ 'text/html': { a: '<table>' } }))).toBe('text');
  });
});
