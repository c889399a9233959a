import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import type { HttpDeps } from './deps.js';
import { handleErrors, unwrap } from './errors.js';
import { done, refused } from '../domain/outcome.js';
import { loggerOptions } from './log.js';

let app: FastifyInstance | null = null;
afterEach(() => app?.close());

const lines: string[] = [];

/** A server whose one route throws what it is told to. */
function throwing(error: unknown, errorPage?: HttpDeps['errorPage']): FastifyInstance {
  lines.length = 0;
  const logger = loggerOptions('debug', { write: line => void lines.push(line) });
  const server: FastifyInstance = Fastify({ logger: logger ?? false, bodyLimit: 10 });
  app = server;
  // Only the page of an error is looked up there.
  handleErrors(server, { errorPage } as HttpDeps);
  server.all('/thrown', { config: { permission: 'none' } }, async () => {
    throw error;
  });
  server.all('/api/v1/thrown', { config: { permission: 'none' } }, async () => {
    throw error;
  });
  return server;
}

const html = { accept: 'text/html,*/*' };

describe('unwrap', () => {
  it('gives the value, or throws the refusal with its values', () => {
    expect(unwrap(done(1))).toBe(1);
    expect(() => unwrap(refused('version-conflict', { version: 3 }))).toThrow(
      expect.objectContaining({ code: 'version-conflict', params: { version: 3 } })
    );
  });
});

describe('what is thrown', () => {
  it.each([
    [new VitrineError('rate-limited', { seconds: 7 }), 429, 'rate-limited', { 'retry-after': '7' }],
    [new VitrineError('sign-in-needed'), 401, 'sign-in-needed', { 'www-authenticate': 'Bearer realm="vitrine"' }],
    [new VitrineError('disk-full'), 507, 'disk-full', {}],
    [new Error('secret words'), 500, 'internal', {}],
    ['a text', 500, 'internal', {}],
    [null, 500, 'internal', {}],
    [Object.assign(new Error('x'), { code: 'FST_ERR_BAD_URL' }), 404, 'not-found', {}],
    [Object.assign(new Error('x'), { statusCode: 418 }), 500, 'internal', {}]
  ])('%s becomes its problem', async (error, status, code, headers) => {
    const answer = await throwing(error).inject('/thrown');
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject({ ...headers, 'content-type': 'application/problem+json; charset=utf-8' });
    expect(answer.json()).toMatchObject({ code, status });
    expect(answer.body).not.toContain('secret words');
    expect(lines.join('')).not.toContain('secret words');
  });

  it('and is not ours goes to the log by its kind and its place', async () => {
    await throwing(new VitrineError('internal', {}, { cause: new TypeError('secret words') })).inject('/thrown');
    const line = lines
      .map(text => JSON.parse(text) as Record<string, unknown>)
      .find(each => each['msg'] === 'request failed');
    expect(line).toMatchObject({ code: 'internal', kind: 'TypeError', route: '/thrown' });
    expect(JSON.stringify(line?.['at'])).toContain('errors.test.ts');
  });

  it('by the body of a request names the limit', async () => {
    const answer = await throwing(null).inject({
      method: 'POST',
      url: '/thrown',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify('more than ten bytes')
    });
    expect(answer.json()).toMatchObject({ code: 'body-too-large', params: { limit: 10 } });
  });
});

describe('the page of an error', () => {
  const page: HttpDeps['errorPage'] = (_request, reply, problem) => {
    void reply.header('x-page', 'yes');
    return `<p>${problem.code}</p>`;
  };

  it('is for browsers, and never for the API', async () => {
    const server = throwing(new VitrineError('not-allowed'), page);
    const shown = await server.inject({ url: '/thrown', headers: html });
    expect([shown.statusCode, shown.body, shown.headers['x-page']]).toEqual([403, '<p>not-allowed</p>', 'yes']);
    expect(shown.headers['content-type']).toContain('text/html');
    for (const request of [{ url: '/thrown' }, { url: '/api/v1/thrown', headers: html }]) {
      expect((await server.inject(request)).headers['content-type']).toContain('application/problem+json');
    }
  });

  it('covers addresses that do not exist, and may leave the answer to us', async () => {
    const server = throwing(null, () => null);
    const answer = await server.inject({ url: '/absent', headers: html });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'not-found' });
  });
});
