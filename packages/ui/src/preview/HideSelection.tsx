import { useEffect, useRef, useState, type RefObject } from 'react';
import { Button } from '../button/Button.js';
import { useTrans } from '../trans.js';
import { count } from '../words.js';
import { MOST_TEXTS, rangeIn, textsIn } from './selected.js';

export interface HideSelectionProps {
  /** What is selected in. */
  scroller: RefObject<HTMLElement>;
  onHide: (texts: readonly string[]) => void;
}

/** *Hide this*, beside a selection in the preview. `h` does the same. */
export function HideSelection({ scroller, onHide }: HideSelectionProps): JSX.Element | null {
  const trans = useTrans();
  const [texts, setTexts] = useState<readonly string[]>([]);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const page = scroller.current?.ownerDocument;
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const range = scroller.current === null ? null : rangeIn(scroller.current);
        const found = range === null ? [] : textsIn(range);
        setTexts(found.length > MOST_TEXTS ? [] : found);
      });
    };
    page?.addEventListener('selectionchange', look);
    return () => {
      cancelAnimationFrame(frame);
      page?.removeEventListener('selectionchange', look);
    };
  }, [scroller]);
  useEffect(() => {
    // Asking for a selection lays the page out: only where there is a button to be placed.
    const frame = host.current?.parentElement?.getBoundingClientRect();
    const range = frame === undefined || scroller.current === null ? null : rangeIn(scroller.current);
    if (range !== null && frame !== undefined && host.current !== null) {
      place(host.current, range.getBoundingClientRect(), frame);
    }
  });
  if (texts.length === 0) {
    return null;
  }
  return (
    <div className="vt-hide-this" ref={host}>
      <Button
        aria-keyshortcuts="h"
        title={trans.__('Hide it wherever it stands (h)')}
        // The selection has to be there still when the button is pressed.
        onMouseDown={event => event.preventDefault()}
        onClick={() => onHide(texts)}
      >
        {texts.length === 1
          ? trans.__('Hide this')
          : trans._n('Hide this %2 text', 'Hide these %2 texts', texts.length, count(texts.length))}
      </Button>
    </div>
  );
}

/** Below the end of the selection, inside of the frame. */
function place(button: HTMLElement, selection: DOMRect, frame: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = button;
  const left = Math.min(Math.max(selection.right - frame.left - width / 2, 4), frame.width - width - 16);
  const below = selection.bottom - frame.top + 4;
  const top = below + height > frame.height ? Math.max(selection.top - frame.top - height - 4, 4) : Math.max(below, 4);
  button.style.setProperty('left', `${Math.round(left)}px`);
  button.style.setProperty('top', `${Math.round(top)}px`);
}
