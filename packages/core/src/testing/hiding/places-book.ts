import { book, code, markdown, places, printed } from './book.js';
import type { Part, Place } from './book.js';
import * as as from './coders.js';

type Fields = Readonly<Record<string, Part>>;

const heads: Record<string, (text: string) => Part> = {
  'name of the kernel': text => ({ kernelspec: { name: text, display_name: text, language: text } }),
  'environment of the kernel': text => ({
    kernelspec: { name: 'a', display_name: 'b', env: { SOURCE: text }, argv: [text] }
  }),
  'metadata of the kernel': text => ({
    kernelspec: { name: 'a', display_name: 'b', metadata: { interpreter: { path: text } } }
  }),
  language: text => ({ language_info: { name: text, version: text } }),
  'about the language': text => ({
    language_info: {
      name: 'python',
      version: `3.1 ${text}`,
      mimetype: text,
      codemirror_mode: { name: text },
      source: text
    }
  }),
  authors: text => ({ authors: [{ name: text, orcid: text }] }),
  title: text => ({ title: text, date: text, description: text, keywords: [text] }),
  papermill: text => ({
    papermill: {
      parameters: { source: text },
      default_parameters: { a: text },
      input_path: text,
      output_path: text,
      exception: text,
      environment_variables: { A: text }
    }
  }),
  jupytext: text => ({
    jupytext: { text_representation: { extension: text }, header: text, formats: text, cell_metadata_filter: text }
  }),
  colab: text => ({ colab: { name: text, provenance: [{ file_id: text, timestamp: 1 }], authorship_tag: text } }),
  'interpreter of VS Code': text => ({ vscode: { interpreter: { hash: text, path: text } } }),
  widgets: text => ({
    widgets: {
      'application/vnd.jupyter.widget-state+json': {
        state: { a: { model_name: 'PasswordModel', state: { value: text } } }
      }
    }
  }),
  'bytes of widgets': text => ({
    widgets: {
      'application/vnd.jupyter.widget-state+json': {
        state: { a: { buffers: [{ data: as.base64(text), encoding: 'base64', path: ['a'] }] } }
      }
    }
  }),
  'list of variables': text => ({ varInspector: { types_to_exclude: [text], cols: { a: text } } }),
  'list of contents': text => ({ toc: { title_cell: text, toc_cell: true } }),
  slides: text => ({ rise: { footer: text, theme: text }, celltoolbar: text }),
  signature: text => ({ signature: text, orig_nbformat: text, orig_nbformat_minor: 1 }),
  'hidden input': text => ({ hide_input: text, trusted: text }),
  'notes of a grader': text => ({ nbgrader: { feedback: text }, celltoolbar: 'Create Assignment' }),
  'data studio': text => ({ azdata: { connection: text }, deepnote: { id: text }, sagemaker: { arn: text } }),
  'store of a platform': text => ({
    'application/vnd.databricks.v1+notebook': { widgets: { a: { currentValue: text } } }
  }),
  'our own': text => ({ vitrine: { keep_output: true, entry: text } }),
  'name nobody knows': text => ({ [text]: 1 }),
  'deep inside': text => ({ a: { b: [[{ c: { d: [text] } }]] } }),
  packed: text => ({ a: as.base64(as.gzip(text)) })
};

const cellHeads: Record<string, (text: string) => Part> = {
  tags: text => ({ tags: [text, 'keep_output'] }),
  name: text => ({ name: text, title: text }),
  papermill: text => ({ papermill: { exception: text, status: text, start_time: text } }),
  times: text => ({ execution: { 'iopub.status.idle': text, user: text }, ExecuteTime: { start_time: text } }),
  jupyter: text => ({ jupyter: { source_hidden: true, source: text } }),
  slideshow: text => ({ slideshow: { slide_type: text, notes: text } }),
  grader: text => ({ nbgrader: { grade_id: text, comment: text } }),
  language: text => ({ vscode: { languageId: text }, languageId: text }),
  colab: text => ({
    id: text,
    outputId: text,
    colab: { base_uri: text },
    executionInfo: { user: { displayName: text } }
  }),
  'data studio': text => ({
    azdata: { chart: text },
    deepnote: { source: text },
    pycharm: { name: text },
    cell_id: text
  }),
  platform: text => ({ 'application/vnd.databricks.v1+cell': { title: text, inputWidgets: { a: text } } }),
  format: text => ({ format: text, raw_mimetype: text }),
  switches: text => ({ collapsed: text, scrolled: text, editable: text, deletable: text, trusted: text }),
  'our own': text => ({ vitrine: { keep: [text] }, keep_output: true }),
  'name nobody knows': text => ({ [text]: { [text]: text } })
};

const cells: Record<string, (text: string) => Part> = {
  id: text => code('x', [], { id: text.replace(/[^a-zA-Z0-9_-]/g, '-').slice(0, 64) }),
  'id of no kind': text => code('x', [], { id: text }),
  'unknown field': text => code('x', [], { source_note: text, [text]: 1 }),
  'outputs of prose': text => markdown('x', { outputs: [printed(text)], execution_count: text }),
  'name of an attachment': text =>
    markdown('![x](attachment:image.png)', { attachments: { [`${text}.png`]: { 'image/png': as.base64(as.png()) } } }),
  'name of an attachment that is shown': text => {
    const name = `${text.replace(/[^\w.-]/g, '-')}.png`;
    return markdown(`![x](attachment:${name})`, { attachments: { [name]: { 'image/png': as.base64(as.png()) } } });
  },
  'attached text': text => markdown('x', { attachments: { 'a.txt': { 'text/plain': text } } }),
  'attached page': text => markdown('x', { attachments: { 'a.html': { 'text/html': `<p>${text}</p>` } } }),
  'attached pdf': text =>
    markdown('x', { attachments: { 'a.pdf': { 'application/pdf': as.base64(as.pdf(text, text)) } } }),
  'type of an attachment': text => markdown('x', { attachments: { 'a.png': { [`image/${text}`]: 'x' } } }),
  'attachment of code': text => code('x', [], { attachments: { [text]: { 'text/plain': text } } }),
  'attachment of no kind': text => markdown('x', { attachments: { 'a.png': text } }),
  'field of older files': text => code('x', [], { input: text, prompt_number: text, language: text, collapsed: text }),
  'lines twice': text => code(['a\n', 'b\n'], [printed(['c\n', `${text}\n`])], { source_lines: [text] })
};

const old = (version: number, cell: Part, top: Fields = {}, metadata: Fields = {}): string =>
  JSON.stringify({
    nbformat: version,
    nbformat_minor: 0,
    metadata,
    worksheets: [{ cells: [cell], metadata: {} }],
    ...top
  });
const oldCode = (outputs: readonly Part[], more: Fields = {}): Part => ({
  cell_type: 'code',
  input: 'x',
  language: 'python',
  prompt_number: 1,
  metadata: {},
  collapsed: false,
  outputs,
  ...more
});

const olds: Record<string, (text: string) => string> = {
  'input of 3': text => old(3, oldCode([], { input: ['import os\n', `x = "${text}"`] })),
  'input of 2': text => old(2, oldCode([], { input: `x = "${text}"` })),
  'heading of 3': text => old(3, { cell_type: 'heading', level: 2, source: text, metadata: {} }),
  'html cell of 2': text => old(2, { cell_type: 'html', source: `<!-- ${text} --><b>x</b>` }),
  'plaintext cell of 2': text => old(2, { cell_type: 'plaintext', source: text }),
  'printed text of 3': text => old(3, oldCode([{ output_type: 'stream', stream: 'stdout', text: ['a\n', text] }])),
  'name of a stream of 3': text => old(3, oldCode([{ output_type: 'stream', stream: text, text: 'a' }])),
  'result of 3': text =>
    old(
      3,
      oldCode([
        { output_type: 'pyout', prompt_number: 1, text, html: `<b>${text}</b>`, json: JSON.stringify({ a: text }) }
      ])
    ),
  'display of 3': text =>
    old(
      3,
      oldCode([{ output_type: 'display_data', svg: `<svg><text>${text}</text></svg>`, latex: text, javascript: text }])
    ),
  'picture of 3': text =>
    old(3, oldCode([{ output_type: 'display_data', png: as.base64(as.png([as.chunk('tEXt', `a\0${text}`)])) }])),
  'error of 3': text => old(3, oldCode([{ output_type: 'pyerr', ename: text, evalue: text, traceback: [text] }])),
  'fields of 2': text =>
    old(
      2,
      oldCode([
        { output_type: 'display_data', output_png: as.base64(text), output_html: `<p>${text}</p>`, output_text: text }
      ])
    ),
  'name of a book of 3': text => old(3, oldCode([]), {}, { name: text, signature: text, author: text }),
  'sheet of 3': text =>
    JSON.stringify({
      nbformat: 3,
      metadata: {},
      worksheets: [{ cells: [], metadata: { name: text }, source: text }, { cells: [oldCode([], { input: text })] }]
    }),
  'language of a cell of 3': text => old(3, oldCode([], { language: text, prompt_number: text })),
  'lists of 4.0': text => book([code([`x = "${text}"\n`])], {}, { nbformat_minor: 0 }),
  'sheets in 4': text => book([code('x')], {}, { worksheets: [{ cells: [oldCode([], { input: text })] }] }),
  'minor of the future': text => book([code(`x = "${text}"`)], {}, { nbformat_minor: 9, future: text })
};

const q = JSON.stringify;
const files: Record<string, (text: string) => string> = {
  'unknown field': text => book([code('x')], {}, { [text]: 1, source: text }),
  'field that comes twice': text =>
    book([code('x')]).replace('"metadata":', `"source":${q(text)},"source":1,"metadata":`),
  'cells that come twice': text => book([code('y')]).replace('{"cells":', `{"cells":[${q(code(text))}],"cells":`),
  'source that comes twice': text => book([code('y')]).replace('"source":"y"', `"source":${q(text)},"source":"y"`),
  'field in another spelling': text =>
    book([code('y')]).replace('"source":"y"', `"source":"y","sourc\\u0065":${q(`y = "${text}"`)}`),
  'mark of byte order': text => `\ufeff${book([code(`x = "${text}"`)])}`,
  'half a letter': text =>
    book([code(`@ ${text} @`)])
      .replace('"@ ', '"\\ud800 ')
      .replace(' @"', ' \\udc00"'),
  'letters as escapes': text => book([code('@')]).replace('"@"', `"${as.unicodeEscapes(`x = '${text}'`)}"`),
  'number too large': text => book([code('x')], { a: 1e300, b: text }).replace('1e+300', '1e400'),
  'number that is none': text => book([code('x', [printed(text)])], { a: 12321 }).replace('12321', 'NaN'),
  'name of an object': text =>
    book([code('x', [printed(text)])], { constructor: text, toString: text, hasOwnProperty: 1 }),
  'spaces everywhere': text => JSON.stringify(JSON.parse(book([code(`x = "${text}"`)])), null, 7)
};

/** Where a value hides in everything around cells and outputs. */
export const bookPlaces: readonly Place[] = [
  ...places('notebook metadata', heads, metadata => book([code('x')], metadata as Fields)),
  ...places('cell metadata', cellHeads, metadata => book([code('x', [], { metadata })])),
  ...places('prose metadata', cellHeads, metadata => book([markdown('x', { metadata })])),
  ...places('cell', cells, cell => book([cell])),
  ...places('older format', olds, String),
  ...places('file', files, String)
];
