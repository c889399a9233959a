import { digitAt, hasDay, luhn, weighted } from '../../checks/index.js';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

export const dni = (text: string): boolean => LETTERS.charAt(Number(text.slice(0, 8)) % 23) === text.charAt(8);

export const nie = (text: string): boolean => dni(`${'XYZ'.indexOf(text.charAt(0))}${text.slice(1)}`);

export function cif(text: string): boolean {
  let sum = 0;
  for (let at = 1; at < 8; at++) {
    const digit = digitAt(text, at) * (at % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  const check = (10 - (sum % 10)) % 10;
  return text.endsWith(String(check)) || text.endsWith('JABCDEFGHI'.charAt(check));
}

/** Spain's social security: the province and the number, divided by 97. */
export function nuss(text: string): boolean {
  const number = Number(text.slice(2, 10));
  const whole = number < 10_000_000 ? Number(text.slice(0, 2)) * 10_000_000 + number : Number(text.slice(0, 10));
  return whole % 97 === Number(text.slice(10));
}

const nif = (text: string): boolean => {
  const check = 11 - (weighted(text, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check > 9 ? 0 : check) === digitAt(text, 8);
};

export const niss = (text: string): boolean =>
  9 - (weighted(text, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10) === digitAt(text, 10);

/** Portugal's citizen card: Luhn with letters from A = 10. */
function citizen(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < 12; at++) {
    const code = text.charCodeAt(at);
    const value = (code < 58 ? code - 48 : code - 55) * (at % 2 === 0 ? 2 : 1);
    sum += at % 2 === 0 && value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

const afm = (text: string): boolean => (weighted(text, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digitAt(text, 8);

export const itVat = (text: string): boolean => luhn(text.slice(-11)) && !/^0+$/.test(text);

export const ptNif = (text: string): boolean => nif(text.slice(-9));

export const ptCitizenCard = (text: string): boolean => /[A-Z]/.test(text.slice(9, 11)) && citizen(text);

export const grAmka = (text: string): boolean => hasDay(text, 'dmy') && luhn(text);

export const grAfm = (text: string): boolean => afm(text.slice(-9)) && !/0{9}$/.test(text);
