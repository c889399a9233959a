import { Icon, LinkButton, When } from '@vitrine/ui';
import type { IconName } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { Proof } from '../../domain/identity/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Field, Form, FormProblem } from '../parts/Form.js';
import { NewPassword } from '../parts/NewPassword.js';
import { left } from '../words/left.js';

export interface AccountData {
  proofs: readonly Proof[];
  /** The one this page is looked at with. */
  current: string | null;
  passwordProblem: { sentence: string; next: string } | null;
  passwordChanged: boolean;
  /** How many other sign-ins were just ended; null when that wasn't asked. */
  ended: number | null;
  /** There is no password yet: the first start, and the demo. */
  fresh: boolean;
}

const kinds: Readonly<Record<Proof['via'], { name: string; icon: IconName }>> = {
  session: { name: 'Browser', icon: 'everyone' },
  lab: { name: 'JupyterLab', icon: 'notebook' },
  cli: { name: 'Command line', icon: 'execution' }
};

/** How a sign-in began, where that says something to a person. */
function nameOf(proof: Proof): string {
  return proof.via === 'session' || proof.origin === 'demo'
    ? kinds[proof.via].name
    : `${kinds[proof.via].name} · ${proof.origin}`;
}

function ProofRow({ context, proof, current }: { context: PageContext; proof: Proof; current: boolean }): JSX.Element {
  const name = nameOf(proof);
  return (
    <li className="vt-proof">
      <Icon name={kinds[proof.via].icon} />
      <span className="vt-proof-text">
        <span>
          <bdi>{name}</bdi>
          {current ? <span className="vt-meta"> · this one</span> : null}
        </span>
        <span className="vt-meta">
          used <When at={proof.lastUsedAt} now={context.now} /> ·{' '}
          {proof.scopes.includes('publish') ? 'can read and publish' : 'can read'} ·{' '}
          <When at={proof.expiresAt} now={context.now} text={left(proof.expiresAt - context.now)} />
        </span>
      </span>
      <Form context={context} action="/account/end" hidden={{ id: proof.id }} className="vt-inline-form">
        <button className="vt-button" type="submit" aria-label={`${current ? 'Sign out' : 'Disconnect'} ${name}`}>
          <span className="vt-button-text">{current ? 'Sign out' : 'Disconnect'}</span>
        </button>
      </Form>
    </li>
  );
}

/** Who you are here, what is connected, and the way to cut it. */
export function accountPage(context: PageContext, data: AccountData): string {
  const links = linksOf(context.base);
  const { proofs, current, passwordProblem, passwordChanged, ended, fresh } = data;
  const connected = proofs.filter(proof => proof.via !== 'session').length;
  return renderPage(context, {
    title: 'Your account',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title" dir="auto">
          {context.account?.displayName ?? ''}
        </h1>
        <p className="vt-lead">
          {connected === 0
            ? 'No JupyterLab or command line is connected to your account.'
            : `${plural(connected, 'connection')} can act in your name.`}
        </p>
        <p className="vt-meta">
          Signed in as <code>{context.account?.login ?? ''}</code>
          {context.account?.administrator === true ? ' · administrator' : ''}
        </p>
        <p>
          <a href={links.to('/spaces')}>Your spaces and what you may do in them</a>
        </p>
        <h2 className="vt-sheet-part">Browsers, JupyterLabs and command lines</h2>
        {ended === null ? null : (
          <p className="vt-form-done" role="status">
            {ended === 0 ? 'There was nothing else to end.' : `${plural(ended, 'other sign-in')} ended.`}
          </p>
        )}
        <ul className="vt-proofs">
          {proofs.map(proof => (
            <ProofRow key={proof.id} context={context} proof={proof} current={proof.id === current} />
          ))}
        </ul>
        <div className="vt-doors">
          <LinkButton href={links.to('/connect')}>Connect JupyterLab</LinkButton>
          {proofs.length < 2 ? null : (
            <Form context={context} action="/account/end-others" className="vt-inline-form">
              <button className="vt-button" type="submit">
                <span className="vt-button-text">Disconnect all the others</span>
              </button>
            </Form>
          )}
          <LinkButton plain href={links.to('/device')}>
            Enter a code
          </LinkButton>
        </div>
        <h2 className="vt-sheet-part" id="password">
          {fresh ? 'Choose a password' : 'Change your password'}
        </h2>
        {passwordChanged ? (
          <p className="vt-form-done" role="status">
            Your password was changed. Everything else that was signed in as you has to sign in again.
          </p>
        ) : null}
        <FormProblem problem={passwordProblem} />
        <Form context={context} action="/account/password" className="vt-stack" label="Password">
          {fresh ? null : (
            <Field
              name="current"
              label="Password now"
              type="password"
              autoComplete="current-password"
              maxLength={1000}
              required
            />
          )}
          <NewPassword label="New password" />
          <div className="vt-doors">
            <button className={fresh ? 'vt-button vt-mod-primary' : 'vt-button'} type="submit">
              <span className="vt-button-text">{fresh ? 'Set the password' : 'Change the password'}</span>
            </button>
          </div>
        </Form>
      </section>
    )
  });
}
