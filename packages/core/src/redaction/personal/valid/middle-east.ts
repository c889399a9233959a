import { digitAt, hasDay, isBirthYear, luhn, weighted } from '../../checks/index.js';

export const iranian = (text: string): boolean => {
  const rest = weighted(text, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? rest : 11 - rest) === digitAt(text, 9) && !/^(\d)\1+$/.test(text);
};

export const kuwaiti = (text: string): boolean =>
  hasDay(text, 'ymd', 1) && 11 - (weighted(text, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === digitAt(text, 11);

export const ilId = (text: string): boolean => luhn(text) && !/^0+$/.test(text);

export const aeEmiratesId = (text: string): boolean => isBirthYear(text.slice(3)) && luhn(text);
