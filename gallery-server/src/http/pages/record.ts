import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { recordKindOf } from '../../domain/audit/kinds.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { recordPage } from '../../web/pages/record.js';
import { unwrap } from '../errors.js';
import { contextOf, field, numberOf, sendPage } from './page.js';
import type { PageDeps } from './page.js';

/** Events on one page. */
const SHOWN = 50;
/** Longest chain that is followed to its end without being asked: a fraction of a second. */
const FOLLOWED = 20_000;

/** What happened: in the gallery for its administrators, in a space for its own. */
export function recordRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { audit, spaces } = deps.store;

  async function show(request: FastifyRequest, reply: FastifyReply, space: SpaceView | null): Promise<void> {
    const chain = space?.id ?? 'instance';
    const wish = {
      kind: recordKindOf(field(request.query, 'kind')),
      refusedOnly: field(request.query, 'refused') === 'yes',
      before: numberOf(field(request.query, 'before'))
    };
    const page = unwrap(await audit.record(request.caller, { chain, ...wish, limit: SHOWN }));
    const follow = page.total <= FOLLOWED || field(request.query, 'check') === 'yes';
    const report = follow ? unwrap(await audit.verify(request.caller, chain)) : null;
    await sendPage(reply, recordPage(contextOf(deps, request), { space, page, report, wish }));
  }

  app.get('/record', { config: { permission: 'administrator' } }, async (request, reply) => show(request, reply, null));

  app.get<{ Params: { space: string } }>(
    '/spaces/:space/record',
    { config: { permission: 'session' } },
    async (request, reply) => {
      const space = await spaces.space(request.caller, request.params.space);
      if (space === null) {
        throw new VitrineError('not-found');
      }
      await show(request, reply, space);
    }
  );
}
