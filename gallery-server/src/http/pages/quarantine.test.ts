import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Policy } from '@vitrine/core/redaction';
import { mail } from '../../../test/support/forge.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, publish, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';

let gallery: TestGallery;
let people: Record<'author' | 'reader' | 'reviewer' | 'outsider', Person>;
let admin: Person;
let team: string;

beforeAll(async () => {
  const { pages } = await import('./index.js');
  gallery = await TestGallery.open({}, { pages });
  admin = await gallery.personOf(await gallery.admin());
  people = {
    author: await gallery.person('author'),
    reader: await gallery.person('reader'),
    reviewer: await gallery.person('reviewer'),
    outsider: await gallery.person('outsider')
  };
  team = await gallery.team('Ward', [
    [people.author, 'editor'],
    [people.reader, 'reader'],
    [people.reviewer, 'reviewer']
  ]);
  // The first publish waits for the threads to load what they look for.
  await entry();
}, 120_000);
afterAll(() => gallery.close());

const html = { headers: { accept: 'text/html' } };
const get = (person: Person, path: string): Promise<Answer> =>
  gallery.ask('GET', `/~${path}`, { session: person.session, ...html });
const post = (person: Person, path: string, form: Record<string, string> = {}): Promise<Answer> =>
  gallery.ask('POST', `/~${path}`, { session: person.session, raw: new URLSearchParams(form), ...html });

let made = 0;
const entry = (over: { title?: string; code?: string } = {}): Promise<PublishedAnswer> => {
  const { title = `Readmissions ${++made}`, code = `cohort = ${made}` } = over;
  return published(gallery, {
    token: people.author.token,
    space: team,
    notebook: notebookText(title, code),
    fields: { title }
  });
};
/** The part of the page that is about one entry. */
const rowOf = (page: string, id: string): string =>
  page.split('<li class="vt-manage-row"').find(row => row.includes(`/n/${id}`)) ?? '';
const batchOf = (page: string, id: string): string => /id="([a-z2-7]+)"/.exec(rowOf(page, id))?.[1] ?? 'none';

describe('reporting something sensitive', () => {
  it('is one link on the page of every notebook, and one button', async () => {
    const one = await entry();
    const page = await get(people.reader, `/n/${one.entry}`);
    expect(page.text).toContain(`href="/n/${one.entry}/report?v=1"`);
    const form = await get(people.reader, `/n/${one.entry}/report?v=1`);
    expect(form.status).toBe(200);
    expect(form.text).toContain('Close this notebook and report it');
    expect(form.text).toContain('before anybody looks');
  });

  it('closes at once for everybody, and tells the reporter what happens next', async () => {
    const one = await entry({ title: 'Marmot counts' });
    const form = { v: '1', kind: 'personal', cell: '1', note: `the address ${mail}`, key: 'one' };
    const asked = performance.now();
    const answer = await post(people.reader, `/n/${one.entry}/report`, form);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Closed: v1');
    expect(answer.text).toContain('What happens next');
    for (const person of [people.author, people.reader, people.reviewer]) {
      const page = await get(person, `/n/${one.entry}`);
      expect(page.status).toBe(410);
      expect(page.text).toContain('v1 is closed');
      expect(page.text).toContain('A reader reported something sensitive in it');
      expect(page.text).not.toContain('Marmot');
      expect(page.text.replace(/<header.*?<\/header>/s, '')).not.toContain('Name of reader');
      expect((await get(person, '/search?q=marmot')).text).toContain('No notebook');
    }
    expect(performance.now() - asked).toBeLessThan(1000);
    const api = await gallery.ask('GET', `/entries/${one.entry}`, { token: people.reader.token });
    expect([api.status, api.json()]).toMatchObject([410, { code: 'entry-quarantined', params: { version: 1 } }]);
  });

  it('tells the author where, and those who look after the space who reported it', async () => {
    const one = await entry();
    await post(people.reader, `/n/${one.entry}/report`, { v: '1', kind: 'secret', cell: '1', note: `see ${mail}` });
    const own = await get(people.author, '/quarantine');
    expect(own.status).toBe(200);
    const row = rowOf(own.text, one.entry);
    expect(row).toContain('cell 1');
    expect(row).toContain('reported: a password, key or token');
    expect(row).toContain('Take it out of your own notebook in JupyterLab');
    expect(row).not.toContain('Name of reader');
    expect(row).not.toContain(mail);
    expect((await get(people.author, '/')).text).toContain('of a notebook of yours in <bdi>Ward</bdi>');

    const looking = rowOf((await get(people.reviewer, '/quarantine')).text, one.entry);
    expect(looking).toContain('Name of reader');
    expect(looking).toContain('Release v1');
    expect((await get(people.reviewer, '/')).text).toContain('closed, because something sensitive may be in');
    for (const person of [people.reader, people.outsider]) {
      expect((await get(person, '/quarantine')).text).toContain('Nothing is closed.');
    }
    const watching = rowOf((await get(admin, '/quarantine')).text, one.entry);
    expect(watching).toContain('cell 1');
    expect(watching).not.toContain('Name of reader');
    expect(watching).not.toContain('Release v1');
  });

  it('asks again with what was typed when it is too long, and closes nothing', async () => {
    const one = await entry();
    const note = `long ${'x'.repeat(1200)}`;
    const answer = await post(people.reader, `/n/${one.entry}/report`, { v: '1', kind: 'health', cell: '0', note });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<option value="health" selected');
    expect(answer.text).toContain(note);
    expect((await get(people.reader, `/n/${one.entry}`)).status).toBe(200);
  });

  it('is nothing that an outsider can do or learn from', async () => {
    const one = await entry();
    for (const version of ['1', '9', '']) {
      const tried = await post(people.outsider, `/n/${one.entry}/report`, { v: version, kind: 'other' });
      expect([version, tried.status]).toEqual([version, 404]);
    }
    expect((await get(people.outsider, `/n/${one.entry}/report`)).status).toBe(404);
    expect((await get(people.reader, `/n/${one.entry}`)).status).toBe(200);
  });

  it('works from JupyterLab too, says when it was closed already, and is limited', async () => {
    const one = await entry();
    const at = `/entries/${one.entry}/versions/1/report`;
    const asking = { token: people.reviewer.token };
    const wrong = await gallery.ask('POST', at, { ...asking, body: { kind: 'gossip' } });
    expect([wrong.status, wrong.json()]).toMatchObject([400, { code: 'request-invalid' }]);
    const first = await gallery.ask('POST', at, { ...asking, body: { kind: 'confidential', cell: 0 } });
    expect([first.status, first.json()]).toEqual([200, { entry: one.entry, versions: [1], again: false }]);
    const again = await gallery.ask('POST', at, { token: people.reader.token, body: { kind: 'other' } });
    expect(again.json()).toEqual({ entry: one.entry, versions: [], again: true });
  });
});

describe('rules that change', () => {
  it('close what they would remove now, before a reader sees it again, and the page says how far it is', async () => {
    const one = await entry({ title: 'Nightjar calls' });
    const other = await entry({ title: 'Wren calls' });
    const { policies: rules } = gallery.store;
    const by = { account: admin.account, via: 'session', scopes: ['read', 'publish'], proof: null } as const;
    const ruled = { actor: admin.account.id, now: Date.now() };
    const policy: Policy = { format: 1, name: 'Birds', profile: 'balanced', words: ['Nightjar'] };
    const written = await rules.writePolicy({ ...ruled, key: 'birds', series: null, base: null, policy });
    const wish = { kind: 'floor', policyHash: written.ok ? written.value.hash : '' } as const;
    const seen = await rules.consequences(by, wish);
    const base = seen.ok ? seen.value.base : '';
    expect(await rules.changePolicy({ ...ruled, key: 'floor', wish, base })).toMatchObject({ ok: true });

    await vi.waitFor(async () => expect((await get(people.reader, `/n/${one.entry}`)).status).toBe(410), {
      timeout: 60_000,
      interval: 250
    });
    expect((await get(people.reader, `/n/${one.entry}`)).text).toContain('The gallery looked at it again');
    await vi.waitFor(
      async () => expect((await get(admin, '/quarantine')).text).toContain('was looked at by this engine'),
      { timeout: 60_000, interval: 250 }
    );
    expect((await get(people.reader, `/n/${other.entry}`)).status).toBe(200);
    const row = rowOf((await get(people.author, '/quarantine')).text, one.entry);
    expect(row).toContain('the title');
    expect(row).toContain('cell 0');
    expect(row).not.toContain('Nightjar');
    expect((await get(people.author, '/quarantine')).text).not.toContain('Looking again');
    for (const path of ['/quarantine/rescan', '/quarantine/rescan/cancel']) {
      expect((await post(people.author, path)).status).toBe(403);
    }
    expect((await post(admin, '/quarantine/rescan')).status).toBe(303);
    const record = await get(admin, '/record?kind=record');
    expect(record.text).toContain('looked again at');
    const back = { kind: 'floor', policyHash: null } as const;
    const now = await rules.consequences(by, back);
    await rules.changePolicy({ ...ruled, key: 'back', wish: back, base: now.ok ? now.value.base : '' });
  }, 150_000);
});

describe('opening it again', () => {
  it('takes a second person and a reason, and stands in the record', async () => {
    const one = await entry({ title: 'Kestrel rates' });
    await post(people.reader, `/n/${one.entry}/report`, { v: '1', kind: 'other' });
    const page = await get(people.reviewer, '/quarantine');
    const at = `/quarantine/${batchOf(page.text, one.entry)}/release`;
    expect((await post(people.author, at, { reason: 'mine' })).status).toBe(403);
    expect((await post(people.outsider, at, { reason: 'x' })).status).toBe(404);
    const bare = await post(people.reviewer, at, { reason: '  ' });
    expect(bare.status).toBe(422);
    expect(rowOf(bare.text, one.entry)).toContain('A reason is missing. Nothing was released.');
    expect((await get(people.reader, `/n/${one.entry}`)).status).toBe(410);
    const released = await post(people.reviewer, at, { reason: 'All of it is made up' });
    expect([released.status, released.headers.get('location')]).toEqual([303, '/quarantine?released=1']);
    expect((await get(people.reviewer, '/quarantine?released=1')).text).toContain('Released: v1.');
    expect((await get(people.reader, `/n/${one.entry}`)).text).toContain('Kestrel rates');
    expect((await post(people.reviewer, at, { reason: 'again' })).status).toBe(404);
    const record = await get(admin, `/spaces/${team}/record?kind=notebooks`);
    expect(record.text).toContain('released v1 of a notebook that had been closed');
    expect(record.text).toContain('reported something sensitive: v1 of a notebook closed at once');
  });

  it('is not for whoever reported it', async () => {
    const one = await entry();
    await post(people.reviewer, `/n/${one.entry}/report`, { v: '1', kind: 'other' });
    const page = await get(people.reviewer, '/quarantine');
    expect(rowOf(page.text, one.entry)).not.toContain('Release v1');
    const answer = await post(people.reviewer, `/quarantine/${batchOf(page.text, one.entry)}/release`, { reason: 'x' });
    expect(answer.status).toBe(403);
    expect((await get(people.reader, `/n/${one.entry}`)).status).toBe(410);
  });

  it('happens by a cleaned version, which the page names as the one in its place', async () => {
    const one = await entry({ code: 'leak = 1' });
    await post(people.reader, `/n/${one.entry}/report`, { v: '1', kind: 'other' });
    const wish = { token: people.author.token, space: team, entry: one.entry, base: 1 };
    const same = await publish(gallery, { ...wish, notebook: notebookText(`Readmissions ${made}`, 'leak = 1') });
    expect([same.status, same.json()]).toMatchObject([409, { code: 'content-quarantined' }]);
    const next = await published(gallery, { ...wish, notebook: notebookText('Cleaned', 'clean = 1') });
    expect(next.version).toBe(2);
    expect((await get(people.reader, `/n/${one.entry}`)).status).toBe(200);
    const left = await get(people.reader, `/n/${one.entry}/v/1`);
    expect(left.status).toBe(410);
    expect(left.text).toContain('v2 is the newest version you can read.');
    const versions = await get(people.reader, `/n/${one.entry}/versions`);
    expect(versions.text).toContain('1 more is closed.');
    expect(rowOf((await get(people.author, '/quarantine')).text, one.entry)).toContain('v2 stands in its place.');
  });
});
