import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { reportKinds } from '../../domain/quarantine/model.js';
import type { ReportKind } from '../../domain/quarantine/model.js';
import { quarantinePage } from '../../web/pages/quarantine.js';
import type { QuarantineData } from '../../web/pages/quarantine.js';
import { reportedPage, reportPage } from '../../web/pages/report.js';
import { versionNames } from '../../web/words/quarantine.js';
import { unwrap } from '../errors.js';
import { reading } from './entry.js';
import type { ByEntry } from './entry.js';
import { contextOf, field, goTo, numberOf, sendPage, wordsOf } from './page.js';
import type { PageDeps } from './page.js';

/** Closed versions on one page; more than that is a matter of one decision, not of many. */
const SHOWN = 200;

const kindOf = (text: string): ReportKind => reportKinds.find(kind => kind === text) ?? 'other';
/** A cell as a person types it: a number from 0 on, or nothing. */
const cellOf = (text: string): number | null => (/^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : null);

/** Closing what something sensitive may be in, and opening it again. */
export function quarantineRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { entries, quarantine } = deps.store;
  const session = { permission: 'session' as const };

  async function askReport(
    request: FastifyRequest,
    reply: FastifyReply,
    at: { entry: string; number: number | null },
    typed: { kind: string; cell: string; note: string },
    refusal: { sentence: string; next: string; status: number } | null = null
  ): Promise<void> {
    const { entry, number } = at;
    const found = await (number === null
      ? entries.latest(request.caller, entry)
      : entries.version(request.caller, entry, number));
    const version = await reading(deps, request, reply, found);
    if (version === null) {
      return;
    }
    const data = { entry, version: version.number, title: version.fields.title, key: deps.secrets.secret(), typed };
    await sendPage(reply, reportPage(contextOf(deps, request), { ...data, problem: refusal }), {
      status: refusal?.status ?? 200
    });
  }

  app.get<{ Params: ByEntry }>('/n/:entry/report', { config: session }, async (request, reply) => {
    const at = { entry: request.params.entry, number: numberOf(field(request.query, 'v')) };
    await askReport(request, reply, at, { kind: 'secret', cell: field(request.query, 'cell').slice(0, 6), note: '' });
  });

  const few = { ...session, rateLimit: { max: deps.rates.token, timeWindow: 60_000 } };
  app.post<{ Params: ByEntry }>('/n/:entry/report', { config: few }, async (request, reply) => {
    const { entry } = request.params;
    const number = numberOf(field(request.body, 'v'));
    const typed = {
      kind: field(request.body, 'kind'),
      cell: field(request.body, 'cell').slice(0, 6),
      note: field(request.body, 'note').slice(0, 5000)
    };
    if (number === null) {
      throw new VitrineError('not-found');
    }
    const key = field(request.body, 'key').slice(0, 100) || request.id;
    const wish = { entry, version: number, kind: kindOf(typed.kind), cell: cellOf(typed.cell), note: typed.note };
    const outcome = await deps.quarantine.report(request.caller, key, wish);
    if (outcome.ok) {
      return sendPage(reply, reportedPage(contextOf(deps, request), outcome.value));
    }
    if (outcome.refusal.code !== 'field-too-long' && outcome.refusal.code !== 'rate-limited') {
      throw new VitrineError(outcome.refusal.code, outcome.refusal.params);
    }
    return askReport(request, reply, { entry, number }, typed, wordsOf(outcome.refusal));
  });

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    state: Pick<QuarantineData, 'done' | 'problem'>,
    status = 200
  ): Promise<void> {
    const rescan = await deps.rescan.state(request.caller);
    const closed = await quarantine.quarantines(request.caller, { space: null, limit: SHOWN });
    const context = { ...contextOf(deps, request), here: '/quarantine' };
    await sendPage(
      reply,
      quarantinePage(context, {
        rescan: rescan.ok ? rescan.value : null,
        closed,
        key: deps.secrets.secret(),
        ...state
      }),
      { status }
    );
  }

  app.get('/quarantine', { config: session }, async (request, reply) => {
    const numbers = field(request.query, 'released')
      .split(',')
      .flatMap(text => numberOf(text) ?? [])
      .slice(0, 50);
    const done =
      numbers.length === 0 ? null : { text: `Released: ${versionNames(numbers)}. It can be read again.`, undo: null };
    return show(request, reply, { done, problem: null });
  });

  app.post<{ Params: { quarantine: string } }>(
    '/quarantine/:quarantine/release',
    { config: session },
    async (request, reply) => {
      const id = request.params.quarantine;
      const reason = field(request.body, 'reason').slice(0, 5000);
      const key = field(request.body, 'key').slice(0, 150) || request.id;
      // What isn't the caller's to know of isn't there, whatever may be said about it.
      if ((await quarantine.quarantine(request.caller, id)) === null) {
        throw new VitrineError('not-found');
      }
      const outcome = await deps.quarantine.release(request.caller, key, { id, reason });
      if (outcome.ok) {
        return goTo(deps, reply, `/quarantine?released=${outcome.value.versions.join(',')}`);
      }
      const { status, ...words } = wordsOf(outcome.refusal);
      return show(request, reply, { done: null, problem: { id, ...words, typed: reason } }, status);
    }
  );

  const administrator = { permission: 'administrator' as const };
  app.post('/quarantine/rescan', { config: administrator }, async (request, reply) => {
    unwrap(await deps.rescan.start(request.caller));
    return goTo(deps, reply, '/quarantine');
  });

  app.post('/quarantine/rescan/cancel', { config: administrator }, async (request, reply) => {
    unwrap(await deps.rescan.cancel(request.caller, field(request.body, 'id').slice(0, 64)));
    return goTo(deps, reply, '/quarantine');
  });
}
