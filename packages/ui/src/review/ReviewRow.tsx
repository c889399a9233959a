import { useState, type KeyboardEvent } from 'react';
import { RailRow } from '../rail/Rail.js';
import { useTrans } from '../trans.js';
import { count, type Trans } from '../words.js';
import { Coverage } from './Coverage.js';
import { Decisions, HideMore } from './Decisions.js';
import { Filters } from './Filters.js';
import {
  countOf,
  everything,
  itemsOf,
  needsOf,
  type ReviewActions,
  type ReviewItem,
  type ReviewState
} from './model.js';
import { ReviewList } from './ReviewList.js';

export interface ReviewRowProps {
  review: ReviewState;
  actions: ReviewActions;
  current: string | null;
  goTo: (item: ReviewItem) => void;
  /** `n` and `p`: the next of the items that the filter leaves. */
  walk: (items: readonly ReviewItem[], step: 1 | -1) => void;
  /** Esc: back to the preview. */
  leave: () => void;
}

/** The row *Sensitive items*; it opens by itself where something waits for its author. */
export function ReviewRow(props: ReviewRowProps): JSX.Element {
  const trans = useTrans();
  const { review } = props;
  const needs = needsOf(review);
  return (
    <RailRow
      id="vt-review"
      label={trans.__('Sensitive items')}
      summary={summaryOf(review, trans)}
      status={needs > 0 ? 'differs' : review.items.length > 0 ? 'hidden' : undefined}
      icon="shield"
      open={needs > 0}
    >
      <ReviewBody {...props} />
    </RailRow>
  );
}

/** What goes and why, what was decided, and what can't be vouched for. */
export function ReviewBody({ review, actions, current, goTo, walk, leave }: ReviewRowProps): JSX.Element {
  const trans = useTrans();
  const [filter, setFilter] = useState(everything);
  const { items } = review;
  const chosen = itemsOf(items, filter);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const field = (event.target as HTMLElement).closest('input, select') !== null;
    if (plain && !field && (event.key === 'n' || event.key === 'p')) {
      event.preventDefault();
      walk(chosen, event.key === 'n' ? 1 : -1);
    } else if (event.key === 'Escape') {
      // The dialog around it stays open: one Esc leaves the list, the next one the dialog.
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };
  return (
    <div className="vt-review" onKeyDown={onKeyDown} aria-busy={review.busy}>
      <p className="vt-review-notice" role="status">
        {review.notice ?? (review.busy ? trans.__('Looking through it again') : '')}
      </p>
      <Decisions decisions={review.decisions} actions={actions} />
      {items.length > 1 ? <Filters items={items} filter={filter} onFilter={setFilter} /> : null}
      {items.length === 0 ? (
        <p>{trans.__('No rule found anything to remove.')}</p>
      ) : chosen.length === 0 ? (
        <p>{trans.__('None of them is of this kind, in this place.')}</p>
      ) : (
        <ReviewList items={chosen} current={current} goTo={goTo} />
      )}
      <HideMore hideText={actions.hideText} />
      {review.more.map(line => (
        <p key={line} className="vt-meta" dir="auto">
          {line}
        </p>
      ))}
      <Coverage review={review} />
    </div>
  );
}

function summaryOf(review: ReviewState, trans: Trans): string {
  const needs = needsOf(review);
  const many = countOf(review.items);
  const said = many === 0 ? trans.__('nothing found') : count(many);
  return needs === 0 ? said : trans._n('%2, %3 needs you', '%2, %3 need you', needs, said, count(needs));
}
