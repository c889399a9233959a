import { describe, expect, it } from 'vitest';
import { anchorOf } from '@vitrine/core/view';
import type { Thread } from '../domain/comments/model.js';
import { markedCells, mentionRuns, spotIn, spotName, spotsIn, spotValue } from './talk.js';

const html =
  '<section class="vt-cell" id="cell-0" aria-label="Cell 0"><p>id="cell-7"</p></section>' +
  '<section class="vt-cell" id="cell-12" aria-label="x"><div class="vt-out" id="cell-12-output-0">1</div></section>' +
  '<section id="before-cell-3"></section>';
const thread = (id: string, output: number | null, settled = false): Thread => ({
  id,
  cell: 12,
  output,
  resolved: settled ? { by: 'a', at: 0 } : null,
  comments: []
});

describe('the places of a page', () => {
  it('are read off its finished HTML, and off nothing that a notebook says', () => {
    expect(spotsIn(html)).toEqual([
      { cell: 0, output: null },
      { cell: 12, output: null },
      { cell: 12, output: 0 }
    ]);
  });

  it('have one address, one name and one value, which leads back', () => {
    for (const spot of spotsIn(html)) {
      expect(spotIn(spotValue(spot))).toEqual(spot);
    }
    expect(spotsIn(html).map(anchorOf)).toEqual(['cell-0', 'cell-12', 'cell-12-output-0']);
    expect(spotName({ cell: 12, output: 0 })).toBe('Output 0 of cell 12');
  });

  it.each(['', 'x', '-1', '1-', '1-2-3', '12345678', '1 2'])('are not %j', typed => {
    expect(spotIn(typed)).toBeNull();
  });
});

describe('a page of cells', () => {
  it('has a mark where something is said, and a way to say something everywhere', () => {
    const marked = markedCells(html, [thread('a', 0), thread('b', 0), thread('c', null, true)], true, 2);
    expect(marked).toContain('href="#comment-a" data-vt-said="cell-12-output-0">2 comments<');
    expect(marked).toContain('href="#comment-c" data-vt-said="cell-12">Resolved<');
    expect(marked).toContain('href="?comment=12-0&amp;cells=2#comment-form" data-vt-say="12-0"');
    expect(marked.match(/vt-said-add/g)).toHaveLength(3);
    expect(marked.match(/vt-said-count/g)).toHaveLength(2);
    expect(marked.replace(/<p class="vt-said">.*?<\/p>/g, '')).toBe(html);
  });

  it('is as it was for whoever only reads what nobody commented on', () => {
    expect(markedCells(html, [], false, 1)).toBe(html);
  });
});

describe('whom a text mentions', () => {
  it('stands apart, the longer name first, however it is written', () => {
    expect(mentionRuns('Ask @mara k or @MARA.', ['@Mara', '@Mara K'])).toEqual([
      { text: 'Ask ', mention: false },
      { text: '@mara k', mention: true },
      { text: ' or ', mention: false },
      { text: '@MARA', mention: true },
      { text: '.', mention: false }
    ]);
    expect(mentionRuns('@a', ['@a'])).toEqual([{ text: '@a', mention: true }]);
    expect(mentionRuns('', ['@a'])).toEqual([]);
  });
});
