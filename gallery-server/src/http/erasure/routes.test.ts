import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, published } from '../../../test/support/publish.js';
import { foundIn } from '../../../test/support/raw.js';
import { csrfOf } from '../auth/session.js';

let gallery: TestGallery;
let author: Person;
let keeper: Person;
let reader: Person;
let space: string;

beforeAll(async () => {
  const { pages } = await import('../pages/index.js');
  gallery = await TestGallery.open({}, { pages });
  author = await gallery.person('author');
  keeper = await gallery.person('keeper');
  reader = await gallery.person('reader');
  space = await gallery.team('Ward 7', [
    [author, 'editor'],
    [keeper, 'administrator'],
    [reader, 'reader']
  ]);
});
afterAll(() => gallery.close());

const publish = (title: string): Promise<{ entry: string }> =>
  published(gallery, { token: author.token, space, notebook: notebookText(title, `# ${title}`), fields: { title } });
const ask = (by: Person, entry: string, confirm: string, key: string = randomUUID()): Promise<Answer> =>
  gallery.ask('POST', `/entries/${entry}/versions/1/purge`, {
    session: by.session,
    body: { confirm },
    headers: { 'idempotency-key': key }
  });
const form = (by: Person, entry: string, confirm: string): Promise<Answer> =>
  gallery.ask('POST', `/~/n/${entry}/purge`, {
    session: by.session,
    raw: new URLSearchParams({ _csrf: csrfOf(by.session), v: '1', confirm, key: randomUUID() })
  });
const page = (by: Person, path: string): Promise<Answer> => gallery.ask('GET', `/~${path}`, { session: by.session });

describe('deleting for good over HTTP', () => {
  it('leaves nothing of the version in any file of the gallery, and says so', async () => {
    const title = `Plantedtitle${randomUUID()}`;
    const { entry } = await publish(title);
    expect(foundIn(gallery.folder, [title])).not.toEqual([]);
    const answer = await ask(keeper, entry, 'v1');
    expect([answer.status, answer.json()]).toEqual([200, { entry, version: 1, again: false, overwritten: true }]);
    expect(foundIn(gallery.folder, [title])).toEqual([]);
    expect(gallery.logs.join('')).not.toContain(title);
    const left = await gallery.ask('GET', `/entries/${entry}/versions/1`, { session: reader.session });
    expect([left.status, left.json()]).toEqual([410, expect.objectContaining({ code: expect.any(String) })]);
    const sum = await gallery.ask('GET', `/audit/${space}/verify`, { session: keeper.session });
    expect(sum.json()).toMatchObject({ broken: null });
  });

  it('is answered once for one key, and told when it was gone already', async () => {
    const { entry } = await publish('Twice');
    const key = randomUUID();
    const first = await ask(keeper, entry, 'v1', key);
    expect((await ask(keeper, entry, 'v1', key)).json()).toEqual(first.json());
    expect((await ask(keeper, entry, 'v1')).json()).toMatchObject({ again: true });
  });

  it('is refused to whoever may not, and with any other word than the version', async () => {
    const { entry } = await publish('Stays');
    for (const by of [author, reader]) {
      const answer = await ask(by, entry, 'v1');
      expect([answer.status, answer.json()]).toEqual([403, expect.objectContaining({ code: 'not-allowed' })]);
    }
    const token = await gallery.ask('POST', `/entries/${entry}/versions/1/purge`, {
      token: keeper.token,
      body: { confirm: 'v1' }
    });
    expect(token.status).toBe(403);
    const wrong = await ask(keeper, entry, 'Stays');
    expect([wrong.status, wrong.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'purge-unconfirmed', sentence: "What was typed isn't v1. Nothing was deleted." })
    ]);
    expect((await page(reader, `/n/${entry}`)).status).toBe(200);
  });
});

describe('the page that deletes for good', () => {
  it('is offered to administrators of the space, with what follows, and never with the title', async () => {
    const { entry } = await publish('Quokka title');
    expect((await page(keeper, `/n/${entry}`)).text).toContain(`/n/${entry}/purge?v=1`);
    expect((await page(author, `/n/${entry}`)).text).not.toContain('/purge');
    expect((await page(reader, `/n/${entry}/purge?v=1`)).status).toBe(403);
    expect((await page(keeper, `/n/none/purge?v=1`)).status).toBe(404);
    const { text, status } = await page(keeper, `/n/${entry}/purge?v=1`);
    expect(status).toBe(200);
    for (const words of ['Delete v1 for good', 'Ward 7', 'be undone', 'receipt', 'backups', 'Type v1']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Quokka');
  });

  it('asks again when something else was typed, and then shows what is left', async () => {
    const { entry } = await publish('By the form');
    const again = await form(keeper, entry, 'v2');
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('Nothing was deleted')]);
    const gone = await form(keeper, entry, 'V1');
    expect([gone.status, gone.text]).toEqual([200, expect.stringContaining('Deleted for good: v1')]);
    for (const path of [`/n/${entry}`, `/n/${entry}/v/1`]) {
      const left = await page(reader, path);
      expect([left.status, left.text]).toEqual([410, expect.stringContaining('v1 was deleted for good')]);
    }
    expect((await page(keeper, `/n/${entry}/purge?v=1`)).text).toContain('v1 was deleted for good');
    expect((await form(reader, entry, 'v1')).status).toBe(403);
    expect((await form(keeper, 'none', 'v1')).status).toBe(404);
    const record = await page(keeper, `/spaces/${space}/record`);
    expect(record.text).toContain('deleted v1 of a notebook for good');
  });

  it.each(['withdrawn', 'closed'])('is one link on what is left of a version that was %s, for who may', async how => {
    const { entry } = await publish(`Was ${how}`);
    const asking =
      how === 'closed'
        ? gallery.ask('POST', `/entries/${entry}/versions/1/report`, {
            session: reader.session,
            body: { kind: 'other' }
          })
        : gallery.ask('POST', `/entries/${entry}/withdraw`, {
            token: author.token,
            body: { version: null, reason: 'Wrong ward' }
          });
    expect((await asking).status).toBe(200);
    for (const path of [`/n/${entry}`, `/n/${entry}/v/1`]) {
      const left = await page(keeper, path);
      expect([left.status, left.text]).toEqual([410, expect.stringContaining(`/n/${entry}/purge?v=1`)]);
      expect(left.text).toContain('Delete v1 for good');
      for (const by of [author, reader]) {
        expect((await page(by, path)).text).not.toContain('/purge');
      }
    }
    expect((await page(keeper, `/n/${entry}/purge?v=1`)).status).toBe(200);
    expect((await form(keeper, entry, 'v1')).status).toBe(200);
    expect((await page(keeper, `/n/${entry}`)).text).not.toContain('/purge');
  });

  it('is reached from what is closed, which has no page of its own', async () => {
    const { entry } = await publish('Closed first');
    const report = { session: reader.session, body: { kind: 'secret', cell: 0 } };
    expect((await gallery.ask('POST', `/entries/${entry}/versions/1/report`, report)).status).toBe(200);
    expect((await page(keeper, '/quarantine')).text).toContain(`/n/${entry}/purge?v=1`);
    expect((await page(author, '/quarantine')).text).not.toContain('/purge');
    expect((await page(keeper, `/n/${entry}/purge?v=1`)).text).not.toContain('Closed first');
    expect((await form(keeper, entry, 'v1')).status).toBe(200);
    expect((await page(keeper, '/quarantine')).text).not.toContain(entry);
  });
});
