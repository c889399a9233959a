import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cell, document } from '../../../test/search-index/document.js';
import { IndexFolder } from '../../../test/search-index/folder.js';
import { bareIndex, naiveWords, putSegment, wordsOf } from '../../../test/search-index/segments.js';
import { noNames } from './columns.js';
import { IndexDamaged } from './damaged.js';
import { PART } from './dictionary.js';
import { loadSegment } from './segment.js';
import { Source } from './source.js';

let place: IndexFolder;
beforeEach(() => (place = new IndexFolder()));
afterEach(() => place.remove());

/** Documents of many words, one of them in each: more than one block, one of them a long word's. */
const many = Array.from({ length: PART + 44 }, (_, index) =>
  document(`e${index}`, '', {
    pieces: [cell('markdown', 1, `everywhere w${index} ${'x '.repeat(index % 3)}everywhere é${index % 7}`)]
  })
);

describe('going through the words', () => {
  it('comes by each of them once, with all its documents and places', () => {
    const { db, rows } = bareIndex(place);
    expect([...wordsOf(rows, putSegment(db, { id: 1 }, many))]).toEqual([...naiveWords(many)]);
  });

  it('goes on behind any word, be it there or not', () => {
    const { db, rows } = bareIndex(place);
    const row = putSegment(db, { id: 1 }, many);
    const all = [...naiveWords(many).keys()];
    for (const after of [
      ...all.filter((_, index) => index % 9 === 0 || index > 290),
      'everywherf',
      'w',
      '',
      '\uffff'
    ]) {
      expect([...wordsOf(rows, row, after).keys()]).toEqual(all.filter(term => term > after));
    }
  });

  it('has no word behind the last, and stays there', () => {
    const { db, rows } = bareIndex(place);
    const row = putSegment(db, { id: 1 }, [document('e', '', { pieces: [cell('code', 0, 'wind')] })]);
    const source = new Source(rows, loadSegment(rows, row, noNames()), null);
    expect(source.term).toBe('wind');
    source.next();
    expect(source.term).toBeUndefined();
    source.next();
    expect(source.term).toBeUndefined();
    expect(() => source.read()).toThrow(RangeError);
  });

  it('begins at the end where there is no word at all', () => {
    const { db, rows } = bareIndex(place);
    const row = putSegment(db, { id: 1 }, [document('e', '')]);
    expect(wordsOf(rows, row).size).toBe(0);
    expect(wordsOf(rows, row, 'x').size).toBe(0);
  });

  it('may read a word twice, or pass it by', () => {
    const { db, rows } = bareIndex(place);
    const row = putSegment(db, { id: 1 }, [document('e', '', { pieces: [cell('code', 0, 'a b c')] })]);
    const source = new Source(rows, loadSegment(rows, row, noNames()), null);
    source.next();
    source.next();
    expect(source.term).toBe('c');
    expect(source.read()).toEqual(source.read());
    expect([...source.read().spots.bytes.subarray(0, 1)]).toEqual([2]);
  });
});

it.each(['words', 'lists', 'spots'])('a part that is lost is told of: %s', table => {
  const { db, rows } = bareIndex(place);
  const row = putSegment(db, { id: 1 }, many);
  db.exec(`DELETE FROM ${table} WHERE id = (SELECT max(id) FROM ${table})`);
  expect(() => wordsOf(rows, row)).toThrow(IndexDamaged);
  expect(() => wordsOf(rows, row)).toThrow(`${table} has a gap`);
});

it.each([
  ['words', 'UPDATE words SET body = substr(body, 1, 20)'],
  ['spots', 'UPDATE spots SET body = substr(body, 1, length(body) - 1)']
])('a part that is cut off is told of: %s', (_, sql) => {
  const { db, rows } = bareIndex(place);
  const row = putSegment(db, { id: 1 }, many);
  db.exec(sql);
  expect(() => wordsOf(rows, row)).toThrow(IndexDamaged);
});
