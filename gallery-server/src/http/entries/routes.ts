import { VitrineError } from '@vitrine/core/errors';
import { Type } from 'typebox';
import { accountOf } from '../auth/account.js';
import type { HttpDeps } from '../deps.js';
import { answers, List } from '../schemas.js';
import type { Api } from '../typed.js';
import { attachment, found, isKept } from './presenter.js';
import { ByEntry, ByVersion, EntryPage, EntryQuery, Lineage, VersionContent, VersionSummary } from './schema.js';

const tags = ['notebooks'];
const config = { permission: 'read' as const };
export const NOTEBOOK_TYPE = 'application/x-ipynb+json';

/** Finding and reading. What the caller may not read is not found, not counted, not hinted at. */
export function entryRoutes(api: Api, deps: HttpDeps): void {
  const { entries } = deps.store;

  api.get(
    '/entries',
    {
      config,
      schema: { summary: 'Find notebooks', tags, querystring: EntryQuery, response: answers({ 200: EntryPage }) }
    },
    async request => {
      const { q = '', space = null, author, forksOf = null, cursor = null, limit = 30 } = request.query;
      return entries.list(request.caller, {
        words: q,
        space,
        author: author === 'me' ? accountOf(request).id : (author ?? null),
        forksOf,
        cursor,
        limit
      });
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
