import { digitAt, hasDay, isBirthYear, mod11x2, weighted } from '../../checks/index.js';
import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';

/** Where Chinese numbers are given out. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

const chinese = (text: string): boolean =>
  PROVINCE.test(text) && isBirthYear(text.slice(6)) && hasDay(text, 'ymd', 8) && mod11x2(text);

/** Hong Kong: one or two letters from A = 10, a blank counts 36; the last in brackets. */
function hongKong(text: string): boolean {
  const padded = text.length === 8 ? ` ${text}` : text;
  const value = (char: string): number => (char === ' ' ? 36 : char > '9' ? char.charCodeAt(0) - 55 : Number(char));
  const sum = [9, 8, 7, 6, 5, 4, 3, 2].reduce((all, weight, at) => all + weight * value(padded.charAt(at)), 0);
  return (11 - (sum % 11)) % 11 === (padded.endsWith('A') ? 10 : Number(padded.slice(-1)));
}

const TAIWAN = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

function taiwan(text: string): boolean {
  const letter = TAIWAN.indexOf(text.charAt(0)) + 10;
  const second = text.charAt(1) > '9' ? (TAIWAN.indexOf(text.charAt(1)) + 10) % 10 : digitAt(text, 1);
  const sum =
    Math.floor(letter / 10) + (letter % 10) * 9 + second * 8 + weighted(text.slice(2), [7, 6, 5, 4, 3, 2, 1, 1]);
  return sum % 10 === 0;
}

const myNumber = (text: string): boolean => {
  const rest = weighted(text, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? 0 : 11 - rest) === digitAt(text, 11);
};

function business(text: string): boolean {
  const sum =
    weighted(text, [1, 3, 7, 1, 3, 7, 1, 3]) + Math.floor((digitAt(text, 8) * 5) / 10) + ((digitAt(text, 8) * 5) % 10);
  return (10 - (sum % 10)) % 10 === digitAt(text, 9);
}

/** Mainland China, Hong Kong, Macao, Taiwan, Japan, Korea. */
export const eastAsia: readonly Kind[] = [
  {
    id: 'cn-resident-id',
    layouts: ['18', '6 8 4', '6 4 4 4'],
    shape: /^[1-8]\d{16}[\dX]$/,
    check: chinese,
    names:
      '身份证|身份证号|身份证号码|居民身份证|證件號|证件号|id card|resident id|chinese id|shenfenzheng|sfz|idcard|rid|national id',
    bare: ANY
  },
  {
    id: 'cn-resident-id-old',
    layouts: ['15'],
    shape: /^[1-8]\d{14}$/,
    check: text => PROVINCE.test(text) && hasDay(text, 'ymd', 6),
    names: '身份证|身份证号|身份证号码|居民身份证|resident id|chinese id'
  },
  {
    id: 'cn-document',
    layouts: ['9', '11'],
    shape: /^(?:[EGDSP][A-Z]?\d{7,8})$|^[HM]\d{8}(?:\d{2})?$/,
    names: 'passport|passport number|护照|护照号|护照号码|港澳通行证|通行证|回乡证|護照',
    alone: /^[EGeg][A-Za-z]?\d{8}$/,
    reach: 60
  },
  {
    id: 'cn-social-credit',
    layouts: ['18'],
    shape: /^[159Y][1239]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/,
    names: '统一社会信用代码|信用代码|social credit|uscc'
  },
  {
    id: 'cn-plate',
    layouts: ['6', '7', '1 5', '1 6'],
    shape: /^[A-Z][A-Z0-9]{5,6}$/,
    check: text => /\d{2}/.test(text),
    names: '车牌|车牌号|車牌|车牌号码',
    reach: 20
  },
  {
    id: 'hk-id',
    layouts: ['8', '9', '7 1', '8 1'],
    shape: /^[A-Z]{1,2}\d{6}[\dA]$/,
    check: hongKong,
    names: 'hkid|hk id|hong kong id|hong kong identity|香港身份证|香港身份證|身份證|身份證號碼|hkic',
    alone: ANY
  },
  {
    id: 'tw-id',
    layouts: ['10', '1 9'],
    shape: /^[A-Z][1289A-D]\d{8}$/,
    check: taiwan,
    names: '身分證|身分證字號|身份證|身份證字號|統一編號|taiwan id|taiwanese id|national id|居留證|arc|tw id|roc id',
    alone: ANY
  },
  {
    id: 'jp-my-number',
    layouts: ['12', '4 4 4'],
    shape: /^\d{12}$/,
    check: text => myNumber(text) && !/^(\d)\1+$/.test(text),
    names:
      'my number|mynumber|マイナンバー|個人番号|kojin bango|individual number|japanese id|myna|social security and tax number',
    alone: ANY
  },
  {
    id: 'jp-corporate',
    layouts: ['13', '1 4 4 4'],
    shape: /^[1-9]\d{12}$/,
    check: text => 9 - (weighted(text.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9) === digitAt(text, 0),
    names: '法人番号|corporate number|houjin bangou'
  },
  {
    id: 'jp-document',
    layouts: ['9', '12', '2 7', '4 4 4'],
    shape: /^[A-Z]{2}\d{7}$|^\d{12}$|^[A-Z]{2}\d{8}[A-Z]{2}$/,
    names:
      'passport|旅券|旅券番号|パスポート|パスポート番号|運転免許|運転免許証|免許証番号|在留カード|在留カード番号|residence card|driver|licence|license',
    reach: 40
  },
  {
    id: 'kr-rrn',
    layouts: ['13', '6 7'],
    shape: /^\d{6}[0-9]\d{6}$/,
    check: text => hasDay(text, 'ymd'),
    names:
      'rrn|주민등록|주민등록번호|주민번호|resident registration|korean rrn|korean id|frn|외국인등록|외국인등록번호|alien registration|foreigner registration|foreign registration|national id|jumin',
    bare: /^\d{6}-[1-8]\d{6}$/,
    alone: ANY
  },
  {
    id: 'kr-driver-licence',
    layouts: ['2 2 6 2', '12'],
    shape: /^(?:1[1-9]|2[0-68])\d{10}$/,
    names: '운전면허|운전면허번호|면허번호|driver|licence|license|driver license|driving licence',
    bare: /^\d{2}-\d{2}-\d{6}-\d{2}$/,
    reach: 60
  },
  {
    id: 'kr-business-number',
    layouts: ['10', '3 2 5'],
    shape: /^\d{10}$/,
    check: business,
    names: '사업자등록번호|사업자번호|사업자|business registration|brn|korean business',
    bare: /^\d{3}-\d{2}-\d{5}$/
  },
  {
    id: 'kr-passport',
    layouts: ['9'],
    shape: /^[MSRODG]\d{3}[A-Z0-9]\d{4}$/,
    names: 'passport|passport number|여권|여권번호|korean passport',
    bare: /^[MSROD]\d{3}[A-Z]\d{4}$/,
    alone: ANY,
    reach: 80
  }
];
