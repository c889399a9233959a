import type { Candidate, Detector } from '../detect/model.js';
import type { PlaceholderType } from '../placeholders.js';

/** What stands between a name and its value: punctuation, tags, the index of a table, a few small words. */
const GAP =
  '(?:[ \\t"\'`:：=>|,.(\\[{#-]|\\\\?["\']|\\n[ \\t]{0,8}\\d{0,6}[ \\t]{1,8}|\\d{1,4}[ \\t]{2,8}|</?[a-z]{1,8}[^<>\\n]{0,60}>|\\b(?:is|on file is|was|ist|est|es|of|for)\\b){1,14}';

const NUMBER = '(?:[ _-]?(?:number|num|no|nr|nummer|id|code|#))';

interface Named {
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
const list: readonly Named[] = [
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

const digitsOf = (text: string): number => text.replace(/\D/g, '').length;

/** Nothing that is a word, a date or a number with a fraction. */
const holds =
  (least: number) =>
  ({ value }: Candidate): boolean =>
    digitsOf(value) >= least && !/^(?:19|20)\d\d-\d\d-\d\d/.test(value) && !/^(\d)\1+$/.test(value);

/** Numbers that only their names tell: accounts, policies, licences, plates, devices. */
export const namedDetectors: readonly Detector[] = list.map(({ id, type, keywords, name, value, digits }) => ({
  id,
  type,
  family: 'personal',
  keywords,
  pattern: new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])${GAP}(?<value>${value})(?![\\w]|\\.\\d)`, 'giu'),
  reach: 60,
  length: 240,
  check: holds(digits)
}));

const HANDLE =
  '(?:twitter|instagram|insta|tiktok|telegram|mastodon|snapchat|threads|bluesky|discord|skype|wechat|social|screen[ _]?name|handle)';

/** Handles and profiles that a network's name tells. */
export const handleDetectors: readonly Detector[] = [
  {
    id: 'handle-named',
    type: 'USER',
    family: 'personal',
    keywords: [
      'twitter',
      'instagram',
      'tiktok',
      'telegram',
      'mastodon',
      'snapchat',
      'bluesky',
      'handle',
      'screen_name',
      'screen name',
      'skype',
      'wechat'
    ],
    pattern: new RegExp(
      `${HANDLE}(?:[ _-]?(?:handle|user(?:name)?|id|account))?["' :=>(]{1,6}(?<value>@[A-Za-z][\\w.]{2,30}(?:@[\\w.-]{3,60})?)`,
      'gi'
    ),
    reach: 60
  },
  {
    id: 'profile-url',
    type: 'USER',
    family: 'personal',
    keywords: [
      'twitter.com/',
      '//x.com/',
      'instagram.com/',
      'facebook.com/',
      'linkedin.com/in/',
      'tiktok.com/@',
      'vk.com/',
      'medium.com/@',
      'researchgate.net/profile/',
      'snapchat.com/add/',
      'gravatar.com/'
    ],
    pattern:
      /(?:twitter\.com|\/\/x\.com|instagram\.com|facebook\.com|linkedin\.com\/in|tiktok\.com|vk\.com|medium\.com|researchgate\.net\/profile|snapchat\.com\/add|gravatar\.com)\/(?<value>@?(?!(?:p|share|sharer|intent|hashtag|search|home|groups|events|pages|watch|tr|plugins|login|avatar|explore|reel|joinchat)(?:[/?.]|\b))[A-Za-z0-9][\w.-]{2,60})/gi,
    reach: 20
  }
];

const HOME =
  '(?:(?:home|house|residence|residential|patient|customer|client|employee|driver|victim|last[ _]seen|pick[ _]?up|geo|gps|user|address)[ _-]?(?:location|position|coord(?:inate)?s?|point|gps|geo|lat[ _/]?l(?:on|ng|ong)|address|geolocation)|gps|lat[ _/]?l(?:on|ng|ong)|geolocation|lives at|wohnort|domicile)';

/** Where somebody lives, as coordinates. */
export const placeDetectors: readonly Detector[] = [
  {
    id: 'coordinates-named',
    type: 'LOCATION',
    family: 'personal',
    keywords: [
      'location',
      'coord',
      'gps',
      'latl',
      'lat_l',
      'lat/l',
      'lat l',
      'position',
      'lives at',
      'wohnort',
      'domicile',
      '_geo',
      ' geo',
      'home_point',
      'address'
    ],
    pattern: new RegExp(
      `${HOME}${GAP}(?<value>-?\\d{1,3}\\.\\d{3,15}°?(?: ?[NS])? ?[,; ] ?-?\\d{1,3}\\.\\d{3,15}°?(?: ?[EW])?)(?!\\d)`,
      'gi'
    ),
    reach: 60
  },
  {
    id: 'home-latitude',
    type: 'LOCATION',
    family: 'personal',
    keywords: ['home_l', 'home l', 'homel', 'residence_l', 'patient_l', 'address_l', 'gps_l', 'gpsl'],
    pattern:
      /(?:home|house|residence|patient|address|gps)[ _]?(?:lat(?:itude)?|lon(?:gitude)?|lng)["' :=>]{1,8}(?<value>-?\d{1,3}\.\d{3,15})/gi,
    reach: 40
  },
  {
    id: 'mrz',
    type: 'ID',
    family: 'personal',
    keywords: ['<<'],
    pattern:
      /(?<![A-Z0-9<])(?:[ACIPV][A-Z<][A-Z<]{3}[A-Z0-9<]{20,39}(?:(?:\\n|\\r|\s){1,3}[A-Z0-9<]{24,44}){0,2}|[A-Z0-9<]{9}\d[A-Z<]{3}\d{6}\d[MFX<]\d{6}\d[A-Z0-9<]{8,16})(?![A-Z0-9<])/g,
    reach: 90,
    check: ({ value }) => value.includes('<<')
  }
];
