import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import { aba, esCcc, frRib, iban, ibanLayouts, paymentCard } from '../valid/money.js';

const CARD =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|095|[689]\d)\d{11,16}|6(?:011|5\d\d|4[4-9]\d|22[1-9])\d{12,15}|35(?:2[89]|[3-8]\d)\d{12,15}|62\d{14,17}|(?:50|5[6-9]|6[0-9])\d{10,17}|220[0-4]\d{12,15}|9792\d{12}|81\d{14,17})$/;

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
    check: paymentCard,
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
    check: esCcc,
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
    check: frRib,
    names: 'rib|compte|numero de compte|compte bancaire|releve d identite bancaire',
    bare: ANY
  }
];
