import { idOf } from '../notebook/NotebookView.js';
import { lightTwins } from '../placeholder/PlaceholderChip.js';
import type { ReviewItem } from '../review/model.js';

/** What an item is in the preview: its chips, its strip, or the cell where neither can be seen. */
export function placesOf(
  scroller: HTMLElement,
  item: Pick<ReviewItem, 'cell' | 'place' | 'what' | 'names'>
): HTMLElement[] {
  const cell = item.cell === null ? null : scroller.querySelector<HTMLElement>(`#${idOf('after', item.cell)}`);
  if (cell === null) {
    return [];
  }
  if ('output' in item.what) {
    const frame = cell.querySelector<HTMLElement>(`[data-vt-output="${item.what.at}"]`);
    return [frame?.querySelector<HTMLElement>('[data-vt-stop]') ?? frame ?? cell];
  }
  const inOutput = item.place === 'output';
  const chips = [...cell.querySelectorAll<HTMLElement>('.vt-chip')].filter(
    chip => item.names.includes(chip.dataset['vtName'] ?? '') && (chip.closest('.vt-output') !== null) === inOutput
  );
  const part = cell.querySelector<HTMLElement>(inOutput ? '.vt-output' : '.vt-source, .vt-prose');
  return chips.length > 0 ? chips : [part ?? cell];
}

/** Brings a place into sight and, unless the focus stays where it is, the focus to it. */
export function lead(target: HTMLElement, focus: boolean): void {
  if (target.matches('.vt-chip')) {
    lightTwins(target, true);
    target.addEventListener('blur', () => lightTwins(target, false), { once: true });
  }
  if (focus) {
    if (!target.hasAttribute('tabindex')) {
      target.tabIndex = -1;
    }
    target.focus({ preventScroll: true });
  }
  target.scrollIntoView?.({ block: 'center' });
}

/** The cell at the upper edge of what is seen, and how far it is scrolled by. */
export interface Anchor {
  index: number;
  offset: number;
}

const cellsIn = (scroller: HTMLElement, view: 'after' | 'before'): NodeListOf<HTMLElement> =>
  scroller.querySelectorAll<HTMLElement>(`.vt-mod-${view} > .vt-cell`);

/** Where a view is scrolled to, told by cell: its two sides are of different length. */
export function anchorOf(scroller: HTMLElement, view: 'after' | 'before'): Anchor {
  const { top } = scroller.getBoundingClientRect();
  const cells = [...cellsIn(scroller, view)];
  const index = Math.max(
    cells.findIndex(cell => cell.getBoundingClientRect().bottom > top),
    0
  );
  const cell = cells[index];
  return { index, offset: cell === undefined ? 0 : cell.getBoundingClientRect().top - top };
}

/** Scrolls the other side to the same place. */
export function scrollTo(scroller: HTMLElement, view: 'after' | 'before', { index, offset }: Anchor): void {
  const cell = cellsIn(scroller, view)[index];
  if (cell !== undefined) {
    const { top, height } = cell.getBoundingClientRect();
    // Of a cell that is shorter on the other side something stays in sight.
    const wanted = offset < 0 ? Math.max(offset, 24 - height) : offset;
    scroller.scrollTop += top - scroller.getBoundingClientRect().top - wanted;
  }
}
