import type { FastifyRequest } from 'fastify';

/** The idempotency key of a write; without one every request is a write of its own. */
export function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && key !== '' ? key : request.id;
}
