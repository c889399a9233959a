import { describe, expect, it } from 'vitest';
import { canonicalNotebook, readNotebook } from '../../notebook/index.js';
import { loadRecognisers } from '../catalogue.js';
import { policies } from '../policy.js';
import { redact } from '../redact.js';
import { viewsOf } from '../scan.js';
import { readings } from './index.js';
import { plainView } from './view.js';
import { drawnLetters } from './drawn.js';

await loadRecognisers();

const each = (text: string, make: (letter: string, at: number) => string): string => [...text].map(make).join('');
const spans = (text: string): string => each(text, one => `<tspan>${one}</tspan>`);
const texts = (text: string, glue = ''): string =>
  [...text].map((one, at) => `<text x="${at * 7}" y="2">${one}</text>`).join(glue);
const marks = (text: string, glue = '\n     '): string =>
  [...text].map((one, at) => `<use xlink:href="#Sans-${one.charCodeAt(0).toString(16)}" x="${at * 600}"/>`).join(glue);
const drawing = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inner}<rect/></svg>`;

const cleaned = (data: Record<string, string>): Record<string, string> => {
  const outputs = [{ output_type: 'display_data', data, metadata: {} }];
  const cell = { cell_type: 'code', id: 'a', metadata: {}, execution_count: null, outputs, source: 'draw()' };
  const book = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] };
  const { notebook } = redact(readNotebook(JSON.stringify(book)), { ...policies.team, profile: 'balanced' });
  const json = JSON.parse(canonicalNotebook(notebook)) as {
    cells: { outputs: { data: Record<string, string | string[]> }[] }[];
  };
  const left = json.cells[0]?.outputs[0]?.data ?? {};
  return Object.fromEntries(Object.entries(left).map(([type, value]) => [type, [value].flat().join('')]));
};
/** What is left of a drawing once its marks are gone. */
const shown = (inner: string): string =>
  (cleaned({ 'image/svg+xml': drawing(inner), 'text/plain': 'x' })['image/svg+xml'] ?? '')
    .replace(/<[^>]*>/g, '')
    .trim();

const NAME = 'Ottilie Brandner';
const GONE: Readonly<Record<string, string>> = {
  'a name in spans': `<text>${spans(`Patient: ${NAME}`)}</text>`,
  'a password with a sign': `<text>${spans('password = Wq7#tRv93kLx')}</text>`,
  'a token behind a blank': `<text>${spans('Authorization: Bearer Jc52nQxT7vWz8KpLrB4mYs3d')}</text>`,
  'a password cut before its sign': '<text><tspan>password = Wq7</tspan><tspan>#tRv93kLx</tspan></text>',
  'a number of a record': `<text>${spans('patient MRN-57201946')}</text>`,
  'a number to call': `<text>${spans('phone +49 30 55219034')}</text>`,
  'a path with backslashes': `<text>${spans('C:\\Users\\obrandner\\Documents\\a.csv')}</text>`,
  'a text for each letter': texts(`Patient: ${NAME}`),
  'a text for each letter, in lines': texts(`Patient: ${NAME}`, '\n    '),
  'a group for each letter': each(`Patient: ${NAME}`, one => `<g><text>${one}</text></g>`),
  'pieces of three letters': `<text>${(`patient ${NAME}`.match(/.{1,3}/g) ?? []).map(one => `<tspan>${one}</tspan>`).join('')}</text>`,
  'letters by number': `<text>${each(`Patient: ${NAME}`, one => `<tspan>&#${one.charCodeAt(0)};</tspan>`)}</text>`
};

describe('texts that are drawn letter by letter', () => {
  it.each(Object.entries(GONE))('reads %s', (_, inner) => {
    const left = shown(inner).replace(/\s+/g, ' ');
    expect(left).toMatch(/(?:NAME|PASSWORD|TOKEN|SECRET|ID|PHONE|USER|PATH|MRN)\S*-1/);
    expect(left).not.toMatch(/Brandner|Wq7|Jc52|57201946|552190|obrandner/);
  });

  it.each([
    ['in a page', 'text/html', `<p>${each(`Patient: ${NAME}`, one => `<span style="color:red">${one}</span>`)}</p>`],
    [
      'in a table cell',
      'text/html',
      `<table><tr><td>${each(`Patient: ${NAME}`, one => `<b>${one}</b>`)}</td></tr></table>`
    ]
  ])('reads a name %s', (_, type, text) => {
    const left = (cleaned({ [type]: text, 'text/plain': 'x' })[type] ?? '').replace(/<[^>]*>/g, '');
    expect(left).toBe('Patient: NAME-1');
  });

  it('reads a name whose letters are shapes of a font', () => {
    const left = cleaned({ 'image/svg+xml': drawing(`<g>${marks(`Patient: ${NAME}`)}</g>`), 'text/plain': 'x' });
    const codes = [...(left['image/svg+xml'] ?? '').matchAll(/#Sans-(\w+)/g)];
    expect(codes.map(([, code]) => String.fromCharCode(parseInt(code ?? '', 16))).join('')).toBe('Patient: ');
  });

  it.each([
    ['numbers at an axis', each('0123456789', one => `<g><text>${one}</text></g>`)],
    ['years at an axis', ['2001', '2002', '2003', '2004', '2005', '2006'].map(one => `<text>${one}</text>`).join('')],
    ['a word of no name', texts('Sepal width')],
    ['a word in spans', `<text>${spans('mean residual')}</text>`],
    ['letters of a legend', ['A', 'B', 'C', 'D', 'E', 'F'].map(one => `<text>${one}</text>`).join('\n')]
  ])('leaves %s', (_, inner) => {
    const said = (text: string): string => text.replace(/<[^>]*>/g, '').trim();
    expect(shown(inner)).toBe(said(inner));
  });
});

describe('what the reading makes of a text', () => {
  const drawn = (text: string): string[] => drawnLetters(plainView(text)).map(view => view.text);

  it.each([
    ['spans', `<text>${spans('Ada Lo')}</text>`, ['<text><tspan>Ada Lo</tspan></text>']],
    ['lines between texts', texts('abcdef', '\n'), ['<text x="0" y="2">abcdef</text>']],
    ['marks of a font', marks('hello'), ['hello']]
  ])('joins %s', (_, text, views) => {
    expect(drawn(text)).toEqual(views);
  });

  it.each([
    ['four letters', spans('abcd')],
    ['cells of a table', each('abcdefgh', one => `<td>${one}</td>`)],
    [
      'words of several letters',
      ['alpha', 'beta', 'gamma', 'delta', 'omega', 'theta'].map(one => `<text>${one}</text>`).join('')
    ],
    ['signs alone', each('+-*/+-*/', one => `<b>${one}</b>`)],
    ['four marks', marks('abcd')],
    ['no tags', 'a < b > c < d']
  ])('makes nothing of %s', (_, text) => {
    expect(drawn(text)).toEqual([]);
  });

  it('keeps the lines of code in colours apart', () => {
    const code = ['x', '=', '1', '\n', 'y', '=', '2'].map(one => `<span>${one}</span>`).join('');
    expect(drawn(code)).toEqual(['<span>x=1\ny=2</span>']);
  });

  it('points back to the letters', () => {
    const text = `<text>${spans('abcdef')}</text>`;
    const view = viewsOf(text, readings).find(({ name }) => name === 'drawn');
    const at = view?.text.indexOf('bcd') ?? -1;
    const [part] = view?.sourcesOf({ start: at, end: at + 3 }) ?? [];
    expect(text.slice(part?.start, part?.end)).toBe('b</tspan><tspan>c</tspan><tspan>d');
  });
});
