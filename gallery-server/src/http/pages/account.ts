import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AuthorizeQuery } from '../../domain/identity/authorize.js';
import { accountPage } from '../../web/pages/account.js';
import type { AccountData } from '../../web/pages/account.js';
import { consentPage, deviceDonePage, devicePage } from '../../web/pages/consent.js';
import { demand } from '../permissions.js';
import { clearSession, setSession } from '../auth/session.js';
import { unwrap } from '../errors.js';
import { contextOf, field, goTo, sendPage, wordsOf } from './page.js';
import type { PageDeps } from './page.js';

const parameters = ['client', 'redirect', 'lab', 'challenge', 'state', 'scope'] as const;

/** What a Lab asks for, out of a query or the form that carried it on. */
function wishOf(from: unknown): AuthorizeQuery {
  return Object.fromEntries(parameters.map(name => [name, field(from, name)]));
}

const countOf = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);

/** What acts in an account's name: looking at it, allowing it, cutting it. */
export function accountRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { identity } = deps;
  const config = { permission: 'session' as const };

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    state: Partial<Pick<AccountData, 'passwordProblem' | 'passwordChanged' | 'ended'>>,
    status = 200
  ): Promise<void> {
    const proofs = await identity.listProofs(request.caller);
    const fresh = !(await identity.hasPassword(request.caller));
    const said = { passwordProblem: null, passwordChanged: false, ended: null, fresh, ...state };
    const context = { ...contextOf(deps, request), here: '/account' };
    await sendPage(reply, accountPage(context, { proofs, current: request.caller.proof, ...said }), { status });
  }

  app.get('/account', { config }, async (request, reply) =>
    show(request, reply, {
      passwordChanged: field(request.query, 'changed') === 'yes',
      ended: countOf(field(request.query, 'ended'))
    })
  );

  app.post('/account/end-others', { config }, async (request, reply) => {
    const { ended } = unwrap(await identity.endOthers(request.caller));
    return goTo(deps, reply, `/account?ended=${ended}`);
  });

  app.post('/account/end', { config }, async (request, reply) => {
    const id = field(request.body, 'id');
    unwrap(await identity.endProof(request.caller, id));
    if (id === request.caller.proof) {
      clearSession(reply);
      return goTo(deps, reply, '/sign-in');
    }
    return goTo(deps, reply, '/account');
  });

  app.post('/account/password', { config }, async (request, reply) => {
    const current = field(request.body, 'current').slice(0, 1000);
    const next = field(request.body, 'password').slice(0, 1000);
    const outcome = await identity.setPassword(request.caller, current, next);
    if (outcome.ok) {
      setSession(reply, outcome.value.secret);
      return goTo(deps, reply, '/account?changed=yes#password');
    }
    const { status, ...words } = wordsOf(outcome.refusal);
    const refused = outcome.refusal.code === 'sign-in-refused';
    const passwordProblem = refused
      ? { sentence: "The password you have now isn't this one.", next: 'Nothing was changed.' }
      : words;
    return show(request, reply, { passwordProblem }, status);
  });

  // Whom the gallery would refuse in any case is told so before anybody types a password.
  app.get('/authorize', { config: { permission: 'none' } }, async (request, reply) => {
    const wish = unwrap(identity.describeAuthorize(wishOf(request.query)));
    demand('session', request.caller, request.staleProof);
    await sendPage(reply, consentPage(contextOf(deps, request), wish), { formOrigin: wish.origin });
  });

  app.post('/authorize', { config }, async (request, reply) => {
    const { redirectTo } = unwrap(await identity.grantCode(request.caller, wishOf(request.body)));
    await reply.redirect(redirectTo, 303);
  });

  app.get('/device', { config }, async (request, reply) => {
    const code = field(request.query, 'code').slice(0, 20);
    await sendPage(reply, devicePage(contextOf(deps, request), { code, waiting: null, problem: null }));
  });

  app.post('/device', { config }, async (request, reply) => {
    const code = field(request.body, 'code').slice(0, 20);
    const context = contextOf(deps, request);
    const answer = field(request.body, 'approve');
    const answering = answer === 'yes' || answer === 'no';
    const waiting = answering ? null : await identity.describeDevice(code);
    if (waiting?.ok === true) {
      return sendPage(reply, devicePage(context, { code, waiting: waiting.value, problem: null }));
    }
    const answered = answering ? await identity.answerDevice(request.caller, code, answer === 'yes') : null;
    if (answered?.ok === true) {
      return sendPage(reply, deviceDonePage(context, answered.value.origin, answer === 'yes'));
    }
    const refusal = answered ?? waiting;
    const { status, ...problem } = wordsOf(
      refusal !== null && !refusal.ok ? refusal.refusal : { code: 'grant-expired', params: {} }
    );
    return sendPage(reply, devicePage(context, { code, waiting: null, problem }), { status });
  });
}
