/** The bench measures what it says: its sets hold their values, and its count of what is covered is right. */
import { describe, expect, it } from 'vitest';
import { drawing, iban, luhn, vin } from '../../../bench/redaction/draw.mjs';
import { harmless } from '../../../bench/redaction/harmless.mjs';
import { kinds } from '../../../bench/redaction/kinds.mjs';
import { coverageOf, coveredIn, falseShare } from '../../../bench/redaction/measure.mjs';
import { piecesOf } from '../../../bench/redaction/places.mjs';
import { leftOf, scoreRows, scoresOf } from '../../../bench/redaction/sample.mjs';

describe('drawn values', () => {
  it('are the same for the same seed, and others for another', () => {
    const shape = '{a20}-{d6}';
    expect(drawing(3).made(shape)).toBe(drawing(3).made(shape));
    expect(drawing(3).made(shape)).not.toBe(drawing(4).made(shape));
    expect(drawing(3).made('x-{h8}-{d3}')).toMatch(/^x-[0-9a-f]{8}-\d{3}$/);
  });

  it('keep between their limits', () => {
    const draw = drawing(1);
    const numbers = Array.from({ length: 500 }, () => draw.between(3, 6));
    expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([3, 6]);
  });

  it.each([
    ['7992739871', '79927398713'],
    ['411111111111111', '4111111111111111']
  ])('end with the digit of Luhn: %s', (digits, whole) => {
    expect(luhn(digits)).toBe(whole);
  });

  it('have the check digits of an account and of a vehicle', () => {
    expect(iban('DE', '370400440532013000')).toBe('DE89370400440532013000');
    expect(vin(drawing(5))).toMatch(/^[A-HJ-NPR-Z0-9]{8}[\dX][A-HJ-NPR-Z0-9]{8}$/);
  });
});

describe('pieces', () => {
  it.each(kinds.map(kind => [kind.id, kind]))('of %s hold their values, in order', (_, kind) => {
    const places = piecesOf(kind, drawing(2), 6);
    expect(Object.values(places).flat().length).toBeGreaterThan(0);
    for (const { text, values } of Object.values(places).flat()) {
      let from = 0;
      for (const value of values) {
        expect(value).not.toBe('');
        expect(text.indexOf(value, from), text).toBeGreaterThanOrEqual(0);
        from = text.indexOf(value, from) + value.length;
      }
    }
  });

  it('stand in tables only as outputs, and only where a heading is known', () => {
    const pay = piecesOf(
      kinds.find(({ id }) => id === 'pay'),
      drawing(1),
      3
    );
    expect([pay.named, pay.bare]).toEqual([[], []]);
    expect(pay.table.every(({ output, values }) => output && values.length === 4)).toBe(true);
  });

  it('without anything in them are all there, and differ', () => {
    const texts = harmless(drawing(7), 96);
    expect(texts).toHaveLength(96);
    expect(new Set(texts).size).toBeGreaterThan(60);
  });
});

describe('what is covered', () => {
  const piece = { text: 'a 0123456789 b 0123456789', values: ['0123456789', '0123456789'] };

  it.each([
    ['nothing', [], 0],
    ['one whole', [{ start: 2, end: 12 }], 1],
    ['both, in one', [{ start: 0, end: 25 }], 2],
    [
      'one in two halves',
      [
        { start: 2, end: 7 },
        { start: 7, end: 12 }
      ],
      1
    ],
    ['nine of ten signs are too few', [{ start: 2, end: 11 }], 0],
    ['something beside it', [{ start: 12, end: 15 }], 0]
  ])('%s', (_, findings, count) => {
    expect(coveredIn(piece, findings)).toBe(count);
  });

  const find = (text, profile) => (profile === 'open' ? [] : [{ start: 0, end: text.length }]);

  it('is told by place and profile; what is an output is gone in strict', () => {
    const output = { ...piece, output: true };
    const found = coverageOf((text, profile) => (profile === 'strict' ? [] : find(text, profile)), {
      named: [piece],
      table: [output],
      bare: []
    });
    expect(found.named).toEqual({ open: 0, balanced: 1, strict: 0 });
    expect(found.table).toEqual({ open: 0, balanced: 1, strict: 1 });
    expect(found.bare).toEqual({ open: null, balanced: null, strict: null });
  });

  it('counts pieces in which something is found though nothing is there', () => {
    const some = (text, profile) => (text === 'b' ? find(text, profile) : []);
    expect(falseShare(some, ['a', 'b', 'c', 'd'])).toEqual({ open: 0, balanced: 0.25, strict: 0.25 });
  });
});

describe('the scorers of a set', () => {
  const line = (name, n, covered, spans) =>
    `${name.padEnd(44)} pos ${n} hit  99.0% covered  ${covered}% spans-covered ${spans}% chars leaked   2.0% over   1.0%`;
  const rows = scoreRows(
    [
      '50.1 MB/s',
      'ALL negatives                                neg   807 FP   0.2%  findings/MB 17',
      'neg-creddata                                 neg   130 FP   1.5%  findings/MB 0',
      line('ALL secrets (headline)', 837, '96.8', '96.6'),
      line('secret-creddata/secret', 81, '98.8', '98.9'),
      line('secret-evasion/evasion', 43, '100.0', '100.0'),
      line('pii-id/with-word', 30, '100.0', '100.0'),
      line('pii-id/bare', 10, '90.0', '90.0'),
      line('pii-table/table', 24, '100.0', '100.0'),
      line('pii-table/chart-json', 10, '100.0', '100.0'),
      line('infra/infra', 43, '97.7', '98.0'),
      line('pii-text/named', 34, '94.1', '94.1'),
      line('pii-doc', 686, '58.0', '72.5')
    ].join('\n')
  );

  it('are read row by row', () => {
    expect(rows['ALL secrets (headline)']).toMatchObject({ count: 837, covered: 96.8, spans: 96.6 });
    expect(rows['ALL negatives']).toMatchObject({ count: 807, false: 0.2 });
    expect(Object.keys(rows)).toHaveLength(12);
  });

  it('make the figures of the page', () => {
    expect(scoresOf(rows, rows)).toEqual({
      R3: '96.8 % of 837 at 0.2 % false',
      R4: '98.8 % of 81 at 1.5 % false',
      R5: '100 % of 43',
      R6: '97.5 % of 40 at 0.2 % false',
      R7: '100 % of 34',
      R8: '97.7 % of 43',
      R8b: '94.1 % of 34 beside a naming word; 72.5 % of all marked pieces of documents'
    });
  });

  it('say what is left', () => {
    expect(leftOf({ leaked: 5, total: 651, safe: [199, 200], clean: [99, 100] })).toBe(
      '5 of 651 (0.8 %); kept 99.5 % of what is safe, 99 % of clean cells unchanged'
    );
  });
});
