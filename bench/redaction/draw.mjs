/** Values that are made up when a bench runs, the same for the same seed; no file holds a whole token. */

const ALPHABETS = {
  d: '0123456789',
  h: '0123456789abcdef',
  a: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  u: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  l: 'abcdefghijklmnopqrstuvwxyz',
  b: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
};

/** @param {number} seed */
export function drawing(seed) {
  let state = (seed * 2_654_435_761 + 97) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
  const below = limit => next() % limit;
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    /** @template T @param {readonly T[]} list @returns {T} */
    of: list => list[below(list.length)],
    /** `{d3}` is three digits, `{h8}` eight hexadecimal ones; everything else stays. @param {string} shape */
    made: shape =>
      shape.replace(/\{([dhaulb])(\d{1,3})\}/g, (_, kind, count) =>
        Array.from({ length: Number(count) }, () => ALPHABETS[kind].charAt(below(ALPHABETS[kind].length))).join('')
      )
  };
}

/** @typedef {ReturnType<typeof drawing>} Draw */

/** A number with the last digit that Luhn's rule wants. @param {string} digits */
export function luhn(digits) {
  const sum = [...digits]
    .reverse()
    .map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

/** An account number with the two check digits that ISO 13616 wants. @param {string} country @param {string} rest */
export function iban(country, rest) {
  const digits = `${rest}${country}00`.replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55));
  const left = [...digits].reduce((rem, digit) => (rem * 10 + Number(digit)) % 97, 0);
  return `${country}${String(98 - left).padStart(2, '0')}${rest}`;
}

const VIN = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const VIN_VALUES = '12345678123457923456789';
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** A vehicle's number with its check digit in the ninth place. @param {Draw} draw */
export function vin(draw) {
  const letter = () => VIN.charAt(draw.below(VIN.length));
  const text = `${draw.of(['WVW', '1HG', 'WBA', 'JTD'])}${letter()}${letter()}${draw.made('{d3}')}0${letter()}${letter()}${draw.made('{d6}')}`;
  const worth = char => (/\d/.test(char) ? Number(char) : Number(VIN_VALUES.charAt(VIN.indexOf(char))));
  const sum = [...text].reduce((total, char, at) => total + worth(char) * VIN_WEIGHTS[at], 0) % 11;
  return `${text.slice(0, 8)}${sum === 10 ? 'X' : sum}${text.slice(9)}`;
}
