import { literalsOf } from './literals.js';
import type { Literal } from './literals.js';
import { has, QUOTE } from './traits.js';
import type { View } from './view.js';
import { ViewBuilder } from './view.js';

/** What stands between two parts of a list, of arguments with their names, or of calls that add one after the other. */
const NEXT =
  /^(?:\s{0,40},\s{0,40}(?:(?:#|\/\/)[^\n"'`]{0,80}\n\s{0,40})?(?:\w{1,30}\s{0,4}[:=]\s{0,4})?|\)[;\s]{1,20}[\w.$]{1,40}\(\s{0,8})[rRbBfFuU]{0,2}$/;
const FARTHEST = 180;
/** One letter that tokens are made of; other signs are what code parts words with. */
const LETTER = /[\w+=]/;
/** A shorter value has no shape of its own. */
const SHORTEST = 12;
const TELLING = /\d|[a-z][^a-z]{0,40}[A-Z]|[A-Z][^A-Z]{0,40}[a-z]/;

/**
 * All literals of a cell that could be parts of one value, in a row: a guess, for code that puts them
 * together in a way that isn't understood. Once without single letters, which mostly are modes and signs
 * of something else, once with them, and each list by itself: what stands before it or behind it isn't in it.
 */
export function literalsInRow(view: View): View[] {
  if (!has(view, QUOTE)) {
    return [];
  }
  const { text } = view;
  const all = literalsOf(view).filter(
    ({ start, end, close }) =>
      end > start &&
      end - start < 400 &&
      !/^\s{0,4}:/.test(text.slice(close, close + 5)) &&
      !/\s/.test(text.slice(start, end))
  );
  if (all.length < 2) {
    return [];
  }
  const words = all.filter(({ start, end }) => end - start > 1);
  const letters = all.filter(({ start, end }) => end - start > 1 || LETTER.test(text.charAt(start)));
  return [
    ...(words.length < 2 ? [] : [row(view, words)]),
    ...(letters.length < 2 || letters.length === words.length ? [] : [row(view, letters)]),
    ...lists(view, all)
  ];
}

function row(view: View, parts: readonly Literal[]): View {
  const builder = new ViewBuilder(view, 'in a row');
  parts.forEach(({ start, end }) => builder.apart().copy(start, end));
  return builder.done({ loose: true });
}

function lists(view: View, all: readonly Literal[]): View[] {
  const { text } = view;
  const builder = new ViewBuilder(view, 'list by list');
  let found = 0;
  for (let at = 0; at < all.length; at++) {
    const from = at;
    while (at + 1 < all.length && isNext(text, all[at].close, all[at + 1].open)) {
      at++;
    }
    const parts = all.slice(from, at + 1);
    if (parts.length > 1 && couldBe(text, parts)) {
      builder.cut(parts[0].start);
      parts.forEach(({ start, end }) => builder.apart().copy(start, end));
      found++;
    }
  }
  return found === 0 ? [] : [builder.done({ loose: true })];
}

function isNext(text: string, from: number, to: number): boolean {
  return to > from && to - from < FARTHEST && NEXT.test(text.slice(from, to));
}

/** Whether parts together are as long as a value, and have digits or both cases as values have. */
function couldBe(text: string, parts: readonly Literal[]): boolean {
  const length = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  return length >= SHORTEST && TELLING.test(parts.map(({ start, end }) => text.slice(start, end)).join(''));
}
