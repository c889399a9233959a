import { describe, expect, it } from 'vitest';
import { notebookOf } from '@vitrine/core/notebook';
import type { Json } from '@vitrine/core/notebook';
import type { StoredFrame } from '../../domain/pages/model.js';
import { framesInto } from './frames.js';
import { renderer } from './index.js';

const shown = (data: object, metadata: object = {}): object => ({ output_type: 'display_data', metadata, data });
const chart = (figure: object): object => shown({ 'application/vnd.plotly.v1+json': figure });
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const render = (...outputs: object[]): ReturnType<typeof renderer.render> =>
  renderer.render(
    notebookOf({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: [
        { cell_type: 'markdown', id: 'a', metadata: {}, source: 'x' },
        { cell_type: 'code', id: 'b', metadata: {}, source: '', execution_count: 1, outputs }
      ]
    } as Json)
  );
const slots = (html: string | undefined): string[] =>
  [...(html ?? '').matchAll(/<div class="vt-interactive[^>]*>/g)].map(([tag]) => tag);

describe('what a script draws', () => {
  it('is taken out of a notebook in its order, and its place has its number', () => {
    const { pages, frames } = render(
      chart({ data: [{ y: [1] }], layout: { title: { text: 'One' } } }),
      shown({ 'text/plain': 'no chart' }),
      chart({ data: [{ type: 'choropleth' }] }),
      shown({ 'application/vnd.vega.v5+json': { marks: [] }, 'image/png': png, 'text/plain': 'Two' })
    );
    expect(frames).toEqual([
      {
        kind: 'plotly',
        title: 'Interactive figure of cell 1: One',
        spec: '{"data":[{"type":"scatter","y":[1]}],"layout":{"height":450,"title":{"text":"One"}}}'
      },
      { kind: 'vega', title: 'Interactive figure of cell 1: Two', spec: '{"marks":[]}' }
    ]);
    expect(slots(pages[0])).toEqual([
      '<div class="vt-interactive vt-mod-480" data-vt-frame="vt-frame:0" data-vt-title="Interactive figure of cell 1: One">',
      '<div class="vt-interactive vt-mod-400" data-vt-frame="vt-frame:1" data-vt-title="Interactive figure of cell 1: Two">'
    ]);
    // What was saved of it stands there all the same.
    expect(pages[0]).toMatch(/vt-frame:1"[^>]*><div class="vt-still"><figure[^>]*><img/);
  });

  it('is none where it was hidden', () => {
    const data = { 'application/vnd.plotly.v1+json': { data: [] } };
    const { pages, frames } = render(shown(data, { vitrine: { hidden: 'interactive' } }));
    expect([frames, slots(pages[0])]).toEqual([[], []]);
  });

  it('is as much as there is room for, in all and each', () => {
    const frames: StoredFrame[] = [];
    const take = framesInto(frames);
    const large = chart({ data: [{ text: ['x'.repeat(3_900_000)] }] });
    expect(Array.from({ length: 5 }, () => take(large, 't') !== null)).toEqual([true, true, true, true, false]);
    expect(take(chart({ data: [] }), 't')).toEqual({ number: 4, height: 450 });
    const many: StoredFrame[] = [];
    const more = framesInto(many);
    Array.from({ length: 300 }, () => more(chart({ data: [] }), 't'));
    expect(many).toHaveLength(200);
  });
});
