// @vitest-environment node
import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { policies, policyHash } from '@vitrine/core/redaction';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';
import { rotateKey } from '../../adapters/keys/index.js';
import { databaseFile } from '../../adapters/sqlite/database.js';

let gallery: TestGallery;
let author: Person;
let outsider: Person;
let keeper: Person;
let team: string;

beforeAll(async () => {
  const { pages } = await import('./index.js');
  gallery = await TestGallery.open({}, { pages });
  author = await gallery.person('author');
  outsider = await gallery.person('outsider');
  keeper = await gallery.person('keeper');
  team = await gallery.team('Team', [[author, 'editor']]);
});
afterAll(() => gallery.close());

let made = 0;
const declared = {
  engine: '0.2',
  counts: [
    { rule: 'email', place: 'source', kind: 'EMAIL', count: 21 },
    { rule: 'allow-list', place: 'output', kind: 'figure', count: 2 }
  ]
};
const version = (more: object = { declared }): Promise<PublishedAnswer> =>
  published(gallery, {
    token: author.token,
    space: team,
    notebook: notebookText(`Notebook ${(made += 1)}`),
    forge: body => ({ ...body, ...more })
  });

/** A page as its reader sees it, without its marks. */
async function page(path: string, session = author.session): Promise<{ status: number; html: string; text: string }> {
  const { status, text: html } = await gallery.ask('GET', `/~${path}`, { session, headers: { accept: 'text/html' } });
  const text = html
    .replace(/<head>[^]*?<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');
  return { status, html, text };
}

/** What somebody with the data folder in their hands does to it. */
function tamper(sql: string, ...values: string[]): void {
  const db = new DatabaseSync(databaseFile(gallery.config.data));
  db.prepare(sql).run(...values);
  db.close();
}

describe('the page of a notebook', () => {
  it('has its redaction receipt, with whose word the counts are', async () => {
    const { entry } = await version();
    const { html, text } = await page(`/n/${entry}`);
    expect(text).toContain('Redaction receipt 23 removed');
    expect(text).toMatch(
      /Removed, as declared by the author's JupyterLab E-mail address 21 Figures 2 Removed 23 Checked in JupyterLab and again by this gallery · policy Team v1 · signed/
    );
    expect(html).toContain(`href="/n/${entry}/v/1/receipt"`);
    expect(html).toContain(`href="/api/v1/entries/${entry}/versions/1/receipt"`);
  });

  it('claims no count that nobody declared', async () => {
    const { entry } = await version({});
    const { text } = await page(`/n/${entry}`);
    expect(text).toContain("What was removed wasn't declared. Checked by this gallery · policy Team v1 · signed");
    expect(text).not.toContain('Nothing had to be removed');
  });

  it('is there without one where the version is older than they are', async () => {
    const { entry, versionId } = await version();
    tamper('DELETE FROM receipts WHERE version_id = ?', versionId);
    const { status, text } = await page(`/n/${entry}`);
    expect([status, text.includes('Redaction receipt')]).toEqual([200, false]);
    const gone = await page(`/n/${entry}/v/1/receipt`);
    expect([gone.status, gone.text]).toEqual([404, expect.stringContaining('has no redaction receipt')]);
  });
});

describe('verifying on the page', () => {
  it('says that it is true, what was checked, and how to do it without the gallery', async () => {
    const { entry } = await version();
    rotateKey(gallery.config.keysDir, Date.now());
    const { status, html, text } = await page(`/n/${entry}/v/1/receipt`);
    expect(status).toBe(200);
    for (const words of [
      'This redaction receipt is true.',
      'A key of this gallery signed it as it is.',
      'byte for byte',
      'stands in the record',
      `vitrine receipt verify ${entry}-v1.receipt.json --keys keys.json`
    ]) {
      expect(text).toContain(words);
    }
    expect(html).toContain('href="/api/v1/keys"');
    expect(html.match(/aria-label="Doesn&#x27;t fit"/g)).toBeNull();
  });

  it('tells apart rules that have changed from a receipt that was made up', async () => {
    const { entry, versionId } = await version();
    const at = `/n/${entry}/v/1/receipt`;
    tamper("UPDATE versions SET label = 'ward' WHERE id = ?", versionId);
    expect((await page(at)).text).toContain('This redaction receipt is true, for rules that have changed since.');
    tamper("UPDATE versions SET label = '' WHERE id = ?", versionId);
    expect((await page(at)).text).toContain('This redaction receipt is true.');
    tamper("UPDATE versions SET fields = replace(fields, 'Station', 'Nation') WHERE id = ?", versionId);
    const other = (await page(at)).text;
    expect(other).toContain('This redaction receipt is not true.');
    expect(other).toContain("The version isn't the one it was made for.");
    tamper(
      `UPDATE receipts SET document = replace(document, '"pictures": 0', '"pictures": 1') WHERE version_id = ?`,
      versionId
    );
    expect((await page(at)).text).toContain("The signature doesn't fit any key of this gallery.");
  });

  it('is true after a move, and not taken for one of before when the rules of the space change', async () => {
    const wards = await gallery.team('Ward 7', [
      [author, 'administrator'],
      [keeper, 'administrator']
    ]);
    const { entry } = await version();
    const at = `/n/${entry}/v/1/receipt`;
    const moved = await gallery.ask('POST', `/entries/${entry}/move`, {
      session: author.session,
      body: { space: wards },
      headers: { 'idempotency-key': randomUUID() }
    });
    expect(moved.status).toBe(200);
    const there = (await page(at)).text;
    expect(there).toContain('This redaction receipt is true.');
    expect(there).toContain('The event it names stands in the record.');
    const wish = { kind: 'space', space: wards, policyHash: policyHash(policies.public), label: '' };
    const send = (path: string, body: object): Promise<Answer> =>
      gallery.ask('POST', path, { session: keeper.session, body });
    const { base } = (await send('/policy-changes/preview', { wish })).json() as { base: string };
    expect((await send('/policy-changes', { wish, base })).json()).toMatchObject({ state: 'done' });
    const changed = (await page(at)).text;
    expect(changed).toContain('This redaction receipt is true, for rules that have changed since.');
    expect(changed).toContain('The space, its label or its rules have changed since.');
    // Published anew, it is checked by the rules that hold now.
    const next = await published(gallery, {
      token: author.token,
      space: wards,
      entry,
      base: 1,
      notebook: notebookText('Anew')
    });
    expect((await page(`/n/${entry}/v/${next.version}/receipt`)).text).toContain('This redaction receipt is true.');
  });

  it('names no event of another notebook that was moved', async () => {
    const [one, two] = [await version(), await version()];
    const move = { session: author.session, body: { space: author.personal } };
    expect((await gallery.ask('POST', `/entries/${one.entry}/move`, move)).status).toBe(200);
    expect((await gallery.ask('POST', `/entries/${two.entry}/move`, move)).status).toBe(200);
    tamper(
      'UPDATE receipts SET document = (SELECT document FROM receipts WHERE version_id = ?) WHERE version_id = ?',
      one.versionId,
      two.versionId
    );
    expect((await page(`/n/${two.entry}/v/1/receipt`)).text).toContain("The event it names isn't in the record.");
  });

  it('does not take one for another version that was put in its place', async () => {
    const [one, two] = [await version(), await version()];
    tamper(
      'UPDATE receipts SET document = (SELECT document FROM receipts WHERE version_id = ?) WHERE version_id = ?',
      one.versionId,
      two.versionId
    );
    const { text } = await page(`/n/${two.entry}/v/1/receipt`);
    expect(text).toContain('A key of this gallery signed it as it is.');
    expect(text).toContain('This redaction receipt is not true.');
    expect(text).toContain("The event it names isn't in the record.");
  });

  it('is for those who may read the version', async () => {
    const { entry } = await version();
    expect((await page(`/n/${entry}/v/1/receipt`, outsider.session)).status).toBe(404);
    const body = { version: null, reason: 'wrong file' };
    await gallery.ask('POST', `/entries/${entry}/withdraw`, { token: author.token, body });
    const gone = await page(`/n/${entry}/v/1/receipt`);
    expect([gone.status, gone.text.includes('signed')]).toEqual([410, false]);
    for (const odd of [`/n/${entry}/v/0/receipt`, `/n/${entry}/v/x/receipt`]) {
      expect((await page(odd)).status).toBe(404);
    }
  });
});
