import { noticeSentence, type NoticeKind } from '@vitrine/core/words';
import { Button } from '../button/Button.js';
import { Icon } from '../icon/Icon.js';
import { When } from '../when/When.js';
import { useTrans } from '../trans.js';

/** Something that the reader is told. */
export interface NoticeLike {
  id: string;
  kind: NoticeKind;
  at: number;
  read: boolean;
  by: string;
  entry: string;
  version: number | null;
  comment: string | null;
  title: string;
  other: string;
}

export interface NoticeActions {
  open(notice: NoticeLike): void;
  /** One of them, or with null all. */
  read(notice: string | null): void;
}

export interface NoticeListProps {
  items: readonly NoticeLike[];
  actions: NoticeActions;
  now: number;
  /** Whether what it leads to is a page in another tab of the browser. */
  leaves: (notice: NoticeLike) => boolean;
}

/** What somebody is told, the newest first, in the words of the page. */
export function NoticeList({ items, actions, now, leaves }: NoticeListProps): JSX.Element {
  const trans = useTrans();
  return (
    <ul className="vt-panel-notices" aria-label={trans.__('Notifications')}>
      {items.map(notice => {
        const sentence = noticeSentence(notice.kind, notice, trans);
        return (
          <li key={notice.id} className={notice.read ? 'vt-panel-notice' : 'vt-panel-notice vt-mod-unread'}>
            <button
              type="button"
              className="vt-notice-open vt-panel-stop"
              dir="auto"
              title={leaves(notice) ? trans.__('Opens its page') : undefined}
              onClick={() => actions.open(notice)}
            >
              {notice.read ? null : <span className="vt-sr">{trans.__('Unread:')} </span>}
              {sentence}
              {leaves(notice) ? <Icon name="open" /> : null}
            </button>
            <span className="vt-meta">
              {notice.version === null ? null : `${trans.__('v%1', notice.version)} · `}
              <When at={notice.at} now={now} />
            </span>
            {notice.read ? null : (
              <Button plain aria-label={trans.__('Mark as read: %1', sentence)} onClick={() => actions.read(notice.id)}>
                {trans.__('Mark as read')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
