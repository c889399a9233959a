import type { Account } from '../../domain/identity/model.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Field, Form, FormProblem } from '../parts/Form.js';

export interface SignInData {
  /** Path to go on to. */
  next: string;
  login: string;
  demoAccounts: readonly Account[];
  problem: { sentence: string; next: string } | null;
}

/** The door. In a demo, one press is enough. */
export function signInPage(context: PageContext, data: SignInData): string {
  const { next, login, demoAccounts, problem } = data;
  const demo = demoAccounts.length > 0;
  return renderPage(context, {
    title: 'Sign in',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">Sign in to see your team's notebooks</h1>
        <FormProblem problem={problem} />
        {demo ? (
          <div className="vt-stack">
            {demoAccounts.map((account, at) => (
              <Form key={account.id} context={context} action="/sign-in" hidden={{ next, demo: account.login }}>
                <button className={`vt-button vt-wide${at === 0 ? ' vt-mod-primary' : ''}`} type="submit">
                  <span className="vt-button-text">Sign in as {account.displayName}</span>
                </button>
              </Form>
            ))}
            <p className="vt-meta">These two accounts exist because this is a demo on your own computer.</p>
          </div>
        ) : null}
        {demo ? <h2 className="vt-sheet-part">With an account of your own</h2> : null}
        <Form context={context} action="/sign-in" hidden={{ next }} className="vt-stack" label="Sign in">
          <Field
            name="login"
            label="Name"
            value={login}
            autoComplete="username"
            maxLength={80}
            required
            autoFocus={!demo}
          />
          <Field
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            maxLength={1000}
            required
          />
          <div className="vt-doors">
            <button className={demo ? 'vt-button' : 'vt-button vt-mod-primary'} type="submit">
              <span className="vt-button-text">Sign in</span>
            </button>
          </div>
        </Form>
        <p className="vt-meta">
          No account yet? Accounts come by invitation: ask whoever runs this gallery for a link.
        </p>
      </section>
    )
  });
}

/** For a link to the address of signing out; the button in the header needs no page. */
export function signOutPage(context: PageContext): string {
  return renderPage(context, {
    title: 'Sign out',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">Sign out of the gallery?</h1>
        <p>This browser alone is signed out. JupyterLab and the command line stay connected.</p>
        <Form context={context} action="/sign-out" className="vt-doors">
          <button className="vt-button vt-mod-primary" type="submit">
            <span className="vt-button-text">Sign out</span>
          </button>
        </Form>
      </section>
    )
  });
}

export interface InvitationData {
  secret: string;
  /** Name of the space it leads to; null for the gallery alone. */
  spaceName: string | null;
  typed: { login: string; displayName: string };
  problem: { sentence: string; next: string } | null;
}

/** An account of one's own, in three lines. */
export function invitationPage(context: PageContext, data: InvitationData): string {
  const { secret, spaceName, typed, problem } = data;
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
        <p>Choose how you sign in. What you publish stays yours alone until you choose who sees it.</p>
        <FormProblem problem={problem} />
        <Form
          context={context}
          action={`/invitation/${encodeURIComponent(secret)}`}
          className="vt-stack"
          label="Your account"
        >
          <Field
            name="login"
            label="Sign-in name"
            value={typed.login}
            help="Small letters, digits, dot, dash and underscore."
            autoComplete="username"
            maxLength={40}
            required
          />
          <Field
            name="displayName"
            label="Your name, as readers see it"
            value={typed.displayName}
            autoComplete="name"
            maxLength={80}
            required
          />
          <Field
            name="password"
            label="Password"
            type="password"
            help="At least 12 characters."
            autoComplete="new-password"
            minLength={12}
            maxLength={1000}
            required
          />
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

/** The one-time link of the first start. A button, so that a link preview can't use it up. */
export function welcomePage(context: PageContext, secret: string): string {
  return renderPage(context, {
    title: 'Welcome',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">This gallery is yours</h1>
        <p>The link you followed signs its administrator in, once. Choose a password right after.</p>
        <Form context={context} action={`/welcome/${encodeURIComponent(secret)}`} className="vt-doors">
          <button className="vt-button vt-mod-primary" type="submit">
            <span className="vt-button-text">Sign in as administrator</span>
          </button>
        </Form>
      </section>
    )
  });
}
