import type { FastifyInstance, FastifyRequest } from 'fastify';
import { nobody } from '../../domain/identity/model.js';
import type { Caller } from '../../domain/identity/model.js';
import type { IdentityService } from '../../domain/identity/service.js';
import { checkCsrf, SESSION_COOKIE } from './session.js';

const BEARER = /^Bearer ([A-Za-z0-9_-]{20,200})$/i;
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Finds out who asks. A bearer token wins over a cookie; a wrong one is never ignored for it. */
export function authenticate(app: FastifyInstance, identity: IdentityService): void {
  // Whoever fails before this hook is nobody; fastify takes no objects as a first value.
  const callers = new WeakMap<FastifyRequest, Caller>();
  app.decorateRequest('caller', {
    getter(this: FastifyRequest) {
      return callers.get(this) ?? nobody;
    },
    setter(this: FastifyRequest, caller: Caller) {
      callers.set(this, caller);
    }
  });
  app.decorateRequest('staleProof', false);
  app.addHook('onRequest', async (request: FastifyRequest) => {
    const header = request.headers.authorization;
    const bearer = header === undefined ? undefined : (BEARER.exec(header)?.[1] ?? '');
    const secret = bearer ?? request.cookies[SESSION_COOKIE];
    if (secret === undefined) {
      return;
    }
    const caller = await identity.callerOf(secret);
    // A session's secret in a header, or a token in the cookie, proves nothing.
    const fits = caller !== null && (caller.via === 'session') === (bearer === undefined);
    request.caller = fits ? caller : nobody;
    request.staleProof = !fits;
  });
  app.addHook('preHandler', async (request: FastifyRequest) => {
    const unsafe = !SAFE.has(request.method) && !request.is404;
    // Forms of the page are held to it without a session too: nobody signs somebody else's browser in.
    const form = !request.url.startsWith('/api/') && request.headers.authorization === undefined;
    if (unsafe && (request.caller.via === 'session' || form)) {
      checkCsrf(request);
    }
  });
}
