import { Type } from 'typebox';
import { keyOf } from '../auth/key.js';
import type { HttpDeps } from '../deps.js';
import { ByVersion } from '../entries/schema.js';
import { unwrap } from '../errors.js';
import { answers, Id, WriteHeaders } from '../schemas.js';
import type { Api } from '../typed.js';
import { PurgeAnswer, PurgeRequest, RemoveAnswer, RemoveRequest } from './schema.js';

/** Taking away for good, a version or a person: by people at the page alone. */
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

  api.post(
    '/accounts/:account/remove',
    {
      config: { permission: 'administrator' },
      schema: {
        summary: 'Remove a person',
        description:
          "They become a former member wherever their name stood, and it can't be undone. For administrators of the gallery.",
        tags: ['account'],
        params: Type.Object({ account: Id }),
        headers: WriteHeaders,
        body: RemoveRequest,
        response: answers({ 200: RemoveAnswer })
      }
    },
    async request => {
      const wish = { account: request.params.account, confirm: request.body.confirm };
      return unwrap(await deps.erasure.remove(request.caller, keyOf(request), wish));
    }
  );
}
