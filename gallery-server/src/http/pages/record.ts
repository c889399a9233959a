import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { recordKindOf } from '../../domain/audit/kinds.js';
import type { AuditEvent, ChainReport } from '../../domain/audit/ports.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { recordPage } from '../../web/pages/record.js';
import { unwrap } from '../errors.js';
import { contextOf, field, numberOf, sendPage } from './page.js';
import type { PageDeps } from './page.js';

/** Events on one page. */
const SHOWN = 50;
/** Longest chain that is followed to its end without being asked: a fraction of a second. */
const FOLLOWED = 20_000;
/** Events that are read at once for an export. */
const STEP = 500;
const DAY = 86_400_000;

/** A day as a form sends it, `2026-11-02`; '' for anything else. */
function dayOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
}

const begins = (day: string): number | null => (day === '' ? null : Date.parse(day));
const ends = (day: string): number | null => (day === '' ? null : Date.parse(day) + DAY);

/** What happened: in the gallery for its administrators, in a space for its own. */
export function recordRoutes(app: FastifyInstance, deps: PageDeps): void {
  const { audit, spaces } = deps.store;
  /** When each chain was followed last, since the start. */
  const followed = new Map<string, { at: number; report: ChainReport }>();

  async function follow(request: FastifyRequest, chain: string, total: number): Promise<ChainReport | null> {
    if (total > FOLLOWED && field(request.query, 'check') !== 'yes') {
      return null;
    }
    const report = unwrap(await audit.verify(request.caller, chain));
    followed.set(chain, { at: deps.clock(), report });
    return report;
  }

  async function show(request: FastifyRequest, reply: FastifyReply, space: SpaceView | null): Promise<void> {
    const chain = space?.id ?? 'instance';
    const wish = {
      kind: recordKindOf(field(request.query, 'kind')),
      refusedOnly: field(request.query, 'refused') === 'yes',
      before: numberOf(field(request.query, 'before')),
      who: field(request.query, 'who').slice(0, 64),
      since: dayOf(field(request.query, 'since')),
      until: dayOf(field(request.query, 'until'))
    };
    const page = unwrap(
      await audit.record(request.caller, {
        ...wish,
        chain,
        who: wish.who === '' ? null : wish.who,
        since: begins(wish.since),
        until: ends(wish.until),
        limit: SHOWN
      })
    );
    const report = await follow(request, chain, page.total);
    const last = deps.record.last;
    const signed = last?.chains.find(head => head.chain === chain) ?? null;
    const at = followed.get(chain)?.at;
    const checked =
      at === undefined
        ? null
        : {
            at,
            checkpoint: last === null || signed === null ? null : { time: last.time, events: signed.events },
            trouble: deps.record.trouble(chain)
          };
    await sendPage(reply, recordPage(contextOf(deps, request), { space, page, report, checked, wish }));
  }

  /** Events as lines of JSON, a few at a time; what they told stays in the gallery. */
  async function* lines(request: FastifyRequest, chain: string, first: AuditEvent[]): AsyncGenerator<string> {
    const [since, until] = [begins(dayOf(field(request.query, 'since'))), ends(dayOf(field(request.query, 'until')))];
    let events = first;
    while (events.length > 0) {
      for (const { payload: _told, ...event } of events) {
        if ((since === null || event.time >= since) && (until === null || event.time < until)) {
          yield `${JSON.stringify(event)}\n`;
        }
      }
      const from = (events.at(-1)?.seq ?? 0) + 1;
      events = unwrap(await audit.events(request.caller, { chain, from, limit: STEP }));
    }
  }

  async function send(request: FastifyRequest, reply: FastifyReply, chain: string): Promise<void> {
    const first = unwrap(await audit.events(request.caller, { chain, from: 1, limit: STEP }));
    await reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="record-${chain}.jsonl"`)
      .send(Readable.from(lines(request, chain, first)));
  }

  const found = async (request: FastifyRequest): Promise<SpaceView> => {
    const space = await spaces.space(request.caller, (request.params as { space: string }).space);
    if (space === null) {
      throw new VitrineError('not-found');
    }
    return space;
  };

  const administrator = { permission: 'administrator' as const };
  const session = { permission: 'session' as const };
  app.get('/record', { config: administrator }, async (request, reply) => show(request, reply, null));
  app.get('/record/export', { config: administrator }, async (request, reply) => send(request, reply, 'instance'));
  app.get('/spaces/:space/record', { config: session }, async (request, reply) =>
    show(request, reply, await found(request))
  );
  app.get('/spaces/:space/record/export', { config: session }, async (request, reply) =>
    send(request, reply, (await found(request)).id)
  );
}
