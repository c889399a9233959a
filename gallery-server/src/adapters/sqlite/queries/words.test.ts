import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchOf } from './words.js';

describe('matchOf', () => {
  it.each([
    ['weather', '"weather" *'],
    ['  bike   sha ', '"bike" AND "sha" *'],
    ['"bike share" sta', '"bike share" AND "sta" *'],
    ['open "quote', '"open" AND "quote" *'],
    ['a OR b', '"a" AND "OR" AND "b" *'],
    ['title:x', '"title:x" *'],
    ['x*', '"x*" *']
  ])('%j becomes %j', (words, match) => {
    expect(matchOf(words)).toBe(match);
  });

  it('finds nothing to look for in signs alone', () => {
    for (const words of ['', ' ', '""', '* - ( )', '\0', '🙂']) {
      expect(matchOf(words)).toBeNull();
    }
  });

  it('takes a bounded number of words', () => {
    expect(matchOf('a '.repeat(1000))?.split(' AND ')).toHaveLength(16);
  });

  it('is a query that FTS5 accepts, whatever was typed', () => {
    const db = new DatabaseSync(':memory:');
    db.exec('CREATE VIRTUAL TABLE t USING fts5(title, code)');
    const find = db.prepare('SELECT count(*) AS n FROM t WHERE t MATCH ?');
    const pieces = fc.constantFrom(
      '"',
      "'",
      '*',
      ':',
      '(',
      ')',
      'NEAR',
      'AND',
      '^',
      '-',
      '+',
      '{',
      '}',
      'title',
      ' ',
      'ä'
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map(parts => parts.join(''))
    );
    fc.assert(
      fc.property(typed, words => {
        const match = matchOf(words);
        return match === null || Number(find.get(match)?.n) === 0;
      }),
      { numRuns: 500 }
    );
    db.close();
  });
});
