import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notebookOf } from '../notebook/index.js';
import { notebookJson } from './arbitrary.js';

describe('generated notebooks', () => {
  it('are notebooks, of every kind of cell', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(notebookJson, json => {
        notebookOf(json).cells.forEach(cell => kinds.add(cell.cell_type));
      })
    );
    expect([...kinds].sort()).toEqual(['code', 'markdown', 'raw']);
  });
});
