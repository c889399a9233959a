import { describe, expect, it } from 'vitest';
import { errorOf, VitrineError } from '../errors/index.js';
import type { FoundPlace } from '../errors/index.js';
import { closedBecause, closedLines, closedOf, closedSentence, reportKinds, reportWord } from './closed.js';
import type { Closed } from './closed.js';

const place: FoundPlace = {
  file: 'notebook.ipynb',
  path: '',
  cell: 7,
  place: 'output',
  start: null,
  end: null,
  kind: 'EMAIL'
};
const params = { version: 3, at: 1000, replacedBy: null, space: 's', cause: 'found', kind: null, found: 2 };
const closed: Closed = { version: 3, space: 's', at: 1000, cause: 'found', kind: null, found: 2, places: [place] };

describe('what is told of a closed version', () => {
  it('comes out of the refusal as it comes from the wire', () => {
    const { code, status, sentence, next } = new VitrineError('entry-quarantined', params);
    const wire: unknown = JSON.parse(JSON.stringify({ code, status, sentence, next, params, places: [place] }));
    expect(closedOf(errorOf(wire as Parameters<typeof errorOf>[0]))).toEqual(closed);
  });

  it('is nothing where it is about something else, or an older gallery says less', () => {
    expect(closedOf(new VitrineError('entry-withdrawn', params))).toBeNull();
    expect(closedOf(new VitrineError('entry-quarantined', { version: 3, at: 1 }))).toBeNull();
    expect(closedOf(new VitrineError('entry-quarantined', { space: 's' }))).toBeNull();
  });

  it('claims no kind that nobody knows here', () => {
    const odd = closedOf(new VitrineError('entry-quarantined', { version: 3, space: 's', cause: 'x', kind: 'mara' }));
    expect(odd).toMatchObject({ at: 0, cause: 'report', kind: null, found: null, places: [] });
  });
});

describe('its sentences', () => {
  it('say since when and why', () => {
    const now = 1000 + 2 * 86_400_000;
    expect(closedSentence(closed, now)).toBe(
      'v3 was closed 2 days ago. The gallery looked at it again and found 2 sensitive items.'
    );
    expect(closedBecause({ cause: 'found', found: 0, kind: null })).toContain('found 1 sensitive item.');
    expect(closedBecause({ cause: 'unchecked', found: 0, kind: null })).toBe(
      "The gallery couldn't look at it again, so nobody can open it."
    );
    expect(closedBecause({ cause: 'report', found: 0, kind: 'personal' })).toBe(
      'Somebody who reads it reported: something about a person.'
    );
    expect(closedBecause({ cause: 'report', found: 0, kind: 'other' })).toContain('reported: something else.');
    // Who isn't told what it is hears no more than that.
    expect(closedBecause({ cause: 'report', found: null, kind: null })).toBe(
      'Somebody who reads it reported something sensitive.'
    );
    expect(closedBecause({ cause: 'found', found: null, kind: null })).toContain('found something sensitive.');
  });

  it('have words for everything that can be reported', () => {
    expect(new Set(reportKinds.map(kind => reportWord(kind))).size).toBe(reportKinds.length);
  });

  it('lead to each place once', () => {
    expect(
      closedLines([
        place,
        place,
        { cell: 0, place: 'cell', kind: null },
        { cell: null, place: 'title', kind: 'NAME' },
        { cell: null, place: 'tags[2]', kind: null },
        { cell: null, place: 'fields', kind: 'SOMETHING-NEW' }
      ])
    ).toEqual(['Cell 7: E-mail address', 'Cell 0', 'Title: Name', 'Tags', 'Texts beside the notebook: Sensitive item']);
    for (const [field, word] of [
      ['question', 'Question'],
      ['answer', 'Answer'],
      ['description', 'Description'],
      ['note', "What's new"],
      ['fileName', 'Name of the file']
    ] as const) {
      expect(closedLines([{ cell: null, place: field, kind: null }])).toEqual([word]);
    }
  });
});
