import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SearchWish } from '../../domain/search/ports.js';
import { connectPage } from '../../web/pages/connect.js';
import { homePage, SHELF } from '../../web/pages/home.js';
import type { ReviewNewsItem } from '../../web/parts/ReviewNews.js';
import type { BehindFork, HomeData } from '../../web/pages/home.js';
import { toProblem } from '../errors.js';
import { contextOf, sendPage } from './page.js';
import type { PageDeps } from './page.js';

/** Own notebooks that are asked whether their origin went on: a fork from last month is the one that fell behind. */
const OWN = 50;
/** Closed versions that the front page tells of; the page of all of them tells the rest. */
const CLOSED = 20;
/** How long an approval is news, and of how many of the newest notebooks. */
const NEWS = 7 * 86_400_000;
const NEWEST = 10;
/** Tags on the front page; all of them have a page of their own. */
const TAGS = 12;

const everything: SearchWish = {
  words: '',
  space: null,
  author: null,
  language: null,
  packages: [],
  tags: [],
  reviewed: null,
  forksOf: null,
  sort: 'newest',
  literal: true,
  cursor: null,
  limit: SHELF
};

/** Own forks whose origin has a newer version. */
async function behindForks(deps: PageDeps, request: FastifyRequest, mine: HomeData['mine']): Promise<BehindFork[]> {
  const found = await Promise.all(
    mine.map(async entry => ({ entry, lineage: await deps.store.entries.lineage(request.caller, entry.id) }))
  );
  return found.flatMap(({ entry, lineage }) => {
    const origin = lineage?.origin ?? null;
    return origin === null || origin.newer === null
      ? []
      : [{ entry: entry.id, title: entry.latest.fields.title, originTitle: origin.title, newer: origin.newer }];
  });
}

/** What waits, what came back, and what was approved lately: publishing and approval share one time. */
async function reviewNews(deps: PageDeps, request: FastifyRequest, mine: HomeData['mine']): Promise<ReviewNewsItem[]> {
  const { reviews } = deps.store;
  const lately = mine.filter(({ latest }) => deps.clock() - latest.publishedAt < NEWS).slice(0, NEWEST);
  const [own, approved] = await Promise.all([
    reviews.own(request.caller),
    Promise.all(
      lately.map(async ({ latest }): Promise<ReviewNewsItem[]> => {
        const { entry, number, fields, spaceName } = latest;
        const standing = await reviews.standing(request.caller, entry, number);
        return standing?.state === 'approved' && standing.review !== null
          ? [{ entry, number, title: fields.title, spaceName, state: 'approved', since: standing.review.at, cells: [] }]
          : [];
      })
    )
  ]);
  return [...own, ...approved.flat()];
}

async function homeData(deps: PageDeps, request: FastifyRequest): Promise<HomeData> {
  const { search } = deps.store;
  try {
    const [fresh, starred, mine, closed] = await Promise.all([
      search.search(request.caller, everything),
      search.search(request.caller, { ...everything, sort: 'stars' }),
      search.search(request.caller, { ...everything, author: request.caller.account?.id ?? '', limit: OWN }),
      deps.store.quarantine.quarantines(request.caller, { space: null, limit: CLOSED })
    ]);
    const [behind, reviews] = await Promise.all([
      behindForks(deps, request, mine.items),
      reviewNews(deps, request, mine.items)
    ]);
    return {
      total: fresh.total,
      closed,
      reviews,
      fresh: fresh.items,
      mine: mine.items,
      starred: starred.items.filter(({ stars }) => stars > 0),
      tags: fresh.facets.tags.slice(0, TAGS),
      behind,
      problem: null
    };
  } catch (error) {
    // The field stays usable when the lists don't come.
    const { code } = toProblem(error, request);
    request.log.error({ code }, 'the lists of the front page failed');
    const none = { closed: [], reviews: [], fresh: [], mine: [], starred: [], tags: [], behind: [] };
    return { total: 0, ...none, problem: { code } };
  }
}

/** The front page, and how a Lab is connected. */
export function homeRoutes(app: FastifyInstance, deps: PageDeps): void {
  const config = { permission: 'read' as const };

  app.get('/', { config }, async (request, reply) => {
    await sendPage(reply, homePage(contextOf(deps, request), await homeData(deps, request)));
  });

  app.get('/connect', { config }, async (request, reply) => {
    await sendPage(reply, connectPage(contextOf(deps, request)));
  });
}
