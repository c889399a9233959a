import { describe, expect, it } from 'vitest';
import { loadRecognisers, policies, policyHash } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { checkContent } from '@vitrine/core/snapshot';
import { nobody } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import { done, refused } from '../outcome.js';
import type { DecideCommand, LookCommand, ReviewReader, ReviewWriter } from './ports.js';
import type { ReviewView } from './model.js';
import { WordsGate } from '../words/service.js';
import { NOTE_LIMIT, NOTES_LIMIT, ReviewService } from './service.js';
import type { ReviewWish } from './service.js';

const mail = ['mara.kovac', 'firm-health.eu'].join('@');
const caller: Caller = {
  account: { id: 'r', login: 'r', displayName: 'R', administrator: false, state: 'active', createdAt: 0 },
  via: 'session',
  scopes: ['read', 'publish'],
  proof: 'p'
};
const seen = { contentId: 'c', space: 's', label: '', policyHash: policyHash(policies.regulated), receipt: null };
const wish = (over: Partial<ReviewWish> = {}): ReviewWish => ({
  entry: 'e',
  number: 2,
  decision: 'approved',
  seen,
  notes: [],
  ...over
});

const notebook = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [{ cell_type: 'markdown', id: 'a', metadata: {}, source: 'Ask EMAIL-1' }]
});
const manifest = JSON.stringify({ redaction: { released: [{ cell: 4, output: 1, reason: 'A count' }] } });

/** The gate itself, over the engine itself. */
const words = new WordsGate({
  inspector: {
    check: async (sent, policy) => {
      await loadRecognisers(policy);
      checkContent(sent.files, sent.texts, policy);
    }
  },
  writer: { recordDenial: async () => undefined },
  clock: () => 7
});

function service(rules: Policy | null = policies.regulated): {
  reviews: ReviewService;
  decided: DecideCommand[];
  looked: LookCommand[];
} {
  const decided: DecideCommand[] = [];
  const looked: LookCommand[] = [];
  const store: ReviewWriter & ReviewReader = {
    decide: async cmd => {
      decided.push(cmd);
      return done({ entry: cmd.entry, number: cmd.number, decision: cmd.decision });
    },
    look: async cmd => {
      looked.push(cmd);
      return done(undefined);
    },
    queue: async () => done([]),
    waiting: async () => 0,
    own: async () => [],
    standing: async () => null,
    rules: async () => rules,
    view: async (_caller, entry) =>
      entry === 'own'
        ? refused('not-allowed')
        : done(
            entry === 'e'
              ? { kind: 'found', value: { version: { notebook, manifest } } as unknown as ReviewView }
              : { kind: 'absent' }
          )
  };
  return {
    reviews: new ReviewService({ store, spaces: { space: async () => null }, words, clock: () => 7 }),
    decided,
    looked
  };
}

describe('a decision', () => {
  it('goes to the store with who asks, how, when and with which engine', async () => {
    const { reviews, decided } = service();
    const notes = [
      { cell: 3, text: '  Say which ward.\r\nBoth of them. ' },
      { cell: null, text: '   ' }
    ];
    expect(await reviews.decide(caller, 'k', wish({ decision: 'returned', notes }))).toMatchObject({ ok: true });
    expect(decided).toMatchObject([
      {
        key: 'k',
        actor: 'r',
        via: 'session',
        decision: 'returned',
        seen,
        notes: [{ cell: 3, text: 'Say which ward.\nBoth of them.' }],
        now: 7
      }
    ]);
    expect(decided[0]?.engine).toMatch(/^\d/);
  });

  it.each([
    ['a cell', 5],
    ['all of it', null]
  ])('with a sensitive note on %s is not stored, and says where', async (_name, cell) => {
    const { reviews, decided } = service();
    const notes = [
      { cell: 1, text: 'Fine.' },
      { cell, text: `Ask ${mail} about it.` }
    ];
    expect(await reviews.decide(caller, 'k', wish({ notes }))).toMatchObject({
      ok: false,
      refusal: { code: 'note-sensitive', params: { cell } }
    });
    expect(decided).toEqual([]);
  });

  it('is held to the rules of the space: its own words go too', async () => {
    const { reviews } = service({ ...policies.regulated, words: ['Nightjar'] });
    const notes = [{ cell: null, text: 'Not about Nightjar.' }];
    expect(await reviews.decide(caller, 'k', wish({ notes }))).toMatchObject({ refusal: { code: 'note-sensitive' } });
  });

  it('is never let through where the engine fails', async () => {
    const { reviews, decided } = service({ ...policies.regulated, patterns: [{ id: 'x', pattern: '(' }] });
    await expect(reviews.decide(caller, 'k', wish({ notes: [{ cell: null, text: 'x' }] }))).rejects.toThrow();
    expect(decided).toEqual([]);
  });

  it('is refused for too much, and by nobody', async () => {
    const { reviews } = service();
    const long = [{ cell: null, text: 'x'.repeat(NOTE_LIMIT + 1) }];
    const many = Array.from({ length: NOTES_LIMIT + 1 }, (_, cell) => ({ cell, text: 'x' }));
    for (const notes of [long, many]) {
      expect(await reviews.decide(caller, 'k', wish({ notes }))).toMatchObject({ refusal: { code: 'field-too-long' } });
    }
    expect(await reviews.decide(nobody, 'k', wish())).toMatchObject({ refusal: { code: 'sign-in-needed' } });
  });

  it('carries no note to the store where the rules are not known', async () => {
    const { reviews, decided } = service(null);
    await reviews.decide(caller, 'k', wish({ notes: [{ cell: 1, text: `Ask ${mail}.` }] }));
    expect(decided).toMatchObject([{ notes: [] }]);
  });
});

describe('opening an item', () => {
  it.each(['0-email', '4-released-1'])('that is there is noted: %s', async item => {
    const { reviews, looked } = service();
    expect(await reviews.look(caller, 'e', 2, item)).toMatchObject({ ok: true });
    expect(looked).toMatchObject([{ actor: 'r', via: 'session', entry: 'e', number: 2, item, now: 7 }]);
  });

  it.each<[string, string, Caller, string]>([
    ['that is not there', '0-token', caller, 'request-invalid'],
    ['of a notebook that may not be read', '0-email', caller, 'not-found'],
    ['by nobody', '0-email', nobody, 'sign-in-needed']
  ])('%s is not', async (name, item, who, code) => {
    const { reviews, looked } = service();
    const entry = name.startsWith('of') ? 'elsewhere' : 'e';
    expect(await reviews.look(who, entry, 2, item)).toMatchObject({ refusal: { code } });
    expect(looked).toEqual([]);
  });

  it('is refused with the reason the store has', async () => {
    const { reviews } = service();
    expect(await reviews.look(caller, 'own', 2, '0-email')).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});
