import { VitrineError } from '@vitrine/core/errors';
import { audienceSentence, waitingSentence } from '@vitrine/core/words';
import { keyOf } from '../auth/key.js';
import type { HttpDeps } from '../deps.js';
import { ByEntry } from '../entries/schema.js';
import { fromFastify, unwrap } from '../errors.js';
import { bodyLimits } from '../limits.js';
import { answers, WriteHeaders } from '../schemas.js';
import type { Api } from '../typed.js';
import {
  PrepareAnswer,
  PrepareRequest,
  PublishAnswer,
  PublishRequest,
  UndoAnswer,
  UndoRequest,
  WithdrawAnswer,
  WithdrawRequest
} from './schema.js';

const tags = ['publishing'];
const config = { permission: 'publish' as const };

/** Publishing and taking back. */
export async function snapshotRoutes(api: Api, deps: HttpDeps): Promise<void> {
  const { snapshots, site } = deps;
  // Every snapshot waits for a free thread, of which there are few: that bounds the work, not how often somebody asks.
  const brought = { ...config, rateLimit: { max: deps.rates.publish, timeWindow: 60_000 } };

  api.post(
    '/prepare',
    {
      config: brought,
      bodyLimit: bodyLimits.prepare,
      schema: {
        summary: 'What a commit needs from the gallery',
        tags,
        body: PrepareRequest,
        response: answers({ 200: PrepareAnswer })
      }
    },
    async request => unwrap(await snapshots.prepare(request.caller, request.body))
  );

  api.post(
    '/entries/:entry/withdraw',
    {
      config,
      schema: {
        summary: 'Take a version or all of them back',
        tags,
        params: ByEntry,
        headers: WriteHeaders,
        body: WithdrawRequest,
        response: answers({ 200: WithdrawAnswer })
      }
    },
    async request => {
      const { version, reason } = request.body;
      const wish = { entry: request.params.entry, version, reason };
      return unwrap(await snapshots.withdraw(request.caller, keyOf(request), wish));
    }
  );

  api.post(
    '/withdrawals/undo',
    {
      config,
      schema: { summary: 'Undo a withdrawal', tags, body: UndoRequest, response: answers({ 200: UndoAnswer }) }
    },
    async request => unwrap(await snapshots.undoWithdraw(request.caller, request.body.undo))
  );

  await api.register(async large => {
    // The bytes go to a worker as they came: parsing a hundred megabytes here would stop every other answer.
    large.removeAllContentTypeParsers();
    large.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, parsed) =>
      parsed(null, body)
    );
    // What never became a request of ours is a publish that was refused all the same.
    large.addHook('onError', async (request, _reply, error) => {
      const refusal = request.body === undefined ? fromFastify(error, request) : null;
      if (refusal !== null) {
        await snapshots.noteRefusal(request.caller, refusal);
      }
    });
    large.post(
      '/versions',
      {
        config: brought,
        bodyLimit: bodyLimits.publish,
        validatorCompiler: () => () => true,
        schema: {
          summary: 'Publish a snapshot',
          tags,
          headers: WriteHeaders,
          body: PublishRequest,
          response: answers({ 200: PublishAnswer, 201: PublishAnswer })
        }
      },
      async (request, reply) => {
        const body: unknown = request.body;
        if (!(body instanceof Uint8Array)) {
          throw new VitrineError('request-invalid', { place: 'body' });
        }
        const key = keyOf(request);
        if (key.length > 200) {
          throw new VitrineError('request-invalid', { place: 'headers.idempotency-key' });
        }
        const { space, ...published } = unwrap(await snapshots.publish(request.caller, key, body));
        return reply.code(published.created ? 201 : 200).send({
          ...published,
          url: `${site.url}/n/${published.entry}`,
          audience: {
            space: space.name,
            sentence: published.state === 'pending' ? waitingSentence(space) : audienceSentence(space)
          }
        });
      }
    );
  });
}
