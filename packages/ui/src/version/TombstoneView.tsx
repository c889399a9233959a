import { english, type Trans } from '@vitrine/core/words';
import { Icon } from '../icon/Icon.js';
import { LinkButton } from '../button/Button.js';
import { When } from '../when/When.js';
import { useTrans, withNodes } from '../trans.js';

export interface TombstoneViewProps {
  tombstone: {
    version: number;
    /** What became of it; taken back by a person where nothing is said. */
    state?: 'withdrawn' | 'recalled' | 'quarantined' | 'purged';
    cause?: 'found' | 'unchecked' | 'report' | null;
    by: string;
    at: number;
    reason: string;
    replacedBy: number | null;
  };
  hrefFor?: (version: number) => string;
  galleryHref?: string;
  now?: number;
}

type Left = Required<TombstoneViewProps['tombstone']>;

/** What became of a version, as the title of what is left of it. */
export function tombstoneTitle(
  { state = 'withdrawn', version }: Pick<Left, 'version'> & Partial<Left>,
  trans: Trans = english
): string {
  switch (state) {
    case 'quarantined':
      return trans.__('v%1 is closed', version);
    case 'purged':
      return trans.__('v%1 was deleted for good', version);
    default:
      return trans.__('v%1 was withdrawn', version);
  }
}

/** Who or what did it; a place in the sentence for the name and one for the time. */
function storyOf({ state, cause }: Pick<Left, 'state' | 'cause'>, trans: Trans): string {
  if (state === 'purged') {
    return trans.__('%1 deleted it %2. Nothing is kept of it but this note and its line in the record.', '%1', '%2');
  }
  if (state !== 'quarantined') {
    return trans.__('%1 took it back %2.', '%1', '%2');
  }
  switch (cause) {
    case 'found':
      return trans.__('The gallery looked at it again %2 and found something sensitive in it.', '%1', '%2');
    case 'unchecked':
      return trans.__("The gallery couldn't look at it again %2, so nobody can open it.", '%1', '%2');
    default:
      return trans.__('A reader reported something sensitive in it %2.', '%1', '%2');
  }
}

/** Who took it back, when, why, and what replaces it; no content. */
export function TombstoneView({ tombstone, hrefFor, galleryHref, now = Date.now() }: TombstoneViewProps): JSX.Element {
  const trans = useTrans();
  const { state = 'withdrawn', cause = null, by, at, reason, replacedBy } = tombstone;
  return (
    <section className="vt-state vt-tombstone" aria-labelledby="vt-tombstone-title">
      <Icon name="withdraw" />
      <h1 className="vt-state-title" id="vt-tombstone-title">
        {tombstoneTitle(tombstone, trans)}
      </h1>
      <p className="vt-state-detail">
        {withNodes(storyOf({ state, cause }, trans), <bdi>{by}</bdi>, <When at={at} now={now} />)}
      </p>
      {state === 'quarantined' ? (
        <p className="vt-state-detail">
          {trans.__('Its author can publish a cleaned version. A second person can release this one and say why.')}
        </p>
      ) : null}
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
