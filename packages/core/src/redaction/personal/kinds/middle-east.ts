import { luhn } from '../../checks/index.js';
import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import { aeEmiratesId, ilId, iranian, kuwaiti } from '../valid/middle-east.js';

const national = 'national id|national identity|id number|identity number|id card';

/** Israel, the Gulf states, Iran, Jordan, Lebanon. */
export const middleEast: readonly Kind[] = [
  {
    id: 'il-id',
    layouts: ['8', '9', '8 1', '2 3 4', '3 3 3'],
    shape: /^\d{8,9}$/,
    check: ilId,
    names: `teudat zehut|tz|israeli id|israel id|תעודת זהות|ת ז|ת"ז|מספר זהות|מספר ת|israeli identity|${national}`
  },
  {
    id: 'ae-emirates-id',
    layouts: ['15', '3 4 7 1'],
    shape: /^784\d{12}$/,
    check: aeEmiratesId,
    names: `emirates id|eid|uae id|الهوية|${national}`,
    bare: ANY
  },
  {
    id: 'sa-national-id',
    layouts: ['10'],
    shape: /^[12]\d{9}$/,
    check: luhn,
    names: `saudi id|saudi national|iqama|الهوية الوطنية|رقم الهوية|هوية|absher|${national}`
  },
  {
    id: 'kw-civil-id',
    layouts: ['12'],
    shape: /^[23]\d{11}$/,
    check: kuwaiti,
    names: `civil id|kuwait id|kuwaiti|البطاقة المدنية|الرقم المدني|${national}`
  },
  {
    id: 'qa-id',
    layouts: ['11'],
    shape: /^[23]\d{10}$/,
    names: `qid|qatar id|qatari id`,
    reach: 60
  },
  {
    id: 'ir-national-code',
    layouts: ['10', '3 6 1'],
    shape: /^\d{10}$/,
    check: iranian,
    names: `کد ملی|code melli|codemelli|kode melli|melli code|شماره ملی|iranian id|national code|${national}`,
    bare: /^\d{3}-\d{6}-\d$/
  },
  {
    id: 'jo-national-id',
    layouts: ['10'],
    shape: /^[29]\d{9}$/,
    names: `الرقم الوطني|jordan id|jordanian id`,
    reach: 60
  },
  {
    id: 'middle-east-passport',
    layouts: ['8', '9', '7'],
    shape: /^[A-Z]\d{7,8}$|^\d{7,8}$/,
    names: `דרכון|מספר דרכון|جواز السفر|رقم جواز|گذرنامه|passport`,
    reach: 45
  }
];
