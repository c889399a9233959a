import type { Trans } from '../words/trans.js';

/** Values of an error: ids, counts, cell numbers, limits; never content of a notebook. */
export type Params = Readonly<Record<string, string | number | boolean | null>>;

/** Says something in the language of whoever reads it. */
export type Say = (trans: Trans, p: Params) => string;

/** What one code means to a person, and which status it has on the wire. */
export interface CatalogueEntry {
  status: number;
  /** What happened and what was kept, as one or more whole sentences. */
  sentence: Say;
  /** The next step, as a whole sentence. */
  next: Say;
}

/** An entry of the catalogue. */
export function entry(status: number, sentence: Say, next: Say): CatalogueEntry {
  return { status, sentence, next };
}

/** Whether a value is told at all. */
export function isTold(p: Params, name: string): boolean {
  const value = p[name];
  return value !== undefined && value !== null && value !== '';
}

/** A value as words, or the words for "not told". */
export function told(p: Params, name: string, otherwise: string): string {
  return isTold(p, name) ? String(p[name]) : otherwise;
}

/** A number of bytes in the unit a person would say. */
export function size(p: Params, name: string, otherwise: string): string {
  const value = p[name];
  if (typeof value !== 'number' || !(value >= 0)) {
    return otherwise;
  }
  return value < 1e6 ? `${Math.ceil(value / 1e3)} kB` : `${Math.round(value / 1e5) / 10} MB`;
}

/** "20 seconds", "1 second", "5 minutes"; "a moment" where it isn't known. */
export function wait(trans: Trans, p: Params, name = 'seconds'): string {
  const value = p[name];
  if (typeof value !== 'number' || !(value > 0)) {
    return trans.__('a moment');
  }
  return value < 90
    ? trans._n('%1 second', '%1 seconds', Math.ceil(value))
    : trans._n('%1 minute', '%1 minutes', Math.ceil(value / 60));
}
