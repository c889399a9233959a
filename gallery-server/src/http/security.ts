import type { FastifyInstance } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { loopbackHosts, originOf } from '../domain/identity/origins.js';
import type { Site } from './deps.js';

const HARDENED: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
};

/** Host name of a `Host` header, without the port. */
function hostName(header: string): string {
  return header.toLowerCase().replace(/:\d+$/, '');
}

/** Hosts under which a loopback gallery answers: its own machine's, and its public one if it has one. */
export function hostAllowed(site: Site, header: string | undefined): boolean {
  if (!site.loopback) {
    return true;
  }
  const name = hostName(header ?? '');
  const own = originOf(site.url)?.replace(/^https?:\/\//, '');
  return loopbackHosts.includes(name) || (own !== undefined && hostName(own) === name);
}

/** Headers, hosts and origins; a route may set a stricter or wider header of its own. */
export function secure(app: FastifyInstance, site: Site): void {
  app.addHook('onRequest', async request => {
    // A page elsewhere whose name was pointed at this machine must not be answered.
    if (!hostAllowed(site, request.headers.host)) {
      throw new VitrineError('host-refused');
    }
  });
  app.addHook('onSend', async (request, reply, payload) => {
    for (const [name, value] of Object.entries(HARDENED)) {
      if (!reply.hasHeader(name)) {
        void reply.header(name, value);
      }
    }
    if (site.secure) {
      void reply.header('strict-transport-security', 'max-age=31536000');
    }
    if (request.caller.account || request.url.startsWith('/api/')) {
      void reply.header('cache-control', 'private, no-store');
    } else if (!reply.hasHeader('cache-control')) {
      void reply.header('cache-control', 'no-store');
    }
    return payload;
  });
}
