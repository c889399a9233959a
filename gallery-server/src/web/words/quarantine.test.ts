import { describe, expect, it } from 'vitest';
import { reportKinds } from '../../domain/quarantine/model.js';
import { placeLines, reportWord, versionNames, whyClosed } from './quarantine.js';

describe('the words of what is closed', () => {
  it.each<[number[], string]>([
    [[], ''],
    [[3], 'v3'],
    [[3, 1], 'v3 and v1'],
    [[4, 3, 1], 'v4, v3 and v1']
  ])('name the versions %j: %s', (versions, words) => {
    expect(versionNames(versions)).toBe(words);
  });

  it('say why, for each cause', () => {
    const say = (cause: 'found' | 'unchecked' | 'report', found = 0) => whyClosed({ cause, found, kind: 'personal' });
    expect(say('found', 2)).toBe('The gallery looked at it again and found 2 sensitive items.');
    expect(say('found')).toContain('found 1 sensitive item.');
    expect(say('unchecked')).toBe("The gallery couldn't look at it again, so nobody can open it.");
    expect(say('report')).toBe('Somebody who reads it reported: something about a person.');
    expect(whyClosed({ cause: 'report', found: 0, kind: null })).toContain('something sensitive');
  });

  it('have a sentence for every kind that can be reported', () => {
    expect(new Set(reportKinds.map(kind => reportWord(kind))).size).toBe(reportKinds.length);
  });

  it('lead to each place once, by the number that the page shows', () => {
    expect(
      placeLines([
        { cell: 0, place: 'source', kind: 'EMAIL' },
        { cell: 0, place: 'source', kind: 'EMAIL' },
        { cell: 7, place: 'output', kind: null },
        { cell: null, place: 'title', kind: 'NAME' },
        { cell: null, place: 'tags[2]', kind: null },
        { cell: null, place: 'fileName', kind: 'SOMETHING-NEW' },
        { cell: null, place: '', kind: null }
      ])
    ).toEqual([
      'cell 0: e-mail address (2 times)',
      'cell 7',
      'the title: name',
      'the tags',
      'the file name: sensitive item',
      'the texts beside the notebook'
    ]);
  });
});
