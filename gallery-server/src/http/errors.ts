import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, VitrineError } from '@vitrine/core/errors';
import type { Problem } from '@vitrine/core/errors';
import type { Outcome } from '../domain/outcome.js';
import { DenialNotes } from './denials.js';
import type { HttpDeps } from './deps.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The value of an outcome; a refusal becomes the problem that the caller sees. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) {
    const { code, params, places = [] } = outcome.refusal;
    throw new VitrineError(code, params, { places });
  }
  return outcome.value;
}

/** Places of a request as a caller may read them: names of the schema, never values. */
function placeOf(error: FastifyError): string {
  const first = error.validation?.[0];
  const missing = first?.params['missingProperty'];
  const path = (first?.instancePath ?? '').replace(/^\//, '').replace(/\//g, '.');
  const context = error.validationContext ?? 'request';
  return [context, path, typeof missing === 'string' ? missing : ''].filter(part => part !== '').join('.');
}

/** What fastify itself refuses, in the words of the catalogue. */
export function fromFastify(error: unknown, request: FastifyRequest): VitrineError | null {
  if (!(error instanceof Error) || !('code' in error)) {
    return null;
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new VitrineError('body-too-large', { limit: request.routeOptions.bodyLimit ?? 0 });
    case 'FST_ERR_VALIDATION':
      // Checked by shape: fastify's own error carries where, and values that we leave out.
      return new VitrineError('request-invalid', { place: placeOf(error as FastifyError) });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new VitrineError('request-invalid', { place: 'content-type' });
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new VitrineError('request-invalid', { place: 'body' });
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new VitrineError('not-found');
    default:
      return null;
  }
}

/** A problem of the catalogue for whatever was thrown. */
export function toProblem(error: unknown, request: FastifyRequest): Problem {
  return problemOf(fromFastify(error, request) ?? error);
}

/** Where an unexpected error came from; its message may quote content and stays out. */
function frames(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 12)
    .map(line => line.trim());
}

function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}

/** Sends a problem as a document, or as the page that the pages make of it. */
export async function sendProblem(
  deps: HttpDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem
): Promise<void> {
  void reply.code(problem.status);
  const seconds = problem.params['seconds'];
  if (problem.status === 429 && typeof seconds === 'number') {
    void reply.header('retry-after', String(seconds));
  }
  if (problem.status === 401) {
    void reply.header('www-authenticate', 'Bearer realm="vitrine"');
  }
  if (wantsPage(request) && deps.errorPage !== undefined) {
    const page = await deps.errorPage(request, reply, problem);
    if (page !== null) {
      await reply.type('text/html; charset=utf-8').send(page);
      return;
    }
  }
  await reply.type(PROBLEM_TYPE).serializer(JSON.stringify).send(problem);
}

/** The one place where an error leaves the server. */
export function handleErrors(app: FastifyInstance, deps: HttpDeps): void {
  const denials = new DenialNotes(deps);
  app.setErrorHandler(async (error: unknown, request, reply) => {
    const problem = toProblem(error, request);
    if (problem.status >= 500) {
      const cause = error instanceof VitrineError ? (error.cause ?? error) : error;
      request.log.error(
        {
          code: problem.code,
          kind: cause instanceof Error ? cause.name : typeof cause,
          at: frames(cause),
          route: request.routeOptions.url ?? null
        },
        'request failed'
      );
    }
    await denials.note(request, problem);
    await sendProblem(deps, request, reply, problem);
  });
  app.setNotFoundHandler(async (request, reply) => {
    await sendProblem(deps, request, reply, problemOf(new VitrineError('not-found')));
  });
}
