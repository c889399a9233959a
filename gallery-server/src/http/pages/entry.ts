import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { readNotebook } from '@vitrine/core/notebook';
import { readReceipt } from '@vitrine/core/receipt';
import { cellsOf, hiddenIn, removedIn } from '@vitrine/core/view';
import { hiddenSentence, removalSentence, sensitiveWord } from '@vitrine/core/words';
import type { Found, VersionContent, VersionSummary } from '../../domain/entries/model.js';
import { may } from '../../domain/rights/may.js';
import { checkReceipt } from '../../domain/receipts/check.js';
import { pageOf } from '../../web/notebook.js';
import { lineagePage, versionsPage } from '../../web/pages/history.js';
import { notebookPage } from '../../web/pages/notebook.js';
import type { Removed, RemovedLine } from '../../web/parts/NotebookRail.js';
import { receiptPage } from '../../web/pages/receipt.js';
import { tombstonePage } from '../../web/pages/withdraw.js';
import { contextOf, field, numberOf, sendPage } from './page.js';
import type { PageDeps } from './page.js';

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

/** What readers see a strip or a chip for, most of it first. */
export function removedFrom(notebook: string): Removed {
  const cells = cellsOf(readNotebook(notebook));
  return {
    outputs: counted(cells.flatMap(hiddenIn), kind => hiddenSentence(kind)),
    values: counted(cells.flatMap(removedIn), type => sensitiveWord(type))
  };
}

function counted<T>(all: readonly T[], words: (one: T) => string): RemovedLine[] {
  const counts = new Map<T, number>();
  for (const one of all) {
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts].map(([one, count]) => ({ sentence: words(one), count })).sort((x, y) => y.count - x.count);
}

/** Reading a notebook: its page, its versions, its lineage. */
export function entryRoutes(app: FastifyInstance, deps: PageDeps): void {
  const config = { permission: 'read' as const };
  const { entries, pages, policies, receipts, reviews, spaces } = deps.store;

  async function show(request: FastifyRequest, reply: FastifyReply, version: VersionContent): Promise<void> {
    const { caller } = request;
    const [cached, newest, lineage, withdrawable, movable, kept, standing, [rules], home] = await Promise.all([
      pages.html(caller, version.entry, version.number),
      entries.latest(caller, version.entry),
      entries.lineage(caller, version.entry),
      mayWithdraw(deps, request, version),
      mayMove(deps, request, version),
      receipts.receipt(caller, version.entry, version.number),
      version.state === 'published' ? null : reviews.standing(caller, version.entry, version.number),
      policies.briefs([version.policyHash]),
      spaces.space(caller, version.space)
    ]);
    const html = await reading(deps, request, reply, cached);
    if (html === null) {
      return;
    }
    const number = numberOf(field(request.query, 'cells')) ?? 1;
    const page = pageOf(html, number);
    if (page === null) {
      throw new VitrineError('not-found');
    }
    const newer = newest.kind === 'found' && newest.value.number > version.number ? newest.value.number : null;
    await sendPage(
      reply,
      notebookPage(contextOf(deps, request), {
        version,
        ...page,
        page: number,
        lineage,
        newer,
        removed: removedFrom(version.notebook),
        removal: removalSentence(rules?.profile ?? 'strict'),
        receipt: kept.kind === 'found' && kept.value !== null ? readReceipt(kept.value.text) : null,
        standing,
        mayWithdraw: withdrawable,
        mayMove: movable,
        mayPurge: may(caller, 'version.purge', { role: home?.role ?? null, own: false })
      })
    );
  }

  app.get<{ Params: ByEntry }>('/n/:entry', { config }, async (request, reply) => {
    const found = await entries.latest(request.caller, request.params.entry);
    const version = await reading(deps, request, reply, found);
    return version === null ? reply : show(request, reply, version);
  });

  app.get<{ Params: ByEntry & { number: string } }>('/n/:entry/v/:number', { config }, async (request, reply) => {
    const number = numberOf(request.params.number);
    if (number === null) {
      throw new VitrineError('not-found');
    }
    const version = await reading(
      deps,
      request,
      reply,
      await entries.version(request.caller, request.params.entry, number)
    );
    return version === null ? reply : show(request, reply, version);
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
