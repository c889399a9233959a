import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as sums from '../../testing/identifiers/sums.js';
import * as checks from './index.js';

const FIXED = { numRuns: 400, seed: 4711 };
const digits = (from: number, to = from): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{${from},${to}}$`));

/** A number with one of its digits changed. */
const withOther = (whole: string, place: number, add: number): string => {
  const at = place % whole.length;
  return whole.slice(0, at) + String((Number(whole.charAt(at)) + add) % 10) + whole.slice(at + 1);
};

/** A number with two neighbours changed about; the same where they are alike. */
const swapped = (whole: string, place: number): string => {
  const at = place % (whole.length - 1);
  return whole.slice(0, at) + whole.charAt(at + 1) + whole.charAt(at) + whole.slice(at + 2);
};

const add = fc.integer({ min: 1, max: 9 });

interface Rule {
  name: string;
  ending: (body: string) => string | null;
  takes: (whole: string) => boolean;
  size: fc.Arbitrary<string>;
  /** Neighbours that may change places unseen; `any` where the rule promises nothing. */
  blind?: ((pair: string) => boolean) | 'any';
}

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

const rules: readonly Rule[] = [
  {
    name: 'Luhn',
    ending: sums.luhn,
    takes: checks.luhn,
    size: digits(5, 18),
    blind: pair => pair === '09' || pair === '90'
  },
  { name: 'Verhoeff', ending: sums.verhoeff, takes: checks.verhoeff, size: digits(3, 15) },
  { name: 'ISO 7064 mod 11,10', ending: sums.mod11x10, takes: checks.mod11x10, size: digits(3, 14), blind: 'any' },
  {
    name: 'a complement modulo eleven',
    ending: sums.multipleOf(11, [...weights, 1]),
    takes: whole => checks.complement(whole, weights, 11),
    size: digits(8)
  },
  {
    name: 'a complement modulo ten',
    ending: sums.multipleOf(10, [1, 3, 7, 9, 1, 3, 7, 9, 1]),
    takes: whole => checks.complement(whole, [1, 3, 7, 9, 1, 3, 7, 9], 10),
    size: digits(8),
    blind: pair => Math.abs(Number(pair.charAt(0)) - Number(pair.charAt(1))) === 5
  }
];

describe.each(rules)('$name', ({ ending, takes, size, blind = () => false }) => {
  const whole = size.map(body => body + (ending(body) ?? '')).filter(value => takes(value));

  it('takes what its published rule makes', () => {
    fc.assert(
      fc.property(size, body => ending(body) === null || takes(body + (ending(body) ?? ''))),
      FIXED
    );
  });

  it('takes one digit behind a number, or none', () => {
    fc.assert(
      fc.property(size, body => [...'0123456789'].filter(digit => takes(body + digit)).length <= 1),
      FIXED
    );
  });

  it('notices each digit that is another', () => {
    fc.assert(
      fc.property(whole, fc.nat(30), add, (value, place, more) => !takes(withOther(value, place, more))),
      FIXED
    );
  });

  if (blind !== 'any') {
    it('notices neighbours that changed places', () => {
      fc.assert(
        fc.property(whole, fc.nat(30), (value, place) => {
          const pair = value.slice(place % (value.length - 1)).slice(0, 2);
          fc.pre(swapped(value, place) !== value && !blind(pair));
          return !takes(swapped(value, place));
        }),
        FIXED
      );
    });
  }
});

describe('numbers that their makers publish', () => {
  it.each([
    ['a test card', '4111111111111111', checks.luhn],
    ['a test card of fifteen digits', '378282246310005', checks.luhn],
    ['the example of Luhn', '79927398713', checks.luhn],
    ['the example of Verhoeff', '2363', checks.verhoeff],
    ['the example of ISO 7064 mod 11,2', '079X', checks.mod11x2],
    ['the resident id of GB 11643', '11010519491231002X', checks.mod11x2]
  ])('%s holds', (_, number, takes) => {
    expect(takes(number)).toBe(true);
  });

  it.each([
    ['4111111111111112', checks.luhn],
    ['79927398710', checks.luhn],
    ['2364', checks.verhoeff],
    ['0790', checks.mod11x2],
    ['110105194912310021', checks.mod11x2]
  ])('%s does not', (number, takes) => {
    expect(takes(number)).toBe(false);
  });

  it.each([
    ['L898902C3', 6],
    ['740812', 2],
    ['120415', 9],
    ['ZE184226B<<<<<', 1],
    ['D23145890', 7]
  ])('ICAO 9303 says %s has %i', (field, digit) => {
    expect(checks.icao(field)).toBe(digit);
    expect(Number(sums.icao(field.replaceAll('<', '0')))).toBe(digit);
  });
});

describe('ISO 7064 mod 11,2', () => {
  const whole = digits(17).map(body => body + (sums.mod11x2(body) ?? ''));

  it('takes what its rule makes, the X for ten included', () => {
    fc.assert(fc.property(whole, checks.mod11x2), FIXED);
    expect(fc.sample(whole, FIXED).some(value => value.endsWith('X'))).toBe(true);
  });

  it('notices other digits and neighbours that changed places', () => {
    fc.assert(
      fc.property(whole, fc.nat(16), add, (value, place, more) => {
        const other = withOther(value.slice(0, 17), place, more) + value.slice(17);
        return !checks.mod11x2(other);
      }),
      FIXED
    );
    fc.assert(
      fc.property(whole, fc.nat(15), (value, place) => {
        const other = swapped(value.slice(0, 17), place) + value.slice(17);
        return other === value || !checks.mod11x2(other);
      }),
      FIXED
    );
  });
});

describe('what a number leaves', () => {
  it('is what long division says, however long it is', () => {
    fc.assert(
      fc.property(digits(1, 40), fc.integer({ min: 2, max: 997 }), (text, modulus) => {
        expect(checks.rest(text, modulus)).toBe(Number(BigInt(text) % BigInt(modulus)));
      }),
      FIXED
    );
  });

  it('counts letters from ten', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,24}$/), text => {
        const spelled = [...text].map(char => String(Number.parseInt(char, 36))).join('');
        expect(checks.rest(text, 97)).toBe(Number(BigInt(spelled) % 97n));
      }),
      FIXED
    );
  });

  it('is weighted digit by digit, and no further than the weights', () => {
    expect(checks.weighted('123', [1, 10, 100])).toBe(321);
    expect(checks.weighted('1239', [1, 10, 100])).toBe(321);
    expect(checks.weighted('', [])).toBe(0);
  });

  it('has its digits added up', () => {
    expect([0, 9, 10, 18, 45, 99].map(checks.crossSum)).toEqual([0, 9, 1, 9, 9, 18]);
  });

  it('may count ten as nought', () => {
    expect(checks.remainder('10', [10], 11)).toBe(true);
    expect(checks.remainder('13', [3], 11)).toBe(true);
    expect(checks.remainder('14', [3], 11)).toBe(false);
  });
});

describe('days', () => {
  it.each([
    [1, 31, true],
    [2, 29, true],
    [2, 30, false],
    [4, 31, false],
    [12, 31, true],
    [0, 1, false],
    [13, 1, false],
    [6, 0, false]
  ])('month %i has a day %i: %s', (month, day, holds) => {
    expect(checks.isDay(month, day)).toBe(holds);
  });

  it.each([
    ['850127', 'ymd', 0, true],
    ['851327', 'ymd', 0, false],
    ['270185', 'dmy', 0, true],
    ['271385', 'dmy', 0, false],
    ['1850127', 'ymd', 1, true],
    ['8501', 'ymd', 0, false]
  ] as const)('stand in %s written %s from %i: %s', (text, order, at, holds) => {
    expect(checks.hasDay(text, order, at)).toBe(holds);
  });

  it.each([
    ['1985', true],
    ['1899', true],
    ['2031', true],
    ['1879', false],
    ['2140', false],
    ['0985', false]
  ])('%s is a year somebody was born in: %s', (text, holds) => {
    expect(checks.isBirthYear(text)).toBe(holds);
  });
});

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const RIPPLE = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** The bytes as one large number in base 58, leading noughts one by one. */
function base58(body: Uint8Array, alphabet: string): string {
  const all = [...body, ...sha256(sha256(body)).slice(0, 4)];
  let number = all.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (; number > 0n; number /= 58n) {
    text = alphabet.charAt(Number(number % 58n)) + text;
  }
  const noughts = all.findIndex(byte => byte !== 0);
  return alphabet.charAt(0).repeat(noughts) + text;
}

const payload = fc.uint8Array({ minLength: 20, maxLength: 20 });

describe('base58 with a checksum', () => {
  it('gives the bytes back', () => {
    fc.assert(
      fc.property(payload, hash => {
        const body = Uint8Array.from([0, ...hash]);
        expect(checks.base58check(base58(body, ALPHABET))).toEqual(body);
      }),
      { numRuns: 60, seed: 4711 }
    );
  });

  it('of the other ledger is told by its alphabet', () => {
    fc.assert(
      fc.property(payload, hash => {
        const address = base58(Uint8Array.from([0, ...hash]), RIPPLE);
        return checks.rippleCheck(address) && checks.base58check(address) === null;
      }),
      { numRuns: 60, seed: 4711 }
    );
  });

  it('notices a letter that is another', () => {
    fc.assert(
      fc.property(payload, fc.nat(24), fc.integer({ min: 1, max: 57 }), (hash, place, more) => {
        const address = base58(Uint8Array.from([5, ...hash]), ALPHABET);
        const letter = ALPHABET.charAt((ALPHABET.indexOf(address.charAt(place)) + more) % 58);
        return checks.base58check(address.slice(0, place) + letter + address.slice(place + 1)) === null;
      }),
      { numRuns: 60, seed: 4711 }
    );
  });

  it.each(['', '1', '0OIl', 'abc def', '111111'])('is not %j', text => {
    expect(checks.base58check(text)).toBeNull();
    expect(checks.rippleCheck(text)).toBe(false);
  });
});

describe('bech32', () => {
  it.each([
    'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7',
    'a12uel5l'
  ])('takes what its proposal lists: %s', text => {
    expect(checks.bech32(text)).toBe(true);
  });

  it.each(['a12uel5m', '1qqqqqq', 'bc1', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3tb', 'no separator', ''])(
    'does not take %j',
    text => {
      expect(checks.bech32(text)).toBe(false);
    }
  );

  it('notices a letter that is another, wherever it stands', () => {
    const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
    const address = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
    fc.assert(
      fc.property(fc.integer({ min: 3, max: address.length - 1 }), fc.integer({ min: 1, max: 31 }), (at, more) => {
        const letter = letters.charAt((letters.indexOf(address.charAt(at)) + more) % 32);
        return !checks.bech32(address.slice(0, at) + letter + address.slice(at + 1));
      }),
      FIXED
    );
  });
});
