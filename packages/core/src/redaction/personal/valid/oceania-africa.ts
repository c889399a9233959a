import { digitAt, hasDay, luhn, weighted } from '../../checks/index.js';

const tfn = (text: string): boolean =>
  text.length === 9
    ? weighted(text, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0
    : weighted(text, [10, 7, 8, 4, 6, 3, 5, 1]) % 11 === 0;

export const abn = (text: string): boolean => (weighted(text, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;

const acn = (text: string): boolean => (10 - (weighted(text, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === digitAt(text, 8);

export const medicare = (text: string): boolean => weighted(text, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(text, 8);

function ird(text: string): boolean {
  const number = text.padStart(9, '0');
  const check = (weights: readonly number[]): number => (11 - (weighted(number, weights) % 11)) % 11;
  const one = check([3, 2, 7, 6, 5, 4, 3, 2]);
  return (one === 10 ? check([7, 4, 3, 2, 5, 2, 7, 6]) : one) === digitAt(number, 8);
}

const NHI = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** New Zealand: letters without I and O count from 1; the newer form ends with a letter. */
export function nhi(text: string): boolean {
  const value = (at: number): number => (text.charAt(at) > '9' ? NHI.indexOf(text.charAt(at)) + 1 : digitAt(text, at));
  const sum = [7, 6, 5, 4, 3, 2].reduce((all, weight, at) => all + weight * value(at), 0);
  return /\d$/.test(text) ? sum % 11 !== 0 && (11 - (sum % 11)) % 10 === value(6) : 23 - (sum % 23) === value(6);
}

export const auTfn = (text: string): boolean => tfn(text) && !/^(\d)\1+$/.test(text);

export const auAcn = (text: string): boolean => acn(text) && !/^0+$/.test(text);

export const nzIrd = (text: string): boolean => Number(text) > 10_000_000 && Number(text) < 150_000_000 && ird(text);

export const zaId = (text: string): boolean => hasDay(text, 'ymd') && luhn(text);

export const egNationalId = (text: string): boolean => hasDay(text, 'ymd', 1);
