import { Icon, StateMessage, When } from '@vitrine/ui';
import { noNotices, noticeKinds, noticeSentence, noticesLead, noticeWord } from '@vitrine/core/words';
import type { Notice, Notices } from '../../domain/notices/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Form } from '../parts/Form.js';

/** Where a notice leads, without the base. */
export function noticePath({ entry, version, comment }: Notice): string {
  const notebook = linksOf('').notebook(entry, version ?? undefined);
  return comment === null ? notebook : `${notebook}#comment-${encodeURIComponent(comment)}`;
}

function NoticeRow({ context, notice }: { context: PageContext; notice: Notice }): JSX.Element {
  return (
    <li className={notice.read ? 'vt-notice' : 'vt-notice vt-mod-unread'}>
      <Form context={context} action="/notifications/read" hidden={{ notice: notice.id, open: 'yes' }}>
        <button className="vt-link-button vt-notice-open" type="submit" dir="auto">
          {notice.read ? null : <span className="vt-sr">Unread: </span>}
          {noticeSentence(notice.kind, notice)}
        </button>
      </Form>
      <span className="vt-meta">
        {notice.version === null ? null : `v${notice.version} · `}
        <When at={notice.at} now={context.now} />
      </span>
      {notice.read ? null : (
        <Form context={context} action="/notifications/read" hidden={{ notice: notice.id }} className="vt-inline-form">
          <button className="vt-link-button" type="submit">
            Mark as read
          </button>
        </Form>
      )}
    </li>
  );
}

function Switches({ context, off }: { context: PageContext; off: Notices['off'] }): JSX.Element {
  return (
    <Form context={context} action="/notifications/settings" className="vt-comment-form" label="What I'm told">
      <fieldset className="vt-switches">
        <legend>Tell me when</legend>
        {noticeKinds.map(kind => (
          <label key={kind} className="vt-check">
            <input type="checkbox" name={kind} value="on" defaultChecked={!off.includes(kind)} />
            <span>{noticeWord(kind)}</span>
          </label>
        ))}
      </fieldset>
      <button className="vt-button" type="submit">
        <span className="vt-button-text">Save what I'm told</span>
      </button>
    </Form>
  );
}

/** What an account is told, the newest first; and what it wants to be told. */
export function noticesPage(context: PageContext, { items, unread, off }: Notices): string {
  const links = linksOf(context.base);
  return renderPage(context, {
    title: 'Notifications',
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title">Notifications</h1>
        {items.length === 0 ? (
          <StateMessage
            tone="empty"
            {...noNotices()}
            actions={[{ id: 'home', label: 'Go to the gallery', href: links.home }]}
          />
        ) : (
          <>
            <p className="vt-lead">{noticesLead(unread)}</p>
            {unread === 0 ? null : (
              <Form context={context} action="/notifications/read" className="vt-inline-form">
                <button className="vt-button" type="submit">
                  <Icon name="tick" />
                  <span className="vt-button-text">Mark all as read</span>
                </button>
              </Form>
            )}
            <ul className="vt-notices" aria-label="Notifications">
              {items.map(notice => (
                <NoticeRow key={notice.id} context={context} notice={notice} />
              ))}
            </ul>
          </>
        )}
        <Switches context={context} off={off} />
      </>
    )
  });
}
