import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../test/support/gallery.js';
import type { Person } from '../../test/support/gallery.js';
import { bodyLimits } from './limits.js';
import { hostAllowed } from './security.js';

let gallery: TestGallery;
let person: Person;

beforeAll(async () => {
  gallery = await TestGallery.open({ origins: ['https://lab.example.org'] });
  person = await gallery.person('person');
});
afterAll(() => gallery.close());

/** A request whose headers fetch would not let us choose; `body` is sent as it is. */
function raw(method: string, path: string, headers: Record<string, string>, body = ''): Promise<IncomingMessage> {
  const { hostname, port } = new URL(gallery.url);
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, method, path, headers }, answer => {
      answer.resume();
      resolve(answer);
      sent.destroy();
    });
    sent.on('error', reject);
    sent.write(body);
    sent.flushHeaders();
  });
}

describe('Host', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST:1234'])('answers for %s', async host => {
    expect((await raw('GET', '/healthz', { host })).statusCode).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.', '10.0.0.1:8765'])('refuses %s', async host => {
    expect((await raw('GET', '/healthz', { host })).statusCode).toBeGreaterThanOrEqual(400);
    expect((await raw('GET', '/api/v1/capabilities', { host })).statusCode).toBeGreaterThanOrEqual(400);
  });

  it('says why, as a problem that shows nothing of the gallery', async () => {
    const { hostname, port } = new URL(gallery.url);
    const text = await new Promise<string>((resolve, reject) => {
      const headers = { host: 'evil.example', authorization: `Bearer ${person.token}` };
      httpRequest({ hostname, port, path: '/api/v1/me', headers }, answer => {
        answer.setEncoding('utf8');
        let all = '';
        answer.on('data', part => (all += String(part))).on('end', () => resolve(all));
      })
        .on('error', reject)
        .end();
    });
    expect(JSON.parse(text)).toMatchObject({ code: 'host-refused', status: 421 });
    expect(text).not.toContain(person.account.login);
  });

  it('lets a public address in, and does not ask beyond loopback', () => {
    const site = {
      url: 'https://gallery.example/base',
      base: '/base',
      loopback: true,
      secure: true,
      demo: false,
      origins: { loopback: true, listed: [] }
    };
    expect(hostAllowed(site, 'gallery.example')).toBe(true);
    expect(hostAllowed(site, 'other.example')).toBe(false);
    expect(hostAllowed(site, undefined)).toBe(false);
    expect(hostAllowed({ ...site, loopback: false }, 'other.example')).toBe(true);
  });
});

describe('CORS', () => {
  const from = (origin: string, method = 'GET', path = '/me'): ReturnType<TestGallery['ask']> =>
    gallery.ask(method, path, {
      ...(method === 'OPTIONS' ? {} : { token: person.token }),
      headers: { origin, ...(method === 'OPTIONS' ? { 'access-control-request-method': 'POST' } : {}) }
    });

  it.each(['http://localhost:8888', 'http://127.0.0.1:1', 'https://lab.example.org'])(
    'lets %s read, without cookies',
    async origin => {
      for (const answer of [await from(origin), await from(origin, 'OPTIONS', '/prepare')]) {
        expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
        expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
        expect(answer.headers.get('vary')).toContain('origin');
      }
      const preflight = await from(origin, 'OPTIONS', '/versions');
      expect(preflight.headers.get('access-control-allow-headers')).toContain('idempotency-key');
    }
  );

  it.each(['https://evil.example', 'null', 'https://lab.example.org:8443', 'http://lab.example.org'])(
    'keeps %s out',
    async origin => {
      for (const answer of [await from(origin), await from(origin, 'OPTIONS', '/prepare')]) {
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
        expect(answer.headers.get('access-control-allow-headers')).toBeNull();
      }
    }
  );

  it('covers problems too, so that a client can read why', async () => {
    const answer = await gallery.ask('GET', '/me', { headers: { origin: 'http://localhost:8888' } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:8888');
  });

  it('is not for anything beside the API', async () => {
    const answer = await gallery.ask('GET', '/~/healthz', { headers: { origin: 'http://localhost:8888' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('CSRF', () => {
  const end = (asking: object): ReturnType<TestGallery['ask']> => gallery.ask('DELETE', '/tokens/made-up', asking);

  it('asks a session for its token on every unsafe request', async () => {
    const { session } = person;
    expect((await end({ session, csrf: null })).json()).toMatchObject({ code: 'csrf' });
    expect((await end({ session, csrf: 'x'.repeat(64) })).json()).toMatchObject({ code: 'csrf' });
    expect((await end({ session })).json()).toMatchObject({ code: 'not-found' });
    expect((await gallery.ask('GET', '/me', { session, csrf: null })).status).toBe(200);
  });

  it('refuses a right token from a page elsewhere', async () => {
    const { session } = person;
    expect((await end({ session, headers: { origin: 'https://evil.example' } })).json()).toMatchObject({
      code: 'csrf'
    });
    expect((await end({ session, headers: { 'sec-fetch-site': 'cross-site' } })).json()).toMatchObject({
      code: 'csrf'
    });
    expect((await end({ session, headers: { origin: gallery.url } })).status).toBe(404);
  });

  it('holds the forms of the page to it before there is a session', async () => {
    const { pages } = await import('./pages/index.js');
    const shown = await TestGallery.open({ demo: true }, { pages });
    const signIn = (headers: Record<string, string>): ReturnType<TestGallery['ask']> =>
      shown.ask('POST', '/~/sign-in', { raw: new URLSearchParams({ demo: 'demo-author' }), headers });
    for (const [name, value] of [
      ['origin', 'https://evil.example'],
      ['origin', 'null'],
      ['sec-fetch-site', 'cross-site']
    ] as const) {
      const answer = await signIn({ [name]: value });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    const fine = await signIn({ origin: shown.url, 'sec-fetch-site': 'same-origin' });
    expect(fine.headers.get('set-cookie')).toContain('vitrine_session=');
    await shown.close();
  });

  it("asks no bearer for it, and doesn't take another session's", async () => {
    expect((await end({ token: person.token })).status).toBe(404);
    const other = await gallery.person('other');
    const { csrfOf } = await import('./auth/session.js');
    expect((await end({ session: person.session, csrf: csrfOf(other.session) })).json()).toMatchObject({
      code: 'csrf'
    });
  });
});

describe('headers', () => {
  it('are strict on every answer', async () => {
    for (const path of ['/capabilities', '/nothing', '/me']) {
      const { headers } = await gallery.ask('GET', path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('server')).toBeNull();
    }
    const me = await gallery.ask('GET', '/me', { token: person.token });
    expect(me.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('problems', () => {
  it('are documents with a code, a sentence and what to do', async () => {
    for (const [method, path, status] of [
      ['GET', '/nothing', 404],
      ['GET', '/me', 401],
      ['GET', '/entries/absent', 401]
    ] as const) {
      const answer = await gallery.ask(method, path);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.json()).toEqual({
        code: expect.any(String),
        status,
        sentence: expect.stringMatching(/\S/),
        next: expect.stringMatching(/\S/),
        params: expect.any(Object)
      });
    }
  });

  it('name the place of a wrong request and never its value', async () => {
    const { token } = person;
    const answer = await gallery.ask('POST', '/prepare', {
      token,
      body: { space: 'Secret Value', entry: null, base: null, origin: null }
    });
    expect(answer.json()).toMatchObject({ code: 'request-invalid', params: { place: 'body.space' } });
    expect(answer.text).not.toContain('Secret Value');
    expect((await gallery.ask('GET', '/entries?limit=1000', { token })).json()).toMatchObject({
      code: 'request-invalid'
    });
    const broken = { token, raw: '{"x', headers: { 'content-type': 'application/json' } };
    expect((await gallery.ask('POST', '/prepare', broken)).json()).toMatchObject({ code: 'request-invalid' });
    const text = { token, raw: 'x', headers: { 'content-type': 'text/plain' } };
    expect((await gallery.ask('POST', '/prepare', text)).json()).toMatchObject({ code: 'request-invalid' });
  });
});

describe('body limits', () => {
  const json = { 'content-type': 'application/json' };

  it.each([
    ['/prepare', bodyLimits.prepare],
    ['/device', bodyLimits.general]
  ])('of %s hold to the byte', async (path, limit) => {
    const { token } = person;
    const at = await gallery.ask('POST', path, { token, raw: '{}'.padEnd(limit), headers: json });
    expect(at.json()).toMatchObject({ code: 'request-invalid' });
    const over = await gallery.ask('POST', path, { token, raw: '{}'.padEnd(limit + 1), headers: json });
    expect(over.status).toBe(413);
    expect(over.json()).toMatchObject({ code: 'body-too-large', params: { limit } });
  });

  it('of publishing hold to the byte, and are refused before they are sent', async () => {
    const limit = bodyLimits.publish;
    const headers = { ...json, host: '127.0.0.1', authorization: `Bearer ${person.token}` };
    const over = await raw('POST', '/api/v1/versions', { ...headers, 'content-length': String(limit + 1) }, '{');
    expect(over.statusCode).toBe(413);
    const at = await gallery.ask('POST', '/versions', {
      token: person.token,
      raw: Buffer.alloc(limit, 0x20),
      headers: json
    });
    expect(at.json()).toMatchObject({ code: 'request-invalid' });
  });

  it("aren't read from whoever may not publish", async () => {
    const headers = { ...json, host: '127.0.0.1', 'content-length': String(bodyLimits.publish) };
    expect((await raw('POST', '/api/v1/versions', headers, '{')).statusCode).toBe(401);
  });
});
