import { cellsOf } from '@vitrine/core/view';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { cells, manyCells } from '../../stories/data.js';
import { NotebookView, SafeHtml } from './NotebookView.js';

describe('a source too long to be drawn', () => {
  const lines = Array.from({ length: 1000 }, (_, at) => `line ${at}`).join('\n');
  const one = (type: string, source: string, longest?: number): string =>
    renderToStaticMarkup(
      <NotebookView
        cells={cellsOf({ cells: [{ cell_type: type, source }] })}
        longest={longest}
        renderCode={() => <b>drawn</b>}
        renderMarkdown={() => <b>drawn</b>}
      />
    );

  it.each(['code', 'markdown', 'raw'])('ends after whole lines and says so, and nobody colours it: %s', type => {
    const html = one(type, lines, 100);
    expect(html).toContain('line 12');
    expect(html).not.toContain('line 14');
    expect(html).not.toContain('drawn<');
    expect(html).toContain('too long to be drawn here. It&#x27;s published too.');
  });

  it('of one line ends within it', () => {
    expect(one('code', 'x'.repeat(500), 100)).toContain(`>${'x'.repeat(100)}<`);
  });

  it('is whole wherever nobody asked for less', () => {
    expect(one('raw', lines)).toContain('line 999');
    expect(one('code', 'x = 1', 100)).toContain('drawn<');
    expect(one('code', 'x = 1', 100)).not.toContain('too long');
  });
});

describe('what stands around an output', () => {
  const output = (data: object, metadata: object = {}): object => ({ output_type: 'display_data', data, metadata });
  const outputs = [
    output({ 'text/plain': 'a' }),
    output({ 'text/plain': 'b' }, { vitrine: { hidden: 'figure' } }),
    output({ 'text/plain': 'c' })
  ];

  it('is told which it is, and is left out where a strip stands', () => {
    const html = renderToStaticMarkup(
      <NotebookView
        cells={cellsOf({ cells: [{ cell_type: 'code', source: '', outputs }] })}
        around={(cell, at, drawn) => <b title={`${cell.index}-${at}`}>{drawn}</b>}
      />
    );
    expect([...html.matchAll(/<b title="([^"]*)">/g)].map(([, title]) => title)).toEqual(['0-0', '0-2']);
    expect(html).toContain('Figure removed');
  });
});

describe('NotebookView', () => {
  it('shows text, code and strips in order, each cell with its name', () => {
    const html = renderToStaticMarkup(<NotebookView cells={cells} />);
    const at = [
      'Which stations',
      'read_csv',
      'Table removed',
      'plot.barh',
      'Printed text removed',
      'Figure removed',
      'Seven of 120'
    ].map(text => html.indexOf(text));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
    expect(html).toContain('aria-label="Cell 3"');
    expect(html).toContain('id="cell-3"');
  });

  it("uses the surface's own renderers", () => {
    const html = renderToStaticMarkup(
      <NotebookView
        cells={cells}
        renderMarkdown={source => <SafeHtml html={`<h1>${source.length}</h1>`} />}
        renderCode={source => <em>{source.length}</em>}
      />
    );
    expect(html).toContain('<h1>44</h1>');
    expect(html).toContain('<em>22</em>');
  });

  it('escapes what it shows itself', () => {
    const evil = [
      {
        index: 0,
        id: 'x',
        type: 'markdown' as const,
        source: '<script>alert(1)</script>',
        executionCount: null,
        outputs: [],
        removed: 0
      }
    ];
    expect(renderToStaticMarkup(<NotebookView cells={evil} />)).not.toContain('<script>');
  });

  it('has words for a notebook without cells, and room for 300', () => {
    expect(renderToStaticMarkup(<NotebookView cells={[]} />)).toContain('This notebook has no cells.');
    expect(renderToStaticMarkup(<NotebookView cells={manyCells} />).match(/<section/g)).toHaveLength(300);
  });
});
