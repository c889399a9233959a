import { Type } from 'typebox';
import type { HttpDeps } from '../deps.js';
import { answers, Id, List } from '../schemas.js';
import type { Api } from '../typed.js';
import { AuditEvent, AuditQuery } from './schema.js';

/** The record of what happened, for administrators on the page. */
export function auditRoutes(api: Api, deps: HttpDeps): void {
  api.get(
    '/audit/:chain',
    {
      config: { permission: 'administrator' },
      schema: {
        summary: 'Events of one chain',
        tags: ['audit'],
        params: Type.Object({ chain: Id }),
        querystring: AuditQuery,
        response: answers({ 200: List(AuditEvent) })
      }
    },
    async request => {
      const { from = 0, limit = 100 } = request.query;
      return { items: await deps.store.audit.events({ chain: request.params.chain, from, limit }) };
    }
  );
}
