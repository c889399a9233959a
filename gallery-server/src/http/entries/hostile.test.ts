import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { World } from '../../../test/contracts/world.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let gallery: TestGallery;
let ours: Person;
let theirs: Person;
let elsewhere: string;
let hidden: string;

beforeAll(async () => {
  gallery = await TestGallery.open();
  const world = World.over(gallery.store);
  ours = await gallery.person('ours');
  theirs = await gallery.person('theirs');
  elsewhere = await gallery.team('Elsewhere', [[theirs, 'editor']]);
  for (let at = 0; at < 5; at++) {
    const fields = { title: `Rain ${at}` };
    await world.publish({ by: ours.account, space: ours.personal, code: `x = ${at}`, fields });
  }
  const made = await world.publish({
    by: theirs.account,
    space: elsewhere,
    fields: { title: 'Plant', tags: ['planttag'] }
  });
  hidden = made.entry;
  while ((await gallery.store.search.state()).waiting > 0) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
});
afterAll(() => gallery.close());

const ask = (path: string): Promise<Answer> => gallery.ask('GET', path, { token: ours.token });
const search = (q: string): Promise<Answer> => ask(`/entries?q=${encodeURIComponent(q)}`);

const hostile = [
  '"',
  '"""',
  '(((',
  ')',
  'a AND OR NOT',
  'NEAR(a b, 9)',
  '*',
  '-',
  '--',
  '-*',
  '^rain$',
  '(a+)+$',
  '.*.*.*.*x',
  '[[[',
  '\\',
  "'; DROP TABLE versions; --",
  '{title} : x',
  'title:title:title:',
  'tag:"',
  'author:"%"',
  'space:*',
  'published:..',
  'after:99999-99-99',
  'before:-1',
  '\0',
  '\u202Erain\u202C',
  '🙂'.repeat(100),
  '字'.repeat(500),
  'a '.repeat(250),
  '"a" '.repeat(125),
  'a* '.repeat(160),
  `${'a.'.repeat(249)}a`,
  `"${'a b '.repeat(120)}"`,
  'e'.repeat(500)
];

describe('a search that means harm', () => {
  it.each(hostile)('is answered at once: %j', async q => {
    const began = performance.now();
    const answer = await search(q);
    expect([answer.status, performance.now() - began < 2_000]).toEqual([200, true]);
    const { parts } = answer.json() as { parts: { from: number; to: number; text: string }[] };
    expect(parts.every(({ from, to, text }) => q.slice(from, to) === text)).toBe(true);
    expect((await ask(`/suggestions?q=${encodeURIComponent(q)}`)).status).toBe(200);
  });

  it.each([
    ['501 characters', `/entries?q=${'a'.repeat(501)}`],
    ['10 kB', `/entries?q=${'a'.repeat(10_000)}`],
    ['a long suggestion', `/suggestions?q=${'a'.repeat(501)}`],
    ['nothing to suggest for', '/suggestions'],
    ['an id that is none', '/entries?space=../../etc'],
    ['another order', '/entries?sort=secret'],
    ['too many at once', '/entries?limit=101'],
    ['none at once', '/entries?limit=0'],
    ['many tags', `/entries?${'tag=x&'.repeat(9)}`],
    ['a long cursor', `/entries?cursor=${'a'.repeat(501)}`]
  ])('is refused with its place where it is %s', async (_what, path) => {
    const answer = await ask(path);
    expect([answer.status, answer.json()]).toEqual([400, expect.objectContaining({ code: 'request-invalid' })]);
  });

  it('is refused before it is read where it is 100 kB', async () => {
    expect((await ask(`/entries?q=${'a'.repeat(100_000)}`)).status).toBe(431);
    expect((await search('rain')).json()).toMatchObject({ total: 5 });
  });

  it.each([
    ['space', () => elsewhere],
    ['author', () => theirs.account.id],
    ['forksOf', () => hidden],
    ['q', () => `space:${elsewhere}`],
    ['q', () => 'author:theirs'],
    ['q', () => 'planttag'],
    ['tag', () => 'planttag']
  ])('learns nothing by a %s that is not theirs', async (name, id) => {
    const of = async (given: string): Promise<unknown> => {
      const body = (await ask(`/entries?${name}=${encodeURIComponent(given)}`)).json() as { parts: unknown };
      return { ...body, parts: null };
    };
    const nothing = name === 'q' ? `${id().split(':')[0] ?? ''}:zzzzzzzzzzzz` : 'zzzzzzzzzzzz';
    expect(await of(id())).toEqual(await of(id().includes(':') || name !== 'q' ? nothing : 'zzzzzzzzz'));
    expect(await of(id())).toMatchObject({ items: [], total: 0 });
    expect((await ask(`/entries/${hidden}/related`)).json()).toEqual(
      (await ask('/entries/zzzzzzzzzzzz/related')).json()
    );
  });

  it('goes on behind no cursor that was forged', async () => {
    const real = ((await ask('/entries?q=rain&limit=2')).json() as { next: string }).next;
    const bytes = Buffer.from(real, 'base64url');
    const forged = [
      real.slice(1),
      real + real,
      Buffer.from(bytes.map(byte => byte ^ 1)).toString('base64url'),
      Buffer.from(JSON.stringify([hidden, 1e300, null])).toString('base64url'),
      Buffer.from(JSON.stringify({ entry: hidden })).toString('base64url'),
      '%00'
    ];
    for (const cursor of forged) {
      const answer = await ask(`/entries?q=rain&cursor=${encodeURIComponent(cursor)}`);
      expect(answer.status).toBe(200);
      expect(answer.json()).toMatchObject({ total: 5 });
      expect(answer.text).not.toContain('Plant');
    }
  });

  it('keeps nobody waiting when who asked stops reading', async () => {
    const { hostname, port } = new URL(gallery.url);
    const sockets = Array.from({ length: 20 }, () => {
      const socket = connect(Number(port), hostname).pause();
      socket.on('error', () => undefined);
      const head = `GET /api/v1/entries?q=rain&limit=100 HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${ours.token}\r\n\r\n`;
      socket.write(head.repeat(50));
      return socket;
    });
    const began = performance.now();
    expect((await search('rain')).json()).toMatchObject({ total: 5 });
    expect(performance.now() - began).toBeLessThan(20_000);
    sockets.forEach(socket => socket.destroy());
    expect((await search('rain')).status).toBe(200);
  });
});
