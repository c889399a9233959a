import { Icon, When } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { VersionSummary } from '../../domain/entries/model.js';
import type { ReleasedItem, ReviewItem } from '../../domain/reviews/items.js';
import type { Review } from '../../domain/reviews/model.js';
import type { PageContext } from '../context.js';
import { DECIDE } from './Beside.js';

interface Looking {
  context: PageContext;
  version: VersionSummary;
  looked: readonly string[];
  /** Opening is recorded for who decides; for others it is a link. */
  mayDecide: boolean;
}

interface OpenProps extends Looking {
  id: string;
  cell: number;
  word: string;
}

/** Goes to the cell. As a button of the decision's form it takes along what was typed. */
function Open({ context, version, looked, mayDecide, id, cell, word }: OpenProps): JSX.Element {
  const opened = looked.includes(id);
  const { entry, number } = version;
  return (
    <>
      {mayDecide ? (
        <button
          className="vt-linklike"
          type="submit"
          form={DECIDE}
          formAction={`${context.base}/n/${encodeURIComponent(entry)}/v/${number}/looks#cell-${cell}`}
          name="item"
          value={id}
          aria-label={`Open cell ${cell}: ${word}`}
        >
          Cell {cell}
        </button>
      ) : (
        <a href={`#cell-${cell}`} aria-label={`Open cell ${cell}: ${word}`}>
          Cell {cell}
        </a>
      )}
      {opened ? (
        <span className="vt-review-opened">
          <Icon name="tick" /> Opened
        </span>
      ) : null}
    </>
  );
}

/** What was removed, cell by cell. */
export function Items({ items, ...shared }: Looking & { items: readonly ReviewItem[] }): JSX.Element {
  const opened = items.filter(({ id }) => shared.looked.includes(id)).length;
  return (
    <section className="vt-review-part" aria-labelledby="items-title">
      <h2 id="items-title">Sensitive items</h2>
      <p className="vt-meta">
        {items.length === 0
          ? 'Nothing in it has a placeholder or a strip.'
          : `${plural(items.length, 'place')}, ${opened} opened by you.${shared.mayDecide ? ' Opening one is recorded.' : ''}`}
      </p>
      <ul className="vt-review-items">
        {items.map(({ id, cell, word, count }) => (
          <li key={id} id={`item-${id}`}>
            <span>
              {word}
              {count === 1 ? '' : ` × ${count}`}
            </span>
            <Open {...shared} id={id} cell={cell} word={word} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Outputs that the author lets out, each with the reason that readers will see. */
export function Released({ released, ...shared }: Looking & { released: readonly ReleasedItem[] }): JSX.Element | null {
  return released.length === 0 ? null : (
    <section className="vt-review-part" aria-labelledby="released-title">
      <h2 id="released-title">{plural(released.length, 'output')} let out</h2>
      <ul className="vt-review-items">
        {released.map(({ id, cell, output, reason }) => (
          <li key={id} id={`item-${id}`}>
            <span>
              Output {output}: <q dir="auto">{reason}</q>
            </span>
            <Open {...shared} id={id} cell={cell} word={`output ${output} that the author lets out`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who returned it when, and what for. */
export function Notes({
  review,
  number,
  now,
  hrefFor = null
}: {
  review: Review;
  number: number;
  now: number;
  /** Where a cell is, on the page of this version, which says itself who returned it; null on the page of another. */
  hrefFor?: ((cell: number) => string) | null;
}): JSX.Element {
  return (
    <div className="vt-review-notes">
      {hrefFor === null ? (
        <p className="vt-meta">
          v{number} · <bdi>{review.by}</bdi> · <When at={review.at} now={now} />
        </p>
      ) : null}
      <ul>
        {review.notes.map(({ cell, text }, at) => (
          <li key={at}>
            {cell === null ? 'All of it' : hrefFor === null ? `Cell ${cell}` : <a href={hrefFor(cell)}>Cell {cell}</a>}:{' '}
            <q dir="auto">{text}</q>
          </li>
        ))}
      </ul>
    </div>
  );
}
