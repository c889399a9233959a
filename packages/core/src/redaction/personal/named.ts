import type { Candidate, Detector } from '../detect/model.js';
import { LETTERS } from './letters.js';
import { GAP, NAMED } from './named-words.js';

const digitsOf = (text: string): number => text.replace(/\D/g, '').length;

/** Nothing that is a word, a date or a number with a fraction. */
const holds =
  (least: number) =>
  ({ value }: Candidate): boolean =>
    digitsOf(value) >= least && !/^(?:19|20)\d\d-\d\d-\d\d/.test(value) && !/^(\d)\1+$/.test(value);

/** Numbers that only their names tell: accounts, policies, licences, plates, devices. */
export const namedDetectors: readonly Detector[] = NAMED.map(({ id, type, keywords, name, value, digits }) => ({
  id,
  type,
  family: 'personal',
  keywords,
  pattern: new RegExp(`(?<![${LETTERS}])${name}(?![${LETTERS}])${GAP}(?<value>${value})(?![\\w]|\\.\\d)`, 'gi'),
  reach: 60,
  length: 240,
  check: holds(digits)
}));
