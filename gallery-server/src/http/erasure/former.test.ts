import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';
import { foundIn } from '../../../test/support/raw.js';
import { run } from '../../cli/run.js';
import { routeRights } from '../../domain/rights/routes.js';
import { csrfOf } from '../auth/session.js';

/** Stands in the name of who leaves, and in nothing that anybody published. */
const MARK = 'Plantperson7391';
let gallery: TestGallery;
let leaver: Person;
let keeper: Person;
let reader: Person;
let admin: Person;
let space: string;
let entry: PublishedAnswer;
let fork: PublishedAnswer;

beforeAll(async () => {
  const { pages } = await import('../pages/index.js');
  gallery = await TestGallery.open({}, { pages });
  leaver = await gallery.person(MARK.toLowerCase());
  keeper = await gallery.person('keeper');
  reader = await gallery.person('reader');
  admin = await gallery.personOf(await gallery.admin());
  space = await gallery.team('Ward 7', [
    [leaver, 'editor'],
    [keeper, 'administrator'],
    [reader, 'editor']
  ]);
  const wish = { token: leaver.token, space, notebook: notebookText('Wards', 'wards = 7'), fields: { title: 'Wards' } };
  entry = await published(gallery, wish);
  const origin = { entry: entry.entry, version: 1, contentId: entry.contentId, commit: entry.commit };
  fork = await published(gallery, {
    token: reader.token,
    space,
    notebook: notebookText('Wards of ours', 'wards = 8'),
    fields: { title: 'Wards of ours' },
    origin
  });
}, 120_000);
afterAll(() => gallery.close());

const ask = (by: Person, account: string, confirm: string, key: string = randomUUID()): Promise<Answer> =>
  gallery.ask('POST', `/accounts/${account}/remove`, {
    session: by.session,
    body: { confirm },
    headers: { 'idempotency-key': key }
  });
const form = (by: Person, account: string, confirm: string): Promise<Answer> =>
  gallery.ask('POST', `/~/people/${account}/remove`, {
    session: by.session,
    raw: new URLSearchParams({ _csrf: csrfOf(by.session), confirm, key: randomUUID() })
  });
const page = (by: Person, path: string): Promise<Answer> => gallery.ask('GET', `/~${path}`, { session: by.session });

/** Every page and every answer that somebody can read, with the ids of what is here. */
async function everyAnswer(by: Person): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const { url } of routeRights.filter(({ method }) => method === 'GET')) {
    for (const one of [entry, fork]) {
      const ids: Record<string, string> = {
        entry: one.entry,
        number: '1',
        chain: space,
        space,
        account: leaver.account.id
      };
      const path = url
        .replace(/^\/api\/v1\/spaces\/:id/, `/api/v1/spaces/${space}`)
        .replace(/:([a-z]+)/g, (_all, name: string) => ids[name] ?? 'made-up');
      answers.set(path, (await page(by, path)).text);
    }
  }
  for (const path of [`/search?q=wards`, `/api/v1/entries?author=${leaver.account.id}`, '/api/v1/audit/instance']) {
    answers.set(path, (await page(by, path)).text);
  }
  return answers;
}

const showing = async (people: readonly Person[]): Promise<string[]> => {
  const found: string[] = [];
  for (const by of people) {
    for (const [path, text] of await everyAnswer(by)) {
      if (text.toLowerCase().includes(MARK.toLowerCase())) {
        found.push(`${by.account.login} ${path}`);
      }
    }
  }
  return found;
};

describe('the page that removes a person', () => {
  it('says what follows, and asks for the name they sign in with', async () => {
    expect((await page(admin, '/people')).text).toContain(`/people/${leaver.account.id}/remove`);
    const { status, text } = await page(admin, `/people/${leaver.account.id}/remove`);
    expect(status).toBe(200);
    for (const words of [
      'former member',
      'be undone',
      'personal space',
      'stays',
      'backups',
      `Type ${leaver.account.login}`
    ]) {
      expect(text.toLowerCase()).toContain(words.toLowerCase());
    }
    expect(text).not.toContain('Nobody else is administrator of');
    const orphaning = await page(admin, `/people/${keeper.account.id}/remove`);
    expect(orphaning.text).toContain('Nobody else is administrator of');
    expect(orphaning.text).toContain(`/spaces/${space}`);
  });

  it('is for administrators of the gallery at the page, and never about themselves', async () => {
    for (const by of [leaver, keeper, reader]) {
      expect((await page(by, `/people/${reader.account.id}/remove`)).status).toBe(403);
      expect((await form(by, reader.account.id, 'reader')).status).toBe(403);
      expect((await ask(by, reader.account.id, 'reader')).status).toBe(403);
    }
    const token = await gallery.proof(admin.account, 'lab');
    const path = `/accounts/${reader.account.id}/remove`;
    expect((await gallery.ask('POST', path, { token, body: { confirm: 'reader' } })).status).toBe(403);
    expect((await page(admin, `/people/${admin.account.id}/remove`)).text).toContain("You can't remove yourself");
    expect((await ask(admin, admin.account.id, 'admin')).json()).toMatchObject({ code: 'last-administrator' });
    expect((await page(admin, '/people/none/remove')).status).toBe(404);
  });

  it('removes nobody when something else was typed', async () => {
    const sentence = 'What was typed isn&#x27;t the name they sign in with';
    const again = await form(admin, leaver.account.id, 'somebody');
    expect([again.status, again.text]).toEqual([422, expect.stringContaining(sentence)]);
    const wrong = await ask(admin, leaver.account.id, MARK.slice(3));
    expect([wrong.status, wrong.json()]).toEqual([422, expect.objectContaining({ code: 'removal-unconfirmed' })]);
    expect((await page(leaver, '/account')).status).toBe(200);
  });
});

describe('after a person was removed', () => {
  let before: { contentId: string; commit: string; receipt: string };

  const standing = async (): Promise<typeof before> => {
    const at = `/api/v1/entries/${entry.entry}/versions/1`;
    const { contentId, commit } = (await page(reader, at)).json() as { contentId: string; commit: string };
    return { contentId, commit, receipt: (await page(reader, `${at}/receipt`)).text };
  };

  it('their name is on many screens before', async () => {
    before = await standing();
    expect((await showing([reader, keeper, admin])).length).toBeGreaterThan(10);
  });

  it('no route answers with it, no file holds it, and it was never logged', async () => {
    const key = randomUUID();
    const answer = await ask(admin, leaver.account.id, leaver.account.login.toUpperCase(), key);
    const value = { account: leaver.account.id, again: false, overwritten: true };
    expect([answer.status, answer.json()]).toEqual([200, value]);
    expect((await ask(admin, leaver.account.id, 'x', key)).json()).toMatchObject(value);
    expect(await showing([reader, keeper, admin])).toEqual([]);
    expect(foundIn(gallery.folder, [MARK])).toEqual([]);
    expect(gallery.logs.join('').toLowerCase()).not.toContain(MARK.toLowerCase());
    expect((await ask(admin, leaver.account.id, 'x')).json()).toMatchObject({ again: true });
  });

  it('they are a former member wherever they stood, and signed out', async () => {
    const places = [
      `/n/${entry.entry}`,
      `/n/${entry.entry}/versions`,
      `/n/${fork.entry}/lineage`,
      '/search?q=wards',
      '/'
    ];
    for (const path of places) {
      expect((await page(reader, path)).text, path).toContain('Former member');
    }
    expect((await page(keeper, `/spaces/${space}/record`)).text).toContain('Former member');
    const people = (await page(admin, '/people')).text;
    expect(people).toContain('Removed. What they published for others stays.');
    expect(people).not.toContain(`/people/${leaver.account.id}/`);
    expect((await page(admin, `/people/${leaver.account.id}/remove`)).text).toContain('They were removed already.');
    expect((await gallery.ask('GET', '/me', { token: leaver.token })).status).toBe(401);
    expect((await page(leaver, '/account')).status).toBe(401);
  });

  it('contentIds, commits, receipts, origins and every chain hold', async () => {
    expect(await standing()).toEqual(before);
    const notebook = await page(reader, `/api/v1/entries/${entry.entry}/versions/1/notebook`);
    const files = { receipt: before.receipt, notebook: notebook.text, keys: (await page(reader, '/api/v1/keys')).text };
    const at = (name: string): string => join(gallery.folder, name);
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(at(`${name}.json`), text);
    }
    const said: string[] = [];
    const io = { out: (line: string) => void said.push(line), err: (line: string) => void said.push(line) };
    const receipt = ['receipt', 'verify', at('receipt.json'), '--keys', at('keys.json')];
    expect([await run(receipt, io, '0'), said.join('\n')]).toEqual([0, expect.any(String)]);
    const lineage = await page(reader, `/api/v1/entries/${fork.entry}/lineage`);
    expect(lineage.json()).toMatchObject({ origin: { entry: entry.entry, authorName: 'Former member' } });
    for (const chain of [space, 'instance']) {
      const by = chain === space ? keeper : admin;
      expect((await page(by, `/api/v1/audit/${chain}/verify`)).json()).toMatchObject({ broken: null });
    }
    const record = (await page(admin, '/record')).text;
    expect(record).toContain('removed a person, who is Former member now');
  });

  it('the same by the form, which then says so', async () => {
    const gone = await form(admin, reader.account.id, 'reader');
    expect([gone.status, gone.text]).toEqual([200, expect.stringContaining('a former member now')]);
    expect(gone.text).toContain('overwritten');
  });
});
