import type { FastifyInstance } from 'fastify';
import rateLimit from '@fastify/rate-limit';
import { VitrineError } from '@vitrine/core/errors';
import type { RateLimits } from './deps.js';

/** Limits every route; those about signing in have a smaller one of their own in `config.rateLimit`. */
export async function limitRates(app: FastifyInstance, rates: RateLimits): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max: rates.general,
    timeWindow: 60_000,
    keyGenerator: request => request.caller.account?.id ?? request.ip,
    // How much is left is nobody's business; when to come back is said with the refusal.
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, context) =>
      new VitrineError('rate-limited', { seconds: Math.max(1, Math.ceil(context.ttl / 1000)) })
  });
}
