import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { removedPersonPage, removePersonPage } from '../../web/pages/remove-person.js';
import { unwrap } from '../errors.js';
import { contextOf, field, sendPage, wordsOf } from './page.js';
import type { PageDeps } from './page.js';

interface ByAccount {
  account: string;
}

/** Removing a person, by a form that says what follows. */
export function removePersonRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { erasure } = deps.store;
  const config = { permission: 'administrator' as const };

  async function show(
    request: FastifyRequest<{ Params: ByAccount }>,
    reply: FastifyReply,
    problem: { sentence: string; next: string; status: number } | null
  ): Promise<void> {
    const about = unwrap(await erasure.removable(request.caller, request.params.account));
    const context = contextOf(deps, request);
    if (about.account.state === 'removed') {
      return sendPage(reply, removedPersonPage(context, { again: true, overwritten: true }));
    }
    const data = { about, key: deps.secrets.secret(), problem };
    await sendPage(reply, removePersonPage(context, data), { status: problem?.status ?? 200 });
  }

  app.get<{ Params: ByAccount }>('/people/:account/remove', { config }, async (request, reply) =>
    show(request, reply, null)
  );

  app.post<{ Params: ByAccount }>('/people/:account/remove', { config }, async (request, reply) => {
    const key = field(request.body, 'key').slice(0, 100) || request.id;
    const wish = { account: request.params.account, confirm: field(request.body, 'confirm').slice(0, 80) };
    const outcome = await deps.erasure.remove(request.caller, key, wish);
    if (outcome.ok) {
      return sendPage(reply, removedPersonPage(contextOf(deps, request), outcome.value));
    }
    if (outcome.refusal.code !== 'removal-unconfirmed') {
      throw new VitrineError(outcome.refusal.code, outcome.refusal.params);
    }
    return show(request, reply, wordsOf(outcome.refusal));
  });
}
