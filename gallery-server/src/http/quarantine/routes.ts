import { keyOf } from '../auth/key.js';
import type { HttpDeps } from '../deps.js';
import { ByVersion } from '../entries/schema.js';
import { unwrap } from '../errors.js';
import { answers, WriteHeaders } from '../schemas.js';
import type { Api } from '../typed.js';
import { ReportAnswer, ReportRequest } from './schema.js';

/** Whoever reads something sensitive can shut it; opening it again is done on the page. */
export function quarantineRoutes(api: Api, deps: HttpDeps): void {
  api.post(
    '/entries/:entry/versions/:number/report',
    {
      config: {
        permission: 'read',
        rateLimit: { max: deps.rates.token, timeWindow: 60_000 }
      },
      schema: {
        summary: 'Report something sensitive',
        description: 'Closes every version of the notebook at once. Ten an hour for one account.',
        tags: ['notebooks'],
        params: ByVersion,
        headers: WriteHeaders,
        body: ReportRequest,
        response: answers({ 200: ReportAnswer })
      }
    },
    async request => {
      const { entry, number } = request.params;
      const { kind, cell = null, note = '' } = request.body;
      const wish = { entry, version: number, kind, cell, note };
      return unwrap(await deps.quarantine.report(request.caller, keyOf(request), wish));
    }
  );
}
