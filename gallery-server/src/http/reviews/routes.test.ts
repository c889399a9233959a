import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policies } from '@vitrine/core/redaction';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';

const mail = ['mara.kovac', 'firm-health.eu'].join('@');
let gallery: TestGallery;
let people: Record<'author' | 'reviewer' | 'second' | 'reader' | 'outsider', Person>;
let ward: string;

beforeAll(async () => {
  gallery = await TestGallery.open();
  people = {
    author: await gallery.person('author'),
    reviewer: await gallery.person('reviewer'),
    second: await gallery.person('second'),
    reader: await gallery.person('reader'),
    outsider: await gallery.person('outsider')
  };
  ward = await gallery.team(
    'Ward 7',
    [
      [people.author, 'editor'],
      [people.reviewer, 'reviewer'],
      [people.second, 'reviewer'],
      [people.reader, 'reader']
    ],
    policies.regulated
  );
});
afterAll(() => gallery.close());

const asked = (title: string): Promise<PublishedAnswer> =>
  published(gallery, {
    token: people.author.token,
    space: ward,
    notebook: notebookText(title, `send("${mail}")`),
    fields: { title }
  });
const at = ({ entry, version }: PublishedAnswer): string => `/entries/${entry}/versions/${version}`;

interface Queued {
  entry: string;
  seen: object;
}

async function decide(by: Person, version: PublishedAnswer, over: object = {}): Promise<Answer> {
  const queue = (await gallery.ask('GET', '/reviews', { session: people.reviewer.session })).json();
  const seen = (queue as { items: Queued[] }).items.find(({ entry }) => entry === version.entry)?.seen ?? lastSeen;
  lastSeen = seen;
  const headers = { 'idempotency-key': randomUUID() };
  const body = { decision: 'approved', seen, ...over };
  return gallery.ask('POST', `${at(version)}/review`, { session: by.session, body, headers });
}
let lastSeen: object = {};

describe('a version that waits', () => {
  it('is told to its author in words, and stands where they can ask for it', async () => {
    const version = await asked('Told');
    expect(version).toMatchObject({
      state: 'pending',
      audience: { space: 'Ward 7', sentence: 'Waiting for a reviewer of Ward 7' }
    });
    const standing = await gallery.ask('GET', `${at(version)}/review`, { token: people.author.token });
    expect(standing.json()).toMatchObject({ state: 'waiting', spaceName: 'Ward 7', shown: null, review: null });
    for (const { token } of [people.reader, people.outsider]) {
      expect((await gallery.ask('GET', `${at(version)}/review`, { token })).status).toBe(404);
      expect((await gallery.ask('GET', `/entries/${version.entry}`, { token })).status).toBe(404);
      expect((await gallery.ask('GET', `/entries/${version.entry}/lineage`, { token })).status).toBe(404);
    }
  });

  it('is in the queue of reviewers at the page', async () => {
    const version = await asked('Queued');
    const queue = await gallery.ask('GET', '/reviews', { session: people.reviewer.session });
    const { items } = queue.json() as { items: { entry: string }[] };
    expect(items.find(({ entry }) => entry === version.entry)).toMatchObject({
      title: 'Queued',
      authorName: 'Name of author',
      asked: { approval: true, releases: 0 },
      mayDecide: true
    });
    const none = await gallery.ask('GET', '/reviews', { session: people.author.session });
    expect(none.json()).toEqual({ items: [] });
    expect((await gallery.ask('GET', '/reviews', { token: people.reviewer.token })).status).toBe(403);
  });

  it('is read by others once it is approved, and no earlier', async () => {
    const version = await asked('Approved');
    const reads = (): Promise<Answer> => gallery.ask('GET', at(version), { token: people.reader.token });
    expect((await reads()).status).toBe(404);
    expect((await decide(people.reviewer, version)).json()).toMatchObject({ decision: 'approved', number: 1 });
    expect((await reads()).json()).toMatchObject({ state: 'published' });
    const late = await decide(people.second, version);
    expect(late.json()).toMatchObject({
      status: 409,
      code: 'review-decided',
      sentence: 'Name of reviewer has approved this version already. Your decision was not stored.'
    });
  });

  it('comes back with notes, which are looked through like all that is published', async () => {
    const version = await asked('Returned');
    const none = await decide(people.reviewer, version, { decision: 'returned' });
    expect([none.status, (none.json() as { code: string }).code]).toEqual([422, 'note-missing']);
    const notes = [{ cell: 1, text: `Ask ${mail}.` }];
    const sensitive = await decide(people.reviewer, version, { decision: 'returned', notes });
    expect(sensitive.json()).toMatchObject({ status: 422, code: 'note-sensitive', params: { cell: 1 } });
    expect(sensitive.text).not.toContain(mail);
    expect(gallery.logs.join('')).not.toContain(mail);
    const mild = [{ cell: 1, text: 'Say which ward this is.' }];
    expect((await decide(people.reviewer, version, { decision: 'returned', notes: mild })).status).toBe(200);
    const { token } = people.author;
    expect((await gallery.ask('GET', `${at(version)}/review`, { token })).json()).toMatchObject({
      state: 'returned',
      review: { by: 'Name of reviewer', notes: mild }
    });
    expect((await gallery.ask('GET', at(version), { session: people.reviewer.session })).status).toBe(404);
  });

  it('is refused to who approves other bytes', async () => {
    const version = await asked('Other bytes');
    const seen = { contentId: 'f'.repeat(64), space: ward, label: '', policyHash: '0'.repeat(64), receipt: null };
    const answer = await decide(people.reviewer, version, { seen });
    expect(answer.json()).toMatchObject({ status: 409, code: 'review-outdated' });
  });

  it('notes what a reviewer opened, once, and only what is there', async () => {
    const version = await asked('Opened');
    const look = (item: string, by = people.reviewer): Promise<Answer> =>
      gallery.ask('POST', `${at(version)}/looks`, { session: by.session, body: { item } });
    expect((await look('1-email')).status).toBe(204);
    expect((await look('1-email')).status).toBe(204);
    expect((await look('1-token')).status).toBe(400);
    expect((await look('1-email', people.author)).status).toBe(403);
    expect((await look('1-email', people.reader)).status).toBe(404);
    const session = await gallery.proof(await gallery.admin(), 'session');
    const record = await gallery.ask('GET', `/audit/${ward}?limit=500`, { session });
    const events = (record.json() as { items: { action: string; outcome: string }[] }).items;
    expect(events.filter(event => event.action === 'review.look' && event.outcome === 'done')).toHaveLength(1);
  });
});
