import { Icon } from '../icon/Icon.js';
import { LinkButton } from '../button/Button.js';
import { When } from '../when/When.js';
import { useTrans, withNodes } from '../trans.js';

export interface TombstoneViewProps {
  tombstone: { version: number; by: string; at: number; reason: string; replacedBy: number | null };
  hrefFor?: (version: number) => string;
  galleryHref?: string;
  now?: number;
}

/** Who took it back, when, why, and what replaces it; no content. */
export function TombstoneView({ tombstone, hrefFor, galleryHref, now = Date.now() }: TombstoneViewProps): JSX.Element {
  const trans = useTrans();
  const { version, by, at, reason, replacedBy } = tombstone;
  return (
    <section className="vt-state vt-tombstone" aria-labelledby="vt-tombstone-title">
      <Icon name="withdraw" />
      <h1 className="vt-state-title" id="vt-tombstone-title">
        {trans.__('v%1 was withdrawn', version)}
      </h1>
      <p className="vt-state-detail">
        {withNodes(trans.__('%1 took it back %2.', '%1', '%2'), <bdi>{by}</bdi>, <When at={at} now={now} />)}
      </p>
      {reason === '' ? null : (
        <blockquote className="vt-reason" dir="auto">
          {reason}
        </blockquote>
      )}
      <p className="vt-state-detail">
        {replacedBy === null
          ? trans.__('No other version replaces it.')
          : trans.__('v%1 is the newest version you can read.', replacedBy)}
      </p>
      <div className="vt-doors">
        {replacedBy === null || hrefFor === undefined ? null : (
          <LinkButton primary href={hrefFor(replacedBy)}>
            {trans.__('Open v%1', replacedBy)}
          </LinkButton>
        )}
        {galleryHref === undefined ? null : <LinkButton href={galleryHref}>{trans.__('Go to the gallery')}</LinkButton>}
      </div>
    </section>
  );
}
