import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SearchAnswer, SearchWish, UnderstoodPart } from '../../domain/search/ports.js';
import type { SearchQuery } from '../../web/context.js';
import { searchPage } from '../../web/pages/search.js';
import type { Weaker } from '../../web/parts/NothingFound.js';
import { contextOf, field, sendPage } from './page.js';
import type { PageDeps } from './page.js';

const RESULTS = 30;
/** Parts of a search that are left out one by one when all of them found nothing. */
const MOST_WITHOUT = 6;
/** Of packages or tags in one address. */
const MOST_VALUES = 8;
const LONGEST_WORDS = 400;
const LONGEST_VALUE = 100;

/** A field of a query that may be repeated. */
function several(from: unknown, name: string): string[] {
  const value: unknown = typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return [...new Set(all.filter(each => typeof each === 'string' && each !== '' && each.length <= LONGEST_VALUE))]
    .slice(0, MOST_VALUES)
    .map(String);
}

/** What the address asks for; what it can't mean is left out. */
export function queryOf(from: unknown): SearchQuery {
  const sort = field(from, 'sort');
  return {
    words: field(from, 'q').trim().slice(0, LONGEST_WORDS),
    space: field(from, 'space') || null,
    author: field(from, 'author') || null,
    language: field(from, 'language') || null,
    packages: several(from, 'package'),
    tags: several(from, 'tag'),
    reviewed: field(from, 'reviewed') === 'yes',
    sort: sort === 'newest' || sort === 'stars' ? sort : null,
    literal: field(from, 'literal') === 'yes',
    cursor: field(from, 'cursor') || null
  };
}

/** The same as a wish of whoever asks. */
export function wishOf(query: SearchQuery, own: string, limit: number): SearchWish {
  return {
    words: query.words,
    space: query.space ?? null,
    author: query.author === 'me' ? own : (query.author ?? null),
    language: query.language ?? null,
    packages: query.packages ?? [],
    tags: query.tags ?? [],
    reviewed: query.reviewed === true ? true : null,
    forksOf: null,
    sort: query.sort ?? 'worth',
    literal: query.literal === true,
    cursor: query.cursor ?? null,
    limit
  };
}

/** The same search without one of its parts, to say which part found nothing. */
export function weaker(asked: SearchQuery, parts: readonly UnderstoodPart[]): Omit<Weaker, 'total'>[] {
  const query = { ...asked, cursor: null };
  const { words, packages = [], tags = [] } = query;
  const meant = parts.filter(({ kind }) => kind !== 'trouble');
  const without = ({ from, to }: UnderstoodPart): string =>
    `${words.slice(0, from)} ${words.slice(to)}`.replace(/\s+/gu, ' ').trim();
  return [
    ...(query.reviewed === true ? [{ name: 'approved', query: { ...query, reviewed: false } }] : []),
    ...(query.author ? [{ name: 'its author', query: { ...query, author: null } }] : []),
    ...(query.language ? [{ name: 'its language', query: { ...query, language: null } }] : []),
    ...packages.map(each => ({ name: each, query: { ...query, packages: packages.filter(other => other !== each) } })),
    ...tags.map(each => ({ name: each, query: { ...query, tags: tags.filter(other => other !== each) } })),
    ...(query.space ? [{ name: 'its space', query: { ...query, space: null } }] : []),
    ...(meant.length < 2 ? [] : meant.map(part => ({ name: part.text, query: { ...query, words: without(part) } })))
  ].slice(0, MOST_WITHOUT);
}

/** The search, with its words and what was chosen beside them in the address. */
export function searchRoutes(app: FastifyInstance, deps: PageDeps): void {
  const config = { permission: 'read' as const };
  const { search, spaces } = deps.store;

  const find = (request: FastifyRequest, query: SearchQuery, limit: number): Promise<SearchAnswer> =>
    search.search(request.caller, wishOf(query, request.caller.account?.id ?? '', limit));

  app.get('/search', { config }, async (request, reply) => {
    const query = queryOf(request.query);
    const [answer, known] = await Promise.all([find(request, query, RESULTS), spaces.spacesOf(request.caller)]);
    const without =
      answer.total > 0
        ? []
        : await Promise.all(
            weaker(query, answer.parts).map(async each => ({
              ...each,
              total: (await find(request, each.query, 1)).total
            }))
          );
    await sendPage(reply, searchPage(contextOf(deps, request), { ...answer, query, spaces: known, without }));
  });
}
