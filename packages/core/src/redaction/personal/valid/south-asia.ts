import { verhoeff } from '../../checks/index.js';

export const inAadhaar = (text: string): boolean =>
  verhoeff(text) && !/^(\d)\1+$/.test(text) && text !== [...text].reverse().join('');

export const inIfsc = (text: string): boolean => /\d{2}/.test(text);
