import { Icon, LinkButton, When } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { OpenInvitation } from '../../domain/identity/model.js';
import type { Member, SpaceView } from '../../domain/spaces/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Choice, Field, Form, FormProblem } from '../parts/Form.js';
import { InviteForm, WaitingInvitations } from '../parts/Invitations.js';
import { DoneLine, ManageTabs, PostButton, roleOptions, RolesInWords } from '../parts/Manage.js';
import type { Done } from '../parts/Manage.js';
import { roleWords } from '../words/roles.js';
import { standing } from './spaces.js';

export interface SpaceData {
  space: SpaceView;
  members: readonly Member[];
  /** What the caller may do here; what they may not isn't shown. */
  may: { members: boolean; rename: boolean; invite: boolean; record: boolean };
  invitations: readonly OpenInvitation[];
  /** Sign-in names to choose from; only administrators of the gallery see them. */
  logins: readonly { login: string; name: string }[];
  inviteKey: string;
  typed: string;
  problem: { sentence: string; next: string } | null;
  done: Done | null;
}

interface Part {
  context: PageContext;
  data: SpaceData;
}

const at = (space: SpaceView): string => `/spaces/${encodeURIComponent(space.id)}`;

function MemberRow({ context, data, member }: Part & { member: Member }): JSX.Element {
  const path = `${at(data.space)}/members/${encodeURIComponent(member.account)}`;
  const own = member.account === context.account?.id;
  return (
    <li className="vt-manage-row">
      <Icon name="person" />
      <div className="vt-manage-text">
        <span>
          <bdi className="vt-manage-name">{member.displayName}</bdi>
          {own ? <span className="vt-meta"> · you</span> : null}
        </span>
        <span className="vt-meta">
          {roleWords[member.role].name} · since <When at={member.since} now={context.now} />
        </span>
      </div>
      {data.may.members ? (
        <div className="vt-manage-acts">
          <Form context={context} action={path} className="vt-inline-form">
            <Choice
              name="role"
              id={`role-${member.account}`}
              label={`Role of ${member.displayName}`}
              quiet
              value={member.role}
              options={roleOptions}
            />
            <button className="vt-button" type="submit" aria-label={`Set the role of ${member.displayName}`}>
              <span className="vt-button-text">Set role</span>
            </button>
          </Form>
          <PostButton
            context={context}
            action={path}
            hidden={{ role: '' }}
            label={`Take ${member.displayName} out of the space`}
          >
            Take out
          </PostButton>
        </div>
      ) : null}
    </li>
  );
}

function Members({ context, data }: Part): JSX.Element {
  const { space, members, may, logins, problem, typed } = data;
  return (
    <section aria-labelledby="members-title">
      <h2 id="members-title">{space.kind === 'public' ? 'People with a role of their own' : 'Members'}</h2>
      {members.length === 0 ? (
        <p className="vt-meta">
          {space.kind === 'public' ? 'Everybody reads and publishes here; nobody has another role.' : 'Nobody yet.'}
        </p>
      ) : (
        <ul className="vt-manage-list" aria-label="Members">
          {members.map(member => (
            <MemberRow key={member.account} context={context} data={data} member={member} />
          ))}
        </ul>
      )}
      {may.members ? (
        <>
          <FormProblem problem={problem} />
          <Form
            context={context}
            action={`${at(space)}/members`}
            className="vt-manage-form"
            label="Add somebody who has an account"
          >
            <Field
              name="login"
              label="Sign-in name"
              value={typed}
              help="Of somebody who has an account already."
              autoComplete="off"
              maxLength={40}
              required
              list={logins.length === 0 ? undefined : 'logins'}
            />
            {logins.length === 0 ? null : (
              <datalist id="logins">
                {logins.map(({ login, name }) => (
                  <option key={login} value={login}>
                    {name}
                  </option>
                ))}
              </datalist>
            )}
            <Choice name="role" id="add-role" label="Role" value="editor" options={roleOptions} />
            <button className="vt-button" type="submit">
              <span className="vt-button-text">Add to the space</span>
            </button>
          </Form>
        </>
      ) : null}
    </section>
  );
}

function lead({ space, members }: SpaceData): string {
  switch (space.kind) {
    case 'personal':
      return 'Nobody but you reads what is here, whoever looks after the gallery.';
    case 'public':
      return 'Everyone with an account reads and publishes here.';
    default:
      return `${plural(members.length, 'member reads', 'members read')} what is published here, and nobody else.`;
  }
}

/** One space: who belongs to it and what they may do. */
export function spacePage(context: PageContext, data: SpaceData): string {
  const { space, may, invitations, inviteKey, done } = data;
  const links = linksOf(context.base);
  const shared = space.kind !== 'personal';
  return renderPage(context, {
    title: space.name,
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title" dir="auto">
          {space.name}
        </h1>
        <ManageTabs context={context} current="spaces" />
        <div className="vt-manage">
          <DoneLine context={context} done={done} />
          <p className="vt-lead">{lead(data)}</p>
          <p className="vt-meta">{standing(space)}</p>
          <div className="vt-doors">
            {space.role === null ? null : (
              <LinkButton icon="gallery" href={links.search({ words: '', space: space.id })}>
                See its notebooks
              </LinkButton>
            )}
            <LinkButton icon="shield" href={links.to(`${at(space)}/rules`)}>
              See its rules
            </LinkButton>
            {may.record ? (
              <LinkButton icon="receipt" href={links.to(`${at(space)}/record`)}>
                See its record
              </LinkButton>
            ) : null}
          </div>
          {shared ? <Members context={context} data={data} /> : null}
          {may.invite ? (
            <section className="vt-manage-card" id="invite" aria-labelledby="invite-title">
              <h2 id="invite-title">Invite somebody without an account</h2>
              <p className="vt-meta">You get a link to send them. It works once, for 7 days.</p>
              <InviteForm context={context} action={`${at(space)}/invite`} inviteKey={inviteKey} />
              <WaitingInvitations context={context} invitations={invitations} back={space.id} />
            </section>
          ) : null}
          {may.rename ? (
            <section aria-labelledby="name-title">
              <h2 id="name-title">Name</h2>
              <Form context={context} action={`${at(space)}/name`} className="vt-manage-form" label="Rename the space">
                <Field
                  name="name"
                  label="What everybody sees"
                  value={space.name}
                  autoComplete="off"
                  maxLength={80}
                  required
                />
                <button className="vt-button" type="submit">
                  <span className="vt-button-text">Rename the space</span>
                </button>
              </Form>
            </section>
          ) : null}
          {shared ? (
            <section aria-labelledby="roles-title">
              <h2 id="roles-title">What each role may do</h2>
              <RolesInWords />
            </section>
          ) : null}
        </div>
      </>
    )
  });
}
