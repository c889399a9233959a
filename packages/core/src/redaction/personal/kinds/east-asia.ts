import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import {
  business,
  chinese,
  cnPlate,
  cnResidentIdOld,
  hongKong,
  jpCorporate,
  jpMyNumber,
  krRrn,
  taiwan
} from '../valid/east-asia.js';

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
    check: cnResidentIdOld,
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
    check: cnPlate,
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
    check: jpMyNumber,
    names:
      'my number|mynumber|マイナンバー|個人番号|kojin bango|individual number|japanese id|myna|social security and tax number',
    alone: ANY
  },
  {
    id: 'jp-corporate',
    layouts: ['13', '1 4 4 4'],
    shape: /^[1-9]\d{12}$/,
    check: jpCorporate,
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
    check: krRrn,
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
