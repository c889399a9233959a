import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, placeOfAnchor } from './anchors.js';

describe('the address of a place', () => {
  it('names a cell, or an output of it', () => {
    expect(anchorOf({ cell: 3, output: null })).toBe('cell-3');
    expect(anchorOf({ cell: 3, output: 0 })).toBe('cell-3-output-0');
  });

  it('law: leads back to the place it was made of', () => {
    const number = fc.integer({ min: 0, max: 999_999 });
    fc.assert(
      fc.property(number, fc.option(number), (cell, output) => {
        expect(placeOfAnchor(anchorOf({ cell, output }))).toEqual({ cell, output });
      })
    );
  });

  it.each(['', 'cell-', 'cell-03', 'cell-1-output-', 'cell--1', 'before-cell-1', 'cell-1 ', 'cell-99999999', 'main'])(
    'is nothing else: %j',
    anchor => {
      expect(placeOfAnchor(anchor)).toBeNull();
    }
  );
});
