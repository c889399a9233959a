import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@vitrine/core/notebook';
import { frameOf } from './frame.js';

const shown = (data: object, metadata: object = {}): object => ({ output_type: 'display_data', metadata, data });
const plotly = (figure: object): object => shown({ 'application/vnd.plotly.v1+json': figure });
const lite = (spec: object): object => shown({ 'application/vnd.vegalite.v5.20.1+json': spec });
const vega = (spec: object): object => shown({ 'application/vnd.vega.v5+json': spec });
const text = (output: object): string => JSON.stringify(frameOf(output)?.spec);
const png = 'data:image/png;base64,iVBORw0KGgo=';
const away = 'https://elsewhere.example/x';

describe('what a script draws', () => {
  it('is known by its type, and nothing else is', () => {
    expect(frameOf(plotly({ data: [] }))?.kind).toBe('plotly');
    expect(frameOf(lite({ mark: 'bar' }))?.kind).toBe('vega-lite');
    expect(frameOf(vega({ marks: [] }))?.kind).toBe('vega');
    for (const type of [
      'image/png',
      'application/vnd.bokehjs_exec.v0+json',
      'application/vnd.jupyter.widget-view+json'
    ]) {
      expect(frameOf(shown({ [type]: { data: [] } }))).toBeNull();
    }
    for (const output of [null, 7, 'x', [], {}, { data: null }, shown({ 'application/vnd.plotly.v1+json': 'text' })]) {
      expect(frameOf(output)).toBeNull();
    }
  });

  it('is nothing where a strip stands', () => {
    const data = { 'application/vnd.plotly.v1+json': { data: [] } };
    expect(frameOf(shown(data, { vitrine: { hidden: 'interactive' } }))).toBeNull();
  });

  it('is not longer than a browser bears', () => {
    const y = Array.from({ length: 400_000 }, (_, at) => 100_000 + at);
    expect(frameOf(plotly({ data: [{ y: y.slice(0, 1000) }] }))).not.toBeNull();
    expect(frameOf(plotly({ data: [{ y }, { y }] }))).toBeNull();
  });

  it('is not deeper than anybody makes it', () => {
    const deep = (levels: number): object => (levels === 0 ? {} : { a: deep(levels - 1) });
    expect(frameOf(lite({ mark: 'bar', config: deep(40) }))).not.toBeNull();
    expect(frameOf(lite({ mark: 'bar', config: deep(80) }))).toBeNull();
  });

  it.each([
    [plotly({ data: [], layout: { height: 700 } }), 700],
    [plotly({ data: [], layout: { height: 1e9 } }), 2000],
    [plotly({ data: [], layout: { height: -3 } }), 120],
    [plotly({ data: [], layout: { height: 'x' } }), 450],
    [lite({ mark: 'bar', height: 300 }), 390],
    [lite({ mark: 'bar', height: 'container' }), 400],
    [lite({ facet: {}, spec: { mark: 'bar' } }), 500]
  ])('says how much is kept free for it: %#', (output, height) => {
    expect(frameOf(output)?.height).toBe(height);
  });
});

describe('a figure of plotly', () => {
  it('keeps its numbers, its words and its looks', () => {
    const figure = {
      data: [{ type: 'bar', x: ['a', 'b'], y: { dtype: 'f8', bdata: 'AAAA' }, hovertemplate: '%{y}<br><b>n</b>' }],
      layout: { title: { text: 'Riders' }, height: 450, xaxis: { range: [0, 1] } }
    };
    expect(frameOf(plotly(figure))?.spec).toEqual(figure);
  });

  it('fills its frame, and has its title as renderers want it now', () => {
    const spec = frameOf(
      plotly({ data: [], layout: { width: 900, autosize: false, title: 'T', xaxis: { title: 'x' } } })
    )?.spec;
    expect(spec?.['layout']).toEqual({ height: 450, title: { text: 'T' }, xaxis: { title: { text: 'x' } } });
  });

  it('of many points is drawn as any other', () => {
    expect(
      text(
        plotly({
          data: [
            { type: 'scattergl', y: [1] },
            { type: 'heatmapgl', z: [[1]] }
          ]
        })
      )
    ).toBe('{"data":[{"type":"scatter","y":[1]},{"type":"heatmap","z":[[1]]}],"layout":{"height":450}}');
  });

  it.each(['scattergeo', 'choropleth', 'scattermapbox', 'densitymap', 'surface', 'scatter3d', 'sankey', 'made-up', 7])(
    'of a kind that is not drawn, %s, is not drawn at all',
    type => {
      expect(frameOf(plotly({ data: [{ type: 'bar', y: [1] }, { type }] }))).toBeNull();
    }
  );

  it.each([[[7]], ['x'], [undefined], [Array.from({ length: 501 }, () => ({}))]])(
    'without traces is none: %#',
    data => {
      expect(frameOf(plotly({ data }))).toBeNull();
    }
  );

  it('loads no picture but one that lies in it', () => {
    const images = [{ source: away }, { source: png }, { source: 'data:image/svg+xml,<svg onload="x"/>' }];
    const out = text(
      plotly({
        data: [{ type: 'image', source: away }],
        layout: { images, template: { layout: { images } }, mapbox: { style: away }, geo2: {}, scene: { x: away } },
        config: { plotlyServerURL: away },
        frames: [{ name: 'a', data: [{ y: [2] }], layout: { images } }]
      })
    );
    expect(out).not.toMatch(/elsewhere|svg|mapbox|geo2|scene/);
    expect(out.match(/data:image\/png/g)).toHaveLength(3);
    expect(frameOf(plotly({ data: [], config: { x: 1 } }))?.spec).not.toHaveProperty('config');
  });

  it('hands nothing over by its buttons that leads out', () => {
    const args = [
      { 'images[0].source': away, 'mapbox.style': away, title: 'A: b' },
      'images[0].source',
      away,
      ' //x.example',
      png
    ];
    const out = text(
      plotly({ data: [], layout: { updatemenus: [{ buttons: [{ method: 'relayout', args, args2: args }] }] } })
    );
    expect(out).not.toMatch(/example/);
    expect(out).toContain('A: b');
    expect(out).toContain(png);
  });

  it('has words without links', () => {
    const label = `<a href="javascript:x">go</a> <A\nhref='${away}'>there</A> <b>a < b</b>`;
    const out = text(plotly({ data: [{ text: [label], name: label }], layout: { annotations: [{ text: label }] } }));
    expect(out).not.toMatch(/javascript|elsewhere|<a/i);
    expect(out.match(/go there <b>a < b<\/b>/g)).toHaveLength(3);
  });
});

describe('a figure of Vega', () => {
  it('keeps what it is, also a column that is called like an address', () => {
    const spec = {
      data: { values: [{ url: away, href: 1, mark: 'image' }] },
      datasets: { a: [{ url: away }] },
      mark: 'bar',
      encoding: { x: { field: 'url' } }
    };
    expect(frameOf(lite(spec))?.spec).toEqual(spec);
  });

  it('leads nowhere', () => {
    const out = text(
      vega({
        $schema: away,
        usermeta: { embedOptions: { loader: {} } },
        marks: [{ type: 'rect', encode: { update: { href: { value: 'javascript:x' }, x: { value: 1 } } } }]
      })
    );
    expect(out).toBe('{"marks":[{"type":"rect","encode":{"update":{"x":{"value":1}}}}]}');
  });

  it.each([
    ['rows', lite({ data: { url: away }, mark: 'bar' })],
    [
      'rows of a look-up',
      lite({ mark: 'bar', transform: [{ lookup: 'a', from: { data: { url: 'x.csv' }, key: 'a' } }] })
    ],
    ['rows by a signal', vega({ data: [{ name: 'a', url: { signal: 'where' } }] })],
    ['pictures', vega({ marks: [{ type: 'image', encode: {} }] })],
    ['pictures in a layer', lite({ layer: [{ mark: { type: 'image' } }, { mark: 'bar' }] })],
    ['pictures, said short', lite({ mark: 'image' })],
    ['paint', vega({ marks: [{ type: 'rect', encode: { update: { fill: { value: `URL( ${away})` } } } }] })]
  ])('that loads %s is not drawn', (_what, output) => {
    expect(frameOf(output)).toBeNull();
  });
});

describe('any figure', () => {
  const key = fc.constantFrom(
    'source',
    'href',
    'url',
    'images',
    'a.source',
    'args',
    'layout',
    'text',
    'geo',
    'values',
    '__proto__'
  );
  const value: fc.Arbitrary<Json> = fc.letrec<{ any: Json }>(tie => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<Json>(away, png, 'javascript:x', '//x', '<a href="x">y</a>', 1, null),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(key, tie('any'), { maxKeys: 3 })
    )
  })).any;

  it('law: drawing it once more changes nothing', () => {
    fc.assert(
      fc.property(value, layout => {
        const once = frameOf(plotly({ data: [], layout }));
        expect(frameOf(plotly({ ...(once?.spec ?? {}) }))).toEqual(once);
      })
    );
  });

  it('law: no address stands where plotly expects one', () => {
    fc.assert(
      fc.property(value, layout => {
        const out = text(plotly({ data: [], layout }));
        expect(out).not.toMatch(/"(?:[^"]*\.)?(?:source|href|url)":"(?!data:image\/png)/);
      })
    );
  });
});
