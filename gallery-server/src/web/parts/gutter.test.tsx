import { cellsOf } from '@vitrine/core/view';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Gutter, ranOf } from './Gutter.js';

const png = { output_type: 'display_data', metadata: {}, data: { 'image/png': 'iVBORw0KGgo=' } };
const [text, code] = cellsOf({
  cells: [
    { cell_type: 'markdown', source: '# Title' },
    { cell_type: 'code', source: '\nplot(<a>)\nshow()', execution_count: 5, outputs: [png, png] }
  ]
});
const ran = ranOf([null, 5, 2, 9, undefined], 'Python 3.12.1');
const draw = (cell: typeof code, output: number | null): string =>
  cell === undefined ? '' : renderToStaticMarkup(<Gutter cell={cell} output={output} ran={ran} />);
const lines = (html: string): string[] =>
  [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => line.replace(/<[^>]*>/g, ''));

describe('the edge of an output', () => {
  it('says where it came from: output, cell, input, run, a line each', () => {
    expect(lines(draw(code, 1))).toEqual([
      'Output: Figure 2 of cell 1',
      'Cell: cell 1 plot(&lt;a&gt;)',
      'Inputs: what was recorded for this notebook',
      'Run: Ran 2nd of 3 cells, Python 3.12.1'
    ]);
    expect(lines(draw(code, null))[0]).toContain('cell 1');
  });

  it('has names that tell it from the others, and the address it is linked by', () => {
    const html = draw(code, 1);
    expect(html).toContain('href="vt-here:cell-1-output-1" aria-label="Link to Figure 2 of cell 1"');
    expect(html).toContain('data-vt-copy-of="cell-1-output-1" aria-label="Copy Figure 2 of cell 1"');
  });

  it('of a text has nothing to say about a run', () => {
    expect(draw(text, null)).not.toContain('<details');
    expect(draw(text, null)).toContain('href="vt-here:cell-0"');
  });

  it('does not guess: a cell without a number is not known to have run', () => {
    const cell = cellsOf({ cells: [{ cell_type: 'code', source: 'x' }] })[0];
    const html =
      cell === undefined ? '' : renderToStaticMarkup(<Gutter cell={cell} output={null} ran={ranOf([null], '')} />);
    expect(lines(html).at(-1)).toBe('Run: No record that this cell was run');
  });

  it('shortens a first line that is long', () => {
    const cell = cellsOf({ cells: [{ cell_type: 'code', source: 'x'.repeat(500) }] })[0];
    const html = cell === undefined ? '' : renderToStaticMarkup(<Gutter cell={cell} output={null} ran={ran} />);
    expect(html).toContain(`${'x'.repeat(80)}…</code>`);
  });
});
