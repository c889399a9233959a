import { beforeAll, describe, expect, it } from 'vitest';
import { notebookOf } from '../../notebook/index.js';
import type { Json } from '../../notebook/index.js';
import { book, code, markdown, printed, shown } from '../../testing/hiding/book.js';
import type { Part } from '../../testing/hiding/book.js';
import * as as from '../../testing/hiding/coders.js';
import { fewKinds } from '../../testing/hiding/index.js';
import { loadRecognisers, policies, redact } from '../index.js';
import { cleanDataUris } from './image/image.js';

const secret = fewKinds[0]?.value(5) ?? '';
const cleanOf = (cells: readonly Part[]): Json =>
  redact(notebookOf(JSON.parse(book(cells)) as Json), policies.team).notebook.cells as unknown as Json;
const dataOf = (data: Readonly<Record<string, Part>>): unknown => {
  const [cell] = cleanOf([code('x', [shown(data)])]) as unknown as {
    outputs: { data: unknown; metadata: unknown }[];
  }[];
  return cell?.outputs[0]?.data;
};
const hidden = (kind: string): object => ({ 'text/plain': `${kind} removed` });

beforeAll(async () => {
  await loadRecognisers();
});

describe('a representation', () => {
  it.each<[string, Readonly<Record<string, Part>>, object]>([
    ['of plain text stays', { 'text/plain': 'x' }, { 'text/plain': 'x' }],
    ['of latex stays', { 'text/latex': '$x$' }, { 'text/latex': '$x$' }],
    ['of markdown stays', { 'text/markdown': '*x*' }, { 'text/markdown': '*x*' }],
    ['of HTML stays', { 'text/html': '<b>x</b>' }, { 'text/html': '<b>x</b>' }],
    ['of nothing but a script goes', { 'text/html': '<script>x</script>' }, hidden('Interactive output')],
    ['of a script goes alone', { 'text/html': '<script>1</script><b>x</b>' }, { 'text/html': '<b>x</b>' }],
    [
      'of JSON stays',
      { 'application/json': { a: [1, 'x', null, true] } },
      { 'application/json': { a: [1, 'x', null, true] } }
    ],
    ['of GeoJSON stays', { 'application/geo+json': { type: 'Point' } }, { 'application/geo+json': { type: 'Point' } }],
    ['of GeoJSON that is a text goes', { 'application/geo+json': 'x', 'text/plain': 'y' }, { 'text/plain': 'y' }],
    [
      'of a table stays',
      { 'application/vnd.dataresource+json': { data: [] } },
      { 'application/vnd.dataresource+json': { data: [] } }
    ],
    [
      'of Altair 6 is named as the format wants it',
      { 'application/vnd.vegalite.v6.json': { mark: 'bar' } },
      { 'application/vnd.vegalite.v6+json': { mark: 'bar' } }
    ],
    [
      'of an older Altair stays',
      { 'application/vnd.vegalite.v5.20.1+json': { mark: 'bar' } },
      { 'application/vnd.vegalite.v5.20.1+json': { mark: 'bar' } }
    ],
    [
      'of plotly stays',
      { 'application/vnd.plotly.v1+json': { data: [] } },
      { 'application/vnd.plotly.v1+json': { data: [] } }
    ],
    ['of bokeh goes', { 'application/vnd.bokehjs_exec.v0+json': '', 'text/plain': 'x' }, hidden('Interactive output')],
    [
      'of a widget goes',
      { 'application/vnd.jupyter.widget-view+json': { model_id: 'a' }, 'text/plain': 'x' },
      hidden('Interactive output')
    ],
    ['of JavaScript goes', { 'application/javascript': 'x', 'text/plain': 'y' }, hidden('Interactive output')],
    [
      'of a kind nobody knows goes alone',
      { 'application/vnd.acme+json': {}, 'text/plain': 'x' },
      { 'text/plain': 'x' }
    ],
    ['of a file goes', { 'application/pdf': 'JVBERi0=', 'text/plain': '<Figure>' }, hidden('Figure')],
    ['of a picture stays', { 'image/png': as.base64(as.png()) }, { 'image/png': as.base64(as.png()) }],
    [
      'of a picture in lines becomes one line',
      { 'image/gif': `${as.base64(as.gif())}\n` },
      { 'image/gif': as.base64(as.gif()) }
    ],
    ['of a picture of another kind goes', { 'image/png': as.base64(as.gif()), 'text/plain': 'x' }, hidden('Figure')],
    ['of a picture that is none goes', { 'image/jpeg': 'no', 'text/plain': 'x' }, hidden('Figure')],
    ['named like a field of every object goes', { constructor: 'x', 'text/plain': 'y' }, { 'text/plain': 'y' }]
  ])('%s', (_, given, kept) => {
    expect(dataOf(given)).toEqual(kept);
  });

  it.each([
    ['width and height', { width: 300, height: 200.4 }, { width: 300, height: 200 }],
    ['no more than its size', { width: 300, alt: 'x', needs_background: 'light' }, { width: 300 }],
    ['no size that is none', { width: -1, height: '3' }, undefined],
    ['no size beyond every screen', { width: 1e9 }, undefined]
  ])('of a picture keeps %s', (_, given, kept) => {
    const type = 'image/png';
    const output = shown({ [type]: as.base64(as.png()) }, { metadata: { [type]: given, other: { width: 3 } } });
    expect(cleanOf([code('x', [output])])).toMatchObject([
      { outputs: [{ metadata: kept === undefined ? {} : { [type]: kept } }] }
    ]);
  });
});

describe('an output', () => {
  it.each<[string, Part, object]>([
    [
      'printed under a name of its own is printed text',
      { output_type: 'stream', name: 'log', text: 'x' },
      { name: 'stdout', output_type: 'stream', text: 'x' }
    ],
    ['printed as an error stays one', printed('x', 'stderr'), { name: 'stderr', output_type: 'stream', text: 'x' }],
    [
      'without a traceback stays an error',
      { output_type: 'error', ename: 'E', evalue: 'v' },
      { ename: 'E', evalue: 'v', output_type: 'error', traceback: [] }
    ],
    [
      'with a traceback that is no list loses it',
      { output_type: 'error', ename: 'E', evalue: 1, traceback: 'x' },
      { ename: 'E', evalue: '', output_type: 'error', traceback: [] }
    ],
    [
      'that counts wrongly counts nothing',
      { output_type: 'execute_result', execution_count: -1, data: { 'text/plain': 'x' }, metadata: {} },
      { output_type: 'execute_result', execution_count: null, data: { 'text/plain': 'x' }, metadata: {} }
    ],
    [
      'of a kind nobody knows is hidden',
      { output_type: 'clear_output', wait: true },
      { output_type: 'display_data', data: { 'text/plain': 'Output removed' } }
    ]
  ])('%s', (_, given, kept) => {
    expect(cleanOf([code('x', [given])])).toMatchObject([{ outputs: [kept] }]);
  });
});

describe('a packed file in an address', () => {
  const uri = (type: string, data: Uint8Array | string, more = ''): string =>
    `data:${type}${more};base64,${as.base64(data)}`;
  const picture = as.png([as.chunk('tEXt', `a\0${secret}`)]);

  it.each([
    ['a clean picture stays', uri('image/png', as.png()), uri('image/png', as.png())],
    ['what a picture says goes', uri('image/png', picture), uri('image/png', as.png())],
    ['what its address says goes', uri('image/png', as.png(), ';name=ward.png'), uri('image/png', as.png())],
    ['the odd name of a kind is put right', uri('image/jpg', as.jpeg()), null],
    ['a picture of a kind nobody can look into goes', uri('image/bmp', 'BM'), 'data:,'],
    ['a video goes', uri('video/mp4', 'ftyp'), 'data:,'],
    ['sound goes', uri('audio/wav', 'RIFF'), 'data:,'],
    ['a font goes', uri('font/woff2', 'wOF2'), 'data:,'],
    ['a document goes', uri('application/pdf', '%PDF-1.4'), 'data:,'],
    ['a drawing is read as text', uri('image/svg+xml', '<svg/>'), uri('image/svg+xml', '<svg/>')],
    ['text is read as text', uri('text/plain', 'x'), uri('text/plain', 'x')],
    ['no address at all', 'data: image, video', 'data: image, video']
  ])('%s', (_, given, kept) => {
    const clean = cleanDataUris(`a ${given} b`);
    expect(clean).toBe(kept === null ? clean.replace('image/jpg', 'image/jpeg') : `a ${kept} b`);
    expect(cleanDataUris(clean)).toBe(clean);
  });
});

describe('what is attached', () => {
  const attached = (attachments: Part, source = ''): Json => cleanOf([markdown(source, { attachments })]);
  const png = as.base64(as.png());

  it.each<[string, Part, string, object]>([
    [
      'keeps the name a program gave',
      { 'image.png': { 'image/png': png } },
      '![](attachment:image.png)',
      { 'image.png': { 'image/png': png } }
    ],
    [
      'gets a name that says nothing',
      { 'ward 7.png': { 'image/png': png } },
      '![](attachment:attachment-1.png)',
      { 'attachment-1.png': { 'image/png': png } }
    ],
    [
      'gets the ending of its kind',
      { 'ward.bin': { 'image/gif': as.base64(as.gif()) } },
      '![](attachment:attachment-1.gif)',
      { 'attachment-1.gif': { 'image/gif': as.base64(as.gif()) } }
    ]
  ])('%s', (_, given, source, kept) => {
    const [name = ''] = Object.keys(given as object);
    expect(attached(given, `![](attachment:${encodeURI(name)})`)).toMatchObject([{ source, attachments: kept }]);
  });

  it.each<[string, Part]>([
    ['is a text', { 'a.txt': { 'text/plain': 'x' } }],
    ['is a page', { 'a.html': { 'text/html': '<b>x</b>' } }],
    ['is a document', { 'a.pdf': { 'application/pdf': as.base64(as.pdf('a', 'b')) } }],
    ['is no picture', { 'a.png': { 'image/png': 'no' } }],
    ['is nothing', { 'a.png': {} }]
  ])('goes where it %s', (_, given) => {
    expect((attached(given) as Json[])[0]).not.toHaveProperty('attachments');
  });
});
