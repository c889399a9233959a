import { keyOf } from '../auth/key.js';
import type { HttpDeps } from '../deps.js';
import { ByVersion } from '../entries/schema.js';
import { unwrap } from '../errors.js';
import { answers, WriteHeaders } from '../schemas.js';
import type { Api } from '../typed.js';
import { PurgeAnswer, PurgeRequest } from './schema.js';

/** Taking a version away for good: by people at the page alone. */
export function erasureRoutes(api: Api, deps: HttpDeps): void {
  api.post(
    '/entries/:entry/versions/:number/purge',
    {
      config: { permission: 'session' },
      schema: {
        summary: 'Delete a version for good',
        description: "Nothing of what it said is kept, and it can't be undone. For administrators of its space.",
        tags: ['publishing'],
        params: ByVersion,
        headers: WriteHeaders,
        body: PurgeRequest,
        response: answers({ 200: PurgeAnswer })
      }
    },
    async request => {
      const { entry, number: version } = request.params;
      const wish = { entry, version, confirm: request.body.confirm };
      return unwrap(await deps.erasure.purge(request.caller, keyOf(request), wish));
    }
  );
}
