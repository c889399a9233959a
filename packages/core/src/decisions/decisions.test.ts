import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell, Notebook } from '../notebook/index.js';
import { anyBook, anyChoices, bookOf, codeCell, PIXEL, printed, shown, textCell } from '../testing/chosen.js';
import { loadRecognisers, noChoices, policies, redact } from '../redaction/index.js';
import type { Choices } from '../redaction/index.js';
import { recall, remember, rememberedFrom } from './index.js';

beforeAll(() => loadRecognisers());

const key = Uint8Array.from({ length: 32 }, (_, at) => at);
const other = Uint8Array.from({ length: 32 }, (_, at) => at + 1);
const table = shown({ 'text/html': '<table><tr><td>7</td></tr></table>', 'text/plain': '7' });
const figure = shown({ 'image/png': PIXEL, 'text/plain': '<Figure>' });

const book = bookOf(
  codeCell('load("nightjar_2024")', [printed('Ward  seven: 12\n'), table], 'aaaaaaa1'),
  codeCell('draw()', [figure, table, figure], 'aaaaaaa2'),
  textCell('About *Nightjar*.', 'aaaaaaa3')
);
const choices: Choices = {
  hide: ['Nightjar', 'ward seven'],
  hideOutputs: [{ cell: 1, output: 2 }],
  release: [{ cell: 0, output: 1, reason: 'a table of counts' }]
};
const kept = remember(choices, book, key);
const withCells = (cells: Cell[]): Notebook => ({ ...book, cells });
const cellAt = (at: number): Cell => book.cells[at] as Cell;

describe('what an author decided', () => {
  it('is known again in the same notebook', () => {
    const { hide, ...rest } = recall(kept, book, key);
    expect(hide.map(text => text.toLowerCase())).toEqual(expect.arrayContaining(['nightjar', 'ward seven']));
    expect(rest).toEqual({ hideOutputs: choices.hideOutputs, release: choices.release });
  });

  it('hides the same as before', () => {
    const clean = (given: Choices): unknown => redact(book, policies.team, { choices: given }).notebook;
    expect(clean({ ...recall(kept, book, key), release: [] })).toEqual(clean(choices));
  });

  it('is kept without a value of the notebook, and says nothing to another key', () => {
    const text = JSON.stringify(kept);
    expect(text).not.toMatch(/nightjar|ward|seven|aaaaaaa|draw|load/i);
    expect(recall(kept, book, other)).toEqual(noChoices);
    expect(kept.texts.map(({ mark }) => mark)).not.toEqual(
      remember(choices, book, other).texts.map(({ mark }) => mark)
    );
  });

  it('follows cells that were moved', () => {
    const moved = withCells([cellAt(2), cellAt(1), cellAt(0)]);
    const { hideOutputs, release } = recall(kept, moved, key);
    expect(hideOutputs).toEqual([{ cell: 1, output: 2 }]);
    expect(release).toEqual([{ cell: 2, output: 1, reason: 'a table of counts' }]);
  });

  it('goes on hiding in a cell that was edited, and lets nothing out of it', () => {
    const edited = withCells(book.cells.map(cell => ({ ...cell, source: `${cell.source} # more` })));
    const { hide, hideOutputs, release } = recall(kept, edited, key);
    expect(hide.length).toBeGreaterThan(1);
    expect(hideOutputs).toEqual([{ cell: 1, output: 2 }]);
    expect(release).toEqual([]);
  });

  it('lets nothing out that is another output now', () => {
    const first = cellAt(0) as Cell & { cell_type: 'code' };
    const next = shown({ 'text/html': '<table><tr><td>8</td></tr></table>', 'text/plain': '8' });
    const rerun = withCells([{ ...first, outputs: [first.outputs[0] ?? {}, next as never] }, cellAt(1)]);
    expect(recall(kept, rerun, key).release).toEqual([]);
  });

  it('knows a cell by its text where its id is another', () => {
    const renamed = withCells(book.cells.map(cell => ({ ...cell, id: cell.id.replace('a', 'b') })));
    expect(recall(kept, renamed, key).hideOutputs).toEqual([{ cell: 1, output: 2 }]);
  });

  it('is left out for cells, outputs and texts that are gone', () => {
    expect(recall(kept, bookOf(codeCell('x', [figure], 'aaaaaaa2')), key)).toEqual(noChoices);
    expect(recall(kept, bookOf(textCell('nothing')), key)).toEqual(noChoices);
  });

  it('knows a text again in a longer word that it was hidden in', () => {
    const next = bookOf(textCell('see nightjar_2024.csv'));
    expect(recall(kept, next, key).hide).toEqual(['nightjar_2024']);
  });

  it('never says more than was decided', () => {
    fc.assert(
      fc.property(anyBook, anyChoices, (notebook, given) => {
        const again = recall(remember(given, notebook, key), notebook, key);
        const wanted = given.hide.map(text => text.toLowerCase());
        for (const text of again.hide) {
          expect(wanted.some(one => text.toLowerCase().includes(one))).toBe(true);
        }
        expect(given.hideOutputs).toEqual(expect.arrayContaining([...again.hideOutputs]));
        expect(recall(remember(again, notebook, key), notebook, key)).toEqual(again);
      }),
      { numRuns: 100 }
    );
  });

  it('is read back only in its own form', () => {
    expect(rememberedFrom(JSON.parse(JSON.stringify(kept)) as never)).toEqual(kept);
    for (const broken of [null, [], {}, { ...kept, format: 2 }, { ...kept, texts: [{ mark: 1 }] }]) {
      expect(rememberedFrom(broken as never)).toBeNull();
    }
  });

  it('is looked for in a notebook of a megabyte in little time', () => {
    const words = Array.from({ length: 150_000 }, (_, at) => `w${(at * 7919) % 50_000}`).join(' ');
    const started = performance.now();
    recall(kept, bookOf(textCell(words)), key);
    expect(performance.now() - started).toBeLessThan(6000);
  });
});
