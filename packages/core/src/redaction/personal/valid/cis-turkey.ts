import { digitAt, hasDay, weighted } from '../../checks/index.js';

export const turkish = (text: string): boolean => {
  const odd = weighted(text, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(text, [0, 1, 0, 1, 0, 1, 0, 1]);
  const sum = weighted(text, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  return (odd * 7 - even + 100) % 10 === digitAt(text, 9) && sum % 10 === digitAt(text, 10);
};

/** Turkish tax number: every digit is moved by its place, and doubled as often. */
export const vkn = (text: string): boolean => {
  let sum = 0;
  for (let at = 0; at < 9; at++) {
    const moved = (digitAt(text, at) + 9 - at) % 10;
    const value = (moved * 2 ** (9 - at)) % 9;
    sum += moved !== 0 && value === 0 ? 9 : value;
  }
  return (10 - (sum % 10)) % 10 === digitAt(text, 9);
};

const mod11 = (text: string, weights: readonly number[]): boolean =>
  (weighted(text, weights) % 11) % 10 === digitAt(text, weights.length);

export const inn = (text: string): boolean =>
  text.length === 10
    ? mod11(text, [2, 4, 10, 3, 5, 9, 4, 6, 8])
    : mod11(text, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && mod11(text, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);

const snils = (text: string): boolean => {
  const sum = weighted(text, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (sum === 100 ? 0 : sum) === Number(text.slice(9));
};

export const ukrainian = (text: string): boolean =>
  (((weighted(text, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === digitAt(text, 9);

export function kazakh(text: string): boolean {
  const one = weighted(text, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const two = weighted(text, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return hasDay(text, 'ymd') && (one === 10 ? two : one) === digitAt(text, 11);
}

export const ruSnils = (text: string): boolean => snils(text) && !/^0{9}/.test(text);

export const ruOgrn = (text: string): boolean =>
  String(Number(text.slice(0, -1)) % (text.length === 13 ? 11 : 13)).slice(-1) === text.slice(-1);
