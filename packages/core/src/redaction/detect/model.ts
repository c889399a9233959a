import type { PlaceholderType } from '../placeholders.js';

/** What a detector looks for; a profile switches whole families on. */
export type Family = 'secret' | 'personal' | 'infrastructure' | 'record';

/** A piece of a text that must not leave. Offsets are UTF-16 code units, as JavaScript counts. */
export interface Finding {
  start: number;
  end: number;
  /** What the placeholder says: `EMAIL`, `TOKEN`. */
  type: PlaceholderType;
  family: Family;
  /** The detector that found it. */
  rule: string;
}

/** What a detector's check may look at. */
export interface Candidate {
  /** The text around it, in the view that is searched. */
  text: string;
  start: number;
  end: number;
  value: string;
  /** The groups of the pattern, by name. */
  groups: Readonly<Record<string, string | undefined>>;
}

/**
 * A detector is data: words that must be near, a pattern, a check.
 *
 * Patterns have linear shape: no nested or adjoining unbounded repetitions, every repetition
 * bounded; a guard runs each on pumped input.
 */
export interface Detector {
  /** Lower-case words with hyphens; shown in the report. */
  id: string;
  type: PlaceholderType;
  family: Family;
  /**
   * Texts of which one must stand in or near a match, in lower case. They form one alternation
   * that is run once over everything. Empty only for shapes that no word announces: such a
   * pattern is run over the whole text and has to be very quick.
   */
  keywords: readonly string[];
  /** Searched with `g`; a group named `value` narrows what is removed. */
  pattern: RegExp;
  /** How far from a keyword a match may begin; 200 where nothing is said. */
  reach?: number;
  /** The shortest a match can be, where no word announces it: most texts of a notebook are shorter. */
  shortest?: number;
  /** The longest a match can be; 400 where nothing is said. */
  length?: number;
  /**
   * The characters that no match is followed by. In a word of them that goes on for longer than a match can be, none
   * is looked for.
   */
  apart?: RegExp;
  /** Says no by a look at what stands behind a word that begins at a place, before the pattern is tried there. */
  mayBegin?(text: string, at: number): boolean;
  /** Says no to what only looks like it: checksum, entropy, words around. */
  check?(candidate: Candidate): boolean;
}
