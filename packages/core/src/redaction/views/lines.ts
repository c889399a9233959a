import type { Edit } from './edits.js';
import { edited } from './edits.js';
import type { View } from './view.js';
import { matches } from './matches.js';

/** Characters by what they are: 1 may be part of a value, 2 is a letter, 4 a digit, 8 stands before a line's text. */
const KIND = new Uint8Array(128);
const mark = (characters: string, kind: number): void =>
  [...characters].forEach(character => (KIND[character.charCodeAt(0)] |= kind));
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 1 | 2);
mark('0123456789', 1 | 4);
mark('_+/=.:@%~-', 1);
mark(' \t>|#*"\',\\-', 8);
const TRAIL = new Set([...'\r \t\\"\','].map(character => character.charCodeAt(0)));
const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? KIND[code] : 0;
};
const LEAST = 4;
const BOTH = 16;
const MOST = 400;
const LEADING = 40;

/** Lines whose end and beginning could be parts of one value: a guess. A line may also be written over another. */
export function joinedLines(view: View): View[] {
  const { text } = view;
  const edits: Edit[] = [];
  for (const sign of text.includes('\r') ? ['\n', '\r'] : ['\n']) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      const edit = sign === '\r' && text.charAt(at + 1) === '\n' ? null : joint(text, at);
      if (edit !== null) {
        edits.push(edit);
      }
    }
  }
  return edited(
    view,
    'lines in a row',
    edits.sort((a, b) => a.start - b.start),
    { loose: true }
  );
}

/** What parts two halves of a value at the end of a line; null where none could go on. */
function joint(text: string, at: number): Edit | null {
  let end = at;
  while (end > 0 && at - end < 6 && TRAIL.has(text.charCodeAt(end - 1))) {
    end--;
  }
  let start = end;
  let before = 0;
  while (start > 0 && end - start < MOST && (kindAt(text, start - 1) & 1) !== 0) {
    before |= kindAt(text, --start);
  }
  if (end - start < LEAST || (before & 2) === 0) {
    return null;
  }
  const next = startOfLine(text, at + 1);
  // What a quote closes goes on in nothing but what a quote opens: the next line is code.
  const stays = quoted(text, end, at);
  if (stays !== quoted(text, at + 1, next)) {
    return null;
  }
  let last = next;
  let after = 0;
  while (last < text.length && last - next < MOST && (kindAt(text, last) & 1) !== 0) {
    after |= kindAt(text, last++);
  }
  // Letters and digits on the whole, as tokens have them.
  const token = last - next >= LEAST && last - next + end - start >= BOTH && ((before | after) & 4) !== 0;
  // What is in quotes before a colon is the name of the next value.
  const key = stays && /^\\?["']\s{0,4}:/.test(text.slice(last, last + 8));
  return token && !key ? { start: end, end: next, text: '', stays } : null;
}

/** Whether a quote stands in a stretch. */
const quoted = (text: string, start: number, end: number): boolean => /["']/.test(text.slice(start, end));

function startOfLine(text: string, from: number): number {
  let at = from;
  while (at - from < LEADING && (kindAt(text, at) & 8) !== 0) {
    at++;
  }
  const item = /^\d{1,2}[.)] /.exec(text.slice(at, at + 4));
  return at + (item?.[0].length ?? 0);
}

const LETTERS = /(?<![^\s"'`=([>|])[^\s"'`](?: [^\s"'`]){6,800}(?![^\s"'`<)|\]])/g;
const SEPARATED = /(?<![A-Za-z0-9])[A-Za-z0-9_]([-.|,*/·:])[A-Za-z0-9_](?:\1[A-Za-z0-9_@-]){5,800}(?![A-Za-z0-9])/g;

/** Whether the same sign stands at every second place somewhere; each eighth place tells. */
function hasGaps(text: string): boolean {
  for (let probe = 4; probe + 2 < text.length; probe += 8) {
    for (let at = probe; at < probe + 2; at++) {
      const code = text.charCodeAt(at);
      if (
        code === text.charCodeAt(at + 2) &&
        code === text.charCodeAt(at - 2) &&
        code !== text.charCodeAt(at + 1) &&
        (kindAt(text, at) & 6) === 0
      ) {
        return true;
      }
    }
  }
  return false;
}

/** Words written with something between each two letters. */
export function spacedLetters(view: View): View[] {
  const { text } = view;
  if (!hasGaps(text)) {
    return [];
  }
  const edits: Edit[] = [];
  const numbers: Edit[] = [];
  for (const { 0: run, index } of matches(LETTERS, text)) {
    const said = run.replaceAll(' ', '');
    (isWord(said) ? edits : numbers).push({ start: index, end: index + run.length, text: said });
  }
  for (const { 0: run, 1: sign, index } of matches(SEPARATED, text)) {
    const said = run.replaceAll(sign, '');
    (isWord(said) ? edits : numbers).push({ start: index, end: index + run.length, text: said });
  }
  const inOrder = (list: Edit[]): Edit[] => list.sort((a, b) => a.start - b.start);
  return [
    ...edited(view, 'without gaps', inOrder(edits)),
    ...edited(view, 'numbers without gaps', inOrder(numbers), { loose: true })
  ];
}

const isWord = (text: string): boolean => (text.match(/[A-Za-z]/g)?.length ?? 0) >= 4;
