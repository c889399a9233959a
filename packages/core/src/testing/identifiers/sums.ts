import type { Ending } from './draw.js';

/** Written from the published rules, by other means than the engine: what a check tests is worked out here. */

/** The value of a digit or letter, A = 10. */
export const valueOf = (char: string): number => Number.parseInt(char, 36);

/** Every character times its weight. */
export const sumOf = (body: string, weights: readonly number[]): number =>
  [...body].map((char, at) => valueOf(char) * (weights[at % weights.length] ?? 0)).reduce((a, b) => a + b, 0);

/** The one digit behind a body that a test takes. */
const only =
  (takes: (whole: string) => boolean): Ending =>
  body =>
    [...'0123456789'].find(digit => takes(body + digit)) ?? null;

/** One digit that makes the weighted sum of the whole a multiple. */
export const multipleOf = (modulus: number, weights: readonly number[]): Ending =>
  only(whole => sumOf(whole, weights) % modulus === 0);

/** What the weighted sum leaves, told by a table; a dot where no number is given out. */
export const told =
  (weights: readonly number[], table: string): Ending =>
  body => {
    const char = table.charAt(sumOf(body, weights) % table.length);
    return char === '.' ? null : char;
  };

/** Every second digit from the right doubled, the digits of the products added up. */
export const luhn: Ending = only(whole => {
  const digits = [...whole].reverse().map(Number);
  const products = digits.map((digit, at) => (at % 2 === 1 ? digit * 2 : digit));
  return [...products.join('')].reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0;
});

/** ISO 7064 mod 11,10: tried digit by digit. */
export const mod11x10: Ending = only(whole => {
  let product = 10;
  for (const digit of whole.slice(0, -1)) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (product + Number(whole.slice(-1))) % 10 === 1;
});

/** ISO 7064 mod 11,2: powers of two, an X for ten. */
export const mod11x2: Ending = body => {
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (2 ** (body.length - at) % 11), 0);
  return '0123456789X'.charAt((12 - (sum % 11)) % 11);
};

/** Verhoeff, from the group of a pentagon's turns and flips rather than from its tables. */
export const verhoeff: Ending = only(whole => {
  const times = (a: number, b: number): number =>
    a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)) : b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
  const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const moved = (digit: number, often: number): number =>
    Array.from({ length: often }).reduce<number>(value => step[value] ?? 0, digit);
  return [...whole].reverse().reduce((all, digit, at) => times(all, moved(Number(digit), at % 8)), 0) === 0;
});

/** Two digits: 97 less what the whole number leaves. */
export const from97 =
  (before = ''): Ending =>
  body =>
    String(97n - (BigInt(before + body) % 97n)).padStart(2, '0');

/** ICAO 9303: 7, 3, 1, letters from A = 10. */
export const icao: Ending = body => String(sumOf(body, [7, 3, 1]) % 10);

/** Two rules, one behind the other. */
export const both =
  (first: Ending, second: Ending): Ending =>
  body => {
    const one = first(body);
    const two = one === null ? null : second(body + one);
    return one === null || two === null ? null : one + two;
  };
