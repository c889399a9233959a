import { Type } from 'typebox';
import type { Static } from 'typebox';
import { ENGINE, policies, policyHash } from '@vitrine/core/redaction';
import { RECEIPT_FORMAT } from '@vitrine/core/receipt';
import type { Policy } from '@vitrine/core/redaction';
import type { Caller } from '../../domain/identity/model.js';
import { version } from '../../version.js';
import type { HttpDeps } from '../deps.js';
import { bodyLimits, NOTEBOOK_LIMIT } from '../limits.js';
import { answers } from '../schemas.js';
import type { Api } from '../typed.js';
import { Capabilities, Health } from './schema.js';

/** Policies that the product brings, and for who is signed in those that hold in their spaces. */
async function policiesFor(caller: Caller, { store }: HttpDeps): Promise<Static<typeof Capabilities>['policies']> {
  const brought = Object.values<Policy>(policies).map(policyHash);
  const spaces = caller.account === null ? [] : await store.spaces.spacesOf(caller);
  const briefs = await store.policies.briefs([...brought, ...spaces.map(space => space.policyHash)]);
  return briefs.map(({ name, version: number, profile, hash }) => ({ name, version: number, profile, hash }));
}

/** What anybody may ask, without a proof. */
export function systemRoutes(api: Api, deps: HttpDeps): void {
  api.get(
    '/capabilities',
    {
      config: { permission: 'none' },
      schema: {
        summary: 'What this gallery can do',
        tags: ['gallery'],
        security: [],
        response: answers({ 200: Capabilities })
      }
    },
    async (request, reply) => {
      // Readable without CORS too: a Lab whose origin isn't listed can tell that from a gallery that is down.
      void reply.header('cross-origin-resource-policy', 'cross-origin');
      return {
        product: 'vitrine' as const,
        version,
        engine: { version: ENGINE.version, bundle: deps.bundle },
        receipt: RECEIPT_FORMAT,
        canonical: ENGINE.canonical,
        policies: await policiesFor(request.caller, deps),
        limits: { notebookBytes: NOTEBOOK_LIMIT, bodyBytes: bodyLimits.publish },
        demo: deps.site.demo,
        now: deps.clock(),
        baseUrl: deps.site.url,
        anonymousReading: false
      };
    }
  );
  api.get(
    '/openapi.json',
    {
      config: { permission: 'none' },
      schema: {
        summary: 'This document',
        tags: ['gallery'],
        security: [],
        response: answers({ 200: Type.Record(Type.String(), Type.Unknown()) })
      },
      serializerCompiler: () => JSON.stringify
    },
    async () => ({ ...api.swagger() })
  );
}

/** For whatever watches the process; outside the API's prefix. */
export function healthRoutes(app: Api, deps: HttpDeps): void {
  const options = (summary: string) => ({
    config: { permission: 'none' as const, rateLimit: false as const },
    schema: { summary, tags: ['gallery'], security: [], response: answers({ 200: Health }) }
  });
  app.get('/healthz', options('The process answers'), async (_request, reply) => {
    void reply.header('cross-origin-resource-policy', 'cross-origin');
    return { status: 'ok' as const };
  });
  app.get('/readyz', options('Reads and writes go through'), async () => {
    await deps.store.ready();
    return { status: 'ok' as const };
  });
}
