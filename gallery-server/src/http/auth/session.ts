import type { FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { sha256Hex } from '@vitrine/core/hash';
import { lifetimes } from '../../domain/identity/service.js';
import type { Site } from '../deps.js';
import { originOf } from '../../domain/identity/origins.js';

/** Name of the session cookie; the page alone uses it. */
export const SESSION_COOKIE = 'vitrine_session';
/** Where a form or a script of the page puts the token. */
export const CSRF_FIELD = '_csrf';
export const CSRF_HEADER = 'x-csrf-token';

declare module 'fastify' {
  interface FastifyInstance {
    site: Site;
  }
}

function cookieOptions(site: Site): {
  path: string;
  httpOnly: true;
  sameSite: 'lax';
  secure: boolean;
} {
  return { path: site.base === '' ? '/' : site.base, httpOnly: true, sameSite: 'lax', secure: site.secure };
}

/** Gives the browser its session; scripts of the page cannot read it. */
export function setSession(reply: FastifyReply, secret: string): void {
  const options = cookieOptions(reply.server.site);
  void reply.setCookie(SESSION_COOKIE, secret, { ...options, maxAge: lifetimes.session / 1000 });
}

/** Takes the session out of the browser; ending it is `IdentityService.signOut`. */
export function clearSession(reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, cookieOptions(reply.server.site));
}

/** The CSRF token of a session: made of its secret, so that nothing has to be kept. */
export function csrfOf(secret: string): string {
  return sha256Hex(`csrf:${secret}`);
}

/** The token that a form of this session must send back; '' without a session. */
export function csrfToken(request: FastifyRequest): string {
  const secret = request.cookies[SESSION_COOKIE];
  return request.caller.via === 'session' && secret !== undefined ? csrfOf(secret) : '';
}

function sent(request: FastifyRequest): string {
  const header = request.headers[CSRF_HEADER];
  if (typeof header === 'string') {
    return header;
  }
  const body: unknown = request.body;
  if (typeof body === 'object' && body !== null && !ArrayBuffer.isView(body)) {
    const field = Object.entries(body).find(([name]) => name === CSRF_FIELD)?.[1];
    return typeof field === 'string' ? field : '';
  }
  return '';
}

/** True when a browser says that the request began on a page of ours, or isn't a browser. */
function fromHere(request: FastifyRequest): boolean {
  const origin = request.headers.origin;
  const fetchSite = request.headers['sec-fetch-site'];
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') {
    return false;
  }
  if (origin === undefined) {
    return true;
  }
  const own = [originOf(request.server.site.url), originOf(`${request.protocol}://${request.host}`)];
  return own.includes(originOf(origin) ?? 'none');
}

/**
 * Throws `csrf` unless an unsafe request of a session carries its token and began
 * on a page of this gallery. Without a session the second half is what counts:
 * nobody can sign somebody else's browser in.
 */
export function checkCsrf(request: FastifyRequest): void {
  const expected = csrfToken(request);
  if (!fromHere(request) || (expected !== '' && sent(request) !== expected)) {
    throw new VitrineError('csrf');
  }
}
