import { digitAt, hasDay, isDay, weighted } from '../../checks/index.js';

/** Singapore: the series decides the letters; M numbers count three more. */
export function singapore(text: string): boolean {
  const series = text.charAt(0);
  const sum = weighted(text.slice(1), [2, 7, 6, 5, 4, 3, 2]) + (/[TG]/.test(series) ? 4 : series === 'M' ? 3 : 0);
  const letters = /[ST]/.test(series) ? 'JZIHGFEDCBA' : series === 'M' ? 'XWUTRQPNJLK' : 'XWUTRQPNMLK';
  const at = sum % 11;
  return (
    letters.charAt(series === 'M' ? 10 - at : at) === text.charAt(8) ||
    (series === 'M' && letters.charAt(at) === text.charAt(8))
  );
}

export const thai = (text: string): boolean =>
  (11 - (weighted(text, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(text, 12);

/** Women have 40 more in the day. */
export const indonesian = (text: string): boolean =>
  isDay(Number(text.slice(8, 10)), Number(text.slice(6, 8)) % 40) && Number(text.slice(6, 8)) < 72;

export const myNric = (text: string): boolean => hasDay(text, 'ymd');
