import type { Edit } from './edits.js';
import { edited } from './edits.js';
import { has, LINE } from './traits.js';
import type { View } from './view.js';
import { matches } from './matches.js';

const PART = /[A-Za-z0-9_+/=.:@%~-]/;
const LEAD = /[ \t>|#*"',\\-]|\d{1,2}[.)] /;
const LEAST = 6;
const MOST = 400;

/** Lines whose end and beginning could be parts of one value: a guess. */
export function joinedLines(view: View): View[] {
  if (!has(view, LINE)) {
    return [];
  }
  const { text } = view;
  const edits: Edit[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    let end = at;
    while (end > 0 && /[\r \t\\"',]/.test(text.charAt(end - 1))) {
      end--;
    }
    if (at - end > 6 || !PART.test(text.charAt(end - 1))) {
      continue;
    }
    const next = startOfLine(text, at + 1);
    if (PART.test(text.charAt(next)) && isValue(text, end, next)) {
      edits.push({ start: end, end: next, text: '' });
    }
  }
  return edited(view, 'lines in a row', edits, { loose: true });
}

function startOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < 40) {
    const match = LEAD.exec(text.slice(at, at + 4));
    if (match?.index !== 0) {
      break;
    }
    at += match[0].length;
  }
  return at;
}

/** Letters and digits on both sides of the line's end, as tokens have them. */
function isValue(text: string, end: number, next: number): boolean {
  let start = end;
  while (start > 0 && end - start < MOST && PART.test(text.charAt(start - 1))) {
    start--;
  }
  let last = next;
  while (last < text.length && last - next < MOST && PART.test(text.charAt(last))) {
    last++;
  }
  const before = text.slice(start, end);
  const after = text.slice(next, last);
  return (
    before.length >= 4 &&
    after.length >= 4 &&
    before.length + after.length >= 16 &&
    isMixed(before) &&
    /\d/.test(before + after)
  );
}

const isMixed = (text: string): boolean => /[A-Za-z]/.test(text) && (/[\d_-]/.test(text) || text.length >= LEAST * 2);

const LETTERS = /(?<![^\s"'`=([>|])[^\s"'`](?: [^\s"'`]){6,800}(?![^\s"'`<)|\]])/g;
const SEPARATED = /(?<![A-Za-z0-9])[A-Za-z0-9_]([-.|,*/·:])[A-Za-z0-9_](?:\1[A-Za-z0-9_@-]){5,800}(?![A-Za-z0-9])/g;

/** Words written with something between each two letters. */
export function spacedLetters(view: View): View[] {
  const { text } = view;
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
