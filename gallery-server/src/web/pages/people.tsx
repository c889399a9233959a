import { Icon, LinkButton, When } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { OpenInvitation, People, Person } from '../../domain/identity/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { CopyLine } from '../parts/CopyLine.js';
import { Field } from '../parts/Form.js';
import { InviteForm, WaitingInvitations } from '../parts/Invitations.js';
import { DoneLine, ManageTabs, PostButton } from '../parts/Manage.js';
import type { Done } from '../parts/Manage.js';
import { roleWords } from '../words/roles.js';

export interface PeopleData {
  people: People;
  invitations: readonly OpenInvitation[];
  /** Team and public spaces, to invite into. */
  spaces: readonly { id: string; name: string }[];
  /** What the list is narrowed to. */
  words: string;
  inviteKey: string;
  done: Done | null;
}

/** Who they are here, where they belong, when they were last seen. */
function About({ context, person }: { context: PageContext; person: Person }): JSX.Element {
  const links = linksOf(context.base);
  if (person.account.state === 'removed') {
    return <span className="vt-meta">Removed. What they published for others stays.</span>;
  }
  return (
    <span className="vt-meta">
      {person.account.state === 'former'
        ? 'Deactivated · '
        : person.account.administrator
          ? 'Administrator of the gallery · '
          : ''}
      {person.roles.map(({ space, spaceName, role }) => (
        <span key={space}>
          {roleWords[role].name} in{' '}
          <a href={links.to(`/spaces/${encodeURIComponent(space)}`)}>
            <bdi>{spaceName}</bdi>
          </a>{' '}
          ·{' '}
        </span>
      ))}
      {person.lastSignIn === null ? (
        'never signed in'
      ) : (
        <>
          signed in <When at={person.lastSignIn} now={context.now} />
        </>
      )}
    </span>
  );
}

/** Leads to the page that says what follows and asks again. */
function RemoveLink({ context, at, name }: { context: PageContext; at: string; name: string }): JSX.Element {
  return (
    <LinkButton plain href={linksOf(context.base).to(`${at}/remove`)} aria-label={`Remove person ${name}`}>
      Remove person
    </LinkButton>
  );
}

function PersonRow({ context, person }: { context: PageContext; person: Person }): JSX.Element {
  const { id, displayName, login, administrator, state } = person.account;
  const own = id === context.account?.id;
  const at = `/people/${encodeURIComponent(id)}`;
  return (
    <li className={state === 'active' ? 'vt-manage-row' : 'vt-manage-row vt-mod-former'}>
      <Icon name="person" />
      <div className="vt-manage-text">
        <span>
          <bdi className="vt-manage-name">{displayName}</bdi>{' '}
          {state === 'removed' ? null : <code className="vt-meta">{login}</code>}
          {own ? <span className="vt-meta"> · you</span> : null}
        </span>
        <About context={context} person={person} />
      </div>
      {own || state === 'removed' ? null : state === 'former' ? (
        <div className="vt-doors">
          <PostButton context={context} action={`${at}/reactivate`} label={`Let ${displayName} in again`}>
            Let in again
          </PostButton>
          <RemoveLink context={context} at={at} name={displayName} />
        </div>
      ) : (
        <details className="vt-manage-more">
          <summary aria-label={`Change ${displayName}`}>Change</summary>
          <div className="vt-doors">
            <PostButton
              context={context}
              action={`${at}/administrator`}
              hidden={{ administrator: administrator ? 'no' : 'yes' }}
              label={administrator ? `Take administration from ${displayName}` : `Make ${displayName} administrator`}
            >
              {administrator ? 'Take administration away' : 'Make administrator'}
            </PostButton>
            <PostButton context={context} action={`${at}/deactivate`} label={`Deactivate ${displayName}`}>
              Deactivate
            </PostButton>
            <RemoveLink context={context} at={at} name={displayName} />
          </div>
        </details>
      )}
    </li>
  );
}

/** The whole list in one sentence. */
function sentence({ active, administrators }: People, waiting: number): string {
  const who =
    active === 1
      ? 'You are the only one who can sign in.'
      : `${plural(active, 'person', 'people')} can sign in, ${administrators === 1 ? 'one of them looks' : `${administrators} of them look`} after the gallery.`;
  return waiting === 0 ? who : `${who} ${plural(waiting, 'invitation waits', 'invitations wait')} to be used.`;
}

/** Everybody with an account, and the way in for others. */
export function peoplePage(context: PageContext, data: PeopleData): string {
  const { people, invitations, spaces, words, inviteKey, done } = data;
  const links = linksOf(context.base);
  const all = people.people;
  return renderPage(context, {
    title: 'People',
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title">People</h1>
        <ManageTabs context={context} current="people" />
        <div className="vt-manage">
          <DoneLine context={context} done={done} />
          <p className="vt-lead">{sentence(people, invitations.length)}</p>
          <section className="vt-manage-card" id="invite" aria-labelledby="invite-title">
            <h2 id="invite-title">Invite somebody</h2>
            <p className="vt-meta">
              You get a link to send them. It works once, for 7 days, and they choose their own name and password.
            </p>
            <InviteForm context={context} action="/people/invite" inviteKey={inviteKey} spaces={spaces} />
          </section>
          <section aria-labelledby="waiting-title">
            <h2 id="waiting-title">Invitations that wait</h2>
            <WaitingInvitations context={context} invitations={invitations} back="" />
          </section>
          <section aria-labelledby="people-title">
            <h2 id="people-title">Accounts</h2>
            {words === '' && all.length < 8 ? null : (
              <form className="vt-manage-form" method="get" action={links.to('/people')} role="search">
                <Field name="q" label="Find by name" value={words} autoComplete="off" maxLength={80} />
                <button className="vt-button" type="submit">
                  <span className="vt-button-text">Find people</span>
                </button>
                {words === '' ? null : <a href={links.to('/people')}>Show everybody</a>}
              </form>
            )}
            {all.length === 0 ? (
              <p className="vt-meta">Nobody is called that.</p>
            ) : (
              <ul className="vt-manage-list" aria-label="Accounts">
                {all.map(person => (
                  <PersonRow key={person.account.id} context={context} person={person} />
                ))}
              </ul>
            )}
            {people.total > all.length ? (
              <p className="vt-meta">
                {all.length} of {plural(people.total, 'account')}. Find the others by name.
              </p>
            ) : null}
          </section>
        </div>
      </>
    )
  });
}

export interface InvitedData {
  url: string;
  note: string;
  spaceName: string | null;
  role: keyof typeof roleWords;
  expiresAt: number;
  /** Path of the page it was made on. */
  back: string;
}

/** The made link, shown this once: the gallery keeps only its hash. */
export function invitedPage(context: PageContext, data: InvitedData): string {
  const { url, note, spaceName, role, expiresAt, back } = data;
  return renderPage(context, {
    title: 'Invitation link',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">
          {note === '' ? (
            'Send this link to the person you invite'
          ) : (
            <>
              Send this link to <bdi>{note}</bdi>
            </>
          )}
        </h1>
        <CopyLine text={url} label="Copy link" primary />
        <p>
          It's shown this once. It works for one person, until{' '}
          <When at={expiresAt} now={context.now} text={new Date(expiresAt).toUTCString().slice(5, 16)} />, and leads to{' '}
          {spaceName === null ? (
            'the gallery'
          ) : (
            <>
              <bdi>{spaceName}</bdi> as {roleWords[role].name.toLowerCase()}
            </>
          )}
          .
        </p>
        <p className="vt-meta">Lost it? Withdraw the invitation and make another one.</p>
        <div className="vt-doors">
          <a className="vt-button" href={linksOf(context.base).to(`${back}#invite`)}>
            <span className="vt-button-text">Invite somebody else</span>
          </a>
          <a className="vt-button vt-mod-plain" href={linksOf(context.base).to(back)}>
            <span className="vt-button-text">Go back</span>
          </a>
        </div>
      </section>
    )
  });
}
