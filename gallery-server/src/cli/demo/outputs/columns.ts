import type { Draw } from '../random.js';
import type { Measure } from '../topics/topic.js';

/** A value of a column: most lie low in its range, few high. */
export function valueOf(draw: Draw, [, , low, high]: Measure): number {
  const at = draw.unit();
  return low + (high - low) * at * (0.4 + 0.6 * at);
}

/** The same as it is written. */
export function cellOf(draw: Draw, measure: Measure, digits: number = measure[4]): string {
  return valueOf(draw, measure).toFixed(digits);
}

const DAY = 86_400_000;

/** A day of the two years that the data are about, as `2025-03-09`. */
export function dayText(offset: number): string {
  return new Date(Date.UTC(2024, 0, 1) + offset * DAY).toISOString().slice(0, 10);
}
