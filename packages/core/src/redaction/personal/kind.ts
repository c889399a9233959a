import type { PlaceholderType } from '../placeholders.js';

/**
 * An identifier as data: how it is written, what makes it valid, what it is called.
 *
 * A value counts when one of its names stands near, when it is strong enough to stand by itself
 * (`bare`), or when it is the whole text (`alone`).
 */
export interface Kind {
  /** Lower-case words with hyphens, the country first. */
  id: string;
  /** What the placeholder says; `ID` where nothing is said. */
  type?: PlaceholderType;
  /** How it is written: sizes of the groups, `'9'`, `'3 2 4'`. One character of `between` parts them. */
  layouts: readonly string[];
  /** What may part the groups; a blank or a hyphen where nothing is said. */
  between?: string;
  /** The value in upper case without what parts its groups. */
  shape: RegExp;
  /** Upper and lower case differ; the value is left as it is. */
  cased?: boolean;
  /** The same, for what a pattern can't say: check digits, dates. */
  check?: (compact: string) => boolean;
  /** Its names, parted by `|`, folded: lower case, no accents, a blank where words are parted. */
  names: string;
  /** Written so, nothing else looks like it; tried on the text as it was written. */
  bare?: RegExp;
  /** Written so, and nothing else in the text, it counts as well. */
  alone?: RegExp;
  /** How far before it a name may stand; 160 where nothing is said. Weak shapes want it closer. */
  reach?: number;
}

/** Any way of writing. */
export const ANY = /^/;
/** Groups parted, so that it isn't just a number. */
export const PARTED = /[^0-9A-Za-z]/;
