/** The value of a digit at a place of a text. */
export const digitAt = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** Every digit times its weight, added up; digits beyond the weights don't count. */
export function weighted(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * digitAt(text, at), 0);
}

/** The digits of a number added up. */
export const crossSum = (value: number): number => (value < 10 ? value : Math.floor(value / 10) + (value % 10));

/** Luhn: every second digit from the right doubled; cards and many national numbers. */
export function luhn(text: string): boolean {
  let sum = 0;
  for (let at = text.length - 1, double = false; at >= 0; at--, double = !double) {
    const digit = digitAt(text, at);
    sum += double ? crossSum(digit * 2) : digit;
  }
  return sum % 10 === 0;
}

/** The last digit is what the weighted sum of the others leaves when divided, counted from the modulus. */
export function complement(text: string, weights: readonly number[], modulus: number): boolean {
  return (modulus - (weighted(text, weights) % modulus)) % modulus === digitAt(text, weights.length);
}

/** The last digit is what the weighted sum of the others leaves when divided; a ten counts as nought. */
export function remainder(text: string, weights: readonly number[], modulus: number): boolean {
  return (weighted(text, weights) % modulus) % 10 === digitAt(text, weights.length);
}

/** ISO 7064 mod 11,10. */
export function mod11x10(text: string): boolean {
  let check = 5;
  for (let at = 0; at < text.length; at++) {
    check = (((check === 0 ? 10 : check) * 2) % 11) + digitAt(text, at);
    check %= 10;
  }
  return check === 1;
}

/** ISO 7064 mod 11,2: the last may be an X. */
export function mod11x2(text: string): boolean {
  let check = 0;
  for (let at = 0; at < text.length - 1; at++) {
    check = (check + digitAt(text, at)) * 2;
  }
  return (12 - (check % 11)) % 11 === valueAt(text, text.length - 1, 10);
}

const valueAt = (text: string, at: number, x: number): number => (text[at] === 'X' ? x : digitAt(text, at));

/** What a long number, letters counting from A = 10, leaves when divided. */
export function rest(text: string, modulus: number): number {
  let left = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    left = code < 58 ? (left * 10 + code - 48) % modulus : (left * 100 + code - 55) % modulus;
  }
  return left;
}

/** ICAO 9303: weights 7, 3, 1, letters from A = 10, fillers nothing. */
export function icao(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const value = code === 60 ? 0 : code < 58 ? code - 48 : code - 55;
    sum += value * ([7, 3, 1][at % 3] ?? 0);
  }
  return sum % 10;
}

const permutation = ['0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415'];
const last = '7046913258';
const dihedral = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210'
];

/** Verhoeff: sees every single mistake and every swap of neighbours. */
export function verhoeff(text: string): boolean {
  let check = 0;
  for (let at = 0; at < text.length; at++) {
    const row = permutation[at % 8] ?? last;
    check = digitAt(dihedral[check] ?? '', digitAt(row, digitAt(text, text.length - 1 - at)));
  }
  return check === 0;
}
