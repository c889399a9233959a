import type { ReactNode } from 'react';
import { Button } from '../button/Button.js';
import { DeprecatedNote, Instead } from '../deprecated/DeprecatedNote.js';
import { Icon } from '../icon/Icon.js';
import type { IconName } from '../icon/icons.js';
import { When } from '../when/When.js';
import { useTrans, withNodes } from '../trans.js';
import { newsKey, newsTitle, type News, type NewsActions } from './model.js';

export interface NewsBannerProps {
  news: readonly News[];
  actions: NewsActions;
  now?: number;
}

const looks: Readonly<Record<News['kind'], { icon: IconName; look: string }>> = {
  closed: { icon: 'hidden', look: 'vt-is-danger' },
  withdrawn: { icon: 'withdraw', look: 'vt-is-danger' },
  deprecated: { icon: 'about', look: 'vt-is-differs' },
  newer: { icon: 'changes', look: 'vt-mod-newer' }
};

/** Above the cells of an open notebook: what became of the version behind it. It holds nothing up. */
export function NewsBanner({ news, actions, now = Date.now() }: NewsBannerProps): JSX.Element {
  const trans = useTrans();
  return (
    <div className="vt-news" role="status">
      {news.map(one => {
        const title = newsTitle(one, now, trans);
        return (
          <div key={newsKey(one)} className={`vt-news-line ${looks[one.kind].look}`}>
            <Icon name={looks[one.kind].icon} />
            <p className="vt-news-text">
              <strong dir="auto">{title}</strong>
              <Story news={one} actions={actions} now={now} />
            </p>
            <Doors news={one} actions={actions} />
            <button
              type="button"
              className="vt-tool"
              title={trans.__('Put away')}
              aria-label={trans.__('Put away: %1', title)}
              onClick={() => actions.dismiss(one)}
            >
              <Icon name="close" />
            </button>
          </div>
        );
      })}
    </div>
  );
}

interface Props {
  news: News;
  actions: NewsActions;
}

/** Who, when and why, as far as the reader may know. */
function Story({ news, actions, now }: Props & { now: number }): ReactNode {
  const trans = useTrans();
  switch (news.kind) {
    case 'closed':
      return null;
    case 'withdrawn': {
      const { by, at, reason } = news;
      const when = at === null ? null : <When at={at} now={now} />;
      const who =
        by === ''
          ? when
          : when === null
            ? null
            : withNodes(
                news.purged ? trans.__('%1 deleted it %2.', '%1', '%2') : trans.__('%1 took it back %2.', '%1', '%2'),
                <bdi>{by}</bdi>,
                when
              );
      return (
        <>
          {who === null ? null : <> {who}</>}
          {reason === '' ? null : (
            <>
              {' '}
              <q className="vt-news-reason">
                <bdi>{reason}</bdi>
              </q>
            </>
          )}
        </>
      );
    }
    case 'deprecated': {
      const { deprecated } = news;
      return (
        <>
          {' '}
          <DeprecatedNote deprecated={deprecated}>
            {deprecated.alternative === null ? null : (
              <>
                {' '}
                <Instead alternative={deprecated.alternative} onOpen={entry => actions.preview(entry, null)} />
              </>
            )}
          </DeprecatedNote>
        </>
      );
    }
    case 'newer':
      return (
        <>
          {' '}
          {withNodes(
            trans.__('%1 published it %2.', '%1', '%2'),
            <bdi>{news.by}</bdi>,
            <When at={news.at} now={now} />
          )}
        </>
      );
  }
}

function Doors({ news, actions }: Props): JSX.Element | null {
  const trans = useTrans();
  const { entry, version } = news;
  if (news.kind === 'newer') {
    return (
      <span className="vt-news-doors">
        <Button plain onClick={() => actions.page(entry, null)}>
          {trans.__('See what changed')}
        </Button>
        <Button plain onClick={() => actions.preview(entry, news.newest)}>
          {trans.__('Open preview')}
        </Button>
      </span>
    );
  }
  if (news.kind === 'deprecated') {
    return null;
  }
  const { replacedBy } = news;
  return (
    <span className="vt-news-doors">
      <Button plain onClick={() => actions.page(entry, version)}>
        {trans.__('Open page')}
      </Button>
      {replacedBy === null ? null : (
        <Button plain onClick={() => actions.preview(entry, replacedBy)}>
          {trans.__('Open preview of v%1', replacedBy)}
        </Button>
      )}
    </span>
  );
}
