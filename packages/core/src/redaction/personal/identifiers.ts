import type { Finding } from '../detect/model.js';
import type { Recogniser } from '../detect/recogniser.js';
import { DIGIT, has } from '../views/traits.js';
import type { Kind } from './kind.js';
import { createNames, NOWHERE } from './names.js';
import type { NamedPlaces } from './names.js';
import { eachCandidate, isAlnum, layoutsOf } from './tokens.js';

/** What may stand around a value that is the whole text: quotes of a printed string, a full stop. */
const AROUND = /^[\s'"`([]*$/;
const BEHIND = /^[\s'"`)\].,;]*$/;
const ALONE = 8;
const PART = /[ \-./\u00a0\u2009-\u2013]/g;

/** What is written alike: everything, and what needs no name. */
interface Choice {
  all: readonly Kind[];
  bare: readonly Kind[];
}

/**
 * Finds identifiers by their values: what is written in groups as one is, and holds by its check
 * digits. Names are looked for only in texts that hold such a value; short and common as they are,
 * they would have every text searched.
 */
export function identifierRecogniser(kinds: readonly Kind[]): Recogniser {
  const layouts = layoutsOf(kinds);
  const choices = createChoices();
  const namesOf = createNames(kinds);
  return {
    id: 'identifiers',
    find: view => {
      const findings: Finding[] = [];
      if (!has(view, DIGIT)) {
        return findings;
      }
      const { text } = view;
      let named: NamedPlaces | null = null;
      eachCandidate(text, layouts, ({ start, end, kinds: possible, numeric }) => {
        const choice = choices(possible, numeric);
        if (choice.all.length === 0 || isFraction(text, start, end)) {
          return;
        }
        named ??= namesOf(text);
        const lonely = start < ALONE && text.length - end < ALONE && isAlone(text, start, end);
        const tied = isTied(text, start, end);
        if (named === NOWHERE && !lonely && (tied || choice.bare.length === 0)) {
          return;
        }
        const written = text.slice(start, end);
        for (const kind of named === NOWHERE && !lonely ? choice.bare : choice.all) {
          const free = (!tied && kind.bare?.test(written) === true) || (lonely && kind.alone?.test(written) === true);
          if ((free || named.near(kind, start, end)) && holds(kind, written)) {
            findings.push({ start, end, type: kind.type ?? 'ID', family: 'personal', rule: kind.id });
          }
        }
      });
      return findings;
    }
  };
}

/** Kinds whose shapes hold letters don't have to be asked about digits, and the other way round. */
function createChoices(): (kinds: readonly Kind[], numeric: boolean) => Choice {
  const made = [new Map<readonly Kind[], Choice>(), new Map<readonly Kind[], Choice>()] as const;
  return (kinds, numeric) => {
    const map = made[numeric ? 0 : 1];
    let choice = map.get(kinds);
    if (choice === undefined) {
      const all = kinds.filter(kind => (numeric ? !needsLetter(kind) : /[A-Z]/.test(kind.shape.source)));
      choice = { all, bare: all.filter(kind => kind.bare !== undefined) };
      map.set(kinds, choice);
    }
    return choice;
  };
}

const needsLetter = ({ shape: { source } }: Kind): boolean =>
  !/\||\)\?/.test(source) && /\[(?:[A-Z](?:-[A-Z])?)+\](?![?]|\{0)/.test(source);

/** Ids of cells and short commit ids are hex digits, cut to these lengths. */
const HASH = /^(?:[0-9a-f]{7,8}|[0-9a-f]{10}|[0-9a-f]{12}|[0-9a-f]{16,40})$/;

function isAlone(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  return (
    AROUND.test(text.slice(0, start)) && BEHIND.test(text.slice(end)) && !(HASH.test(written) && /[a-f]/.test(written))
  );
}

/** `is 1234567`: a word of the sentence, not letters of the number. */
const WORDS = /^(?:is|no|of|to|in|at|id|my|on|or|as|by|it|an|be|we|nr|the|for|and|was|are|has) /;

function holds({ between = ' -', cased = false, shape, check }: Kind, written: string): boolean {
  const compact = written.replace(PART, '');
  if (WORDS.test(written)) {
    return false;
  }
  if (compact.length < written.length) {
    for (const [mark] of written.matchAll(PART)) {
      const plain = mark < '\u007f' ? mark : mark === '\u00a0' || mark === '\u2009' ? ' ' : '-';
      if (!between.includes(plain)) {
        return false;
      }
    }
  }
  const value = cased ? compact : compact.toUpperCase();
  return shape.test(value) && (check === undefined || check(value));
}

const isDigit = (code: number): boolean => code > 47 && code < 58;

/** Digits of a longer number: after a decimal point or before one. */
function isFraction(text: string, start: number, end: number): boolean {
  return (
    (text.charCodeAt(start - 1) === 46 && isDigit(text.charCodeAt(start - 2))) ||
    (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)))
  );
}

/** Part of a path, a hash, a row of numbers: it doesn't stand for itself. */
function isTied(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  return ties(before, text.charCodeAt(start - 2)) || ties(after, text.charCodeAt(end + 1)) || isRow(text, start, end);
}

/** Marks that tie what stands on their two sides together: - . / _ + % @ $ \ */
function ties(mark: number, beyond: number): boolean {
  return (
    mark === 95 ||
    (((mark >= 45 && mark <= 47) || mark === 43 || mark === 37 || mark === 64 || mark === 92 || mark === 36) &&
      isAlnum(beyond))
  );
}

const BLANK = 32;

/** Numbers of an array stand in rows with one blank between them; so do the groups of a card. */
function isRow(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charCodeAt(start - 1), text.charCodeAt(end)];
  const beside =
    before === 91 ||
    after === 93 ||
    (before === BLANK && isDigit(text.charCodeAt(start - 2))) ||
    (after === BLANK && isDigit(text.charCodeAt(end + 1)));
  return beside && /^\d[\d ]* [\d ]*$/.test(text.slice(start, end));
}
