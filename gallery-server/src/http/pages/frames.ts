import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { frameDocument } from '../../web/frame.js';
import { found } from '../entries/presenter.js';
import type { ByEntry } from './entry.js';
import { numberOf } from './page.js';
import type { PageDeps } from './page.js';

/**
 * What the document of a figure may do. It has an origin of its own, so no cookies, no storage and no way into the page;
 * it runs one script, told by a word that is made anew for each answer; it asks nobody for anything. Renderers set the
 * looks of what they draw one by one, which needs inline styles; no style can load anything here.
 */
export function framePolicy(nonce: string): string {
  return [
    'sandbox allow-scripts',
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "font-src 'none'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'"
  ].join('; ');
}

/** Figures that a script draws, each as a document of its own. */
export function frameRoutes(app: FastifyInstance, deps: PageDeps): void {
  app.get<{ Params: ByEntry & { number: string; frame: string } }>(
    '/n/:entry/v/:number/frames/:frame',
    { config: { permission: 'read' } },
    async (request, reply) => {
      const { caller, params } = request;
      const number = numberOf(params.number);
      if (number === null || !/^(?:0|[1-9]\d{0,5})$/.test(params.frame)) {
        throw new VitrineError('not-found');
      }
      const frame = found(await deps.store.pages.frame(caller, params.entry, number, Number(params.frame)));
      const script = frame === null ? undefined : deps.assets.names.frames?.[frame.kind];
      if (frame === null || script === undefined) {
        throw new VitrineError('not-found');
      }
      const nonce = randomBytes(18).toString('base64');
      return reply
        .headers({
          'content-security-policy': framePolicy(nonce),
          // Headers of an older kind say the same to browsers that know no other.
          'x-frame-options': 'SAMEORIGIN',
          'x-dns-prefetch-control': 'off',
          'cache-control': 'private, no-store'
        })
        .type('text/html; charset=utf-8')
        .send(frameDocument(frame, `${deps.site.base}/assets/${script}`, nonce));
    }
  );
}
