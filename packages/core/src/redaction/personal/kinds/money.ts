import { luhn, rest, weighted } from '../../checks/index.js';
import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';

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

const iban = (text: string): boolean =>
  LENGTHS[text.slice(0, 2)] === text.length && rest(text.slice(4) + text.slice(0, 4), 97) === 1;

/** Groups of four, the rest at the end. */
const fours = (length: number): string =>
  [...Array.from({ length: Math.floor(length / 4) }, () => 4), length % 4].filter(Boolean).join(' ');

const ibanLayouts = [...new Set(Object.values(LENGTHS))].flatMap(length => [
  String(Math.min(length, 31)),
  fours(length),
  `2 2 ${fours(length - 4)}`,
  `4 ${length - 4}`
]);

const CARD =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|095|[689]\d)\d{11,16}|6(?:011|5\d\d|4[4-9]\d|22[1-9])\d{12,15}|35(?:2[89]|[3-8]\d)\d{12,15}|62\d{14,17}|(?:50|5[6-9]|6[0-9])\d{10,17}|220[0-4]\d{12,15}|9792\d{12}|81\d{14,17})$/;

const aba = (text: string): boolean => weighted(text, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 && !/^0+$/.test(text);

/** Cards, accounts, routing numbers. */
export const money: readonly Kind[] = [
  {
    id: 'iban',
    type: 'ACCOUNT',
    layouts: [...new Set(ibanLayouts)],
    shape: /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/,
    check: iban,
    names: 'iban|bank account|konto|compte|cuenta|conto|rekening|account',
    bare: ANY,
    alone: ANY
  },
  {
    id: 'payment-card',
    type: 'CARD',
    layouts: [
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
      '4 4 4 4',
      '4 6 5',
      '4 6 4',
      '4 4 4 4 3',
      '4 4 4 3',
      '4 4 4 1',
      '6 13',
      '4 4 4 4 2',
      '4 4 5',
      '6 4 4',
      '4 4 4 2'
    ],
    shape: CARD,
    check: text => luhn(text) && !/^(\d)\1+$/.test(text),
    names:
      'card|card number|credit card|creditcard|cardnumber|card no|cc|ccn|cc number|debit card|payment card|pan|visa|mastercard|amex|american express|kreditkarte|kartennummer|kreditkartennummer|carte|carte bancaire|numero de carte|tarjeta|numero de tarjeta|carta di credito|numero carta|cartao|creditcardnummer|kort|kortnummer|karta|numer karty|kart no|kart|карта|номер карты|信用卡|卡号|カード番号|카드번호|maestro|discover|diners|jcb|unionpay|kreditkort|bankkort|luottokortti',
    bare: /^(?:4\d{3}|5[1-5]\d\d|2[2-7]\d\d|6011|65\d\d|64[4-9]\d|35\d\d|62\d\d|50\d\d|5[6-9]\d\d|6\d{3})[ -]\d{4}[ -]\d{4}[ -]\d{4}(?:[ -]\d{1,3})?$|^3[47]\d\d[ -]\d{6}[ -]\d{5}$|^3[0689]\d\d[ -]\d{6}[ -]\d{4}$|^(?:4\d{15}|5[1-5]\d{14}|3[47]\d{13}|6011\d{12}|65\d{14}|2[2-7]\d{14}|35\d{14})$/,
    alone: ANY
  },
  {
    id: 'bic',
    type: 'ACCOUNT',
    layouts: ['8', '11'],
    shape:
      /^[A-Z]{4}(?:A[DEFGILMORTUWZ]|B[ABDEFGHIJLMNORSTWYZ]|C[ACDFGHIKLMNORUVWXYZ]|D[EJKMOZ]|E[CEGHRST]|F[IJKMOR]|G[ABDEFGHILMNPQRTUWY]|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]|M[ACDEFGHKLMNOPQRSTUVWXYZ]|N[ACEFGILOPRUZ]|OM|P[AEFGHKLMNRSTWY]|QA|R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]|T[CDFGHJKLMNORTVWZ]|U[AGSYZ]|V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW])[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/,
    names: 'bic|swift|swift code|bic code|swift bic',
    reach: 50
  },
  {
    id: 'us-aba',
    type: 'ACCOUNT',
    layouts: ['9', '4 4 1', '3 3 3'],
    shape: /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/,
    check: aba,
    names:
      'aba|routing|routing number|routing no|rtn|aba number|aba routing|bank routing|routing transit|transit number|ach|fedwire',
    bare: /^\d{4}-\d{4}-\d$/,
    alone: /^0\d{8}$/
  },
  {
    id: 'uk-sort-code',
    type: 'ACCOUNT',
    layouts: ['6', '2 2 2'],
    shape: /^\d{6}$/,
    names: 'sort code|sortcode|sort',
    reach: 60
  },
  {
    id: 'au-bsb',
    type: 'ACCOUNT',
    layouts: ['6', '3 3'],
    shape: /^[0-9]\d{5}$/,
    names: 'bsb|bsb number|bank state branch',
    reach: 60
  },
  {
    id: 'canadian-routing',
    type: 'ACCOUNT',
    layouts: ['8', '9', '5 3', '4 5'],
    shape: /^0?\d{8}$/,
    names: 'transit|institution number|transit number|branch transit',
    reach: 50
  },
  {
    id: 'es-ccc',
    type: 'ACCOUNT',
    layouts: ['20', '4 4 2 10', '4 4 4 4 4', '4 4 2 5 5'],
    shape: /^\d{20}$/,
    check: text => {
      const digit = (part: string): number => {
        const left = 11 - (weighted(part, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11);
        return left > 9 ? 11 - left : left;
      };
      return digit(`00${text.slice(0, 8)}`) === Number(text[8]) && digit(text.slice(10)) === Number(text[9]);
    },
    names: 'ccc|cuenta|codigo cuenta cliente|numero de cuenta|cuenta bancaria|cuenta corriente',
    bare: ANY
  },
  {
    id: 'it-bban',
    type: 'ACCOUNT',
    layouts: ['23', '1 5 5 12'],
    shape: /^[A-Z]\d{10}[A-Z0-9]{12}$/,
    names: 'bban|conto corrente|coordinate bancarie|numero conto|conto'
  },
  {
    id: 'fr-rib',
    type: 'ACCOUNT',
    layouts: ['23', '5 5 11 2'],
    shape: /^\d{10}[A-Z0-9]{11}\d{2}$/,
    check: text => {
      const digits = text.replace(/[A-Z]/g, letter => '12345678912345678923456789'.charAt(letter.charCodeAt(0) - 65));
      const part = (from: number, to: number): number => Number(digits.slice(from, to)) % 97;
      return (89 * part(0, 5) + 15 * part(5, 10) + 3 * part(10, 21) + Number(digits.slice(21))) % 97 === 0;
    },
    names: 'rib|compte|numero de compte|compte bancaire|releve d identite bancaire',
    bare: ANY
  }
];
