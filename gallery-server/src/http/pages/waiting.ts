import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpDeps } from '../deps.js';

const waiting = new WeakMap<FastifyRequest, number>();

/** How many versions wait for who asks; null for whoever reviews no space, or where nobody counted. */
export const waitingFor = (request: FastifyRequest): number | null => waiting.get(request) ?? null;

/** Counts before a page is made: every header leads to what waits. */
export function countWaiting(app: FastifyInstance, { store }: HttpDeps): void {
  app.addHook('preHandler', async request => {
    if (request.caller.account === null || request.url.startsWith('/assets/')) {
      return;
    }
    try {
      const count = await store.reviews.waiting(request.caller);
      if (count !== null) {
        waiting.set(request, count);
      }
    } catch {
      // A page isn't worth less without a number in its header; what else fails says so itself.
      request.log.error('what waits for a reviewer could not be counted');
    }
  });
}
