import type { Candidate, Detector } from '../detect/model.js';
import { LETTERS } from './letters.js';

/** Country codes by how many digits they have; what begins otherwise is no country. */
const COUNTRY =
  /^(?:1[2-9]|7[3-9]|2[07]|3[0123469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|21[1-368]|22\d|23[0-9]|24\d|25[0-8]|26\d|29[01789]|35\d|37\d|38[0-35-79]|42[013]|50\d|59\d|67[0-9]|68\d|69[0-2]|80[08]|85[02356]|870|88[0126]|96[0-8]|97[0-79]|99[2-68])/;

/** National digits by country, where they are known; 4 to 13 elsewhere. */
const LENGTHS: readonly [RegExp, number, number][] = [
  [/^1/, 10, 10],
  [/^7/, 10, 10],
  [/^3[3]/, 9, 9],
  [/^34/, 9, 9],
  [/^4[5]/, 8, 8],
  [/^44/, 7, 10],
  [/^4[678]/, 7, 11],
  [/^55/, 10, 11],
  [/^86/, 9, 11],
  [/^91/, 10, 10],
  [/^81/, 9, 10]
];

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A number with its country: long enough and not too long for it. */
export function isInternational(written: string): boolean {
  const digits = digitsOf(written.replace(/\(0\)/, ''));
  if (digits.length < 8 || digits.length > 15 || !COUNTRY.test(digits) || /^(\d)\1+$/.test(digits)) {
    return false;
  }
  const known = LENGTHS.find(([code]) => code.test(digits));
  const code = /^[17]/.test(digits) ? 1 : 2;
  return known === undefined || (digits.length - code >= known[1] && digits.length - code <= known[2] + 1);
}

/** One value is all the text there is. */
const isAlone = ({ text, start, end }: Candidate): boolean =>
  text.length < 40 && /^[\s'"]*$/.test(text.slice(0, start)) && /^[\s'"]*$/.test(text.slice(end));

const NAMES =
  'phone|telephone|telefon|telefono|teléfono|téléphone|telefone|telefoon|puhelin|telepono|mobile|mobil|móvil|movil|celular|cellphone|cell|portable|handy|handynummer|rufnummer|telefonnummer|fax|telefax|whatsapp|sms|call|contact|contacto|tel|tlf|tlfn|gsm|msisdn|hotline|numero|nummer|number|телефон|тел|моб|电话|手机|手机号|電話|電話番号|携帯|전화|휴대폰|연락처|โทร|โทรศัพท์|هاتف|جوال|טלפון|फोन|मोबाइल|τηλέφωνο|τηλ|cep|telefonu';

/** Groups of digits after the first two. Something stands before each, so that a row of digits is read in one way. */
const more = (between: string): string => `(?:(?:${between}{1,2}\\(?|\\(|(?<=\\)))\\d{1,25}\\)?)`;

const PHONE = `\\+?\\(?\\d{1,5}\\)?[ ./-]{0,2}\\(?\\d{1,25}\\)?${more('[ ./-]')}{0,5}`;

/** What may stand between a name and its number: punctuation, tags, an index of a table. */
const GAP =
  '(?:s?[ _-]?(?:number|num|no|nr|nummer|number is|#)\\b)?(?:[ \\t"\'`:：=>|,.(\\[{#@-]|\\\\["\']|\\n[ \\t]{0,8}\\d{0,6}[ \\t]{1,8}|(?:\\d{1,4}[ \\t]{2,8})|</?[a-z]{1,8}[^<>\\n]{0,60}>|\\b(?:is|on file is|was|ist|est|es|at|me|us|him|her|them|primary|home|work|office|or|to|f|e|o|WHERE)\\b){1,14}';

/** How people say where they answer. */
const SAID =
  'me at|us at|him at|her at|them at|me back at|us back at|me on|us on|her on|him on|answering at|answering on|erreichbar unter|anrufen unter|erreichen unter|joignable au|llámame al|llámenos al|chiamami al|bel me op|zadzwoń|ligue para|звоните'.split(
    '|'
  );

/** Telephone numbers: with a country, as the United States write them, with a name, as all there is. */
export const phoneDetectors: readonly Detector[] = [
  {
    id: 'phone-international',
    type: 'PHONE',
    family: 'personal',
    keywords: ['+1', '+2', '+3', '+4', '+5', '+6', '+7', '+8', '+9', '+('],
    pattern: new RegExp(
      `(?<![\\w+)\\]}.*/^%-])\\+ ?\\(?\\d{1,4}\\)?[ .\\u00a0/-]{0,2}\\(?\\d{1,25}\\)?${more('[ .\\u00a0/-]')}{0,6}(?:[ ]?(?:x|ext\\.?)[ ]?\\d{1,6})?(?![\\w.]\\d|[A-Za-z_])`,
      'g'
    ),
    reach: 4,
    check: ({ value }) => isInternational(value.replace(/(?:x|ext).*$/, ''))
  },
  {
    id: 'phone-area-code',
    type: 'PHONE',
    family: 'personal',
    keywords: ['(2', '(3', '(4', '(5', '(6', '(7', '(8', '(9'],
    pattern:
      /(?<![\w.+/%=])(?:1[-. ])?\([2-9]\d\d\)[ -]?[2-9]\d\d[-. ]\d{4}(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\w-]|\.\d)/g,
    reach: 3,
    length: 40
  },
  {
    id: 'phone-named',
    type: 'PHONE',
    family: 'personal',
    keywords: NAMES.split('|')
      .filter(name => !['numero', 'nummer', 'number', 'cell', 'call', 'tel', 'тел', 'cep'].includes(name))
      .concat('number is', 'nummer ist'),
    pattern: new RegExp(`(?<![${LETTERS}])(?:${NAMES})${GAP}(?<value>${PHONE})(?![\\w]|[.:]\\d)`, 'gi'),
    length: 200,
    check: ({ value }) => isNational(value)
  },
  {
    id: 'phone-said',
    type: 'PHONE',
    family: 'personal',
    keywords: SAID,
    pattern: new RegExp(
      `(?:(?:call|text|reach|ring|phone|message)(?:s|ed|ing)? (?:me|us|him|her|them) (?:back )?(?:at|on)|answering (?:at|on)|(?:erreichbar|anrufen|erreichen) unter|joignable au|llám(?:a|e)(?:me|nos) al|chiamami al|bel me op|zadzwoń (?:pod|na)|ligue para|(?:по)?звоните (?:по|на)):? (?<value>${PHONE})(?![\\w]|[.:]\\d)`,
      'gi'
    ),
    reach: 24,
    length: 120,
    check: ({ value }) => isNational(value)
  },
  {
    id: 'phone-alone',
    type: 'PHONE',
    family: 'personal',
    keywords: [],
    shortest: 9,
    pattern: /^[\s'"]{0,4}(?<value>0[ (]{0,2}\d{2,5}[ )-]{0,2}\d[\d -]{4,11}\d)[\s'"]{0,4}$/g,
    check: candidate => isAlone(candidate) && /^0\d{8,11}$/.test(digitsOf(candidate.value))
  }
];

function isNational(written: string): boolean {
  const digits = digitsOf(written);
  return (
    digits.length >= 7 &&
    digits.length <= 15 &&
    !/^(\d)\1+$/.test(digits) &&
    !/^(?:19|20)\d\d[-./ ]\d\d[-./ ]\d\d/.test(written)
  );
}
