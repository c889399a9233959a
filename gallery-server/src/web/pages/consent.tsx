import { Icon, LinkButton } from '@vitrine/ui';
import type { AuthorizeRequest } from '../../domain/identity/authorize.js';
import type { Scope } from '../../domain/identity/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Field, Form, FormProblem } from '../parts/Form.js';

const sentences: Readonly<Record<Scope, string>> = {
  read: 'See the notebooks you can see',
  publish: 'Publish notebooks in your name, and withdraw them'
};

/** What is asked for, in plain words. */
export function scopesList(scopes: readonly Scope[]): JSX.Element {
  return (
    <ul className="vt-scopes">
      {scopes.map(scope => (
        <li key={scope}>
          <Icon name="tick" />
          {sentences[scope]}
        </li>
      ))}
    </ul>
  );
}

/** A Lab asks to be let in: who asks, for what, as whom. */
export function consentPage(context: PageContext, wish: AuthorizeRequest): string {
  const hidden = {
    client: 'lab',
    redirect: wish.redirect,
    lab: wish.lab,
    challenge: wish.challenge,
    state: wish.state,
    scope: wish.scopes.join('+')
  };
  return renderPage(context, {
    title: 'Connect JupyterLab',
    shape: 'narrow',
    children: (
      <section className="vt-sheet" data-vt-remember-lab={wish.lab}>
        <h1 className="vt-title">Connect this JupyterLab to your account?</h1>
        <p className="vt-origin">
          <code>{wish.origin}</code>
        </p>
        <p>
          It will act as{' '}
          <strong>
            <bdi>{context.account?.displayName ?? ''}</bdi>
          </strong>{' '}
          for one hour and can:
        </p>
        {scopesList(wish.scopes)}
        <p className="vt-meta">
          It can't change your password, invite people or change who sees what. You can disconnect it on your account
          page.
        </p>
        <Form context={context} action="/authorize" hidden={hidden} className="vt-doors">
          <button className="vt-button vt-mod-primary" type="submit">
            <span className="vt-button-text">Connect JupyterLab</span>
          </button>
          <LinkButton plain href={wish.refusal}>
            Don't connect
          </LinkButton>
        </Form>
        <p className="vt-meta">If this isn't the address of the JupyterLab you use, don't connect it.</p>
      </section>
    )
  });
}

export interface DeviceData {
  code: string;
  /** What waits for the code, once it was typed; null asks for the code. */
  waiting: { userCode: string; origin: string; scopes: readonly Scope[] } | null;
  problem: { sentence: string; next: string } | null;
}

/** The short code of a command line or of a Lab whose window was blocked. */
export function devicePage(context: PageContext, { code, waiting, problem }: DeviceData): string {
  return renderPage(context, {
    title: 'Enter a code',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">
          {waiting === null ? 'Enter the code you see' : `Connect what shows ${waiting.userCode}?`}
        </h1>
        <FormProblem problem={problem} />
        {waiting === null ? (
          <Form context={context} action="/device" className="vt-stack" label="Code">
            <Field
              name="code"
              label="Code"
              value={code}
              help="Eight letters and digits, shown by the command line or JupyterLab."
              autoComplete="one-time-code"
              maxLength={20}
              required
              code
              autoFocus
            />
            <div className="vt-doors">
              <button className="vt-button vt-mod-primary" type="submit">
                <span className="vt-button-text">Check the code</span>
              </button>
            </div>
          </Form>
        ) : (
          <>
            <p className="vt-origin">
              <code>{waiting.origin}</code>
            </p>
            <p>
              It will act as{' '}
              <strong>
                <bdi>{context.account?.displayName ?? ''}</bdi>
              </strong>{' '}
              and can:
            </p>
            {scopesList(waiting.scopes)}
            <p className="vt-meta">Connect it only if you see this code on your own screen right now.</p>
            <Form context={context} action="/device" hidden={{ code: waiting.userCode }} className="vt-doors">
              <button className="vt-button vt-mod-primary" type="submit" name="approve" value="yes">
                <span className="vt-button-text">Connect it</span>
              </button>
              <button className="vt-button vt-mod-plain" type="submit" name="approve" value="no">
                <span className="vt-button-text">Don't connect</span>
              </button>
            </Form>
          </>
        )}
      </section>
    )
  });
}

/** The device goes on by itself, or stops waiting. */
export function deviceDonePage(context: PageContext, origin: string, connected: boolean): string {
  const title = connected ? 'Connected' : 'Not connected';
  return renderPage(context, {
    title,
    shape: 'narrow',
    children: (
      <section className="vt-sheet" role="status">
        <h1 className="vt-title">{title}</h1>
        <p className="vt-origin">
          <code>{origin}</code>
        </p>
        <p>
          {connected
            ? 'Go back to where you saw the code; it goes on by itself. You can close this page.'
            : 'It was told that you said no, and its code is worthless now. You can close this page.'}
        </p>
        <div className="vt-doors">
          <LinkButton href={linksOf(context.base).home}>Go to the gallery</LinkButton>
        </div>
      </section>
    )
  });
}
