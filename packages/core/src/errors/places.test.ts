import { describe, expect, it } from 'vitest';
import { errorOf, MOST_PLACES, problemOf, VitrineError } from './index.js';
import type { FoundPlace, Problem } from './index.js';

const place: FoundPlace = {
  file: 'notebook.ipynb',
  path: 'cells[3].source',
  cell: 3,
  place: 'source',
  start: 4,
  end: 44,
  kind: 'TOKEN'
};
const over = (places: unknown): readonly FoundPlace[] => {
  const problem = problemOf(new VitrineError('not-redacted', { cell: 3, place: 'source', count: 1 }));
  return errorOf(JSON.parse(JSON.stringify({ ...problem, places })) as Problem).places;
};

describe('places of a problem', () => {
  it('go over the wire and come back the same', () => {
    const error = new VitrineError('not-redacted', { count: 1 }, { places: [place] });
    expect(errorOf(JSON.parse(JSON.stringify(problemOf(error))) as Problem)).toEqual(error);
    expect(problemOf(new VitrineError('not-found'))).not.toHaveProperty('places');
  });

  it.each([
    ['cells[3].source'],
    ['cells[0].outputs[12].data["text/plain"]'],
    ['cells[0].outputs[0].data["text/x-a.b+c"]'],
    ['cells[0].outputs[0].text'],
    ['cells[1]'],
    ['tags[2]'],
    ['title'],
    ['metadata'],
    ['']
  ])('may name %j', path => {
    expect(over([{ ...place, path }])).toEqual([{ ...place, path }]);
  });

  it.each<[string, unknown]>([
    ['a path with a value', { ...place, path: 'cells[3].source = "hunter2"' }],
    ['a path with a mail', { ...place, path: ['a', 'b.org'].join('@') }],
    ['a path that ends open', { ...place, path: 'cells[3].' }],
    ['a long path', { ...place, path: 'a'.repeat(201) }],
    ['a path that could take long', { ...place, path: `${'a.'.repeat(90)}!` }],
    ['markup as a place', { ...place, place: '<b>' }],
    ['a file elsewhere', { ...place, file: '../etc/passwd' }],
    ['no file', { ...place, file: undefined }],
    ['a text', 'cells[3]'],
    ['nothing', null]
  ])('leaves out %s', (_name, odd) => {
    expect(over([odd, place])).toEqual([place]);
  });

  it.each<[string, Partial<Record<keyof FoundPlace, unknown>>, Partial<FoundPlace>]>([
    ['a kind of the sender', { kind: 'my secret' }, { kind: null }],
    ['a negative offset', { start: -1 }, { start: null }],
    ['an offset that is none', { end: 1.5 }, { end: null }],
    ['a cell in words', { cell: 'three' }, { cell: null }]
  ])('takes the place without %s', (_name, odd, expected) => {
    expect(over([{ ...place, ...odd }])).toEqual([{ ...place, ...expected }]);
  });

  it('are so many at most, and none where a sender says something else', () => {
    expect(over(Array.from({ length: MOST_PLACES + 5 }, () => place))).toHaveLength(MOST_PLACES);
    expect([over({}), over('x'), over(undefined)]).toEqual([[], [], []]);
  });
});
