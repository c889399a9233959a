import { LinkButton } from '@vitrine/ui';
import type { Invitation } from '../../domain/identity/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Field, Form, FormProblem } from '../parts/Form.js';
import { NewPassword } from '../parts/NewPassword.js';
import { roleWords } from '../words/roles.js';

export interface InvitationData {
  secret: string;
  invitation: Pick<Invitation, 'spaceName' | 'role' | 'invitedBy'>;
  typed: { login: string; displayName: string };
  problem: { sentence: string; next: string } | null;
}

/** An account of one's own, in three lines. */
export function invitationPage(context: PageContext, data: InvitationData): string {
  const { secret, invitation, typed, problem } = data;
  const { spaceName, role, invitedBy } = invitation;
  return renderPage(context, {
    title: 'Invitation',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">
          {spaceName === null ? (
            "You're invited to this gallery"
          ) : (
            <>
              You're invited to <bdi>{spaceName}</bdi>
            </>
          )}
        </h1>
        <p className="vt-lead">
          {spaceName === null ? (
            <>
              <bdi>{invitedBy}</bdi> made this link for you. Choose how you sign in.
            </>
          ) : (
            <>
              <bdi>{invitedBy}</bdi> made this link for you. You join as {roleWords[role].name.toLowerCase()}; choose
              how you sign in.
            </>
          )}
        </p>
        <p className="vt-meta">What you publish stays yours alone until you choose who sees it.</p>
        {context.account === null ? null : (
          <p className="vt-meta">
            You're signed in as <bdi>{context.account.displayName}</bdi>. This link makes another account, and signs you
            in as that one.
          </p>
        )}
        <FormProblem problem={problem} />
        <Form
          context={context}
          action={`/invitation/${encodeURIComponent(secret)}`}
          className="vt-stack"
          label="Your account"
        >
          <Field
            name="displayName"
            label="Your name, as readers see it"
            value={typed.displayName}
            autoComplete="name"
            maxLength={80}
            required
            autoFocus={problem === null}
          />
          <Field
            name="login"
            label="Sign-in name"
            value={typed.login}
            help="Small letters, digits, dot, dash and underscore."
            autoComplete="username"
            maxLength={40}
            required
          />
          <NewPassword />
          <div className="vt-doors">
            <button className="vt-button vt-mod-primary" type="submit">
              <span className="vt-button-text">Create your account</span>
            </button>
          </div>
        </Form>
      </section>
    )
  });
}

export interface WelcomeData {
  secret: string;
  login: string;
  problem: { sentence: string; next: string } | null;
}

/** The one-time link of the first start. Looking at it uses nothing up; the password does. */
export function welcomePage(context: PageContext, data: WelcomeData): string {
  const { secret, login, problem } = data;
  return renderPage(context, {
    title: 'Welcome',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">This gallery is yours</h1>
        <p className="vt-lead">Choose a password, and you're in. The link you followed works this once.</p>
        <FormProblem problem={problem} />
        <Form
          context={context}
          action={`/welcome/${encodeURIComponent(secret)}`}
          className="vt-stack"
          label="Your password"
        >
          <Field name="login" label="Sign-in name" value={login} autoComplete="username" readOnly />
          <NewPassword />
          <div className="vt-doors">
            <button className="vt-button vt-mod-primary" type="submit">
              <span className="vt-button-text">Set the password and go in</span>
            </button>
          </div>
        </Form>
      </section>
    )
  });
}

/** A link that leads nowhere any more: why, and what to do. */
export function deadLinkPage(context: PageContext, problem: { sentence: string; next: string }): string {
  const links = linksOf(context.base);
  return renderPage(context, {
    title: "This link doesn't work",
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">{problem.sentence}</h1>
        <p className="vt-lead">{problem.next}</p>
        <div className="vt-doors">
          {context.account === null ? (
            <LinkButton primary href={links.to('/sign-in')}>
              Sign in
            </LinkButton>
          ) : (
            <LinkButton primary href={links.home}>
              Go to the gallery
            </LinkButton>
          )}
        </div>
      </section>
    )
  });
}
