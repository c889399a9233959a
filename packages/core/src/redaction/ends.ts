import { isPlaceholder } from './placeholders.js';
import type { Hit } from './scan.js';
import type { Span } from './views/view.js';

/** What closes a literal. */
const CLOSING = /\\{1,8}$|\\{0,8}["'`]$/;
/** Nothing but a word or the name of a field. */
const WORD = /^[A-Z]?[a-z]*(?:[_-][a-z]{1,30}){0,6}\d{0,3}$|^[A-Z]{1,12}$/;
/** No value is shorter; what is, is a mark of something. */
const LEAST = 8;

/**
 * What was found, ending before the quote that closes it, and without the words that merely stand behind a value
 * which is whole by itself: the name of the next field, the text of the next element.
 * @param others what else is known to stand in the text
 */
export function withWholeEnds(text: string, hits: readonly Hit[], others: readonly Hit[] = []): Hit[] {
  const whole = new Set([...hits, ...others].filter(isWhole).map(keyOf));
  const isKnown = (part: Span): boolean => whole.has(keyOf(part)) || isPlaceholder(text.slice(part.start, part.end));
  return hits.flatMap(hit => {
    const kept = apartFromWords(text, hit, isKnown);
    const parts = kept.map(part => beforeQuote(text, part));
    const first = parts[0];
    if (first === undefined || (kept.length < hit.parts.length && kept.every(isKnown))) {
      return [];
    }
    if (parts.length === hit.parts.length && parts.every((part, index) => part === hit.parts[index])) {
      return [hit];
    }
    const value = kept.length < hit.parts.length ? said(text, parts) : hit.value.replace(CLOSING, '');
    const start = Math.min(...parts.map(part => part.start));
    return [{ ...hit, parts, start, end: Math.max(...parts.map(part => part.end)), value }];
  });
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;
const said = (text: string, parts: readonly Span[]): string =>
  parts.map(({ start, end }) => text.slice(start, end)).join('');

/** Whether a secret stands in one stretch and isn't a guess. */
const isWhole = ({ family, loose, parts, start, end }: Hit): boolean =>
  family === 'secret' && loose !== true && parts.length === 1 && end - start >= LEAST;

function apartFromWords(text: string, { family, parts }: Hit, isKnown: (part: Span) => boolean): Span[] {
  if (family !== 'secret' || parts.length < 2 || !parts.some(isKnown)) {
    return parts;
  }
  return parts.filter(({ start, end }) => !WORD.test(text.slice(start, end)));
}

/** What closes the literal around a value is no part of it: a quote like the one before it, and the backslash of `\"`. */
function beforeQuote(text: string, part: Span): Span {
  const { start } = part;
  const opens = text.charAt(start - 1);
  let end = part.end;
  if (isQuote(opens) && text.indexOf(opens, start) === end - 1) {
    end--;
  }
  if (isQuote(text.charAt(end))) {
    while (text.charAt(end - 1) === '\\') {
      end--;
    }
  }
  return end > start && end < part.end ? { start, end } : part;
}

const isQuote = (sign: string): boolean => sign === '"' || sign === "'" || sign === '`';
