import { describe, expect, it } from 'vitest';
import { readNotebook } from '@vitrine/core/notebook';
import { versionOf } from '../../test/pages/fake-store.js';
import { renderer } from '../adapters/render/index.js';
import { besideOf, cellsOfHtml, fieldChanges } from './beside.js';
import type { Drawn } from './beside.js';

const cell = (id: string, source: string, type = 'markdown'): object => ({
  cell_type: type,
  id,
  metadata: {},
  source,
  ...(type === 'code' ? { execution_count: null, outputs: [] } : {})
});
const drawn = (...cells: object[]): Drawn => {
  const notebook = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
  return { notebook, html: renderer.render(readNotebook(notebook)).pages.join('') };
};

describe('cached HTML', () => {
  it('is split into its cells, whole ones', () => {
    const { html } = drawn(cell('a', '# One'), cell('b', 'x = 1', 'code'), cell('c', 'Raw', 'raw'));
    const cells = cellsOfHtml(html);
    expect(cells.map(each => /id="(cell-\d+)"/.exec(each)?.[1])).toEqual(['cell-0', 'cell-1', 'cell-2']);
    for (const each of cells) {
      expect(each.startsWith('<section ') && each.endsWith('</section>')).toBe(true);
      expect(each.split('<section').length).toBe(each.split('</section>').length);
    }
    expect(cells[0]).toContain('One');
    expect(cells[0]).not.toContain('Raw');
  });

  it('is split over all its pages', () => {
    const many = drawn(...Array.from({ length: 401 }, (_, at) => cell(`c${at}`, `Text ${at}.`)));
    const cells = cellsOfHtml(many.html);
    expect(cells).toHaveLength(401);
    expect(cells[200]).toContain('Text 200.');
    expect(cells[199]).not.toContain('vt-page');
  });

  it('takes nothing that a notebook writes for a cell', () => {
    const forged = '<section class="vt-cell vt-cell-code" id="cell-1" aria-label="Cell 1">forged</section>';
    const { html } = drawn(cell('a', forged), cell('b', 'the true one'));
    const cells = cellsOfHtml(html);
    expect(cells).toHaveLength(2);
    expect(cells[1]).toContain('the true one');
    expect(cells[1]).not.toContain('forged');
  });

  it('of a notebook without cells has none', () => {
    expect(cellsOfHtml(drawn().html)).toEqual([]);
    expect(besideOf(null, drawn())).toEqual([]);
  });
});

describe('two versions side by side', () => {
  const before = drawn(cell('a', 'Stays'), cell('b', 'Old words'), cell('c', 'Goes'), cell('d', 'Stays too'));
  const after = drawn(cell('a', 'Stays'), cell('b', 'New words'), cell('d', 'Stays too'), cell('e', 'Comes'));

  it('have what is the same together and every cell once', () => {
    const runs = besideOf(before, after);
    expect(runs.map(run => [run.same, run.cells.map(({ op, a, b }) => [op, a, b])])).toEqual([
      [true, [['same', 0, 0]]],
      [
        false,
        [
          ['changed', 1, 1],
          ['removed', 2, null]
        ]
      ],
      [true, [['same', 3, 2]]],
      [false, [['added', null, 3]]]
    ]);
  });

  it('have the HTML of their own side, under ids of its own', () => {
    const changed = besideOf(before, after)[1]?.cells[0];
    expect(changed?.before).toContain('Old words');
    expect(changed?.before).toContain('id="before-cell-1"');
    expect(changed?.before).toContain('data-vt-copy-of="before-cell-1"');
    expect(changed?.after).toContain('New words');
    expect(changed?.after).toContain('id="cell-1"');
    const gone = besideOf(before, after)[1]?.cells[1];
    expect([gone?.before?.includes('Goes'), gone?.after]).toEqual([true, null]);
  });

  it('have no side before where readers have nothing yet', () => {
    const [run, ...none] = besideOf(null, after);
    expect(none).toEqual([]);
    expect(run?.cells.every(({ op, before: left }) => op === 'added' && left === null)).toBe(true);
    expect(run?.cells).toHaveLength(4);
  });
});

describe('what is said beside the notebook', () => {
  const { fields } = versionOf({ entry: 'e', number: 2, title: 'New title' });

  it('is told where it is other than before, by name', () => {
    const older = { ...fields, title: 'Old title', tags: ['bikes'], note: 'Anything' };
    expect(fieldChanges(older, fields)).toEqual([
      { name: 'Title', before: 'Old title', after: 'New title' },
      { name: 'Tags', before: 'bikes', after: 'bikes, forecast' }
    ]);
  });

  it('is nothing where nothing is other, and all of it where there was none', () => {
    expect(fieldChanges(fields, fields)).toEqual([]);
    expect(fieldChanges(null, fields).map(({ name }) => name)).toEqual(['Title', 'Description', 'Tags', 'File name']);
  });
});
