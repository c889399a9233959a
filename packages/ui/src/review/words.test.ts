import { describe, expect, it } from 'vitest';
import { item } from '../../stories/review.js';
import type { Decision, Why } from './model.js';
import {
  decisionSentence,
  foundSentence,
  itemName,
  itemWord,
  placeSentence,
  recalledSentence,
  whySentence,
  whyWord
} from './words.js';

const rules: readonly Why[] = ['secret', 'personal', 'infrastructure', 'record', 'space'];
const others: readonly Why[] = ['you', 'gallery', 'level', 'unchecked', 'before'];

describe('why something goes', () => {
  it.each([
    ['secret', 'secrets'],
    ['personal', 'personal data'],
    ['infrastructure', 'traces of your machines'],
    ['record', 'details of single people'],
    ['space', 'words of this space']
  ] as const)('%s is removed by %s', (why, word) => {
    expect(whyWord(why)).toBe(word);
    expect(whySentence(why)).toBeNull();
  });

  it.each([
    ['you', 'hidden by you'],
    ['gallery', 'found by the gallery'],
    ['level', 'all outputs are removed in this space'],
    ['unchecked', "it can't be checked for what it holds"],
    ['before', 'it was removed before']
  ] as const)('%s: %s', (why, sentence) => {
    expect(whySentence(why)).toBe(sentence);
    expect(whyWord(why)).toBe('');
  });

  it('is said in words of its own in each case', () => {
    const said = [...rules.map(why => whyWord(why)), ...others.map(why => whySentence(why))];
    expect(new Set(said).size).toBe(rules.length + others.length);
  });
});

describe('what something is', () => {
  it.each([
    [{ value: 'EMAIL' }, 'E-mail address'],
    [{ value: 'SECRET' }, 'Secret'],
    [{ value: 'SOMETHING_NEW' }, 'Sensitive item'],
    [{ output: 'table' as const, at: 0 }, 'Table removed'],
    [{ output: 'error' as const, at: 3 }, 'Error message removed']
  ])('%j is called %s', (what, word) => {
    expect(itemWord({ what })).toBe(word);
  });

  it('is said aloud with its place, its rule and how often, and that it waits', () => {
    expect(itemName(item({ count: 1200 }))).toBe('Access token, 1,200 times. Cell 1, text. removed by secrets');
    expect(itemName(item({ why: 'you' }))).toBe('Access token. Cell 1, text. hidden by you');
    expect(itemName(item({ needs: true }))).toMatch(/^Needs you\. /);
  });
});

describe('where it stands', () => {
  it.each([
    [0, 'source', 'Cell 0, text'],
    [12, 'output', 'Cell 12, output'],
    [3, 'attachment', 'Cell 3, attachment'],
    [3, 'id', 'Cell 3, id'],
    [null, 'metadata', 'The notebook itself']
  ] as const)('cell %s, %s: %s', (cell, place, sentence) => {
    expect(placeSentence({ cell, place })).toBe(sentence);
  });
});

describe('a decision', () => {
  const decision = (what: Decision['what'], recalled = false): Decision => ({ id: 'a', what, recalled });

  it.each([
    [{ text: 'Nightjar', places: 1 }, '“Nightjar” is hidden in 1 place'],
    [{ text: 'Nightjar', places: 1200 }, '“Nightjar” is hidden in 1,200 places'],
    [{ text: 'Nightjar', places: 0 }, '“Nightjar” is hidden; it stands nowhere now'],
    [{ text: 'a %1 b', places: 2 }, '“a %1 b” is hidden in 2 places'],
    [{ cell: 4, output: 0, reason: null }, 'An output of cell 4 is hidden'],
    [{ cell: 4, output: 0, reason: 'only totals' }, 'Readers see an output of cell 4: “only totals”']
  ])('%j: %s', (what, sentence) => {
    expect(decisionSentence(decision(what))).toBe(sentence);
  });

  it('of last time is counted', () => {
    const text = { text: 'Nightjar', places: 1 };
    expect(recalledSentence([])).toBeNull();
    expect(recalledSentence([decision(text)])).toBeNull();
    expect(recalledSentence([decision(text, true), decision(text)])).toBe('1 decision from last time was used.');
    expect(recalledSentence([decision(text, true), decision(text, true)])).toBe(
      '2 decisions from last time were used.'
    );
  });
});

describe('what was found', () => {
  it('is counted beside what can not be', () => {
    for (const removed of [0, 1, 1234]) {
      expect(foundSentence({ removed })).toMatch(/^Found and removed [\d,]+; can't find: .*small counts\.$/);
    }
    expect(foundSentence({ removed: 1234 })).toContain('1,234');
  });
});
