import { Icon, When } from '@vitrine/ui';
import type { OwnWaiting } from '../../domain/reviews/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { placesWords } from '../words/reviews.js';

/** A version of the reader's own that waits, came back, or was approved lately. */
export interface ReviewNewsItem extends Omit<OwnWaiting, 'state'> {
  state: OwnWaiting['state'] | 'approved';
}

const icons = { waiting: 'clock', returned: 'withdraw', approved: 'tick' } as const;

function What({ one, now }: { one: ReviewNewsItem; now: number }): JSX.Element {
  const { state, spaceName, since, cells } = one;
  const space = <bdi>{spaceName}</bdi>;
  switch (state) {
    case 'waiting':
      return (
        <>
          waits for a reviewer of {space}, asked <When at={since} now={now} />.
        </>
      );
    case 'returned':
      return (
        <>
          was returned <When at={since} now={now} />, with a note on {placesWords(cells)}.
        </>
      );
    case 'approved':
      return (
        <>
          was approved <When at={since} now={now} />: whoever reads {space} finds it.
        </>
      );
  }
}

/** What became of the reader's own versions, on the front page. */
export function ReviewNews({
  context,
  news
}: {
  context: PageContext;
  news: readonly ReviewNewsItem[];
}): JSX.Element | null {
  return news.length === 0 ? null : (
    <section className="vt-for-you" aria-label="Your versions and their reviewers">
      <ul>
        {news.map(one => (
          <li key={`${one.entry}-${one.number}`} className={`vt-mod-${one.state}`}>
            <Icon name={icons[one.state]} />
            <span>
              v{one.number} of{' '}
              <a href={linksOf(context.base).notebook(one.entry, one.number)}>
                <bdi>{one.title}</bdi>
              </a>{' '}
              <What one={one} now={context.now} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
