import { Type } from 'typebox';
import type { HttpDeps } from '../deps.js';
import { unwrap } from '../errors.js';
import { answers, Id, List } from '../schemas.js';
import type { Api } from '../typed.js';
import { AuditEvent, AuditQuery, ChainReport } from './schema.js';

const tags = ['audit'];
const ByChain = Type.Object({ chain: Id });

/** The record of what happened, on the page, for whoever looks after what it is about. */
export function auditRoutes(api: Api, deps: HttpDeps): void {
  const { audit } = deps.store;

  api.get(
    '/audit/:chain',
    {
      config: { permission: 'session' },
      schema: {
        summary: 'Events of one chain',
        description: 'A chain is a space, or `instance` for the gallery itself. Its administrators read it.',
        tags,
        params: ByChain,
        querystring: AuditQuery,
        response: answers({ 200: List(AuditEvent) })
      }
    },
    async request => {
      const { from = 0, limit = 100 } = request.query;
      const { chain } = request.params;
      return { items: unwrap(await audit.events(request.caller, { chain, from, limit })) };
    }
  );

  api.get(
    '/audit/:chain/verify',
    {
      config: { permission: 'session' },
      schema: {
        summary: 'Whether one chain holds',
        tags,
        params: ByChain,
        response: answers({ 200: ChainReport })
      }
    },
    async request => unwrap(await audit.verify(request.caller, request.params.chain))
  );
}
