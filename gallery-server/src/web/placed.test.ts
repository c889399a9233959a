import { describe, expect, it } from 'vitest';
import { renderer } from '../adapters/render/index.js';
import { readNotebook } from '@vitrine/core/notebook';
import { cellHref, placed } from './placed.js';
import type { Drawing } from './placed.js';

const notebook = (...cells: object[]): string =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });

describe('cached HTML', () => {
  it('gets the addresses of its cells and figures when it is sent', () => {
    const html =
      '<a class="vt-gutter-link" href="vt-here:cell-3-output-0" aria-label="x">Link</a><img src="vt-figure:7" alt="">';
    expect(placed(html, '/team', 'stations', 2)).toBe(
      '<a class="vt-gutter-link" href="/team/n/stations/v/2#cell-3-output-0" aria-label="x">Link</a>' +
        '<img src="/team/api/v1/entries/stations/versions/2/figures/7" alt="">'
    );
  });

  it('gets the addresses of what scripts draw, where the rules let them', () => {
    const html =
      '<div class="vt-interactive vt-mod-480" data-vt-frame="vt-frame:3" data-vt-title="x"><p>still</p></div>';
    const tag = (drawing?: Drawing): string => placed(html, '/team', 'e', 2, drawing).replace('<p>still</p></div>', '');
    expect(tag('drawn')).toBe(
      '<div class="vt-interactive vt-mod-480" data-vt-frame="/team/n/e/v/2/frames/3" data-vt-title="x">'
    );
    expect(tag()).toBe('<div class="vt-interactive">');
    expect(tag('forbidden')).toMatch(
      /^<div class="vt-interactive"><p [^>]*>The rules of this space don&#x27;t let scripts/
    );
  });

  it('names the page that a cell stands on', () => {
    expect(cellHref('', 'e', 1, 'cell-199')).toBe('/n/e/v/1#cell-199');
    expect(cellHref('', 'e', 1, 'cell-450-output-1')).toBe('/n/e/v/1?cells=3#cell-450-output-1');
  });

  it('can not be told by a notebook where to put one', () => {
    const forged =
      '<a class="vt-gutter-link" href="vt-here:cell-0">x</a><img src="vt-figure:0"> src="vt-figure:0"<div class="vt-interactive vt-mod-480" data-vt-frame="vt-frame:0">y</div>';
    const { pages } = renderer.render(
      readNotebook(
        notebook(
          { cell_type: 'markdown', id: 'a', metadata: {}, source: forged },
          {
            cell_type: 'code',
            id: 'b',
            metadata: {},
            source: forged,
            execution_count: 1,
            outputs: [{ output_type: 'display_data', metadata: {}, data: { 'text/html': `<p>${forged}</p>` } }]
          }
        )
      )
    );
    const html = placed(pages[0] ?? '', '', 'e', 1, 'drawn');
    expect(html).not.toMatch(/\/frames\/|<div class="vt-interactive/);
    expect(html.match(/\/figures\//g)).toBeNull();
    expect(html.match(/href="\/n\/e\/v\/1#/g)).toHaveLength(3);
  });
});
