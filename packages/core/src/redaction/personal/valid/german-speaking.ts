import { crossSum, digitAt, hasDay, icao, mod11x10, weighted } from '../../checks/index.js';

/** A letter counts as two digits, A = 01. */
const spelled = (text: string): string =>
  text.replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 64).padStart(2, '0'));

const crossed = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + crossSum(weight * digitAt(text, at)), 0) % 10;

const pension = (text: string): boolean =>
  crossed(spelled(text), [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) === digitAt(text, 11);

export const insurance = (text: string): boolean =>
  crossed(spelled(text), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) === digitAt(text, 9);

const svnr = (text: string): boolean =>
  weighted(text.slice(0, 3) + text.slice(4), [3, 7, 9, 5, 8, 4, 2, 1, 6]) % 11 === digitAt(text, 3);

export const ean = (text: string): boolean =>
  (10 - (weighted(text, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === digitAt(text, 12);

const document = (text: string): boolean => text.length < 10 || icao(text.slice(0, 9)) === digitAt(text, 9);

export const deTaxId = (text: string): boolean => mod11x10(text) && !/^(\d)\1+$/.test(text);

/** Where an exact birthday isn't known, the day is 30, 60 or 90 more. */
export function dePensionInsurance(text: string): boolean {
  const day = text.slice(2, 8);
  return (hasDay(day, 'dmy') || hasDay(String(Number(day.charAt(0)) % 3) + day.slice(1), 'dmy')) && pension(text);
}

export const deDocument = (text: string): boolean => /\d.*\d/.test(text) && document(text);

export const deDrivingLicence = (text: string): boolean => /[A-Z]/.test(text);

export const deVat = (text: string): boolean => mod11x10(text.slice(2));

export const atInsurance = (text: string): boolean =>
  /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-5])/.test(text.slice(4)) && svnr(text);

export const atTaxNumber = (text: string): boolean =>
  (10 - (crossed(text, [1, 2, 1, 2, 1, 2, 1, 2]) % 10)) % 10 === digitAt(text, 8);

export const chUid = (text: string): boolean =>
  (11 - (weighted(text.slice(3), [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === digitAt(text, 11);
