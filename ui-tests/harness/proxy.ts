import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface ProxyOptions {
  /** The server behind it, on this computer. */
  port: number;
  /** Path below which that server is seen, and nowhere else. */
  prefix?: string;
  /** What the proxy says on top of every answer. */
  headers?: Record<string, string>;
}

/** A reverse proxy as people put one in front. The `Host` stays the one that the browser asked for. */
export class Proxy {
  private constructor(
    private readonly server: Server,
    private readonly open: ReadonlySet<Duplex>,
    readonly url: string
  ) {}

  static async open(options: ProxyOptions): Promise<Proxy> {
    const { prefix = '' } = options;
    const server = createServer((asked, reply) => {
      const path = asked.url ?? '/';
      if (path !== prefix && !path.startsWith(`${prefix}/`)) {
        reply.writeHead(404).end('Nothing here');
        return;
      }
      forward(asked, reply, path.slice(prefix.length) || '/', options);
    });
    const open = new Set<Duplex>();
    server.on('connection', socket => {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    });
    server.on('upgrade', (asked, socket) => connect(asked, socket, options.port));
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    return new Proxy(server, open, `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`);
  }

  async close(): Promise<void> {
    const closed = new Promise(done => this.server.close(done));
    // A WebSocket counts as no connection of the server any longer.
    this.open.forEach(socket => socket.destroy());
    await closed;
  }
}

function forward(asked: IncomingMessage, reply: ServerResponse, path: string, { port, headers }: ProxyOptions): void {
  const onwards = request({ host: '127.0.0.1', port, path, method: asked.method, headers: asked.headers }, answer => {
    reply.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...headers });
    answer.pipe(reply);
  });
  onwards.on('error', () => (reply.headersSent ? reply.destroy() : reply.writeHead(502).end()));
  asked.pipe(onwards);
}

/** A WebSocket: after the greeting, bytes go to and fro as they come. */
function connect(asked: IncomingMessage, socket: Duplex, port: number): void {
  const onwards = request({ host: '127.0.0.1', port, path: asked.url, headers: asked.headers });
  onwards.on('upgrade', (answer, other, head) => {
    const { rawHeaders } = answer;
    const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ''}`] : []));
    socket.write(['HTTP/1.1 101 Switching Protocols', ...lines, '', ''].join('\r\n'));
    socket.write(head);
    other.pipe(socket).pipe(other);
    other.on('error', () => socket.destroy());
    socket.on('error', () => other.destroy());
  });
  onwards.on('error', () => socket.destroy());
  onwards.end();
}
