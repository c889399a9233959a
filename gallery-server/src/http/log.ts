import type { FastifyInstance, FastifyServerOptions } from 'fastify';

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/**
 * Logs say which route, how it ended and how long it took: no path with ids, no
 * query, no header, no address. Titles, names and words that were searched for are content.
 */
export function loggerOptions(level: LogLevel, stream?: { write(line: string): void }): FastifyServerOptions['logger'] {
  const nothing = (): Record<string, never> => ({});
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { req: nothing, res: nothing, err: error => ({ type: error.name, message: '', stack: '' }) },
    ...(stream === undefined ? {} : { stream })
  };
}

/** One line per answer. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.is404 ? null : (request.routeOptions.url ?? null),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime)
      },
      'answered'
    );
  });
}
