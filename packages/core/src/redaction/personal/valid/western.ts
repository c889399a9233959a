import { hasDay, luhn, rest, verhoeff, weighted } from '../../checks/index.js';

/** France: 97 less what the number leaves; Corsica's letters stand for 19 and 18. */
export function nir(text: string): boolean {
  const digits = text.replace('2A', '19').replace('2B', '18');
  return /^\d+$/.test(digits) && 97 - rest(digits.slice(0, 13), 97) === Number(digits.slice(13));
}

/** Belgium: from 2000 on a 2 is put before. */
const national = (text: string): boolean =>
  [text.slice(0, 9), `2${text.slice(0, 9)}`].some(number => 97 - rest(number, 97) === Number(text.slice(9)));

const eleven = (text: string): boolean => (weighted(text, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11) % 11 === 0;

export const frTaxNumber = (text: string): boolean => Number(text.slice(0, 10)) % 511 === Number(text.slice(10));

export const frVat = (text: string): boolean => (12 + 3 * rest(text.slice(4), 97)) % 97 === Number(text.slice(2, 4));

export const frDocument = (text: string): boolean => /\d{2}/.test(text);

export const beNationalNumber = (text: string): boolean =>
  /^\d\d(?:[024]\d|[135][0-2])(?:[0-2]\d|3[01])/.test(text) && national(text);

export const beEnterprise = (text: string): boolean =>
  97 - rest(text.replace('BE', '').slice(0, 8), 97) === Number(text.slice(-2));

export const nlBsn = (text: string): boolean => eleven(text.padStart(9, '0')) && !/^(\d)\1+$/.test(text);

export const nlDocument = (text: string): boolean => /\d/.test(text.slice(2, 8));

export const luMatricule = (text: string): boolean =>
  hasDay(text.slice(2), 'ymd') && luhn(text.slice(0, 12)) && verhoeff(text.slice(0, 11) + text.slice(12));
