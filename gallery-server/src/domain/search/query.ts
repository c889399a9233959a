import { rangeOf, stretchOf } from './dates.js';
import type { Stretch } from './dates.js';
import type { SearchField, SearchTerm, SearchToken } from './model.js';
import type { UnderstoodPart } from './ports.js';
import { lookedFor } from './tokens.js';

/** More parts are not looked for; each costs. */
export const MOST_PARTS = 16;

/** Values by name, as they were typed: one of `any`, and none of `not`. */
export interface Named {
  any: string[];
  not: string[];
}

/** What was typed, apart from the words that a text has to hold. */
export interface NamedFilters {
  tag: Named;
  author: Named;
  package: Named;
  language: Named;
  space: Named;
  reviewed: boolean | null;
  from: number | null;
  until: number | null;
}

/** Words as they were typed, and what is looked for. */
export interface Understood {
  terms: SearchTerm[];
  filters: NamedFilters;
  parts: UnderstoodPart[];
}

/** Names before a colon that say where a word has to stand. */
const places: Readonly<Record<string, SearchField>> = {
  title: 'title',
  question: 'question',
  answer: 'answer',
  description: 'description',
  markdown: 'markdown',
  code: 'code',
  output: 'outputs'
};

type Value = 'tag' | 'author' | 'package' | 'language' | 'space';

/** Names before a colon that ask for a value. */
const values: Readonly<Record<string, Value>> = {
  tag: 'tag',
  author: 'author',
  import: 'package',
  package: 'package',
  language: 'language',
  space: 'space'
};

const names = [...Object.keys(places), ...Object.keys(values), 'reviewed', 'after', 'before', 'published'].join('|');
/** One part: a minus, a name with its colon, and a phrase or a word, which may be the beginning of one. */
const part = new RegExp(`(-?)(?:(${names}):)?(?:"([^"]*)"(\\*(?=\\s|$))?|([^\\s"*]*)(\\*(?=\\s|$))?)`, 'iy');
const space = /\s*/y;

interface Typed {
  minus: boolean;
  name: string | null;
  value: string;
  quoted: boolean;
  /** Ends in a star, or where somebody may still be typing. */
  open: boolean;
  text: string;
  from: number;
  to: number;
}

const noFilters = (): NamedFilters => ({
  tag: { any: [], not: [] },
  author: { any: [], not: [] },
  package: { any: [], not: [] },
  language: { any: [], not: [] },
  space: { any: [], not: [] },
  reviewed: null,
  from: null,
  until: null
});

function* typedIn(words: string): Generator<Typed> {
  let at = 0;
  for (;;) {
    space.lastIndex = at;
    at += space.exec(words)?.[0].length ?? 0;
    if (at >= words.length) {
      return;
    }
    part.lastIndex = at;
    const match = part.exec(words);
    // Where nothing fits it is one sign that doesn't: a quotation mark without its other, a star alone.
    const text = match === null || match[0] === '' ? words.slice(at, at + 1) : match[0];
    const to = at + text.length;
    const quoted = match?.[3] !== undefined;
    yield {
      minus: match?.[1] === '-',
      name: match?.[2]?.toLowerCase() ?? null,
      value: match?.[3] ?? match?.[5] ?? '',
      quoted,
      open: (match?.[4] ?? match?.[6]) !== undefined || (!quoted && to === words.length),
      text,
      from: at,
      to
    };
    at = to;
  }
}

/** With fewer letters nearly every word begins so; writing whose characters are words is meant from its first. */
const LEAST_LETTERS = 3;

function isBeginning(tokens: readonly SearchToken[]): boolean {
  const { term = '' } = tokens[tokens.length - 1] ?? {};
  return term.length >= LEAST_LETTERS || /\p{Lo}/u.test(term);
}

/** Whether a part asks for a stretch of time that there is; what it says is kept. */
function within(filters: NamedFilters, { name, value, minus }: Typed): boolean {
  let stretch: Stretch | null;
  if (name === 'published') {
    stretch = minus ? null : rangeOf(value);
  } else {
    const start = stretchOf(value)?.from ?? null;
    const from = (name === 'after') !== minus;
    stretch = start === null ? null : from ? { from: start, until: null } : { from: null, until: start };
  }
  if (stretch === null) {
    return false;
  }
  const { from, until } = stretch;
  filters.from = from === null ? filters.from : Math.max(from, filters.from ?? from);
  filters.until = until === null ? filters.until : Math.min(until, filters.until ?? until);
  return true;
}

function reviewed(filters: NamedFilters, { value, minus }: Typed): boolean {
  const said = { yes: true, no: false }[value.toLowerCase()];
  if (said === undefined || (filters.reviewed !== null && filters.reviewed !== (said !== minus))) {
    return false;
  }
  filters.reviewed = said !== minus;
  return true;
}

/** What a part is; `trouble` leaves no trace in what is looked for. */
function understand(found: Understood, typed: Typed): UnderstoodPart['kind'] {
  const { name, value, minus, quoted, open, text } = typed;
  const filter = name === null ? undefined : values[name];
  if (filter !== undefined) {
    const named = value.trim();
    if (named !== '') {
      found.filters[filter][minus ? 'not' : 'any'].push(named);
    }
    return named === '' ? 'trouble' : 'filter';
  }
  const field = name === null ? null : places[name];
  if (field === undefined) {
    const fits = name === 'reviewed' ? reviewed(found.filters, typed) : within(found.filters, typed);
    return fits ? 'filter' : 'trouble';
  }
  const tokens = lookedFor(value);
  if (tokens.length === 0) {
    return 'trouble';
  }
  const star = text.endsWith('*');
  found.terms.push({
    tokens,
    prefix: star || (open && !minus && isBeginning(tokens)),
    fields: field === null ? null : [field],
    without: minus,
    shown: value
  });
  return minus ? 'without' : field !== null ? 'field' : quoted ? 'phrase' : 'words';
}

/**
 * Understands typed words. Nothing is an error: what doesn't fit is named with its place, and the rest is looked
 * for. The last word may be unfinished, so it is a beginning as well.
 */
export function understood(words: string): Understood {
  const found: Understood = { terms: [], filters: noFilters(), parts: [] };
  let kept = 0;
  for (const typed of typedIn(words)) {
    const kind = kept < MOST_PARTS ? understand(found, typed) : 'trouble';
    kept += kind === 'trouble' ? 0 : 1;
    found.parts.push({ kind, text: typed.text, from: typed.from, to: typed.to });
  }
  return found;
}
