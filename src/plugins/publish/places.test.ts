import { describe, expect, it } from 'vitest';
import { VitrineError, type FoundPlace } from '@vitrine/core/errors';
import { problemFrom } from './doors';
import { linesOf } from './places';

const place: FoundPlace = {
  file: 'notebook.ipynb',
  path: 'cells[3].source',
  cell: 3,
  place: 'source',
  start: 4,
  end: 44,
  kind: 'TOKEN'
};
const field = { file: 'fields', cell: null, kind: 'EMAIL' };

describe('places of a refusal in the dialog', () => {
  it.each<[Partial<FoundPlace>, string]>([
    [{}, 'Cell 3, text: Access token'],
    [{ cell: 0, kind: 'EMAIL' }, 'Cell 0, text: E-mail address'],
    [{ place: 'output' }, 'Cell 3, output: Access token'],
    [{ place: 'output', kind: null }, 'Cell 3, output: not allowed there'],
    [{ place: 'cell-metadata', kind: null }, 'Cell 3, metadata of the cell: not allowed there'],
    [{ place: 'attachment', kind: null }, 'Cell 3, attachment: not allowed there'],
    [{ place: 'id', kind: null }, 'Cell 3, id: not allowed there'],
    [{ place: 'metadata', cell: null, kind: null }, 'metadata of the notebook: not allowed there'],
    [{ place: 'something_new', kind: 'NEW' }, 'Cell 3, unknown field: Sensitive item'],
    [{ ...field, place: 'title' }, 'Title: E-mail address'],
    [{ ...field, place: 'question' }, 'Question: E-mail address'],
    [{ ...field, place: 'answer' }, 'Answer: E-mail address'],
    [{ ...field, place: 'description' }, 'Description: E-mail address'],
    [{ ...field, place: 'tags' }, 'Tags: E-mail address'],
    [{ ...field, place: 'note' }, "What's new: E-mail address"],
    [{ ...field, place: 'fileName' }, 'Name of the file: E-mail address']
  ])('%j reads %j', (given, line) => {
    expect(linesOf([{ ...place, ...given }])).toEqual([line]);
  });

  it('say the same thing once, and count what is too much', () => {
    expect(linesOf([place, { ...place, start: 60, end: 90 }])).toHaveLength(1);
    const many = linesOf(Array.from({ length: 12 }, (_, cell) => ({ ...place, cell })));
    expect(many).toHaveLength(9);
    expect(many.at(-1)).toBe('and 4 more');
  });

  it('stand under the sentence, which names the first', () => {
    const error = new VitrineError('not-redacted', { cell: 3, count: 1 }, { places: [place] });
    expect(problemFrom(error)).toMatchObject({
      code: 'not-redacted',
      sentence: 'The gallery found 1 more thing to remove in cell 3. Nothing was published.',
      lines: ['Cell 3, text: Access token'],
      actions: [{ id: 'retry' }]
    });
    expect(problemFrom(new VitrineError('not-found'))).not.toHaveProperty('lines');
    expect(problemFrom(new VitrineError('fields-redacted', { count: 2 })).actions).toEqual([]);
  });
});
