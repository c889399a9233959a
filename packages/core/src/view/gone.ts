import { isPlaceholder, placeholderTypes } from '../redaction/placeholders.js';

/** More of one text aren't told apart; what is left is counted by the report all the same. */
const MOST = 400;
/** A longer value isn't looked for on a screen. */
const LONGEST = 500;

const TYPES = [...placeholderTypes].sort((a, b) => b.length - a.length).join('|');
/** A placeholder with its number or without: where outputs go, numbers do too. */
const ANY = new RegExp(`(?<![A-Za-z0-9_-])(?:${TYPES})(?:-\\d{1,6})?(?![A-Za-z0-9_]|-\\d)`, 'g');

/**
 * What stood in the original of a text where its redacted form has a placeholder. What stays of both is laid side by
 * side; where that doesn't fit, words count that only the original has.
 */
export function goneBetween(before: string, after: string): string[] {
  if (before === after) {
    return [];
  }
  const aligned = alignedParts(before, after) ?? missingFrom(wordsOf(before), wordsOf(after));
  return usable(aligned);
}

/** The same for HTML, which is written anew: the texts between its tags are what can be compared. */
export function goneBetweenHtml(before: string, after: string): string[] {
  if (before === after) {
    return [];
  }
  const [old, written] = [textsOf(before), textsOf(after)];
  const left = missingFrom(old, written);
  const came = missingFrom(written, old);
  // A text that became another one by a placeholder: only what is gone of it is marked.
  const parts = left.flatMap((text, at) => {
    const found = left.length === came.length ? alignedParts(text, came[at] ?? '') : null;
    return found === null || found.length === 0 ? [text] : found;
  });
  return usable(parts);
}

function alignedParts(before: string, after: string): string[] | null {
  const names = [...after.matchAll(ANY)];
  const gone: string[] = [];
  let stays = 0;
  let at = 0;
  for (const [index, found] of [...names, null].entries()) {
    const kept = after.slice(stays, found?.index ?? after.length);
    const from = placeOf(before, kept, at, index === 0, found === null);
    if (from < at) {
      return null;
    }
    const name = names[index - 1]?.[0];
    const value = before.slice(at, from);
    if (name !== undefined && value !== name) {
      gone.push(value);
    }
    at = from + kept.length;
    stays = (found?.index ?? 0) + (found?.[0].length ?? 0);
  }
  return gone;
}

/** Where a kept part begins in the original; -1 where it isn't. */
function placeOf(text: string, kept: string, from: number, first: boolean, last: boolean): number {
  if (first) {
    return text.startsWith(kept) && (!last || text.length === kept.length) ? 0 : -1;
  }
  if (last) {
    const at = text.length - kept.length;
    return at >= from && text.endsWith(kept) ? at : -1;
  }
  return text.indexOf(kept, from);
}

const wordsOf = (text: string): string[] => text.split(/[\s<>"'`,;()[\]{}|=]+/);

const textsOf = (html: string): string[] =>
  html
    .replace(/<style\b[^>]*>[^<]*<\/style>/gi, '')
    .split(/<[^>]*>/)
    .map(text => text.trim());

function missingFrom(before: readonly string[], after: readonly string[]): string[] {
  const stays = new Set(after);
  return before.filter(word => !stays.has(word));
}

function usable(found: readonly string[]): string[] {
  const trimmed = found.map(text => text.trim()).filter(text => text.length > 1 && text.length <= LONGEST);
  return [...new Set(trimmed)].filter(text => !isPlaceholder(text)).slice(0, MOST);
}
