import { digitAt, hasDay, isBirthYear, mod11x2, weighted } from '../../checks/index.js';

/** Where Chinese numbers are given out. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

export const chinese = (text: string): boolean =>
  PROVINCE.test(text) && isBirthYear(text.slice(6)) && hasDay(text, 'ymd', 8) && mod11x2(text);

/** Hong Kong: one or two letters from A = 10, a blank counts 36; the last in brackets. */
export function hongKong(text: string): boolean {
  const padded = text.length === 8 ? ` ${text}` : text;
  const value = (char: string): number => (char === ' ' ? 36 : char > '9' ? char.charCodeAt(0) - 55 : Number(char));
  const sum = [9, 8, 7, 6, 5, 4, 3, 2].reduce((all, weight, at) => all + weight * value(padded.charAt(at)), 0);
  return (11 - (sum % 11)) % 11 === (padded.endsWith('A') ? 10 : Number(padded.slice(-1)));
}

const TAIWAN = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

export function taiwan(text: string): boolean {
  const letter = TAIWAN.indexOf(text.charAt(0)) + 10;
  const second = text.charAt(1) > '9' ? (TAIWAN.indexOf(text.charAt(1)) + 10) % 10 : digitAt(text, 1);
  const sum =
    Math.floor(letter / 10) + (letter % 10) * 9 + second * 8 + weighted(text.slice(2), [7, 6, 5, 4, 3, 2, 1, 1]);
  return sum % 10 === 0;
}

const myNumber = (text: string): boolean => {
  const rest = weighted(text, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? 0 : 11 - rest) === digitAt(text, 11);
};

export function business(text: string): boolean {
  const sum =
    weighted(text, [1, 3, 7, 1, 3, 7, 1, 3]) + Math.floor((digitAt(text, 8) * 5) / 10) + ((digitAt(text, 8) * 5) % 10);
  return (10 - (sum % 10)) % 10 === digitAt(text, 9);
}

export const cnResidentIdOld = (text: string): boolean => PROVINCE.test(text) && hasDay(text, 'ymd', 6);

export const cnPlate = (text: string): boolean => /\d{2}/.test(text);

export const jpMyNumber = (text: string): boolean => myNumber(text) && !/^(\d)\1+$/.test(text);

export const jpCorporate = (text: string): boolean =>
  9 - (weighted(text.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9) === digitAt(text, 0);

export const krRrn = (text: string): boolean => hasDay(text, 'ymd');
