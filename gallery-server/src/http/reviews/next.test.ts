import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { policies } from '@vitrine/core/redaction';
import { Terminal } from '../../../test/support/cli.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, publish, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';

let gallery: TestGallery;
let author: Person;
let colleague: Person;
let reviewer: Person;
let ward: string;

beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  colleague = await gallery.person('colleague');
  reviewer = await gallery.person('reviewer');
  ward = await gallery.team(
    'Ward 7',
    [
      [author, 'editor'],
      [colleague, 'editor'],
      [reviewer, 'reviewer']
    ],
    policies.regulated
  );
});
afterAll(() => gallery.close());

const wish = (more: object = {}): Parameters<typeof publish>[1] => ({
  token: author.token,
  space: ward,
  notebook: notebookText(`T ${randomUUID()}`),
  ...more
});
const on = (entry: string, base: number | null, more: object = {}): Promise<Answer> =>
  publish(gallery, wish({ entry, base, ...more }));
const states = async (entry: string, by = author): Promise<unknown> => {
  const answer = await gallery.ask('GET', `/entries/${entry}/versions`, { token: by.token });
  const { items = [] } = answer.json() as { items?: { number: number; state: string }[] };
  return items.map(({ number, state }) => `v${number} ${state}`);
};

async function decide(entry: string, decision: 'approved' | 'returned'): Promise<void> {
  const queue = await gallery.ask('GET', '/reviews', { session: reviewer.session });
  const { items } = queue.json() as { items: { entry: string; number: number; seen: object }[] };
  const found = items.find(item => item.entry === entry);
  const answer = await gallery.ask('POST', `/entries/${entry}/versions/${found?.number ?? 0}/review`, {
    session: reviewer.session,
    body: {
      decision,
      seen: found?.seen,
      ...(decision === 'returned' ? { notes: [{ cell: 1, text: 'Say why.' }] } : {})
    },
    headers: { 'idempotency-key': randomUUID() }
  });
  expect(answer.status).toBe(200);
}

/** A notebook of which v1 waits, came back, or can be read. */
async function first(decision: 'approved' | 'returned' | null): Promise<PublishedAnswer> {
  const made = await published(gallery, wish());
  if (decision !== null) {
    await decide(made.entry, decision);
  }
  return made;
}

describe('the next version of a notebook that nobody else reads yet', () => {
  it('takes the place of one that waits', async () => {
    const { entry } = await first(null);
    expect((await on(entry, 1)).json()).toMatchObject({ entry, version: 2, state: 'pending', created: true });
    expect(await states(entry)).toEqual(['v2 pending', 'v1 draft']);
    expect((await on(entry, 2)).json()).toMatchObject({ version: 3, state: 'pending' });
    const standing = await gallery.ask('GET', `/entries/${entry}/versions/1/review`, { token: author.token });
    expect(standing.json()).toMatchObject({ state: 'replaced' });
    await decide(entry, 'approved');
    expect(await states(entry, colleague)).toEqual(['v3 published']);
  });

  it('follows one that came back, whose note stays where it was', async () => {
    const { entry } = await first('returned');
    expect(await states(entry)).toEqual(['v1 draft']);
    expect((await on(entry, 1)).json()).toMatchObject({ version: 2, state: 'pending' });
    const standing = await gallery.ask('GET', `/entries/${entry}/versions/1/review`, { token: author.token });
    expect(standing.json()).toMatchObject({ state: 'returned', review: { notes: [{ cell: 1, text: 'Say why.' }] } });
  });

  it('stands on the published one where both are there', async () => {
    const { entry } = await first('approved');
    expect((await on(entry, 1)).json()).toMatchObject({ version: 2, state: 'pending' });
    expect((await on(entry, 2)).json()).toMatchObject({ version: 3, state: 'pending' });
    expect(await states(entry, colleague)).toEqual(['v1 published']);
    expect(await states(entry)).toEqual(['v3 pending', 'v2 draft', 'v1 published']);
  });

  it('is a conflict where it was made without knowing the last one, and never told to be withdrawn', async () => {
    for (const decision of [null, 'returned'] as const) {
      const { entry } = await first(decision);
      for (const base of [null, 7]) {
        const answer = await on(entry, base);
        expect([base, answer.status, answer.json()]).toMatchObject([
          base,
          409,
          { code: 'version-conflict', params: { version: 1, by: 'Name of author' } }
        ]);
      }
    }
  });

  it('is not there for a colleague, who is told nothing of what waits', async () => {
    const { entry } = await first(null);
    const { token } = colleague;
    expect((await on(entry, 1, { token })).json()).toMatchObject({ status: 404, code: 'not-found' });
    const both = await first('approved');
    expect((await on(both.entry, 1)).json()).toMatchObject({ version: 2, state: 'pending' });
    expect((await on(both.entry, 2, { token })).json()).toMatchObject({
      code: 'version-conflict',
      params: { version: 1 }
    });
    expect((await on(both.entry, 1, { token })).json()).toMatchObject({ version: 3, state: 'pending' });
  });

  it('is refused where all of it was taken back, with by whom', async () => {
    const { entry } = await first(null);
    const body = { version: null, reason: 'wrong ward' };
    expect((await gallery.ask('POST', `/entries/${entry}/withdraw`, { token: author.token, body })).status).toBe(200);
    expect((await on(entry, 1)).json()).toMatchObject({ code: 'entry-withdrawn', params: { by: 'Name of author' } });
  });

  it('is the same version when the same is sent again', async () => {
    const notebook = notebookText(`T ${randomUUID()}`);
    const made = await published(gallery, wish({ notebook }));
    expect((await on(made.entry, 1, { notebook })).json()).toMatchObject({
      version: 1,
      created: false,
      state: 'pending'
    });
    expect(await states(made.entry)).toEqual(['v1 pending']);
  });
});

describe('vitrine publish into such a space', () => {
  let terminal: Terminal;
  beforeEach(async () => {
    terminal = new Terminal();
    await terminal.signIn(gallery.url, author);
  });
  afterEach(() => terminal.close());

  it('goes on while a version waits and after it came back, and says that it waits', async () => {
    const path = terminal.file('a.ipynb', notebookText(`T ${randomUUID()}`, 'x = 1'));
    const out = (await terminal.vitrine(['publish', path, '--to', 'Ward 7'])).out;
    expect(out).toContain('Waiting for a reviewer of Ward 7. Until then only you and the reviewers there can read it.');
    const edit = (from: string, to: string): string =>
      terminal.file('a.ipynb', terminal.read('a.ipynb').replace(from, to));
    edit('x = 1', 'x = 2');
    const second = await terminal.vitrine(['publish', path, '--json']);
    expect(second.json()).toMatchObject({ version: 2, state: 'pending', changes: '1 cell changed since v1' });
    const { entry } = second.json() as { entry: string };
    await decide(entry, 'returned');
    edit('x = 2', 'x = 3');
    expect((await terminal.vitrine(['publish', path, '--json'])).json()).toMatchObject({ entry, version: 3 });
    expect(await states(entry)).toEqual(['v3 pending', 'v2 draft', 'v1 draft']);
  });
});
