import { verhoeff } from '../../checks/index.js';

const GSTIN = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Luhn in base 36. */
export function gstin(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < 14; at++) {
    const product = GSTIN.indexOf(text.charAt(at)) * (at % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return GSTIN.charAt((36 - (sum % 36)) % 36) === text.charAt(14);
}

export const inAadhaar = (text: string): boolean =>
  verhoeff(text) && !/^(\d)\1+$/.test(text) && text !== [...text].reverse().join('');

export const inIfsc = (text: string): boolean => /\d{2}/.test(text);
