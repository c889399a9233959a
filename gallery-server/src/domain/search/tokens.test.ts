import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { folded, lookedFor, LONGEST_TERM, tokensOf } from './tokens.js';

const terms = (text: string): string[] => tokensOf(text).map(token => token.term);
const wanted = (text: string): string[] => lookedFor(text).map(token => `${token.term}@${token.at}`);

describe('the words of a text', () => {
  it.each([
    ['Weekly bikes', ['weekly', 'bikes']],
    ['read_csv', ['readcsv', 'read', 'csv']],
    ['getUserName', ['getusername', 'get', 'user', 'name']],
    ['HTTPServer', ['httpserver', 'http', 'server']],
    ['_private', ['private']],
    ['model.fit(X, churn)', ['model.fit', 'model', 'fit', 'x', 'churn']],
    ['pd.read_csv', ['pd.readcsv', 'pd', 'readcsv', 'read', 'csv']],
    ['a.b.c', ['a.b', 'a', 'b.c', 'b', 'c']],
    ['COVID19 and 3.12', ['covid19', 'covid', '19', 'and', '3.12', '3', '12']],
    ['Überführung naïve', ['uberfuhrung', 'naive']],
    ['東京都', ['東京', '京都']],
    ['駅', ['駅']],
    ['ﬁt ①', ['fit', '1']],
    ['… — !', []],
    ['___', []]
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('says where each stands', () => {
    expect(tokensOf('the getUser call')).toEqual([
      { term: 'the', from: 0, to: 3, position: 0 },
      { term: 'getuser', from: 4, to: 11, position: 1 },
      { term: 'get', from: 4, to: 7, position: 1 },
      { term: 'user', from: 7, to: 11, position: 2 },
      { term: 'call', from: 12, to: 16, position: 3 }
    ]);
  });

  it('cuts a word that goes on for ever', () => {
    expect(terms('x'.repeat(LONGEST_TERM))).toEqual(['x'.repeat(LONGEST_TERM)]);
    expect(terms('x'.repeat(LONGEST_TERM + 1))).toEqual(['x'.repeat(LONGEST_TERM)]);
  });
});

describe('the words that are looked for', () => {
  it.each([
    ['weekly bikes', ['weekly@0', 'bikes@1']],
    ['read_csv', ['readcsv@0']],
    ['readCsv returns', ['readcsv@0', 'returns@2']],
    ['model.fit', ['model.fit@0']],
    ['a.b.c', ['a.b@0', 'b.c@1']],
    ['pd.read_csv then', ['pd.readcsv@0', 'then@3']],
    ['東京都', ['東京@0', '京都@1']],
    ['!!', []]
  ])('%s', (text, expected) => {
    expect(wanted(text)).toEqual(expected);
  });

  it('stand in the text they were taken from, at the places they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        const there = new Set(tokensOf(text).map(token => `${token.term}@${token.position}`));
        expect(wanted(text).filter(each => !there.has(each))).toEqual([]);
      })
    );
  });
});

describe('folding', () => {
  it('does nothing to what is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), text => {
        expect(folded(folded(text))).toBe(folded(text));
      })
    );
  });
});
