import type { Finding } from '../../detect/model.js';
import type { Recogniser } from '../../detect/recogniser.js';
import { isPlaceholder } from '../../placeholders.js';
import { lookUp } from '../lexicon.js';
import { contextOf } from './cues.js';
import { siblingsOf } from './siblings.js';
import { SOFT, STOP } from './stop.js';
import { runsOf } from './tokens.js';
import type { Token } from './tokens.js';

/** What a word of a run is worth as the first and as the last word of a name. */
interface Word extends Token {
  text: string;
  given: number;
  family: number;
  /** An ordinary word or a known thing: a name ends here. */
  ends: boolean;
}

const ENOUGH = 3;

interface Worth {
  given: number;
  family: number;
  ends: boolean;
}

const INITIAL: Worth = { given: 0.75, family: 0, ends: false };
const MOST = 20_000;
/** Words come back all the time. */
const worths = new Map<string, Worth>();

function worthOf(word: string): Worth {
  let worth = worths.get(word);
  if (worth === undefined) {
    if (worths.size >= MOST) {
      worths.clear();
    }
    worth = weighed(word);
    worths.set(word, worth);
  }
  return worth;
}

function weighed(word: string): Worth {
  const { given, family, word: ordinary } = lookUp(word);
  const lower = word.toLowerCase();
  const sure = ordinary || SOFT.has(lower) ? 1 : 2;
  return {
    given: given ? sure : 0,
    family: family ? sure : 0,
    ends:
      (ordinary && !given && !family) ||
      STOP.has(lower) ||
      word.length < 2 ||
      /^(?:\p{Ll}{2}|MD|PhD|Jr|Sr|DDS|DVM|RN|Esq|I{2,3}|IV)$/u.test(word) ||
      isPlaceholder(word) ||
      (word.includes('-') && /\p{Lu}{2}/u.test(word)) ||
      // `PyTorch` is a product, `McAllister` and `DeLuca` are people.
      (/\p{Ll}\p{Lu}/u.test(word) && !/^(?:Ma?c|D[aei]|L[aeo]|Fitz|Van|Von|O)\p{Lu}\p{Ll}+$/u.test(word))
  };
}

function worded(text: string, { start, end, initial, loud }: Token): Word {
  const word = text.slice(start, end);
  const { given, family, ends } = initial ? INITIAL : worthOf(word);
  return { start, end, initial, loud, text: word, given, family, ends };
}

/** A run without its ordinary words: `The David Schaefer Version` holds one name. */
function segmentsOf(words: readonly Word[]): Word[][] {
  if (words.length === 1 && words[0]?.ends === true) {
    return [];
  }
  const segments: Word[][] = [];
  let segment: Word[] = [];
  for (const word of words) {
    if (word.ends) {
      segments.push(segment);
      segment = [];
    } else {
      segment.push(word);
    }
  }
  segments.push(segment);
  return segments.map(trimmed).filter(one => one.length > 0);
}

/** No name ends with a bare letter. */
function trimmed(segment: Word[]): Word[] {
  let length = segment.length;
  while (segment[length - 1]?.initial === true) {
    length--;
  }
  return segment.slice(0, length);
}

/** What the words themselves say: several words that are each known as names leave little doubt. */
function ownWorth(words: readonly Word[]): number {
  const [first, ...rest] = words;
  const last = rest.at(-1);
  if (first === undefined) {
    return 0;
  }
  if (last === undefined) {
    return first.loud ? 0 : Math.max(first.given, first.family * 0.75, first.text.length > 3 ? 0.7 : 0) * 0.75;
  }
  const strange = first.given === 0 && first.family === 0;
  const lastWorth = Math.max(last.family, last.given * 0.75, last.loud ? 0 : 0.5);
  const firstWorth = Math.max(first.given, first.family * 0.75, strange && !first.loud ? 0.25 : 0);
  const middle = rest.slice(0, -1).some(word => word.initial) ? 1 : 0;
  return firstWorth + lastWorth + middle + particleWorth(words) - (words.length > 4 ? 2 : 0);
}

/** `van der`, `de` between two words: more than a blank parts them. */
function particleWorth(words: readonly Word[]): number {
  return words.some((word, at) => (words[at + 1]?.start ?? 0) - word.end > 2) ? 0.5 : 0;
}

function isName(text: string, words: readonly Word[]): boolean {
  const own = ownWorth(words);
  const [first, last] = [words[0], words.at(-1)];
  if (own <= 0 || first === undefined || last === undefined) {
    return false;
  }
  if (words.some(word => word.loud) && own < ENOUGH) {
    return false;
  }
  const context = contextOf(text, first.start, last.end);
  if (words.length > 1) {
    return own + context >= ENOUGH && own >= 0.75;
  }
  return context >= (own < 1 ? 2.5 : 1.25) && own + context >= ENOUGH;
}

/**
 * Names of people in running text that no word announces: words with capitals that the lists or
 * their endings know as names, and what stands around them.
 *
 * A names model would be added beside this one as a `Recogniser`: it reads `view.text`, answers findings
 * of type `NAME` with offsets in that text, is synchronous and gives the same answer everywhere.
 */
export const namesRecogniser: Recogniser = {
  id: 'names',
  find: ({ text }) => {
    const quiet = isQuiet(text);
    const found: Word[][] = [];
    const single: Word[] = [];
    const strange: Word[][] = [];
    for (const run of runsOf(text, quiet)) {
      for (const segment of segmentsOf(run.map(token => worded(text, token)))) {
        const [first] = segment;
        const name = quiet ? (isQuietName(text, segment) ? segment : null) : nameIn(text, segment);
        if (name !== null) {
          found.push(name);
        } else if (segment.length > 1 && segment.length < 5) {
          strange.push(segment);
        }
        if (segment.length === 1 && first !== undefined) {
          single.push(first);
        }
      }
    }
    const all = [
      ...found,
      ...beside(text, found, strange),
      ...again(found, single),
      ...listed(text, single),
      ...speakers(text, single)
    ];
    const byStart = new Map(all.map(words => [words[0]?.start, words]));
    return [...byStart.values()].map(words => findingOf(text, words));
  }
};

/** The name a run holds. Where a sentence begins, its first word may be none: `Ölçümler Mehmet Yıldırım`. */
function nameIn(text: string, words: Word[]): Word[] | null {
  if (isName(text, words)) {
    return words;
  }
  const [first, ...rest] = words;
  const begins = rest.length > 1 && first !== undefined && first.given + first.family === 0 && !first.initial;
  return begins && rest.every(word => word.initial || word.given + word.family > 1) && isName(text, rest) ? rest : null;
}

/** A text without capitals at all: a message typed in haste. Code without capitals has brackets. */
function isQuiet(text: string): boolean {
  return text.length < 3000 && !/[\p{Lu}()[\]{}=_<>#]/u.test(text);
}

/** Without capitals only what is known counts. */
function isQuietName(text: string, words: readonly Word[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) {
    return false;
  }
  const known = words.filter(word => word.given + word.family > 1).length;
  if (known === 0 || words.length > 3) {
    return false;
  }
  const context = contextOf(text, first.start, last.end);
  return words.length > 1 ? known + context >= 2.25 : context >= 2;
}

const BETWEEN = /^(?:, ?(?:and |or |& )?| (?:and|or|&) | to )$/;

/** Names side by side: `Ann, Bert and Carol`; most of them are known. */
function listed(text: string, single: readonly Word[]): Word[][] {
  const found: Word[][] = [];
  let list: Word[] = [];
  const close = (): void => {
    const known = list.filter(word => word.given + word.family > 1).length;
    if (list.length > 1 && known >= 2 && known * 5 >= list.length * 3 && !list.some(word => word.loud)) {
      found.push(...list.map(word => [word]));
    }
    list = [];
  };
  for (const word of single) {
    const last = list.at(-1);
    if (last !== undefined && !BETWEEN.test(text.slice(last.end, word.start))) {
      close();
    }
    list.push(word);
  }
  close();
  return found;
}

const OPENS_LINE = /(?:^|\n)[ >*\-[\]\d:.]{0,24}$/;

/** Who speaks in a chat: at least two first names, each before what is said on a line of its own. */
function speakers(text: string, single: readonly Word[]): Word[][] {
  const said = single.filter(
    word =>
      word.given === 2 &&
      text.charAt(word.end) === ':' &&
      /^: ?["“'¡¿]?\p{L}/u.test(text.slice(word.end, word.end + 5)) &&
      OPENS_LINE.test(text.slice(Math.max(0, word.start - 26), word.start))
  );
  return new Set(said.map(word => word.text)).size > 1 ? said.map(word => [word]) : [];
}

/** Names that no list knows, in a list of literals most of which are names. */
function beside(text: string, found: readonly Word[][], strange: readonly Word[][]): Word[][] {
  const whole = (words: Word[]): { start: number; end: number; words: Word[] } => ({
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    words
  });
  return strange.length === 0
    ? []
    : siblingsOf(text, found.filter(words => words.length > 1).map(whole), strange.map(whole)).map(one => one.words);
}

/** Parts of a full name that stand alone elsewhere: `Asya Godina ... as Asya wrote`. */
function again(found: readonly Word[][], single: readonly Word[]): Word[][] {
  const parts = new Set(
    found
      .filter(name => name.length > 1)
      .flatMap(name => name.filter(word => word.given + word.family > 1).map(word => word.text))
  );
  return parts.size === 0 ? [] : single.filter(word => parts.has(word.text)).map(word => [word]);
}

const SUFFIX = /,? (?:Jr|Sr|MD|M\.D|PhD|Ph\.D|DDS|DVM|RN|Esq)\b\.?/y;

function findingOf(text: string, words: readonly Word[]): Finding {
  const start = words[0]?.start ?? 0;
  const last = words.at(-1)?.end ?? start;
  SUFFIX.lastIndex = last;
  const end = last + (SUFFIX.exec(text)?.[0].length ?? 0);
  return { start, end, type: 'NAME', family: 'personal', rule: 'name' };
}
