import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { document, planFor } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { IndexDamaged, openIndexView, openIndexWriter } from './index.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

function whole(file: string): void {
  const writer = openIndexWriter(file);
  const put = Array.from({ length: 60 }, (_, index) => document(`e${index}`, `a title of its own ${index} w${index}`));
  writer.apply({ put, gone: [], position: 7 });
  writer.close();
}

/** Does something to the rows of a whole index. */
function spoilt(sql: string): string {
  const file = place.file();
  whole(file);
  const raw = new DatabaseSync(file);
  raw.exec(sql);
  raw.close();
  return file;
}

describe('a file that is no index', () => {
  it.each([
    ['bytes of something else', Buffer.from('not a database at all, but some text '.repeat(400))],
    ['zeros', Buffer.alloc(8192, 0)]
  ])('is recognised: %s', (_, bytes) => {
    const file = place.file();
    writeFileSync(file, bytes);
    expect(() => openIndexWriter(file)).toThrow(IndexDamaged);
    expect(() => openIndexView(file)).toThrow(IndexDamaged);
  });

  it.each(['PRAGMA user_version = 99', 'PRAGMA application_id = 3', 'DELETE FROM state'])('is recognised: %s', sql => {
    const file = spoilt(sql);
    expect(() => openIndexWriter(file)).toThrow(IndexDamaged);
    expect(() => openIndexView(file)).toThrow(IndexDamaged);
  });

  it('is recognised where its pages are overwritten', () => {
    const file = place.file();
    whole(file);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096);
    writeFileSync(file, bytes);
    expect(() => openIndexWriter(file)).toThrow(IndexDamaged);
  });
});

it.each([
  'DELETE FROM columns',
  'DELETE FROM lists',
  'DELETE FROM words',
  'DELETE FROM docs',
  "UPDATE words SET body = x'ff'"
])('what reads it says so where a part of it is lost: %s', sql => {
  const file = spoilt(sql);
  expect(() => openIndexView(file).search(planFor('title'))).toThrow(IndexDamaged);
});

it('an index that was copied as it was is an index', () => {
  const [file, copy] = [place.file(), place.file()];
  whole(file);
  copyFileSync(file, copy);
  const view = place.view(copy);
  expect(view.search(planFor('title')).total).toBe(60);
  expect(view.position()).toBe(7);
});

it('an error that says nothing of the file stays what it is', () => {
  let thrown: unknown;
  try {
    openIndexWriter('/nowhere/at/all.db');
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Error);
  expect(thrown).not.toBeInstanceOf(IndexDamaged);
});
