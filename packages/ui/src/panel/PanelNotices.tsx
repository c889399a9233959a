import { noNotices, noticesLead } from '@vitrine/core/words';
import { useEffect, useRef } from 'react';
import { Button } from '../button/Button.js';
import { Icon } from '../icon/Icon.js';
import { NoticeList } from '../notices/NoticeList.js';
import { ProblemLine } from '../state/ProblemLine.js';
import { Skeleton } from '../state/Skeleton.js';
import { StateMessage } from '../state/StateMessage.js';
import { useTrans } from '../trans.js';
import { count } from '../words.js';
import { onPageAlone, type GalleryPanelActions, type PanelNotices } from './model.js';

interface Props {
  notices: PanelNotices;
  actions: GalleryPanelActions;
}

/** The bell in the panel's head, with how many are unread. */
export function NoticeBell({ notices: { open, unread }, actions }: Props): JSX.Element {
  const trans = useTrans();
  const bell = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    // The list took the cursor with it when it went.
    if (was.current && !open && bell.current?.ownerDocument.activeElement === bell.current?.ownerDocument.body) {
      bell.current?.focus();
    }
    was.current = open;
  }, [open]);
  const name = unread === 0 ? trans.__('Notifications') : trans.__('Notifications: %1 unread', count(unread));
  return (
    <button
      ref={bell}
      type="button"
      className="vt-tool vt-panel-bell"
      aria-label={name}
      title={name}
      aria-pressed={open}
      onClick={() => actions.showNotices(!open)}
    >
      <Icon name="bell" />
      {unread === 0 ? null : (
        <span className="vt-panel-unread" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </button>
  );
}

/** What the reader is told, in place of the notebooks until it is closed. */
export function NoticesBody({ notices, actions, now }: Props & { now: number }): JSX.Element {
  const trans = useTrans();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className="vt-panel-section"
      aria-label={trans.__('Notifications')}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          actions.showNotices(false);
        }
      }}
    >
      <div className="vt-panel-notices-head">
        <h3 className="vt-panel-heading" ref={heading} tabIndex={-1}>
          {trans.__('Notifications')}
        </h3>
        <Button plain onClick={() => actions.showNotices(false)}>
          {trans.__('Back to notebooks')}
        </Button>
      </div>
      <Told notices={notices} actions={actions} now={now} />
    </section>
  );
}

function Told({ notices: { phase, items, unread, problem }, actions, now }: Props & { now: number }): JSX.Element {
  const trans = useTrans();
  if (phase === 'loading') {
    return <Skeleton shape="rows" count={3} label={trans.__('Loading your notifications')} />;
  }
  const again = { id: 'retry', label: trans.__('Try again'), onPress: () => actions.showNotices(true) };
  if (items.length === 0) {
    return phase === 'error' ? (
      <StateMessage
        tone="error"
        title={problem?.sentence ?? trans.__("Your notifications can't be loaded.")}
        detail={problem?.next}
        code={problem?.code}
        actions={[again]}
      />
    ) : (
      <StateMessage tone="empty" icon="bell" {...noNotices(trans)} />
    );
  }
  return (
    <>
      {phase === 'error' ? (
        <div className="vt-panel-undone">
          <ProblemLine problem={problem} />
          <Button plain onClick={again.onPress}>
            {again.label}
          </Button>
        </div>
      ) : null}
      <p className="vt-panel-lead vt-meta" role="status">
        {noticesLead(unread, trans)}{' '}
        {unread === 0 ? null : (
          <Button plain onClick={() => actions.readNotices(null)}>
            {trans.__('Mark all as read')}
          </Button>
        )}
      </p>
      <NoticeList
        items={items}
        now={now}
        leaves={onPageAlone}
        actions={{ open: actions.openNotice, read: actions.readNotices }}
      />
    </>
  );
}
