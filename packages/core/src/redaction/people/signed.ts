import type { Finding } from '../detect/model.js';
import type { Recogniser } from '../detect/recogniser.js';
import { createWordFinder } from '../detect/words.js';
import { CLOSINGS, SHORT_CLOSINGS } from './letter-words.js';
import { anyCase } from './shapes.js';

const START = String.raw`(?:^|\n)[>*_\s]{0,6}`;
const BREAK = String.raw`(?:[ \t\\]{0,4}(?:<br ?/?>)?\r?\n|<br ?/?>)`;
/** Where a letter ends: a closing on a line of its own or before a comma, or the two dashes of mail. */
const CLOSING = new RegExp(
  `${START}(?:(?:${anyCase(CLOSINGS)}|${anyCase(SHORT_CLOSINGS)}(?=[ \\t]{0,3}[,!]|[ \\t\\\\*_]{0,6}(?:<br|\\n)))[*_]{0,2}[ \\t]{0,3}[,.!]?[*_]{0,2}(?=[ \\t\\\\]{0,6}(?:<br|\\r?\\n)|,? \\S)|--[ \\t]?(?=\\n))`,
  'gu'
);
const closings = createWordFinder(CLOSINGS.concat(SHORT_CLOSINGS));

/** One look before the words of forty languages are tried. */
function isClosed(text: string): boolean {
  let closed = text.includes('\n--') && /\n-- ?\n/.test(text);
  if (!closed) {
    closings(text, () => (closed = true));
  }
  return closed;
}

/** Lines of a signature, and how long one is at most. */
const LINES = 6;
const LONGEST = 90;
/** Six digits at least, with what stands between groups of them; letters may stand before. */
const NUMBER = /(?<![\w.,/@=&?#%+-])(?:[A-Za-z]{1,6}[-_ #]?)?\d(?:[ ./()-]{0,2}\d){5,18}(?![\w/@=%]|[.,-]\d)/g;
/** Days and versions. */
const USUAL =
  /^(?:\d{1,3}(?:\.\d{1,4}){2}|(?:19|20)\d{2}[-./ ]?\d{2}[-./ ]?\d{2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2})$/;
/** The name of an account in the place of a name. */
const ACCOUNT = /^[a-z][a-z._-]{2,24}\d{1,5}$/i;

/** What stands below the closing of a letter and tells who wrote it, names apart: numbers and accounts. */
export const signedRecogniser: Recogniser = {
  id: 'signed',
  find: ({ text }) => {
    if (!isClosed(text)) {
      return [];
    }
    const found: Finding[] = [];
    CLOSING.lastIndex = 0;
    for (let closing = CLOSING.exec(text); closing !== null; closing = CLOSING.exec(text)) {
      found.push(...below(text, closing.index + closing[0].length));
    }
    return found;
  }
};

function below(text: string, from: number): Finding[] {
  const found: Finding[] = [];
  const add = (start: number, length: number, type: Finding['type']): number =>
    found.push({ start, end: start + length, type, family: 'personal', rule: 'signed-with' });
  const breaks = new RegExp(BREAK, 'g');
  const block = text.slice(from, from + LINES * (LONGEST + 8));
  let at = 0;
  let said = 0;
  for (let step = 0; step < LINES + 3 && said < LINES && at < block.length; step++) {
    breaks.lastIndex = at;
    const end = breaks.exec(block);
    const line = block.slice(at, end?.index ?? block.length);
    if (line.length > LONGEST || /^\s{0,3}(?:#{1,6} \D|```|\|)/.test(line)) {
      break;
    }
    if (line.trim() !== '') {
      said++;
      for (const { 0: number, index } of line.matchAll(NUMBER)) {
        if (!USUAL.test(number)) {
          add(from + at + index, number.length, /\b(?:tel|phone|mobil|fon|cell)/i.test(line) ? 'PHONE' : 'ID');
        }
      }
      const alone = line.trim().replace(/^[-–*_ ]{1,4}|[*_]{1,2}$/g, '');
      if (said === 1 && ACCOUNT.test(alone)) {
        add(from + at + line.indexOf(alone), alone.length, 'NAME');
      }
    }
    at = end === null ? block.length : end.index + end[0].length;
  }
  return found;
}
