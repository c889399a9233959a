import { createPublicKey, verify } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINE, policies, policyHash } from '@vitrine/core/redaction';
import { readKeys, readReceipt, receiptText, untrue } from '@vitrine/core/receipt';
import type { PublicKey, Receipt, SignatureCheck } from '@vitrine/core/receipt';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, publish, published } from '../../../test/support/publish.js';
import { rotateKey } from '../../adapters/keys/index.js';
import { databaseFile } from '../../adapters/sqlite/database.js';

let gallery: TestGallery;
let author: Person;
let reader: Person;
let outsider: Person;
let team: string;

beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  reader = await gallery.person('reader');
  outsider = await gallery.person('outsider');
  team = await gallery.team('Team', [
    [author, 'editor'],
    [reader, 'reader']
  ]);
});
afterAll(() => gallery.close());

const check: SignatureCheck = ({ publicKey }, data, signature) =>
  verify(
    null,
    data,
    createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }),
    signature
  );

const keys = async (): Promise<PublicKey[]> => readKeys((await gallery.ask('GET', '/keys')).text);
const ask = (entry: string, number = 1, token = reader.token): Promise<Answer> =>
  gallery.ask('GET', `/entries/${entry}/versions/${number}/receipt`, { token });
const receiptOf = async (entry: string, number = 1): Promise<Receipt> => readReceipt((await ask(entry, number)).text);

let made = 0;
const wish = (more: object = {}): Parameters<typeof publish>[1] => ({
  token: author.token,
  space: team,
  notebook: notebookText(`Notebook ${(made += 1)}`),
  ...more
});

/** An event of a chain, as who looks after it reads it. */
async function eventAt(chain: string, seq: number): Promise<object | undefined> {
  const session = await gallery.proof(await gallery.admin(), 'session');
  const answer = await gallery.ask('GET', `/audit/${chain}?from=${seq}&limit=1`, { session });
  return (answer.json() as { items: object[] }).items[0];
}

describe('the receipt of a version', () => {
  it('is made with it, signed, and names the very event that tells of it', async () => {
    const before = Date.now();
    const version = await published(gallery, wish());
    const answer = await ask(version.entry);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${version.entry}-v1.receipt.json"`);
    const receipt = readReceipt(answer.text);
    expect(answer.text).toBe(receiptText(receipt));
    expect(untrue(receipt, await keys(), check, { contentId: version.contentId })).toBeNull();
    const capabilities = (await gallery.ask('GET', '/capabilities')).json() as {
      engine: { version: string; bundle: string };
      receipt: number;
    };
    expect(receipt).toMatchObject({
      format: capabilities.receipt,
      verified: {
        contentId: version.contentId,
        files: [{ path: 'notebook.ipynb' }, { path: 'snapshot.json' }],
        space: team,
        label: '',
        policy: { hash: policyHash(policies.team), name: 'Team', version: 1 },
        engine: capabilities.engine,
        findings: 0,
        notVouched: { pictures: 0, tables: 0 },
        account: author.account.id,
        audit: { chain: team }
      },
      declared: null
    });
    expect(capabilities.engine).toEqual({ version: ENGINE.version, bundle: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(receipt.verified.time).toBeGreaterThanOrEqual(before);
    expect(await eventAt(team, receipt.verified.audit.seq)).toMatchObject({
      seq: receipt.verified.audit.seq,
      action: 'version.publish',
      subject: version.versionId,
      outcome: 'done'
    });
  });

  it('counts what nobody vouches for in the bytes that were stored', async () => {
    const shows = (data: object): object => ({ output_type: 'display_data', metadata: {}, data });
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const notebook = JSON.parse(notebookText('With a picture')) as { cells: { outputs?: object[] }[] };
    notebook.cells[1]?.outputs?.push(
      shows({ 'image/png': png }),
      shows({ 'text/html': '<table><tbody><tr><td>1</td></tr></tbody></table>' })
    );
    const { entry } = await published(gallery, wish({ notebook: JSON.stringify(notebook) }));
    expect((await receiptOf(entry)).verified.notVouched).toEqual({ pictures: 1, tables: 1 });
  });

  it('keeps apart what the client says, in words of this side', async () => {
    const counts = [
      { rule: 'email', place: 'output', kind: 'EMAIL', count: 3, more: 'left out' },
      { rule: 'mara-kovac', place: 'ward 7', kind: 'Kovac', count: 1 }
    ];
    const { entry } = await published(gallery, {
      ...wish(),
      forge: body => ({ ...body, declared: { engine: '0.3', counts, via: 'session', verified: true } })
    });
    const answer = await ask(entry);
    expect(readReceipt(answer.text).declared).toEqual({
      via: 'lab',
      engine: '0.3',
      counts: [
        { rule: 'other', place: 'other', kind: 'other', count: 1 },
        { rule: 'email', place: 'output', kind: 'EMAIL', count: 3 }
      ]
    });
    expect(answer.text).not.toMatch(/kovac|ward 7/i);
  });

  it('is the one of the gallery, whatever receipt a client invents', async () => {
    const { entry: other } = await published(gallery, wish());
    const invented = await receiptOf(other);
    const version = await published(gallery, {
      ...wish(),
      forge: body => ({ ...body, receipt: invented, verified: invented.verified, signature: invented.signature })
    });
    const { verified, signature } = await receiptOf(version.entry);
    expect([verified.contentId, signature === invented.signature]).toEqual([version.contentId, false]);
    expect(untrue(invented, await keys(), check, { contentId: version.contentId })).toBe('content');
    for (const declared of [invented, { engine: '0.2', counts: 'many' }, 'all of it']) {
      const answer = await publish(gallery, { ...wish(), forge: body => ({ ...body, declared }) });
      expect(answer.json()).toMatchObject({ code: 'request-invalid' });
    }
  });

  it('is one for each version, and the same when the same is sent again', async () => {
    const notebook = notebookText('Twice');
    const first = await published(gallery, wish({ notebook }));
    const before = await receiptOf(first.entry);
    const again = await publish(gallery, wish({ notebook, entry: first.entry, base: 1 }));
    expect(again.json()).toMatchObject({ created: false, version: 1 });
    expect(await receiptOf(first.entry)).toEqual(before);
    const second = await published(gallery, wish({ entry: first.entry, base: 1 }));
    const after = await receiptOf(first.entry, second.version);
    expect(after.verified.contentId).not.toBe(before.verified.contentId);
    expect(after.verified.audit.seq).toBeGreaterThan(before.verified.audit.seq);
  });

  it('is guarded as the version is', async () => {
    const { entry } = await published(gallery, wish());
    const hidden = await ask(entry, 1, outsider.token);
    expect([hidden.status, (hidden.json() as { code: string }).code]).toEqual([404, 'not-found']);
    expect((await gallery.ask('GET', `/entries/${entry}/versions/1/receipt`)).status).toBe(401);
    expect((await ask(entry, 2)).status).toBe(404);
    const body = { version: null, reason: 'wrong file' };
    await gallery.ask('POST', `/entries/${entry}/withdraw`, { token: author.token, body });
    const gone = await ask(entry);
    expect([gone.status, gone.json()]).toMatchObject([410, { code: 'entry-withdrawn' }]);
    expect(gone.text).not.toContain('signature');
  });

  it('is missing where the version is older than receipts, and that is said', async () => {
    const { entry, versionId } = await published(gallery, wish());
    const db = new DatabaseSync(databaseFile(gallery.config.data));
    db.prepare('DELETE FROM receipts WHERE version_id = ?').run(versionId);
    db.close();
    expect((await ask(entry)).json()).toMatchObject({ code: 'receipt-missing', status: 404 });
  });
});

describe('keys', () => {
  it('are handed out to anybody, public halves alone', async () => {
    const answer = await gallery.ask('GET', '/keys');
    const { items } = answer.json() as { items: { keyId: string; current: boolean }[] };
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    for (const { publicKey } of await keys()) {
      expect(createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }).type).toBe(
        'public'
      );
    }
  });

  it('that are made while the gallery runs sign from then on; what was signed before stays true', async () => {
    const { entry: old } = await published(gallery, wish());
    const before = await receiptOf(old);
    const rotated = [1, 2].map(() => rotateKey(gallery.config.keysDir, Date.now()));
    const { entry } = await published(gallery, wish());
    const after = await receiptOf(entry);
    expect(after.verified.keyId).toBe(rotated[1]?.id);
    expect(after.verified.keyId).not.toBe(before.verified.keyId);
    const handedOut = await keys();
    expect(handedOut.map(({ keyId }) => keyId)).toEqual([before.verified.keyId, ...rotated.map(({ id }) => id)]);
    for (const receipt of [before, after, await receiptOf(old)]) {
      expect(untrue(receipt, handedOut, check)).toBeNull();
    }
    const admin = await gallery.proof(await gallery.admin(), 'session');
    const record = await gallery.ask('GET', '/audit/instance?limit=500', { session: admin });
    const firsts = (record.json() as { items: { action: string; subject: string }[] }).items
      .filter(({ action }) => action === 'key.first-use')
      .map(({ subject }) => subject);
    expect(firsts).toEqual([before.verified.keyId, after.verified.keyId]);
  });

  it('that cannot be read stop a publish whole, until they can', async () => {
    const odd = join(gallery.config.keysDir, 'odd.key.json');
    const total = async (): Promise<unknown> =>
      ((await gallery.ask('GET', '/entries', { token: reader.token })).json() as { total: number }).total;
    const [before, mine] = [await total(), wish()];
    writeFileSync(odd, '{', { mode: 0o600 });
    const refused = await publish(gallery, mine);
    expect([refused.status, refused.json()]).toMatchObject([503, { code: 'keys-unreadable' }]);
    expect(await total()).toBe(before);
    rmSync(odd);
    const { entry } = await published(gallery, mine);
    expect(untrue(await receiptOf(entry), await keys(), check)).toBeNull();
  });
});
