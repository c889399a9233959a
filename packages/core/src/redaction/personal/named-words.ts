import type { PlaceholderType } from '../placeholders.js';

/** What stands between a name and its value: punctuation, tags, the index of a table, a few small words. */
export const GAP =
  '(?:[ \\t"\'`:：=>|,.()\\[\\]{#-]|\\\\["\']|\\n[ \\t]{0,8}\\d{0,6}[ \\t]{1,8}|\\d{1,4}[ \\t]{2,8}|</?[a-z]{1,8}[^<>\\n]{0,60}>|\\b(?:is|on file is|was|ist|est|es|of|for)\\b){1,14}';

const NUMBER = '(?:[ _-]?(?:number|num|no|nr|nummer|id|code|#))';

/** A number that only its name tells. */
export interface Named {
  id: string;
  type: PlaceholderType;
  keywords: readonly string[];
  /** The pattern of the name. */
  name: string;
  value: string;
  /** How many digits the value holds at least. */
  digits: number;
}

/** Weak shapes: their names have to stand right before them. */
export const NAMED: readonly Named[] = [
  {
    id: 'account-named',
    type: 'ACCOUNT',
    keywords: [
      'account',
      'acct',
      'konto',
      'rekening',
      'cuenta',
      'compte',
      'iban',
      'bban',
      'conta ',
      '口座',
      '账号',
      '帳號',
      '계좌',
      'счет',
      'счёт'
    ],
    name: `(?:(?:bank[ _-]?)?(?:account|acct)\\.?${NUMBER}|konto(?:nummer|nr|[ _-]?nr)?|rekeningnummer|bankrekening|(?:numero|n[uú]mero) de (?:cuenta|compte)|numero conto|conta corrente|(?:银行)?账号|帳號|口座番号|계좌번호|номер сч[её]та|iban|bban)`,
    value: '[A-Z]{0,4}\\d[0-9A-Z]{0,4}(?:[ -]?\\d){4,24}',
    digits: 6
  },
  {
    id: 'customer-named',
    type: 'ID',
    keywords: [
      'customer',
      'member',
      'policy',
      'subscriber',
      'beneficiary',
      'insured',
      'certificate',
      'kunden',
      'mitglied',
      'adherent',
      'claim',
      'loyalty',
      'frequent flyer',
      'employee',
      'staff',
      'student',
      'badge'
    ],
    name: `(?:customer|member(?:ship)?|policy(?: ?holder)?|subscriber|beneficiary|insured|insurance|certificate|claim|loyalty|frequent flyer|employee|staff|student|badge|kunden|mitglieds?|adh[ée]rent)${NUMBER}`,
    value: '[A-Z]{0,5}[ -]?\\d(?:-?[0-9A-Z]){4,19}',
    digits: 5
  },
  {
    id: 'passport-named',
    type: 'ID',
    keywords: [
      'passport',
      'passeport',
      'reisepass',
      'pasaporte',
      'passaporto',
      'passaporte',
      'paspoort',
      'pasaport',
      'paszport',
      'паспорт',
      '护照',
      '旅券',
      '여권',
      'הדרכון',
      'جواز'
    ],
    name: `(?:passports?|passeport|reisepass|pasaporte|passaporto|passaporte|paspoort|pasaport|paszport(?:u)?|паспорт|护照(?:号码?)?|旅券(?:番号)?|여권(?:번호)?|جواز(?: السفر)?)${NUMBER}?`,
    value: '[A-Z]{0,3} ?\\d(?:[0-9A-Z]){4,9}',
    digits: 5
  },
  {
    id: 'driving-licence-named',
    type: 'ID',
    keywords: [
      'licen',
      'fuhrerschein',
      'führerschein',
      'permis de conduire',
      'patente',
      'rijbewijs',
      'carnet de conducir',
      'permiso de conducir',
      'prawo jazdy',
      'körkort',
      'dl number',
      'dl_number',
      'dl no'
    ],
    name: `(?:driv(?:er'?s?|ing)[ _-]?licen[cs]e|licen[cs]e|führerschein|fuhrerschein|permis de conduire|patente(?: di guida)?|rijbewijs|(?:carnet|permiso) de conducir|prawo jazdy|körkort|\\bdl)${NUMBER}?`,
    value: '[A-Z0-9](?:-?[A-Z0-9]){4,18}(?:[ -]\\d{2,5}){0,3}',
    digits: 5
  },
  {
    id: 'plate-named',
    type: 'ID',
    keywords: [
      'plate',
      'kennzeichen',
      'matricula',
      'matrícula',
      'immatriculation',
      'kenteken',
      'targa',
      'placa',
      'vehicle reg',
      'rekisterinumero',
      'vehicle_reg'
    ],
    name: `(?:(?:licen[cs]e|number|registration|vehicle)[ _-]?plates?|plates?|kfz[ -]?kennzeichen|kennzeichen|matr[ií]cula|plaque d'immatriculation|immatriculation|kenteken|targa|placa|vehicle[ _-]?reg(?:istration)?|rekisterinumero)${NUMBER}?`,
    value:
      '(?:[A-ZÄÖÜ]{1,4}[ -]?(?:[A-Z]{1,2}[ -]?)?\\d{1,5}(?:-?[A-Z]{1,3}| [A-Z]{2})?|\\d{1,4}[ -]?[A-Z]{1,4}[ -]?\\d{0,4})',
    digits: 2
  },
  {
    id: 'device-named',
    type: 'ID',
    keywords: [
      'device',
      'serial',
      'advertising',
      'idfa',
      'gaid',
      'aaid',
      'udid',
      'android_id',
      'androidid',
      'fingerprint',
      'face_id',
      'faceid',
      'biometric',
      'implant',
      'pacemaker',
      'installation_id'
    ],
    name: `(?:(?:device|implant|pacemaker|hardware)[ _-]?(?:serial)?|serial|advertising|idfa|gaid|aaid|udid|android|fingerprint|face|iris|voiceprint|biometric|installation)(?:[ _-]?(?:template|hash))?${NUMBER}?\\.?`,
    value: '(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[A-Z]{1,4}[-]?\\d{6,14}|\\d{9,16})',
    digits: 6
  },
  {
    id: 'card-code-named',
    type: 'CARD',
    keywords: ['cvv', 'cvc', 'card security', 'kartenprüf'],
    name: '(?:cvv2?|cvc2?|card security code|kartenprüfnummer)',
    value: '\\d{3,4}',
    digits: 3
  }
];
