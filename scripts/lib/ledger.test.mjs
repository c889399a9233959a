import { describe, expect, it } from 'vitest';
import { ledgerOf, placeOf, stepsOf } from '../../demo/ledger.mjs';

const piece = (file, more = {}) => ({ file, of: {}, takesBack: null, ...more });
const published = (file, entry, version) => ({ file, entry, version, contentId: `c${version}`, commit: `g${version}` });

describe('the steps of the fill', () => {
  it('count the versions of a notebook, so that an id survives when another notebook is added', () => {
    const ids = shelf => stepsOf(shelf).map(({ id }) => id);
    expect(ids([piece('a'), piece('b'), piece('a')])).toEqual(['a#1', 'b#1', 'a#2']);
    expect(ids([piece('new'), piece('a'), piece('a')])).toEqual(['new#1', 'a#1', 'a#2']);
  });

  it('take a version back only once its successor is there', () => {
    const steps = stepsOf([piece('a'), piece('a', { takesBack: 'a wrong sum' })]);
    expect(steps.map(({ id, withdraw }) => [id, withdraw])).toEqual([
      ['a#1', undefined],
      ['a#2', undefined],
      ['a#1 withdrawn', 'a#1']
    ]);
  });
});

describe('the ledger', () => {
  it('of an older demo, which counted notebooks, is read by name', () => {
    const old = { 0: published('a', 'e1', 1), 1: published('b', 'e2', 1), 2: published('a', 'e1', 2) };
    expect(Object.keys(ledgerOf(old))).toEqual(['a#1', 'b#1', 'a#2']);
    expect(ledgerOf(ledgerOf(old))).toEqual(ledgerOf(old));
    expect(ledgerOf({})).toEqual({});
  });

  it('tells what a version stands on and a fork came from', () => {
    const done = { 'a#1': published('a', 'e1', 1), 'a#2': published('a', 'e1', 2), 'a#1 withdrawn': { withdrawn: 1 } };
    expect(placeOf(done, piece('a', { of: { version: 'a' } }))).toEqual({ entry: 'e1', base: 2 });
    expect(placeOf(done, piece('c', { of: { fork: 'a' } }))).toEqual({
      origin: { entry: 'e1', version: 2, contentId: 'c2', commit: 'g2' }
    });
    expect(placeOf(done, piece('c'))).toEqual({});
  });
});
