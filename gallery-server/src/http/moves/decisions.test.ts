import { randomUUID } from 'node:crypto';
import { policies, policyHash } from '@vitrine/core/redaction';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, publish, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';

let gallery: TestGallery;
let author: Person;
let reviewer: Person;
let reader: Person;
let ward: string;
let clinic: string;
let open: string;

beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  reviewer = await gallery.person('reviewer');
  reader = await gallery.person('reader');
  const members = [
    [author, 'editor'],
    [reviewer, 'reviewer'],
    [reader, 'reader']
  ] as const;
  ward = await gallery.team('Ward 7', members, policies.regulated);
  clinic = await gallery.team('Clinic', members, policies.regulated);
  open = await gallery.team('Open', members);
});
afterAll(() => gallery.close());

const send = (by: Person, path: string, body: object): Promise<Answer> =>
  gallery.ask('POST', path, { session: by.session, body, headers: { 'idempotency-key': randomUUID() } });
const waiting = (space = ward): Promise<PublishedAnswer> =>
  published(gallery, { token: author.token, space, notebook: notebookText(`T ${randomUUID()}`) });
const move = async (entry: string, space: string): Promise<unknown> =>
  (await send(author, `/entries/${entry}/move`, { space })).json();
const reads = async (by: Person, entry: string): Promise<number> =>
  (await gallery.ask('GET', `/entries/${entry}`, { session: by.session })).status;
const standing = async (entry: string, number = 1): Promise<unknown> =>
  (await gallery.ask('GET', `/entries/${entry}/versions/${number}/review`, { token: author.token })).json();

async function approve(entry: string): Promise<void> {
  const queue = await gallery.ask('GET', '/reviews', { session: reviewer.session });
  const { items } = queue.json() as { items: { entry: string; number: number; seen: object }[] };
  const found = items.find(item => item.entry === entry);
  const path = `/entries/${entry}/versions/${found?.number ?? 0}/review`;
  expect((await send(reviewer, path, { decision: 'approved', seen: found?.seen })).status).toBe(200);
}

describe('a notebook that moves with what was decided about it', () => {
  it('loses its approval: it was about another space, and coming back does not bring it again', async () => {
    const { entry } = await waiting();
    await approve(entry);
    expect(await reads(reader, entry)).toBe(200);
    expect(await move(entry, clinic)).toMatchObject({ readable: [], waiting: [1] });
    expect([await reads(reader, entry), await reads(author, entry)]).toEqual([404, 200]);
    expect(await standing(entry)).toMatchObject({ state: 'waiting', review: { decision: 'approved', void: true } });
    expect(await move(entry, ward)).toMatchObject({ readable: [], waiting: [1] });
    await approve(entry);
    expect(await reads(reader, entry)).toBe(200);
  }, 60_000);

  it('shows to nobody else what nobody agreed to, whatever way it goes to where nobody is asked', async () => {
    for (const ways of [[open], [author.personal, open], [clinic, author.personal, clinic, author.personal, open]]) {
      const { entry } = await waiting();
      for (const space of ways) {
        const own = space === author.personal;
        const moved = { readable: own ? [1] : [], waiting: space === clinic ? [1] : [] };
        expect(await move(entry, space)).toMatchObject(moved);
        expect([await reads(reader, entry), await reads(author, entry)]).toEqual([404, 200]);
      }
      expect(await standing(entry)).toMatchObject({ state: 'moved' });
      expect(await reads(reviewer, entry)).toBe(404);
      const queue = await gallery.ask('GET', '/reviews', { session: reviewer.session });
      expect(queue.text).not.toContain(entry);
      const wish = { token: author.token, space: open, entry, base: 1, notebook: notebookText('N') };
      expect(await published(gallery, wish)).toMatchObject({ version: 2, state: 'published' });
      expect(await reads(reader, entry)).toBe(200);
      expect((await gallery.ask('GET', `/entries/${entry}/versions/1`, { session: reader.session })).status).toBe(404);
    }
  }, 60_000);

  it('is found by its owner in the space of their own, and asks again where it comes back', async () => {
    const { entry } = await waiting();
    expect(await move(entry, author.personal)).toMatchObject({ readable: [1], waiting: [] });
    const list = await gallery.ask('GET', `/entries?author=${author.account.id}`, { token: author.token });
    expect(list.text).toContain(entry);
    expect(await move(entry, ward)).toMatchObject({ readable: [], waiting: [1] });
    expect(await reads(reader, entry)).toBe(404);
    await approve(entry);
    expect(await reads(reader, entry)).toBe(200);
  });

  it('is not shown by taking a withdrawal back there', async () => {
    const { entry } = await waiting();
    await approve(entry);
    const wish = { token: author.token, space: ward, entry, base: 1, notebook: notebookText('N') };
    expect(await published(gallery, wish)).toMatchObject({ version: 2, state: 'pending' });
    const reason = { version: 2, reason: 'Not yet.' };
    const taken = (await send(author, `/entries/${entry}/withdraw`, reason)).json() as { undo: string };
    expect(await move(entry, open)).toMatchObject({ readable: [1], waiting: [] });
    expect((await send(author, '/withdrawals/undo', { undo: taken.undo })).status).toBe(200);
    const second = (by: Person): Promise<Answer> =>
      gallery.ask('GET', `/entries/${entry}/versions/2`, { session: by.session });
    expect([(await second(reader)).status, (await second(author)).status]).toEqual([404, 200]);
  });

  it('keeps to its author what was returned there, wherever it goes', async () => {
    const { entry } = await waiting();
    const queue = await gallery.ask('GET', '/reviews', { session: reviewer.session });
    const { items } = queue.json() as { items: { entry: string; seen: object }[] };
    const seen = items.find(item => item.entry === entry)?.seen;
    const notes = [{ cell: 1, text: 'Say which stations.' }];
    const path = `/entries/${entry}/versions/1/review`;
    expect((await send(reviewer, path, { decision: 'returned', seen, notes })).status).toBe(200);
    expect(await move(entry, open)).toMatchObject({ readable: [], waiting: [] });
    expect([await reads(reader, entry), await reads(author, entry)]).toEqual([404, 200]);
  });
});

describe('a strict floor', () => {
  it('asks nobody about what only its owner reads, and everybody else where it is moved to', async () => {
    const wish = { kind: 'floor', policyHash: policyHash(policies.regulated) } as const;
    const { session } = await gallery.personOf(await gallery.admin());
    const preview = await gallery.ask('POST', '/policy-changes/preview', { session, body: { wish } });
    const { base } = preview.json() as { base: string };
    const changed = await gallery.ask('POST', '/policy-changes', { session, body: { wish, base } });
    expect(changed.json()).toMatchObject({ state: 'done' });
    const own = await waiting(author.personal);
    expect(own).toMatchObject({ state: 'published', audience: { sentence: 'Only you' } });
    const again = await publish(gallery, {
      token: author.token,
      space: author.personal,
      entry: own.entry,
      base: 1,
      notebook: notebookText('Second')
    });
    expect(again.json()).toMatchObject({ version: 2, state: 'published' });
    expect(await standing(own.entry, 2)).toMatchObject({ state: 'unasked' });
    expect(await move(own.entry, open)).toMatchObject({ readable: [], waiting: [1, 2] });
    expect(await reads(reader, own.entry)).toBe(404);
    expect(await move(own.entry, author.personal)).toMatchObject({ readable: [1, 2], waiting: [] });
  }, 60_000);
});
