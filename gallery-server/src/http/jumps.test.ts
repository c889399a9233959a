import { randomBytes, randomUUID } from 'node:crypto';
import { sha256Hex } from '@vitrine/core/hash';
import type { Policy } from '@vitrine/core/redaction';
import type { Preparation } from '@vitrine/core/snapshot';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TestGallery } from '../../test/support/gallery.js';
import type { Answer, Person } from '../../test/support/gallery.js';
import { prepare, publish, published, snapshotFor } from '../../test/support/publish.js';

// Each test is a whole story with several people in it.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const day = 86_400_000;
const begin = Date.UTC(2026, 5, 1);
let now = begin;
let gallery: TestGallery;
let author: Person;
let session: string;
let token: string;

/** A proof that outlives every jump. */
async function lasting(via: 'lab' | 'session'): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const scopes = ['read', 'publish'] as const;
  const proof = { accountId: author.account.id, proofHash: sha256Hex(secret), via, origin: 'test', scopes };
  await gallery.store.identity.openProof({ ...proof, expiresAt: begin + 4000 * day, now: begin });
  return secret;
}

beforeAll(async () => {
  gallery = await TestGallery.open({}, { clock: () => now });
  author = await gallery.person('author');
  [session, token] = [await lasting('session'), await lasting('lab')];
});
afterAll(() => gallery.close());
beforeEach(() => {
  now = begin;
});

const get = (path: string): Promise<Answer> => gallery.ask('GET', path, { session });
const holds = async (): Promise<void> =>
  expect((await get(`/audit/${author.personal}/verify`)).json()).toMatchObject({ broken: null });

describe('a clock that jumps', () => {
  it('forward ends what was prepared, stores nothing of it, and says how to go on', async () => {
    const wish = { token, space: author.personal };
    const prepared = (await prepare(gallery, wish)).json() as Preparation & { policy: Policy };
    const body = { ticket: prepared.ticket, snapshot: snapshotFor(prepared, wish) };
    const before = (await get('/entries')).json();
    now = begin + 40 * day;
    const late = await gallery.ask('POST', '/versions', { token, body });
    expect(late.json()).toMatchObject({
      code: 'ticket-expired',
      sentence: expect.any(String),
      next: expect.any(String)
    });
    expect((await get('/entries')).json()).toEqual(before);
    expect((await publish(gallery, wish)).status).toBe(201);
    await holds();
  });

  it('back and forward keeps the order of versions, of events and of receipts, and every receipt holds', async () => {
    const wish = { token, space: author.personal };
    const first = await published(gallery, { ...wish, fields: { title: 'One' } });
    const numbers = [1];
    for (const jump of [-400 * day, 30 * day, -day]) {
      now += jump;
      const next = { ...wish, entry: first.entry, base: numbers.at(-1) ?? 1, fields: { title: `After ${jump}` } };
      numbers.push((await published(gallery, next)).version);
      const latest = (await get(`/entries/${first.entry}`)).json() as { number: number; fields: { title: string } };
      expect([latest.number, latest.fields.title]).toEqual([numbers.at(-1), `After ${jump}`]);
    }
    expect(numbers).toEqual([1, 2, 3, 4]);
    const receipts = await Promise.all(
      numbers.map(async number => {
        const kept = await gallery.store.receipts.receipt(
          { account: author.account, via: 'session', scopes: ['read'], proof: null },
          first.entry,
          number
        );
        const answer = (await get(`/entries/${first.entry}/versions/${number}/receipt`)).json() as {
          verified: { audit: { seq: number }; time: number };
        };
        expect(kept).toMatchObject({ kind: 'found', value: { recorded: true } });
        return answer.verified;
      })
    );
    const seqs = receipts.map(({ audit }) => audit.seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    const { items } = (await get(`/audit/${author.personal}?limit=500`)).json() as {
      items: { seq: number; time: number }[];
    };
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, at) => at + 1));
    expect(items.map(({ time }) => time)).not.toEqual(items.map(({ time }) => time).sort((a, b) => a - b));
    await holds();
  });

  it('gives an undo no longer than it said, and takes none away that it gave', async () => {
    const withdraw = async (): Promise<{ entry: string; undo: string }> => {
      const { entry } = await published(gallery, { token, space: author.personal, fields: { title: randomUUID() } });
      const body = { version: null, reason: 'Wrong ward' };
      const answer = await gallery.ask('POST', `/entries/${entry}/withdraw`, { token, body });
      return { entry, undo: (answer.json() as { undo: string }).undo };
    };
    const undone = (undo: string): Promise<Answer> =>
      gallery.ask('POST', '/withdrawals/undo', { token, body: { undo } });
    const [one, two] = [await withdraw(), await withdraw()];
    now = begin + day;
    expect((await undone(one.undo)).status).toBeGreaterThanOrEqual(400);
    expect((await get(`/entries/${one.entry}`)).status).toBe(410);
    now = begin - day;
    expect((await undone(two.undo)).status).toBe(200);
    expect((await get(`/entries/${two.entry}`)).status).toBe(200);
    await holds();
  });

  it('opens nothing that was closed', async () => {
    const { entry } = await published(gallery, { token, space: author.personal, fields: { title: 'Shut' } });
    await gallery.ask('POST', `/entries/${entry}/versions/1/report`, { session, body: { kind: 'secret' } });
    for (const jump of [400 * day, -400 * day]) {
      now = begin + jump;
      expect((await get(`/entries/${entry}`)).status).toBe(410);
    }
  });
});
