import { generateKeyPairSync, sign, verify } from 'node:crypto';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../hash/index.js';
import { readKeys, readReceipt, receiptSchema, receiptText, signReceipt, untrue } from './index.js';
import type { PublicKey, Receipt, ReceiptBody, SignatureCheck } from './index.js';

const pair = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const publicKey = (from: typeof pair, keyId = '00112233445566ff'): PublicKey => ({
  keyId,
  algorithm: 'Ed25519',
  publicKey: from.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
});
const check: SignatureCheck = (key, data, signature) =>
  verify(null, data, { key: Buffer.from(key.publicKey, 'base64'), format: 'der', type: 'spki' }, signature);
const signed = (body: ReceiptBody, by = pair): Receipt =>
  signReceipt(body, data => new Uint8Array(sign(null, data, by.privateKey)));
const keys = [publicKey(pair)];

const hex = (digits: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: digits, maxLength: digits });
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const name = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: 'grapheme', maxLength: most / 4 }).filter(text => !/[\p{Cc}\p{Cs}]/u.test(text));
const count = fc.nat(1_000_000);
const version = fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${a}.${b}`);

const bodies: fc.Arbitrary<ReceiptBody> = fc.record({
  format: fc.constant(1 as const),
  verified: fc.record({
    contentId: hex(64),
    files: fc.array(fc.record({ path: name(200), sha256: hex(64) }), { maxLength: 3 }),
    space: id,
    label: name(200),
    policy: fc.record({ hash: hex(64), name: name(60), version: fc.integer({ min: 1, max: 9999 }) }),
    engine: fc.record({ version, bundle: hex(64) }),
    findings: fc.constant(0 as const),
    notVouched: fc.record({ pictures: count, tables: count }),
    account: id,
    audit: fc.record({ chain: id, seq: fc.integer({ min: 1 }) }),
    keyId: fc.constant('00112233445566ff'),
    time: fc.nat()
  }),
  declared: fc.option(
    fc.record({
      via: fc.constantFrom('lab' as const, 'cli' as const, 'session' as const),
      engine: version,
      counts: fc.array(
        fc.record({
          rule: fc.constantFrom('email', 'own-ward', 'table-html'),
          place: fc.constantFrom('source', 'output', 'cell-metadata'),
          kind: fc.constantFrom('EMAIL', 'figure'),
          count
        }),
        { maxLength: 4 }
      )
    })
  )
});

const [sample] = fc.sample(bodies, { seed: 7, numRuns: 40 }).filter(body => (body.declared?.counts.length ?? 0) > 1);
if (sample === undefined) {
  throw new Error('the sample has something declared');
}

/** Every place of a value that is no list and no object. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
    : [[...path]];
}

function objects(value: unknown, path: readonly string[] = []): string[][] {
  return typeof value !== 'object' || value === null
    ? []
    : [
        ...(Array.isArray(value) ? [] : [[...path]]),
        ...Object.entries(value).flatMap(([key, inner]) => objects(inner, [...path, key]))
      ];
}

/** A copy that differs in one place. */
function changed<T>(
  value: T,
  path: readonly string[],
  change: (holder: Record<string, unknown>, key: string) => void
): T {
  const copy = structuredClone(value);
  let at = copy as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) {
    at = at[key] as Record<string, unknown>;
  }
  change(at, path.at(-1) ?? '');
  return copy;
}

/** Nothing where it is refused while it is read, else why it isn't true. */
function told(text: string): unknown {
  let receipt: Receipt;
  try {
    receipt = readReceipt(text);
  } catch (error) {
    expect(error).toMatchObject({ code: 'receipt-invalid' });
    return 'refused';
  }
  return untrue(receipt, keys, check);
}

describe('a receipt', () => {
  it('is the same after it was written and read, and true under its key', () => {
    fc.assert(
      fc.property(bodies, body => {
        const receipt = signed(body);
        const read = readReceipt(receiptText(receipt));
        expect(read).toEqual(receipt);
        expect(receiptText(read)).toBe(receiptText(receipt));
        expect(untrue(read, keys, check)).toBeNull();
      }),
      { numRuns: 60 }
    );
  });

  it('is written in one way, whatever the order of its fields', () => {
    const receipt = signed(sample);
    const turned = Object.fromEntries(Object.entries(receipt).reverse()) as unknown as Receipt;
    expect(receiptText(turned)).toBe(receiptText(receipt));
    expect(untrue(turned, keys, check)).toBeNull();
  });

  it('is not true any more when anything in it is another', () => {
    const receipt = signed(sample);
    const paths = leaves(receipt);
    expect(paths.length).toBeGreaterThan(25);
    for (const path of paths) {
      const forged = changed(receipt, path, (holder, key) => {
        const value = holder[key];
        holder[key] =
          typeof value === 'number'
            ? value + 1
            : value === null
              ? 'x'
              : `${String(value).slice(1)}${value === 'a' ? 'b' : 'a'}`;
      });
      expect(told(JSON.stringify(forged)), path.join('.')).not.toBeNull();
    }
  });

  it('is not true when any byte of its file is another, as far as that says anything else', () => {
    const receipt = signed(sample);
    const text = receiptText(receipt);
    const bytes = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }));
    fc.assert(
      fc.property(bytes, ([at, code]) => {
        const forged = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        if (told(forged) === null) {
          expect(receiptText(readReceipt(forged))).toBe(text);
        }
      }),
      { numRuns: 2000 }
    );
  });

  it('is not true with a part left out, added or put in from another one', () => {
    const receipt = signed(sample);
    const [second] = fc.sample(bodies, { seed: 9, numRuns: 1 });
    expect(untrue({ ...receipt, declared: null }, keys, check)).toBe('signature');
    expect(untrue({ ...receipt, verified: second?.verified ?? sample.verified }, keys, check)).toBe('signature');
    for (const path of objects(receipt)) {
      for (const change of [
        (at: Record<string, unknown>) => void (at['more'] = 1),
        (at: Record<string, unknown>) => void delete at[Object.keys(at)[0] ?? '']
      ]) {
        const forged = changed({ top: receipt }, ['top', ...path, 'x'], change).top;
        expect(told(JSON.stringify(forged)), path.join('.')).toBe('refused');
      }
    }
  });

  it('is one of somebody else under another key, also under the same name', () => {
    expect(untrue(signed(sample), [], check)).toBe('unknown-key');
    expect(untrue(signed(sample), [publicKey(pair, 'ffffffffffffffff')], check)).toBe('unknown-key');
    expect(untrue(signed(sample, other), keys, check)).toBe('signature');
    expect(untrue(signed(sample, other), [...keys, publicKey(other)], check)).toBeNull();
  });

  it('is about one content', () => {
    const receipt = signed({
      ...sample,
      verified: { ...sample.verified, files: [{ path: 'a', sha256: sha256Hex('a') }] }
    });
    const { contentId } = receipt.verified;
    const file = { path: 'a', sha256: sha256Hex('a') };
    expect(untrue(receipt, keys, check, { contentId, file })).toBeNull();
    expect(untrue(receipt, keys, check, { contentId: sha256Hex('b') })).toBe('content');
    expect(untrue(receipt, keys, check, { file: { ...file, sha256: sha256Hex('b') } })).toBe('content');
    expect(untrue(receipt, keys, check, { file: { ...file, path: 'b' } })).toBe('content');
  });
});

describe('reading', () => {
  it('takes what the schema takes, and nothing else', () => {
    const takes = new Ajv({ strict: false, unicodeRegExp: true }).compile(receiptSchema);
    const receipt = signed(sample);
    expect(takes(receipt)).toBe(true);
    const odd: unknown[] = [null, -1, 1.5, 1e99, '', 'x'.repeat(300), 'a\u0000', [], {}, true];
    for (const path of leaves(receipt)) {
      for (const value of odd) {
        const forged = changed(receipt, path, (holder, key) => void (holder[key] = value));
        const read = told(JSON.stringify(forged)) !== 'refused';
        expect([path.join('.'), value, read]).toEqual([path.join('.'), value, takes(forged)]);
      }
    }
  });

  it.each([
    ['nothing', ''],
    ['a notebook', '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'],
    ['a list', '[]'],
    ['half of one', receiptText(signed(sample)).slice(0, 200)],
    ['one and more', `${receiptText(signed(sample))}{}`],
    ['a name twice', receiptText(signed(sample)).replace('"format"', '"format": 1, "format"')],
    ['another format', receiptText(signed(sample)).replace('"format": 1', '"format": 2')],
    ['very long', ' '.repeat(200_000)],
    ['nested without an end', '['.repeat(100_000)]
  ])('refuses %s with a sentence', (_name, text) => {
    const read = (): unknown => readReceipt(text);
    expect(read).toThrow(expect.objectContaining({ code: 'receipt-invalid', status: 422 }));
    expect(read).toThrow(/^This file .+\.$/);
  });

  it('takes the keys of a gallery as it hands them out', () => {
    const items = [{ ...publicKey(pair), current: true, since: 1_795_000_000_000 }];
    expect(readKeys(JSON.stringify({ items }))).toEqual(keys);
    for (const wrong of ['', '{}', '[]', JSON.stringify({ items: [{ ...items[0], secret: 'x' }] })]) {
      expect(() => readKeys(wrong)).toThrow(expect.objectContaining({ code: 'keys-invalid' }));
    }
    expect(() => readKeys(' '.repeat(2_000_000))).toThrow(/larger than a gallery's public keys/);
  });
});
