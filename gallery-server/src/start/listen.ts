import type { FastifyInstance } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';

/** Milliseconds that answers under way get when the gallery is asked to end. */
const GRACE = 10_000;

/** Binds the port and answers which one it is. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<number> {
  try {
    await app.listen({ host: host.replace(/^\[|\]$/g, ''), port, listenTextResolver: () => 'listening' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE' || code === 'EACCES') {
      throw new VitrineError('port-taken', { port }, { cause: error });
    }
    throw error;
  }
  return app.addresses()[0]?.port ?? port;
}

/** Takes no more requests and waits for those under way, though not for ever. */
export async function closeGently(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), GRACE);
  timer.unref();
  await app.close();
  clearTimeout(timer);
}
