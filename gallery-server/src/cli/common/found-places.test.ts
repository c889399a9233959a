import { describe, expect, it } from 'vitest';
import type { FoundPlace } from '@vitrine/core/errors';
import { placeLines } from './found-places.js';

const place: FoundPlace = {
  file: 'notebook.ipynb',
  path: 'cells[3].source',
  cell: 3,
  place: 'source',
  start: 4,
  end: 44,
  kind: 'TOKEN'
};
const all = { start: null, end: null, kind: null };
const field = { file: 'fields', cell: null };

describe('places at a terminal', () => {
  it.each<[Partial<FoundPlace>, string]>([
    [{}, 'cell 3, source: TOKEN, characters 4 to 44'],
    [{ cell: 0, path: 'cells[0].source', start: 0, end: 1, kind: 'IP' }, 'cell 0, source: IP, characters 0 to 1'],
    [{ place: 'output', path: 'cells[3].outputs[2].text' }, 'cell 3, output 2: TOKEN, characters 4 to 44'],
    [{ place: 'output', path: 'cells[3].outputs', ...all }, 'cell 3, output: may not be there'],
    [{ place: 'cell-metadata', path: 'cells[3].metadata', ...all }, 'cell 3, metadata of the cell: may not be there'],
    [{ place: 'id', path: 'cells[3].id', ...all }, 'cell 3, id of the cell: may not be there'],
    [{ place: 'key', path: 'cells[3]', ...all }, 'cell 3, a field that nobody knows: may not be there'],
    [{ place: 'metadata', path: 'metadata', cell: null, ...all }, 'metadata of the notebook: may not be there'],
    [{ ...field, place: 'title', path: 'title', kind: 'EMAIL' }, 'title: EMAIL, characters 4 to 44'],
    [{ ...field, place: 'tags', path: 'tags[1]', kind: 'NAME' }, 'tags 1: NAME, characters 4 to 44'],
    [{ ...field, place: 'fileName', path: 'fileName' }, 'file name: TOKEN, characters 4 to 44']
  ])('%j reads %j', (given, line) => {
    expect(placeLines([{ ...place, ...given }])).toEqual([`  ${line}`]);
  });

  it('are twenty at most, and the rest is counted', () => {
    const lines = placeLines(Array.from({ length: 23 }, () => place));
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('  and 3 more');
    expect(placeLines([])).toEqual([]);
  });
});
