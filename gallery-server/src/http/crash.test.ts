import { randomUUID } from 'node:crypto';
import { VitrineError } from '@vitrine/core/errors';
import { policies, policyHash } from '@vitrine/core/redaction';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { TestGallery } from '../../test/support/gallery.js';
import type { Answer, Person } from '../../test/support/gallery.js';
import { publish, published } from '../../test/support/publish.js';
import { denials } from '../../test/support/stored.js';
import { InspectorPool } from '../adapters/inspector/pool.js';
import type { SnapshotInspector } from '../domain/snapshots/inspector.js';

// Each test is a whole story with several people in it.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let broken = false;
let gallery: TestGallery;
let author: Person;
let reader: Person;
let keeper: Person;
let space: string;

/** The real check, until a detector of it crashes. */
function crashing(real: SnapshotInspector): SnapshotInspector {
  const crash = (): void => {
    if (broken) {
      throw new VitrineError('redaction-failed', {}, { cause: new RangeError('a detector') });
    }
  };
  return {
    open: async body => {
      const opened = await real.open(body);
      const verify: typeof opened.verify = async (...args) => {
        crash();
        return opened.verify(...args);
      };
      return { ticket: opened.ticket, verify, close: () => opened.close() };
    },
    check: async (content, policy) => {
      crash();
      return real.check(content, policy);
    },
    close: () => real.close()
  };
}

beforeAll(async () => {
  const { pages } = await import('./pages/index.js');
  gallery = await TestGallery.open({}, { pages, inspector: crashing(new InspectorPool().warm()) });
  author = await gallery.person('author');
  reader = await gallery.person('reader');
  keeper = await gallery.person('keeper');
  space = await gallery.team('Team', [
    [author, 'editor'],
    [reader, 'reader'],
    [keeper, 'administrator']
  ]);
}, 60_000);
afterAll(() => gallery.close());
afterEach(() => {
  broken = false;
});

const stored = (): Promise<{ entry: string }> =>
  published(gallery, { token: author.token, space, fields: { title: randomUUID() } });
const total = async (): Promise<unknown> =>
  ((await gallery.ask('GET', '/entries', { token: author.token })).json() as { total: number }).total;
const read = async (entry: string, by = reader): Promise<number> =>
  (await gallery.ask('GET', `/entries/${entry}`, { token: by.token })).status;
const headers = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

/** Asks with a detector that crashes; the answer says so and tells nothing of what it was about. */
async function refused(ask: () => Promise<Answer>): Promise<void> {
  broken = true;
  const noted = denials(gallery.config.data).length;
  const answer = await ask();
  broken = false;
  expect([answer.status, answer.json()]).toMatchObject([
    500,
    { code: 'redaction-failed', sentence: expect.stringMatching(/\.$/), next: expect.stringMatching(/\.$/) }
  ]);
  expect(answer.text).not.toContain('detector');
  expect(denials(gallery.config.data).length).toBe(noted + 1);
}

describe('a detector that crashes', () => {
  it('lets nothing be published, and what comes after it is', async () => {
    const before = await total();
    await refused(() => publish(gallery, { token: author.token, space }));
    expect(await total()).toBe(before);
    await stored();
  });

  it('lets nothing be moved: it stays where it was, for whoever read it there', async () => {
    const there = await gallery.team('There', [[author, 'editor']]);
    const { entry } = await stored();
    const body = { space: there };
    const move = (): Promise<Answer> =>
      gallery.ask('POST', `/entries/${entry}/move`, { session: author.session, body, headers: headers() });
    await refused(move);
    expect(await read(entry)).toBe(200);
    expect((await move()).status).toBe(200);
    expect(await read(entry)).toBe(404);
  });

  it('brings nothing back that was withdrawn, and takes nothing back for a reason that nobody looked at', async () => {
    const { entry } = await stored();
    const withdraw = (): Promise<Answer> =>
      gallery.ask('POST', `/entries/${entry}/withdraw`, {
        token: author.token,
        body: { version: null, reason: 'Wrong ward' },
        headers: headers()
      });
    await refused(withdraw);
    expect(await read(entry)).toBe(200);
    const { undo } = (await withdraw()).json() as { undo: string };
    await refused(() => gallery.ask('POST', '/withdrawals/undo', { token: author.token, body: { undo } }));
    expect(await read(entry)).toBe(410);
  });

  it('closes what stands under a label that is new, where it cannot be looked at again', async () => {
    const { entry } = await stored();
    expect(await read(entry)).toBe(200);
    const admin = await gallery.personOf(await gallery.admin());
    const change = async (by: Person, wish: object): Promise<unknown> => {
      const ask = (path: string, body: object): Promise<Answer> =>
        gallery.ask('POST', path, { session: by.session, body, headers: headers() });
      const { base } = (await ask('/policy-changes/preview', { wish })).json() as { base: string };
      return (await ask('/policy-changes', { wish, base })).json();
    };
    const written = await gallery.ask('POST', '/policies', {
      session: admin.session,
      body: { series: null, base: null, policy: { ...policies.team, name: 'Birds', words: ['Nightjar'] } },
      headers: headers()
    });
    const label = { kind: 'label', label: 'birds', policyHash: (written.json() as { hash: string }).hash };
    expect(await change(admin, label)).toMatchObject({ state: 'done' });
    broken = true;
    const worn = { kind: 'space', space, policyHash: policyHash(policies.team), label: 'birds' };
    expect(await change(keeper, worn)).toMatchObject({ state: 'done' });
    await vi.waitFor(async () => expect(await read(entry)).toBe(410), { timeout: 60_000, interval: 250 });
    broken = false;
    const closed = await gallery.ask('GET', '/~/quarantine', { session: keeper.session });
    expect(closed.text).toContain(`/n/${entry}`);
    // What nobody could look at doesn't open by itself when it could be.
    expect(await read(entry, author)).toBe(410);
  }, 90_000);
});
