import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpDeps } from '../deps.js';

const waiting = new WeakMap<FastifyRequest, number>();
const unread = new WeakMap<FastifyRequest, number>();

/** How many versions wait for who asks; null for whoever reviews no space, or where nobody counted. */
export const waitingFor = (request: FastifyRequest): number | null => waiting.get(request) ?? null;

/** How many notifications whoever asks hasn't read; null where nobody counted. */
export const unreadFor = (request: FastifyRequest): number | null => unread.get(request) ?? null;

/** Counts before a page is made: every header leads to what waits. */
export function countWaiting(app: FastifyInstance, { store }: HttpDeps): void {
  app.addHook('preHandler', async request => {
    if (request.caller.account === null || request.url.startsWith('/assets/')) {
      return;
    }
    try {
      const [count, told] = await Promise.all([
        store.reviews.waiting(request.caller),
        store.notices.unread(request.caller)
      ]);
      unread.set(request, told);
      if (count !== null) {
        waiting.set(request, count);
      }
    } catch {
      // A page isn't worth less without a number in its header; what else fails says so itself.
      request.log.error('what waits for a reviewer and a reader could not be counted');
    }
  });
}
