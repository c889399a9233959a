import { readNotebook } from '@vitrine/core/notebook';
import { describe, expect, it } from 'vitest';
import { renderer, renderNotebook } from '../adapters/render/index.js';
import { CELLS_PER_PAGE } from './notebook.js';

function textOf(
  sources: { type: 'code' | 'markdown' | 'raw'; source: string; hidden?: string[] }[],
  language = 'python'
): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { language_info: { name: language } },
    cells: sources.map(({ type, source, hidden = [] }, at) => ({
      cell_type: type,
      id: `c${at}`,
      metadata: {},
      source,
      ...(type === 'code'
        ? {
            execution_count: at,
            outputs: hidden.map(kind => ({
              output_type: 'display_data',
              data: { 'text/plain': 'Figure removed' },
              metadata: { vitrine: { hidden: kind } }
            }))
          }
        : {})
    }))
  });
}

describe('a rendered notebook', () => {
  it('has text, coloured code and strips in order, each cell with an anchor and a link to it', () => {
    const html = renderNotebook(
      textOf([
        { type: 'markdown', source: '# Title\n\nSome *text*.' },
        { type: 'code', source: 'x = 1', hidden: ['figure', 'text'] },
        { type: 'raw', source: '<b>raw</b>' }
      ])
    );
    expect(html.indexOf('<h2>Title</h2>')).toBeGreaterThan(-1);
    expect(html.indexOf('Figure removed')).toBeGreaterThan(html.indexOf('tok-number'));
    expect(html.indexOf('Printed text removed')).toBeGreaterThan(html.indexOf('Figure removed'));
    expect(html).toContain('id="cell-2"');
    expect(html).toContain('href="vt-here:cell-1"');
    expect(html).toContain('&lt;b&gt;raw&lt;/b&gt;');
  });

  it('has no style, handler or script, so that a strict page shows it whole', () => {
    const html = renderNotebook(
      textOf([{ type: 'markdown', source: '<p style="color:red" onclick="x()">a<script>b</script></p>' }])
    );
    expect(html).not.toMatch(/ style=| on\w+=|<script/);
  });

  it('follows the language of the notebook', () => {
    expect(renderNotebook(textOf([{ type: 'code', source: 'f <- function(x) x' }], 'R'))).toContain('tok-keyword');
    expect(renderNotebook(textOf([{ type: 'code', source: 'f <- function(x) x' }], 'unknown'))).not.toContain('tok-');
  });

  it('is the same whenever it is made', () => {
    const text = textOf([{ type: 'code', source: 'x = 1' }]);
    expect(renderer.render(readNotebook(text))).toEqual(renderer.render(readNotebook(text)));
    expect(renderer.render(readNotebook(text)).pages).toEqual([renderNotebook(text)]);
  });

  it('comes in pages of 200 cells whose numbers go on', () => {
    const cells = Array.from({ length: 450 }, (_, at) => ({ type: 'code' as const, source: `x = ${at}` }));
    const { pages } = renderer.render(readNotebook(textOf(cells)));
    expect(pages.map(page => page.match(/<section/g)?.length)).toEqual([CELLS_PER_PAGE, CELLS_PER_PAGE, 50]);
    expect(pages[1]).toContain('id="cell-201"');
  });

  it('says so when there are no cells', () => {
    expect(renderNotebook(textOf([]))).toContain('This notebook has no cells.');
  });
});

describe('outputs on the page', () => {
  const page = (...outputs: object[]): string =>
    renderNotebook(
      JSON.stringify({
        nbformat: 4,
        nbformat_minor: 5,
        metadata: {},
        cells: [{ cell_type: 'code', id: 'a', metadata: {}, source: 'x', execution_count: 1, outputs }]
      })
    );
  const display = (data: object) => ({ output_type: 'display_data', data, metadata: {} });

  it('are drawn where they were, and long ones are folded', () => {
    const html = page(
      { output_type: 'stream', name: 'stdout', text: 'a row\n'.repeat(100) },
      display({ 'text/html': '<table><tr><td>riders</td></tr></table>', 'text/plain': 'riders' }),
      display({ 'image/png': 'iVBORw0K', 'text/plain': '<Figure>' })
    );
    const at = ['a row', 'Show all 101 lines', '<td>riders</td>', 'src="data:image/png;base64,iVBORw0K"'].map(text =>
      html.indexOf(text)
    );
    expect(at.every(place => place > 0)).toBe(true);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(html).toContain('alt="Figure of cell 0"');
  });

  it('bring no style, class, id, handler, script, form or address along', () => {
    const html = page(
      display({
        'text/html':
          '<style>td{color:red}</style><table id="cell-0" class="vt-chip" style="x:y" onclick="x()"><tr><td>7</td></tr></table>' +
          '<script>x()</script><form action="/x"><input name="csrf"></form><iframe src="//x"></iframe>' +
          '<img src="https://x.example/a.png" alt="map"><img src="data:text/html,x"><a href="javascript:x()">y</a>'
      })
    );
    const table = html.slice(html.indexOf('<table'));
    expect(table).not.toMatch(/ (?:style|class="vt-chip|id|on\w+|action)=|<(?:script|style|form|input|iframe|img)/);
    expect(table).not.toMatch(/color:red|x\.example|javascript/);
    expect(table).toContain('Picture left out: map');
  });

  it('are pictures where they bring pictures, also drawn ones', () => {
    const html = page(
      display({
        'text/html': '<p>two</p><img src="data:image/png;base64,AAAA" width="9"><svg><script>x()</script></svg>'
      })
    );
    expect(html).toContain('<img src="data:image/png;base64,AAAA" alt="Figure" width="9"');
    expect(html).toContain('<img src="data:image/svg+xml,%3Csvg%3E');
    expect(html).not.toContain('<script');
    expect(page(display({ 'text/html': '<p>half</p><svg><rect>' }))).not.toContain('<img');
  });

  it('have chips in the place of values, in code and text too', () => {
    const html = renderNotebook(
      textOf([
        { type: 'markdown', source: 'Write to EMAIL-1.' },
        { type: 'code', source: 'key = "TOKEN-1"  # UTF-8' }
      ])
    );
    expect([...html.matchAll(/data-vt-name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['EMAIL-1', 'TOKEN-1']);
    expect(html).toContain('title="E-mail address, removed"');
  });

  it('are as many as a browser can hold; of the others the page says where they are', () => {
    const figure = display({ 'image/png': 'A'.repeat(7_000_000) });
    const html = page(figure, figure, figure);
    expect(html.match(/<img/g)).toHaveLength(2);
    expect(html).toContain('Figure too large to be drawn here.');
  });

  it('are hidden for a reason that the page names', () => {
    const text = textOf([{ type: 'code', source: 'x', hidden: ['figure'] }]);
    expect(renderNotebook(text, 'all')).toContain('all outputs are removed in this space');
    expect(renderNotebook(text, 'unchecked')).toContain('be checked for what it holds');
  });
});
