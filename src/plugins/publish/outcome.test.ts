import { beforeEach, describe, expect, it } from 'vitest';
import { receiptText, type Receipt } from '@vitrine/core/receipt';
import { noChoices, type Choices } from '@vitrine/core/redaction';
import { english } from '@vitrine/core/words';
import type { EntryLink } from '@vitrine/core/snapshot';
import type { PublishResult } from '@vitrine/ui';
import { Outcome } from './outcome';
import type { PublishPorts } from './ports';
import type { Sent } from './send';

const contentId = 'a'.repeat(64);
const receipt = (over: Partial<Receipt['verified']> = {}): Receipt => ({
  format: 1,
  verified: {
    contentId,
    files: [{ path: 'notebook.ipynb', sha256: 'c'.repeat(64) }],
    space: 'team',
    label: '',
    policy: { hash: 'd'.repeat(64), name: 'Team', version: 1 },
    engine: { version: '0.1', bundle: 'e'.repeat(64) },
    findings: 0,
    notVouched: { pictures: 0, tables: 2 },
    account: 'a1',
    audit: { chain: 'team', seq: 7 },
    keyId: '00112233445566ff',
    time: 1,
    ...over
  },
  declared: { via: 'lab', engine: '0.1', counts: [{ rule: 'email', place: 'source', kind: 'EMAIL', count: 4 }] },
  signature: 'f'.repeat(128)
});

let asked: string[];
let refuses: boolean;
let text: string;
let opened: string[];
let saved: [string, string][];
let kept: [EntryLink, Choices][];
let published: number;
let full: boolean;
let shown: Partial<PublishResult>[];
let outcome: Outcome;

beforeEach(() => {
  [asked, opened, saved, kept, shown] = [[], [], [], [], []];
  [refuses, full, published] = [false, false, 0];
  text = receiptText(receipt());
  const answer =
    (name: string, value: () => unknown) =>
    (...args: unknown[]): Promise<unknown> => {
      asked.push([name, ...args.map(String)].join(' '));
      return refuses ? Promise.reject(new Error('down')) : Promise.resolve(value());
    };
  const client = {
    receipt: answer('receipt', () => text),
    withdraw: answer('withdraw', () => ({ undo: 'ticket' })),
    undoWithdraw: answer('undo', () => ({}))
  };
  const ports = {
    gallery: { url: 'http://g', call: (act: (one: unknown) => unknown) => act(client) },
    notebook: { remember: () => (full ? Promise.reject(new Error('No space left')) : Promise.resolve()) },
    memory: { keep: (link: EntryLink, choices: Choices) => Promise.resolve(void kept.push([link, choices])) },
    around: {
      key: () => 'k1',
      open: (url: string) => void opened.push(url),
      save: (name: string, what: string) => void saved.push([name, what]),
      published: () => void (published += 1)
    }
  };
  outcome = new Outcome(ports as unknown as PublishPorts, change => void shown.push(change), english);
});

const out = (): void => {
  outcome.sent = { answer: { entry: 'e1', version: 2, contentId, commit: 'b' } } as unknown as Sent;
};

describe('before anything is out', () => {
  it('nothing is asked, opened, saved or kept', async () => {
    await outcome.fetchReceipt();
    await outcome.keep(noChoices);
    await outcome.withdraw('why');
    outcome.openReceipt();
    outcome.saveReceipt();
    expect([asked, opened, saved, kept, shown, published]).toEqual([[], [], [], [], [], 0]);
  });
});

describe('the redaction receipt', () => {
  it('is said in one line, opened at its page and saved byte for byte', async () => {
    out();
    await outcome.fetchReceipt();
    expect(asked).toEqual(['receipt e1 2']);
    expect(shown).toEqual([
      {
        receipt: {
          said: "Checked in JupyterLab and again by this gallery: no rule found anything more. Declared: 4 removed. 2 tables weren't checked for small counts."
        }
      }
    ]);
    outcome.openReceipt();
    outcome.saveReceipt();
    expect(opened).toEqual(['http://g/n/e1/v/2/receipt']);
    expect(saved).toEqual([['e1-v2.receipt.json', text]]);
  });

  it.each<[string, () => void]>([
    ["doesn't come", () => (refuses = true)],
    ['is none', () => (text = '{"format": 1}')],
    ['says more than a receipt may', () => (text = text.replace('"format"', '"more": 1, "format"'))],
    ['is about another version', () => (text = receiptText(receipt({ contentId: '9'.repeat(64) })))]
  ])('is not spoken for where it %s; its page is still there', async (_, make) => {
    make();
    out();
    await outcome.fetchReceipt();
    outcome.saveReceipt();
    outcome.openReceipt();
    expect([shown, saved, opened]).toEqual([[], [], ['http://g/n/e1/v/2/receipt']]);
  });
});

describe('a version that is out', () => {
  it('is written down in the notebook and for the next version', async () => {
    out();
    const choices = { ...noChoices, hide: ['Nightjar'] };
    await outcome.keep(choices);
    const link = { gallery: 'http://g', entry: 'e1', version: 2, contentId, commit: 'b' };
    expect([kept, published]).toEqual([[[link, choices]], 1]);
  });

  it('is out also where that fails', async () => {
    full = true;
    out();
    await expect(outcome.keep(noChoices)).rejects.toMatchObject({ code: 'link-not-saved' });
    expect(published).toBe(1);
  });

  it('is taken back and put back, each by the ticket of the gallery', async () => {
    out();
    await outcome.withdraw('Wrong table');
    await outcome.undoWithdraw();
    expect(asked).toEqual(['withdraw e1 [object Object] k1', 'undo ticket']);
    expect([shown, published]).toEqual([[{ withdrawn: true }, { withdrawn: false }], 2]);
  });

  it('says nothing of a withdrawal that failed', async () => {
    out();
    refuses = true;
    await expect(outcome.withdraw('Wrong table')).rejects.toThrow('down');
    expect([shown, published]).toEqual([[], 0]);
  });
});
