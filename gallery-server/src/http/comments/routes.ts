import { VitrineError } from '@vitrine/core/errors';
import type { CommentPlace } from '../../domain/comments/ports.js';
import { keyOf } from '../auth/key.js';
import type { HttpDeps } from '../deps.js';
import { ByVersion } from '../entries/schema.js';
import { unwrap } from '../errors.js';
import { answers, WriteHeaders } from '../schemas.js';
import type { Api } from '../typed.js';
import { ByComment, Commented, CommentRequest, EditRequest, Threads } from './schema.js';

const tags = ['comments'];
const publish = { permission: 'publish' as const };
const response = answers({ 200: Commented });

/** What readers say about a fixed version. Who may not read it learns of no comment, nor how many there are. */
export function commentRoutes(api: Api, deps: HttpDeps): void {
  const { comments } = deps;
  const store = deps.store.comments;

  api.get(
    '/entries/:entry/versions/:number/comments',
    {
      config: { permission: 'read' },
      schema: { summary: 'Comments on a version', tags, params: ByVersion, response: answers({ 200: Threads }) }
    },
    async ({ caller, params: { entry, number } }) => {
      const items = await store.threads(caller, entry, number);
      if (items === null) {
        throw new VitrineError('not-found');
      }
      return { items, others: await store.otherThreads(caller, entry, number) };
    }
  );

  api.post(
    '/entries/:entry/versions/:number/comments',
    {
      config: publish,
      schema: {
        summary: 'Comment on a cell or an output, or answer',
        tags,
        params: ByVersion,
        headers: WriteHeaders,
        body: CommentRequest,
        response: answers({ 201: Commented })
      }
    },
    async (request, reply) => {
      const { body, params, caller } = request;
      const place: CommentPlace =
        'thread' in body ? { thread: body.thread } : { cell: body.cell, output: body.output ?? null, thread: null };
      const made = unwrap(await comments.say(caller, keyOf(request), { ...params, place, text: body.text }));
      return reply.code(201).send(made);
    }
  );

  api.put(
    '/entries/:entry/versions/:number/comments/:comment',
    {
      config: publish,
      schema: { summary: 'Change my comment', tags, params: ByComment, body: EditRequest, response }
    },
    async ({ caller, params, body: { text } }) => unwrap(await comments.edit(caller, { ...params, text }))
  );

  api.delete(
    '/entries/:entry/versions/:number/comments/:comment',
    { config: publish, schema: { summary: 'Delete a comment', tags, params: ByComment, response } },
    async ({ caller, params }) => unwrap(await comments.delete(caller, params))
  );

  api.put(
    '/entries/:entry/versions/:number/comments/:comment/resolved',
    { config: publish, schema: { summary: 'Resolve a thread', tags, params: ByComment, response } },
    async ({ caller, params }) => unwrap(await comments.resolve(caller, { ...params, resolved: true }))
  );

  api.delete(
    '/entries/:entry/versions/:number/comments/:comment/resolved',
    { config: publish, schema: { summary: 'Reopen a thread', tags, params: ByComment, response } },
    async ({ caller, params }) => unwrap(await comments.resolve(caller, { ...params, resolved: false }))
  );
}
