import { describe, expect, it } from 'vitest';
import { createGalleryClient } from './client.js';
import { errorOfBody, errorOfNetwork, errorOfStatus } from './trouble.js';

const quiet = (): Promise<boolean> => Promise.resolve(false);
const route = (page: string, gallery: string, answers = quiet) => ({ page, gallery, answers });

describe('problem documents', () => {
  it('keep code, status and values', () => {
    const error = errorOfBody({
      code: 'version-conflict',
      status: 409,
      sentence: 's',
      next: 'n',
      params: { version: 4, by: 'Demo colleague', at: 1 }
    });
    expect(error).toMatchObject({ code: 'version-conflict', params: { version: 4, by: 'Demo colleague' } });
  });

  it('drop values that are no plain ones', () => {
    const error = errorOfBody({ code: 'not-found', sentence: 's', params: { deep: { a: 1 }, list: [1], fine: 'x' } });
    expect(error?.params).toEqual({ fine: 'x' });
  });

  it('keep where it was found, as names and positions alone', () => {
    const place = {
      file: 'notebook.ipynb',
      path: 'cells[3].source',
      cell: 3,
      place: 'source',
      start: 4,
      end: 9,
      kind: 'TOKEN'
    };
    const places = [{ ...place, text: 'abc' }, { ...place, path: 'Kovac in ward 7' }, 'cells[3]', null];
    const error = errorOfBody({ code: 'not-redacted', sentence: 's', params: { cell: 3 }, places });
    expect(error?.places).toEqual([place]);
    expect(errorOfBody({ code: 'not-redacted', sentence: 's', places: 'all' })?.places).toEqual([]);
  });

  it('of a code that is not known here are still a refusal', () => {
    expect(errorOfBody({ code: 'of-a-later-year', sentence: 's' })?.code).toBe('internal');
    expect(errorOfBody({ code: 'toString', sentence: 's' })?.code).toBe('internal');
  });

  it.each([null, 3, 'x', [], {}, { code: 'not-found' }, { code: 1, sentence: 's' }])('are not found in %j', body => {
    expect(errorOfBody(body)).toBeNull();
  });
});

describe('answers of something in between', () => {
  it.each([
    [401, true, 'sign-in-expired'],
    [401, false, 'sign-in-needed'],
    [413, true, 'body-too-large'],
    [502, true, 'gallery-unreachable'],
    [503, true, 'gallery-unreachable'],
    [504, true, 'gallery-slow'],
    [404, true, 'gallery-unreachable']
  ])('%i (token: %s) is %s', (status, token, code) => {
    expect(errorOfStatus(status, token, null).code).toBe(code);
  });

  it('says how long to wait', () => {
    expect(errorOfStatus(429, true, '7').params).toMatchObject({ seconds: 7 });
    expect(errorOfStatus(429, true, 'soon').params).toMatchObject({ seconds: 60 });
  });
});

describe('network failures', () => {
  const failed = new TypeError('Failed to fetch');

  it('outside a browser: down, or a certificate', async () => {
    const down = new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
    const wrong = new TypeError('fetch failed', { cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } });
    expect((await errorOfNetwork(down, route('', 'http://127.0.0.1:1'))).code).toBe('gallery-unreachable');
    expect((await errorOfNetwork(wrong, route('', 'https://gallery.test'))).code).toBe('gallery-certificate');
  });

  it('https page with http gallery', async () => {
    const error = await errorOfNetwork(failed, route('https://lab.test/lab', 'http://gallery.test'));
    expect(error.code).toBe('gallery-mixed-content');
  });

  it.each(['https://hub.test/lab', 'http://10.0.0.7:8888/lab'])(
    'a gallery on this computer, asked from %s: down, or the browser lets nobody in',
    async page => {
      const error = await errorOfNetwork(failed, route(page, 'http://127.0.0.1:8765'));
      expect(error).toMatchObject({ code: 'gallery-out-of-reach', params: { origin: new URL(page).origin } });
    }
  );

  it.each(['http://localhost:8888/lab', 'http://[::1]:8888/lab', 'http://lab.localhost:8888/lab'])(
    'a gallery on the computer of %s is down',
    async page => {
      const error = await errorOfNetwork(failed, route(page, 'http://127.0.0.1:8765'));
      expect(error.code).toBe('gallery-unreachable');
    }
  );

  it('a gallery that answers others but not this origin', async () => {
    const error = await errorOfNetwork(
      failed,
      route('http://lab.test/lab', 'http://gallery.test', () => Promise.resolve(true))
    );
    expect(error).toMatchObject({ code: 'gallery-origin-not-listed', params: { origin: 'http://lab.test' } });
  });

  it('on the own origin nothing but down is left', async () => {
    const error = await errorOfNetwork(
      failed,
      route('http://gallery.test/lab', 'http://gallery.test/g', () => Promise.resolve(true))
    );
    expect(error.code).toBe('gallery-unreachable');
  });
});

describe('a client in a browser', () => {
  it('asks a second time, unread, to tell a closed door from an empty house', async () => {
    const modes: (string | undefined)[] = [];
    const client = createGalleryClient({
      baseUrl: 'http://gallery.test',
      token: () => null,
      page: 'http://lab.test/lab',
      fetch: async (_input, init) => {
        modes.push(init?.mode);
        if (init?.mode === 'no-cors') {
          return new Response(null);
        }
        throw new TypeError('Failed to fetch');
      }
    });
    await expect(client.me()).rejects.toMatchObject({ code: 'gallery-origin-not-listed' });
    expect(modes).toEqual([undefined, 'no-cors']);
  });
});

describe('waiting', () => {
  const endless: typeof fetch = (_input, init) =>
    new Promise((_resolve, reject) => {
      const stop = (): void => reject(new DOMException('stopped', 'AbortError'));
      init?.signal?.addEventListener('abort', stop);
      if (init?.signal?.aborted) {
        stop();
      }
    });
  const slow = (timeout: number) =>
    createGalleryClient({ baseUrl: 'http://127.0.0.1:9', token: () => null, page: '', fetch: endless, timeout });

  it('ends with gallery-slow', async () => {
    await expect(slow(10).me()).rejects.toMatchObject({ code: 'gallery-slow' });
  });

  it('ends at once when the caller gives up, and that is no problem', async () => {
    const giveUp = new AbortController();
    const call = slow(10_000).me({ signal: giveUp.signal });
    giveUp.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await expect(slow(10_000).me({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('ends while the text of an answer is still coming', async () => {
    const client = createGalleryClient({
      baseUrl: 'http://127.0.0.1:9',
      token: () => null,
      page: '',
      timeout: 20,
      fetch: async (_input, init) =>
        new Response(
          new ReadableStream({
            start: out => init?.signal?.addEventListener('abort', () => out.error(new Error('stopped')))
          })
        )
    });
    await expect(client.me()).rejects.toMatchObject({ code: 'gallery-slow' });
  });
});
