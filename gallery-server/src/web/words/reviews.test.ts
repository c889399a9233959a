import { describe, expect, it } from 'vitest';
import type { Seen, WaitingVersion } from '../../domain/reviews/model.js';
import { askedLine, askedWords, changesSince, countsLine, placesWords } from './reviews.js';

const seen: Seen = { contentId: 'c', space: 's', label: '', policyHash: 'p', receipt: 'r' };

describe('what is asked', () => {
  it.each([
    [true, 0, 'approve v2', 'Asks for approval'],
    [
      true,
      1,
      'approve v2 and let readers see 1 output',
      'Asks for approval and a yes to 1 output that the author lets out'
    ],
    [false, 3, 'let readers see 3 outputs of v2', 'Asks for a yes to 3 outputs that the author lets out']
  ])('is one sentence: approval %s, outputs %s', (approval, releases, sentence, line) => {
    expect([askedWords({ approval, releases }, 2), askedLine({ approval, releases })]).toEqual([sentence, line]);
  });
});

describe('how much there is to go through', () => {
  const one = { removed: 0, hiddenOutputs: 0, asked: { approval: true, releases: 0 } } as WaitingVersion;
  it.each([
    [one, 'Nothing removed'],
    [{ ...one, removed: 1 }, '1 sensitive item removed'],
    [
      { ...one, removed: 12, hiddenOutputs: 2, asked: { approval: false, releases: 1 } },
      '12 sensitive items removed · 2 hidden outputs · 1 output let out'
    ]
  ])('is counted: %#', (waiting, line) => {
    expect(countsLine(waiting)).toBe(line);
  });
});

describe('places of notes', () => {
  it.each([
    [[7], 'cell 7'],
    [[null], 'all of it'],
    [[7, 0, 7], 'cells 0 and 7'],
    [[9, 2, 4, null], 'cells 2, 4 and 9, all of it'],
    [[], '']
  ])('%j are one line', (cells, line) => {
    expect(placesWords(cells)).toBe(line);
  });
});

describe('what is other than it was', () => {
  it.each<[Partial<Seen>, string]>([
    [{ contentId: 'other' }, 'content'],
    [{ space: 'other' }, 'space'],
    [{ label: 'ward' }, 'label'],
    [{ policyHash: 'other' }, 'rules'],
    [{ receipt: null }, 'receipt']
  ])('is named: %j', (now, word) => {
    const changes = changesSince(seen, { ...seen, ...now });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toContain(word);
  });

  it('is nothing where all is as it was, or where nothing was said', () => {
    expect(changesSince(seen, seen)).toEqual([]);
    expect(changesSince({ ...seen, contentId: '' }, { ...seen, space: 'other' })).toEqual([]);
  });
});
