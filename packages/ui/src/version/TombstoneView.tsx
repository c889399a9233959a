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
  /** Where it can be deleted for good, for whoever may. */
  deleteHref?: string | null;
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

/** Who or what did it, and when. */
function storyOf({ state, cause, by, at }: Pick<Left, 'state' | 'cause' | 'by' | 'at'>, now: number, trans: Trans) {
  const name = <bdi>{by}</bdi>;
  const when = <When at={at} now={now} />;
  if (state === 'purged') {
    const gone = trans.__(
      '%1 deleted it %2. Nothing is kept of it but this note and its line in the record.',
      '%1',
      '%2'
    );
    return withNodes(gone, name, when);
  }
  if (state !== 'quarantined') {
    return withNodes(trans.__('%1 took it back %2.', '%1', '%2'), name, when);
  }
  switch (cause) {
    case 'found':
      return withNodes(trans.__('The gallery looked at it again %1 and found something sensitive in it.', '%1'), when);
    case 'unchecked':
      return withNodes(trans.__("The gallery couldn't look at it again %1, so nobody can open it.", '%1'), when);
    default:
      return withNodes(trans.__('A reader reported something sensitive in it %1.', '%1'), when);
  }
}

/** Who took it back, when, why, and what replaces it; no content. */
export function TombstoneView(props: TombstoneViewProps): JSX.Element {
  const { tombstone, hrefFor, galleryHref, deleteHref = null, now = Date.now() } = props;
  const trans = useTrans();
  const { state = 'withdrawn', cause = null, by, at, reason, replacedBy } = tombstone;
  return (
    <section className="vt-state vt-tombstone" aria-labelledby="vt-tombstone-title">
      <Icon name={state === 'quarantined' ? 'hidden' : 'withdraw'} />
      <h1 className="vt-state-title" id="vt-tombstone-title">
        {tombstoneTitle(tombstone, trans)}
      </h1>
      <p className="vt-state-detail">{storyOf({ state, cause, by, at }, now, trans)}</p>
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
        {deleteHref === null || state === 'purged' ? null : (
          <LinkButton plain href={deleteHref}>
            {trans.__('Delete v%1 for good', tombstone.version)}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
