import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VitrineError } from '../errors/index.js';
import type { FoundPlace } from '../errors/index.js';
import { readNotebook } from '../notebook/index.js';
import type { Notebook } from '../notebook/index.js';
import { joinedChoices, noChoices, policies, policyHash } from '../redaction/index.js';
import type { Choices, Policy } from '../redaction/index.js';
import { anyBook, bookOf, codeCell, PIXEL, printed, shown, textCell } from '../testing/chosen.js';
import { buildSnapshot, choicesFrom, contentIdOf, gitObjects, verifySnapshot } from './index.js';
import type { Preparation, Snapshot } from './index.js';

const who = { name: 'Demo author', email: 'x@users.noreply.vitrine.invalid' };
const mine = policies.team;
const preparationFor = (rules: Policy): Preparation => ({
  ticket: 't',
  space: 's',
  entry: null,
  author: who,
  committer: who,
  time: 1_795_000_000,
  parent: null,
  origin: null,
  policyHash: policyHash(rules),
  engine: '0.1'
});

function snapshotOf(
  book: Notebook,
  choices: Choices,
  preparation: Preparation,
  title: string,
  rules: Policy
): Snapshot {
  const { files, fields } = buildSnapshot(book, { title, tags: ['alpha'] }, rules, null, choices);
  const contentId = contentIdOf(files, fields);
  const { tree, commit } = gitObjects(files, fields, contentId, preparation);
  return { files, fields, contentId, tree, commit };
}

/** What a gallery says whose rules are stricter than this side knows; it names only what was found. */
function asked(snapshot: Snapshot, preparation: Preparation, strict: Policy): readonly FoundPlace[] {
  try {
    verifySnapshot(snapshot, preparation, strict);
    return [];
  } catch (error) {
    if (error instanceof VitrineError && error.code === 'not-redacted') {
      return error.places;
    }
    // The level's name in the facts is that of this side; all the rest is checked before it.
    if (error instanceof VitrineError && error.code === 'manifest-invalid') {
      return [];
    }
    throw error;
  }
}

/** Tries until the gallery finds no more; how often it was tried, what was chosen for it, and what was sent at last. */
function settled(book: Notebook, strict: Policy, title = 'Title'): { tries: number; choices: Choices; sent: Snapshot } {
  const preparation = preparationFor(strict);
  let choices = noChoices;
  for (let tries = 0; tries < 10; tries++) {
    const sent = snapshotOf(book, choices, preparation, title, mine);
    const places = asked(sent, preparation, strict);
    if (places.length === 0) {
      return { tries, choices, sent };
    }
    choices = joinedChoices(choices, choicesFrom(places, sent));
  }
  throw new Error('it never ends');
}

const withWords = (...words: string[]): Policy => ({ ...mine, words });
const cellsOf = ({ files }: Snapshot): Notebook['cells'] => readNotebook(files[0]?.text ?? '').cells;

describe('what a gallery found besides', () => {
  it('is chosen from the places of its refusal, so that the next try goes through', () => {
    const book = bookOf(
      codeCell('path = "Nightjar/a"', [printed('Nightjar\n'), shown({ 'text/plain': 'see Nightjar' })]),
      textCell('untouched: alpha'),
      codeCell('y', [shown({ 'text/html': '<b>Nightjar</b>', 'text/plain': 'Nightjar' })], 'c1b2c3d4')
    );
    const { tries, choices, sent } = settled(book, withWords('Nightjar'), 'On Nightjar');
    expect(tries).toBe(1);
    expect(choices.hide).toEqual(['Nightjar']);
    expect(JSON.stringify(sent)).not.toContain('Nightjar');
    expect(cellsOf(sent)[1]?.source).toBe('untouched: alpha');
    expect(sent.fields.title).toBe('On SECRET-1');
  });

  it('hides the output alone where nothing in it can be pointed at', () => {
    const book = bookOf(
      codeCell('x', [
        printed('fine\n'),
        shown({ 'application/json': { deep: ['Nightjar'] } }),
        shown({ 'text/plain': 'kept' })
      ])
    );
    const { tries, choices, sent } = settled(book, withWords('Nightjar'));
    expect([tries, choices.hide, choices.hideOutputs]).toEqual([1, [], [{ cell: 0, output: 1 }]]);
    expect(cellsOf(sent)[0]).toMatchObject({ outputs: [{ text: 'fine\n' }, {}, { data: { 'text/plain': 'kept' } }] });
  });

  it('hides a picture that the gallery does not take', () => {
    const figure = shown({ 'image/png': PIXEL, 'text/plain': '<Figure>' });
    const { tries, choices } = settled(bookOf(codeCell('x', [printed('1\n'), figure])), {
      ...mine,
      pictures: 'hidden'
    });
    expect([tries, choices.hideOutputs]).toEqual([1, [{ cell: 0, output: 1 }]]);
  });

  it('is settled in three rounds at most, and nothing else changes', () => {
    const words = fc.uniqueArray(fc.constantFrom('Nightjar', 'ward', 'alpha', 'gamma', '4711'), { minLength: 1 });
    fc.assert(
      fc.property(anyBook, words, (book, secret) => {
        const { tries, sent } = settled(book, withWords(...secret.filter(word => word.length > 2)));
        expect(tries).toBeLessThanOrEqual(3);
        const plain = snapshotOf(book, noChoices, preparationFor(mine), 'Title', mine);
        const before = cellsOf(plain);
        cellsOf(sent).forEach((cell, index) => {
          const text = JSON.stringify(before[index]);
          if (!secret.some(word => text.toLowerCase().includes(word.toLowerCase())) && !text.includes('packed')) {
            expect(cell).toEqual(before[index]);
          }
        });
      }),
      { numRuns: 60 }
    );
  });

  it.each<[string, Partial<FoundPlace>]>([
    ['an unknown file', { file: 'other.txt' }],
    ['a path that leads nowhere', { path: 'cells[7].source' }],
    ['a path through what is inherited', { path: 'constructor' }],
    ['metadata', { path: 'cells[0].metadata', place: 'cell-metadata', start: null, end: null }],
    ['signs alone', { start: 9, end: 10 }]
  ])('makes no choice out of %s', (_, more) => {
    const sent = snapshotOf(bookOf(textCell('untouched: x')), noChoices, preparationFor(mine), 'T', mine);
    const place: FoundPlace = {
      file: 'notebook.ipynb',
      path: 'cells[0].source',
      cell: 0,
      place: 'source',
      start: 0,
      end: 4,
      kind: 'VALUE'
    };
    expect(choicesFrom([place], sent).hide).toEqual(['unto']);
    expect(choicesFrom([{ ...place, ...more }], sent)).toEqual(noChoices);
  });
});
