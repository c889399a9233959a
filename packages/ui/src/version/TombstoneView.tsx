import { Icon } from '../icon/Icon.js';
import { LinkButton } from '../button/Button.js';
import { exactTime, relativeTime } from '../words.js';

export interface TombstoneViewProps {
  tombstone: { version: number; by: string; at: number; reason: string; replacedBy: number | null };
  hrefFor?: (version: number) => string;
  galleryHref?: string;
  now?: number;
}

/** Who took it back, when, why, and what replaces it; no content. */
export function TombstoneView({ tombstone, hrefFor, galleryHref, now = Date.now() }: TombstoneViewProps): JSX.Element {
  const { version, by, at, reason, replacedBy } = tombstone;
  return (
    <section className="vt-state vt-tombstone" aria-labelledby="vt-tombstone-title">
      <Icon name="withdraw" />
      <h1 className="vt-state-title" id="vt-tombstone-title">
        v{version} was withdrawn
      </h1>
      <p className="vt-state-detail">
        <bdi>{by}</bdi> took it back{' '}
        <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
          {relativeTime(at, now)}
        </time>
        .
      </p>
      {reason === '' ? null : (
        <blockquote className="vt-reason" dir="auto">
          {reason}
        </blockquote>
      )}
      <p className="vt-state-detail">
        {replacedBy === null ? 'No other version replaces it.' : `v${replacedBy} is the newest version you can read.`}
      </p>
      <div className="vt-doors">
        {replacedBy === null || hrefFor === undefined ? null : (
          <LinkButton primary href={hrefFor(replacedBy)}>
            Open v{replacedBy}
          </LinkButton>
        )}
        {galleryHref === undefined ? null : <LinkButton href={galleryHref}>Go to the gallery</LinkButton>}
      </div>
    </section>
  );
}
