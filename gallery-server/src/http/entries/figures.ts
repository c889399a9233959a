import { createHash } from 'node:crypto';
import { VitrineError } from '@vitrine/core/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Figure } from '../../domain/pages/model.js';
import type { HttpDeps } from '../deps.js';
import { answers } from '../schemas.js';
import type { Api } from '../typed.js';
import { found, isKept } from './presenter.js';
import { ByVersion } from './schema.js';

const tags = ['notebooks'];
const config = { permission: 'read' as const };

const ByFigure = Type.Object({
  ...ByVersion.properties,
  figure: Type.Integer({ minimum: 0, maximum: 1_000_000 })
});

const Bytes = Type.Unsafe<Uint8Array | null>({ type: 'string', format: 'binary' });
const types = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'];
const picture = {
  200: { description: 'The picture', content: Object.fromEntries(types.map(type => [type, { schema: Bytes }])) }
};

/** A drawing that somebody opens by itself is a page on our own address: nothing in it may run, load or ask. */
const CLOSED = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/**
 * A browser keeps a picture, whose bytes never change, and asks each time whether it may still show it: what was taken
 * back is gone for everybody. The last of all hooks, because signed-in answers are otherwise never kept.
 */
const keep = async (_request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
  if (reply.statusCode === 200 || reply.statusCode === 304) {
    void reply.header('cache-control', 'private, no-cache');
  }
  return payload;
};

/** Sends a picture, or that the reader's browser has it already. */
async function send(request: FastifyRequest, reply: FastifyReply, figure: Figure | null): Promise<Uint8Array | null> {
  if (figure === null || !types.includes(figure.type)) {
    throw new VitrineError('not-found');
  }
  const etag = `"${createHash('sha256').update(figure.data).digest('base64url').slice(0, 27)}"`;
  void reply
    .header('etag', etag)
    .header('vary', 'Cookie, Authorization')
    .header('content-security-policy', CLOSED)
    .header('cross-origin-resource-policy', 'same-site')
    .header('content-disposition', 'inline');
  if (isKept(request.headers['if-none-match'], etag)) {
    return reply.code(304).send(null);
  }
  return reply.type(figure.type).send(Buffer.from(figure.data));
}

/** Figures of a version, each by itself: a page names them, and a list shows one. */
export function figureRoutes(api: Api, deps: HttpDeps): void {
  const { pages } = deps.store;

  api.get(
    '/entries/:entry/versions/:number/figures/:figure',
    {
      config,
      onSend: keep,
      schema: { summary: 'A figure of a version', tags, params: ByFigure, response: answers(picture) }
    },
    async (request, reply) => {
      const { entry, number, figure } = request.params;
      const kept = found(await pages.figure(request.caller, entry, number, figure));
      return send(request, reply, kept);
    }
  );

  api.get(
    '/entries/:entry/versions/:number/thumbnail',
    {
      config,
      onSend: keep,
      schema: {
        summary: 'The figure that stands for a version in lists',
        tags,
        params: ByVersion,
        response: answers(picture)
      }
    },
    async (request, reply) => {
      const { entry, number } = request.params;
      const kept = found(await pages.figure(request.caller, entry, number, 'cover'));
      return send(request, reply, kept);
    }
  );
}
