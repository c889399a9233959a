import type { Trap } from './hostile';

const shown = (data: object): object => ({ output_type: 'display_data', metadata: {}, data });

export const plotly = (figure: object, more: object = {}): object =>
  shown({ 'application/vnd.plotly.v1+json': figure, ...more });
export const vegaLite = (spec: object, more: object = {}): object =>
  shown({ 'application/vnd.vegalite.v5+json': spec, ...more });
export const vega = (spec: object, more: object = {}): object =>
  shown({ 'application/vnd.vega.v5+json': spec, ...more });

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const riders = hours.map(hour =>
  Math.round(400 * Math.exp(-((hour - 8) ** 2) / 8) + 300 * Math.exp(-((hour - 17) ** 2) / 10))
);

/** Numbers as plotly packs them. */
const packed = { dtype: 'f8', bdata: Buffer.from(new Float64Array(riders).buffer).toString('base64') };

/** Figures as the libraries leave them, with the numbers of 24 hours. */
export const lines = plotly({
  data: [
    { type: 'scatter', mode: 'lines+markers', name: 'weekdays', x: hours, y: packed },
    { type: 'bar', name: 'weekend', x: hours, y: riders.map(value => value / 2) }
  ],
  layout: { title: { text: 'Riders by the hour' }, xaxis: { title: { text: 'hour' } }, width: 700, height: 450 }
});

export const bars = vegaLite({
  $schema: 'https://vega.github.io/schema/vega-lite/v5.20.1.json',
  title: 'Riders by the hour',
  data: { name: 'data-1' },
  datasets: { 'data-1': hours.map((hour, at) => ({ hour, riders: riders[at], url: 'just a column' })) },
  params: [{ name: 'least', value: 0, bind: { input: 'range', min: 0, max: 400 } }],
  transform: [{ filter: 'datum.riders >= least' }],
  mark: { type: 'bar', tooltip: true },
  encoding: {
    x: { field: 'hour', type: 'ordinal' },
    y: { field: 'riders', type: 'quantitative' },
    color: { condition: { test: 'datum.riders > 200', value: '#b3261e' }, value: '#1f5fbf' }
  },
  width: 500,
  height: 260
});

export const arcs = vega({
  width: 200,
  height: 200,
  data: [
    { name: 'table', values: [{ field: 4 }, { field: 6 }, { field: 10 }], transform: [{ type: 'pie', field: 'field' }] }
  ],
  scales: [
    { name: 'color', type: 'ordinal', domain: { data: 'table', field: 'field' }, range: { scheme: 'category20' } }
  ],
  marks: [
    {
      type: 'arc',
      from: { data: 'table' },
      encode: {
        enter: { fill: { scale: 'color', field: 'field' }, x: { signal: 'width / 2' }, y: { signal: 'height / 2' } },
        update: {
          startAngle: { field: 'startAngle' },
          endAngle: { field: 'endAngle' },
          outerRadius: { signal: 'width / 2' }
        }
      }
    }
  ]
});

/** Says so wherever it runs: in its own window, and in every one above it that lets it. */
const RUN = 'window.__ran=1;try{parent.__ran=1;top.__ran=1}catch(e){}';

/** Figures that run, load, lead or reach out, each in a place of its own. */
export function hostileCharts(trap: Trap): object[] {
  const at = (name: string): string => trap.at(name);
  const html = `<img src="${at('label')}" onerror="${RUN}"><script>${RUN}</script><a href="javascript:${RUN}">go</a><a href="${at('link')}" target="_top">out</a><iframe src="${at('iframe')}"></iframe><form action="${at('form')}"><button>go</button></form>`;
  const button = {
    method: 'relayout',
    label: html,
    args: [
      { 'images[0].source': at('button'), images: [{ source: at('button-image') }] },
      'images[0].source',
      at('word')
    ]
  };
  return [
    plotly({
      data: [
        {
          type: 'scatter',
          x: [1, 2, 3],
          y: [4, 5, 6],
          mode: 'markers+text',
          name: html,
          text: [html, html, html],
          hovertext: [html, html, html],
          hovertemplate: `${html}%{y}<extra>${html}</extra>`,
          customdata: [html],
          textfont: { family: `x;background:url(${at('font')})` },
          marker: { color: `url(${at('colour')})`, pattern: { path: at('path') } }
        },
        { type: 'pie', labels: [html, 'b'], values: [1, 2], domain: { x: [0.8, 1], y: [0.8, 1] } },
        { type: 'image', source: at('trace-image'), xaxis: 'x2', yaxis: 'y2' }
      ],
      layout: {
        title: { text: html },
        annotations: [{ text: html, x: 1, y: 4, captureevents: true }],
        images: [{ source: at('image'), x: 0, y: 1, sizex: 1, sizey: 1 }],
        mapbox: { style: at('style.json'), accesstoken: 'x' },
        geo: { visible: true },
        updatemenus: [{ buttons: [button, button], active: 0 }],
        sliders: [{ steps: [button] }],
        template: { layout: { images: [{ source: at('template') }], annotationdefaults: { text: html } } }
      },
      config: { plotlyServerURL: at('server'), topojsonURL: at('topojson'), showSendToCloud: true },
      frames: [{ name: 'a', data: [{ text: [html] }], layout: { images: [{ source: at('frame') }] } }]
    }),
    vegaLite({
      data: { values: [{ a: html, b: 1, link: `javascript:${RUN}`, picture: at('picture') }] },
      title: { text: html },
      mark: { type: 'bar', tooltip: true, href: at('mark') },
      encoding: {
        x: { field: 'a', title: html },
        y: { field: 'b', type: 'quantitative' },
        href: { field: 'link' },
        tooltip: { field: 'a' }
      },
      usermeta: { embedOptions: { loader: { baseURL: at('base') }, actions: true } },
      params: [{ name: 'p', bind: { input: 'text', element: 'body', name: html } }]
    }),
    vega({
      width: 100,
      height: 100,
      signals: [
        {
          name: 'escape',
          init: `[].constructor.constructor('${RUN}')()`,
          on: [{ events: 'window:mousemove, timer{100}', update: `event.view.parent.eval('${RUN}')` }]
        }
      ],
      marks: [{ type: 'rect', encode: { update: { width: { value: 50 }, height: { value: 50 } } } }]
    }),
    vega({
      width: 100,
      height: 100,
      data: [{ name: 'rows', values: [{ a: 1 }] }],
      marks: [
        {
          type: 'rect',
          from: { data: 'rows' },
          encode: {
            update: { width: { value: 50 }, height: { value: 50 }, fill: { signal: `'u' + 'rl(${at('fill')})'` } }
          },
          transform: [
            { type: 'formula', as: 'href', expr: `'${at('made-up')}'` },
            { type: 'formula', as: 'fill', expr: `'ur' + 'l(${at('made-fill')})'` }
          ]
        },
        {
          type: 'group',
          marks: [
            { type: 'symbol', encode: { update: { href: { value: `javascript:${RUN}` }, size: { value: 900 } } } }
          ]
        }
      ]
    })
  ];
}

/** Figures that can't be had without something from outside, or not at all: what is saved of them stays. */
export const undrawn = (trap: Trap): object[] => [
  vega({
    title: 'Painted',
    marks: [{ type: 'rect', encode: { update: { fill: { value: `url(${trap.at('fill')})` } } } }]
  }),
  plotly({ data: [{ type: 'scattergeo', lat: [1], lon: [1] }], layout: { title: { text: 'A map' } } }),
  vegaLite({ data: { url: trap.at('data.json') }, mark: 'point', title: 'Rows from elsewhere', encoding: {} }),
  shown({ 'application/vnd.jupyter.widget-view+json': { model_id: 'x', version_major: 2 }, 'text/plain': 'Slider()' }),
  shown({ 'application/vnd.bokehjs_exec.v0+json': '', 'text/html': `<script>${RUN}</script>` })
];

/** A notebook with a cell of text and an output a cell. */
export const chartNotebook = (outputs: readonly object[]): string =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { language_info: { name: 'python', version: '3.12.1' } },
    cells: outputs.flatMap((output, at) => [
      {
        cell_type: 'markdown',
        id: `t${at}`,
        metadata: {},
        source: `## Part ${at}\n\nWhat stands before figure ${at}.`
      },
      {
        cell_type: 'code',
        id: `c${at}`,
        metadata: {},
        source: `draw(${at})`,
        execution_count: at + 1,
        outputs: [output]
      }
    ])
  });
