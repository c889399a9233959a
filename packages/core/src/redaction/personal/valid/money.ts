import { luhn, rest, weighted } from '../../checks/index.js';

/** How long an IBAN is, by country, as the SWIFT registry has it. */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 ' +
    'FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 ' +
    'LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 ' +
    'RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30 DZ26 AO25 BJ28 ' +
    'BF28 CM27 CV25 CF27 TD27 KM27 CG27 CI28 GA27 GQ27 GW25 IR26 MG27 ML28 MA28 MZ25 NE28 SN28 TG28'
  )
    .split(' ')
    .map(entry => [entry.slice(0, 2), Number(entry.slice(2))])
);

export const iban = (text: string): boolean =>
  LENGTHS[text.slice(0, 2)] === text.length && rest(text.slice(4) + text.slice(0, 4), 97) === 1;

/** Groups of four, the rest at the end. */
const fours = (length: number): string =>
  [...Array.from({ length: Math.floor(length / 4) }, () => 4), length % 4].filter(Boolean).join(' ');

export const ibanLayouts = [...new Set(Object.values(LENGTHS))].flatMap(length => [
  String(Math.min(length, 31)),
  fours(length),
  `2 2 ${fours(length - 4)}`,
  `4 ${length - 4}`
]);

export const aba = (text: string): boolean =>
  weighted(text, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 && !/^0+$/.test(text);

export const paymentCard = (text: string): boolean => luhn(text) && !/^(\d)\1+$/.test(text);

export const esCcc = (text: string): boolean => {
  const digit = (part: string): number => {
    const left = 11 - (weighted(part, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11);
    return left > 9 ? 11 - left : left;
  };
  return digit(`00${text.slice(0, 8)}`) === Number(text[8]) && digit(text.slice(10)) === Number(text[9]);
};

export const frRib = (text: string): boolean => {
  const digits = text.replace(/[A-Z]/g, letter => '12345678912345678923456789'.charAt(letter.charCodeAt(0) - 65));
  const part = (from: number, to: number): number => Number(digits.slice(from, to)) % 97;
  return (89 * part(0, 5) + 15 * part(5, 10) + 3 * part(10, 21) + Number(digits.slice(21))) % 97 === 0;
};
