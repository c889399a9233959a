import { VitrineError } from '@vitrine/core/errors';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { SearchWish } from '../../domain/search/ports.js';
import { accountOf } from '../auth/account.js';
import type { HttpDeps } from '../deps.js';
import { answers, List } from '../schemas.js';
import type { Api } from '../typed.js';
import { attachment, found, isKept, pageOf, relatedOf } from './presenter.js';
import {
  ByEntry,
  ByVersion,
  EntryPage,
  EntryQuery,
  Lineage,
  RelatedEntry,
  Suggestion,
  SuggestQuery,
  VersionContent,
  VersionSummary
} from './schema.js';

const tags = ['notebooks'];
const config = { permission: 'read' as const };
export const NOTEBOOK_TYPE = 'application/x-ipynb+json';

/** What a request wishes; whoever asks may say `me` for themselves. */
function wishOf(query: Static<typeof EntryQuery>, own: string): SearchWish {
  const { q: words = '', space = null, author = null, language = null, reviewed = null, forksOf = null } = query;
  const { package: packages = [], tag: asked = [], sort = 'worth', literal = false, cursor = null, limit = 30 } = query;
  const by = author === 'me' ? own : author;
  return { words, space, author: by, language, packages, tags: asked, reviewed, forksOf, sort, literal, cursor, limit };
}

/** Finding and reading. What the caller may not read is not found, not counted, not hinted at. */
export function entryRoutes(api: Api, deps: HttpDeps): void {
  const { entries, search } = deps.store;

  api.get(
    '/entries',
    {
      config,
      schema: { summary: 'Find notebooks', tags, querystring: EntryQuery, response: answers({ 200: EntryPage }) }
    },
    async request => pageOf(await search.search(request.caller, wishOf(request.query, accountOf(request).id)))
  );

  api.get(
    '/suggestions',
    {
      config,
      schema: {
        summary: 'What the beginning of a word may mean',
        tags,
        querystring: SuggestQuery,
        response: answers({ 200: List(Suggestion) })
      }
    },
    async request => ({ items: await search.suggest(request.caller, request.query.q) })
  );

  api.get(
    '/entries/:entry/related',
    {
      config,
      schema: {
        summary: 'Notebooks that are like this one',
        tags,
        params: ByEntry,
        response: answers({ 200: List(RelatedEntry) })
      }
    },
    async request => {
      const items = await search.related(request.caller, request.params.entry);
      if (items === null) {
        throw new VitrineError('not-found');
      }
      return { items: items.map(relatedOf) };
    }
  );

  api.get(
    '/entries/:entry',
    {
      config,
      schema: { summary: 'The newest version', tags, params: ByEntry, response: answers({ 200: VersionContent }) }
    },
    async request => found(await entries.latest(request.caller, request.params.entry))
  );

  api.get(
    '/entries/:entry/versions',
    {
      config,
      schema: { summary: 'All versions', tags, params: ByEntry, response: answers({ 200: List(VersionSummary) }) }
    },
    async request => {
      const items = await entries.versions(request.caller, request.params.entry);
      if (items.length === 0) {
        found(await entries.latest(request.caller, request.params.entry));
      }
      return { items };
    }
  );

  api.get(
    '/entries/:entry/versions/:number',
    { config, schema: { summary: 'One version', tags, params: ByVersion, response: answers({ 200: VersionContent }) } },
    async request => found(await entries.version(request.caller, request.params.entry, request.params.number))
  );

  api.get(
    '/entries/:entry/versions/:number/notebook',
    {
      config,
      schema: {
        summary: 'The notebook itself',
        tags,
        params: ByVersion,
        response: answers({
          200: {
            description: 'Canonical text',
            content: { [NOTEBOOK_TYPE]: { schema: Type.Unsafe<Uint8Array | null>({ type: 'string' }) } }
          }
        })
      }
    },
    async (request, reply) => {
      const version = found(await entries.version(request.caller, request.params.entry, request.params.number));
      const etag = `"${version.contentId}"`;
      void reply
        .header('etag', etag)
        .header('content-disposition', attachment(version.fields.fileName, version.fields.title));
      if (isKept(request.headers['if-none-match'], etag)) {
        return reply.code(304).send(null);
      }
      return reply.type(NOTEBOOK_TYPE).send(Buffer.from(version.notebook));
    }
  );

  api.get(
    '/entries/:entry/lineage',
    {
      config,
      schema: {
        summary: 'Where it came from and what began from it',
        tags,
        params: ByEntry,
        response: answers({ 200: Lineage })
      }
    },
    async request => {
      const lineage = await entries.lineage(request.caller, request.params.entry);
      if (lineage === null) {
        throw new VitrineError('not-found');
      }
      return lineage;
    }
  );
}
