import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';
import { pages } from '../pages/index.js';

/** A grey PNG that is one, of a size of its own. */
function grey(width: number, height: number): string {
  const crcOf = (bytes: Buffer): number =>
    ~bytes.reduce((crc, byte) => {
      let next = crc ^ byte;
      for (let bit = 0; bit < 8; bit++) {
        next = (next >>> 1) ^ (next & 1 ? 0xedb88320 : 0);
      }
      return next;
    }, ~0) >>> 0;
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    crc.writeUInt32BE(crcOf(body));
    return Buffer.concat([length, body, crc]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.concat(
    Array.from({ length: height }, (_, y) =>
      Buffer.from([0, ...Array.from({ length: width }, (__, x) => (x * y) & 255)])
    )
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0))
  ]).toString('base64');
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">${'<path d="M0 0L9 9" stroke="red"/>'.repeat(60)}</svg>`;

const notebook = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { language_info: { name: 'python', version: '3.12.1' } },
  cells: [
    { cell_type: 'markdown', id: 'a1', metadata: {}, source: '# Riders by the hour' },
    {
      cell_type: 'code',
      id: 'b1',
      metadata: {},
      execution_count: 1,
      source: 'plot()',
      outputs: [
        { output_type: 'display_data', metadata: {}, data: { 'image/png': grey(320, 200) } },
        { output_type: 'display_data', metadata: {}, data: { 'image/svg+xml': svg } }
      ]
    }
  ]
});

let gallery: TestGallery;
let ada: Person;
let bob: Person;
let eve: Person;
let space: string;
let made: PublishedAnswer;

const path = (what: string): string => `/entries/${made.entry}/versions/${made.version}/${what}`;
const ask = (what: string, person = bob, headers: Record<string, string> = {}): Promise<Answer> =>
  gallery.ask('GET', path(what), { token: person.token, headers });

beforeAll(async () => {
  gallery = await TestGallery.open({}, { pages });
  [ada, bob, eve] = [await gallery.person('ada'), await gallery.person('bob'), await gallery.person('eve')];
  space = await gallery.team('Team', [
    [ada, 'editor'],
    [bob, 'reader']
  ]);
  made = await published(gallery, { token: ada.token, space, notebook });
}, 60_000);
afterAll(() => gallery.close());

describe('a figure of a version', () => {
  it('is named by the page, and is what was published', async () => {
    const page = await gallery.ask('GET', `/~/n/${made.entry}`, { session: bob.session });
    const named = [...page.text.matchAll(/<img [^>]*>/g)].map(([tag]) =>
      ['src', 'width', 'height', 'loading'].map(name => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1])
    );
    expect(named).toEqual([
      [`/api/v1${path('figures/0')}`, '320', '200', 'lazy'],
      [`/api/v1${path('figures/1')}`, '640', '480', 'lazy']
    ]);
    expect(page.text).not.toContain('src="data:');
    const answer = await ask('figures/0');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await ask('figures/1')).headers.get('content-type')).toBe('image/svg+xml');
    expect((await ask('figures/2')).status).toBe(404);
  });

  it('is kept by the browser, which asks each time whether it may still be shown', async () => {
    const answer = await ask('figures/0');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('vary')).toContain('Cookie');
    const etag = answer.headers.get('etag') ?? '';
    const again = await ask('figures/0', bob, { 'if-none-match': etag });
    expect([again.status, again.text, again.headers.get('cache-control')]).toEqual([304, '', 'private, no-cache']);
    expect((await ask('figures/1', bob, { 'if-none-match': etag })).status).toBe(200);
  });

  it('that is opened by itself runs, loads and asks nothing', async () => {
    const { headers } = await ask('figures/1');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.* sandbox;/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('that is large enough stands for the notebook in lists', async () => {
    const [cover, first] = [await ask('thumbnail'), await ask('figures/0')];
    expect([cover.status, cover.text]).toEqual([200, first.text]);
    const list = (await gallery.ask('GET', '/entries', { token: bob.token })).json();
    expect(list).toMatchObject({ items: [{ latest: { facts: { figure: true } } }] });
  });

  it('is there for nobody who may not read the notebook', async () => {
    for (const what of ['figures/0', 'thumbnail']) {
      expect((await ask(what, eve)).status).toBe(404);
      expect((await gallery.ask('GET', path(what))).status).toBe(401);
    }
  });

  it('is gone with the version', async () => {
    const etag = (await ask('thumbnail')).headers.get('etag') ?? '';
    const away = await gallery.ask('POST', `/entries/${made.entry}/withdraw`, {
      token: ada.token,
      body: { version: null, reason: 'wrong data' },
      headers: { 'idempotency-key': 'away' }
    });
    expect(away.status).toBeLessThan(300);
    for (const what of ['figures/0', 'thumbnail']) {
      const answer = await ask(what, bob, { 'if-none-match': etag });
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([410, 'private, no-store']);
      expect((await ask(what, ada)).status).toBe(410);
    }
  });
});
