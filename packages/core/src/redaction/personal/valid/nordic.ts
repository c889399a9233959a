import { digitAt, hasDay, luhn, weighted } from '../../checks/index.js';

const last10 = (text: string): string => text.slice(-10);

/** Days of coordination numbers are 60 more. */
const plainDay = (text: string, at: number): string =>
  text.slice(0, at) + text.charAt(at).replace(/[6-9]/, digit => String(Number(digit) - 6)) + text.slice(at + 1);

export const swedish = (text: string): boolean =>
  (text.length === 10 || /^(?:18|19|20)/.test(text)) && hasDay(plainDay(last10(text), 4), 'ymd') && luhn(last10(text));

const first = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const check11 = (text: string, weights: readonly number[]): number => (11 - (weighted(text, weights) % 11)) % 11;

/** Norway: two check digits; D-numbers have 4 more in the day, help numbers 4 or 8 more in the month. */
export const norwegian = (text: string): boolean =>
  check11(text, first) === digitAt(text, 9) &&
  check11(text, second) === digitAt(text, 10) &&
  hasDay(
    text
      .replace(/^([4-7])/, d => String(Number(d) - 4))
      .replace(/^(\d\d)([4589])/, (_, day: string, m: string) => day + String(Number(m) % 4)),
    'dmy'
  );

export const danish = (text: string): boolean => hasDay(plainDay(text, 0), 'dmy');

export const icelandic = (text: string): boolean =>
  hasDay(
    text.replace(/^[4-7]/, d => String(Number(d) - 4)),
    'dmy'
  ) &&
  check11(text, [3, 2, 7, 6, 5, 4, 3, 2]) === digitAt(text, 8) &&
  /[089]$/.test(text);

/** The letter of a Finnish number tells what the date and the number leave when divided by 31. */
export function finnish(text: string): boolean {
  const digits = text.slice(0, 6) + text.slice(-4, -1);
  return hasDay(text, 'dmy') && '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(digits) % 31) === text.slice(-1);
}

export const seOrganisationsnummer = (text: string): boolean => luhn(last10(text));

export const noOrganisasjonsnummer = (text: string): boolean =>
  check11(text, [3, 2, 7, 6, 5, 4, 3, 2]) === digitAt(text, 8);

export const noBankAccount = (text: string): boolean => check11(text, second) === digitAt(text, 10);

export const dkCvr = (text: string): boolean => weighted(text.slice(-8), [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

export const fiBusinessId = (text: string): boolean => check11(text, [7, 9, 10, 5, 8, 4, 2]) === digitAt(text, 7);
