import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../test/support/gallery.js';
import type { Person } from '../../test/support/gallery.js';
import { published } from '../../test/support/publish.js';
import { denials } from '../../test/support/stored.js';

let gallery: TestGallery;
let person: Person;
let administrator: Person;
let team: string;
beforeAll(async () => {
  const { pages } = await import('./pages/index.js');
  gallery = await TestGallery.open({}, { pages });
  person = await gallery.person('person');
  administrator = await gallery.personOf(await gallery.admin());
  team = await gallery.team('Team', [[person, 'editor']]);
});
afterAll(() => gallery.close());

const told = (): [string, string | null, unknown][] =>
  denials(gallery.config.data).map(({ action, actor, payload }) => [action, actor, JSON.parse(payload) as unknown]);

describe('what is refused outside a command', () => {
  it.each([
    ['GET', '/~/people'],
    ['GET', '/~/record'],
    ['GET', '/~/record/export'],
    ['GET', '/audit/instance']
  ])('%s %s, to somebody it is not for, is an event with the route and nothing else', async (method, path) => {
    const known = told().length;
    expect((await gallery.ask(method, path, { session: person.session })).status).toBe(403);
    expect((await gallery.ask(method, path, { session: person.session })).status).toBe(403);
    const route = `GET ${path.startsWith('/~') ? path.slice(2) : '/api/v1/audit/:chain'}`;
    expect(told().slice(known)).toEqual([['page.read', person.account.id, { code: 'not-allowed', route }]]);
  });

  it('is told of a token that does what only the page may, and of a form from elsewhere', async () => {
    const known = told().length;
    await gallery.ask('POST', '/invitations', { token: person.token, body: { space: team, role: 'reader' } });
    await gallery.ask('DELETE', '/tokens/made-up', { session: person.session, csrf: null });
    expect(told().slice(known)).toEqual([
      ['page.read', person.account.id, { code: 'not-allowed', route: 'POST /api/v1/invitations' }],
      ['page.read', person.account.id, { code: 'csrf', route: 'DELETE /api/v1/tokens/:id' }]
    ]);
  });

  it('is told of a proof that is none, without it, once a minute', async () => {
    const known = told().length;
    const token = 'made-up-token-of-some-length';
    for (let n = 0; n < 5; n++) {
      expect((await gallery.ask('GET', '/me', { token })).status).toBe(401);
    }
    expect(told().slice(known)).toEqual([['token.use', null, { code: 'sign-in-expired', route: 'GET /api/v1/me' }]]);
    expect(JSON.stringify(told())).not.toContain(token);
  });

  it('is not told of what is not there, nor twice of what a command told', async () => {
    const known = told().length;
    expect((await gallery.ask('GET', '/entries/absent', { token: person.token })).status).toBe(404);
    expect((await gallery.ask('GET', '/me')).status).toBe(401);
    expect((await gallery.ask('POST', '/spaces', { session: person.session, body: { name: 'Mine' } })).status).toBe(
      403
    );
    expect(
      told()
        .slice(known)
        .map(([action]) => action)
    ).toEqual(['space.create']);
  });

  it('is a failed sign-in too', async () => {
    const known = told().length;
    await gallery.ask('POST', '/~/sign-in', { raw: new URLSearchParams({ login: 'person', password: 'wrong' }) });
    expect(
      told()
        .slice(known)
        .map(([action]) => action)
    ).toEqual(['sign-in']);
  });
});

describe('the page of a record', () => {
  beforeAll(async () => {
    await published(gallery, { token: person.token, space: team });
  });
  const page = async (query: string): Promise<string> =>
    (await gallery.ask('GET', `/~/spaces/${team}/record${query}`, { session: administrator.session })).text;
  const events = (html: string): number => html.split('id="event-').length - 1;

  it('is narrowed to a person, an outcome and days', async () => {
    const all = events(await page(''));
    const own = events(await page(`?who=${person.account.id}`));
    expect([own, all > own]).toEqual([2, true]);
    const today = new Date().toISOString().slice(0, 10);
    expect(events(await page(`?since=${today}&until=${today}`))).toBe(all);
    expect(events(await page('?until=2020-01-01'))).toBe(0);
    expect(events(await page('?since=2999-01-01'))).toBe(0);
    expect(events(await page('?refused=yes'))).toBe(0);
    expect(events(await page('?since=nonsense'))).toBe(all);
  });

  it('says when it was followed, and up to where a checkpoint is signed', async () => {
    expect(await page('')).toContain('Followed to its end');
    const instance = await gallery.ask('GET', '/~/record', { session: administrator.session });
    expect(instance.text).toMatch(/Signed outside the data folder up to event \d+/);
    expect(instance.text).toContain('signed a checkpoint of the record');
  });

  it('goes out as lines without what events told', async () => {
    const answer = await gallery.ask('GET', `/~/spaces/${team}/record/export`, { session: administrator.session });
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = answer.text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_line, at) => at + 1));
    expect(lines.length).toBe(events(await page('')));
    expect(lines.some(line => 'payload' in line || 'salt' in line)).toBe(false);
    const none = await gallery.ask('GET', `/~/spaces/${team}/record/export?until=2020-01-01`, {
      session: administrator.session
    });
    expect([none.status, none.text]).toEqual([200, '']);
  });
});
