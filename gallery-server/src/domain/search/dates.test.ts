import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf, stretchOf } from './dates.js';

const at = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const DAY = 86_400_000;
const two = (number: number): string => String(number).padStart(2, '0');

/** Days of the calendar that can be written with four digits of a year. */
const days = fc.integer({ min: at('0001-01-01') / DAY, max: at('9998-12-31') / DAY }).map(day => new Date(day * DAY));

describe('a stretch', () => {
  it.each([
    ['2025', '2025-01-01', '2026-01-01'],
    ['1969', '1969-01-01', '1970-01-01'],
    ['2025-03', '2025-03-01', '2025-04-01'],
    ['2025-3', '2025-03-01', '2025-04-01'],
    ['2025-12', '2025-12-01', '2026-01-01'],
    ['2025-03-09', '2025-03-09', '2025-03-10'],
    ['2025-3-9', '2025-03-09', '2025-03-10'],
    ['2025-12-31', '2025-12-31', '2026-01-01'],
    ['2025-02-28', '2025-02-28', '2025-03-01'],
    ['2024-02-28', '2024-02-28', '2024-02-29'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['2000-02-29', '2000-02-29', '2000-03-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['0050', '0050-01-01', '0051-01-01']
  ])('is the whole of what was typed, in UTC: %s', (typed, from, until) => {
    expect(stretchOf(typed)).toEqual({ from: at(from), until: at(until) });
  });

  it.each([
    ...['2025-02-29', '1900-02-29', '2025-04-31', '2025-01-32', '2025-01-00', '2025-00', '2025-13', '2025-00-01'],
    ...['', ' ', '25', '20255', '2025-', '2025-1-', '2025-001', '2025/01', '2025.01', '-2025', '2025-01-01T00', 'now'],
    ...[' 2025', '2025 ', '2025\n', '٢٠٢٥', '2025-1-1-1', '1e3', '0x10', 'NaN']
  ])('is none of what no calendar has: %j', typed => {
    expect(stretchOf(typed)).toBeNull();
    expect(rangeOf(typed)).toBeNull();
  });

  it('of a day is a day long and lies within that of its month, and that within that of its year', () => {
    fc.assert(
      fc.property(days, day => {
        const [year, month, date] = day.toISOString().slice(0, 10).split('-');
        const [whole, middle, small] = [
          stretchOf(year),
          stretchOf(`${year}-${month}`),
          stretchOf(`${year}-${month}-${date}`)
        ];
        expect(small).toEqual({ from: day.getTime(), until: day.getTime() + DAY });
        expect(middle?.from).toBeLessThanOrEqual(day.getTime());
        expect(middle?.until).toBeGreaterThan(day.getTime());
        expect(whole?.from).toBeLessThanOrEqual(middle?.from ?? NaN);
        expect(whole?.until).toBeGreaterThanOrEqual(middle?.until ?? NaN);
      })
    );
  });

  it('of every month begins where the one before it ends', () => {
    for (let month = 1; month < 12; month++) {
      expect(stretchOf(`2024-${two(month)}`)?.until).toBe(stretchOf(`2024-${two(month + 1)}`)?.from);
    }
    expect(stretchOf('2024-12')?.until).toBe(stretchOf('2025-01')?.from);
  });
});

describe('a range', () => {
  it.each([
    ['2025', '2025-01-01', '2026-01-01'],
    ['2025..2026', '2025-01-01', '2027-01-01'],
    ['2025..2025', '2025-01-01', '2026-01-01'],
    ['2025..2026-03', '2025-01-01', '2026-04-01'],
    ['2025-06-15..2025-06-15', '2025-06-15', '2025-06-16'],
    ['2025-06..2025', '2025-06-01', '2026-01-01'],
    ['2024-02-29..2024-03-01', '2024-02-29', '2024-03-02']
  ])('holds both its ends: %s', (typed, from, until) => {
    expect(rangeOf(typed)).toEqual({ from: at(from), until: at(until) });
  });

  it('is open where nothing was typed', () => {
    expect(rangeOf('2025..')).toEqual({ from: at('2025-01-01'), until: null });
    expect(rangeOf('..2026-03-01')).toEqual({ from: null, until: at('2026-03-02') });
  });

  it.each([
    ...['..', '...', '2026..2025', '2025-06-16..2025-06-15', '2025..x', 'x..2025', '2025..2026..2027', '2025...2026'],
    ...['2025..2025-02-29', '2025-02-29..', '..2025-13', '2025 .. 2026', '2025.2026']
  ])('is none where an end is nonsense, or the last lies before the first: %s', typed => {
    expect(rangeOf(typed)).toBeNull();
  });

  it('of two days holds exactly the days between them, and none the other way round', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [first, last] = one <= other ? [one, other] : [other, one];
        const typed = (from: Date, to: Date): string =>
          `${from.toISOString().slice(0, 10)}..${to.toISOString().slice(0, 10)}`;
        expect(rangeOf(typed(first, last))).toEqual({ from: first.getTime(), until: last.getTime() + DAY });
        if (first.getTime() !== last.getTime()) {
          expect(rangeOf(typed(last, first))).toBeNull();
        }
      })
    );
  });
});
