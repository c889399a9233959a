import { useRef, useState, type RefObject } from 'react';
import { lead, placesOf } from '../preview/lead.js';
import type { ReviewItem } from '../review/model.js';
import type { ReviewRowProps } from '../review/ReviewRow.js';

/** The way from the list into the preview and back. */
export interface Leading {
  row: Pick<ReviewRowProps, 'current' | 'goTo' | 'walk' | 'leave'>;
  /** Back to the line that led here; false where none did. */
  back: () => boolean;
  /** Opens the list at the first line that waits for its author. */
  showNeeded: () => void;
  /** From before the preview to what stands beside it. */
  skip: () => void;
}

/** Leads from a line of the list to what it tells of; pressed again, to the next place of it. */
export function useLeading(
  root: RefObject<HTMLElement>,
  scroller: RefObject<HTMLElement>,
  setView: (view: 'after' | 'before') => void
): Leading {
  const [current, setCurrent] = useState<string | null>(null);
  const from = useRef<HTMLElement | null>(null);
  const last = useRef<{ id: string; at: number } | null>(null);
  const go = (item: ReviewItem, focus: boolean): void => {
    setView('after');
    setCurrent(item.id);
    const places = scroller.current === null ? [] : placesOf(scroller.current, item);
    const at = focus && last.current?.id === item.id ? (last.current.at + 1) % Math.max(places.length, 1) : 0;
    last.current = { id: item.id, at };
    const target = places[at];
    if (target !== undefined) {
      lead(target, focus);
    }
  };
  const row = (): HTMLDetailsElement | null => root.current?.querySelector<HTMLDetailsElement>('#vt-review') ?? null;
  return {
    row: {
      current,
      goTo: item => {
        const { activeElement } = root.current?.ownerDocument ?? document;
        from.current = activeElement instanceof HTMLElement ? activeElement : null;
        go(item, true);
      },
      walk: (items, step) => {
        const at = items.findIndex(({ id }) => id === current);
        const next = items[at < 0 ? (step === 1 ? 0 : items.length - 1) : (at + step + items.length) % items.length];
        if (next !== undefined) {
          go(next, false);
        }
      },
      leave: () => scroller.current?.focus()
    },
    back: () => {
      const line = from.current;
      from.current = null;
      if (line === null || !line.isConnected) {
        return false;
      }
      line.focus();
      return true;
    },
    skip: () =>
      (row()?.querySelector('summary') ?? root.current?.querySelector<HTMLElement>('.vt-title-input'))?.focus(),
    showNeeded: () => {
      const details = row();
      if (details !== null) {
        details.open = true;
        const line =
          details.querySelector<HTMLElement>('.vt-review-item.vt-mod-needs') ?? details.querySelector('summary');
        line?.scrollIntoView?.({ block: 'nearest' });
        line?.focus();
        line?.click();
      }
    }
  };
}
