import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReviewItem } from '../review/model.js';
import { anchorOf, lead, placesOf, scrollTo } from './lead.js';

const NOTEBOOK = `
  <div id="after">
    <div class="vt-mod-after">
      <div class="vt-cell" id="CELL0"><pre class="vt-source">a = <b class="vt-chip" data-vt-name="EMAIL-1">EMAIL-1</b></pre>
        <div class="vt-output"><b class="vt-chip" id="out" data-vt-name="EMAIL-1">EMAIL-1</b></div></div>
      <div class="vt-cell" id="CELL1"><div class="vt-prose">Beds</div>
        <div data-vt-output="0"><button data-vt-stop id="strip">Hidden</button></div>
        <div data-vt-output="1" id="frame"></div></div>
    </div>
  </div>`;

/** A notebook as the preview draws it; the ids of cells are the preview's own. */
async function scroller(): Promise<HTMLElement> {
  const { idOf } = await import('../notebook/NotebookView.js');
  document.body.innerHTML = NOTEBOOK.replace(/CELL(\d)/g, (_all, at: string) => idOf('after', Number(at)));
  return document.body.querySelector<HTMLElement>('#after') ?? document.body;
}

type Where = Pick<ReviewItem, 'cell' | 'place' | 'what' | 'names'>;
const mail: Where = { cell: 0, place: 'source', what: { value: 'EMAIL' }, names: ['EMAIL-1'] };
const names = (found: HTMLElement[]): string[] =>
  found.map(one => one.id || one.className + (one.dataset['vtName'] ?? ''));

afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

describe('where an item of the list is in the preview', () => {
  it.each<[string, Where, string[]]>([
    ['a value in code: its chips there, not those of the output', mail, ['vt-chipEMAIL-1']],
    ['a value in an output: its chips there', { ...mail, place: 'output' }, ['out']],
    ['a value whose chip is not drawn: the part of the cell', { ...mail, names: ['EMAIL-2'] }, ['vt-source']],
    ['a value in prose without a chip', { ...mail, cell: 1, names: [] }, ['vt-prose']],
    [
      'an output that goes: what can be pressed there',
      { ...mail, cell: 1, what: { output: 'figure', at: 0 } },
      ['strip']
    ],
    ['an output with nothing to press: its frame', { ...mail, cell: 1, what: { output: 'table', at: 1 } }, ['frame']],
    ['what belongs to no cell: nowhere', { ...mail, cell: null }, []],
    ['a cell that is not drawn: nowhere', { ...mail, cell: 9 }, []]
  ])('%s', async (_name, where, found) => {
    expect(names(placesOf(await scroller(), where))).toEqual(found);
  });

  it('is the cell, where an output is not drawn', async () => {
    const [cell] = placesOf(await scroller(), { ...mail, cell: 1, what: { output: 'table', at: 5 } });
    expect(cell?.className).toBe('vt-cell');
  });
});

describe('leading to a place', () => {
  it('brings it into sight, with the focus only where that was wished', async () => {
    const host = await scroller();
    const frame = host.querySelector<HTMLElement>('#frame') ?? host;
    const seen = vi.fn();
    frame.scrollIntoView = seen;
    lead(frame, false);
    expect([seen.mock.calls.length, document.activeElement === frame]).toEqual([1, false]);
    lead(frame, true);
    expect([seen.mock.calls.length, document.activeElement === frame, frame.tabIndex]).toEqual([2, true, -1]);
  });

  it('leaves what can be reached with the keyboard where it is in the order', async () => {
    const host = await scroller();
    const chip = host.querySelector<HTMLElement>('#out') ?? host;
    chip.tabIndex = 0;
    lead(chip, true);
    expect([document.activeElement === chip, chip.tabIndex]).toEqual([true, 0]);
  });
});

describe('the same place on the other side', () => {
  /** Two cells of this height, scrolled by so much: their boxes as a browser tells them. */
  function boxes(host: HTMLElement, height: number, by: number): void {
    const box = (top: number, tall: number): DOMRect => ({ top, bottom: top + tall, height: tall }) as DOMRect;
    host.getBoundingClientRect = () => box(100, 300);
    host.querySelectorAll('.vt-cell').forEach((cell, at) => {
      cell.getBoundingClientRect = () => box(100 + at * height - by, height);
    });
  }

  it('is told by the cell at the upper edge and how far it is past', async () => {
    const host = await scroller();
    boxes(host, 200, 0);
    expect(anchorOf(host, 'after')).toEqual({ index: 0, offset: 0 });
    boxes(host, 200, 150);
    expect(anchorOf(host, 'after')).toEqual({ index: 0, offset: -150 });
    boxes(host, 200, 250);
    expect(anchorOf(host, 'after')).toEqual({ index: 1, offset: -50 });
    expect(anchorOf(host, 'before')).toEqual({ index: 0, offset: 0 });
  });

  it('is scrolled to, and of a shorter cell something stays in sight', async () => {
    const host = await scroller();
    boxes(host, 200, 0);
    scrollTo(host, 'after', { index: 1, offset: -50 });
    expect(host.scrollTop).toBe(250);
    host.scrollTop = 0;
    scrollTo(host, 'after', { index: 0, offset: -500 });
    expect(host.scrollTop).toBe(176);
    host.scrollTop = 7;
    scrollTo(host, 'after', { index: 9, offset: 0 });
    expect(host.scrollTop).toBe(7);
  });
});
