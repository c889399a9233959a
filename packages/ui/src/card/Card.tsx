import type { ReactNode } from 'react';
import { Caption } from '../caption/Caption.js';
import { ByLine } from '../when/When.js';
import { captionOf, hueOf, type EntryLike } from './entry.js';
import { useTrans } from '../trans.js';

export interface CardProps {
  entry: EntryLike;
  href: string;
  /** The notebook's own figure; without one the question takes its place, never a stock picture. */
  figure?: { src: string; alt: string } | null;
  now?: number;
}

/** A notebook in the grid. The title's link covers the card, so a click anywhere opens it. */
export function Card({ entry, href, figure = null, now = Date.now() }: CardProps): JSX.Element {
  const trans = useTrans();
  const { fields, authorName, publishedAt, spaceName } = entry.latest;
  const link = <a href={href}>{fields.title}</a>;
  // Without a question of its own the title stands large, and is not said a second time below.
  const alone = figure === null && ['', fields.title].includes(fields.question);
  return (
    <article className="vt-card">
      <div className="vt-card-hero" data-vt-hue={hueOf(spaceName)} aria-hidden={alone ? undefined : true}>
        {alone ? (
          <h3 className="vt-card-question" dir="auto" title={fields.title}>
            {link}
          </h3>
        ) : figure === null ? (
          <span className="vt-card-question" dir="auto">
            {fields.question}
          </span>
        ) : (
          <img src={figure.src} alt={figure.alt} loading="lazy" />
        )}
      </div>
      <div className="vt-card-body">
        {alone ? null : (
          <h3 className="vt-card-title" dir="auto" title={fields.title}>
            {link}
          </h3>
        )}
        {fields.answer === '' ? null : (
          <p className="vt-card-answer" dir="auto">
            {fields.answer}
          </p>
        )}
        <Caption parts={captionOf(entry, trans)} />
        <p className="vt-meta vt-card-by">
          <ByLine author={authorName} space={spaceName} at={publishedAt} now={now} />
        </p>
      </div>
    </article>
  );
}

/** Four to one column, by width alone. */
export function CardGrid({ children, label }: { children: ReactNode; label?: string }): JSX.Element {
  return (
    <div className="vt-card-grid" role={label === undefined ? undefined : 'group'} aria-label={label}>
      {children}
    </div>
  );
}
