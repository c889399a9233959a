import fc from 'fast-check';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { indexFile, indexFiles, removeIndex, sweepIndexes } from './files.js';

let place: IndexFolder;
let tries = 0;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

/** A data folder of its own with these empty files. */
function holding(...names: string[]): string {
  const folder = join(place.folder, `data${tries++}`);
  mkdirSync(folder);
  names.forEach(name => writeFileSync(join(folder, name), ''));
  return folder;
}

const numbers = (folder: string): number[] => indexFiles(folder).map(({ number }) => number);

it('the indexes of a folder are those with a number, the lowest first by counting', () => {
  const folder = holding('search-10.db', 'search-2.db', 'search-1.db', 'search-999999999.db');
  expect(indexFiles(folder)).toEqual([1, 2, 10, 999_999_999].map(number => indexFile(folder, number)));
  expect(indexFile(folder, 2).path).toBe(join(folder, 'search-2.db'));
});

it('an empty folder has no index', () => {
  expect(indexFiles(holding())).toEqual([]);
});

it.each([
  'search-0.db',
  'search-.db',
  'search--1.db',
  'search-1.5.db',
  'search-x.db',
  'search-1.db.bak',
  'search-1.db-wal2',
  'my-search-1.db',
  'gallery.db',
  'search-1234567890.db'
])('what is called otherwise is none, and stays: %s', name => {
  const folder = holding(name);
  expect(indexFiles(folder)).toEqual([]);
  if (name !== 'search-0.db') {
    sweepIndexes(folder);
    expect(readdirSync(folder)).toEqual([name]);
  }
});

it('what stands beside an index is no index of its own', () => {
  expect(numbers(holding('search-3.db', 'search-3.db-wal', 'search-3.db-shm', 'search-4.db-wal'))).toEqual([3]);
});

it('an index goes with all that belongs to it and nothing else, and once more is no error', () => {
  const folder = holding(
    ...['', '-wal', '-shm', '-journal'].map(end => `search-1.db${end}`),
    'search-10.db',
    'search-11.db-wal'
  );
  removeIndex(indexFile(folder, 1));
  expect(readdirSync(folder).sort()).toEqual(['search-10.db', 'search-11.db-wal']);
  removeIndex(indexFile(folder, 1));
});

test('law: sweeping leaves every index with what stands beside it, and nothing of those that have gone', () => {
  const ends = ['', '-wal', '-shm', '-journal'];
  const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...ends)), {
    selector: ([number, end]) => `${number}${end}`
  });
  fc.assert(
    fc.property(some, list => {
      const folder = holding('notes.txt', ...list.map(([number, end]) => `search-${number}.db${end}`));
      const whole = list.filter(([, end]) => end === '').map(([number]) => number);
      sweepIndexes(folder);
      const left = list
        .filter(([number]) => whole.includes(number))
        .map(([number, end]) => `search-${number}.db${end}`);
      expect(readdirSync(folder).sort()).toEqual(['notes.txt', ...left].sort());
      expect(numbers(folder)).toEqual(whole.sort());
    }),
    { numRuns: 50 }
  );
});
