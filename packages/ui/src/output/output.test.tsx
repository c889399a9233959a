import { cellsOf, type OutputView } from '@vitrine/core/view';
import { english } from '@vitrine/core/words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NotebookView, SafeHtml, type NotebookViewProps } from '../notebook/NotebookView.js';
import { Fold, isTall } from './Fold.js';
import { outputName, plateSentence, reasonSentence } from './words.js';

const strip = (kind: string) => ({
  output_type: 'display_data',
  data: { 'text/plain': 'x' },
  metadata: { vitrine: { hidden: kind } }
});
const display = (data: object) => ({ output_type: 'display_data', data, metadata: {} });
const stream = (text: string, name = 'stdout') => ({ output_type: 'stream', name, text });

/** A notebook of one cell with these outputs, as it is drawn. */
function drawn(outputs: object[], props: Partial<NotebookViewProps> = {}): string {
  const cells = cellsOf({ cells: [{ cell_type: 'code', id: 'a', source: 'x', outputs }] });
  return renderToStaticMarkup(
    <NotebookView cells={cells} renderHtml={html => <SafeHtml html={html.toUpperCase()} />} {...props} />
  );
}

describe('outputs that are kept', () => {
  it('are drawn in order, between what was hidden', () => {
    const html = drawn([stream('first'), strip('table'), display({ 'text/plain': 'second' })]);
    const at = ['first', 'Table removed', 'second'].map(text => html.indexOf(text));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
    expect(html.match(/vt-hidden-output/g)).toHaveLength(1);
  });

  it('are text that is nothing but text', () => {
    const html = drawn([stream('<script>alert(1)</script>'), display({ 'text/plain': '<img src=x>' })]);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('have the colours of a terminal as classes', () => {
    expect(drawn([stream('\u001b[1;31mno\u001b[0m')])).toContain('<span class="vt-ansi-red vt-ansi-strong">no</span>');
  });

  it('tell what was written beside the results', () => {
    expect(drawn([stream('careful', 'stderr')])).toContain('vt-printed-stderr');
  });

  it('are tables, drawn by the surface that makes them safe', () => {
    const html = drawn([display({ 'text/html': '<table><tr><td>riders</td></tr></table>', 'text/plain': 'riders' })]);
    expect(html).toContain('<TD>RIDERS</TD>');
    expect(html).toContain('aria-label="Table of cell 0"');
  });

  it('are the text of a table where nobody makes HTML safe', () => {
    const table = display({ 'text/html': '<table onclick="x()"></table>', 'text/plain': 'riders 7' });
    const html = drawn([table], { renderHtml: undefined });
    expect(html).toContain('riders 7');
    expect(html).not.toContain('onclick');
  });

  it('are figures with words and a size, from no other place than the page', () => {
    const html = drawn([
      { ...display({ 'image/jpeg': '/9j/4A==' }), metadata: { 'image/jpeg': { width: 320, height: 200 } } },
      display({ 'image/svg+xml': '<svg></svg>', 'text/plain': 'Riders by hour' })
    ]);
    expect(html).toContain('src="data:image/jpeg;base64,/9j/4A=="');
    expect(html).toContain('alt="Figure 1 of cell 0" width="320" height="200"');
    expect(html).toContain('alt="Riders by hour"');
    expect(html.match(/src="(?!data:)/g)).toBeNull();
  });

  it('are prose by the surface, and formulas as they are written', () => {
    const html = drawn([display({ 'text/markdown': '*a*' }), display({ 'text/latex': '$$x^2$$' })], {
      renderMarkdown: source => <i>{source.length}</i>
    });
    expect(html).toContain('<i>3</i>');
    expect(html).toContain('<code class="vt-math vt-math-display">x^2</code>');
  });

  it('are errors with name, message and way', () => {
    const html = drawn([
      { output_type: 'error', ename: 'KeyError', evalue: 'a', traceback: ['\u001b[31mline 1\u001b[0m'] },
      { output_type: 'error', ename: 'Stop', evalue: '', traceback: [] }
    ]);
    expect(html).toContain('<strong>KeyError</strong>: a');
    expect(html).toContain('vt-ansi-red');
    expect(html).toContain('<strong>Stop</strong></p></div>');
  });

  it('are plates where drawing would mean running, with the name and the words there are', () => {
    const chart = { layout: { title: { text: 'Riders by hour' } } };
    const html = drawn([display({ 'application/vnd.plotly.v1+json': chart, 'text/plain': 'hour 8: 120' })]);
    expect(html).toContain('Riders by hour');
    expect(html).toContain('Interactive chart (Plotly). It&#x27;s drawn where the notebook is run.');
    expect(html).toContain('hour 8: 120');
  });

  it('say where the rest of them is', () => {
    const cell = cellsOf({ cells: [{ cell_type: 'code', source: '', outputs: [stream('a')] }] })[0];
    const cut = { kind: 'text', from: 'stdout', text: 'a', cut: true } as const;
    const html = renderToStaticMarkup(<NotebookView cells={cell === undefined ? [] : [{ ...cell, outputs: [cut] }]} />);
    expect(html).toContain('The rest of this output is too long to be drawn here.');
  });
});

describe('placeholders in outputs', () => {
  const chip = (name: string): string => `data-vt-name="${name}"`;

  it.each([
    ['printed text', stream('sent to EMAIL-1'), 'EMAIL-1'],
    ['coloured text', stream('\u001b[31mEMAIL-1\u001b[0m'), 'EMAIL-1'],
    ['a result', display({ 'text/plain': "'TOKEN-2'" }), 'TOKEN-2'],
    ['an error', { output_type: 'error', ename: 'E', evalue: 'no USER-1', traceback: [] }, 'USER-1'],
    ['the way to an error', { output_type: 'error', ename: 'E', evalue: '', traceback: ['in PATH-1'] }, 'PATH-1'],
    ['a formula', display({ 'text/latex': '$NAME-1$' }), 'NAME-1'],
    ['the name of a chart', display({ 'application/vnd.vega.v5+json': { title: 'For NAME-1' } }), 'NAME-1']
  ])('are chips: %s', (_, output, name) => {
    expect(drawn([output])).toContain(chip(name));
  });

  it('say what they stand for', () => {
    expect(drawn([stream('EMAIL-1')])).toContain('title="E-mail address, removed"');
  });
});

describe('long outputs', () => {
  const fold = (lines: number): string =>
    renderToStaticMarkup(
      <Fold lines={lines} label="Table of cell 3">
        <p>all of it</p>
      </Fold>
    );

  it('are folded, whole all the same, and open without script', () => {
    const html = fold(1200);
    expect(html).toContain('Show all 1,200 lines');
    expect(html).toContain('<p>all of it</p>');
    expect(html).toContain('type="checkbox"');
    expect(html).toContain('Table of cell 3');
  });

  it('are left alone where they fit', () => {
    expect(fold(24)).toBe('<p>all of it</p>');
    expect(fold(25)).not.toBe('<p>all of it</p>');
  });

  it('are figures that are taller than a screen leaves room for, as wide as they are drawn', () => {
    const sizes: [number | null, number | null, boolean][] = [
      [640, 480, false],
      [640, 600, false],
      [640, 601, true],
      [1720, 1200, false],
      [1720, 1202, true],
      [null, 700, true],
      [900, null, false]
    ];
    expect(sizes.map(([width, height]) => isTall(width, height))).toEqual(sizes.map(([, , folded]) => folded));
    const svg = (height: number): string =>
      drawn([display({ 'image/svg+xml': `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="${height}"/>` })]);
    expect(svg(2000)).toMatch(/vt-fold-body.*<img[^>]* height="2000".*type="checkbox".*Show the whole figure/s);
    expect(svg(300)).not.toContain('vt-fold');
  });

  it('are long by their lines, or by the rows of a table', () => {
    expect(drawn([stream('a\n'.repeat(40))])).toContain('Show all 41 lines');
    const rows = `<table>${'<tr><td>7</td></tr>'.repeat(40)}</table>`;
    expect(drawn([display({ 'text/html': rows })])).toContain('Show all 40 lines');
    expect(drawn([stream('a')])).not.toContain('Show all');
  });
});

describe('why an output is hidden', () => {
  it('is said where all of them are', () => {
    expect(drawn([strip('table')], { reason: 'all' })).toContain(
      'Table removed: all outputs are removed in this space'
    );
  });

  it.each([
    ['interactive', 'Interactive output removed: it can&#x27;t be checked for what it holds'],
    ['figure', 'Figure removed: it can&#x27;t be checked for what it holds'],
    ['other', 'Output removed: it can&#x27;t be checked for what it holds'],
    ['text', 'Printed text removed<'],
    ['error', 'Error message removed<']
  ])('is said of what can not be checked: %s', (kind, sentence) => {
    expect(drawn([strip(kind)], { reason: 'unchecked' })).toContain(sentence);
  });

  it('is left out where it is not known', () => {
    expect(reasonSentence('figure', null, 'Figure removed', english)).toBe('Figure removed');
    expect(drawn([strip('figure')])).toContain('Figure removed<');
  });

  it.each([
    ['level', 'Figure removed: all outputs are removed in this space'],
    ['unchecked', 'Figure removed: it can&#x27;t be checked for what it holds'],
    ['chosen', 'Figure removed: hidden by you'],
    ['before', 'Figure removed<']
  ] as const)('is known of each where its author looks at it: %s', (fate, sentence) => {
    const [cell] = cellsOf({ cells: [{ cell_type: 'code', source: '', outputs: [strip('figure')] }] });
    const fates = [{ cell: 0, output: 0, kind: 'figure' as const, fate, releasable: false }];
    const cells = cell === undefined ? [] : [{ ...cell, fates }];
    expect(renderToStaticMarkup(<NotebookView cells={cells} reason="unchecked" />)).toContain(sentence);
  });
});

describe('the name of an output', () => {
  const name = (outputs: object[], at: number): string => {
    const [cell] = cellsOf({ cells: [{ cell_type: 'code', source: '', outputs }] });
    return cell === undefined ? '' : outputName(cell, at, english);
  };

  it.each([
    [[stream('a')], 0, 'Printed text of cell 0'],
    [[display({ 'text/plain': 'a' })], 0, 'Result of cell 0'],
    [[display({ 'text/html': '<b>a</b>' })], 0, 'Output of cell 0'],
    [[{ output_type: 'error' }], 0, 'Error message of cell 0'],
    [[display({ 'image/jpeg': '/9j/' }), stream('a'), display({ 'image/jpeg': '/9j/' })], 2, 'Figure 2 of cell 0']
  ])('tells it from others: %j %i', (outputs, at, words) => {
    expect(name(outputs, at)).toBe(words);
  });
});

describe('plates', () => {
  const kinds = ['plotly', 'vega', 'map', 'interactive', 'other', 'long-table', 'large-picture'] as const;

  it('have a sentence each, and each says where the thing is', () => {
    const sentences = kinds.map(kind => plateSentence(kind, english));
    expect(new Set(sentences).size).toBe(kinds.length);
    expect(sentences.every(sentence => / where the notebook is run\.$| in the notebook\.$/.test(sentence))).toBe(true);
  });

  it('stand for every kind that is not drawn', () => {
    const view: OutputView[] = kinds.map(what => ({ kind: 'plate', what, about: '', text: '' }));
    const cell = cellsOf({ cells: [{ cell_type: 'code', source: '' }] })[0];
    const html = renderToStaticMarkup(<NotebookView cells={cell === undefined ? [] : [{ ...cell, outputs: view }]} />);
    expect(html.match(/vt-plate"/g)).toHaveLength(kinds.length);
  });
});
