import type { FastifyInstance } from 'fastify';
import { originAllowed } from '../domain/identity/origins.js';
import type { Site } from './deps.js';

const PREFLIGHT: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key',
  'access-control-max-age': '600'
};

/**
 * Lets listed origins read the API's answers, never with a cookie: a token is
 * the only proof that works across origins. Written out here, so that the route
 * it needs says its permission like every other.
 */
export function allowOrigins(app: FastifyInstance, site: Site): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) {
      return;
    }
    void reply.header('vary', 'origin');
    const { origin } = request.headers;
    if (origin !== undefined && originAllowed(site.origins, origin)) {
      void reply.headers({
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'etag, retry-after, content-disposition'
      });
    }
  });
  app.options('/api/*', { config: { permission: 'none' }, schema: { hide: true } }, async (request, reply) => {
    const { origin } = request.headers;
    if (origin !== undefined && originAllowed(site.origins, origin)) {
      void reply.headers(PREFLIGHT);
    }
    return reply.code(204).send();
  });
}
