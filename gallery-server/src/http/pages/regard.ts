import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { actingAs } from '../../domain/identity/model.js';
import { deprecatePage } from '../../web/pages/deprecate.js';
import type { DeprecateData } from '../../web/pages/deprecate.js';
import { accountOf } from '../auth/account.js';
import { unwrap } from '../errors.js';
import { reading } from './entry.js';
import type { ByEntry } from './entry.js';
import { contextOf, field, goTo, sendPage, wordsOf } from './page.js';
import type { PageDeps } from './page.js';

const onPage: ReadonlySet<string> = new Set([
  'alternative-unknown',
  'deprecation-reason-missing',
  'field-too-long',
  'policy-changed',
  'words-sensitive'
]);

/** Stars and deprecation, by forms that need no script. */
export function regardPageRoutes(app: FastifyInstance, deps: PageDeps): void {
  const config = { permission: 'session' as const };
  const { stars, entries, deprecation } = deps.store;
  const pathOf = (entry: string): string => `/n/${encodeURIComponent(entry)}`;

  app.post<{ Params: ByEntry }>('/n/:entry/star', { config }, async (request, reply) => {
    const { entry } = request.params;
    const starred = field(request.body, 'starred') !== 'no';
    const actor = accountOf(request).id;
    unwrap(await stars.star({ actor, ...actingAs(request.caller), entry, starred, now: deps.clock() }));
    await goTo(deps, reply, pathOf(entry));
  });

  async function show(
    request: FastifyRequest<{ Params: ByEntry }>,
    reply: FastifyReply,
    said: Pick<DeprecateData, 'problem' | 'typed'>,
    status = 200
  ): Promise<void> {
    const { caller, params } = request;
    unwrap(await deprecation.deprecable(caller, params.entry));
    const version = await reading(deps, request, reply, await entries.latest(caller, params.entry));
    if (version === null) {
      return;
    }
    const deprecated = (await stars.regard(caller, params.entry))?.deprecated ?? null;
    const data = { version, deprecated, key: deps.secrets.secret(), ...said };
    await sendPage(reply, deprecatePage(contextOf(deps, request), data), { status });
  }

  app.get<{ Params: ByEntry }>('/n/:entry/deprecate', { config }, async (request, reply) =>
    show(request, reply, { problem: null, typed: null })
  );

  app.post<{ Params: ByEntry }>('/n/:entry/deprecate', { config }, async (request, reply) => {
    const { caller, body } = request;
    const { entry } = request.params;
    const key = field(body, 'key').slice(0, 100) || request.id;
    const typed = { reason: field(body, 'reason'), alternative: field(body, 'alternative').slice(0, 2000) };
    const outcome =
      field(body, 'undo') === 'yes'
        ? await deps.deprecation.undo(caller, key, entry)
        : await deps.deprecation.deprecate(caller, key, { entry, ...typed });
    if (outcome.ok) {
      return goTo(deps, reply, pathOf(entry));
    }
    if (!onPage.has(outcome.refusal.code)) {
      throw new VitrineError(outcome.refusal.code, outcome.refusal.params);
    }
    const { status, ...problem } = wordsOf(outcome.refusal);
    return show(request, reply, { problem, typed }, status);
  });
}
