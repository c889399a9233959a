import { Icon, StateMessage, When } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { WaitingVersion } from '../../domain/reviews/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { askedLine, countsLine } from '../words/reviews.js';

/** What was just decided; `spaceName` null where the reviewer can't read it any more. */
export interface Decided {
  decision: 'approved' | 'returned';
  entry: string;
  number: number;
  spaceName: string | null;
}

export interface ReviewsData {
  /** Null for whoever reviews no space. */
  queue: readonly WaitingVersion[] | null;
  decided: Decided | null;
}

function lead(queue: readonly WaitingVersion[]): string {
  const mine = queue.filter(one => one.mayDecide).length;
  const others = queue.length - mine;
  if (queue.length === 0) {
    return 'Nothing waits for you.';
  }
  const rest = others === 0 ? '' : ` ${others} more can be decided by somebody else only.`;
  return mine === 0
    ? `${plural(others, 'version waits', 'versions wait')} for another reviewer: you had a hand in ${others === 1 ? 'it' : 'them'}.`
    : `${plural(mine, 'version waits', 'versions wait')} for you.${rest}`;
}

function DecidedLine({ context, decided }: { context: PageContext; decided: Decided }): JSX.Element {
  const { decision, entry, number, spaceName } = decided;
  return (
    <p className="vt-form-done" role="status">
      {decision === 'returned' ? (
        `v${number} went back to its author, with your notes. Others still can't read it.`
      ) : spaceName === null ? (
        `v${number} is approved.`
      ) : (
        <>
          v{number} is approved. Whoever reads <bdi>{spaceName}</bdi> finds it now.{' '}
          <a href={linksOf(context.base).notebook(entry, number)}>Open v{number}</a>
        </>
      )}
    </p>
  );
}

function Waiting({ context, one }: { context: PageContext; one: WaitingVersion }): JSX.Element {
  const { entry, number, title, authorName, spaceName, since, asked, mayDecide, seen } = one;
  return (
    <li className="vt-manage-row">
      <Icon name={mayDecide ? 'clock' : 'lock'} />
      <div className="vt-manage-text">
        <a className="vt-manage-name" href={linksOf(context.base).review(entry, number)} dir="auto">
          {title}
        </a>
        <span>
          v{number} · {askedLine(asked)}
          {mayDecide ? '' : ' · you had a hand in it, so somebody else decides'}
        </span>
        <span className="vt-meta">
          Asked <When at={since} now={context.now} /> · <bdi>{spaceName}</bdi>
          {seen.label === '' ? null : (
            <>
              {' '}
              (<bdi>{seen.label}</bdi>)
            </>
          )}{' '}
          · <bdi>{authorName}</bdi>
        </span>
        <span className="vt-meta">{countsLine(one)}</span>
      </div>
    </li>
  );
}

/** What waits for a second person, the oldest first. */
export function reviewsPage(context: PageContext, { queue, decided }: ReviewsData): string {
  const links = linksOf(context.base);
  return renderPage(context, {
    title: 'To review',
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title">To review</h1>
        <div className="vt-manage vt-queue">
          {decided === null ? null : <DecidedLine context={context} decided={decided} />}
          {queue === null ? (
            <StateMessage
              tone="empty"
              title="You review no space."
              detail="Whoever looks after a space can make you a reviewer there. What waits for one then stands here."
              actions={[{ id: 'home', label: 'Go to the gallery', href: links.home }]}
            />
          ) : (
            <>
              <p className="vt-lead">{lead(queue)}</p>
              {queue.length === 0 ? (
                <p className="vt-meta">
                  A version comes here when the rules of a space you review ask for a second person. Until you decide,
                  only its author and the reviewers of the space can read it.
                </p>
              ) : (
                <ul className="vt-manage-list" aria-label="What waits">
                  {queue.map(one => (
                    <Waiting key={`${one.entry}-${one.number}`} context={context} one={one} />
                  ))}
                </ul>
              )}
            </>
          )}
        </div>
      </>
    )
  });
}
