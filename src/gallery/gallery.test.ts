import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { labAddress } from './address';
import { Gallery } from './gallery';

const lab = labAddress('http://localhost:8888/lab', '/', '/lab/extensions', 'jupyterlab-vitrine', '0.1.0');
const make = (demoSecret: string | null = null, url = 'http://127.0.0.1:8765/'): Gallery =>
  new Gallery({ url, lab, demoSecret, page: 'http://localhost:8888/lab' });

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' }
  });
const problem = (code: string, status: number): Response =>
  json({ code, status, sentence: '', next: '', params: {} }, status);

let answers: ((url: string, init: RequestInit) => Response)[] = [];
let asked: { url: string; init: RequestInit }[] = [];

beforeEach(() => {
  sessionStorage.clear();
  asked = [];
  answers = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ url: String(url), init });
    const answer = answers.shift();
    return answer === undefined ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer(url, init));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const token = (name: string) => (): Response =>
  json({ token: name, expiresAt: Date.now() + 60_000, scopes: ['read'], account: { id: 'a', displayName: 'Ada' } });

describe('Gallery', () => {
  it('sends no cookies and carries the token', async () => {
    answers = [token('t1'), () => json({ account: {}, scopes: [], spaces: [] })];
    await make('secret').callSignedIn(client => client.me());
    expect(asked.map(one => one.url)).toEqual([
      'http://127.0.0.1:8765/api/v1/token',
      'http://127.0.0.1:8765/api/v1/me'
    ]);
    expect(asked.every(one => one.init.credentials === 'omit')).toBe(true);
    expect(new Headers(asked[1].init.headers).get('authorization')).toBe('Bearer t1');
  });

  it('renews a demo sign-in that ended, once', async () => {
    answers = [
      token('t1'),
      () => problem('sign-in-expired', 401),
      token('t2'),
      () => json({ account: {}, scopes: [], spaces: [] })
    ];
    await make('secret').callSignedIn(client => client.me());
    expect(new Headers(asked[3].init.headers).get('authorization')).toBe('Bearer t2');
  });

  it.each([-3_600_000, 3_600_000])('keeps a token as long as it lasts where the clock is off by %i ms', async off => {
    const now = Date.now() + off;
    answers = [
      () => json({ token: 't1', now, expiresAt: now + 60_000, scopes: [], account: { id: 'a', displayName: 'Ada' } })
    ];
    const { session } = make('secret');
    await session.signIn();
    expect(session.bearer()).toBe('t1');
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    expect(session.bearer()).toBeNull();
  });

  it('asks for a sign-in where nobody can be signed in without asking', async () => {
    await expect(make().callSignedIn(client => client.me())).rejects.toMatchObject({ code: 'sign-in-needed' });
    expect(asked).toEqual([]);
  });

  it('says to every call that the sign-in ended, not to the first alone', async () => {
    sessionStorage.setItem(
      'vitrine:token:http://127.0.0.1:8765',
      JSON.stringify({ token: 't1', expiresAt: Date.now() + 60_000, account: { id: 'a', displayName: 'Ada' } })
    );
    answers = [() => problem('sign-in-expired', 401)];
    const one = make();
    const ask = (): Promise<unknown> => one.callSignedIn(client => client.me());
    await expect(ask()).rejects.toMatchObject({ code: 'sign-in-expired' });
    await expect(ask()).rejects.toMatchObject({ code: 'sign-in-expired' });
    expect(asked).toHaveLength(1);
    await one.session.signOut();
    await expect(ask()).rejects.toMatchObject({ code: 'sign-in-needed' });
  });

  it('says so too when the hour is over, before anything is sent', async () => {
    answers = [token('t1')];
    const one = make('secret');
    await one.session.signIn();
    expect(one.session.ended).toBe(false);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_001);
    expect(one.session.bearer()).toBeNull();
    expect(one.session.ended).toBe(true);
    answers = [token('t2')];
    await one.session.signIn();
    expect(one.session.ended).toBe(false);
  });

  it('tells a gallery that is down from one that does not list this origin', async () => {
    await expect(make().call(client => client.capabilities())).rejects.toMatchObject({ code: 'gallery-unreachable' });
    let refused = false;
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
      refused ||= init.mode === 'no-cors';
      return init.mode === 'no-cors'
        ? Promise.resolve(new Response())
        : Promise.reject(new TypeError('Failed to fetch'));
    });
    await expect(make().call(client => client.capabilities())).rejects.toMatchObject({
      code: 'gallery-origin-not-listed',
      params: { origin: 'http://localhost:8888' }
    });
    expect(refused).toBe(true);
  });

  it('refuses an address that is none', async () => {
    await expect(make(null, 'nowhere').call(client => client.capabilities())).rejects.toMatchObject({
      code: 'gallery-unreachable'
    });
  });
});
