import type { KeyboardEvent } from 'react';

/** Where a key leads in a list of so many stops; null for other keys. */
function stepOf(key: string, at: number, length: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: length - 1 };
  const next = steps[key];
  return next === undefined ? null : Math.min(Math.max(next, 0), length - 1);
}

/** Arrow keys, Home and End walk the stops of a list; only while one of them has the focus. */
export function walkStops(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = stops.findIndex(stop => stop === event.target);
  const next = at < 0 ? null : stepOf(event.key, at, stops.length);
  if (next !== null) {
    event.preventDefault();
    stops[next]?.focus();
  }
}
