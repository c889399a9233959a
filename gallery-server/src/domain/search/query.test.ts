import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf, stretchOf } from './dates.js';
import { MOST_PARTS, understood } from './query.js';

const kinds = (words: string): string[] => understood(words).parts.map(({ kind, text }) => `${kind} ${text}`);

/** A term in one line: what is typed, where it has to stand, a star for a beginning, a minus for none of it. */
const terms = (words: string): string[] =>
  understood(words).terms.map(
    ({ shown, fields, prefix, without }) =>
      `${without ? '-' : ''}${fields === null ? '' : `${fields.join()}:`}${shown}${prefix ? '*' : ''}`
  );

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

describe('typed words', () => {
  it.each([
    ['', []],
    ['weekly bikes ', ['weekly', 'bikes']],
    ['weekly bik', ['weekly', 'bik*']],
    ['weekly bi', ['weekly', 'bi']],
    ['weekly bi*', ['weekly', 'bi*']],
    ['東', ['東*']],
    ['bik* weekly ', ['bik*', 'weekly']],
    ['"bike share" ', ['bike share']],
    ['"bike share"', ['bike share']],
    ['"bike sha"*', ['bike sha*']],
    ['bikes -rain', ['bikes', '-rain']],
    ['bikes -rain* ', ['bikes', '-rain*']],
    ['-"bike share" x ', ['-bike share', 'x']],
    ['title:bikes ', ['title:bikes']],
    ['TITLE:"bike share" ', ['title:bike share']],
    ['-code:read_csv ', ['-code:read_csv']],
    [
      'output:rmse question:why answer:yes description:d markdown:m ',
      ['outputs:rmse', 'question:why', 'answer:yes', 'description:d', 'markdown:m']
    ],
    ['np:array ', ['np:array']],
    ['https://a.b ', ['https://a.b']],
    ['model.fit(X) ', ['model.fit(X)']],
    ['one"two three"four ', ['one', 'two three', 'four']],
    ['open "quote ', ['open', 'quote']],
    ['2*x ', ['2', 'x']],
    ['title: bikes ', ['bikes']]
  ])('%j', (words, expected) => {
    expect(terms(words)).toEqual(expected);
  });

  it('are a phrase where signs hold them together', () => {
    expect(understood('bike-share ').terms[0]?.tokens).toEqual([
      { term: 'bike', at: 0 },
      { term: 'share', at: 1 }
    ]);
  });

  it.each([
    [
      'bikes "bike share" title:x -y tag:z',
      ['words bikes', 'phrase "bike share"', 'field title:x', 'without -y', 'filter tag:z']
    ],
    ['open "quote', ['words open', 'trouble "', 'words quote']],
    ['a - b', ['words a', 'trouble -', 'words b']],
    ['2*x', ['words 2', 'trouble *', 'words x']],
    ['** "" !!', ['trouble *', 'trouble *', 'trouble ""', 'trouble !!']],
    ['tag: x', ['trouble tag:', 'words x']],
    ['tag:"" -author:', ['trouble tag:""', 'trouble -author:']],
    [
      'after:2026-13 before:x -published:2025',
      ['trouble after:2026-13', 'trouble before:x', 'trouble -published:2025']
    ],
    ['reviewed:perhaps', ['trouble reviewed:perhaps']],
    ['reviewed:yes reviewed:no', ['filter reviewed:yes', 'trouble reviewed:no']]
  ])('%j says what each part is', (words, expected) => {
    expect(kinds(words)).toEqual(expected);
  });

  it('ask for values', () => {
    const { filters } = understood(
      'tag:bikes -tag:draft author:"Ada Lovelace" import:pandas package:numpy -language:r space:Team reviewed:yes'
    );
    expect(filters).toEqual({
      tag: { any: ['bikes'], not: ['draft'] },
      author: { any: ['Ada Lovelace'], not: [] },
      package: { any: ['pandas', 'numpy'], not: [] },
      language: { any: [], not: ['r'] },
      space: { any: ['Team'], not: [] },
      reviewed: true,
      from: null,
      until: null
    });
    expect(understood('-reviewed:yes').filters.reviewed).toBe(false);
  });

  it.each([
    ['after:2026-01-31', '2026-01-31', null],
    ['after:2026 after:2025', '2026-01-01', null],
    ['before:2026-02', null, '2026-02-01'],
    ['before:2026-02 before:2027', null, '2026-02-01'],
    ['-after:2026-02-03', null, '2026-02-03'],
    ['-before:2026-2-3', '2026-02-03', null],
    ['published:2025', '2025-01-01', '2026-01-01'],
    ['published:2024-02', '2024-02-01', '2024-03-01'],
    ['published:2024-02-29', '2024-02-29', '2024-03-01'],
    ['published:2025..2026-03', '2025-01-01', '2026-04-01'],
    ['published:2025..', '2025-01-01', null],
    ['published:"..2025-12-31"', null, '2026-01-01']
  ])('%j is a stretch of time', (words, from, until) => {
    const { filters } = understood(words);
    expect([filters.from, filters.until]).toEqual([
      from === null ? null : day(from),
      until === null ? null : day(until)
    ]);
  });

  it.each(['2025-02-29', '2025-00', '2025-1-0', '25', '2025-1-1-1', '..', '2026..2025', '2025..x', 'x..2025'])(
    '%s is no stretch of time',
    text => {
      expect(rangeOf(text)).toBeNull();
    }
  );

  it('are bounded in number', () => {
    const { terms: kept, parts } = understood('a '.repeat(40));
    expect(kept).toHaveLength(MOST_PARTS);
    expect(parts.filter(({ kind }) => kind === 'trouble')).toHaveLength(40 - MOST_PARTS);
  });
});

const pieces = fc.constantFrom(
  '"',
  '*',
  '-',
  ':',
  ' ',
  'title:',
  'tag:',
  'after:',
  'published:',
  '2026',
  '..',
  'a',
  'ä',
  '東',
  '\0',
  '(',
  ')'
);
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map(parts => parts.join(''))
);

describe('whatever is typed', () => {
  it('law: each part stands where it says, one after the other, and only spaces are between', () => {
    fc.assert(
      fc.property(typed, words => {
        let last = 0;
        let between = '';
        for (const { from, to, text } of understood(words).parts) {
          between += words.slice(last, from);
          expect(words.slice(from, to)).toBe(text);
          expect(to).toBeGreaterThan(from);
          expect(from).toBeGreaterThanOrEqual(last);
          last = to;
        }
        expect((between + words.slice(last)).trim()).toBe('');
      }),
      { numRuns: 500 }
    );
  });

  it('law: what is looked for was not trouble', () => {
    fc.assert(
      fc.property(typed, words => {
        const { terms: kept, parts, filters } = understood(words);
        const asked = [filters.tag, filters.author, filters.package, filters.language, filters.space];
        const values = asked.reduce((sum, { any, not }) => sum + any.length + not.length, 0);
        const fitting = parts.filter(({ kind }) => kind !== 'trouble');
        expect(fitting.length).toBeGreaterThanOrEqual(kept.length + values);
        expect(kept.every(({ tokens }) => tokens.length > 0)).toBe(true);
      }),
      { numRuns: 500 }
    );
  });

  it.each(['"', '-', 'a', 'a ', '*', 'title:', '"a" ', 'a.', 'a"', '-"', '::', '( '])(
    'takes time that grows as its length: %j',
    piece => {
      const time = (length: number): number => {
        const words = piece.repeat(Math.ceil(length / piece.length));
        const began = performance.now();
        understood(words);
        return performance.now() - began;
      };
      time(50_000);
      // Quadratic would be minutes.
      expect(time(200_000)).toBeLessThan(2_000);
    }
  );

  it('law: a day is in its month and a month in its year', () => {
    const date = fc.date({ min: new Date('0100-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, at => {
        const text = at.toISOString().slice(0, 10);
        const [year, month, exact] = [text.slice(0, 4), text.slice(0, 7), text].map(stretchOf);
        expect(exact?.from).toBe(day(text));
        expect(month?.from).toBeLessThanOrEqual(exact?.from ?? NaN);
        expect(month?.until).toBeGreaterThanOrEqual(exact?.until ?? NaN);
        expect(year?.from).toBeLessThanOrEqual(month?.from ?? NaN);
        expect(year?.until).toBeGreaterThanOrEqual(month?.until ?? NaN);
      })
    );
  });
});
