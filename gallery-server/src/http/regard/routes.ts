import type { FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { Type } from 'typebox';
import { actingAs } from '../../domain/identity/model.js';
import { DEPRECATION_LIMIT } from '../../domain/deprecation/service.js';
import { accountOf } from '../auth/account.js';
import { keyOf } from '../auth/key.js';
import type { HttpDeps } from '../deps.js';
import { ByEntry, Regard } from '../entries/schema.js';
import { unwrap } from '../errors.js';
import { answers, Count, Id, Nullable, WriteHeaders } from '../schemas.js';
import type { Api } from '../typed.js';

const read = { permission: 'read' as const };
const publish = { permission: 'publish' as const };

const Starred = Type.Object({ stars: Count, starred: Type.Boolean({ description: 'My own star' }) });
const DeprecateRequest = Type.Object({
  reason: Type.String({ maxLength: 4 * DEPRECATION_LIMIT }),
  alternative: Type.Optional(Nullable(Id))
});
const About = Type.Object({ entry: Id });

/** What readers think of a notebook, and whether its author thinks that others should be used. */
export function regardRoutes(api: Api, deps: HttpDeps): void {
  const { stars } = deps.store;

  const star = async (request: FastifyRequest, entry: string, starred: boolean) => {
    const actor = accountOf(request).id;
    return unwrap(await stars.star({ actor, ...actingAs(request.caller), entry, starred, now: deps.clock() }));
  };

  api.get(
    '/entries/:entry/regard',
    {
      config: read,
      schema: {
        summary: 'Stars, and whether it is deprecated',
        tags: ['notebooks'],
        params: ByEntry,
        response: answers({ 200: Regard })
      }
    },
    async request => {
      const regard = await stars.regard(request.caller, request.params.entry);
      if (regard === null) {
        throw new VitrineError('not-found');
      }
      return regard;
    }
  );

  api.put(
    '/entries/:entry/star',
    {
      config: read,
      schema: { summary: 'Star a notebook', tags: ['notebooks'], params: ByEntry, response: answers({ 200: Starred }) }
    },
    async request => star(request, request.params.entry, true)
  );

  api.delete(
    '/entries/:entry/star',
    {
      config: read,
      schema: {
        summary: 'Take my star back',
        tags: ['notebooks'],
        params: ByEntry,
        response: answers({ 200: Starred })
      }
    },
    async request => star(request, request.params.entry, false)
  );

  api.put(
    '/entries/:entry/deprecation',
    {
      config: publish,
      schema: {
        summary: 'Deprecate a notebook, with what to use instead',
        tags: ['publishing'],
        params: ByEntry,
        headers: WriteHeaders,
        body: DeprecateRequest,
        response: answers({ 200: About })
      }
    },
    async request => {
      const { reason, alternative = null } = request.body;
      const wish = { entry: request.params.entry, reason, alternative: alternative ?? '' };
      return unwrap(await deps.deprecation.deprecate(request.caller, keyOf(request), wish));
    }
  );

  api.delete(
    '/entries/:entry/deprecation',
    {
      config: publish,
      schema: {
        summary: 'Take back that a notebook is deprecated',
        tags: ['publishing'],
        params: ByEntry,
        headers: WriteHeaders,
        response: answers({ 200: About })
      }
    },
    async request => unwrap(await deps.deprecation.undo(request.caller, keyOf(request), request.params.entry))
  );
}
