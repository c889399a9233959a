import { describe, expect, it } from 'vitest';
import { chartTitle, isName } from './about.js';
import { budgetOf } from './budget.js';
import { drawingsAsPictures, imageSource, sizeOf } from './image.js';
import type { Json } from '../notebook/json/json.js';

/** The head of a PNG of a size, made here. */
function png(width: number, height: number): string {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008060000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head.toString('base64');
}

describe('the size of a picture', () => {
  it.each([
    [1, 1],
    [640, 480],
    [255, 256],
    [257, 65],
    [4095, 4096],
    [19_999, 3]
  ])('of %d by %d is read from a PNG', (width, height) => {
    expect(sizeOf('image/png', png(width, height), undefined)).toEqual({ width, height });
  });

  it.each<[string, string, string, unknown, number | null, number | null]>([
    ['as said', 'image/jpeg', '/9j/', { width: 3, height: 4 }, 3, 4],
    ['rounded', 'image/jpeg', '/9j/', { width: 3.6, height: 4.2 }, 4, 4],
    ['as said, before what the file says', 'image/png', png(9, 9), { width: 3, height: 4 }, 3, 4],
    ['one side of it', 'image/png', png(9, 9), { height: 4 }, null, 4],
    ['of the file where nothing is said', 'image/png', png(9, 8), {}, 9, 8],
    ['of the file where words are said', 'image/png', png(9, 8), { width: '3' }, 9, 8],
    ['of the file where less than a point is said', 'image/png', png(9, 8), { width: 0.5, height: 0 }, 9, 8],
    ['of the file where too much is said', 'image/png', png(9, 8), { width: 20_000 }, 9, 8],
    ['of the file where no number is said', 'image/png', png(9, 8), { width: NaN }, 9, 8],
    ['of the file where nothing can be said', 'image/png', png(9, 8), null, 9, 8],
    ['of the file where a text is said', 'image/png', png(9, 8), 'wide', 9, 8],
    ['none of a file that is too large', 'image/png', png(20_000, 4_294_967_295), undefined, null, null],
    ['none of an empty file', 'image/png', png(0, 0), undefined, null, null],
    ['none of a file cut off', 'image/png', png(9, 8).slice(0, 31), undefined, null, null],
    [
      'none of another file under its name',
      'image/png',
      'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAAB',
      undefined,
      null,
      null
    ],
    [
      'of a drawing',
      'image/svg+xml',
      '<?xml version="1.0"?>\n<svg class="a" width="640" height="480px"/>',
      undefined,
      640,
      480
    ],
    ['of a drawing in points', 'image/svg+xml', "<svg width='460.8pt' height='345.6pt'>", undefined, 614, 461],
    [
      'one side of a drawing',
      'image/svg+xml',
      '<svg width="100%" height="2in" stroke-width="3">',
      undefined,
      null,
      192
    ],
    ['none of a drawing in other units', 'image/svg+xml', '<svg width="3em" height="9q">', undefined, null, null],
    ['none of what is in a drawing', 'image/svg+xml', '<svg><rect width="9" height="9"/></svg>', undefined, null, null],
    ['none of a drawing that never begins', 'image/svg+xml', '<svg '.repeat(9000), undefined, null, null],
    ['none of a PNG under another name', 'image/gif', png(9, 8), undefined, null, null]
  ])('is %s', (_, type, value, said, width, height) => {
    expect(sizeOf(type, value, said)).toEqual({ width, height });
  });
});

describe('the address of a picture', () => {
  it.each([
    ['a GIF', 'image/gif', 'R0lG', 'data:image/gif;base64,R0lG'],
    ['a WebP', 'image/webp', 'UklG', 'data:image/webp;base64,UklG'],
    ['with line ends of Windows', 'image/png', 'iVBO\r\nRw0K', 'data:image/png;base64,iVBORw0K'],
    [
      'a drawing with signs',
      'image/svg+xml',
      '<a b="c">#%</a>',
      'data:image/svg+xml,%3Ca%20b%3D%22c%22%3E%23%25%3C%2Fa%3E'
    ],
    ['the other half of a pair', 'image/svg+xml', '\udc00', 'data:image/svg+xml,%EF%BF%BD'],
    ['a whole pair', 'image/svg+xml', '\ud83d\ude00', 'data:image/svg+xml,%F0%9F%98%80'],
    ['an empty drawing', 'image/svg+xml', '', 'data:image/svg+xml,']
  ])('holds %s', (_, type, value, source) => {
    expect(imageSource(type, value)).toBe(source);
  });

  it.each([
    ['a kind no browser shows', 'image/tiff', 'SUkq'],
    ['a kind with more behind it', 'image/png;x=1', 'iVBO'],
    ['a kind in large letters', 'IMAGE/PNG', 'iVBO'],
    ['no picture', 'text/html', 'AAAA'],
    ['signs of addresses', 'image/png', 'iV-_'],
    ['three signs at the end', 'image/png', 'iV==='],
    ['a sign in the middle', 'image/png', 'iV=BO'],
    ['what closes an attribute', 'image/png', 'iV" onerror="x'],
    ['another address', 'image/png', 'https://example.org/a.png']
  ])('is none of %s', (_, type, value) => {
    expect(imageSource(type, value)).toBeNull();
  });
});

describe('drawings in HTML', () => {
  const picture = (svg: string): string => `<img src="${imageSource('image/svg+xml', svg) ?? ''}">`;

  it.each([
    ['none', '<b>a</b>', '<b>a</b>'],
    ['one', 'a<svg><g/></svg>b', `a${picture('<svg><g/></svg>')}b`],
    ['two', '<svg>1</svg>-<svg>2</svg>', `${picture('<svg>1</svg>')}-${picture('<svg>2</svg>')}`],
    ['one that runs something', '<svg onload="x"></svg>', picture('<svg onload="x"></svg>')],
    ['one without an end', 'a<svg><g/>', 'a<svg><g/>'],
    ['an end without a beginning', 'a</svg>b', 'a</svg>b'],
    ['nothing', '', '']
  ])('become pictures: %s', (_, html, drawn) => {
    expect(drawingsAsPictures(html)).toBe(drawn);
  });

  it('are found in time that grows with the page', () => {
    const start = performance.now();
    drawingsAsPictures('<svg>'.repeat(200_000));
    drawingsAsPictures('<svg></svg>'.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('the name of a value', () => {
  it.each([
    ['<Figure size 640x480 with 1 Axes>', true],
    ['alt.Chart(...)', true],
    ['Text(value=1)', true],
    ['  <IPython.core.display.HTML object>', true],
    ['', true],
    ['   \n', true],
    ['Riders by hour', false],
    ['42', false],
    ['a < b', false],
    ['(a, b)', false],
    ['Riders (by hour)', false]
  ])('%j: %s', (text, name) => {
    expect(isName(text)).toBe(name);
  });
});

describe('the title of a chart', () => {
  it.each<[string, Json | undefined, string]>([
    ['nothing at all', undefined, ''],
    ['nothing', null, ''],
    ['a list', [{ title: 'a' }], ''],
    ['an empty title, then a description', { title: ' ', description: 'Riders' }, 'Riders'],
    ['a layout before a title', { layout: { title: 'a' }, title: 'b' }, 'a'],
    ['a layout that is none', { layout: 'x', title: 'b' }, 'b'],
    ['a layout without a title', { layout: {}, title: 'b' }, 'b'],
    ['a title before a description', { title: 'a', description: 'b' }, 'a'],
    ['marks of how it looks', { title: '<b>a</b><br>b <i>c</i>' }, 'a b c'],
    ['many spaces', { title: ' a \n  b ' }, 'a b'],
    ['lines that are no texts', { title: ['a', 7, null, 'b'] }, 'a b'],
    ['a text in an object', { title: { text: 'a' } }, 'a'],
    ['an object without a text', { title: { font: 1 } }, ''],
    ['a text that is none', { title: { text: 7 } }, ''],
    ['a very long one', { title: 'x'.repeat(500) }, 'x'.repeat(200)]
  ])('%s', (_, chart, title) => {
    expect(chartTitle(chart)).toBe(title);
  });
});

describe('room on a page', () => {
  it.each<[string, number | undefined, number[], boolean[]]>([
    ['without an end', undefined, [1e9, 1e9], [true, true]],
    ['that is just enough', 10, [4, 6], [true, true]],
    ['that is one too little', 10, [4, 7], [true, false]],
    ['that is left after what was too large', 10, [11, 10], [false, true]],
    ['that is used up', 10, [10, 1, 0], [true, false, true]],
    ['of nothing', 0, [0, 1], [true, false]]
  ])('%s', (_, all, wanted, fits) => {
    const budget = budgetOf(all === undefined ? {} : { all });
    expect(wanted.map(budget.takes)).toEqual(fits);
  });

  it('is limited in each part where a limit is said, and nowhere else', () => {
    expect(budgetOf({ text: 1, image: 3 })).toMatchObject({ text: 1, html: Infinity, image: 3 });
    expect(budgetOf()).toMatchObject({ text: Infinity, html: Infinity, image: Infinity });
  });
});
