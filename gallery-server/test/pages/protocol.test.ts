import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../src/http/pages/index.js';
import { bodyLimits } from '../../src/http/limits.js';
import { csrfOf } from '../../src/http/auth/session.js';
import type { Declared } from '../../src/http/permissions.js';
import { TestGallery } from '../support/gallery.js';
import type { Answer, Asking, Person } from '../support/gallery.js';
import { notebookText, published } from '../support/publish.js';
import type { PublishedAnswer } from '../support/publish.js';

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const routes: Declared[] = [];
let gallery: TestGallery;
let author: Person;
let entry: PublishedAnswer;

beforeAll(async () => {
  gallery = await TestGallery.open({}, { pages, onRoute: route => void routes.push(route) });
  author = await gallery.person('author');
  entry = await published(gallery, { token: author.token, space: author.personal });
});
afterAll(() => gallery.close());

const get = (path: string, asking: Asking = {}): Promise<Answer> =>
  gallery.ask('GET', `/~${path}`, { session: author.session, headers: browser, ...asking });

/** Sends a form as a browser does that is signed in. */
function send(path: string, form: Record<string, string> | string[][], over: Asking = {}): Promise<Answer> {
  const raw = new URLSearchParams(Array.isArray(form) ? form : Object.entries(form));
  raw.set('_csrf', csrfOf(author.session));
  return gallery.ask('POST', `/~${path}`, {
    session: author.session,
    csrf: null,
    raw,
    headers: { ...browser, origin: gallery.url },
    ...over
  });
}

const addressed = (url: string): string =>
  url
    .replace(':entry', entry.entry)
    .replace(':number', '1')
    .replace(':secret', 'made-up')
    .replace(':file', 'none.css')
    .replace(':id', author.personal)
    .replace(':chain', author.personal);

const pagesOf = (method: string): Declared[] =>
  routes.filter(route => route.method === method && !route.url.startsWith('/api/') && !/^\/\w+z$/.test(route.url));

describe('HEAD', () => {
  it('answers as GET does, without the text', async () => {
    const both = routes.filter(route => route.method === 'GET').map(route => addressed(route.url));
    expect(both.length).toBeGreaterThan(25);
    for (const path of both) {
      const [whole, head] = [
        await get(path),
        await gallery.ask('HEAD', `/~${path}`, { session: author.session, headers: browser })
      ];
      expect([path, head.status, head.text]).toEqual([path, whole.status, '']);
      for (const name of ['content-type', 'cache-control', 'content-security-policy', 'location', 'etag']) {
        expect([path, name, head.headers.get(name)]).toEqual([path, name, whole.headers.get(name)]);
      }
    }
  });
});

describe('a method that a page does not have', () => {
  it.each(['PUT', 'PATCH', 'DELETE'])('%s is answered like an address that is not there', async method => {
    for (const route of pagesOf('GET')) {
      const answer = await gallery.ask(method, `/~${addressed(route.url)}`, {
        session: author.session,
        headers: browser
      });
      expect([route.url, answer.status]).toEqual([route.url, 404]);
      expect(answer.text).toContain('doesn&#x27;t exist, or you can&#x27;t see it.');
    }
  });

  it('POST changes nothing on pages that only show', async () => {
    const forms = new Set(pagesOf('POST').map(route => route.url));
    for (const route of pagesOf('GET').filter(each => !forms.has(each.url))) {
      expect([route.url, (await send(addressed(route.url), {})).status]).toEqual([route.url, 404]);
    }
  });

  it('GET does nothing where only a form may', async () => {
    for (const path of ['/account/end', '/account/password', '/withdrawals/undo', '/theme']) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });
});

describe('what may be kept', () => {
  it('is no page, whoever asks', async () => {
    for (const route of pagesOf('GET').filter(each => each.url !== '/assets/:file')) {
      const path = addressed(route.url);
      expect([path, (await get(path)).headers.get('cache-control')]).toEqual([path, 'private, no-store']);
      const nobody = await gallery.ask('GET', `/~${path}`, { headers: browser });
      expect([path, nobody.headers.get('cache-control')]).toEqual([path, 'no-store']);
    }
  });

  it('is the notebook that a reader has already, however the tag is sent', async () => {
    const path = `/api/v1/entries/${entry.entry}/versions/1/notebook`;
    const etag = `"${entry.contentId}"`;
    const asked = async (tags: string): Promise<[number, number]> => {
      const answer = await get(path, { headers: { 'if-none-match': tags } });
      return [answer.status, answer.text.length];
    };
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, `"other",W/${etag}`, '*']) {
      expect([tags, await asked(tags)]).toEqual([tags, [304, 0]]);
    }
    for (const tags of ['"other"', entry.contentId, `"${entry.contentId.slice(1)}"`, '']) {
      expect([tags, (await asked(tags))[0]]).toEqual([tags, 200]);
    }
  });

  it('is not told to whoever may not read it', async () => {
    const stranger = await gallery.person('stranger');
    const path = `/~/api/v1/entries/${entry.entry}/versions/1/notebook`;
    const answer = await gallery.ask('GET', path, {
      token: stranger.token,
      headers: { 'if-none-match': `"${entry.contentId}"` }
    });
    expect([answer.status, answer.headers.get('etag')]).toEqual([404, null]);
  });
});

describe('what comes back', () => {
  it('is a page for browsers and a document for everything else', async () => {
    for (const [headers, type] of [
      [browser, 'text/html; charset=utf-8'],
      [{ accept: '*/*' }, 'application/problem+json; charset=utf-8'],
      [{ accept: 'application/json' }, 'application/problem+json; charset=utf-8'],
      [{ accept: 'image/webp' }, 'application/problem+json; charset=utf-8']
    ] as const) {
      const answer = await get('/nowhere', { headers });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, type]);
    }
    expect((await get('/api/v1/nowhere')).headers.get('content-type')).toContain('application/problem+json');
  });

  it('is never guessed from its bytes', async () => {
    for (const path of [
      '/',
      '/nowhere',
      '/api/v1/capabilities',
      `/api/v1/entries/${entry.entry}/versions/1/notebook`
    ]) {
      expect([path, (await get(path)).headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    }
  });

  it('of a notebook is a file to keep, never a page', async () => {
    const { headers } = await get(`/api/v1/entries/${entry.entry}/versions/1/notebook`);
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('addresses that nobody of us wrote', () => {
  it.each([
    '/n/%00',
    '/n/..%2f..%2fetc%2fpasswd',
    '/n/%zz',
    '/n/%F0%9F',
    '/n/__proto__',
    '/n/constructor/versions',
    '/n/%3Cscript%3E/lineage',
    `/n/${'x'.repeat(5000)}`,
    '/n/x/v/0',
    '/n/x/v/-1',
    '/n/x/v/1e3',
    '/n/x/v/99999999999999999999',
    '/assets/..%2fmain.js',
    '/assets/__proto__',
    '//elsewhere.example/',
    '/n//v/1'
  ])('%.40s is nowhere', async path => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toMatch(/<script>|root:|\bat .*\.js:/);
  });

  it.each(['0', '-1', '2', '1.5', 'x', '%00', '9'.repeat(30)])('page %s of the cells', async cells => {
    const { status } = await get(`/n/${entry.entry}?cells=${cells}`);
    // What is no number means the first page; a number past the end is not there.
    expect(status).toBe(cells === '2' ? 404 : 200);
  });

  it('search for anything, as long as it likes', async () => {
    for (const words of [
      '"',
      '""',
      'NEAR(',
      'a AND',
      '*',
      '-',
      '\u0000',
      '%',
      "'; DROP TABLE versions;--",
      'x '.repeat(2000)
    ]) {
      const encoded = encodeURIComponent(words);
      const name = words.slice(0, 40);
      expect([name, (await get(`/search?q=${encoded}`)).status]).toEqual([name, 200]);
      const api = await get(`/api/v1/entries?q=${encoded}`);
      expect([name, api.status]).toEqual([name, words.length > 500 ? 400 : 200]);
    }
  });

  it('go on from a mark that we never gave', async () => {
    for (const cursor of ['x', '0', 'AAAA', '-1', 'null', '%00', 'a'.repeat(500)]) {
      expect([cursor, (await get(`/search?cursor=${cursor}`)).status]).toEqual([cursor, 200]);
      expect([cursor, (await get(`/api/v1/entries?cursor=${cursor}`)).status]).toEqual([cursor, 200]);
    }
  });
});

describe('forms that no page of ours has', () => {
  const withdraw = (): string => `/n/${entry.entry}/withdraw`;

  it.each([
    ['application/json', JSON.stringify({ reason: 'mine now', v: '1' })],
    ['text/plain', 'reason=mine+now'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/xml', '<reason/>']
  ])('as %s change nothing', async (type, raw) => {
    const answer = await send(withdraw(), {}, { raw, headers: { ...browser, 'content-type': type } });
    expect([400, 403]).toContain(answer.status);
    expect((await get(`/n/${entry.entry}`)).status).toBe(200);
  });

  it('that say a thing twice say nothing', async () => {
    const answer = await send(withdraw(), [
      ['v', '1'],
      ['reason', 'one'],
      ['reason', 'two']
    ]);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('A reason is missing.');
    expect((await get(`/n/${entry.entry}`)).status).toBe(200);
  });

  it('keep to their limit: a reason to the letter, a body to the byte', async () => {
    const long = await send(withdraw(), { v: '1', reason: 'x'.repeat(1001) });
    expect(long.status).toBe(422);
    expect(long.text).toContain('longer than 1000 characters');
    // Nobody types a thousand characters twice.
    expect(long.text).toContain(`value="${'x'.repeat(1001)}"`);
    const huge = await send(withdraw(), { v: '1', reason: 'x'.repeat(bodyLimits.general) });
    expect(huge.status).toBe(413);
    expect((await get(`/n/${entry.entry}`)).status).toBe(200);
  });

  it('about versions that are not there say so', async () => {
    expect((await send(withdraw(), { v: '99', reason: 'x' })).status).toBe(404);
    expect((await send(`/n/${entry.entry}/open`, { v: '99', lab: 'http://localhost:8888/' })).status).toBe(404);
    expect((await send('/n/made-up/withdraw', { reason: 'x' })).status).toBe(404);
  });

  it('sent twice withdraw once, and the notebook can be brought back', async () => {
    const other = await published(gallery, {
      token: author.token,
      space: author.personal,
      notebook: notebookText('Another', 'b = 2')
    });
    const form = { v: '1', key: 'one-form', reason: 'Sent twice.' };
    const once = await send(`/n/${other.entry}/withdraw`, form);
    const twice = await send(`/n/${other.entry}/withdraw`, form);
    expect([once.status, twice.status]).toEqual([200, 200]);
    const undo = /name="undo" value="([^"]+)"/.exec(twice.text)?.[1] ?? '';
    const back = await send('/withdrawals/undo', { undo, entry: 'anything' });
    expect([back.status, back.headers.get('location')]).toEqual([303, `/n/${other.entry}`]);
    expect((await get(`/n/${other.entry}`)).status).toBe(200);
    expect((await send('/withdrawals/undo', { undo })).status).toBe(410);
  });

  it('undo nothing of somebody else', async () => {
    const stranger = await gallery.person('curious');
    const mine = await published(gallery, {
      token: author.token,
      space: author.personal,
      notebook: notebookText('Mine', 'c = 3')
    });
    const gone = await send(`/n/${mine.entry}/withdraw`, { v: '1', reason: 'Wrong data.' });
    const undo = /name="undo" value="([^"]+)"/.exec(gone.text)?.[1] ?? '';
    const raw = new URLSearchParams({ undo, _csrf: csrfOf(stranger.session) });
    const tried = await gallery.ask('POST', '/~/withdrawals/undo', {
      session: stranger.session,
      csrf: null,
      raw,
      headers: browser
    });
    expect(tried.status).toBe(410);
    expect((await get(`/n/${mine.entry}`)).status).toBe(410);
  });
});
