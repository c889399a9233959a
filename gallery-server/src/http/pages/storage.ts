import type { FastifyInstance } from 'fastify';
import { storagePage } from '../../web/pages/storage.js';
import { unwrap } from '../errors.js';
import { contextOf, sendPage } from './page.js';
import type { PageDeps } from './page.js';

/** What is stored and what the gallery has to do, for whoever looks after it. */
export function storageRoutes(app: FastifyInstance, deps: PageDeps): void {
  app.get('/storage', { config: { permission: 'session' as const } }, async (request, reply) => {
    const upkeep = unwrap(await deps.upkeep.state(request.caller));
    await sendPage(reply, storagePage({ ...contextOf(deps, request), here: '/storage' }, upkeep));
  });
}
