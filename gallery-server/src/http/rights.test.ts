import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../test/support/gallery.js';
import type { Answer, Person } from '../../test/support/gallery.js';
import { notebookText, published } from '../../test/support/publish.js';
import type { PublishedAnswer } from '../../test/support/publish.js';
import { csrfOf } from './auth/session.js';
import type { Declared } from './permissions.js';

/** Stands in everything of the other tenant that is content. */
const CANARY = 'Quokka7391';
const routes: Declared[] = [];
let gallery: TestGallery;
let people: Record<'owner' | 'reader' | 'editor' | 'outsider' | 'administrator', Person>;
let team: string;
let entry: PublishedAnswer;

type Who = keyof typeof people | 'nobody';
type How = 'session' | 'lab' | 'cli';

beforeAll(async () => {
  // The pages are walked too: what they show is content like any other.
  const { pages } = await import('./pages/index.js');
  gallery = await TestGallery.open({}, { pages, onRoute: route => void routes.push(route) });
  people = {
    owner: await gallery.person('owner'),
    reader: await gallery.person('reader'),
    editor: await gallery.person('editor'),
    outsider: await gallery.person('outsider'),
    administrator: await gallery.personOf(await gallery.admin())
  };
  team = await gallery.team(`Team ${CANARY}`, [
    [people.owner, 'editor'],
    [people.reader, 'reader'],
    [people.editor, 'editor']
  ]);
  entry = await published(gallery, {
    token: people.owner.token,
    space: team,
    notebook: notebookText(`Title ${CANARY}`, `${CANARY} = 1`),
    fields: { title: `Title ${CANARY}` }
  });
});
afterAll(() => gallery.close());

/** Ids of the other tenant where the route has a place for one. */
function address(url: string): string {
  const ids: Record<string, string> = {
    entry: entry.entry,
    number: '1',
    figure: '0',
    frame: '0',
    account: people.owner.account.id,
    chain: team,
    space: team,
    secret: 'made-up-secret',
    file: 'none.css'
  };
  return url
    .replace(/^\/api\/v1\/spaces\/:id/, `/api/v1/spaces/${team}`)
    .replace(/:([a-z]+)/g, (_all, name: string) => ids[name] ?? 'made-up')
    .replace('*', '');
}

/** Well-formed bodies about the other tenant, so that rights and not shape refuse. */
function bodyOf(route: Declared): unknown {
  const bodies: Record<string, unknown> = {
    'POST /api/v1/token': { grant: 'device', device: 'made-up' },
    'POST /api/v1/device': { origin: 'http://127.0.0.1:8888' },
    'PUT /api/v1/me/password': { current: 'x', next: 'x' },
    'POST /api/v1/invitations': { space: team, role: 'administrator' },
    'POST /api/v1/spaces': { name: 'Mine', kind: 'team' },
    'POST /api/v1/policies': { series: null, base: null, policy: { format: 1, name: 'Mine', profile: 'open' } },
    'POST /api/v1/policy-changes/preview': { wish: { kind: 'floor', policyHash: null } },
    'POST /api/v1/policy-changes': { wish: { kind: 'floor', policyHash: null }, base: 'f'.repeat(64) },
    'POST /api/v1/proposals/:id': { decision: 'agree' },
    'PUT /api/v1/spaces/:id/members/:account': { role: null },
    'POST /api/v1/prepare': { space: team, entry: entry.entry, base: 1, origin: null },
    'POST /api/v1/entries/:entry/withdraw': { version: null, reason: 'mine now' },
    'POST /api/v1/entries/:entry/move': { space: team },
    'POST /api/v1/entries/:entry/versions/:number/comments': { text: 'mine now', cell: 0 },
    'PUT /api/v1/entries/:entry/versions/:number/comments/:comment': { text: 'mine now' },
    'PUT /api/v1/entries/:entry/versions/:number/comments/:comment/resolved': {},
    'PUT /api/v1/entries/:entry/star': {},
    'PUT /api/v1/entries/:entry/deprecation': { reason: 'mine now' },
    'POST /api/v1/notifications/read': { notice: null },
    'PUT /api/v1/notifications/settings': { off: [] },
    'POST /api/v1/entries/:entry/versions/:number/report': { kind: 'other' },
    'POST /api/v1/entries/:entry/versions/:number/review': {
      decision: 'approved',
      seen: { contentId: entry.contentId, space: team, label: '', policyHash: '0'.repeat(64), receipt: null }
    },
    'POST /api/v1/entries/:entry/versions/:number/looks': { item: '0-email' },
    'POST /api/v1/entries/:entry/versions/:number/purge': { confirm: 'v1' },
    'POST /api/v1/accounts/:account/remove': { confirm: 'owner' },
    'POST /api/v1/withdrawals/undo': { undo: 'made-up' },
    'POST /api/v1/versions': {
      ticket: 'made-up',
      snapshot: { files: [], fields: {}, contentId: '', tree: '', commit: '' }
    }
  };
  return bodies[`${route.method} ${route.url}`];
}

async function visit(route: Declared, who: Who, how: How): Promise<Answer> {
  const secret = who === 'nobody' ? undefined : await gallery.proof(people[who].account, how);
  const proof = secret === undefined ? {} : how === 'session' ? { session: secret } : { token: secret };
  const safe = route.method === 'GET' || route.method === 'DELETE';
  const api = route.url.startsWith('/api/');
  const form = new URLSearchParams({
    _csrf: secret === undefined ? '' : csrfOf(secret),
    reason: 'mine now',
    version: '',
    v: '1',
    number: '',
    id: 'made-up',
    key: randomUUID()
  });
  const body = safe ? {} : api ? { body: bodyOf(route) } : { raw: form };
  return gallery.ask(route.method, `/~${address(route.url)}`, { ...proof, ...body });
}

const walked = (): Declared[] => routes.filter(route => route.method !== 'HEAD' && route.method !== 'OPTIONS');

describe('every route', () => {
  it('is known to this walk, body and all', () => {
    expect(walked().length).toBeGreaterThan(30);
    const bare = walked().filter(
      route => ['POST', 'PUT'].includes(route.method) && route.url.startsWith('/api/') && bodyOf(route) === undefined
    );
    expect(bare).toEqual([]);
  });

  it('asks nobody in only where it says none', async () => {
    for (const route of walked()) {
      const answer = await visit(route, 'nobody', 'session');
      const name = `${route.method} ${route.url}`;
      expect(answer.text, name).not.toContain(CANARY);
      if (route.permission !== 'none') {
        expect(answer.status, name).toBe(401);
        expect(answer.json(), name).toMatchObject({ code: 'sign-in-needed' });
      }
    }
  });

  it.each(['session', 'lab', 'cli'] as const)('shows and lets an outsider do nothing by %s', async how => {
    for (const route of walked()) {
      const answer = await visit(route, 'outsider', how);
      const name = `${route.method} ${route.url}`;
      expect(answer.text, name).not.toContain(CANARY);
      expect(answer.status, name).toBeLessThan(500);
      if (/:entry|spaces\/:(?:id|space)|:chain/.test(route.url) && route.permission !== 'none') {
        expect([403, 404], `${name} answered ${answer.status}`).toContain(answer.status);
        expect(route.permission === 'session' && how !== 'session' ? 403 : 404, name).toBe(answer.status);
      }
    }
  });

  it('keeps content from an administrator who is not in the team', async () => {
    for (const route of walked().filter(each => each.url.includes(':entry'))) {
      const answer = await visit(route, 'administrator', 'session');
      expect(answer.text, route.url).not.toContain(CANARY);
      expect(answer.status, route.url).toBe(404);
    }
  });

  it('lets a token of Lab or the command line neither rule nor mint', async () => {
    const ruling = walked().filter(route => ['session', 'administrator'].includes(route.permission));
    expect(ruling.map(route => route.url)).toContain('/api/v1/invitations');
    for (const how of ['lab', 'cli'] as const) {
      for (const route of ruling) {
        expect((await visit(route, 'administrator', how)).status, route.url).toBe(403);
      }
    }
  });

  it('keeps a reader from changing anything', async () => {
    const at = `/entries/${entry.entry}`;
    const { token, session, account } = people.reader;
    expect((await gallery.ask('GET', at, { token })).text).toContain(CANARY);
    const tries = [
      await gallery.ask('POST', '/prepare', {
        token,
        body: { space: team, entry: entry.entry, base: 1, origin: null }
      }),
      await gallery.ask('POST', `${at}/withdraw`, { token, body: { version: null, reason: 'no' } }),
      await gallery.ask('PUT', `/spaces/${team}/members/${account.id}`, { session, body: { role: 'administrator' } }),
      await gallery.ask('POST', '/invitations', { session, body: { space: team, role: 'editor' } }),
      await gallery.ask('POST', '/spaces', { session, body: { name: 'Mine' } }),
      await gallery.ask('GET', '/audit/instance', { session })
    ];
    expect(tries.map(answer => answer.status)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  it("lets an editor publish on top, but not take back what isn't theirs", async () => {
    const { token } = people.editor;
    const body = { space: team, entry: entry.entry, base: 1, origin: null };
    expect((await gallery.ask('POST', '/prepare', { token, body })).status).toBe(200);
    const withdraw = { version: null, reason: 'no' };
    expect((await gallery.ask('POST', `/entries/${entry.entry}/withdraw`, { token, body: withdraw })).status).toBe(403);
  });

  it('left everything as it was', async () => {
    const { token } = people.owner;
    const versions = await gallery.ask('GET', `/entries/${entry.entry}/versions`, { token });
    expect(versions.json()).toMatchObject({ items: [{ number: 1, state: 'published' }] });
    const members = await gallery.ask('GET', `/spaces/${team}/members`, { token });
    const roles = (members.json() as { items: { role: string }[] }).items.map(member => member.role).sort();
    expect(roles).toEqual(['editor', 'editor', 'reader']);
  });
});

describe('lists and searches', () => {
  it('count nothing that the caller may not read', async () => {
    for (const who of ['outsider', 'administrator'] as const) {
      // The walks ended the tokens they came with, where a route does that.
      const token = await gallery.proof(people[who].account, 'lab');
      for (const query of [
        '',
        `?q=${CANARY}`,
        `?space=${team}`,
        `?author=${people.owner.account.id}`,
        `?forksOf=${entry.entry}`
      ]) {
        const answer = await gallery.ask('GET', `/entries${query}`, { token });
        expect(answer.json(), query).toEqual({
          items: [],
          total: 0,
          next: null,
          facets: { spaces: [], authors: [], languages: [], packages: [], tags: [], reviewed: 0 },
          parts: expect.any(Array),
          mended: []
        });
      }
    }
    const found = await gallery.ask('GET', `/entries?q=${CANARY}`, { token: people.reader.token });
    expect(found.json()).toMatchObject({ total: 1 });
  });
});

describe('scopes', () => {
  it('let a reading token read and not publish, and the other way round', async () => {
    const reading = await gallery.proof(people.owner.account, 'lab', ['read']);
    const writing = await gallery.proof(people.owner.account, 'lab', ['publish']);
    const body = { space: team, entry: null, base: null, origin: null };
    expect((await gallery.ask('GET', '/me', { token: reading })).status).toBe(200);
    expect((await gallery.ask('POST', '/prepare', { token: reading, body })).status).toBe(403);
    expect((await gallery.ask('GET', '/me', { token: writing })).status).toBe(403);
    expect((await gallery.ask('POST', '/prepare', { token: writing, body })).status).toBe(200);
  });
});
