import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtLeastAsStrict, policies } from '../redaction/index.js';
import type { Policy } from '../redaction/index.js';
import { anyPolicy } from '../testing/policies.js';
import { bracketed, outsideBrackets } from '../testing/marked.js';
import { policyChanges, policyFacts, policySentences } from './index.js';

const base: Policy = { format: 1, name: 'Base', profile: 'balanced' };
const sentences = (policy: Policy): string[] => policySentences(policyFacts(policy));

describe('policySentences', () => {
  it('say what the presets do', () => {
    expect(sentences(policies.team)).toEqual([
      'Secrets, personal data and traces of your machines are removed',
      'Others may read as soon as it is published',
      'One administrator may make these rules looser'
    ]);
    expect(sentences(policies.regulated)).toEqual([
      'Secrets, personal data, traces of your machines and all outputs are removed',
      'Somebody other than the author may let a hidden output out, with a reason that is kept',
      'Somebody other than the author has to agree before others may read',
      "Whoever has a data file can't tell that a notebook read it",
      'Two administrators have to agree before these rules become looser'
    ]);
  });

  it('count what is removed besides, and never quote it', () => {
    const own: Policy = {
      ...base,
      families: ['record', 'personal'],
      patterns: [{ id: 'study', pattern: 'ST-\\d' }],
      words: ['Nightjar', 'Project Blue']
    };
    expect(sentences(own).slice(1, 4)).toEqual([
      'Values of single rows are removed',
      '1 pattern of your own is looked for',
      '2 words of your own are removed wherever they stand'
    ]);
    expect(JSON.stringify([policyFacts(own), sentences(own)])).not.toMatch(/Nightjar|Blue|ST-/);
  });

  it('say of hidden outputs who lets them out, where some are hidden', () => {
    expect(sentences({ ...base, profile: 'strict' })).toContain('Nobody may let a hidden output out');
    expect(sentences({ ...base, profile: 'strict', releases: 'author' })).toContain(
      'The author may let a hidden output out, with a reason that is kept'
    );
    expect(sentences({ ...base, releases: 'author' }).join()).not.toContain('hidden');
  });

  it('say of figures that need scripts what the level does not say by itself', () => {
    const off = "Figures that need scripts aren't drawn for readers";
    expect(sentences({ ...base, interactive: 'off' })).toContain(off);
    expect(sentences({ ...base, profile: 'strict', interactive: 'off' })).not.toContain(off);
    expect(sentences({ ...base, profile: 'strict', interactive: 'allowed' })).toContain(
      'Figures that need scripts are drawn for readers'
    );
  });

  it('are translated whole, and free of code words', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (a, b) => {
        const changes = policyChanges(a, b, bracketed);
        const all = [...policySentences(policyFacts(a), bracketed), ...changes.stricter, ...changes.looser];
        for (const sentence of all) {
          expect(outsideBrackets(sentence)).toBe('');
          expect(sentence).toMatch(/^⟦+[A-Z0-9]/u);
          expect(sentence).not.toMatch(/undefined|NaN|redact|balanced|strict\b|keyed|family|loosenedBy|!|\.⟧/);
        }
      })
    );
  });
});

describe('policyChanges', () => {
  it('says something looser exactly where the second asks for less, and stricter where the first does', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (a, b) => {
        const { stricter, looser } = policyChanges(a, b);
        expect(looser.length === 0).toBe(isAtLeastAsStrict(b, a));
        expect(stricter.length === 0).toBe(isAtLeastAsStrict(a, b));
      }),
      { numRuns: 500 }
    );
  });

  it('turns around when the change does', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (a, b) => {
        expect(policyChanges(b, a).looser).toHaveLength(policyChanges(a, b).stricter.length);
      })
    );
  });

  it.each<[string, Partial<Policy>, Partial<Policy>, string, string]>([
    [
      'a level',
      {},
      { profile: 'open' },
      'Secrets, personal data and traces of your machines are removed',
      'Secrets are removed, and nothing more'
    ],
    [
      'single rows',
      { families: ['record'] },
      {},
      'Values of single rows are removed',
      'Values of single rows are no longer removed'
    ],
    [
      'patterns',
      { patterns: [{ id: 'a', pattern: 'A' }] },
      {},
      '1 more pattern of your own is looked for',
      '1 pattern of your own is no longer looked for'
    ],
    [
      'words',
      { words: ['Nightjar', 'Ward', 'Blue'] },
      { words: ['Ward'] },
      '2 more words of your own are removed',
      '2 words of your own are no longer removed'
    ],
    [
      'an approval',
      { approvals: 1 },
      {},
      'Somebody other than the author has to agree before others may read',
      'Nobody has to agree any more before others may read'
    ],
    [
      'what a file tells',
      { identities: 'keyed' },
      {},
      "Whoever has a data file can't tell that a notebook read it",
      'Whoever has a data file can tell that a notebook read it'
    ],
    [
      'pictures',
      { pictures: 'hidden' },
      { pictures: 'kept' },
      'Pictures made of pixels are hidden',
      'Pictures made of pixels are no longer hidden'
    ],
    [
      'figures that need scripts',
      { interactive: 'off' },
      {},
      "Figures that need scripts aren't drawn for readers",
      'Figures that need scripts are drawn for readers'
    ],
    [
      'who loosens',
      { loosenedBy: 2 },
      {},
      'Two administrators have to agree before these rules become looser',
      'One administrator may make these rules looser'
    ],
    [
      'who lets out',
      { profile: 'strict' },
      { profile: 'strict', releases: 'another' },
      'Nobody may let a hidden output out',
      'Somebody other than the author may let a hidden output out, with a reason that is kept'
    ]
  ])('says %s both ways', (_name, more, less, up, down) => {
    const [strict, loose] = [
      { ...base, ...more },
      { ...base, ...less }
    ];
    expect(policyChanges(loose, strict)).toEqual({ stricter: [up], looser: [] });
    expect(policyChanges(strict, loose)).toEqual({ stricter: [], looser: [down] });
  });

  it('says both sides where one value goes up and another down', () => {
    const { stricter, looser } = policyChanges(
      { ...base, words: ['Ward'] },
      { ...base, words: ['Blue'], approvals: 1 }
    );
    expect([stricter.length, looser.length]).toEqual([2, 1]);
  });

  it('says a family that a lower level loses although it was asked for besides', () => {
    const { stricter, looser } = policyChanges({ ...base, profile: 'open', families: ['record'] }, base);
    expect(stricter).toEqual(['Secrets, personal data and traces of your machines are removed']);
    expect(looser).toEqual(['Values of single rows are no longer removed']);
  });
});
