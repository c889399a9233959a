import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '@vitrine/core/hash';
import { receiptText, signReceipt } from '@vitrine/core/receipt';
import type { Receipt, ReceiptBody } from '@vitrine/core/receipt';
import { contentIdOf, MANIFEST_PATH, NOTEBOOK_PATH } from '@vitrine/core/snapshot';
import type { VersionContent } from '../entries/model.js';
import type { PublicKeys } from '../keys.js';
import { checkReceipt } from './check.js';
import type { StoredReceipt } from './ports.js';

const pair = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const KEY = '00112233445566ff';

/** The gallery's own key is the only one that it knows. */
const keys: PublicKeys = {
  publicKeys: () => [],
  verify: (keyId, data, signature) => keyId === KEY && verify(null, data, pair.publicKey, signature)
};

const files = [
  { path: NOTEBOOK_PATH, text: '{"cells": []}\n' },
  { path: MANIFEST_PATH, text: '{"format": 1}\n' }
];
const fields = {
  title: 'Beds by hour',
  question: '',
  answer: '',
  description: '',
  tags: [],
  note: '',
  fileName: 'beds.ipynb'
};
const contentId = contentIdOf(files, fields);
const policyHash = sha256Hex('rules');

const version: VersionContent = {
  id: 'v1',
  entry: 'e',
  number: 1,
  state: 'published',
  space: 'ward',
  spaceName: 'Ward',
  label: 'beds',
  policyHash,
  contentId,
  commit: 'a'.repeat(40),
  tree: 'b'.repeat(40),
  authorId: 'ada',
  authorName: 'Ada',
  publishedAt: 0,
  fields,
  notebook: files[0]?.text ?? '',
  manifest: files[1]?.text ?? '',
  origin: null
} as unknown as VersionContent;

const body: ReceiptBody = {
  format: 1,
  verified: {
    contentId,
    files: files.map(({ path, text }) => ({ path, sha256: sha256Hex(text) })),
    space: 'ward',
    label: 'beds',
    policy: { hash: policyHash, name: 'Regulated', version: 1 },
    engine: { version: '0.3', bundle: sha256Hex('engine') },
    findings: 0,
    notVouched: { pictures: 0, tables: 0 },
    account: 'ada',
    audit: { chain: 'ward', seq: 4 },
    keyId: KEY,
    time: 1_790_000_000_000
  },
  declared: null
};

const signed = (over: Partial<ReceiptBody['verified']> = {}, by = pair): Receipt =>
  signReceipt(
    { ...body, verified: { ...body.verified, ...over } },
    data => new Uint8Array(sign(null, data, by.privateKey))
  );

type Stands = StoredReceipt['now'];

const stands: Stands = { label: version.label, policyHash: version.policyHash };

/** What doesn't fit. */
function misfits(
  receipt: Receipt,
  of: VersionContent = version,
  recorded = true,
  now: Stands = { label: of.label, policyHash: of.policyHash }
): string[] {
  const { checks, fits } = checkReceipt({ text: receiptText(receipt), recorded, now }, of, keys);
  const found = checks.filter(check => !check.fits).map(({ what }) => what);
  expect([checks.length, fits]).toEqual([4, found.length === 0]);
  return found;
}

describe('a receipt beside its version', () => {
  it('fits in all four', () => {
    expect(misfits(signed())).toEqual([]);
  });

  it.each<[string, Receipt]>([
    ['signed by somebody else in the name of the gallery', signed({}, stranger)],
    ['signed with a key that the gallery never had', signed({ keyId: 'ffeeddccbbaa9988' })],
    [
      'changed in what it counts',
      { ...signed(), verified: { ...body.verified, notVouched: { pictures: 3, tables: 0 } } }
    ],
    ['changed in its time', { ...signed(), verified: { ...body.verified, time: 1 } }],
    [
      'given words of a client after it was signed',
      {
        ...signed(),
        declared: { via: 'lab', engine: '0.3', counts: [{ rule: 'email', place: 'source', kind: 'EMAIL', count: 1 }] }
      }
    ]
  ])('is invented where it was %s', (_name, receipt) => {
    expect(misfits(receipt)).toContain('signature');
  });

  it('is about other bytes where it was made for them, however well it is signed', () => {
    expect(misfits(signed({ contentId: sha256Hex('other') }))).toEqual(['content']);
  });

  it.each<[string, Partial<VersionContent>]>([
    ['the notebook', { notebook: '{"cells": [1]}\n' }],
    ['the manifest', { manifest: '{"format": 2}\n' }],
    ['the title', { fields: { ...fields, title: 'Other beds' } }],
    ['the id that the version is known by', { contentId: sha256Hex('other') }]
  ])('is about other bytes where %s was changed in the store', (_name, over) => {
    expect(misfits(signed(), { ...version, ...over })).toEqual(['content']);
  });

  it.each<[string, Partial<VersionContent>]>([
    ['another space', { space: 'lab' }],
    ['another label', { label: '' }],
    ['other rules', { policyHash: sha256Hex('looser') }]
  ])('is for %s than the version stands under', (_name, over) => {
    expect(misfits(signed(), { ...version, ...over })).toEqual(['rules']);
  });

  it.each<[string, Partial<Stands>]>([
    ['got another label', { label: '' }],
    ['asks for other rules', { policyHash: sha256Hex('stricter') }]
  ])('is for what was, where the space %s since', (_name, over) => {
    expect(misfits(signed(), version, true, { ...stands, ...over })).toEqual(['rules']);
  });

  it('names an event that the record has to have', () => {
    expect(misfits(signed(), version, false)).toEqual(['record']);
  });

  it('tells all that is wrong at once', () => {
    const other = { ...version, notebook: '{}\n', label: '' };
    expect(misfits(signed({}, stranger), other, false)).toEqual(['signature', 'content', 'rules', 'record']);
  });

  it('is read strictly: what is no receipt is refused before anything is compared', () => {
    const stored = { text: '{}', recorded: true, now: stands };
    expect(() => checkReceipt(stored, version, keys)).toThrowError(
      expect.objectContaining({ code: 'receipt-invalid' })
    );
  });
});
