import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';

let gallery: TestGallery;
let admin: Person;
let people: Record<'keeper' | 'reviewer' | 'reader' | 'outsider', Person>;
let team: string;

beforeAll(async () => {
  const { pages } = await import('./index.js');
  gallery = await TestGallery.open({}, { pages });
  admin = await gallery.personOf(await gallery.admin());
  people = {
    keeper: await gallery.person('keeper'),
    reviewer: await gallery.person('reviewer'),
    reader: await gallery.person('reader'),
    outsider: await gallery.person('outsider')
  };
  team = await gallery.team('Team', [
    [people.keeper, 'administrator'],
    [people.reviewer, 'reviewer'],
    [people.reader, 'reader']
  ]);
});
afterAll(() => gallery.close());

const html = { headers: { accept: 'text/html' } };
const get = (person: Person, path: string): Promise<Answer> =>
  gallery.ask('GET', `/~${path}`, { session: person.session, ...html });
const post = (person: Person, path: string, form: Record<string, string> = {}): Promise<Answer> =>
  gallery.ask('POST', `/~${path}`, { session: person.session, raw: new URLSearchParams(form), ...html });
const role = async (person: Person): Promise<string | null> => {
  const caller = { account: person.account, via: 'session' as const, scopes: ['read'] as const, proof: null };
  return (await gallery.store.spaces.space(caller, team))?.role ?? null;
};
const linkOf = (answer: Answer): string => /\/invitation\/[\w-]+/.exec(answer.text)?.[0] ?? '';
const events = async (chain: string): Promise<string[]> => {
  const answer = await gallery.ask('GET', `/audit/${chain}?limit=500`, { session: admin.session });
  return (answer.json() as { items: { action: string }[] }).items.map(event => event.action);
};

describe('who may look after what', () => {
  // outsider, reader, reviewer, administrator of the space, administrator of the gallery
  it.each<[string, string, readonly number[]]>([
    ['GET', '/people', [403, 403, 403, 403, 200]],
    ['GET', '/record', [403, 403, 403, 403, 200]],
    ['GET', '/first-steps', [403, 403, 403, 403, 200]],
    ['GET', '/spaces', [200, 200, 200, 200, 200]],
    ['GET', '/spaces/TEAM', [404, 200, 200, 200, 200]],
    ['GET', '/spaces/TEAM/record', [404, 403, 403, 200, 200]],
    ['GET', '/spaces/nowhere', [404, 404, 404, 404, 404]],
    ['POST', '/people/invite', [403, 403, 403, 403, 201]],
    ['POST', '/people/nobody/administrator', [403, 403, 403, 403, 404]],
    ['POST', '/people/nobody/deactivate', [403, 403, 403, 403, 404]],
    ['POST', '/people/nobody/reactivate', [403, 403, 403, 403, 404]],
    ['POST', '/spaces', [403, 403, 403, 403, 422]],
    ['POST', '/spaces/TEAM/name', [404, 403, 403, 303, 303]],
    ['POST', '/spaces/TEAM/members', [404, 403, 403, 404, 404]],
    ['POST', '/spaces/TEAM/members/nobody', [404, 403, 403, 404, 404]],
    ['POST', '/spaces/TEAM/invite', [404, 403, 403, 201, 201]],
    ['POST', '/invitations/nothing/withdraw', [403, 403, 403, 403, 404]]
  ])('%s %s answers each role as it should', async (method, path, expected) => {
    const { outsider, reader, reviewer, keeper } = people;
    const answers: number[] = [];
    for (const person of [outsider, reader, reviewer, keeper, admin]) {
      const at = path.replace('TEAM', team);
      const form = { name: path.endsWith('/name') ? 'Team' : '', role: 'reader', login: 'not-anybody' };
      answers.push((method === 'GET' ? await get(person, at) : await post(person, at, form)).status);
    }
    expect(answers).toEqual(expected);
  });

  it('shows each what they may change, and nothing more', async () => {
    const forms = async (person: Person): Promise<number> =>
      ((await get(person, `/spaces/${team}`)).text.match(/action="\/spaces\//g) ?? []).length;
    expect(await forms(people.reader)).toBe(0);
    // Two for each of three members, adding one, inviting, the name.
    expect(await forms(people.keeper)).toBe(9);
    expect((await get(people.keeper, `/spaces/${team}`)).text).not.toContain('datalist');
    expect((await get(admin, `/spaces/${team}`)).text).toContain('<option value="outsider">');
    expect((await get(people.keeper, '/people')).text).toContain('Your account may not do this.');
  });

  it('does nothing without the token of the session', async () => {
    const ask = { session: admin.session, csrf: null, raw: new URLSearchParams(), ...html };
    const answer = await gallery.ask('POST', `/~/people/${people.outsider.account.id}/deactivate`, ask);
    expect(answer.status).toBe(403);
    expect((await get(people.outsider, '/account')).status).toBe(200);
  });
});

describe('inviting', () => {
  const password = 'four brown horses';

  it('shows the link once, tells it once, and lets one person in as what was said', async () => {
    const made = await post(people.keeper, `/spaces/${team}/invite`, { note: 'for Nora', role: 'reviewer' });
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toContain('no-store');
    const link = linkOf(made);
    const waiting = await get(people.keeper, `/spaces/${team}`);
    expect(waiting.text).toContain('for Nora');
    expect(waiting.text).not.toContain(link);
    expect((await get(admin, '/people')).text).toContain('for Nora');
    const page = await gallery.ask('GET', `/~${link}`, html);
    expect(page.text).toContain('Name of keeper');
    expect(page.text).toContain('as reviewer');
    const raw = new URLSearchParams({ login: 'nora', displayName: 'Nora', password });
    const come = await gallery.ask('POST', `/~${link}`, { raw, ...html });
    expect([come.status, come.headers.get('location')]).toEqual([303, '/']);
    const again = await gallery.ask('GET', `/~${link}`, html);
    expect([again.status, again.text.includes('This invitation was used already.')]).toEqual([410, true]);
    expect((await get(people.keeper, `/spaces/${team}`)).text).not.toContain('for Nora');
    expect((await events(team)).slice(-2)).toEqual(['invitation.create', 'role.set']);
    const record = await get(people.keeper, `/spaces/${team}/record`);
    expect(record.text).toContain('joined by invitation as reviewer');
    expect(record.text).not.toContain('for Nora');
  });

  it('sent twice with one key is one invitation, with the newer link', async () => {
    const form = { key: 'one-form', note: 'twice', space: '' };
    const [first, second] = [await post(admin, '/people/invite', form), await post(admin, '/people/invite', form)];
    expect(linkOf(first)).not.toBe(linkOf(second));
    expect((await gallery.ask('GET', `/~${linkOf(first)}`, html)).status).toBe(404);
    expect((await gallery.ask('GET', `/~${linkOf(second)}`, html)).status).toBe(200);
    expect((await get(admin, '/people')).text.match(/>twice</g)).toHaveLength(1);
  });

  it('can be taken back, and the link says so', async () => {
    const link = linkOf(
      await post(people.keeper, `/spaces/${team}/invite`, { note: 'mistake', role: 'administrator' })
    );
    const page = (await get(people.keeper, `/spaces/${team}`)).text;
    const id = />mistake<.*?\/invitations\/([\w-]+)\/withdraw/s.exec(page)?.[1] ?? '';
    expect((await post(people.reviewer, `/invitations/${id}/withdraw`)).status).toBe(403);
    expect((await post(people.outsider, `/invitations/${id}/withdraw`)).status).toBe(404);
    const taken = await post(people.keeper, `/invitations/${id}/withdraw`, { back: team });
    expect(taken.headers.get('location')).toBe(`/spaces/${team}?did=withdrew`);
    const dead = await gallery.ask('GET', `/~${link}`, html);
    expect([dead.status, dead.text.includes('This invitation was withdrawn.')]).toEqual([410, true]);
    const raw = new URLSearchParams({ login: 'late', displayName: 'Late', password });
    expect((await gallery.ask('POST', `/~${link}`, { raw, ...html })).status).toBe(410);
    expect(await gallery.store.identity.accountByLogin('late')).toBeNull();
  });
});

describe('people', () => {
  it('are deactivated and let in again', async () => {
    const leaver = await gallery.person('leaver');
    const at = `/people/${leaver.account.id}`;
    const closed = await post(admin, `${at}/deactivate`);
    const said = await get(admin, closed.headers.get('location') ?? '');
    expect(said.text).toContain('Name of leaver is deactivated and signed out everywhere.');
    expect(said.text).toContain(`action="${at}/reactivate"`);
    expect((await get(leaver, '/account')).status).toBe(303);
    expect((await gallery.ask('GET', '/me', { token: leaver.token })).status).toBe(401);
    const open = await post(admin, `${at}/reactivate`);
    expect((await get(admin, open.headers.get('location') ?? '')).text).toContain('can sign in again.');
  });

  it('become administrators and stop being one, but the last', async () => {
    const second = await gallery.person('second');
    const at = `/people/${second.account.id}/administrator`;
    await post(admin, at, { administrator: 'yes' });
    expect((await get(second, '/people')).status).toBe(200);
    const undone = await post(admin, at, { administrator: 'no' });
    expect((await get(admin, undone.headers.get('location') ?? '')).text).toContain('no longer looks after');
    expect((await get(second, '/people')).status).toBe(403);
    const last = await post(admin, `/people/${admin.account.id}/administrator`, { administrator: 'no' });
    expect([last.status, last.text.includes('last administrator')]).toEqual([409, true]);
  });

  it('are named by what is known of them, never by the address of the page', async () => {
    const page = await get(admin, '/people?did=state&who=%3Cscript%3E');
    expect(page.text).not.toContain('vt-done-line');
    expect((await get(admin, '/people?q=leav')).text).toContain('Name of leaver');
    expect((await get(admin, '/people?q=leav')).text).not.toContain('Name of reader');
  });
});

describe('spaces', () => {
  it('are made with a name, once per form, and the maker looks after them', async () => {
    const form = { name: '  Tide \n tables ', key: 'space-form' };
    const made = await post(admin, '/spaces', form);
    const at = made.headers.get('location') ?? '';
    expect((await get(admin, at)).text).toContain('Tide tables is ready.');
    expect((await post(admin, '/spaces', form)).headers.get('location')).toBe(at);
    const empty = await post(admin, '/spaces', { name: ' ' });
    expect([empty.status, empty.text.includes('A space needs a name.')]).toEqual([422, true]);
  });

  it('take members in by their sign-in name, change what they are, and undo it', async () => {
    const { keeper, outsider } = people;
    const added = await post(keeper, `/spaces/${team}/members`, { login: ' Outsider ', role: 'editor' });
    expect((await get(keeper, added.headers.get('location') ?? '')).text).toContain('Name of outsider is editor here.');
    expect(await role(outsider)).toBe('editor');
    const at = `/spaces/${team}/members/${outsider.account.id}`;
    const out = await post(keeper, at, { role: '' });
    expect(await role(outsider)).toBeNull();
    const page = await get(keeper, out.headers.get('location') ?? '');
    expect(page.text).toContain('One person less belongs to this space.');
    expect(page.text).not.toContain('Name of outsider');
    await post(keeper, at, { role: 'editor' });
    expect(await role(outsider)).toBe('editor');
    await post(keeper, at, { role: '' });
    expect((await events(team)).filter(action => action === 'role.set').length).toBeGreaterThanOrEqual(4);
  });

  it('say when nobody is called that, and keep what was typed', async () => {
    const answer = await post(people.keeper, `/spaces/${team}/members`, { login: 'nobodi', role: 'reader' });
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('Nobody here signs in by this name.');
    expect(answer.text).toContain('value="nobodi"');
  });

  it('are renamed by who looks after them, and left by them too', async () => {
    const named = await post(people.keeper, `/spaces/${team}/name`, { name: 'Forecasts' });
    expect((await get(people.reader, named.headers.get('location') ?? '')).text).toContain(
      '<h1 class="vt-title" dir="auto">Forecasts'
    );
    expect((await post(people.keeper, `/spaces/${team}/name`, { name: ' ' })).status).toBe(422);
    await gallery.store.spaces.setRole({
      actor: admin.account.id,
      space: team,
      account: people.outsider.account.id,
      role: 'administrator',
      now: Date.now()
    });
    const self = `/spaces/${team}/members/${people.outsider.account.id}`;
    expect((await post(people.outsider, self, { role: '' })).headers.get('location')).toBe('/spaces');
    expect((await get(people.outsider, `/spaces/${team}`)).status).toBe(404);
  });

  it('of one person are shown to that person alone, with their record', async () => {
    const { reader, keeper } = people;
    expect((await get(reader, `/spaces/${reader.personal}`)).text).toContain('Nobody but you reads what is here');
    expect((await get(reader, `/spaces/${reader.personal}/record`)).status).toBe(200);
    expect((await get(keeper, `/spaces/${reader.personal}`)).status).toBe(404);
    expect((await get(admin, `/spaces/${reader.personal}/record`)).status).toBe(404);
    expect((await post(reader, `/spaces/${reader.personal}/invite`)).status).toBe(403);
  });
});

describe('the record', () => {
  it('holds, is narrowed, and goes on page by page', async () => {
    const all = await get(admin, '/record');
    expect(all.text).toMatch(/Unbroken: \d+ events, each linked to the one before/);
    expect(all.text).toContain('deactivated Name of leaver');
    const ins = (await get(admin, '/record?kind=sign-ins')).text;
    expect(ins).not.toContain('deactivated');
    expect((await get(admin, '/record?refused=yes')).text).toContain('tried to change who looks after the gallery');
    const older = await get(admin, '/record?before=3');
    expect(older.text).toContain('id="event-2"');
    expect(older.text).not.toContain('id="event-3"');
    expect((await get(admin, '/record?kind=%3Cb%3E&before=x')).status).toBe(200);
  });
});

describe('the account', () => {
  it('ends everything else that is signed in as it', async () => {
    const person = await gallery.person('many');
    const other = await gallery.proof(person.account, 'session');
    const answer = await post(person, '/account/end-others');
    expect((await get(person, answer.headers.get('location') ?? '')).text).toContain('2 other sign-ins ended.');
    expect((await gallery.ask('GET', '/~/account', { session: other, ...html })).status).toBe(303);
  });
});

describe('the first start', () => {
  it('asks for a password, keeps the link while it is weak, and shows the first steps', async () => {
    const link = new URL(gallery.welcome ?? '').pathname;
    expect((await gallery.ask('GET', `/~${link}`, html)).text).toContain('value="admin"');
    const send = (password: string): Promise<Answer> =>
      gallery.ask('POST', `/~${link}`, { raw: new URLSearchParams({ password }), ...html });
    const weak = await send('short');
    expect([weak.status, weak.text.includes('at least 12 characters')]).toEqual([422, true]);
    const set = await send('four brown horses');
    expect([set.status, set.headers.get('location')]).toEqual([303, '/first-steps']);
    const session = /vitrine_session=([^;]+)/.exec(set.headers.get('set-cookie') ?? '')?.[1] ?? '';
    expect((await gallery.ask('GET', '/~/first-steps', { session, ...html })).text).toContain('This gallery is yours');
    const dead = await gallery.ask('GET', `/~${link}`, html);
    expect([dead.status, dead.text.includes('This sign-in link was used already')]).toEqual([410, true]);
    expect(dead.text).not.toContain(link);
  });
});
