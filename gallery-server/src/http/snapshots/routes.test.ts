import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitObjects } from '@vitrine/core/snapshot';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { notebookText, prepare, publish, published } from '../../../test/support/publish.js';

let gallery: TestGallery;
let author: Person;
let colleague: Person;
let team: string;

beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  colleague = await gallery.person('colleague');
  team = await gallery.team('Team', [
    [author, 'editor'],
    [colleague, 'editor']
  ]);
});
afterAll(() => gallery.close());

describe('publishing', () => {
  it('makes a version, says where it is and who can see it', async () => {
    const answer = await published(gallery, { token: author.token, space: author.personal });
    expect(answer).toMatchObject({
      version: 1,
      created: true,
      url: `${gallery.url}/n/${answer.entry}`,
      audience: { sentence: 'Only you' }
    });
    const latest = await gallery.ask('GET', `/entries/${answer.entry}`, { token: author.token });
    expect(latest.json()).toMatchObject({
      contentId: answer.contentId,
      commit: answer.commit,
      authorName: author.account.displayName,
      fields: { title: 'Station forecast' },
      facts: { version: 1, codeCells: 1, hiddenOutputs: 1, language: 'python' }
    });
    expect(latest.text).not.toContain('secret-output\\n');
  });

  it('is one version when the same thing is sent again, with the same key or another', async () => {
    const first = await published(gallery, { token: author.token, space: team });
    const wish = { token: author.token, space: team, entry: first.entry, base: 1 };
    const again = await publish(gallery, wish);
    expect(again.status).toBe(200);
    expect(again.json()).toMatchObject({ version: 1, created: false, versionId: first.versionId });
    const key = randomUUID();
    const changed = { ...wish, notebook: notebookText('Station forecast', 'x = 2'), key };
    let sent: unknown;
    const second = await publish(gallery, { ...changed, forge: body => (sent = body) });
    expect(second.status).toBe(201);
    const repeated = await gallery.ask('POST', '/versions', {
      token: author.token,
      body: sent,
      headers: { 'idempotency-key': key }
    });
    expect(repeated.json()).toMatchObject({
      version: 2,
      versionId: (second.json() as { versionId: string }).versionId
    });
    const list = await gallery.ask('GET', `/entries/${first.entry}/versions`, { token: author.token });
    expect(list.json()).toMatchObject({ items: [{ number: 2 }, { number: 1 }] });
  });

  it('tells the second of two authors who was first, and lets him go on top', async () => {
    const first = await published(gallery, { token: author.token, space: team });
    const on = { space: team, entry: first.entry, base: 1 };
    const mine = prepare(gallery, { ...on, token: colleague.token });
    await published(gallery, { ...on, token: author.token, notebook: notebookText('A', 'a = 1') });
    expect((await mine).status).toBe(200);
    const late = await publish(gallery, { ...on, token: colleague.token, notebook: notebookText('B', 'b = 1') });
    expect(late.status).toBe(409);
    expect(late.json()).toMatchObject({
      code: 'version-conflict',
      params: { version: 2, by: author.account.displayName }
    });
    const top = { ...on, base: 2, token: colleague.token, notebook: notebookText('B', 'b = 1') };
    expect((await published(gallery, top)).version).toBe(3);
  });
});

describe('what is sent is not believed', () => {
  const wish = (): { token: string; space: string } => ({ token: author.token, space: author.personal });

  it('recomputes the content id', async () => {
    const answer = await publish(gallery, {
      ...wish(),
      forge: body => ({ ...body, snapshot: { ...body.snapshot, contentId: '0'.repeat(64) } })
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.json()).toMatchObject({ code: 'content-mismatch' });
  });

  it('refuses a commit in the name of somebody else', async () => {
    const answer = await publish(gallery, {
      ...wish(),
      forge: (body, preparation) => {
        const forged = { ...preparation, author: { name: 'Somebody Else', email: 'else@example.org' } };
        const { commit } = gitObjects(body.snapshot.files, body.snapshot.fields, body.snapshot.contentId, forged);
        return { ...body, snapshot: { ...body.snapshot, commit } };
      }
    });
    expect(answer.json()).toMatchObject({ code: 'commit-mismatch' });
  });

  it('refuses an output that was put back, and stores nothing', async () => {
    const before = await gallery.ask('GET', '/entries', { token: author.token });
    const answer = await publish(gallery, {
      ...wish(),
      forge: body => {
        const files = body.snapshot.files.map(file =>
          file.path === 'notebook.ipynb'
            ? { ...file, text: file.text.replace('Interactive output removed', 'leaked') }
            : file
        );
        return { ...body, snapshot: { ...body.snapshot, files } };
      }
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const after = await gallery.ask('GET', '/entries', { token: author.token });
    expect((after.json() as { total: number }).total).toBe((before.json() as { total: number }).total);
  });

  it("doesn't take another account's ticket", async () => {
    let body: unknown;
    await publish(gallery, { ...wish(), notebook: notebookText('T', 't = 1'), forge: sent => (body = sent) });
    const stolen = await gallery.ask('POST', '/versions', { token: colleague.token, body });
    expect(stolen.json()).toMatchObject({ code: 'ticket-expired' });
  });

  it.each([
    ['no JSON', '{'],
    ['no snapshot', '{"ticket":"x"}'],
    ['a list', '[]'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])]
  ])('says where %s is wrong', async (_name, raw) => {
    const answer = await gallery.ask('POST', '/versions', {
      token: author.token,
      raw,
      headers: { 'content-type': 'application/json' }
    });
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'request-invalid' });
  });

  it('refuses a space of somebody else as if it were not there', async () => {
    const answer = await publish(gallery, { token: colleague.token, space: author.personal });
    expect(answer.status).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'not-found' });
  });
});

describe('taking back', () => {
  it('needs a reason, hides at once, names who and when, and can be undone', async () => {
    const { entry } = await published(gallery, { token: author.token, space: team });
    const at = `/entries/${entry}`;
    const withdraw = (reason: string): ReturnType<TestGallery['ask']> =>
      gallery.ask('POST', `${at}/withdraw`, { token: author.token, body: { version: null, reason } });
    expect((await withdraw('  ')).json()).toMatchObject({ code: 'reason-missing' });
    const done = await withdraw('wrong data');
    expect(done.json()).toMatchObject({ entry, versions: [1], replacedBy: null });
    const gone = await gallery.ask('GET', at, { token: colleague.token });
    expect(gone.status).toBe(410);
    expect(gone.json()).toMatchObject({
      code: 'entry-withdrawn',
      params: { version: 1, by: author.account.displayName }
    });
    expect((await gallery.ask('GET', `${at}/versions`, { token: colleague.token })).status).toBe(410);
    const { undo } = done.json() as { undo: string };
    const other = await gallery.ask('POST', '/withdrawals/undo', { token: colleague.token, body: { undo } });
    expect(other.status).toBeGreaterThanOrEqual(400);
    const undone = await gallery.ask('POST', '/withdrawals/undo', { token: author.token, body: { undo } });
    expect(undone.json()).toEqual({ entry, versions: [1] });
    expect((await gallery.ask('GET', at, { token: colleague.token })).status).toBe(200);
  });

  it("is the author's alone", async () => {
    const { entry } = await published(gallery, { token: author.token, space: team });
    const answer = await gallery.ask('POST', `/entries/${entry}/withdraw`, {
      token: colleague.token,
      body: { version: null, reason: 'no' }
    });
    expect(answer.status).toBe(403);
  });
});
