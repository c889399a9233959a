import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account, Caller } from '../../domain/identity/model.js';
import { nobody } from '../../domain/identity/model.js';
import { IdentityService } from '../../domain/identity/service.js';
import { problemOf } from '@vitrine/core/errors';
import { authenticate } from './authenticate.js';
import { clearSession, csrfOf, csrfToken, setSession } from './session.js';

const account: Account = { id: 'a', login: 'a', displayName: 'A', administrator: false, state: 'active', createdAt: 0 };
const session = 's'.repeat(43);
const token = 't'.repeat(43);
const callers: Record<string, Caller> = {
  [session]: { account, via: 'session', scopes: ['read', 'publish'], proof: 'p' },
  [token]: { account, via: 'lab', scopes: ['read', 'publish'], proof: 'q' }
};
const origin = 'https://gallery.example';
let app: FastifyInstance;

beforeEach(async () => {
  app = Fastify();
  app.decorate('site', {
    url: `${origin}/base`,
    base: '/base',
    loopback: false,
    secure: true,
    demo: false,
    origins: { loopback: false, listed: [] }
  });
  await app.register(cookie);
  await app.register(formbody);
  app.setErrorHandler((error, _request, reply) => reply.code(problemOf(error).status).send(problemOf(error)));
  const identity: Pick<IdentityService, 'callerOf'> = { callerOf: async secret => callers[secret] ?? null };
  authenticate(app, Object.assign(Object.create(IdentityService.prototype) as IdentityService, identity));
  const config = { permission: 'none' as const };
  app.get('/who', { config }, async request => ({
    via: request.caller.via,
    stale: request.staleProof,
    csrf: csrfToken(request)
  }));
  app.post('/form', { config }, async () => 'done');
  app.post('/api/v1/thing', { config }, async () => 'done');
  app.get('/in', { config }, async (_request, reply) => {
    setSession(reply, session);
    return 'in';
  });
  app.get('/out', { config }, async (_request, reply) => {
    clearSession(reply);
    return 'out';
  });
});
afterEach(() => app.close());

const who = async (headers: Record<string, string>): Promise<unknown> =>
  (await app.inject({ url: '/who', headers })).json();
const cookies = { cookie: `vitrine_session=${session}` };

describe('who asks', () => {
  it('is read from a header or a cookie, each with its own kind of secret', async () => {
    expect(await who({})).toEqual({ via: nobody.via, stale: false, csrf: '' });
    expect(await who({ authorization: `Bearer ${token}` })).toEqual({ via: 'lab', stale: false, csrf: '' });
    expect(await who(cookies)).toEqual({ via: 'session', stale: false, csrf: csrfOf(session) });
  });

  it.each([
    ['a session in the header', { authorization: `Bearer ${session}` }],
    ['a token in the cookie', { cookie: `vitrine_session=${token}` }],
    ['a secret of nobody', { authorization: `Bearer ${'x'.repeat(43)}` }],
    ['another scheme', { authorization: 'Basic YTpi', ...cookies }],
    ['a broken header', { authorization: 'Bearer a b', ...cookies }]
  ])('is nobody with %s', async (_name, headers) => {
    expect(await who(headers)).toEqual({ via: 'none', stale: true, csrf: '' });
  });
});

describe('the cookie', () => {
  it('is for this gallery alone, over https alone, and not for scripts', async () => {
    const set = await app.inject('/in');
    expect(set.headers['set-cookie']).toBe(
      `vitrine_session=${session}; Max-Age=43200; Path=/base; HttpOnly; Secure; SameSite=Lax`
    );
    const cleared = await app.inject('/out');
    expect(cleared.headers['set-cookie']).toMatch(/^vitrine_session=; .*Path=\/base; .*Expires=Thu, 01 Jan 1970/);
  });
});

describe('an unsafe request', () => {
  const post = async (url: string, headers: Record<string, string>, payload = ''): Promise<number> =>
    (
      await app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload
      })
    ).statusCode;
  const field = `_csrf=${csrfOf(session)}`;

  it('of a session carries its token in a field or a header', async () => {
    expect(await post('/form', cookies, field)).toBe(200);
    expect(await post('/form', { ...cookies, 'x-csrf-token': csrfOf(session) })).toBe(200);
    expect(await post('/api/v1/thing', { ...cookies, 'x-csrf-token': csrfOf(session) })).toBe(200);
    expect(await post('/form', cookies)).toBe(403);
    expect(await post('/form', cookies, '_csrf=wrong')).toBe(403);
    expect(await post('/form', cookies, `${field}&${field}`)).toBe(403);
    expect(await post('/api/v1/thing', cookies)).toBe(403);
  });

  it('begins on a page of ours', async () => {
    expect(await post('/form', { ...cookies, origin }, field)).toBe(200);
    expect(await post('/form', { ...cookies, 'sec-fetch-site': 'same-origin', origin }, field)).toBe(200);
    expect(await post('/form', { ...cookies, origin: 'https://evil.example' }, field)).toBe(403);
    expect(await post('/form', { ...cookies, origin: 'null' }, field)).toBe(403);
    expect(await post('/form', { ...cookies, 'sec-fetch-site': 'same-site' }, field)).toBe(403);
  });

  it('without a session is held to that too, unless it is the API or brings a token', async () => {
    expect(await post('/form', {})).toBe(200);
    expect(await post('/form', { origin: 'https://evil.example' })).toBe(403);
    expect(await post('/form', { origin: 'https://evil.example', authorization: `Bearer ${token}` })).toBe(200);
    expect(await post('/api/v1/thing', { origin: 'https://evil.example' })).toBe(200);
  });
});
