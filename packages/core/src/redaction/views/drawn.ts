import type { Edit } from './edits.js';
import { edited } from './edits.js';
import { matches } from './matches.js';
import { has, LESS } from './traits.js';
import type { View } from './view.js';

/** Tags in a row; what stands between two rows of them is a piece of text. */
const TAGS = /(?:<\/?[A-Za-z][^<>]{0,1000}>){1,60}/g;
/** A piece: a few letters, as drawings and coloured code have them, or one that is written as an entity. */
const PIECE = /^(?:[^<>]{1,4}|&#?\w{1,10};|\s{1,40})$/;
const LONGEST = 41;
/** A letter each, so many in a row; pieces of several letters say more, so fewer of them do. */
const FEWEST = 5;
/** Elements that a drawing begins anew for each letter. */
const ANEW = /<\/?text\b/i;
/** What stands apart on the page as well, whatever it holds. */
const APART =
  /<\/?(?:td|th|tr|table|thead|tbody|p|div|li|ul|ol|dl|dd|dt|br|hr|h\d|pre|option|select|section|article|header|footer|script|style|title|input|button|label|img|svg|path)\b/i;
const MARKS = /<use\b[^<>]{0,200}?href="#[^"<>]{0,60}?-([0-9a-fA-F]{2,5})"[^<>]{0,200}>(?:\s{0,20}<\/use>)?/g;

/** A row of tags and the text behind it, up to the next row. */
interface Step {
  start: number;
  end: number;
  piece: string;
  tags: string;
}

/** A text of a page or drawing that stands letter by letter in elements of its own, read as it shows. */
export function drawnLetters(view: View): View[] {
  if (!has(view, LESS)) {
    return [];
  }
  const { text } = view;
  const sure: Edit[] = [];
  const guessed: Edit[] = [];
  let run: Step[] = [];
  const close = (): void => {
    const said = run.map(({ piece }) => piece).join('');
    if (run.filter(({ piece }) => piece.trim() !== '').length >= FEWEST && /\p{L}|\d/u.test(said)) {
      const anew = run.slice(1).some(({ tags }) => ANEW.test(tags));
      // Numbers at an axis are drawn one after the other as well.
      (anew && (said.match(/\p{L}/gu)?.length ?? 0) < 4 ? guessed : sure).push(...editsOf(run));
    }
    run = [];
  };
  for (const step of stepsOf(text)) {
    if (APART.test(step.tags)) {
      close();
    }
    if (isPiece(step)) {
      run.push(step);
    } else {
      close();
    }
  }
  close();
  return [
    ...edited(view, 'drawn', sure),
    ...edited(view, 'numbers drawn', guessed, { loose: true }),
    ...usedMarks(view)
  ];
}

/** Whatever begins anew for each letter has one letter each: several are words of their own. */
const isPiece = ({ piece, tags }: Step): boolean =>
  PIECE.test(piece) && (!ANEW.test(tags) || [...piece.trim()].length < 2 || piece.startsWith('&'));

function* stepsOf(text: string): Generator<Step> {
  let last: { start: number; end: number; tags: string } | null = null;
  const step = (until: number): Step[] =>
    last === null
      ? []
      : [
          {
            ...last,
            piece:
              until - last.end > LONGEST ? text.slice(last.end, last.end + LONGEST + 1) : text.slice(last.end, until)
          }
        ];
  for (const { 0: tags, index } of matches(TAGS, text)) {
    yield* step(index);
    last = { start: index, end: index + tags.length, tags };
  }
}

/** Tags go; a blank stays where it is one, and a line that only the file breaks goes with them. */
const editsOf = (run: readonly Step[]): Edit[] =>
  run.slice(1).map(({ start, end, tags }, at) => {
    const { piece, end: from } = run[at] as Step;
    return { start: ANEW.test(tags) && piece.trim() === '' && piece.includes('\n') ? from : start, end, text: '' };
  });

/** The letters of a drawing that uses the shapes of a font by their codes: a mark for each letter. */
function usedMarks(view: View): View[] {
  const { text } = view;
  if (!text.includes('<use')) {
    return [];
  }
  const edits: Edit[] = [];
  for (const { 0: mark, 1: code, index } of matches(MARKS, text)) {
    const number = parseInt(code ?? '', 16);
    const last = edits.at(-1);
    const near = last !== undefined && text.slice(last.end, Math.min(index, last.end + 80)).trim() === '';
    if (number > 31 && number < 0xd800) {
      const start = near && index - last.end < 80 ? last.end : index;
      edits.push({ start, end: index + mark.length, text: String.fromCharCode(number) });
    }
  }
  return edits.length < FEWEST ? [] : edited(view, 'marks', edits);
}
