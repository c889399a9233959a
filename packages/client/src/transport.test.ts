import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressOf, createTransport, jsonOf } from './transport.js';
import type { ClientOptions } from './transport.js';

interface Call {
  url: string;
  init: RequestInit;
}

function transport(answer: () => Response | Promise<Response>, more: Partial<ClientOptions> = {}) {
  const calls: Call[] = [];
  const { text: send } = createTransport({
    baseUrl: 'http://g.test',
    token: () => null,
    page: '',
    fetch: async (input, init) => {
      calls.push({ url: String(input), init: init ?? {} });
      return answer();
    },
    ...more
  });
  return { send, calls };
}

afterEach(() => vi.unstubAllGlobals());

describe('the address of a call', () => {
  it.each([
    ['http://g.test', 'http://g.test/api/v1/me'],
    ['http://g.test/', 'http://g.test/api/v1/me'],
    ['https://g.test/a/b//', 'https://g.test/a/b/api/v1/me']
  ])('of %s', (base, url) => {
    expect(addressOf(base, '/me')).toBe(url);
  });

  it('law: words of a query come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (q, limit) => {
        const { searchParams, pathname } = new URL(addressOf('http://g.test/base', '/entries', { q, limit }));
        expect(pathname).toBe('/base/api/v1/entries');
        expect(searchParams.get('q')).toBe(q);
        expect(searchParams.get('limit')).toBe(String(limit));
      })
    );
  });

  it('leaves out what is not asked for, but not what is empty', () => {
    expect(addressOf('http://g.test', '/entries', { q: '', space: undefined })).toMatch(/entries\?q=$/);
  });
});

describe('a request', () => {
  it('sends no cookies, keeps nothing, and has a body only where there is one', async () => {
    const { send, calls } = transport(() => new Response('{}'));
    await send({ method: 'GET', path: '/me' });
    await send({ method: 'POST', path: '/device', body: { origin: 'o' } });
    expect(calls.map(({ init }) => [init.method, init.credentials, init.cache, init.body])).toEqual([
      ['GET', 'omit', 'no-store', undefined],
      ['POST', 'omit', 'no-store', '{"origin":"o"}']
    ]);
    expect(new Headers(calls[0]?.init.headers).has('content-type')).toBe(false);
  });

  it('takes the token as it is at that moment', async () => {
    let token: string | null = null;
    const { send, calls } = transport(() => new Response('{}'), { token: () => token });
    await send({ method: 'GET', path: '/me' });
    token = 'later';
    await send({ method: 'GET', path: '/me' });
    expect(calls.map(({ init }) => new Headers(init.headers).get('authorization'))).toEqual([null, 'Bearer later']);
  });

  it('leaves no timer and no listener behind', async () => {
    vi.useFakeTimers();
    try {
      const { send } = transport(() => new Response('{}'));
      const giveUp = new AbortController();
      const removed = vi.spyOn(giveUp.signal, 'removeEventListener');
      await send({ method: 'GET', path: '/me', signal: giveUp.signal });
      expect(vi.getTimerCount()).toBe(0);
      expect(removed).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  it('knows the page it runs in, where there is one', async () => {
    vi.stubGlobal('location', { href: 'https://lab.test/lab' });
    const { send } = transport(() => Promise.reject(new TypeError('Failed to fetch')), { page: undefined });
    await expect(send({ method: 'GET', path: '/me' })).rejects.toMatchObject({ code: 'gallery-mixed-content' });
  });

  it.each([[undefined], [{ href: 'about:blank' }], [{}]])('runs outside a page too: %j', async location => {
    vi.stubGlobal('location', location);
    const { send } = transport(() => Promise.reject(new TypeError('Failed to fetch')), { page: undefined });
    await expect(send({ method: 'GET', path: '/me' })).rejects.toMatchObject({ code: 'gallery-unreachable' });
  });
});

describe('an answer', () => {
  it.each([200, 201])('of %i is its text', async status => {
    const { send } = transport(() => new Response('{"a": 1e-05}', { status }));
    expect(await send({ method: 'GET', path: '/me' })).toBe('{"a": 1e-05}');
  });

  it('of nothing is an empty text', async () => {
    const { send } = transport(() => new Response(null, { status: 204 }));
    expect(await send({ method: 'DELETE', path: '/token' })).toBe('');
  });

  it('with a problem is that problem, whatever its status', async () => {
    const problem = { code: 'grant-pending', status: 428, sentence: 's', next: 'n', params: {} };
    const { send } = transport(() => new Response(JSON.stringify(problem), { status: 428 }));
    await expect(send({ method: 'POST', path: '/token' })).rejects.toMatchObject({ code: 'grant-pending' });
  });

  it('says how long to wait, also without a problem', async () => {
    const headers = { 'retry-after': '9' };
    const { send } = transport(() => new Response('slow down', { status: 429, headers }));
    await expect(send({ method: 'GET', path: '/me' })).rejects.toMatchObject({ params: { seconds: 9 } });
  });

  it.each(['', 'null', '3', '"text"', '<html>', '{'])('%j is no JSON of a gallery', text => {
    expect(() => jsonOf(text)).toThrowError(expect.objectContaining({ code: 'gallery-unreachable' }));
  });
});
