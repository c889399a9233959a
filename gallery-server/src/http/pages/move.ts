import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { may } from '../../domain/rights/may.js';
import { movePage } from '../../web/pages/move.js';
import type { MoveData } from '../../web/pages/move.js';
import { mayMove, reading } from './entry.js';
import type { ByEntry } from './entry.js';
import { contextOf, field, goTo, sendPage, wordsOf } from './page.js';
import type { PageDeps } from './page.js';

/** Taking a notebook to another space, by a form. */
export function moveRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { entries, spaces } = deps.store;
  const config = { permission: 'session' as const };

  async function show(
    request: FastifyRequest<{ Params: ByEntry }>,
    reply: FastifyReply,
    state: Pick<MoveData, 'chosen' | 'problem'>,
    status = 200
  ): Promise<void> {
    const { entry } = request.params;
    const version = await reading(deps, request, reply, await entries.latest(request.caller, entry));
    if (version === null) {
      return;
    }
    if (!(await mayMove(deps, request, version))) {
      throw new VitrineError('not-allowed');
    }
    const there = (await spaces.spacesOf(request.caller)).filter(
      space => space.id !== version.space && may(request.caller, 'entry.publish', { role: space.role, own: false })
    );
    const data = { version, spaces: there, key: deps.secrets.secret(), ...state };
    await sendPage(reply, movePage(contextOf(deps, request), data), { status });
  }

  app.get<{ Params: ByEntry }>('/n/:entry/move', { config }, async (request, reply) =>
    show(request, reply, { chosen: '', problem: null })
  );

  app.post<{ Params: ByEntry }>('/n/:entry/move', { config }, async (request, reply) => {
    const { entry } = request.params;
    const space = field(request.body, 'space').slice(0, 64);
    const key = field(request.body, 'key').slice(0, 100) || request.id;
    const moved = await deps.stored.move(request.caller, key, { entry, space });
    if (moved.ok) {
      await goTo(deps, reply, `/n/${encodeURIComponent(entry)}`);
      return;
    }
    if (moved.refusal.code === 'not-found' || moved.refusal.code === 'not-allowed') {
      throw new VitrineError(moved.refusal.code);
    }
    const { status, ...problem } = wordsOf(moved.refusal);
    await show(request, reply, { chosen: space, problem }, status);
  });
}
