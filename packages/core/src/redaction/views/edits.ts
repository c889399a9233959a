import type { Marks, View } from './view.js';
import { ViewBuilder } from './view.js';

/** A stretch of a view and what it reads once decoded. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** It isn't read, but stays where a value reaches over it: quotes, tags. */
  stays?: boolean;
}

/** How much of what stands around a decoded stretch is read with it: the words that say what it is. */
const AROUND = 240;
/** More edits than this are taken in blocks: a piece of a view costs more than a character. */
const MANY = 60_000;
const BLOCK = 48;

const NONE: View[] = [];

/**
 * A view of what was decoded and the neighbourhood of it. Far from any edit nothing changes, so that
 * is left out: the text as it is shows it already.
 * @param edits by their start; one that begins inside another is left out
 */
export function edited(view: View, name: string, edits: readonly Edit[], marks?: Marks): View[] {
  if (edits.length === 0) {
    return NONE;
  }
  const { text } = view;
  const builder = new ViewBuilder(view, name);
  let at = 0;
  let until = -1;
  for (const edit of edits.length > MANY ? inBlocks(text, edits) : edits) {
    if (edit.start < at) {
      continue;
    }
    if (until < 0 || edit.start - AROUND > until) {
      if (until >= 0) {
        builder.copy(at, until);
      }
      at = wordStart(text, Math.max(at, until, edit.start - AROUND), edit.start);
      if (at > 0) {
        builder.cut(at);
      }
    }
    builder.copy(at, edit.start);
    if (edit.stays === true) {
      builder.apart();
    } else {
      builder.replace(edit.text, edit.start, edit.end);
    }
    at = edit.end;
    until = wordEnd(text, edit.end, Math.min(text.length, edit.end + AROUND));
  }
  return [builder.copy(at, Math.max(at, until)).done(marks)];
}

/** Edits of several kinds as one list, by their start. */
export function inOrder(...lists: readonly Edit[][]): Edit[] {
  const some = lists.filter(list => list.length > 0);
  return some.length < 2 ? (some[0] ?? lists[0]) : some.flat().sort((a, b) => a.start - b.start || b.end - a.end);
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Not in the middle of a word or number: half of one can look like something that it isn't. */
function wordStart(text: string, from: number, to: number): number {
  if (from === 0) {
    return 0;
  }
  for (let at = from; at < to; at++) {
    if (isSpace(text.charCodeAt(at))) {
      return at;
    }
  }
  return from;
}

function wordEnd(text: string, from: number, to: number): number {
  if (to === text.length) {
    return to;
  }
  for (let at = to; at > from; at--) {
    if (isSpace(text.charCodeAt(at - 1))) {
      return at;
    }
  }
  return to;
}

function inBlocks(text: string, edits: readonly Edit[]): Edit[] {
  const blocks: Edit[] = [];
  let count = 0;
  for (const edit of edits) {
    const last = blocks.at(-1);
    if (last !== undefined && edit.start < last.end) {
      continue;
    }
    if (last !== undefined && count < BLOCK && edit.start - last.end < BLOCK) {
      last.text += text.slice(last.end, edit.start) + edit.text;
      last.end = edit.end;
      count++;
    } else {
      blocks.push({ ...edit });
      count = 1;
    }
  }
  return blocks;
}
