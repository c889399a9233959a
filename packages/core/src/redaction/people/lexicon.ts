import * as data from './lexicon-data.js';
import { worldFamily, worldGiven } from './lexicon-world.js';

/** What is known of a word. */
export interface Known {
  given: boolean;
  family: boolean;
  /** It is an ordinary word as well: `Will`, `Grace`, `Brown`. */
  word: boolean;
}

const GIVEN = 1;
const FAMILY = 2;
const ORDINARY = 4;

const NOTHING: Known = { given: false, family: false, word: false };
const answers: readonly Known[] = Array.from({ length: 8 }, (_, bits) => ({
  given: (bits & GIVEN) !== 0,
  family: (bits & FAMILY) !== 0,
  word: (bits & ORDINARY) !== 0
}));

/** Endings by which a family name is told without a list, in many languages. */
const ENDING =
  /(?:sson|dottir|ovic|evic|ovich|evich|enko|chuk|czyk|owski|ewski|inski|ynski|owska|ewska|inska|ynska|ovsky|evsky|opoulos|opoulou|idis|shvili|adze|escu|wicz|qvist|quist|oglu|[a-z]{3}ova|[a-z]{3}eva|[a-z]{3}[nlrdtkmzsbp]ov|[a-z]{3}[nlrdtkmzsbp]ev|[lrntdk]ssen|[lrntd]sen|[a-z]{2}inen|[a-z]{2}onen|[a-z]{3}[dgnrt]ez|[a-z]{2}mann|[a-z]{3}ovska)$/;

let unpacked: ReadonlyMap<string, number> | null = null;

/** What the lists say of one word; case and accents don't matter, Cyrillic and Greek are read as Latin. */
export function lookUp(word: string): Known {
  unpacked ??= unpackedAll();
  const folded = fold(word);
  const bits = unpacked.get(folded);
  if (bits !== undefined) {
    return answers[bits] ?? NOTHING;
  }
  if (folded.includes('-')) {
    return lookUpParts(folded);
  }
  if (folded.length >= 6 && ENDING.test(folded)) {
    return answers[FAMILY] ?? NOTHING;
  }
  return isInflected(folded, unpacked) ? (answers[ORDINARY] ?? NOTHING) : NOTHING;
}

function lookUpParts(folded: string): Known {
  const parts = folded.split('-').map(lookUp);
  return {
    given: parts.some(part => part.given),
    family: parts.some(part => part.family),
    word: parts.some(part => part.word)
  };
}

/** The list of ordinary words holds no plain inflections. */
function isInflected(folded: string, known: ReadonlyMap<string, number>): boolean {
  const stem = /^(.{3,14}?)(?:s|es|ed|d|ing|ly|tion|er|al)$/.exec(folded)?.[1];
  return (
    (stem !== undefined && (isWord(stem, known) || isWord(`${stem}e`, known))) || /(?:tion|ings?|ability)$/.test(folded)
  );
}

const isWord = (word: string, known: ReadonlyMap<string, number>): boolean => ((known.get(word) ?? 0) & ORDINARY) !== 0;

function unpackedAll(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  const lists: readonly (readonly [string, number])[] = [
    [data.words, ORDINARY],
    [data.given, GIVEN],
    [data.givenWord, GIVEN | ORDINARY],
    [data.family, FAMILY],
    [data.familyWord, FAMILY | ORDINARY],
    [data.either, GIVEN | FAMILY],
    [data.eitherWord, GIVEN | FAMILY | ORDINARY]
  ];
  for (const [packed, bits] of lists) {
    let before = '';
    for (const [, kept = '0', rest = ''] of packed.matchAll(/(\d)([a-z]*)/g)) {
      before = before.slice(0, Number(kept)) + rest;
      all.set(before, bits);
    }
  }
  for (const [names, bit] of [[worldGiven, GIVEN] as const, [worldFamily, FAMILY] as const]) {
    for (const name of names.split(' ')) {
      all.set(name, (all.get(name) ?? 0) | bit);
    }
  }
  return all;
}

const latin: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', æ: 'ae', ß: 'ss', ð: 'd', þ: 'th', đ: 'd', ı: 'i', œ: 'oe', ħ: 'h', ŋ: 'n', '’': '', "'": '' },
  ...pairs('абвгдезиклмнопрстуфыэіјαβγδεζηικλμνξοπρστυφως', 'abvgdeziklmnoprstufyeijavgdeziiklmnxoprstyfos'),
  ...{ ж: 'zh', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'yu', я: 'ya', ь: '', ъ: '', є: 'ie', ґ: 'g' },
  ...{ љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz', ђ: 'd', ѓ: 'g', ќ: 'k', ѕ: 'dz', θ: 'th', χ: 'ch', ψ: 'ps' }
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, index) => [letter, to[index] ?? '']));
}

/** A word without case and accents, in Latin letters. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z-]*$/.test(lower)) {
    return lower;
  }
  let folded = '';
  for (const letter of lower.normalize('NFD')) {
    const code = letter.charCodeAt(0);
    folded += code >= 0x300 && code <= 0x36f ? '' : (latin[letter] ?? letter);
  }
  return folded;
}
