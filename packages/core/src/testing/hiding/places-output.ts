import { book, code, failed, places, printed, result, shown } from './book.js';
import type { Part, Place } from './book.js';
import * as as from './coders.js';

const ESC = '\u001b';
const RED = `${ESC}[31m`;
const OFF = `${ESC}[0m`;

const one = (output: Part): string => book([code('x', [output])]);
const many = (outputs: Part): string => book([code('x', outputs as readonly Part[])]);

const streams: Record<string, (text: string) => Part> = {
  text: text => printed(`reading ${text}\n`),
  errors: text => printed(`warning: ${text}\n`, 'stderr'),
  'list of lines': text => printed(['one\n', `two ${text}\n`]),
  'cut over list items': text => printed(as.cut(`from ${text}\n`, 4)),
  'letters one by one': text => printed([...text]),
  'no name': text => ({ output_type: 'stream', text }),
  'its own name': text => ({ output_type: 'stream', name: text, text: 'x' }),
  'unknown field': text => ({ output_type: 'stream', name: 'stdout', text: 'x', source: text }),
  colours: text => printed(`${RED}${text}${OFF}`),
  'cut by colours': text => printed(as.cut(text, 2).join(`${OFF}${RED}`)),
  'cut by many colours': text =>
    printed([...text].map(letter => `${ESC}[38;5;${letter.charCodeAt(0)}m${letter}`).join('')),
  'link of a terminal': text =>
    printed(`${ESC}]8;;https://example.org/?q=${encodeURIComponent(text)}${ESC}\\x${ESC}]8;;${ESC}\\`),
  'link ended by a bell': text => printed(`${ESC}]8;;https://example.org/#${text}\u0007x${ESC}]8;;\u0007`),
  'title of a window': text => printed(`${ESC}]0;${text}\u0007x`),
  'bar of progress': text => printed(`10%\r50% ${text}\r100%\n`),
  'overwritten line': text => printed(`${text}\rdone${' '.repeat(60)}\n`),
  'letters taken back': text => printed(as.cut(text, 2).join('zz\b\b')),
  underlined: text => printed([...text].map(letter => `_\b${letter}`).join('')),
  'a table of numbers beside it': text => printed(`   a  b\n0  1  2\n1  3  4\n${text}\n`),
  packed: text => printed(`payload ${as.base64(as.gzip(text))}\n`),
  'dump of bytes': text =>
    printed(
      (as.hex(text).match(/.{1,32}/g) ?? [])
        .map((line, row) => `${(row * 16).toString(16).padStart(8, '0')}: ${(line.match(/.{1,4}/g) ?? []).join(' ')}`)
        .join('\n')
    ),
  'line of a log': text => printed(`${JSON.stringify({ level: 'info', msg: `from ${text}` })}\n`),
  'quoted and quoted again': text => printed(JSON.stringify(JSON.stringify(JSON.stringify({ source: text })))),
  'list as Python prints it': text => printed(`['a', '${text}']\n`),
  'bytes as Python prints them': text => printed(`b'${as.hexEscapes(text)}'\n`),
  'mail with soft ends': text => printed(as.cut(`Source: ${text}`, 2).join('=\n')),
  'very long line': text => printed(`${'ab '.repeat(20_000)}${text}${' cd'.repeat(20_000)}`)
};

const several: Record<string, (text: string) => Part> = {
  'two outputs': text => as.cut(`from ${text}\n`, 2).map(part => printed(part)),
  'four outputs': text => as.cut(`from ${text}\n`, 4).map(part => printed(part)),
  'two channels by turns': text =>
    as.cut(text, 3).flatMap((part, index) => [printed(part), printed(`n${index}\n`, 'stderr')]),
  'a figure between': text => {
    const [a = '', b = ''] = as.cut(text, 2);
    return [printed(a), shown({ 'image/png': as.base64(as.png()) }), printed(b)];
  },
  'shown and printed': text => [shown({ 'text/plain': 'x' }), printed(text)]
};

const errors: Record<string, (text: string) => Part> = {
  name: text => failed(text, '', []),
  value: text => failed('KeyError', text, ['KeyError']),
  traceback: text => failed('KeyError', '', ['Traceback', `  File "${text}", line 3`, 'KeyError']),
  'coloured traceback': text => failed('E', '', [`${RED}----> 1${OFF} connect(${ESC}[32m"${text}"${OFF})`]),
  'cut traceback': text => failed('E', '', as.cut(`connect("${text}")`, 3)),
  'traceback as one text': text => failed('E', 'v', `Traceback\n${text}`),
  'unknown field': text => ({ output_type: 'error', ename: 'E', evalue: 'v', traceback: [], source: text }),
  'value cut by colours': text => failed('E', as.cut(text, 2).join(`${OFF}${RED}`), []),
  'packed in a value': text => failed('E', `state=${as.base64(JSON.stringify({ source: text }))}`, [])
};

const wholes: Record<string, (text: string) => Part> = {
  'plain text': text => shown({ 'text/plain': `'${text}'` }),
  'plain text, in lines': text => shown({ 'text/plain': as.cut(text, 3) }),
  result: text => result({ 'text/plain': text }),
  'its metadata': text => shown({ 'text/plain': 'x' }, { metadata: { source: text, 'text/plain': { source: text } } }),
  'metadata of an image': text =>
    shown({ 'image/png': as.base64(as.png()) }, { metadata: { 'image/png': { width: 3, source: text } } }),
  'id of a display': text => shown({ 'text/plain': 'x' }, { transient: { display_id: text } }),
  'unknown field': text => shown({ 'text/plain': 'x' }, { source: text }),
  'number of a result': text => ({ ...(result({ 'text/plain': 'x' }) as object), execution_count: text }),
  'unknown kind': text => ({ output_type: text, text }),
  'update of a display': text => ({ output_type: 'update_display_data', data: { 'text/plain': text }, metadata: {} }),
  'wrong data': text => ({ output_type: 'display_data', metadata: {}, data: [text] }),
  'name of a type': text => shown({ 'text/plain': 'x', [`text/${text}`]: 'y' }),
  'unknown type': text => shown({ 'text/plain': 'x', 'application/vnd.acme.source': text }),
  'unknown type, packed': text => shown({ 'text/plain': 'x', 'application/x-npy': as.base64(text) }),
  latex: text => shown({ 'text/latex': `$x$ % ${text}` }),
  'link in latex': text => shown({ 'text/latex': `\\href{https://example.org/?q=${encodeURIComponent(text)}}{x}` }),
  'marks of latex': text => shown({ 'text/latex': `\\texttt{${text.replace(/([_#%&])/g, '\\$1')}}` }),
  javascript: text => shown({ 'application/javascript': `go("${text}")`, 'text/plain': 'x' }),
  xml: text => shown({ 'application/xml': `<a>${text}</a>`, 'text/plain': 'x' }),
  csv: text => shown({ 'text/csv': `a,b\n1,${text}`, 'text/plain': 'x' }),
  pdf: text => shown({ 'application/pdf': as.base64(as.pdf(text, 'BT ET')), 'text/plain': 'x' }),
  'packed in a pdf': text => shown({ 'application/pdf': as.base64(as.pdf('a', `(${text}) Tj`)), 'text/plain': 'x' }),
  video: text => shown({ 'video/mp4': as.base64(`ftyp ${text}`), 'text/plain': 'x' }),
  sound: text => shown({ 'audio/wav': as.base64(`RIFF ${text}`), 'text/plain': 'x' }),
  archive: text => shown({ 'application/zip': as.base64(as.zip('a.csv', text)), 'text/plain': 'x' }),
  'wrong type of value': text => shown({ 'text/plain': { source: text }, 'image/png': { source: text } }),
  'lists in lists': text => shown({ 'text/html': [[text]], 'text/plain': [text, [text]] })
};

/** Where a value hides in what cells answer. */
export const outputPlaces: readonly Place[] = [
  ...places('printed', streams, one),
  ...places('printed in parts', several, many),
  ...places('error', errors, one),
  ...places('output', wholes, one)
];
