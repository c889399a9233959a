/** Pieces of patterns that several detectors of this folder share. All repetitions are bounded. */

/** An apostrophe belongs to a name where a letter follows; else it closes a literal. */
const letters = String.raw`(?:[\p{L}\p{M}-]|['’](?=\p{L}))`;

/** One word of a name: `Moen`, `O'Brien`, `Lévy-Garboua`, `J.` */
export const WORD = String.raw`(?:\p{Lu}\.|\p{Lu}${letters}{0,24})`;

const PARTICLES =
  "(?:van|von|der|den|de|del|della|dei|di|da|do|dos|das|du|des|la|le|el|al|bin|bint|ibn|ben|ten|ter|te|zu|zum|zur|y|e|af|av|d'|st\\.?)";

/** What follows the first word: not a word that is itself a label (`Jane Doe Phone: ...`). */
const NEXT = String.raw`[ \u00a0](?:${PARTICLES} ){0,2}(?!\p{L}{1,20} ?[:=])${WORD}`;

/** A name as it stands beside a naming word: one to five words, particles between them. */
export const NAME = String.raw`${WORD}(?:${NEXT}){0,4}`;

/** The same with at least two words. */
export const FULL_NAME = String.raw`${WORD}(?:${NEXT}){1,4}`;

/** `Doe, Jane` as well; only where the end of the value is plain. */
export const LISTED_NAME = String.raw`${NAME}(?:, ${WORD}(?: ${WORD}){0,2}(?=["'\n\r<|;)]|$))?`;

/** Between a label and its value: `: `, ` = "`, `": "`, ` is `. */
export const SEPARATOR = String.raw`(?:["'\]’*_]{0,3}\s{0,3}[:：]\s{0,8}[*_]{0,2}\s?["'“\[]{0,2}|["'\]_]{0,3} ?={1,2} ?[rbuf]?["'“])`;

/** No letter or digit before. */
export const START = String.raw`(?<![\p{L}\p{N}])`;

/** Alternatives that match in any case, without making the rest of the pattern blind to it. */
export function anyCase(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(word => [...word].map(either).join('')).join('|')})`;
}

function either(letter: string): string {
  const upper = letter.toUpperCase();
  const lower = letter.toLowerCase();
  if (upper !== lower && upper.length === 1 && lower.length === 1) {
    return `[${lower}${upper}]`;
  }
  return letter === ' ' ? '[ _-]?' : letter.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

const MONTH =
  '(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|[Mm]ar(?:ch)?|[Aa]pr(?:il)?|[Mm]ay|[Jj]une?|[Jj]uly?|[Aa]ug(?:ust)?|[Ss]ept?(?:ember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?' +
  '|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC' +
  '|[Jj]anuar|[Ff]ebruar|[Mm]ärz|[Mm]ai|[Jj]uni|[Jj]uli|[Oo]ktober|[Dd]ezember' +
  '|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre' +
  '|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre' +
  '|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre' +
  '|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro' +
  '|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia' +
  '|januari|februari|maart|augustus|mei)';

const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[AaPp][Mm])?(?:Z|[+-]\d{2}:?\d{2})?)?`;

/** A whole date in one of the ways in which people and programs write it. */
export const DATE =
  '(?:' +
  [
    String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}${TIME}(?!\d)`,
    String.raw`\d{1,2}[-/.] ?\d{1,2}[-/.] ?(?:\d{4}|\d{2})${TIME}(?!\d)`,
    String.raw`\d{1,2}(?:st|nd|rd|th|\.|er|º)?[ -](?:of |de )?${MONTH}\.?,?[ -](?:de |del )?(?:\d{4}|'?\d{2})(?!\d)`,
    String.raw`${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)`,
    String.raw`\d{4}[-. ]${MONTH}[-. ]\d{1,2}(?!\d)`,
    String.raw`\d{4}년? ?[年.] ?\d{1,2} ?[月월.] ?\d{1,2} ?[日일]?`,
    String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)`
  ].join('|') +
  ')';
