// @vitest-environment node
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policies } from '@vitrine/core/redaction';
import { ruled } from '../../../test/gates/probes.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';

let gallery: TestGallery;
let people: Record<'author' | 'reviewer' | 'second' | 'reader' | 'keeper', Person>;
let ward: string;
let clinic: string;

beforeAll(async () => {
  const { pages } = await import('./index.js');
  gallery = await TestGallery.open({}, { pages });
  people = {
    author: await gallery.person('author'),
    reviewer: await gallery.person('reviewer'),
    second: await gallery.person('second'),
    reader: await gallery.person('reader'),
    keeper: await gallery.person('keeper')
  };
  const { author, reviewer, second, reader, keeper } = people;
  const members = [
    [author, 'editor'],
    [reviewer, 'reviewer'],
    [second, 'reviewer'],
    [reader, 'reader'],
    [keeper, 'administrator']
  ] as const;
  ward = await gallery.team('Ward 7', members, policies.regulated);
  clinic = await gallery.team('Clinic', members, policies.regulated);
}, 120_000);
afterAll(() => gallery.close());

const asked = (by: Person = people.author, over: object = {}): Promise<PublishedAnswer> =>
  published(gallery, { token: by.token, space: ward, notebook: notebookText(`T ${randomUUID()}`), ...over });
const at = ({ entry, version }: PublishedAnswer): string => `/n/${entry}/v/${version}/review`;
const open = (path: string, { session } = people.reviewer): Promise<Answer> =>
  gallery.ask('GET', `/~${path}`, { session, headers: { accept: 'text/html' } });
const plain = ({ text }: Answer): string =>
  text
    .replace(/<head>[^]*?<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');
const reads = async (by: Person, { entry, version }: PublishedAnswer): Promise<number> =>
  (await open(`/n/${entry}/v/${version}`, by)).status;

/** What the page's own form would send. */
async function formOf(path: string, by = people.reviewer): Promise<Record<string, string>> {
  const form = /<form[^>]*id="decide"[^]*?<\/form>/.exec((await open(path, by)).text)?.[0] ?? '';
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(match => [match[1] ?? '', match[2] ?? '']));
}
const send = (path: string, fields: Record<string, string>, { session } = people.reviewer): Promise<Answer> =>
  gallery.ask('POST', `/~${path}`, { session, csrf: null, raw: new URLSearchParams(fields) });
const note = 'A note that took an hour.';

describe('an approval through the page', () => {
  it('of other bytes decides nothing, says what is other, and keeps the note', async () => {
    const version = await asked();
    const form = await formOf(at(version));
    const forged = await send(at(version), { ...form, contentId: 'f'.repeat(64), decision: 'approved', note });
    expect([forged.status, await reads(people.reader, version)]).toEqual([409, 404]);
    expect(plain(forged)).toContain('Nothing was decided.');
    expect(plain(forged)).toContain('Its content is another one.');
    expect(forged.text).toContain(`>${note}</textarea>`);
    const receipt = await send(at(version), { ...form, receipt: '0'.repeat(64), decision: 'approved' });
    expect([receipt.status, plain(receipt).includes('Its redaction receipt is another one.')]).toEqual([409, true]);
    expect((await send(at(version), { ...form, decision: 'approved' })).status).toBe(303);
  });

  it('is one of two that are sent at once: the other is told who was faster', async () => {
    const version = await asked();
    const [first, second] = await Promise.all([formOf(at(version)), formOf(at(version), people.second)]);
    const both = await Promise.all([
      send(at(version), { ...first, decision: 'approved' }),
      send(at(version), { ...second, decision: 'returned', note }, people.second)
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const approved = both[0]?.status === 303;
    expect(await reads(people.reader, version)).toBe(approved ? 200 : 404);
    // Whoever was later sees what became of it, as far as they may still see the version.
    const late = both.find(({ status }) => status === 409);
    expect(late === undefined ? '' : plain(late)).toMatch(/has (approved|returned) this version already/);
    const again = await send(at(version), { ...first, decision: 'approved' });
    expect(again.status).toBe(approved ? 303 : 409);
  });

  it('comes too late for what was moved or came under other rules: it waits there, and one click leads to it', async () => {
    const moved = await asked();
    const form = await formOf(at(moved));
    const to = {
      session: people.author.session,
      body: { space: clinic },
      headers: { 'idempotency-key': randomUUID() }
    };
    expect((await gallery.ask('POST', `/entries/${moved.entry}/move`, to)).status).toBe(200);
    const late = await send(at(moved), { ...form, decision: 'approved', note });
    expect([late.status, plain(late).includes('It was moved to another space.')]).toEqual([409, true]);
    expect(late.text).toContain(`>${note}</textarea>`);
    expect(await reads(people.reader, moved)).toBe(404);

    const version = await asked();
    const before = await formOf(at(version));
    ruled({ gallery } as never, ward, { ...policies.regulated, name: 'Ward rules' });
    const voided = await send(at(version), { ...before, decision: 'approved', 'note-1': note });
    expect([voided.status, plain(voided).includes('The rules of its space are others.')]).toEqual([409, true]);
    expect(voided.text).toContain(`>${note}</textarea>`);
    expect(await reads(people.reader, version)).toBe(404);
  });

  it('comes too late for what was withdrawn or replaced, and leads to what waits in its place', async () => {
    const taken = await asked();
    const form = await formOf(at(taken));
    const body = { version: null, reason: 'Not yet.' };
    const withdraw = { session: people.author.session, body, headers: { 'idempotency-key': randomUUID() } };
    expect((await gallery.ask('POST', `/entries/${taken.entry}/withdraw`, withdraw)).status).toBe(200);
    const gone = await send(at(taken), { ...form, decision: 'approved' });
    expect([gone.status >= 400, await reads(people.reader, taken)]).toEqual([true, 404]);
    expect(plain(gone)).not.toMatch(/is approved/);

    const old = await asked();
    const stale = await formOf(at(old));
    const newer = await asked(people.author, { entry: old.entry, base: 1, notebook: notebookText('Newer', 'x = 2') });
    const replaced = await send(at(old), { ...stale, decision: 'approved' });
    expect([replaced.status, plain(replaced).includes('v2 waits in its place.')]).toEqual([409, true]);
    expect(replaced.text).toContain(`href="${at(newer)}"`);
    expect([await reads(people.reader, old), await reads(people.reader, newer)]).toEqual([404, 404]);
  });
});

describe('whoever may not decide', () => {
  it('is told so on the page for a version of their own, or one that carries on their changes', async () => {
    const own = await asked(people.reviewer);
    const page = await open(at(own));
    expect([page.status, plain(page).includes('waits for another reviewer of Ward 7')]).toEqual([200, true]);
    expect(page.text).not.toContain('value="approved"');
    const form = await formOf(at(own), people.second);
    const { _csrf } = await formOf(at(await asked()));
    const forged = { ...form, _csrf: _csrf ?? '', decision: 'approved' };
    const refused = await send(at(own), forged);
    expect([refused.status, plain(refused).includes('so somebody else has to decide')]).toEqual([403, true]);

    const next = await asked(people.second, { entry: own.entry, base: 1, notebook: notebookText('Carried on') });
    const carried = { ...(await formOf(at(next), people.keeper)), _csrf: _csrf ?? '', decision: 'approved' };
    expect((await send(at(next), carried)).status).toBe(403);
    expect(await reads(people.reader, next)).toBe(404);
    expect((await send(at(next), await approval(next), people.keeper)).status).toBe(303);
    expect(await reads(people.reader, next)).toBe(200);
  });

  const approval = async (version: PublishedAnswer): Promise<Record<string, string>> => ({
    ...(await formOf(at(version), people.keeper)),
    decision: 'approved'
  });

  it('is everybody with a sign-in of JupyterLab or of a command line, reviewers too', async () => {
    const version = await asked();
    const { _csrf, key, ...seen } = await formOf(at(version));
    const decision = 'approved';
    expect([typeof _csrf, typeof key]).toEqual(['string', 'string']);
    const body = { decision, seen, notes: [] };
    for (const via of ['lab', 'cli'] as const) {
      const token = await gallery.proof(people.reviewer.account, via);
      const path = `/entries/${version.entry}/versions/${version.version}/review`;
      const headers = { 'idempotency-key': randomUUID() };
      expect((await gallery.ask('POST', path, { token, body, headers })).status, via).toBe(403);
      const form = new URLSearchParams({ ...seen, decision });
      const raw = { token, raw: form, headers: { accept: 'text/html' } };
      expect((await gallery.ask('POST', `/~${at(version)}`, raw)).status, via).toBeGreaterThanOrEqual(300);
    }
    expect(await reads(people.reader, version)).toBe(404);
    for (const by of [people.author, people.reader]) {
      expect((await send(at(version), { ...seen, decision }, by)).status).toBeGreaterThanOrEqual(400);
    }
    expect(await reads(people.reader, version)).toBe(404);
  });
});
