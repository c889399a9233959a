import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { purgedPage, purgePage } from '../../web/pages/purge.js';
import { tombstonePage } from '../../web/pages/withdraw.js';
import { unwrap } from '../errors.js';
import type { ByEntry } from './entry.js';
import { contextOf, field, numberOf, sendPage, wordsOf } from './page.js';
import type { PageDeps } from './page.js';

/** Taking a version away for good, by a form that says what follows. */
export function purgeRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { entries, erasure } = deps.store;
  const config = { permission: 'session' as const };

  async function show(
    request: FastifyRequest<{ Params: ByEntry }>,
    reply: FastifyReply,
    number: number | null,
    problem: { sentence: string; next: string; status: number } | null
  ): Promise<void> {
    const { caller, params } = request;
    const about = unwrap(await erasure.purgeable(caller, params.entry, number));
    const context = contextOf(deps, request);
    if (about.state === 'purged') {
      const left = await entries.version(caller, params.entry, about.version);
      if (left.kind === 'tombstone') {
        return sendPage(reply, tombstonePage(context, left.value));
      }
    }
    const data = { about, key: deps.secrets.secret(), problem };
    await sendPage(reply, purgePage(context, data), { status: problem?.status ?? 200 });
  }

  app.get<{ Params: ByEntry }>('/n/:entry/purge', { config }, async (request, reply) =>
    show(request, reply, numberOf(field(request.query, 'v')), null)
  );

  app.post<{ Params: ByEntry }>('/n/:entry/purge', { config }, async (request, reply) => {
    const { entry } = request.params;
    const version = numberOf(field(request.body, 'v'));
    if (version === null) {
      throw new VitrineError('not-found');
    }
    const key = field(request.body, 'key').slice(0, 100) || request.id;
    const confirm = field(request.body, 'confirm').slice(0, 20);
    const outcome = await deps.erasure.purge(request.caller, key, { entry, version, confirm });
    if (outcome.ok) {
      return sendPage(reply, purgedPage(contextOf(deps, request), outcome.value));
    }
    if (outcome.refusal.code !== 'purge-unconfirmed') {
      throw new VitrineError(outcome.refusal.code, outcome.refusal.params);
    }
    return show(request, reply, version, wordsOf(outcome.refusal));
  });
}
