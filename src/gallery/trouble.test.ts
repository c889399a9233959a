import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import { labAddress } from './address';
import { Gallery } from './gallery';

/** Every way in which a browser says no more than "failed to fetch", seen from this side. */

const failed = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
const capabilities = (): Promise<Response> => Promise.resolve(new Response('{"product":"vitrine"}'));

let requests: string[];

const gallery = (url: string, page: string): Gallery =>
  new Gallery({ url, page, demoSecret: null, lab: labAddress(page, '/', '/lab/extensions', 'x', '1.0.0') });

async function trouble(one: Gallery): Promise<VitrineError> {
  const error: unknown = await one
    .call(client => client.capabilities())
    .then(
      () => null,
      (caught: unknown) => caught
    );
  return error instanceof VitrineError ? error : expect.unreachable('no error of ours');
}

function network(answer: (url: string, init: RequestInit) => Promise<Response>): void {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    requests.push(init.mode === 'no-cors' ? 'unread' : 'asked');
    return answer(url, init);
  });
}

beforeEach(() => {
  requests = [];
  sessionStorage.clear();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a gallery that gives no answer', () => {
  it('is blocked as mixed content, and nothing is asked a second time', async () => {
    network(failed);
    const error = await trouble(gallery('http://gallery.example', 'https://hub.example/lab'));
    expect(error.code).toBe('gallery-mixed-content');
    expect(requests).toEqual(['asked']);
  });

  it('is not mixed content on this computer: it is down, or out of reach for a page from elsewhere', async () => {
    network(failed);
    const error = await trouble(gallery('http://127.0.0.1:8765', 'https://hub.example/lab'));
    expect(error.code).toBe('gallery-out-of-reach');
    expect(error.sentence).toContain('https://hub.example');
  });

  it('does not list this origin when it answers what nobody reads', async () => {
    network((_url, init) => (init.mode === 'no-cors' ? Promise.resolve(new Response()) : failed()));
    const error = await trouble(gallery('https://gallery.example', 'https://hub.example/user/a/lab'));
    expect(error.code).toBe('gallery-origin-not-listed');
    expect(error.sentence).toContain('https://hub.example');
    expect(requests).toEqual(['asked', 'unread']);
  });

  it('is down when nothing answers at all', async () => {
    network(failed);
    const error = await trouble(gallery('http://gallery.example', 'http://localhost:8888/lab'));
    expect(error.code).toBe('gallery-unreachable');
  });

  it('may have a certificate that is not trusted, as long as it never answered', async () => {
    let up = false;
    network(() => (up ? capabilities() : failed()));
    const one = gallery('https://gallery.example', 'https://hub.example/lab');
    expect((await trouble(one)).code).toBe('gallery-certificate');
    up = true;
    await one.call(client => client.capabilities());
    up = false;
    expect((await trouble(one)).code).toBe('gallery-unreachable');
  });

  it('is slow when the time is over, which is not the same as down', async () => {
    vi.useFakeTimers();
    network(
      (_url, init) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        })
    );
    const one = gallery('https://gallery.example', 'https://hub.example/lab');
    const error = trouble(one);
    // The client's own code is fetched first; the clock of the request starts after that.
    await vi.waitFor(() => expect(requests).toEqual(['asked']));
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await error).code).toBe('gallery-slow');
    expect(requests).toEqual(['asked']);
  });

  it('is hidden behind something that speaks another language', async () => {
    network(() => Promise.resolve(new Response('<html>Bad gateway</html>', { status: 502 })));
    expect((await trouble(gallery('http://gallery.example', 'http://localhost:8888/lab'))).code).toBe(
      'gallery-unreachable'
    );
    network(() => Promise.resolve(new Response('<html>Sign in to the network</html>')));
    expect((await trouble(gallery('http://gallery.example', 'http://localhost:8888/lab'))).code).toBe(
      'gallery-unreachable'
    );
  });
});

describe('a refused token', () => {
  const kept = (url: string): void =>
    sessionStorage.setItem(
      `vitrine:token:${url}`,
      JSON.stringify({ token: 't1', expiresAt: Date.now() + 60_000, account: { id: 'a', displayName: 'Ada' } })
    );

  it('is forgotten, also by this tab after a reload', async () => {
    kept('http://gallery.example');
    network(() => Promise.resolve(new Response('', { status: 401 })));
    const one = gallery('http://gallery.example', 'http://localhost:8888/lab');
    expect(one.session.state.kind).toBe('signed-in');
    expect((await trouble(one)).code).toBe('sign-in-expired');
    expect(one.session.state.kind).toBe('signed-out');
    expect(sessionStorage).toHaveLength(0);
  });

  it('of one gallery is never sent to another', async () => {
    kept('http://gallery.example');
    let sent: string | null = 'nothing asked';
    network((_url, init) => {
      sent = new Headers(init.headers).get('authorization');
      return capabilities();
    });
    await gallery('http://other.example', 'http://localhost:8888/lab').call(client => client.capabilities());
    expect(sent).toBeNull();
  });
});
