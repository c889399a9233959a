import { Icon } from '@vitrine/ui';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { Form } from './Form.js';
import { SearchField } from './SearchField.js';

interface HeaderProps {
  context: PageContext;
  words: string;
  withoutSearch: boolean;
}

/** Name of the house, the search, and who is here. */
export function Header({ context, words, withoutSearch }: HeaderProps): JSX.Element {
  const links = linksOf(context.base);
  const { waiting = null, unread = null } = context;
  return (
    <header className="vt-header">
      <a className="vt-brand" href={links.home}>
        <Icon name="gallery" />
        <span>Vitrine</span>
      </a>
      {context.account === null || withoutSearch ? (
        <span className="vt-header-gap" />
      ) : (
        <SearchField context={context} words={words} />
      )}
      <nav className="vt-header-nav" aria-label="Your account">
        {context.account === null ? (
          <a className="vt-header-link" href={links.to('/sign-in')}>
            Sign in
          </a>
        ) : (
          <>
            {waiting === null ? null : (
              <a
                className="vt-header-link"
                href={links.to('/reviews')}
                aria-label={waiting === 0 ? 'To review: nothing waits' : `To review: ${waiting}`}
              >
                <Icon name="clock" />
                <span className="vt-header-word">To review</span>
                {waiting === 0 ? null : <span className="vt-header-count">{waiting}</span>}
              </a>
            )}
            <a
              className="vt-header-link"
              href={links.to('/notifications')}
              aria-label={unread === null || unread === 0 ? 'Notifications' : `Notifications: ${unread} unread`}
            >
              <Icon name="bell" />
              <span className="vt-header-word">Notifications</span>
              {unread === null || unread === 0 ? null : <span className="vt-header-count">{unread}</span>}
            </a>
            {context.account.administrator ? (
              <a className="vt-header-link" href={links.to('/people')}>
                <Icon name="people" />
                <span className="vt-header-word">Manage</span>
              </a>
            ) : null}
            <a className="vt-header-link" href={links.to('/account')}>
              <Icon name="person" />
              <bdi className="vt-header-name">{context.account.displayName}</bdi>
            </a>
            <Form context={context} action="/sign-out" className="vt-inline-form">
              <button className="vt-header-link" type="submit">
                Sign out
              </button>
            </Form>
          </>
        )}
      </nav>
    </header>
  );
}
