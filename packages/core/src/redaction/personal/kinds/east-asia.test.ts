import { describe } from 'vitest';
import { either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending, Maker } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { mod11x2, sumOf, told, valueOf } from '../../../testing/identifiers/sums.js';
import { eastAsia } from './east-asia.js';

/** Hong Kong: a single letter has a blank of 36 before it; A stands for ten. */
const hongKong: Ending = body => {
  const padded = body.length === 7 ? [36, ...[...body].map(valueOf)] : [...body].map(valueOf);
  const sum = padded.reduce((all, value, at) => all + value * (9 - at), 0);
  return '0A987654321'.charAt(sum % 11);
};

/** Taiwan: the letters have numbers of their own. */
const ORDER = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
const taiwanese: Ending = body => {
  const [first, second] = [ORDER.indexOf(body.charAt(0)) + 10, body.charAt(1)];
  const digits = /\d/.test(second) ? second : String((ORDER.indexOf(second) + 10) % 10);
  const sum = sumOf(`${first}${digits}${body.slice(2)}`, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  return String((10 - (sum % 10)) % 10);
};

/** Japan's companies: the digit before the number is nine less what the sum leaves. */
const corporate: Maker = draw => {
  const body = draw.like('############');
  return String(9 - (sumOf(body, [2, 1]) % 9)) + body;
};

/** Korea's companies: the ninth digit times five counts by both its digits. */
const business: Ending = body => {
  const fifth = 5 * Number(body.charAt(8));
  const sum = sumOf(body.slice(0, 8), [1, 3, 7, 1, 3, 7, 1, 3]) + Math.floor(fifth / 10) + (fifth % 10);
  return String((10 - (sum % 10)) % 10);
};

describe('East Asia', () => {
  describeKinds(eastAsia, [
    {
      id: 'cn-resident-id',
      make: ending('110105<yyyymmdd>###', mod11x2),
      forms: ['###### ######## ####', '###### #### #### ####'],
      named: ['身份证号', '身份证', '居民身份证', 'resident id', 'Chinese ID'],
      says: '她的身份证号码是 {}，请核对。',
      bare: ['compact'],
      wrong: ['11010519491231002Y', '110105194913310020', '990105194912310025'],
      sees: 'digits and swaps'
    },
    {
      id: 'cn-resident-id-old',
      make: like('310104<yymmdd>###'),
      named: ['身份证', '身份证号', 'resident id'],
      says: '旧身份证 {} 已失效。',
      wrong: ['990104490101123', '310104491301123']
    },
    {
      id: 'cn-document',
      make: like('E########', 'G########', 'H########', 'EA#######'),
      named: ['护照', '护照号码', '通行证', '回乡证', 'passport'],
      says: '护照号码 {} 已登记。',
      wrong: ['B12345678', 'E12345', '123456789']
    },
    {
      id: 'cn-social-credit',
      make: like('91110000########[ABCDEFGH]#', '9[123]31[0]###########[ABC]'),
      named: ['统一社会信用代码', '信用代码', 'USCC', 'social credit'],
      says: '统一社会信用代码 {} 在执照上。',
      wrong: ['81110000123456789A', '911100001234567']
    },
    {
      id: 'cn-plate',
      make: like('[ABCDE]#####', 'A[DF]#####'),
      forms: ['# #####', '# ######'],
      named: ['车牌', '车牌号', '车牌号码'],
      says: '车牌 {} 停在门口。',
      wrong: ['ABCDEF', 'A1234']
    },
    {
      id: 'hk-id',
      make: either(ending('[ACGKMPRYZ]######', hongKong), ending('W[XZ]######', hongKong)),
      forms: ['####### #', '#######-#', '######## #'],
      named: ['HKID', 'Hong Kong ID', '香港身份證', '身份證號碼', 'HK ID'],
      says: '香港身份證 {} 已核對。',
      alone: ['compact'],
      wrong: ['A1234564', 'ABC123456', '12345678'],
      sees: 'digits and swaps'
    },
    {
      id: 'tw-id',
      make: either(ending('[ABCDEFN]1#######', taiwanese), ending('[ABFH][89]#######', taiwanese)),
      forms: ['# #########'],
      named: ['身分證字號', '身份證字號', 'Taiwan ID', '居留證', 'ROC ID'],
      says: '身分證字號 {} 請填寫。',
      alone: ['compact'],
      wrong: ['A123456788', 'A323456789', 'A12345678'],
      sees: 'most'
    },
    {
      id: 'jp-my-number',
      make: ending('###########', told([6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '00987654321')),
      forms: ['#### #### ####', '####-####-####'],
      named: ['マイナンバー', '個人番号', 'My Number', 'individual number'],
      says: '個人番号は {} です。',
      alone: ['compact', '#### #### ####'],
      wrong: ['123456789012', '000000000000', '12345678901'],
      sees: 'most'
    },
    {
      id: 'jp-corporate',
      make: corporate,
      forms: ['#-####-####-####'],
      named: ['法人番号', 'corporate number', 'Houjin Bangou'],
      says: '法人番号 {} の会社です。',
      wrong: ['8700110005902', '0700110005901'],
      sees: 'most'
    },
    {
      id: 'jp-document',
      make: like('[MT][RSZK]#######', '############', '[AU]A########[AB][CD]'),
      forms: ['## #######', '#### #### ####'],
      named: ['旅券番号', 'パスポート', '運転免許証', '在留カード', 'residence card'],
      says: '運転免許証 {} を確認した。',
      wrong: ['12345678', 'A12345678']
    },
    {
      id: 'kr-rrn',
      make: like('<yymmdd>[12]######', '<yymmdd>[56]######'),
      forms: ['######-#######', '###### #######'],
      named: ['주민등록번호', '주민번호', 'RRN', '외국인등록번호', 'alien registration'],
      says: '주민등록번호 {} 를 적으세요.',
      bare: ['######-#######'],
      alone: ['compact'],
      wrong: ['861335-1234567', '860235-1234567', '8603251234']
    },
    {
      id: 'kr-driver-licence',
      make: like('11##########', '2[0123]##########'),
      forms: ['##-##-######-##'],
      named: ['운전면허', '면허번호', '운전면허번호', 'driver license'],
      says: '운전면허 {} 갱신 완료.',
      bare: ['##-##-######-##'],
      wrong: ['10-12-345678-90', '99-12-345678-90']
    },
    {
      id: 'kr-business-number',
      make: ending('#########', business),
      forms: ['###-##-#####'],
      named: ['사업자등록번호', '사업자번호', 'business registration', 'BRN'],
      says: '사업자등록번호 {} 로 발행.',
      bare: ['###-##-#####'],
      wrong: ['220-81-62518', '220816251'],
      sees: 'most'
    },
    {
      id: 'kr-passport',
      make: like('M###[ABCD]####', 'S########'),
      named: ['여권번호', '여권', 'Korean passport', 'passport'],
      says: '여권번호 {} 만료.',
      alone: ['compact'],
      wrong: ['K12345678', 'M12345']
    }
  ]);
});
