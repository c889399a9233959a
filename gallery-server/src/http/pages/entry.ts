import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { readReceipt } from '@vitrine/core/receipt';
import { removalSentence } from '@vitrine/core/words';
import type { Found, VersionSummary } from '../../domain/entries/model.js';
import type { Caller } from '../../domain/identity/model.js';
import { may } from '../../domain/rights/may.js';
import type { RelatedEntry } from '../../domain/search/ports.js';
import { checkReceipt } from '../../domain/receipts/check.js';
import { pageWith } from '../../web/notebook.js';
import { placed } from '../../web/placed.js';
import { lineagePage, versionsPage } from '../../web/pages/history.js';
import { notebookPage } from '../../web/pages/notebook.js';
import { receiptPage } from '../../web/pages/receipt.js';
import { tombstonePage } from '../../web/pages/withdraw.js';
import { markedCells } from '../../web/talk.js';
import { toProblem } from '../errors.js';
import { contextOf, field, numberOf, sendPage } from './page.js';
import type { PageDeps } from './page.js';
import { talkOf } from './talk.js';

export interface ByEntry {
  entry: string;
}

/** The thing, or the answer that was sent instead of it. */
export async function reading<T>(
  deps: PageDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  found: Found<T>
): Promise<T | null> {
  if (found.kind === 'found') {
    return found.value;
  }
  if (found.kind === 'absent') {
    throw new VitrineError('not-found');
  }
  const home = await deps.store.spaces.space(request.caller, found.value.space);
  const mayPurge = may(request.caller, 'version.purge', { role: home?.role ?? null, own: false });
  await sendPage(reply, tombstonePage(contextOf(deps, request), found.value, mayPurge), { status: 410 });
  return null;
}

/** Whether the reader may take a version back: its author, or who looks after the space. */
export async function mayWithdraw(deps: PageDeps, request: FastifyRequest, version: VersionSummary): Promise<boolean> {
  const own = request.caller.account?.id === version.authorId;
  if (own) {
    return may(request.caller, 'version.withdraw', { role: null, own });
  }
  const space = await deps.store.spaces.space(request.caller, version.space);
  return may(request.caller, 'version.withdraw', { role: space?.role ?? null, own });
}

/** Whether the reader may take a notebook to another space: whose own all of it is, or who looks after its space. */
export async function mayMove(deps: PageDeps, request: FastifyRequest, version: VersionSummary): Promise<boolean> {
  const [versions, home] = await Promise.all([
    deps.store.entries.versions(request.caller, version.entry),
    deps.store.spaces.space(request.caller, version.space)
  ]);
  const own = versions.every(({ authorId }) => authorId === request.caller.account?.id);
  return may(request.caller, 'entry.move', { role: home?.role ?? null, own });
}

/** The page of cells that is asked for, by its number or by a cell on it. */
function pageAsked(query: unknown): number {
  const cell = /^(0|[1-9]\d{0,6})$/.exec(field(query, 'cell'))?.[1];
  return cell === undefined ? (numberOf(field(query, 'cells')) ?? 1) : pageWith(Number(cell));
}

/** Reading a notebook: its page, its versions, its lineage. */
export function entryRoutes(app: FastifyInstance, deps: PageDeps): void {
  const config = { permission: 'read' as const };
  const { entries, pages, policies, receipts, reviews, spaces } = deps.store;

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    number: number | null,
    { entry }: ByEntry
  ): Promise<void> {
    const { caller } = request;
    const page = pageAsked(request.query);
    const found = await reading(deps, request, reply, await pages.page(caller, entry, number, page));
    if (found === null) {
      return;
    }
    const { version, html } = found;
    if (html === null) {
      throw new VitrineError('not-found');
    }
    const [newest, lineage, related, withdrawable, movable, kept, standing, [rules], home] = await Promise.all([
      newestOf(caller, entry),
      entries.lineage(caller, entry),
      relatedTo(request, entry),
      mayWithdraw(deps, request, version),
      mayMove(deps, request, version),
      receipts.receipt(caller, entry, version.number),
      version.state === 'published' ? null : reviews.standing(caller, entry, version.number),
      policies.briefs([version.policyHash]),
      spaces.space(caller, version.space)
    ]);
    const talk = await talkOf(deps, request, version, html);
    const cells = markedCells(html, talk.threads, talk.mayComment, page);
    await sendPage(
      reply,
      notebookPage(contextOf(deps, request), {
        ...found,
        html: placed(cells, deps.site.base, entry, version.number, found.interactive ? 'drawn' : 'forbidden'),
        page,
        talk,
        lineage,
        related,
        newer: newest !== null && newest > version.number ? newest : null,
        removal: removalSentence(rules?.profile ?? 'strict'),
        receipt: kept.kind === 'found' && kept.value !== null ? readReceipt(kept.value.text) : null,
        standing,
        mayWithdraw: withdrawable,
        mayMove: movable,
        mayPurge: may(caller, 'version.purge', { role: home?.role ?? null, own: false })
      }),
      { frames: found.interactive }
    );
  }

  /** Notebooks like this one. A search that can't answer now keeps nobody from reading. */
  async function relatedTo(request: FastifyRequest, entry: string): Promise<RelatedEntry[]> {
    try {
      return (await deps.store.search.related(request.caller, entry)) ?? [];
    } catch (error) {
      request.log.error({ code: toProblem(error, request).code }, 'the related notebooks failed');
      return [];
    }
  }

  /** Number of the newest version that the caller may read. */
  async function newestOf(caller: Caller, entry: string): Promise<number | null> {
    const versions = await entries.versions(caller, entry);
    return versions.reduce<number | null>((most, { number }) => Math.max(most ?? 0, number), null);
  }

  app.get<{ Params: ByEntry }>('/n/:entry', { config }, async (request, reply) => {
    await show(request, reply, null, request.params);
    return reply;
  });

  app.get<{ Params: ByEntry & { number: string } }>('/n/:entry/v/:number', { config }, async (request, reply) => {
    const number = numberOf(request.params.number);
    if (number === null) {
      throw new VitrineError('not-found');
    }
    await show(request, reply, number, request.params);
    return reply;
  });

  app.get<{ Params: ByEntry & { number: string } }>(
    '/n/:entry/v/:number/receipt',
    { config },
    async (request, reply) => {
      const { caller, params } = request;
      const number = numberOf(params.number);
      if (number === null) {
        throw new VitrineError('not-found');
      }
      const version = await reading(deps, request, reply, await entries.version(caller, params.entry, number));
      if (version === null) {
        return;
      }
      const found = await receipts.receipt(caller, params.entry, number);
      const kept = found.kind === 'found' ? found.value : null;
      if (kept === null) {
        throw new VitrineError('receipt-missing');
      }
      await sendPage(reply, receiptPage(contextOf(deps, request), version, checkReceipt(kept, version, deps.keys)));
    }
  );

  app.get<{ Params: ByEntry }>('/n/:entry/versions', { config }, async (request, reply) => {
    const { entry } = request.params;
    const latest = await reading(deps, request, reply, await entries.latest(request.caller, entry));
    if (latest === null) {
      return;
    }
    const [versions, withdrawn, withdrawable] = await Promise.all([
      entries.versions(request.caller, entry),
      entries.tombstones(request.caller, entry),
      mayWithdraw(deps, request, latest)
    ]);
    await sendPage(
      reply,
      versionsPage(contextOf(deps, request), { latest, versions, withdrawn, mayWithdraw: withdrawable })
    );
  });

  app.get<{ Params: ByEntry }>('/n/:entry/lineage', { config }, async (request, reply) => {
    const { entry } = request.params;
    const latest = await reading(deps, request, reply, await entries.latest(request.caller, entry));
    if (latest === null) {
      return;
    }
    const lineage = await entries.lineage(request.caller, entry);
    if (lineage === null) {
      throw new VitrineError('not-found');
    }
    await sendPage(reply, lineagePage(contextOf(deps, request), latest, lineage));
  });
}
