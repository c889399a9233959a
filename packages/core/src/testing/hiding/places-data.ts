import { book, code, places, shown } from './book.js';
import type { Part, Place } from './book.js';
import * as as from './coders.js';

const json: Record<string, (text: string) => Part> = {
  value: text => ({ a: { b: text } }),
  name: text => ({ [text]: 1 }),
  'name deep inside': text => ({ a: [{ [text]: { b: 1 } }] }),
  text: text => text,
  list: text => ['a', text],
  'letters one by one': text => [...text],
  pieces: text => as.cut(text, 4),
  numbers: text => as.numbers(text),
  'JSON in a text': text => ({ a: JSON.stringify({ source: text }) }),
  'escapes in a text': text => ({ a: as.unicodeEscapes(text) }),
  'lines in a text': text => ({ log: `one\ntwo ${text}\nthree` }),
  'packed text': text => ({ a: as.base64(text) }),
  'packed JSON': text => ({ a: as.base64(as.gzip(JSON.stringify({ source: text }))) }),
  address: text => ({ url: `https://example.org/?q=${encodeURIComponent(text)}` }),
  'pairs of a table': text => ({ columns: ['a', 'source'], data: [[1, text]] }),
  records: text => [
    { a: 1, source: text },
    { a: 2, source: 'x' }
  ],
  'constructor as name': text => ({ constructor: { prototype: text }, toString: text }),
  'page in a text': text => ({ html: `<b>${as.entities(text)}</b>` }),
  'packed numbers that are letters': text => ({ a: as.packedBytes(text) }),
  'picture in a text': text => ({ a: `data:image/png;base64,${as.base64(as.png([as.chunk('tEXt', `a\0${text}`)]))}` })
};

const plotly: Record<string, (text: string) => Part> = {
  title: text => ({ data: [], layout: { title: { text } } }),
  'name of a trace': text => ({ data: [{ type: 'bar', name: text, y: [1] }], layout: {} }),
  points: text => ({ data: [{ x: ['a', text], y: [1, 2] }], layout: {} }),
  'text of points': text => ({ data: [{ text: [text], hovertext: [text], y: [1] }], layout: {} }),
  'template of a hint': text => ({ data: [{ hovertemplate: `${text}<br>%{y}<extra></extra>` }], layout: {} }),
  'own data': text => ({ data: [{ customdata: [[text, 1]], ids: [text], meta: { a: text } }], layout: {} }),
  'group and id': text => ({ data: [{ legendgroup: text, uid: text, uirevision: text }], layout: {} }),
  note: text => ({ data: [], layout: { annotations: [{ text, x: 1, y: 1 }] } }),
  picture: text => ({
    data: [],
    layout: { images: [{ source: `data:image/png;base64,${as.base64(as.png([as.chunk('tEXt', `a\0${text}`)]))}` }] }
  }),
  'picture elsewhere': text => ({
    data: [],
    layout: { images: [{ source: `https://example.org/?q=${encodeURIComponent(text)}` }] }
  }),
  settings: text => ({ data: [], layout: {}, config: { plotlyServerURL: text, topojsonURL: text } }),
  frames: text => ({ data: [], layout: {}, frames: [{ name: text, data: [{ text }] }] }),
  'design of all': text => ({ data: [], layout: { template: { layout: { meta: text } } } }),
  'packed letters': text => ({ data: [{ x: as.packedBytes(text), y: as.packedInts(text) }], layout: {} }),
  'beside packed numbers': text => ({
    data: [{ x: { ...as.packedBytes('abc'), note: text, shape: text } }],
    layout: {}
  }),
  'packed numbers of no kind': text => ({ data: [{ x: { dtype: 'S9', bdata: as.base64(text) } }], layout: {} }),
  'kind of packed numbers': text => ({ data: [{ x: { dtype: text, bdata: 'AAAA' } }], layout: {} })
};

const vega: Record<string, (text: string) => Part> = {
  values: text => ({ data: { values: [{ a: 1, source: text }] }, mark: 'bar' }),
  'values in a text': text => ({ data: { values: `a,source\n1,${text}`, format: { type: 'csv' } }, mark: 'bar' }),
  'name of data': text => ({ data: { name: text }, datasets: { [text]: [{ a: 1 }] }, mark: 'bar' }),
  address: text => ({ data: { url: `https://example.org/?q=${encodeURIComponent(text)}` }, mark: 'bar' }),
  'data in an address': text => ({ data: { url: `data:text/csv;base64,${as.base64(`a\n${text}`)}` }, mark: 'bar' }),
  title: text => ({ title: { text: ['a', text], subtitle: text }, mark: 'bar' }),
  description: text => ({ description: text, mark: 'bar' }),
  'own data': text => ({ usermeta: { embedOptions: { source: text } }, mark: 'bar' }),
  filter: text => ({ transform: [{ filter: `datum.source == '${text}'` }], mark: 'bar' }),
  'parts put together': text => ({
    transform: [
      {
        calculate: as
          .cut(text, 2)
          .map(one => `'${one}'`)
          .join(' + '),
        as: 'a'
      }
    ]
  }),
  parameter: text => ({ params: [{ name: 'a', value: text }], mark: 'bar' })
};

const places3: Record<string, (text: string) => Part> = {
  'GeoJSON properties': text => ({
    'application/geo+json': { type: 'Feature', properties: { source: text, [text]: 1 }, geometry: null }
  }),
  'GeoJSON names': text => ({
    'application/geo+json': { type: 'FeatureCollection', name: text, crs: { properties: { name: text } }, features: [] }
  }),
  'schema of a table': text => ({
    'application/vnd.dataresource+json': {
      schema: { fields: [{ name: text, description: text, type: 'string' }], primaryKey: [text] },
      data: []
    }
  }),
  'rows of a table': text => ({
    'application/vnd.dataresource+json': { schema: { fields: [{ name: 'source' }] }, data: [{ source: text }] }
  }),
  'bokeh document': text => ({
    'application/vnd.bokehjs_exec.v0+json': '',
    'application/javascript': `embed({"roots":{"a":"${text}"}})`,
    'text/html': `<div id="a" data-root-id="${text}"></div>`
  }),
  'bokeh metadata': text => ({ 'application/vnd.bokehjs_load.v0+json': text }),
  holoviews: text => ({ 'application/vnd.holoviews_exec.v0+json': { source: text }, 'text/plain': 'x' }),
  'view of a widget': text => ({
    'application/vnd.jupyter.widget-view+json': { model_id: text, version_major: 2, version_minor: 0 },
    'text/plain': `Password(value='${text}')`
  }),
  'state of widgets': text => ({
    'application/vnd.jupyter.widget-state+json': { state: { a: { state: { value: text } } } }
  }),
  'elements described': text => ({ 'application/vdom.v1+json': { tagName: 'b', attributes: {}, children: text } }),
  'colab summary': text => ({
    'application/vnd.google.colaboratory.intrinsic+json': { type: 'string', summary: text },
    'text/plain': 'x'
  }),
  'chart of Altair 6': text => ({
    'application/vnd.vegalite.v6.json': { data: { values: [{ source: text }] }, mark: 'bar' },
    'text/plain': 'x'
  }),
  'chart with a picture of it': text => ({
    'application/vnd.vegalite.v5+json': { mark: 'bar' },
    'image/png': as.base64(as.png([as.chunk('iTXt', `a\0\0\0\0\0${text}`)])),
    'text/plain': text
  }),
  'flat form of a chart': text => ({
    'application/vnd.plotly.v1+json': JSON.stringify({ data: [{ text }] }),
    'text/plain': 'x'
  })
};

const within =
  (type: string) =>
  (value: Part): string =>
    book([code('x', [shown({ [type]: value, 'text/plain': 'x' })])]);

/** Where a value hides in data that draws itself. */
export const dataPlaces: readonly Place[] = [
  ...places('JSON', json, within('application/json')),
  ...places('plotly', plotly, within('application/vnd.plotly.v1+json')),
  ...places('vega', vega, within('application/vnd.vegalite.v5+json')),
  ...places('data', places3, data => book([code('x', [shown(data as Readonly<Record<string, Part>>)])]))
];
