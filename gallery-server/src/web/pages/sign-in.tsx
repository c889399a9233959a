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
