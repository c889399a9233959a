import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { readReceipt } from '@vitrine/core/receipt';
import { itemsOf, releasedItems } from '../../domain/reviews/items.js';
import type { ReviewNote, Seen } from '../../domain/reviews/model.js';
import type { Refusal } from '../../domain/outcome.js';
import { besideOf, fieldChanges } from '../../web/beside.js';
import { placed } from '../../web/placed.js';
import { reviewGonePage, reviewPage } from '../../web/pages/review.js';
import { reviewsPage } from '../../web/pages/reviews.js';
import type { Decided } from '../../web/pages/reviews.js';
import { changesSince } from '../../web/words/reviews.js';
import { unwrap } from '../errors.js';
import { reading } from './entry.js';
import type { ByEntry } from './entry.js';
import { contextOf, field, goTo, numberOf, sendPage, wordsOf } from './page.js';
import type { PageDeps } from './page.js';

type ByNumber = ByEntry & { number: string };

/** Refusals that are answered on the page, with what was typed. */
const onPage: ReadonlySet<string> = new Set([
  'note-missing',
  'note-sensitive',
  'field-too-long',
  'review-outdated',
  'review-decided'
]);

/** What a form says was on the screen. */
function seenIn(body: unknown): Seen {
  const [contentId, space, label, policyHash, receipt] = ['contentId', 'space', 'label', 'policyHash', 'receipt'].map(
    name => field(body, name).slice(0, 300)
  ) as [string, string, string, string, string];
  return { contentId, space, label, policyHash, receipt: receipt === '' ? null : receipt };
}

/** Notes in the order of their cells, the one about all of it first; empty fields are none. */
export function notesIn(body: unknown): ReviewNote[] {
  const names = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  const cells = names
    .flatMap(name => /^note-(\d{1,7})$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const all = [
    { cell: null, text: field(body, 'note') },
    ...cells.map(cell => ({ cell, text: field(body, `note-${cell}`) }))
  ];
  return all.filter(note => note.text.trim() !== '');
}

const pathOf = ({ entry, number }: At): string => `/n/${encodeURIComponent(entry)}/v/${number}/review`;

interface At {
  entry: string;
  number: number;
}

interface Shown {
  notes: readonly ReviewNote[];
  cell: number | null;
  refusal: Refusal | null;
  /** What the form was about. */
  sent: Seen | null;
}

const cellOf = (text: string): number | null => (/^\d{1,7}/.test(text) ? Number.parseInt(text, 10) : null);

function atOf({ entry, number }: ByNumber): At {
  const found = numberOf(number);
  if (found === null) {
    throw new VitrineError('not-found');
  }
  return { entry, number: found };
}

/** What a reviewer sees and does: the queue, one version, the decision about it. */
export function reviewPageRoutes(app: FastifyInstance, deps: PageDeps): void {
  const store = deps.store.reviews;
  const session = { permission: 'session' as const };

  /** The version isn't the reviewer's to see any more: what is there in its place. */
  async function gone(request: FastifyRequest, reply: FastifyReply, at: At, refusal: Refusal): Promise<void> {
    const { status, ...words } = wordsOf(refusal);
    const [queue, latest] = await Promise.all([
      store.queue(request.caller),
      deps.store.entries.latest(request.caller, at.entry)
    ]);
    const next = queue.ok ? queue.value.find(({ entry }) => entry === at.entry) : undefined;
    const page = reviewGonePage(contextOf(deps, request), {
      problem: { ...words, changes: [] },
      entry: at.entry,
      waiting: next?.number ?? null,
      shown: latest.kind === 'found' ? latest.value.number : null
    });
    await sendPage(reply, page, { status });
  }

  async function show(request: FastifyRequest, reply: FastifyReply, at: At, shown: Shown): Promise<void> {
    const { caller } = request;
    const { notes, cell, refusal, sent } = shown;
    const found = unwrap(await store.view(caller, at.entry, at.number));
    if (found.kind === 'absent' && refusal !== null) {
      return gone(request, reply, at, refusal);
    }
    const view = await reading(deps, request, reply, found);
    if (view === null) {
      return;
    }
    const { version, before } = view;
    const older = before === null ? null : await deps.store.entries.version(caller, version.entry, before.number);
    const words = refusal === null ? null : wordsOf(refusal);
    const changes = refusal?.code === 'review-outdated' && sent !== null ? changesSince(sent, view.seen) : [];
    const page = reviewPage(
      { ...contextOf(deps, request), here: pathOf(at) },
      {
        view,
        runs: besideOf(
          before === null
            ? null
            : { ...before, html: placed(before.html, deps.site.base, version.entry, before.number) },
          { notebook: version.notebook, html: placed(view.html, deps.site.base, version.entry, version.number) }
        ),
        fields:
          before === null ? [] : fieldChanges(older?.kind === 'found' ? older.value.fields : null, version.fields),
        items: itemsOf(version),
        released: releasedItems(version),
        receipt: view.receipt === null ? null : readReceipt(view.receipt),
        notes,
        cell,
        key: deps.secrets.secret(),
        problem: words === null ? null : { sentence: words.sentence, next: words.next, changes }
      }
    );
    await sendPage(reply, page, { status: words?.status ?? 200 });
  }

  /** Shows the page with what was refused, or passes the refusal on. */
  async function refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    at: At,
    shown: Shown & { refusal: Refusal }
  ): Promise<void> {
    if (!onPage.has(shown.refusal.code)) {
      throw new VitrineError(shown.refusal.code, shown.refusal.params);
    }
    await show(request, reply, at, shown);
  }

  async function decidedIn(request: FastifyRequest): Promise<Decided | null> {
    const number = numberOf(field(request.query, 'v'));
    const [approved, returned] = [field(request.query, 'approved'), field(request.query, 'returned')];
    const entry = approved || returned;
    if (number === null || entry === '') {
      return null;
    }
    const standing = await store.standing(request.caller, entry, number);
    return returned !== ''
      ? { decision: 'returned', entry, number, spaceName: null }
      : { decision: 'approved', entry, number, spaceName: standing?.spaceName ?? null };
  }

  app.get('/reviews', { config: session }, async (request, reply) => {
    const [queue, decided] = await Promise.all([store.queue(request.caller), decidedIn(request)]);
    const context = { ...contextOf(deps, request), here: '/reviews' };
    await sendPage(reply, reviewsPage(context, { queue: queue.ok ? queue.value : null, decided }));
  });

  app.get<{ Params: ByNumber }>('/n/:entry/v/:number/review', { config: session }, async (request, reply) => {
    const cell = cellOf(field(request.query, 'cell'));
    await show(request, reply, atOf(request.params), { notes: [], cell, refusal: null, sent: null });
  });

  app.post<{ Params: ByNumber }>('/n/:entry/v/:number/review', { config: session }, async (request, reply) => {
    const at = atOf(request.params);
    const { body, caller } = request;
    const decision = field(body, 'decision') === 'approved' ? 'approved' : 'returned';
    const [seen, notes] = [seenIn(body), notesIn(body)];
    const key = field(body, 'key').slice(0, 100) || request.id;
    const outcome = await deps.reviews.decide(caller, key, { ...at, decision, seen, notes });
    return outcome.ok
      ? goTo(deps, reply, `/reviews?${decision}=${encodeURIComponent(at.entry)}&v=${at.number}`)
      : refuse(request, reply, at, { notes, cell: null, refusal: outcome.refusal, sent: seen });
  });

  app.post<{ Params: ByNumber }>('/n/:entry/v/:number/looks', { config: session }, async (request, reply) => {
    const at = atOf(request.params);
    const { body, caller } = request;
    const item = field(body, 'item').slice(0, 60);
    const [notes, cell] = [notesIn(body), cellOf(item)];
    const outcome = await deps.reviews.look(caller, at.entry, at.number, item);
    if (!outcome.ok) {
      return refuse(request, reply, at, { notes, cell, refusal: outcome.refusal, sent: seenIn(body) });
    }
    // What was typed is nowhere but in this request.
    return notes.length === 0
      ? goTo(deps, reply, `${pathOf(at)}?cell=${cell ?? 0}#cell-${cell ?? 0}`)
      : show(request, reply, at, { notes, cell, refusal: null, sent: null });
  });
}
