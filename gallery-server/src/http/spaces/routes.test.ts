import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { presentSpace } from './presenter.js';

let gallery: TestGallery;
let admin: Person;
let person: Person;

beforeAll(async () => {
  gallery = await TestGallery.open();
  admin = await gallery.personOf(await gallery.admin());
  person = await gallery.person('person');
});
afterAll(() => gallery.close());

describe('spaces', () => {
  it('are made by administrators, once per key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const make = (): ReturnType<TestGallery['ask']> =>
      gallery.ask('POST', '/spaces', { session: admin.session, body: { name: ' Forecasts ' }, headers });
    const made = await make();
    expect(made.status).toBe(201);
    expect(made.json()).toMatchObject({ name: 'Forecasts', kind: 'team', profile: 'balanced', policyName: 'Team' });
    expect((await make()).json()).toMatchObject({ id: (made.json() as { id: string }).id });
    const other = await gallery.ask('POST', '/spaces', { session: admin.session, body: { name: 'Other' }, headers });
    expect(other.json()).toMatchObject({ code: 'idempotency-reused' });
    const blank = await gallery.ask('POST', '/spaces', { session: admin.session, body: { name: '  ' } });
    expect(blank.json()).toMatchObject({ code: 'request-invalid' });
  });

  it('show members to members, and give and take roles', async () => {
    const team = await gallery.team('Team', []);
    const at = `/spaces/${team}/members`;
    expect((await gallery.ask('GET', at, { token: person.token })).status).toBe(404);
    const put = (role: string | null): ReturnType<TestGallery['ask']> =>
      gallery.ask('PUT', `${at}/${person.account.id}`, { session: admin.session, body: { role } });
    expect((await put('editor')).status).toBe(204);
    expect((await gallery.ask('GET', at, { token: person.token })).json()).toMatchObject({
      items: [{ account: person.account.id, role: 'editor', displayName: person.account.displayName }]
    });
    expect((await put(null)).status).toBe(204);
    expect((await gallery.ask('GET', at, { token: person.token })).status).toBe(404);
    expect((await put('owner')).json()).toMatchObject({ code: 'request-invalid' });
  });

  it('begin with one of my own and one for everybody', async () => {
    const { items } = (await gallery.ask('GET', '/spaces', { token: person.token })).json() as {
      items: { kind: string }[];
    };
    expect(items.map(space => space.kind).sort()).toEqual(['personal', 'public']);
  });

  it('of an unknown policy are shown as the strictest', async () => {
    const space = {
      id: 's',
      kind: 'team' as const,
      name: 'S',
      label: '',
      policyHash: 'x'.repeat(64),
      owner: null,
      role: null,
      readers: 0
    };
    expect(await presentSpace(space, gallery.store.policies)).toMatchObject({
      profile: 'strict',
      policyName: 'x'.repeat(12)
    });
  });
});

describe('the record', () => {
  it('is shown to administrators at the page, page by page', async () => {
    const answer = await gallery.ask('GET', '/audit/instance?limit=2', { session: admin.session });
    expect(answer.json()).toMatchObject({ items: [{ chain: 'instance', action: expect.any(String) }, {}] });
    expect((await gallery.ask('GET', '/audit/instance', { token: admin.token })).status).toBe(403);
    expect((await gallery.ask('GET', '/audit/instance', { session: person.session })).status).toBe(403);
  });
});
