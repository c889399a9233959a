import { randomUUID } from 'node:crypto';
import { policies } from '@vitrine/core/redaction';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruled } from '../../../test/gates/probes.js';
import type { GateWorld } from '../../../test/gates/probes.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, published } from '../../../test/support/publish.js';
import { denials, storedRows } from '../../../test/support/stored.js';

let world: GateWorld;
let gallery: TestGallery;
let author: Person;
let second: Person;
let reader: Person;
let here: string;
let there: string;

beforeAll(async () => {
  const { pages } = await import('../pages/index.js');
  gallery = await TestGallery.open({}, { pages });
  author = await gallery.person('author');
  second = await gallery.person('second');
  reader = await gallery.person('reader');
  here = await gallery.team('Here', [
    [author, 'editor'],
    [second, 'administrator']
  ]);
  there = await gallery.team('There', [
    [author, 'editor'],
    [reader, 'reader']
  ]);
  const administrator = await gallery.personOf(await gallery.admin());
  world = { gallery, author, administrator, space: here };
});
afterAll(() => gallery.close());

const publishing = (over: object = {}): Promise<Awaited<ReturnType<typeof published>>> =>
  published(gallery, { token: author.token, space: here, notebook: notebookText(`T ${randomUUID()}`), ...over });
const move = (by: Person, entry: string, space: string, key: string = randomUUID()): Promise<Answer> =>
  gallery.ask('POST', `/entries/${entry}/move`, {
    session: by.session,
    body: { space },
    headers: { 'idempotency-key': key }
  });
const read = async (by: Person, path: string): Promise<number> =>
  (await gallery.ask('GET', path, { session: by.session })).status;
const events = async (by: Person, chain: string): Promise<{ action: string; outcome: string; payload: string }[]> =>
  ((await gallery.ask('GET', `/audit/${chain}?limit=500`, { session: by.session })).json() as { items: never[] }).items;

describe('a notebook that is moved', () => {
  it('is read by its new readers at the same address, and by the old ones no more', async () => {
    const one = await publishing();
    await publishing({ entry: one.entry, base: 1 });
    expect([await read(second, `/entries/${one.entry}`), await read(reader, `/entries/${one.entry}`)]).toEqual([
      200, 404
    ]);
    const moved = await move(author, one.entry, there);
    expect([moved.status, moved.json()]).toEqual([
      200,
      { entry: one.entry, space: there, readable: [1, 2], waiting: [] }
    ]);
    for (const path of [`/entries/${one.entry}`, `/entries/${one.entry}/versions/1/notebook`, `/~/n/${one.entry}`]) {
      expect([await read(reader, path), await read(second, path)], path).toEqual([200, 404]);
    }
    const found = async (by: Person): Promise<unknown> =>
      ((await gallery.ask('GET', `/entries?space=${there}`, { session: by.session })).json() as { total: number })
        .total;
    expect([await found(reader), await found(second)]).toEqual([1, 0]);
    const next = await publishing({ space: there, entry: one.entry, base: 2 });
    expect(next.version).toBe(3);
  }, 60_000);

  it('leaves no row in the old space, and none across', async () => {
    const { entry } = await publishing();
    const other = await publishing();
    const objects = (): string[] => storedRows(gallery.config.data).get('objects') ?? [];
    const before = objects().filter(row => row.includes(here)).length;
    expect((await move(author, entry, there)).status).toBe(200);
    const rows = storedRows(gallery.config.data);
    for (const table of ['entries', 'versions', 'version_objects', 'refs']) {
      expect(
        (rows.get(table) ?? []).filter(row => row.includes(entry) && row.includes(here)),
        table
      ).toEqual([]);
    }
    expect(objects().filter(row => row.includes(here)).length).toBeLessThan(before);
    expect(await read(second, `/entries/${other.entry}/versions/1/notebook`)).toBe(200);
  });

  it('is an event of both chains, and one thing however often it is sent', async () => {
    const { entry } = await publishing();
    const key = randomUUID();
    const [first, again] = [await move(author, entry, there, key), await move(author, entry, there, key)];
    expect([first.status, again.text]).toEqual([200, first.text]);
    const administrator = world.administrator;
    for (const chain of [here, there]) {
      const told = (await events(administrator, chain)).filter(({ payload }) => payload.includes(entry));
      expect(told.filter(({ action, outcome }) => action === 'entry.move' && outcome === 'done')).toHaveLength(1);
      expect(
        (await gallery.ask('GET', `/audit/${chain}/verify`, { session: administrator.session })).json()
      ).toMatchObject({
        broken: null
      });
    }
  });

  it('has a receipt that says where it is, by which rules it was looked at, and in which event', async () => {
    const { entry } = await publishing();
    const receipt = async (by: Person): Promise<{ verified: Record<string, unknown>; declared: unknown }> => {
      const path = `/entries/${entry}/versions/1/receipt`;
      return (await gallery.ask('GET', path, { session: by.session })).json() as Awaited<ReturnType<typeof receipt>>;
    };
    const before = await receipt(author);
    expect(before.verified).toMatchObject({ space: here, audit: { chain: here } });
    expect((await move(author, entry, there)).status).toBe(200);
    const after = await receipt(reader);
    expect(after.verified).toMatchObject({
      contentId: before.verified['contentId'],
      space: there,
      audit: { chain: there },
      account: author.account.id
    });
    expect(after.declared).toEqual(before.declared);
  });

  it('waits where somebody has to agree', async () => {
    const careful = await gallery.team('Careful', [
      [author, 'editor'],
      [reader, 'reader'],
      [second, 'reviewer']
    ]);
    ruled(world, careful, { ...policies.team, name: 'Careful', approvals: 1 });
    const { entry } = await publishing();
    expect((await move(author, entry, careful)).json()).toMatchObject({ readable: [], waiting: [1] });
    expect([await read(reader, `/entries/${entry}`), await read(second, `/entries/${entry}`)]).toEqual([404, 200]);
    expect(await read(author, `/entries/${entry}`)).toBe(200);
  });

  it('stays where the rules there find more: the places are told, and the denial is noted', async () => {
    const strict = await gallery.team('Strict', [[author, 'editor']]);
    ruled(world, strict, { ...policies.team, name: 'Strict', words: ['stations'] });
    const { entry } = await publishing();
    const known = denials(gallery.config.data).length;
    const answer = await move(author, entry, strict);
    expect([answer.status, answer.json()]).toMatchObject([
      422,
      { code: 'stored-sensitive', params: { version: 1 }, places: [{ file: 'notebook.ipynb', cell: 0 }] }
    ]);
    expect(await read(second, `/entries/${entry}`)).toBe(200);
    const fresh = denials(gallery.config.data).slice(known);
    expect(denials(gallery.config.data).length).toBe(known + 1);
    expect(JSON.stringify(fresh)).not.toContain('stations');
  });
});

describe('who may move it', () => {
  it('is whose own it is, or who looks after its space; and only to where they publish', async () => {
    const { entry } = await publishing();
    const tries: [Person, string, number][] = [
      [reader, there, 404],
      [world.administrator, there, 404],
      [second, there, 404],
      [author, 'aaaaaaaaaaaa', 404],
      [author, here, 400],
      [author, author.personal, 200]
    ];
    for (const [by, space, status] of tries) {
      expect([by.account.login, space, (await move(by, entry, space)).status]).toEqual([
        by.account.login,
        space,
        status
      ]);
    }
    const theirs = await publishing();
    expect((await move(second, theirs.entry, second.personal)).status).toBe(200);
    const shared = await publishing({ space: there });
    expect((await move(reader, shared.entry, reader.personal)).status).toBe(403);
    const editor = await gallery.person(`editor-${randomUUID().slice(0, 8)}`);
    const mixed = await gallery.team('Mixed', [
      [author, 'editor'],
      [editor, 'editor']
    ]);
    const both = await publishing({ space: mixed });
    await published(gallery, {
      token: editor.token,
      space: mixed,
      entry: both.entry,
      base: 1,
      notebook: notebookText('Else')
    });
    expect((await move(author, both.entry, author.personal)).status).toBe(403);
  });

  it('is nobody with a token', async () => {
    const { entry } = await publishing();
    const body = { space: author.personal };
    for (const via of ['lab', 'cli'] as const) {
      const token = await gallery.proof(author.account, via);
      expect((await gallery.ask('POST', `/entries/${entry}/move`, { token, body })).status).toBe(403);
    }
  });
});

describe('the form of the page', () => {
  it('names the spaces it can go to, moves it, and says why not', async () => {
    const { entry } = await publishing();
    const page = await gallery.ask('GET', `/~/n/${entry}/move`, { session: author.session });
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Move the notebook')]);
    expect(page.text).toContain('There');
    const send = (space: string): Promise<Answer> =>
      gallery.ask('POST', `/~/n/${entry}/move`, {
        session: author.session,
        raw: new URLSearchParams({ space, key: randomUUID() })
      });
    const strict = await gallery.team('Stricter', [[author, 'editor']]);
    ruled(world, strict, { ...policies.team, name: 'Stricter still', words: ['stations'] });
    const refused = await send(strict);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Nothing was changed.')]);
    const moved = await send(there);
    expect([moved.status, moved.headers.get('location')]).toEqual([303, `/n/${entry}`]);
    expect(await read(reader, `/~/n/${entry}`)).toBe(200);
    expect(await read(reader, `/~/n/${entry}/move`)).toBe(403);
  });
});
