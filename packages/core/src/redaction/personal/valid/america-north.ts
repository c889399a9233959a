import { digitAt, hasDay, luhn, weighted } from '../../checks/index.js';

export const dea = (text: string): boolean =>
  (digitAt(text, 2) +
    digitAt(text, 4) +
    digitAt(text, 6) +
    2 * (digitAt(text, 3) + digitAt(text, 5) + digitAt(text, 7))) %
    10 ===
  digitAt(text, 8);

/** British Columbia: weights 2, 4, 8 ... by powers of two, modulo 11. */
const phn = (text: string): boolean =>
  (11 - (weighted(text.slice(1), [2, 4, 8, 5, 10, 9, 7, 3]) % 11)) % 11 === digitAt(text, 9);

export const usSsn = (text: string): boolean => !/^(\d)\1+$|^123456789$|^987654321$/.test(text);

export const usNpi = (text: string): boolean => luhn(`80840${text}`);

export const caSin = (text: string): boolean => luhn(text) && !/^(\d)\1+$/.test(text);

export const caOhip = (text: string): boolean => luhn(text.slice(0, 10));

export const caRamq = (text: string): boolean =>
  hasDay(`${text.slice(4, 6)}${String(Number(text.slice(6, 8)) % 50).padStart(2, '0')}${text.slice(8, 10)}`, 'ymd');

export const caPhn = (text: string): boolean => text.length === 9 || phn(text);

export const caBusinessNumber = (text: string): boolean => luhn(text.slice(0, 9));
