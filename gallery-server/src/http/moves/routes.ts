import { Type } from 'typebox';
import { keyOf } from '../auth/key.js';
import type { HttpDeps } from '../deps.js';
import { ByEntry } from '../entries/schema.js';
import { unwrap } from '../errors.js';
import { answers, Id, VersionNumber, WriteHeaders } from '../schemas.js';
import type { Api } from '../typed.js';

const MoveRequest = Type.Object({ space: Id });
const MoveAnswer = Type.Object({
  entry: Id,
  space: Id,
  readable: Type.Array(VersionNumber, { description: 'Versions that others may read there' }),
  waiting: Type.Array(VersionNumber, { description: 'Versions that wait for somebody to agree' })
});

/** Taking a notebook to another space: by people at the page alone. */
export function moveRoutes(api: Api, deps: HttpDeps): void {
  api.post(
    '/entries/:entry/move',
    {
      config: { permission: 'session' },
      schema: {
        summary: 'Take a notebook to another space',
        tags: ['publishing'],
        params: ByEntry,
        headers: WriteHeaders,
        body: MoveRequest,
        response: answers({ 200: MoveAnswer })
      }
    },
    async request => {
      const wish = { entry: request.params.entry, space: request.body.space };
      return unwrap(await deps.stored.move(request.caller, keyOf(request), wish));
    }
  );
}
