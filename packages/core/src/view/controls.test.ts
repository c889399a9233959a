import { describe, expect, it } from 'vitest';
import { cellsOf } from './cells.js';
import { inOrder } from './controls.js';

const MARKS = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

describe('marks that turn text around', () => {
  it.each(MARKS)('are shown by their name: %j', mark => {
    expect(inOrder(`a${mark}b`)).toBe(`a\u27e8U+${mark.charCodeAt(0).toString(16).toUpperCase()}\u27e9b`);
  });

  it('are none in text that is written from right to left', () => {
    const text = 'שלום \u200f(עולם) مرحبا';
    expect(inOrder(text)).toBe(text);
  });

  it('never reach a screen in code, in printed text, or in an error', () => {
    const trick = 'if admin:\u202e #\u2066 then\u2069';
    const cells = cellsOf({
      cells: [
        {
          cell_type: 'code',
          source: trick,
          outputs: [
            { output_type: 'stream', name: 'stdout', text: trick },
            { output_type: 'display_data', data: { 'text/plain': trick }, metadata: {} },
            { output_type: 'error', ename: trick, evalue: trick, traceback: [trick] }
          ]
        },
        { cell_type: 'raw', source: trick }
      ]
    });
    const said = JSON.stringify(cells);
    expect(said).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(said.split('U+202E').length - 1).toBe(7);
  });

  it('stay in prose, where paragraphs keep them apart', () => {
    expect(cellsOf({ cells: [{ cell_type: 'markdown', source: '\u2067a\u2069' }] })[0]?.source).toBe('\u2067a\u2069');
  });
});
