import { VitrineError } from '@vitrine/core/errors';
import type { HttpDeps } from '../deps.js';
import { found } from '../entries/presenter.js';
import { ByVersion } from '../entries/schema.js';
import { answers } from '../schemas.js';
import type { Api } from '../typed.js';
import { Keys, Receipt } from './schema.js';

/** Receipts of versions, and what they are checked with. */
export function receiptRoutes(api: Api, deps: HttpDeps): void {
  api.get(
    '/entries/:entry/versions/:number/receipt',
    {
      config: { permission: 'read' },
      schema: {
        summary: 'The redaction receipt of a version',
        tags: ['notebooks'],
        params: ByVersion,
        response: answers({ 200: Receipt })
      }
    },
    async (request, reply) => {
      const { entry, number } = request.params;
      const stored = found(await deps.store.receipts.receipt(request.caller, entry, number));
      if (stored === null) {
        throw new VitrineError('receipt-missing');
      }
      void reply.header('content-disposition', `attachment; filename="${entry}-v${number}.receipt.json"`);
      // The text that was stored goes out as it is.
      return reply.type('application/json; charset=utf-8').send(stored.text as never);
    }
  );

  api.get(
    '/keys',
    {
      // Whoever holds a receipt checks it, also without an account.
      config: { permission: 'none' },
      schema: {
        summary: 'Public keys that receipts are checked with',
        tags: ['gallery'],
        security: [],
        response: answers({ 200: Keys })
      }
    },
    async () => ({ items: deps.keys.publicKeys() })
  );
}
