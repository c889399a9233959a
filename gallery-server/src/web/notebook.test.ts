import { readNotebook } from '@vitrine/core/notebook';
import { describe, expect, it } from 'vitest';
import { highlight } from '../adapters/render/highlight.js';
import { renderer, renderNotebook } from '../adapters/render/index.js';
import { markdownHtml } from '../adapters/render/markdown.js';
import { CELLS_PER_PAGE, notebookHtml, pageOf } from './notebook.js';

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
    expect(html).toContain('href="#cell-1"');
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
    expect(renderNotebook(text)).toBe(renderer.notebookHtml(readNotebook(text)));
    const sources = { markdown: markdownHtml, code: highlight };
    expect(notebookHtml(readNotebook(text), sources)).toBe(renderNotebook(text));
  });

  it('comes in pages of 200 cells whose numbers go on', () => {
    const html = renderNotebook(
      textOf(Array.from({ length: 450 }, (_, at) => ({ type: 'code', source: `x = ${at}` })))
    );
    const pages = [1, 2, 3].map(number => pageOf(html, number)?.html ?? '');
    expect(pages.map(page => page.match(/<section/g)?.length)).toEqual([CELLS_PER_PAGE, CELLS_PER_PAGE, 50]);
    expect(pages[1]).toContain('id="cell-201"');
    expect(pageOf(html, 4)).toBeNull();
    expect(pageOf(html, 0)).toBeNull();
    expect(pageOf(html, 1)?.pages).toBe(3);
  });

  it('cannot be cut at a place that a notebook wrote', () => {
    const html = renderNotebook(
      textOf([
        { type: 'markdown', source: 'a <!--vt-page--> b' },
        { type: 'code', source: '<!--vt-page-->' }
      ])
    );
    expect(pageOf(html, 1)?.pages).toBe(1);
  });

  it('says so when there are no cells', () => {
    expect(renderNotebook(textOf([]))).toContain('This notebook has no cells.');
  });
});
