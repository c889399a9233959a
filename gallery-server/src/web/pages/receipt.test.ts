// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '@vitrine/core/hash';
import type { Receipt } from '@vitrine/core/receipt';
import { versionOf } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { CheckedReceipt, ReceiptCheck } from '../../domain/receipts/check.js';
import { receiptLine } from '../parts/ReceiptCard.js';
import { receiptPage } from './receipt.js';

const version = versionOf({ entry: 'stations', number: 2, title: 'Station forecast' });
const receipt: Receipt = {
  format: 1,
  verified: {
    contentId: version.contentId,
    files: [{ path: 'notebook.ipynb', sha256: sha256Hex('x') }],
    space: version.space,
    label: '',
    policy: { hash: version.policyHash, name: 'Team', version: 1 },
    engine: { version: '0.3', bundle: sha256Hex('engine') },
    findings: 0,
    notVouched: { pictures: 2, tables: 0 },
    account: 'acc-author',
    audit: { chain: version.space, seq: 4 },
    keyId: '00112233445566ff',
    time: context.now
  },
  declared: {
    via: 'lab',
    engine: '0.3',
    counts: [
      { rule: 'email', place: 'source', kind: 'EMAIL', count: 3 },
      { rule: 'level', place: 'output', kind: 'figure', count: 1 }
    ]
  },
  signature: 'ab'.repeat(64)
};

/** A receipt of which these don't fit. */
function checked(...misfits: ReceiptCheck['what'][]): CheckedReceipt {
  const checks = (['signature', 'content', 'rules', 'record'] as const).map(what => ({
    what,
    fits: !misfits.includes(what)
  }));
  return { receipt, checks, fits: misfits.length === 0 };
}
const show = (...misfits: ReceiptCheck['what'][]): Document =>
  parsed(receiptPage(context, version, checked(...misfits)));
const marks = (page: Document): (string | null)[] =>
  [...page.querySelectorAll('.vt-checks li [aria-label]')].map(each => each.getAttribute('aria-label'));
const verdict = (page: Document): string | undefined => texts(page, 'h2')[0];

describe('what checking a receipt found', () => {
  it('is one sentence, with everything that was looked at below it', () => {
    const page = show();
    expect(verdict(page)).toBe('This redaction receipt is true.');
    expect(texts(page, '.vt-checks li')).toEqual([
      'A key of this gallery signed it as it is.',
      'It is about this very version, byte for byte.',
      'The space, its label and its rules are those it was made under.',
      'The event it names stands in the record.'
    ]);
  });

  it.each<[ReceiptCheck['what'], string, string]>([
    ['signature', 'This redaction receipt is not true.', "The signature doesn't fit any key of this gallery."],
    ['content', 'This redaction receipt is not true.', "The version isn't the one it was made for."],
    ['record', 'This redaction receipt is not true.', "The event it names isn't in the record."],
    [
      'rules',
      'This redaction receipt is true, for rules that have changed since.',
      'The space, its label or its rules have changed since.'
    ]
  ])('says so where %s does not fit', (what, sentence, line) => {
    const page = show(what);
    expect(verdict(page)).toBe(sentence);
    const lines = texts(page, '.vt-checks li');
    expect(lines.filter(text => text.includes(line))).toHaveLength(1);
    expect(marks(page).filter(mark => mark === 'Fits')).toHaveLength(3);
  });

  it('is not true where more than the rules is wrong', () => {
    expect(verdict(show('rules', 'record'))).toBe('This redaction receipt is not true.');
  });

  it('is told by word, not by colour alone', () => {
    expect(marks(show('content'))).toEqual(['Fits', "Doesn't fit", 'Fits', 'Fits']);
  });
});

describe('a receipt without its gallery', () => {
  it('is downloaded with the keys, and checked by a command that names both', () => {
    const page = show();
    const [file, keys, back] = hrefs(page, 'main .vt-doors a, main section > a');
    expect([file, keys, back].every(href => href?.startsWith('/team/'))).toBe(true);
    expect(file).toContain('stations');
    expect(keys).toContain('keys');
    expect(one(page, 'main').textContent).toContain('vitrine receipt verify stations-v2.receipt.json --keys keys.json');
  });

  it('goes back to the version that it is about', () => {
    expect(hrefs(show(), 'main a')).toContain('/team/n/stations/v/2');
  });

  it('is told in one line where there is room for one', () => {
    expect(receiptLine(receipt)).toBe('4 removed');
    expect(receiptLine({ ...receipt, declared: null })).toBe('Signed');
  });

  it('never says what nobody can promise', () => {
    const said = show().body.textContent ?? '';
    expect(said).not.toMatch(/anonym|de-identif|compliant|safe to share|nothing sensitive/i);
  });

  it.each(hostile)('shows names of rules and notebooks as text: %#', words => {
    const wild: Receipt = {
      ...receipt,
      verified: { ...receipt.verified, policy: { ...receipt.verified.policy, name: words } }
    };
    const named = versionOf({ entry: words, number: 1, title: words });
    const page = parsed(receiptPage(context, named, { ...checked(), receipt: wild }));
    expectHarmless(page);
    expect(page.body.textContent).toContain(words);
  });
});
