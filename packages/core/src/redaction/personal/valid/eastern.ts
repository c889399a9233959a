import { digitAt, hasDay, isDay, mod11x10, weighted } from '../../checks/index.js';

/** Months carry the century: so many more stand for another hundred years. */
const centuryDay = (text: string, steps: number): boolean =>
  isDay(Number(text.slice(2, 4)) % steps, Number(text.slice(4, 6)));

const lettered = (text: string, weights: readonly number[]): number =>
  weights.reduce(
    (sum, weight, at) => sum + weight * (text.charCodeAt(at) < 58 ? digitAt(text, at) : text.charCodeAt(at) - 55),
    0
  );

export const pesel = (text: string): boolean =>
  (10 - (weighted(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digitAt(text, 10) && centuryDay(text, 20);

const nip = (text: string): boolean => weighted(text, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(text, 9);
export const regon = (text: string): boolean =>
  (weighted(text, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === digitAt(text, 8);

/** Czechia and Slovakia: women have 50 more in the month; 20 more when the numbers of a day ran out. */
export function birthNumber(text: string): boolean {
  const month = Number(text.slice(2, 4)) % 50;
  const day = isDay(month > 20 ? month - 20 : month, Number(text.slice(4, 6)));
  return (
    day &&
    (text.length === 9
      ? Number(text.slice(0, 2)) < 54
      : Number(text) % 11 === 0 || (Number(text.slice(0, 9)) % 11 === 10 && text.endsWith('0')))
  );
}

export const cnp = (text: string): boolean => {
  const check = weighted(text, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (check === 10 ? 1 : check) === digitAt(text, 12) && hasDay(text, 'ymd', 1);
};

export const egn = (text: string): boolean =>
  (weighted(text, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digitAt(text, 9) && centuryDay(text, 20);

export const jmbg = (text: string): boolean => {
  const check = 11 - (weighted(text, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (check > 9 ? 0 : check) === digitAt(text, 12) && hasDay(text, 'dmy') && /^.{4}(?:9|0)/.test(text);
};

/** Estonia and Lithuania: where the first weights leave ten, the second decide. */
export function baltic(text: string): boolean {
  const one = weighted(text, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const two = weighted(text, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return hasDay(text, 'ymd', 1) && (one < 10 ? one : two % 10) === digitAt(text, 10);
}

export const latvian = (text: string): boolean =>
  text.startsWith('32') ||
  (hasDay(text, 'dmy') && ((1101 - weighted(text, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11) % 10 === digitAt(text, 10));

const taj = (text: string): boolean => weighted(text, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digitAt(text, 8);

export const hungarianTax = (text: string): boolean =>
  weighted(text, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digitAt(text, 9);

export const plNip = (text: string): boolean => nip(text.slice(-10));

export const plDocument = (text: string): boolean =>
  lettered(text, text.charAt(2) > '9' ? [7, 3, 1, 9, 7, 3, 1, 7, 3] : [7, 3, 9, 1, 7, 3, 1, 7, 3]) % 10 === 0;

export const czSkCompany = (text: string): boolean =>
  text.length === 8
    ? (11 - (weighted(text, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(text, 7)
    : /^(?:CZ|SK)/.test(text);

export const huTaj = (text: string): boolean => taj(text) && !/^0+$/.test(text);

export const huCompanyTax = (text: string): boolean =>
  (10 - (weighted(text, [9, 7, 3, 1, 9, 7, 3]) % 10)) % 10 === digitAt(text, 7);

export const huPersonalId = (text: string): boolean => hasDay(text, 'ymd', 1);

export const mdIdnp = (text: string): boolean =>
  weighted(text, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === digitAt(text, 12);

export const hrOib = (text: string): boolean => mod11x10(text.slice(-11));

export const siTaxNumber = (text: string): boolean =>
  (11 - (weighted(text.slice(-8), [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(text, text.length - 1);
