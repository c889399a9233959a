import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A reverse proxy as people put one in front: the gallery is seen below a path, and nowhere else. */
export class PrefixProxy {
  private constructor(
    private readonly server: Server,
    readonly url: string
  ) {}

  static async open(prefix: string, port: number): Promise<PrefixProxy> {
    const server = createServer((asked, reply) => {
      const path = asked.url ?? '/';
      if (path !== prefix && !path.startsWith(`${prefix}/`)) {
        reply.writeHead(404).end('Not the gallery');
        return;
      }
      forward(asked, reply, port, path.slice(prefix.length) || '/');
    });
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    return new PrefixProxy(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(closed => this.server.close(closed));
  }
}

/** The `Host` stays the one that the browser asked for, as proxies are told to keep it. */
function forward(asked: IncomingMessage, reply: ServerResponse, port: number, path: string): void {
  const { method, headers } = asked;
  const onwards = request({ host: '127.0.0.1', port, path, method, headers }, answer => {
    reply.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(reply);
  });
  onwards.on('error', () => (reply.headersSent ? reply.destroy() : reply.writeHead(502).end()));
  asked.pipe(onwards);
}
