/** A word that begins with a capital, or an initial. */
export interface Token {
  start: number;
  end: number;
  /** `J.` or `J`. */
  initial: boolean;
  /** All letters are capitals. */
  loud: boolean;
}

/** Words that follow one another: `Maria van der Berg`. */
export type Run = Token[];

const OTHER = 1;
const LOWER = 2;
const UPPER = 3;
const DIGIT = 4;

/** What each UTF-16 unit is; filled as units are met. */
const kinds = new Uint8Array(1 << 16);

function kindOf(unit: number): number {
  const kind = kinds[unit] ?? OTHER;
  return kind === 0 ? (kinds[unit] = asked(String.fromCharCode(unit))) : kind;
}

function asked(letter: string): number {
  if (/\d/.test(letter)) {
    return DIGIT;
  }
  if (/\p{Lu}/u.test(letter)) {
    return UPPER;
  }
  return /[\p{Ll}\p{M}]/u.test(letter) ? LOWER : OTHER;
}

const isLetter = (unit: number): boolean => {
  const kind = kindOf(unit);
  return kind === LOWER || kind === UPPER;
};

/** Before a name there is a space, a quote, a bracket; never what glues a word to code, paths or encodings. */
const GLUE = new Set([...'_@#$/\\.-+&%=~`'].map(letter => letter.charCodeAt(0)));
const PARTICLE =
  / (?:(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|ten|ter|zu|af|av|y|e) ){1,3}(?=\p{Lu})/uy;
const LONGEST = 30;

/**
 * The runs of words with capitals in a text, one pass over its units.
 * @param quiet all words, where nobody wrote a capital
 */
export function runsOf(text: string, quiet = false): Run[] {
  const runs: Run[] = [];
  let run: Run = [];
  let joins = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Nearly everything is decided here: letters between A and Z, or outside of ASCII.
    if (unit < 65 || (unit > 90 && unit < 128 && !quiet)) {
      continue;
    }
    const kind = kindOf(unit);
    if ((kind !== UPPER && !(quiet && kind === LOWER)) || !isOpen(text, at)) {
      continue;
    }
    const token = tokenAt(text, at);
    if (token === null) {
      continue;
    }
    if (token.start !== joins && run.length > 0) {
      runs.push(run);
      run = [];
    }
    run.push(token);
    joins = nextAt(text, token.end);
    at = token.end - 1;
  }
  if (run.length > 0) {
    runs.push(run);
  }
  return runs;
}

function isOpen(text: string, at: number): boolean {
  if (at === 0) {
    return true;
  }
  const before = text.charCodeAt(at - 1);
  return (
    !isLetter(before) &&
    kindOf(before) !== DIGIT &&
    (!GLUE.has(before) || /(?:^|[\s(])(?:\*\*|__|_|ex-)$/.test(text.slice(Math.max(0, at - 4), at)))
  );
}

function tokenAt(text: string, start: number): Token | null {
  let end = start + 1;
  let small = false;
  while (end < text.length && end - start < LONGEST) {
    const unit = text.charCodeAt(end);
    if (isLetter(unit)) {
      small ||= kindOf(unit) === LOWER;
    } else if (!isInner(text, end)) {
      break;
    }
    end++;
  }
  const next = text.charCodeAt(end);
  const initial = end - start === 1;
  if (initial && next === 46) {
    return { start, end: end + 1, initial, loud: false };
  }
  // A call, a member, a variable, a long run of letters: code or an encoding.
  const code =
    next === 40 ||
    next === 95 ||
    kindOf(next) === DIGIT ||
    end - start >= LONGEST ||
    (next === 46 && isLetter(text.charCodeAt(end + 1)));
  return code ? null : { start, end, initial, loud: !small && !initial };
}

/** An apostrophe or hyphen between two letters; `'s` is no part of a name. */
function isInner(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 45) {
    return isLetter(text.charCodeAt(at + 1));
  }
  return (unit === 39 || unit === 0x2019) && isLetter(text.charCodeAt(at + 1)) && isLetter(text.charCodeAt(at + 2));
}

/** Where the next word of the same run would begin. */
function nextAt(text: string, end: number): number {
  const unit = text.charCodeAt(end);
  if (unit !== 32 && unit !== 0xa0) {
    return -1;
  }
  PARTICLE.lastIndex = end;
  const particle = PARTICLE.exec(text);
  return particle === null ? end + 1 : end + particle[0].length;
}
