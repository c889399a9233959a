import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../notebook/index.js';
import { bookOf, codeCell, PIXEL, printed, shown, textCell } from '../testing/chosen.js';
import { canonicalNotebook } from '../notebook/index.js';
import { findUnredacted, notVouched, notVouchedOutputs, policies, redact } from './index.js';
import type { Policy } from './index.js';

const address = `data:image/png;base64,${PIXEL}`;
const table = '<table><tr><th>n</th></tr><tr><td>7</td></tr></table>';
const frame = '      town   n\n0    Arden   3\n1   Barrow  14\n2    Corby   2\n';
const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg"><text>7</text>${inner}</svg>`;
const attached: JsonObject = {
  ...textCell('![](attachment:image.png)'),
  attachments: { 'image.png': { 'image/png': PIXEL } }
};

describe('what can not be vouched for', () => {
  it.each<[string, Json, number, number]>([
    ['a picture', shown({ 'image/png': PIXEL, 'text/plain': '<Figure>' }), 1, 0],
    ['a picture of two types', shown({ 'image/png': PIXEL, 'image/jpeg': 'x' }), 1, 0],
    ['a drawing, which is read', shown({ 'image/svg+xml': svg(''), 'text/plain': 'x' }), 0, 0],
    ['a picture in a page', shown({ 'text/html': `<img src="${address}"><img src="${address}">` }), 2, 0],
    ['a picture in JSON', shown({ 'application/json': { images: [{ source: address }] } }), 1, 0],
    ['a table', shown({ 'text/html': table, 'text/plain': frame }), 0, 1],
    ['a table that was printed', printed(frame), 0, 1],
    ['a table of bars', shown({ 'text/plain': '| a | 1 |\n| b | 2 |\n| c | 3 |' }), 0, 1],
    ['lines with numbers', printed('epoch 1\nepoch 2\nepoch 3\n'), 0, 0],
    ['a table with a picture', shown({ 'text/html': `${table}<img src="${address}">` }), 1, 1],
    ['a strip', { ...shown({ 'text/plain': 'Table removed' }), metadata: { vitrine: { hidden: 'table' } } }, 0, 0]
  ])('%s', (_, output, pictures, tables) => {
    const book = bookOf(codeCell('x', [shown({ 'text/plain': 'a' }), output]));
    expect(notVouched(book)).toEqual({ pictures, tables });
    const at = pictures + tables > 0 ? [{ cell: 0, output: 1, pictures, tables }] : [];
    expect(notVouchedOutputs(book)).toEqual(at);
  });

  it('stands in texts and attachments as well', () => {
    expect(notVouched(bookOf(textCell(`![](${address})`), attached))).toEqual({ pictures: 2, tables: 0 });
  });

  it('is nothing where every output is hidden', () => {
    const book = bookOf(codeCell('x', [shown({ 'image/png': PIXEL }), printed(frame)]), attached);
    expect(notVouched(redact(book, policies.regulated).notebook)).toEqual({ pictures: 0, tables: 0 });
  });
});

describe('pictures that a policy hides', () => {
  const hidden: Policy = { ...policies.team, pictures: 'hidden' };
  const cells: [string, JsonObject, RegExp | null][] = [
    ['an output', codeCell('x', [shown({ 'image/png': PIXEL, 'text/plain': '<Figure>' })]), /"hidden": "figure"/],
    ['an output beside a table', codeCell('x', [shown({ 'image/png': PIXEL, 'text/html': table })]), /<td>7<\/td>/],
    ['a page', codeCell('x', [shown({ 'text/html': `<b>7</b><img src="${address}">` })]), /<b>7<\/b>"/],
    ['a page of nothing else', codeCell('x', [shown({ 'text/html': `<img src="${address}">` })]), /"hidden": "figure"/],
    ['a drawing', codeCell('x', [shown({ 'image/svg+xml': svg(`<image href="${address}"/>`) })]), /<text>7<\/text>/],
    ['JSON', codeCell('x', [shown({ 'application/json': { source: address, n: 7 } })]), /"n": 7/],
    [
      'a chart',
      codeCell('x', [shown({ 'application/vnd.plotly.v1+json': { layout: { images: [{ source: address }] } } })]),
      null
    ],
    ['printed text', codeCell('x', [printed(`see ${address} there\n`)]), /see ENCODED-1 there/],
    ['printed bytes', codeCell('x', [printed(`${PIXEL}\n`)]), /"text": "ENCODED-1\\n"/],
    ['markdown of an output', codeCell('x', [shown({ 'text/markdown': `a ![](${address})` })]), /a !\[\]\(ENCODED-1\)/],
    ['a text', textCell(`a ![](${address})`), /a !\[\]\(ENCODED-1\)/],
    ['code', codeCell(`x = "${PIXEL}"`), /x = \\"ENCODED-1\\"/],
    ['an attachment', attached, null]
  ];

  it.each(cells)('go from %s', (_, cell, left) => {
    const { notebook, report } = redact(bookOf(cell), hidden);
    const text = canonicalNotebook(notebook);
    expect(text).not.toContain('iVBOR');
    expect(text).not.toContain('attachments');
    expect(text).toMatch(left ?? /cell_type/);
    expect(notVouched(notebook).pictures).toBe(0);
    expect(findUnredacted(notebook, hidden)).toEqual([]);
    expect(redact(notebook, hidden).notebook).toEqual(notebook);
    expect(report.items.length).toBeGreaterThan(0);
  });

  it.each(cells)('stay in %s where nothing is said', (_, cell) => {
    expect(canonicalNotebook(redact(bookOf(cell), policies.team).notebook)).toContain('iVBOR');
    expect(findUnredacted(redact(bookOf(cell), policies.team).notebook, hidden)).not.toEqual([]);
  });

  it('are no drawings made of lines', () => {
    const drawing = codeCell('x', [shown({ 'image/svg+xml': svg('<path d="M0 0L1 1"/>') })]);
    expect(canonicalNotebook(redact(bookOf(drawing), hidden).notebook)).toContain('M0 0L1 1');
  });
});
