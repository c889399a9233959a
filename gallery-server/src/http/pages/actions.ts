import type { FastifyInstance, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import type { Found, VersionContent } from '../../domain/entries/model.js';
import { labPath } from '../../web/context.js';
import { isGallery, labAddress } from '../../web/lab-address.js';
import { openPage } from '../../web/pages/open.js';
import { withdrawnPage, withdrawPage } from '../../web/pages/withdraw.js';
import { unwrap } from '../errors.js';
import { mayWithdraw, reading } from './entry.js';
import type { ByEntry } from './entry.js';
import { contextOf, field, goTo, numberOf, sendPage, wordsOf } from './page.js';
import type { PageDeps } from './page.js';

const noLab = {
  sentence: "This isn't the address of a JupyterLab.",
  next: 'Copy it from the address bar of its window; it begins with http.'
};

const notTheGallery = {
  sentence: 'This is the address of the gallery itself.',
  next: 'Copy the one in the address bar of your JupyterLab; it usually has /lab in it.'
};

/** Taking a notebook to Lab, and taking one's own back. */
export function actionRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { entries } = deps.store;
  const read = { permission: 'read' as const };
  const session = { permission: 'session' as const };

  const wanted = (request: FastifyRequest, entry: string, number: number | null): Promise<Found<VersionContent>> =>
    number === null ? entries.latest(request.caller, entry) : entries.version(request.caller, entry, number);

  app.get<{ Params: ByEntry }>('/n/:entry/open', { config: read }, async (request, reply) => {
    const found = await wanted(request, request.params.entry, numberOf(field(request.query, 'v')));
    const version = await reading(deps, request, reply, found);
    if (version !== null) {
      await sendPage(reply, openPage(contextOf(deps, request), { version, lab: null, target: null, problem: null }));
    }
  });

  // Without script: the page comes back with a link. It never redirects to a typed address by itself.
  app.post<{ Params: ByEntry }>('/n/:entry/open', { config: session }, async (request, reply) => {
    const found = await wanted(request, request.params.entry, numberOf(field(request.body, 'v')));
    const version = await reading(deps, request, reply, found);
    if (version === null) {
      return;
    }
    const typed = field(request.body, 'lab').slice(0, 2000);
    const address = labAddress(typed);
    const own = address !== null && isGallery(address, deps.site.url);
    const data =
      address === null || own
        ? { version, lab: typed, target: null, problem: own ? notTheGallery : noLab }
        : { version, lab: address, target: `${address}${labPath(version.entry, version.number)}`, problem: null };
    await sendPage(reply, openPage(contextOf(deps, request), data), { status: data.problem === null ? 200 : 422 });
  });

  app.get<{ Params: ByEntry }>('/n/:entry/withdraw', { config: session }, async (request, reply) => {
    const number = numberOf(field(request.query, 'v'));
    const version = await reading(deps, request, reply, await wanted(request, request.params.entry, number));
    if (version === null) {
      return;
    }
    if (!(await mayWithdraw(deps, request, version))) {
      throw new VitrineError('not-allowed');
    }
    const data = { version, whole: number === null, key: deps.secrets.secret(), problem: null };
    await sendPage(reply, withdrawPage(contextOf(deps, request), data));
  });

  app.post<{ Params: ByEntry }>('/n/:entry/withdraw', { config: session }, async (request, reply) => {
    const { entry } = request.params;
    const number = numberOf(field(request.body, 'v'));
    const key = field(request.body, 'key').slice(0, 100) || request.id;
    const reason = field(request.body, 'reason');
    const outcome = await deps.snapshots.withdraw(request.caller, key, { entry, version: number, reason });
    const context = contextOf(deps, request);
    if (outcome.ok) {
      await sendPage(reply, withdrawnPage(context, outcome.value));
      return;
    }
    const { status, ...problem } = wordsOf(outcome.refusal);
    if (!['reason-missing', 'field-too-long', 'words-sensitive'].includes(outcome.refusal.code)) {
      throw new VitrineError(outcome.refusal.code, outcome.refusal.params);
    }
    const version = await reading(deps, request, reply, await wanted(request, entry, number));
    if (version !== null) {
      const data = { version, whole: number === null, key, problem, reason };
      await sendPage(reply, withdrawPage(context, data), { status });
    }
  });

  app.post('/withdrawals/undo', { config: session }, async (request, reply) => {
    const { entry } = unwrap(
      await deps.snapshots.undoWithdraw(request.caller, field(request.body, 'undo').slice(0, 200))
    );
    await goTo(deps, reply, `/n/${encodeURIComponent(entry)}`);
  });
}
