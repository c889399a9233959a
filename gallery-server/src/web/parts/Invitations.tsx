import { Icon, When } from '@vitrine/ui';
import type { OpenInvitation } from '../../domain/identity/model.js';
import { LONGEST_NOTE } from '../../domain/identity/invite.js';
import type { PageContext } from '../context.js';
import { left } from '../words/left.js';
import { roleWords } from '../words/roles.js';
import { Choice, Field, Form } from './Form.js';
import { PostButton, roleOptions } from './Manage.js';

interface InviteFormProps {
  context: PageContext;
  action: string;
  /** One key per form, so that sending it twice makes one invitation. */
  inviteKey: string;
  /** Where it can lead; left out where the page is about one space. */
  spaces?: readonly { id: string; name: string }[];
  /** The page has another main button. */
  quiet?: boolean;
}

/** Three fields, none of them needed, and a link for one person. */
export function InviteForm({ context, action, inviteKey, spaces, quiet = false }: InviteFormProps): JSX.Element {
  return (
    <Form
      context={context}
      action={action}
      hidden={{ key: inviteKey }}
      className="vt-manage-form"
      label="Invite somebody"
    >
      <Field
        name="note"
        label="For whom"
        help="Only for you, to know it again in the list."
        autoComplete="off"
        maxLength={LONGEST_NOTE}
      />
      {spaces === undefined ? null : (
        <Choice
          name="space"
          label="Leads to"
          value={spaces[0]?.id ?? ''}
          options={[
            ...spaces.map(space => ({ value: space.id, name: space.name })),
            { value: '', name: 'The gallery, no space yet' }
          ]}
        />
      )}
      <Choice name="role" id="invite-role" label="Role there" value="editor" options={roleOptions} />
      <button className={quiet ? 'vt-button' : 'vt-button vt-mod-primary'} type="submit">
        <span className="vt-button-text">Make an invitation link</span>
      </button>
    </Form>
  );
}

/** Invitations that nobody has used yet. */
export function WaitingInvitations({
  context,
  invitations,
  back
}: {
  context: PageContext;
  invitations: readonly OpenInvitation[];
  /** Page to come back to, as the space it is about; '' for the page of all people. */
  back: string;
}): JSX.Element {
  return invitations.length === 0 ? (
    <p className="vt-meta">No invitation waits to be used.</p>
  ) : (
    <ul className="vt-manage-list" aria-label="Invitations that wait">
      {invitations.map(invitation => (
        <li key={invitation.id} className="vt-manage-row">
          <Icon name="link" />
          <div className="vt-manage-text">
            <span>{invitation.note === '' ? 'Invitation' : <bdi>{invitation.note}</bdi>}</span>
            <span className="vt-meta">
              {invitation.spaceName === null ? (
                'to the gallery'
              ) : (
                <>
                  {roleWords[invitation.role].name} in <bdi>{invitation.spaceName}</bdi>
                </>
              )}{' '}
              · made by <bdi>{invitation.invitedBy}</bdi> <When at={invitation.createdAt} now={context.now} /> ·{' '}
              <When at={invitation.expiresAt} now={context.now} text={left(invitation.expiresAt - context.now)} />
            </span>
          </div>
          <PostButton
            context={context}
            action={`/invitations/${encodeURIComponent(invitation.id)}/withdraw`}
            hidden={{ back }}
            label={`Withdraw invitation${invitation.note === '' ? '' : `: ${invitation.note}`}`}
          >
            Withdraw invitation
          </PostButton>
        </li>
      ))}
    </ul>
  );
}
