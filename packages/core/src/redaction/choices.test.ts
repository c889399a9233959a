import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalNotebook } from '../notebook/index.js';
import type { Notebook } from '../notebook/index.js';
import { anyBook, anyChoices, bookOf, codeCell, PIXEL, printed, shown, textCell } from '../testing/chosen.js';
import { outputGroups } from './rebuild/outputs.js';
import { choiceLimits, findUnredacted, joinedChoices, loadRecognisers, noChoices, policies, redact } from './index.js';
import { settledChoices } from './index.js';
import type { Choices, Policy, Profile, RedactionReport } from './index.js';

const mail = ['mara.kovac', 'firm-health.eu'].join('@');
const open: Policy = { ...policies.regulated, releases: 'author' };
const choose = (some: Partial<Choices>): { choices: Choices } => ({ choices: { ...noChoices, ...some } });
const hidden = (text: string, hide: string[], policy: Policy = policies.team): string =>
  redact(bookOf(textCell(text)), policy, choose({ hide })).notebook.cells[0]?.source ?? '';

beforeAll(async () => {
  await loadRecognisers();
});

describe('a text that the author hides', () => {
  it.each([
    ['stands alone', 'On Nightjar today', ['Nightjar'], 'On SECRET-1 today'],
    ['in any case of its letters', 'NIGHTJAR and nightjar', ['Nightjar'], 'SECRET-1 and SECRET-1'],
    ['takes the longer word with it', 'the nightjars_2024 plan', ['Nightjar'], 'the SECRET-1 plan'],
    ['and a number behind it', 'site Nightjar-07, done', ['Nightjar'], 'site SECRET-1, done'],
    ['over a line end', 'ward\n  seven is full', ['ward seven'], 'SECRET-1 is full'],
    ['with signs of patterns in it', 'is (a.b)* here', ['(a.b)*'], 'is SECRET-1 here'],
    ['in two letters, as a word', 'K7, but not AK7', ['K7'], 'SECRET-1, but not AK7'],
    ['in one sign, as a word', '7 of 17', ['7'], 'SECRET-1 of 17'],
    ['in letters of its own case', 'Ærø, ÆRØ', ['Ærø'], 'SECRET-1, SECRET-1'],
    ['with a letter that lowers to two', 'in İzmir', ['İzmir'], 'in SECRET-1'],
    ['with a letter that ends otherwise', 'ΟΔΟΣΑ', ['οδοσα'], 'SECRET-1'],
    ['in marks put together or apart', 'caf\u0065\u0301 x', ['café'], 'SECRET-1 x'],
    ['where a detector has a name for it', `ask ${mail} now`, [mail], 'ask EMAIL-1 now'],
    ['behind what a detector finds', `ask ${mail} now`, ['now'], 'ask EMAIL-1 SECRET-1'],
    ['around what a detector finds', `ask ${mail} now`, [`ask ${mail}`], 'EMAIL-1 now']
  ])('%s', (_, text, hide, after) => {
    expect(hidden(text, hide)).toBe(after);
  });

  it.each(['Nightjar', 'ght'])('goes from every place and every encoding: %s', text => {
    const packed = Buffer.from('the Nightjar of all birds').toString('base64');
    const book = bookOf(
      codeCell(`a = "Night" + "jar"; b = "${packed}"; c = "\\x4eightjar"`, [
        printed('Night'),
        printed('jar\n'),
        shown({ 'text/html': '<b title="Nightjar">N&#105;ghtjar</b>', 'text/plain': 'Nightjar' }),
        shown({ 'application/json': { Nightjar: ['Nightjar', { a: 'Nightjar' }] }, 'text/plain': 'x' }),
        { output_type: 'error', ename: 'Nightjar', evalue: 'no Nightjar', traceback: ['in Nightjar'] }
      ]),
      textCell('https://example.org/Nightjar%20x and N\u200bightjar')
    );
    const clean = canonicalNotebook(redact(book, policies.team, choose({ hide: [text] })).notebook);
    expect(clean).not.toMatch(/nightjar|N&#105;|x4eight|%20x and N\u200b/i);
    expect(clean).not.toContain(packed);
  });

  it('leaves the words that placeholders are made of', () => {
    expect(hidden('a SECRET and a secret', ['secret'])).toBe('a SECRET and a SECRET-1');
    expect(hidden('EMAIL-1 xNAMEx VALUE', ['NAME', 'VALUE', 'EMAIL'])).toBe('EMAIL-1 xNAMEx VALUE');
    expect(hidden('is 1 of EMAIL-1', ['1'])).toBe('is SECRET-1 of EMAIL-1');
  });

  it('is told in the report with its placeholder, and never by itself', () => {
    const { report } = redact(bookOf(textCell(`Nightjar, ${mail}`)), policies.team, choose({ hide: ['Nightjar'] }));
    expect(report.items).toEqual([
      { cell: 0, place: 'source', kind: 'SECRET', rule: 'chosen', count: 1, family: 'author', names: ['SECRET-1'] },
      { cell: 0, place: 'source', kind: 'EMAIL', rule: 'email', count: 1, family: 'personal', names: ['EMAIL-1'] }
    ]);
    expect(JSON.stringify(report)).not.toContain('Nightjar');
  });

  it('that stands in one run of letters very often takes no longer than the run', () => {
    const text = 'ab'.repeat(100_000);
    const started = performance.now();
    expect(hidden(text, ['abab', 'bab', 'aba'])).toBe('SECRET-1');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('an output', () => {
  const outputs = [
    printed('one\n'),
    printed('two\n', 'stderr'),
    shown({ 'text/html': '<table><tr><td>7</td></tr></table>', 'text/plain': '7' }),
    printed('three\n'),
    shown({ 'image/png': PIXEL, 'text/plain': '<Figure>' }),
    shown({ 'application/x-odd': 'x' })
  ];
  const book = bookOf(codeCell('x', outputs));
  const fates = ({ outputs: all = [] }: RedactionReport): string[] =>
    all.map(({ output, kind, fate, releasable }) => `${output} ${kind} ${fate}${releasable ? ' releasable' : ''}`);

  it('that is hidden becomes a strip, a run of printed text as one', () => {
    const done = redact(book, policies.team, choose({ hideOutputs: [{ cell: 0, output: 0 }] }));
    expect(fates(done.report)).toEqual([
      '0 text chosen',
      '1 table shown',
      '2 text shown',
      '3 figure shown',
      '4 other unchecked'
    ]);
    expect(JSON.stringify(done.notebook)).not.toMatch(/one|two/);
    expect(done.report.totals.hiddenOutputs).toBe(2);
    expect(findUnredacted(done.notebook, policies.team)).toEqual([]);
  });

  it('that is hidden is looked at all the same: what it tells of is removed elsewhere', () => {
    const table = '<table><tr><th>Patient name</th></tr><tr><td>Quillon Abernethy</td></tr></table>';
    const two = bookOf(codeCell('x', [shown({ 'text/html': table, 'text/plain': 'x' })]), textCell('by Abernethy'));
    for (const hideOutputs of [[], [{ cell: 0, output: 0 }]]) {
      expect(canonicalNotebook(redact(two, policies.team, choose({ hideOutputs })).notebook)).not.toContain('Aberne');
    }
  });

  it('is let out where the rules leave it to somebody, cleaned and never raw', () => {
    const raw = bookOf(codeCell('x', [printed(`${mail}\n`), shown({ 'text/plain': 'ok' })]));
    const release = [{ cell: 0, output: 0, reason: 'counts only' }];
    const { notebook, report, released } = redact(raw, open, choose({ release }));
    expect(notebook.cells[0]).toMatchObject({
      outputs: [{ text: 'EMAIL\n' }, { metadata: { vitrine: { hidden: 'text' } } }]
    });
    expect(released).toEqual(release);
    expect(fates(report)).toEqual(['0 text released releasable', '1 text level releasable']);
    expect(findUnredacted(notebook, open, release)).toEqual([]);
    expect(findUnredacted(notebook, open).map(({ place }) => place)).toEqual(['output']);
    expect(findUnredacted(notebook, policies.regulated, release)).toEqual([]);
  });

  it.each<[string, Policy, string]>([
    ['nobody may', { ...open, releases: 'nobody' }, 'not-allowed'],
    ['nothing is said', { format: 1, name: 'S', profile: 'strict' }, 'not-allowed']
  ])('stays hidden where %s', (_, policy, why) => {
    const { report, released, notebook } = redact(
      book,
      policy,
      choose({ release: [{ cell: 0, output: 1, reason: 'r' }] })
    );
    expect(released).toEqual([]);
    expect(report.unreleased).toEqual([{ cell: 0, output: 1, why }]);
    expect(notebook).toEqual(redact(book, policy).notebook);
    expect(report.outputs?.some(({ releasable }) => releasable)).toBe(false);
  });

  it('that can not be looked into, is none, or is hidden too is not let out', () => {
    const release = [4, 9, 1].map(output => ({ cell: 0, output, reason: 'r' }));
    const { report, released } = redact(book, open, choose({ release, hideOutputs: [{ cell: 0, output: 1 }] }));
    expect(released).toEqual([]);
    expect(report.unreleased).toEqual([
      { cell: 0, output: 1, why: 'hidden-too' },
      { cell: 0, output: 4, why: 'not-releasable' },
      { cell: 0, output: 9, why: 'no-such-output' }
    ]);
    expect(fates(report)[4]).toBe('4 other unchecked');
  });

  it('that is shown anyway needs no letting out', () => {
    const { report, released } = redact(
      book,
      policies.team,
      choose({ release: [{ cell: 0, output: 1, reason: 'r' }] })
    );
    expect([released, report.unreleased]).toEqual([[], []]);
  });
});

describe('choices', () => {
  const policiesOf: Record<Profile, Policy> = {
    open: { ...policies.team, profile: 'open' },
    balanced: policies.team,
    strict: open
  };
  const policy = fc.constantFrom<Profile>('open', 'balanced', 'strict').map(profile => policiesOf[profile]);
  const groups = ({ cells }: Notebook): number[] =>
    cells.map(cell => (cell.cell_type === 'code' ? outputGroups(cell.outputs).length : 0));

  it('give what the policy alone leaves as it is, with as many outputs, and nothing more the second time', () => {
    fc.assert(
      fc.property(anyBook, anyChoices, policy, (book, choices, rules) => {
        const { notebook, released } = redact(book, rules, { choices });
        expect(findUnredacted(notebook, rules, released)).toEqual([]);
        expect(redact(notebook, rules, choose({ release: released })).notebook).toEqual(notebook);
        expect(redact(notebook, rules, { choices }).notebook).toEqual(notebook);
        expect(redact(notebook, rules, { choices }).released).toEqual(released);
        expect(groups(notebook)).toEqual(groups(book));
      }),
      { numRuns: 150 }
    );
  });

  it('are the same in any order', () => {
    fc.assert(
      fc.property(anyBook, anyChoices, policy, (book, choices, rules) => {
        const { hide, hideOutputs, release } = choices;
        const turned = {
          hide: [...hide].reverse(),
          hideOutputs: [...hideOutputs].reverse(),
          release: [...release].reverse()
        };
        expect(redact(book, rules, { choices: turned })).toEqual(redact(book, rules, { choices }));
      }),
      { numRuns: 60 }
    );
  });

  it('that hide more never show more', () => {
    const wordsOf = (book: Notebook): Map<string, number> => {
      const counts = new Map<string, number>();
      const texts = book.cells.flatMap(cell => [
        cell.source,
        cell.cell_type === 'code' ? JSON.stringify(cell.outputs) : ''
      ]);
      for (const [word] of texts.join(' ').matchAll(/Nightjar|ward|seven|K7|Ærø|kovac|4711|alpha|beta|gamma/gi)) {
        counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
      }
      return counts;
    };
    fc.assert(
      fc.property(anyBook, anyChoices, anyChoices, policy, (book, some, more, rules) => {
        const before = wordsOf(redact(book, rules, { choices: some }).notebook);
        const all = joinedChoices(some, { ...more, release: [] });
        for (const [word, count] of wordsOf(redact(book, rules, { choices: all }).notebook)) {
          expect(count).toBeLessThanOrEqual(before.get(word) ?? 0);
        }
      }),
      { numRuns: 150 }
    );
  });

  it('have one form', () => {
    const given: Choices = {
      hide: [' b ', 'a  \n c', 'B', 'b'],
      hideOutputs: [2, 0, 2].map(output => ({ cell: 1, output })),
      release: [
        { cell: 0, output: 0, reason: 'z' },
        { cell: 0, output: 0, reason: 'a' }
      ]
    };
    const settled = settledChoices(given);
    expect(settled).toEqual({
      hide: ['B', 'a c'],
      hideOutputs: [
        { cell: 1, output: 0 },
        { cell: 1, output: 2 }
      ],
      release: [{ cell: 0, output: 0, reason: 'a' }]
    });
    expect(settledChoices(settled)).toEqual(settled);
  });

  const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `text${at}x`);
  const outputs = (count: number): { cell: number; output: number }[] =>
    Array.from({ length: count }, (_, output) => ({ cell: 0, output }));

  it('are taken up to their limits', () => {
    const hide = [...many(choiceLimits.hide - 1), 'a'.repeat(choiceLimits.text)];
    expect(settledChoices({ ...noChoices, hide, hideOutputs: outputs(choiceLimits.outputs) }).hide).toHaveLength(
      choiceLimits.hide
    );
    expect(hidden('see text7x and text499x', many(choiceLimits.hide))).toBe('see SECRET-1 and SECRET-2');
  });

  it.each<[string, Partial<Choices>, string]>([
    ['a text too many', { hide: many(choiceLimits.hide + 1) }, 'hide'],
    ['a text that is too long', { hide: ['a'.repeat(choiceLimits.text + 1)] }, 'hide'],
    ['an empty text', { hide: ['  \n'] }, 'hide'],
    ['signs alone', { hide: ['--, "'] }, 'hide'],
    ['an output too many', { hideOutputs: outputs(choiceLimits.outputs + 1) }, 'hideOutputs'],
    ['a place before the first', { hideOutputs: [{ cell: -1, output: 0 }] }, 'hideOutputs'],
    ['half a place', { release: [{ cell: 0.5, output: 0, reason: 'r' }] }, 'release']
  ])('are refused: %s', (_, some, place) => {
    expect(() => redact(bookOf(textCell('x')), policies.team, choose(some))).toThrow(
      expect.objectContaining({ code: 'choices-invalid', params: { place } })
    );
  });
});
