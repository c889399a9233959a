import { placeholderTypes } from './placeholders.js';
import type { Hit } from './scan.js';
import type { Span } from './views/view.js';

const PLACEHOLDER = new RegExp(`\\b(?:${placeholderTypes.join('|')})(?:-\\d{1,6})?(?![\\w-])`, 'g');

/**
 * What was found, apart from what already stands in the place of something: part of a placeholder is
 * no value, and nothing but placeholders is none either. Without this a text would never settle.
 */
export function apartFromPlaceholders(text: string, hits: Hit[]): Hit[] {
  if (hits.length === 0) {
    return hits;
  }
  const spans = [...text.matchAll(PLACEHOLDER)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length
  }));
  return spans.length === 0 ? hits : hits.flatMap(hit => trimmed(text, hit, spans));
}

function trimmed(text: string, hit: Hit, spans: readonly Span[]): Hit[] {
  const parts = hit.parts.map(part => trimmedPart(part, spans)).filter(({ start, end }) => start < end);
  const first = parts[0];
  const last = parts.at(-1);
  const rest = parts.map(({ start, end }) => text.slice(start, end).replace(PLACEHOLDER, '')).join('');
  if (first === undefined || last === undefined || !/[\p{L}\p{N}]/u.test(rest)) {
    return [];
  }
  return [{ ...hit, parts, start: first.start, end: Math.max(last.end, first.end) }];
}

/** A placeholder that reaches over an end of the stretch stays whole; one inside goes with it. */
function trimmedPart({ start, end }: Span, spans: readonly Span[]): Span {
  let from = start;
  let to = end;
  for (let index = firstAfter(spans, start); index < spans.length; index++) {
    const span = spans[index] as Span;
    if (span.start >= end) {
      break;
    }
    if (span.start < start || (span.start === start && span.end >= end)) {
      from = Math.min(span.end, end);
    } else if (span.end > end) {
      to = span.start;
    }
  }
  return { start: from, end: to };
}

function firstAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
