import type { FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import type { Params } from '@vitrine/core/errors';
import type { PageContext, Theme } from '../../web/context.js';
import { csrfToken } from '../auth/session.js';
import type { HttpDeps } from '../deps.js';
import type { Refusal } from '../../domain/outcome.js';
import type { Assets } from './assets.js';
import { pageHeaders } from './csp.js';
import { unreadFor, waitingFor } from './waiting.js';

/** What every page route is given. */
export interface PageDeps extends HttpDeps {
  assets: Assets;
}

/** Name of the cookie that keeps the theme; scripts may write it, it says nothing about anybody. */
export const THEME_COOKIE = 'vitrine_theme';

/** A theme as it was chosen; anything else follows the system. */
export function themeOf(value: unknown): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** A path of our own to go on to; anything that could lead elsewhere becomes the front page. */
export function nextOf(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])[^\s\\]{0,4000}$/.test(value) ? value : '/';
}

/** One text field of a form or query; '' when it is absent, repeated or not text. */
export function field(from: unknown, name: string): string {
  const value: unknown = typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** A number of a version or page in a query; null when it isn't one. */
export function numberOf(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** What a page knows about the request it answers. */
export function contextOf(deps: PageDeps, request: FastifyRequest): PageContext {
  return {
    base: deps.site.base,
    url: deps.site.url,
    account: request.caller?.account ?? null,
    csrf: csrfToken(request),
    assets: deps.assets.names,
    theme: themeOf(request.cookies?.[THEME_COOKIE]),
    demo: deps.site.demo,
    now: deps.clock(),
    waiting: waitingFor(request),
    unread: unreadFor(request),
    // After a form the way back is its page, which answers to GET at the same address.
    here: nextOf(request.url)
  };
}

/** Sends a finished page under the strict policy. */
export async function sendPage(
  reply: FastifyReply,
  html: string,
  options: { status?: number; formOrigin?: string; frames?: boolean } = {}
): Promise<void> {
  void reply.headers(pageHeaders(options.formOrigin ?? null, options.frames));
  await reply
    .code(options.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(html);
}

/** Goes on to another of our pages after a form. */
export async function goTo(deps: PageDeps, reply: FastifyReply, path: string): Promise<void> {
  await reply.redirect(`${deps.site.base}${path}`, 303);
}

/** A refusal in words, to stand above a form. */
export function wordsOf(refusal: Refusal | { code: Refusal['code']; params: Params }): {
  sentence: string;
  next: string;
  status: number;
} {
  const { sentence, next, status } = new VitrineError(refusal.code, refusal.params);
  return { sentence, next, status };
}
