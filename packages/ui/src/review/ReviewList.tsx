import { useState, type KeyboardEvent } from 'react';
import { Button } from '../button/Button.js';
import { StatusGlyph } from '../status/StatusGlyph.js';
import { useTrans, withNodes } from '../trans.js';
import { count } from '../words.js';
import type { ReviewItem } from './model.js';
import { walkStops } from './walk.js';
import { itemName, itemWord, placeSentence, whySentence, whyWord } from './words.js';

/** Rows that are drawn at once; the keys draw more when they come to the end. */
const PORTION = 100;

export interface ReviewListProps {
  items: readonly ReviewItem[];
  /** The item that the preview was led to last. */
  current: string | null;
  goTo: (item: ReviewItem) => void;
}

/** What goes, line by line in the order of the notebook. One line is a stop of Tab, the arrows walk the others. */
export function ReviewList({ items, current, goTo }: ReviewListProps): JSX.Element {
  const trans = useTrans();
  const [shown, setShown] = useState(PORTION);
  const [at, setAt] = useState<string | null>(null);
  const drawn = items.slice(0, shown);
  const rest = items.length - drawn.length;
  const stop = drawn.some(({ id }) => id === at) ? at : (drawn[0]?.id ?? null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const last = (event.target as HTMLElement).closest('li')?.nextElementSibling === null;
    if (rest > 0 && (event.key === 'End' || (event.key === 'ArrowDown' && last))) {
      setShown(event.key === 'End' ? items.length : shown + PORTION);
    }
    walkStops(event, '.vt-review-item');
  };
  return (
    <div className="vt-review-scroller" onKeyDown={onKeyDown}>
      <ul className="vt-review-list" aria-label={trans.__('Sensitive items')}>
        {drawn.map(item => (
          <li key={item.id}>
            <button
              type="button"
              className={`vt-review-item${item.needs ? ' vt-mod-needs' : ''}`}
              tabIndex={item.id === stop ? 0 : -1}
              aria-label={itemName(item, trans)}
              aria-current={item.id === current ? 'true' : undefined}
              onFocus={() => setAt(item.id)}
              onClick={() => goTo(item)}
            >
              <Line item={item} />
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button plain onClick={() => setShown(shown + PORTION)}>
          {trans._n('Show %2 more', 'Show %2 more', rest, count(rest))}
        </Button>
      ) : null}
    </div>
  );
}

function Line({ item }: { item: ReviewItem }): JSX.Element {
  const trans = useTrans();
  const sentence = whySentence(item.why, trans);
  return (
    <>
      {item.needs ? <StatusGlyph status="differs" /> : null}
      <span className="vt-review-what">
        <b>{itemWord(item, trans)}</b>
        {item.count > 1 ? <span className="vt-review-count">{count(item.count)}</span> : null}
      </span>
      <span className="vt-review-place">{placeSentence(item, trans)}</span>
      <span className="vt-review-why">
        {sentence ?? withNodes(trans.__('removed by %1', '%1'), <em>{whyWord(item.why, trans)}</em>)}
      </span>
    </>
  );
}
