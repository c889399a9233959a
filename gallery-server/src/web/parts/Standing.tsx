import { Icon, LinkButton, When } from '@vitrine/ui';
import type { VersionSummary } from '../../domain/entries/model.js';
import type { ReviewStanding } from '../../domain/reviews/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { CELLS_PER_PAGE } from '../notebook.js';
import { Notes } from './ReviewItems.js';

interface StandingProps {
  context: PageContext;
  version: VersionSummary;
  standing: ReviewStanding;
}

const icons = { waiting: 'clock', returned: 'withdraw', replaced: 'execution', moved: 'lock' } as const;

/** Where a cell of a version is, also on a later page of cells. */
export function cellHref(context: PageContext, { entry, number }: VersionSummary, cell: number): string {
  const page = Math.floor(cell / CELLS_PER_PAGE) + 1;
  return `${linksOf(context.base).notebook(entry, number)}${page === 1 ? '' : `?cells=${page}`}#cell-${cell}`;
}

function Sentence({ context, version, standing }: StandingProps): JSX.Element | null {
  const { state, since, spaceName, review } = standing;
  const name = `v${version.number}`;
  if (state === 'waiting') {
    return (
      <>
        {review?.void === true ? `The approval of ${name} ended, because its space, label or rules changed. ` : ''}
        Waiting for a reviewer of <bdi>{spaceName}</bdi>, asked <When at={since} now={context.now} />.
      </>
    );
  }
  if (state === 'returned' && review !== null) {
    return (
      <>
        {name} was returned by <bdi>{review.by}</bdi> <When at={review.at} now={context.now} />.
      </>
    );
  }
  return state === 'replaced' ? (
    <>A newer version took the place of {name} in the queue.</>
  ) : (
    <>Nobody had agreed to {name} when it was moved here, where nobody is asked.</>
  );
}

/** How a version stands that others can't read: the sentence, what was said about it, what comes next. */
export function Standing(props: StandingProps): JSX.Element | null {
  const { context, version, standing } = props;
  const { state, review, shown } = standing;
  const own = context.account?.id === version.authorId;
  if (state !== 'waiting' && state !== 'returned' && state !== 'replaced' && state !== 'moved') {
    return null;
  }
  return (
    <section className="vt-standing" aria-label="Where it stands">
      <p className="vt-standing-line">
        <Icon name={icons[state]} />
        <span>
          <Sentence {...props} />{' '}
          {state === 'waiting'
            ? `Until then only ${own ? 'you' : 'its author'} and the reviewers there can read it.`
            : `Only ${own ? 'you' : 'its author'} can read it.`}{' '}
          {shown === null || shown === version.number ? '' : `Readers have v${shown} meanwhile.`}
        </span>
      </p>
      {state === 'returned' && review !== null ? (
        <>
          <Notes
            review={review}
            number={version.number}
            now={context.now}
            hrefFor={cell => cellHref(context, version, cell)}
          />
          <p>Change it in your notebook in JupyterLab, then publish again: the new version asks again.</p>
        </>
      ) : null}
      {state === 'moved' ? (
        <p>To show it to others, publish it again from JupyterLab: the new version is read under the rules here.</p>
      ) : null}
      {state === 'waiting' && !own && typeof context.waiting === 'number' ? (
        <LinkButton primary href={linksOf(context.base).review(version.entry, version.number)}>
          Review v{version.number}
        </LinkButton>
      ) : null}
    </section>
  );
}
