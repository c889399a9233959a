import { VitrineError } from '@vitrine/core/errors';
import { keyOf } from '../auth/key.js';
import type { HttpDeps } from '../deps.js';
import { ByVersion } from '../entries/schema.js';
import { unwrap } from '../errors.js';
import { answers, List, Nothing, WriteHeaders } from '../schemas.js';
import type { Api } from '../typed.js';
import { DecideAnswer, DecideRequest, LookRequest, Standing, Waiting } from './schema.js';

const tags = ['reviews'];
const session = { permission: 'session' as const };

/** What waits for a second person. Deciding needs a person at the page; how a version stands may be asked by any proof. */
export function reviewRoutes(api: Api, deps: HttpDeps): void {
  const { reviews } = deps;
  const store = deps.store.reviews;

  api.get(
    '/reviews',
    {
      config: session,
      schema: { summary: 'What waits for me to decide', tags, response: answers({ 200: List(Waiting) }) }
    },
    async request => {
      // Who reviews no space has nothing to decide.
      const queue = await store.queue(request.caller);
      return { items: queue.ok ? queue.value : [] };
    }
  );

  api.get(
    '/entries/:entry/versions/:number/review',
    {
      config: { permission: 'read' },
      schema: {
        summary: 'How a version stands that had to wait',
        tags,
        params: ByVersion,
        response: answers({ 200: Standing })
      }
    },
    async request => {
      const { entry, number } = request.params;
      const standing = await store.standing(request.caller, entry, number);
      if (standing === null) {
        throw new VitrineError('not-found');
      }
      return standing;
    }
  );

  api.post(
    '/entries/:entry/versions/:number/review',
    {
      config: session,
      schema: {
        summary: 'Approve a version or return it',
        tags,
        params: ByVersion,
        headers: WriteHeaders,
        body: DecideRequest,
        response: answers({ 200: DecideAnswer })
      }
    },
    async request => {
      const { decision, seen, notes = [] } = request.body;
      const wish = { ...request.params, decision, seen, notes };
      return unwrap(await reviews.decide(request.caller, keyOf(request), wish));
    }
  );

  api.post(
    '/entries/:entry/versions/:number/looks',
    {
      config: session,
      schema: {
        summary: 'Note that I opened an item',
        tags,
        params: ByVersion,
        body: LookRequest,
        response: answers({ 204: Nothing })
      }
    },
    async (request, reply) => {
      const { entry, number } = request.params;
      unwrap(await reviews.look(request.caller, entry, number, request.body.item));
      return reply.code(204).send(null);
    }
  );
}
