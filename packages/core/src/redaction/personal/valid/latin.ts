import { digitAt, hasDay, luhn, weighted } from '../../checks/index.js';

const from11 = (text: string, weights: readonly number[]): number => ((11 - (weighted(text, weights) % 11)) % 11) % 10;

const cpf = (text: string): boolean =>
  from11(text, [10, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(text, 9) &&
  from11(text, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(text, 10);

/** Since 2026 letters may stand in it, each counting as its code less 48; so do digits. */
const cnpj = (text: string): boolean =>
  from11(text, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(text, 12) &&
  from11(text, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(text, 13);

export function cnh(text: string): boolean {
  const one = weighted(text, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const less = one === 10 ? 2 : 0;
  const two = (weighted(text, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11) - less;
  return (one > 9 ? 0 : one) === digitAt(text, 9) && (two > 9 || two < 0 ? 0 : two) === digitAt(text, 10);
}

export const pis = (text: string): boolean => from11(text, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(text, 10);

export const cuit = (text: string): boolean => {
  const check = (11 - (weighted(text, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return (check === 10 ? 9 : check) === digitAt(text, 10);
};

export function rut(text: string): boolean {
  const number = text.slice(0, -1).padStart(8, '0');
  return '0123456789K0'.charAt((11 - (weighted(number, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11) === text.slice(-1);
}

const CURP = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ';

export function curp(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < 17; at++) {
    sum += CURP.indexOf(text.charAt(at)) * (18 - at);
  }
  return (10 - (sum % 10)) % 10 === digitAt(text, 17) && hasDay(text, 'ymd', 4);
}

export const nit = (text: string): boolean => {
  const rest = weighted(text.slice(0, -1).padStart(9, '0'), [41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11;
  return (rest > 1 ? 11 - rest : rest) === digitAt(text, text.length - 1);
};

export const uruguay = (text: string): boolean =>
  (10 - (weighted(text, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === digitAt(text, 7);

export const ruc = (text: string): boolean =>
  (11 - (weighted(text, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(text, 10);

/** Weights 3, 7, 1, of each product the last digit. */
function mod10(text: string): string {
  return [...text.slice(0, 17)].map((digit, at) => (Number(digit) * ([3, 7, 1][at % 3] ?? 0)) % 10).join('');
}

export const brCpf = (text: string): boolean => cpf(text) && !/^(\d)\1+$/.test(text);

export const brCnpj = (text: string): boolean => cnpj(text) && !/^0+$/.test(text);

export const brSus = (text: string): boolean =>
  weighted(text, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

export const arCbu = (text: string): boolean =>
  (10 - (weighted(text, [7, 1, 3, 9, 7, 1, 3]) % 10)) % 10 === digitAt(text, 7) &&
  (10 - (weighted(text.slice(8), [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3]) % 10)) % 10 === digitAt(text, 21);

export const mxRfc = (text: string): boolean => hasDay(text.replace(/^[A-Z]+/, ''), 'ymd');

export const mxClabe = (text: string): boolean =>
  (10 - (weighted(mod10(text), [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10)) % 10 === digitAt(text, 17);

export const ecCedula = (text: string): boolean => luhn(text.slice(0, 10));
