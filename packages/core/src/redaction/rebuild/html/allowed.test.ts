import { describe, expect, it } from 'vitest';
import * as allowed from './allowed.js';

describe('a link', () => {
  it.each([
    ['to a page', 'https://example.org/a?b=c#d'],
    ['to a page without a lock', 'http://example.org'],
    ['in large letters', 'HTTPS://EXAMPLE.ORG'],
    ['to write to somebody', 'mailto:a@example.org'],
    ['to a place in the page', '#part-2'],
    ['to a file beside', 'data.csv'],
    ['to a file below', './out/data.csv'],
    ['to a file above', '../data.csv'],
    ['from the root', '/files/data.csv'],
    ['with a colon in its query', 'a?b=c:d'],
    ['with a colon in its path', 'a/b:c'],
    ['with a colon in its place', 'a#b:c'],
    ['to nothing', '']
  ])('%s stays', (_, href) => {
    expect(allowed.isLink(href)).toBe(true);
  });

  it.each([
    ['that runs', 'javascript:alert(1)'],
    ['that runs in large letters', 'JavaScript:alert(1)'],
    ['that runs behind a space', ' javascript:x'],
    ['that runs behind a control character', '\u0001javascript:x'],
    ['that runs with a line inside', 'java\nscript:x'],
    ['that runs with a tab inside', 'java\tscript:x'],
    ['that runs with a zero inside', 'java\u0000script:x'],
    ['that runs in another language', 'vbscript:x'],
    ['that holds a page', 'data:text/html,x'],
    ['to a file of the machine', 'file:///etc/hosts'],
    ['to what a page made', 'blob:https://example.org/x'],
    ['to another scheme', 'ftp://example.org/x'],
    ['to an application', 'vscode://file/x'],
    ['to another host', '//example.org/x'],
    ['to another host, as some write it', '\\\\example.org\\x'],
    ['to another host, mixed', '/\\example.org/x'],
    ['to another host behind a space', ' //example.org/x'],
    ['to a scheme of one slash', 'https:/example.org']
  ])('%s goes', (_, href) => {
    expect(allowed.isLink(href)).toBe(false);
  });
});

describe('a style', () => {
  it.each([
    ['of a colour', 'color: #c00'],
    ['of several', 'text-align: right; border: 1px solid rgb(1, 2, 3)'],
    ['of a class', '.dataframe tbody tr th:only-of-type { vertical-align: middle; }'],
    ['of a child', 'table > tr { margin: 0 }'],
    ['of an attribute', "td[align='right'] { width: 50% }"],
    ['that insists', 'color: red !important'],
    ['that counts', 'width: calc(100% - 2px)'],
    ['of nothing', '']
  ])('%s stays', (_, style) => {
    expect(allowed.isPlainStyle(style)).toBe(true);
  });

  it.each([
    ['that loads', 'background: url(x.png)'],
    ['that loads in large letters', 'background: URL(x.png)'],
    ['that loads by an escape', 'background: u\\72l(x)'],
    ['that brings another', '@import "x.css"'],
    ['of a medium', '@media print { a { color: red } }'],
    ['of a font', '@font-face { font-family: x }'],
    ['that says words', 'a::after { content: "x" }'],
    ['that reckons', 'width: expression(1)'],
    ['that behaves', 'behavior: x'],
    ['that binds', '-moz-binding: x'],
    ['with an element inside', 'a { } </style><b>'],
    ['with a comment', 'a { } /* x */'],
    ['with letters of other scripts', 'font-family: "Ünder"'],
    ['without an end', 'a'.repeat(400_000)]
  ])('%s goes', (_, style) => {
    expect(allowed.isPlainStyle(style)).toBe(false);
  });
});

describe('paint', () => {
  it.each([
    ['a name', 'red', true],
    ['a number', '#1f77b4', true],
    ['none', 'none', true],
    ['a function', 'rgb(0, 0, 0)', true],
    ['a place in the same picture', 'url(#grad)', true],
    ['a place in quotes', 'url("#grad")', true],
    ['a place in single quotes', "url('#grad')", true],
    ['a place, and what stands in for it', 'url(#grad) none', true],
    ['a place with spaces', ' url( #grad ) ', true],
    ['a place in large letters', 'URL(#grad)', true],
    ['a file', 'url(a.svg)', false],
    ['a place in a file', 'url(a.svg#grad)', false],
    ['a page', 'url(https://example.org/#a)', false],
    ['packed data', 'url(data:image/png;base64,AA)', false],
    ['two places', 'url(#a) url(#b)', false],
    ['a space before the bracket', 'url (https://example.org)', false],
    ['nothing in brackets', 'url()', false]
  ])('%s', (_, value, plain) => {
    expect(allowed.isPlainPaint(value)).toBe(plain);
  });
});

describe('a shape', () => {
  it.each([
    ['d', 'M0 0L1 1', true],
    ['d', 'M 1.5,-2 C 1e-3 2 3 4 5 6 Z', true],
    ['d', 'M0 0 anna', false],
    ['d', 'M0 0"', false],
    ['points', '0,0 1,1 2,-2', true],
    ['points', '0,0 &#97;', false],
    ['viewbox', '0 0 640 480', true],
    ['viewbox', '0 0 w h', false],
    ['transform', 'translate(1, 2) rotate(-45)', true],
    ['transform', 'matrix(1 0 0 1 0 0)', true],
    ['transform', 'scale(1e3)', true],
    ['transform', 'skewX(3) skewY(4)', true],
    ['transform', 'ward(3)', false],
    ['transform', 'translate(1);x', false],
    ['transform', 'scale(1)'.repeat(300), false],
    ['gradienttransform', 'rotate(45)', true],
    ['patterntransform', 'url(#a)', false]
  ])('%s="%s": %s', (name, value, shape) => {
    expect(allowed.isShape(name, value)).toBe(shape);
  });
});

describe('the lists', () => {
  it('hold nothing that runs, loads or asks', () => {
    const never =
      'script iframe object embed form input button link meta base frame foreignObject animate set style'.split(' ');
    expect(never.filter(name => allowed.htmlElements.has(name))).toEqual([]);
    expect(never.filter(name => name !== 'style' && allowed.svgElements.has(name.toLowerCase()))).toEqual([]);
  });

  it('keep no element that is left out with what is in it', () => {
    expect([...allowed.htmlElements].filter(name => allowed.unseenElements.has(name))).toEqual([]);
  });

  it('hold no attribute that runs, loads or names a thing of its own', () => {
    const names = [...allowed.htmlAttributes, ...allowed.svgAttributes.keys()];
    const never =
      /^(?:on|data-|srcdoc|srcset|action|formaction|background|ping|poster|manifest|name$|target|integrity)/;
    expect(names.filter(name => never.test(name))).toEqual([]);
  });

  it('know elements and attributes of SVG however they are written', () => {
    expect(['clippath', 'lineargradient', 'svg'].map(name => allowed.svgElements.get(name))).toEqual([
      'clipPath',
      'linearGradient',
      'svg'
    ]);
    expect(['viewbox', 'textlength'].map(name => allowed.svgAttributes.get(name))).toEqual(['viewBox', 'textLength']);
    expect([...allowed.svgShapes].filter(name => !allowed.svgAttributes.has(name))).toEqual([]);
  });
});
