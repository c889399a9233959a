import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECEIPT_FORMAT } from '@vitrine/core/receipt';
import { ENGINE, policies } from '@vitrine/core/redaction';
import { TestGallery } from '../../../test/support/gallery.js';
import { engineBundle } from '../../adapters/engine/bundle.js';
import { bodyLimits, NOTEBOOK_LIMIT } from '../limits.js';
import { requirePermissions } from '../permissions.js';
import type { Declared } from '../permissions.js';
import { withoutBase } from '../server.js';

const routes: Declared[] = [];
let gallery: TestGallery;

beforeAll(async () => {
  gallery = await TestGallery.open({}, { onRoute: route => void routes.push(route) });
});
afterAll(() => gallery.close());

describe('capabilities', () => {
  it('name engine, policies, limits and the clock, to anybody', async () => {
    const answer = await gallery.ask('GET', '/capabilities');
    expect(answer.json()).toMatchObject({
      product: 'vitrine',
      engine: { version: ENGINE.version, bundle: engineBundle() },
      receipt: RECEIPT_FORMAT,
      canonical: ENGINE.canonical,
      limits: { notebookBytes: NOTEBOOK_LIMIT, bodyBytes: bodyLimits.publish },
      demo: false,
      baseUrl: gallery.url,
      anonymousReading: false
    });
    const { policies: named, now } = answer.json() as { policies: { name: string }[]; now: number };
    expect(named).toHaveLength(Object.keys(policies).length);
    expect(Math.abs(now - Date.now())).toBeLessThan(60_000);
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });
});

describe('health', () => {
  it('is not ready when the store is not', async () => {
    expect((await gallery.ask('GET', '/~/readyz')).json()).toEqual({ status: 'ok' });
    const ready = gallery.store.ready;
    gallery.store.ready = () => Promise.reject(new Error('gone'));
    expect((await gallery.ask('GET', '/~/readyz')).status).toBe(500);
    expect((await gallery.ask('GET', '/~/healthz')).status).toBe(200);
    gallery.store.ready = ready;
  });
});

describe('the OpenAPI document', () => {
  it('describes every route of the API, its answers and its problems', async () => {
    const document = (await gallery.ask('GET', '/openapi.json')).json() as {
      openapi: string;
      paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`)
    );
    const declared = routes
      .filter(route => !['HEAD', 'OPTIONS'].includes(route.method))
      .map(route => `${route.method} ${route.url.replace(/:([a-z]+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(declared.sort());
    for (const methods of Object.values(document.paths)) {
      for (const operation of Object.values(methods)) {
        expect(operation.summary).toMatch(/\S/);
        expect(Object.keys(operation.responses).join(' ')).toMatch(/^(200|201|204).* 4XX 5XX$/);
      }
    }
  });
});

describe('permissions', () => {
  it('are declared, or nothing starts', () => {
    const app = Fastify();
    requirePermissions(app);
    expect(() => app.get('/open', async () => 'x')).toThrow('GET /open declares no permission');
  });
});

describe('withoutBase', () => {
  it.each([
    ['/base/api', '/base', '/api'],
    ['/base', '/base', '/'],
    ['/base?x=1', '/base', '/?x=1'],
    ['/basement', '/base', '/basement'],
    ['/api', '/base', '/api'],
    ['/api', '', '/api']
  ])('%s below %j is %s', (url, base, expected) => {
    expect(withoutBase(url, base)).toBe(expected);
  });
});
