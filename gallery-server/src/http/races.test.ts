import { randomUUID } from 'node:crypto';
import { policies, policyHash } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import type { Preparation } from '@vitrine/core/snapshot';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TestGallery } from '../../test/support/gallery.js';
import type { Answer, Person } from '../../test/support/gallery.js';
import { prepare, published, snapshotFor } from '../../test/support/publish.js';
import type { PublishedAnswer } from '../../test/support/publish.js';
import { csrfOf } from './auth/session.js';

// Each test is a whole story with several people in it.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

type Name = 'author' | 'reviewer' | 'second' | 'reader' | 'keeper' | 'other';

let gallery: TestGallery;
let people: Record<Name, Person>;
let ward: string;
let made = 0;

const person = (login: string): Promise<Person> => gallery.person(`${login}-${(made += 1)}`);
const ask = (by: Person, method: string, path: string, body?: unknown): Promise<Answer> =>
  gallery.ask(method, path, {
    session: by.session,
    ...(body === undefined ? {} : { body, headers: { 'idempotency-key': randomUUID() } })
  });

beforeAll(async () => {
  const { pages } = await import('./pages/index.js');
  gallery = await TestGallery.open({}, { pages });
});
afterAll(() => gallery.close());
beforeEach(async () => {
  const names: readonly Name[] = ['author', 'reviewer', 'second', 'reader', 'keeper', 'other'];
  const all = await Promise.all(names.map(async name => [name, await person(name)] as const));
  people = Object.fromEntries(all) as Record<Name, Person>;
  const { author, reviewer, second, reader, keeper, other } = people;
  ward = await gallery.team(
    'Ward 7',
    [
      [author, 'editor'],
      [reviewer, 'reviewer'],
      [second, 'reviewer'],
      [reader, 'reader'],
      [keeper, 'administrator'],
      [other, 'administrator']
    ],
    policies.regulated
  );
});

const waiting = (): Promise<PublishedAnswer> =>
  published(gallery, { token: people.author.token, space: ward, fields: { title: `Waits ${(made += 1)}` } });
const reads = async (by: Person, { entry }: PublishedAnswer, number: number): Promise<number> =>
  (await ask(by, 'GET', `/entries/${entry}/versions/${number}`)).status;

async function seenOf(by: Person, { entry }: PublishedAnswer): Promise<object | undefined> {
  const { items } = (await ask(by, 'GET', '/reviews')).json() as { items: { entry: string; seen: object }[] };
  return items.find(item => item.entry === entry)?.seen;
}
const approve = (by: Person, { entry, version }: PublishedAnswer, seen: object | undefined): Promise<Answer> =>
  ask(by, 'POST', `/entries/${entry}/versions/${version}/review`, { decision: 'approved', seen });

async function told(action: string): Promise<string[]> {
  const { items } = (await ask(people.keeper, 'GET', `/audit/${ward}?limit=500`)).json() as {
    items: { action: string; outcome: string }[];
  };
  return items.filter(one => one.action === action).map(one => one.outcome);
}
const holds = async (): Promise<void> =>
  expect((await ask(people.keeper, 'GET', `/audit/${ward}/verify`)).json()).toMatchObject({ broken: null });

describe('two approvals at once', () => {
  it('are one: the other hears who was first, and the record has both', async () => {
    const version = await waiting();
    const seen = await seenOf(people.reviewer, version);
    const both = await Promise.all([approve(people.reviewer, version, seen), approve(people.second, version, seen)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.json()).toMatchObject({
      code: 'review-decided',
      sentence: expect.stringMatching(/^Name of (reviewer|second)-\d+ has approved this version already\./)
    });
    expect((await told('review.approve')).sort()).toEqual(['denied', 'done']);
    expect(await reads(people.reader, version, 1)).toBe(200);
    await holds();
  });
});

describe('an approval that races an edit', () => {
  it.each([0, 1, 2, 3, 4, 5])('never opens what was not seen, whichever is first (%d)', async turn => {
    const version = await waiting();
    const { author, reviewer, reader } = people;
    const wish = { token: author.token, space: ward, entry: version.entry, base: 1, fields: { title: 'Edited' } };
    const prepared = (await prepare(gallery, wish)).json() as Preparation & { policy: Policy };
    const body = { ticket: prepared.ticket, snapshot: snapshotFor(prepared, wish) };
    const seen = await seenOf(reviewer, version);
    const edit = (): Promise<Answer> => gallery.ask('POST', '/versions', { token: author.token, body });
    const yes = (): Promise<Answer> => approve(reviewer, version, seen);
    const [first, last] = await Promise.all(turn % 2 === 0 ? [edit(), yes()] : [yes(), edit()]);
    const [edited, approved] = turn % 2 === 0 ? [first, last] : [last, first];
    // What the reviewer saw is open, or nothing is; the edit waits for a look of its own, or was sent in vain.
    expect([200, 409]).toContain(approved.status);
    expect(await reads(reader, version, 1)).toBe(approved.status === 200 ? 200 : 404);
    expect(await reads(reader, version, 2)).toBe(404);
    if (approved.status === 409) {
      expect(approved.json()).toMatchObject({ code: 'review-outdated', sentence: expect.stringMatching(/\.$/) });
      expect([edited.status, edited.json()]).toMatchObject([201, { version: 2, state: 'pending' }]);
    }
    expect(await approve(people.second, version, seen)).toMatchObject({ status: 409 });
    await holds();
  });
});

describe('rules that get looser in the middle', () => {
  const loose = (): object => ({ kind: 'space', space: ward, policyHash: policyHash(policies.team), label: '' });

  async function propose(wish: object): Promise<{ state: string; proposal: string }> {
    const { base } = (await ask(people.keeper, 'POST', '/policy-changes/preview', { wish })).json() as { base: string };
    return (await ask(people.keeper, 'POST', '/policy-changes', { wish, base })).json() as {
      state: string;
      proposal: string;
    };
  }

  it('are not what was prepared for: nothing is stored, and the next call is asked by the new ones', async () => {
    const wish = { token: people.author.token, space: ward };
    const prepared = (await prepare(gallery, wish)).json() as Preparation & { policy: Policy };
    const { proposal } = await propose(loose());
    expect((await ask(people.other, 'POST', `/proposals/${proposal}`, { decision: 'agree' })).json()).toEqual({
      state: 'agreed'
    });
    const body = { ticket: prepared.ticket, snapshot: snapshotFor(prepared, wish) };
    const late = await gallery.ask('POST', '/versions', { token: people.author.token, body });
    expect([late.status, late.json()]).toMatchObject([409, { code: 'policy-changed', next: expect.any(String) }]);
    expect((await ask(people.author, 'GET', `/entries?space=${ward}`)).json()).toMatchObject({ total: 0 });
    expect(await published(gallery, wish)).toMatchObject({ version: 1, state: 'published' });
  });

  it('open nothing that was closed by them while only one wants them', async () => {
    const version = await waiting();
    expect(await propose(loose())).toMatchObject({ state: 'proposed' });
    expect(await reads(people.reader, version, 1)).toBe(404);
    expect(await seenOf(people.reviewer, version)).toBeDefined();
  });

  it('by a label that is taken off need a second administrator, and widen nothing until then', async () => {
    const admin = await gallery.personOf(await gallery.admin());
    const label = `secret ${randomUUID().slice(0, 8)}`;
    const rules = { kind: 'label', label, policyHash: policyHash(policies.regulated) };
    const { base } = (await ask(admin, 'POST', '/policy-changes/preview', { wish: rules })).json() as { base: string };
    expect((await ask(admin, 'POST', '/policy-changes', { wish: rules, base })).json()).toMatchObject({
      state: 'done'
    });
    const { author, reader, keeper, other, reviewer } = people;
    ward = await gallery.team('Labelled', [
      [author, 'editor'],
      [reader, 'reader'],
      [reviewer, 'reviewer'],
      [keeper, 'administrator'],
      [other, 'administrator']
    ]);
    const worn = { kind: 'space', space: ward, policyHash: policyHash(policies.team), label };
    expect(await propose(worn)).toMatchObject({ state: 'done' });
    const version = await waiting();
    const off = await propose({ ...worn, label: '' });
    expect(off.state).toBe('proposed');
    const alone = await ask(keeper, 'POST', `/proposals/${off.proposal}`, { decision: 'agree' });
    expect(alone.json()).toMatchObject({ code: 'second-administrator' });
    expect(await reads(reader, version, 1)).toBe(404);
    expect((await prepare(gallery, { token: author.token, space: ward })).json()).toMatchObject({
      policy: { approvals: 1, profile: 'strict' }
    });
  });
});

describe('an account that is closed while approvals wait', () => {
  const deactivate = async (whom: Person): Promise<void> => {
    const session = await gallery.proof(await gallery.admin(), 'session');
    const raw = new URLSearchParams({ _csrf: csrfOf(session), key: randomUUID() });
    const answer = await gallery.ask('POST', `/~/people/${whom.account.id}/deactivate`, { session, raw });
    expect(answer.status).toBeLessThan(400);
  };

  it('decides nothing any more, also about what it had open; somebody else does', async () => {
    const version = await waiting();
    const { reviewer, second, reader } = people;
    const seen = await seenOf(reviewer, version);
    await deactivate(reviewer);
    const late = await approve(reviewer, version, seen);
    expect([late.status, late.json()]).toMatchObject([401, { code: expect.stringMatching(/^sign-in-/) }]);
    expect(await reads(reader, version, 1)).toBe(404);
    expect((await approve(second, version, await seenOf(second, version))).status).toBe(200);
    expect(await reads(reader, version, 1)).toBe(200);
  });

  it('keeps what it asked for in the queue, and what it approved open', async () => {
    const [one, two] = [await waiting(), await waiting()];
    const { author, reviewer, second, reader } = people;
    expect((await approve(reviewer, one, await seenOf(reviewer, one))).status).toBe(200);
    await deactivate(reviewer);
    await deactivate(author);
    expect(await reads(reader, one, 1)).toBe(200);
    expect((await approve(second, two, await seenOf(second, two))).status).toBe(200);
    expect(await reads(reader, two, 1)).toBe(200);
    await holds();
  });
});
