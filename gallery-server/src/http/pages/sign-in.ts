import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../domain/outcome.js';
import { deadLinkPage, invitationPage, welcomePage } from '../../web/pages/first-sign-in.js';
import { signInPage, signOutPage } from '../../web/pages/sign-in.js';
import { checkCsrf, clearSession, setSession } from '../auth/session.js';
import { unwrap } from '../errors.js';
import { contextOf, field, goTo, nextOf, sendPage, THEME_COOKIE, themeOf, wordsOf } from './page.js';
import type { PageDeps } from './page.js';

interface BySecret {
  secret: string;
}

/** Coming in and going out. Forms of somebody without a session are checked for where they began. */
export function signInRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { identity, site } = deps;
  const open = { permission: 'none' as const };
  const few = {
    permission: 'none' as const,
    rateLimit: { max: deps.rates.signIn, timeWindow: 60_000, keyGenerator: (request: { ip: string }) => request.ip }
  };

  app.get('/sign-in', { config: open }, async (request, reply) => {
    const next = nextOf(field(request.query, 'next'));
    if (request.caller.via === 'session') {
      return goTo(deps, reply, next);
    }
    const demoAccounts = await identity.demoAccounts();
    return sendPage(reply, signInPage(contextOf(deps, request), { next, login: '', demoAccounts, problem: null }));
  });

  app.post('/sign-in', { config: few }, async (request, reply) => {
    checkCsrf(request);
    const next = nextOf(field(request.body, 'next'));
    const demo = field(request.body, 'demo');
    const login = field(request.body, 'login').slice(0, 80);
    const outcome =
      demo === ''
        ? await identity.signIn(login, field(request.body, 'password').slice(0, 1000), { address: request.ip })
        : await identity.demoSignIn(demo);
    if (outcome.ok) {
      setSession(reply, outcome.value.secret);
      return goTo(deps, reply, next);
    }
    const { status, ...problem } = wordsOf(outcome.refusal);
    const demoAccounts = await identity.demoAccounts();
    const context = { ...contextOf(deps, request), here: '/sign-in' };
    return sendPage(reply, signInPage(context, { next, login, demoAccounts, problem }), { status });
  });

  app.get('/sign-out', { config: open }, async (request, reply) =>
    request.caller.via === 'session'
      ? sendPage(reply, signOutPage(contextOf(deps, request)))
      : goTo(deps, reply, '/sign-in')
  );

  app.post('/sign-out', { config: { permission: 'session' } }, async (request, reply) => {
    unwrap(await identity.signOut(request.caller));
    clearSession(reply);
    return goTo(deps, reply, '/sign-in');
  });

  /** Why a link leads nowhere, as a page; the address it came by stays out of it. */
  async function dead(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): Promise<void> {
    const { status, ...words } = wordsOf(refusal);
    await sendPage(reply, deadLinkPage({ ...contextOf(deps, request), here: '/' }, words), { status });
  }

  app.get<{ Params: BySecret }>('/invitation/:secret', { config: open }, async (request, reply) => {
    const { secret } = request.params;
    const invitation = await identity.describeInvitation(secret);
    if (!invitation.ok) {
      return dead(request, reply, invitation.refusal);
    }
    const data = { secret, invitation: invitation.value, typed: { login: '', displayName: '' }, problem: null };
    return sendPage(reply, invitationPage(contextOf(deps, request), data));
  });

  app.post<{ Params: BySecret }>('/invitation/:secret', { config: few }, async (request, reply) => {
    checkCsrf(request);
    const { secret } = request.params;
    const typed = {
      login: field(request.body, 'login').slice(0, 80),
      displayName: field(request.body, 'displayName').slice(0, 200)
    };
    const password = field(request.body, 'password').slice(0, 1000);
    const outcome = await identity.acceptInvitation(secret, { ...typed, password });
    if (outcome.ok) {
      setSession(reply, outcome.value.secret);
      return goTo(deps, reply, '/');
    }
    const invitation = await identity.describeInvitation(secret);
    if (!invitation.ok) {
      return dead(request, reply, invitation.refusal);
    }
    const { status, ...problem } = wordsOf(outcome.refusal);
    const data = { secret, invitation: invitation.value, typed, problem };
    return sendPage(reply, invitationPage(contextOf(deps, request), data), { status });
  });

  app.get<{ Params: BySecret }>('/welcome/:secret', { config: open }, async (request, reply) => {
    const { secret } = request.params;
    const found = await identity.describeWelcome(secret);
    if (!found.ok) {
      return dead(request, reply, found.refusal);
    }
    const data = { secret, login: found.value.login, problem: null };
    return sendPage(reply, welcomePage(contextOf(deps, request), data));
  });

  app.post<{ Params: BySecret }>('/welcome/:secret', { config: few }, async (request, reply) => {
    checkCsrf(request);
    const { secret } = request.params;
    const outcome = await identity.redeemWelcome(secret, field(request.body, 'password').slice(0, 1000));
    if (outcome.ok) {
      setSession(reply, outcome.value.secret);
      return goTo(deps, reply, '/first-steps');
    }
    const found = await identity.describeWelcome(secret);
    if (!found.ok) {
      return dead(request, reply, found.refusal);
    }
    const { status, ...problem } = wordsOf(outcome.refusal);
    return sendPage(reply, welcomePage(contextOf(deps, request), { secret, login: found.value.login, problem }), {
      status
    });
  });

  app.post('/theme', { config: open }, async (request, reply) => {
    const theme = themeOf(field(request.body, 'theme'));
    const path = site.base === '' ? '/' : site.base;
    void reply.setCookie(THEME_COOKIE, theme, { path, sameSite: 'lax', secure: site.secure, maxAge: 31_536_000 });
    return goTo(deps, reply, nextOf(field(request.body, 'next')));
  });
}
