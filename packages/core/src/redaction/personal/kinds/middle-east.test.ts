import { describe } from 'vitest';
import { ending, like } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { luhn, told } from '../../../testing/identifiers/sums.js';
import { middleEast } from './middle-east.js';

describe('the Middle East', () => {
  describeKinds(middleEast, [
    {
      id: 'il-id',
      make: ending('[0123]#######', luhn),
      forms: ['########-#', '### ### ###'],
      named: ['תעודת זהות', 'Teudat Zehut', 'מספר זהות', 'Israeli ID', 'ת"ז', 'identity number'],
      says: 'תעודת זהות {} נמצאת בתיק.',
      wrong: ['123456789', '000000000', '1234567'],
      sees: 'digits'
    },
    {
      id: 'ae-emirates-id',
      make: ending('784[1]9[6789]########', luhn),
      forms: ['###-####-#######-#'],
      named: ['Emirates ID', 'EID', 'الهوية', 'UAE ID'],
      says: 'رقم الهوية {} على البطاقة.',
      bare: ['compact', '###-####-#######-#'],
      wrong: ['784-1979-1234567-0', '785-1979-1234567-1'],
      sees: 'digits'
    },
    {
      id: 'sa-national-id',
      make: ending('[12]########', luhn),
      named: ['الهوية الوطنية', 'رقم الهوية', 'Iqama', 'Saudi ID', 'Absher'],
      says: 'رقم الهوية {} في النموذج.',
      wrong: ['1000000009', '3000000007'],
      sees: 'digits'
    },
    {
      id: 'kw-civil-id',
      make: ending('2<yymmdd>####', told([2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], '..987654321')),
      named: ['civil ID', 'البطاقة المدنية', 'الرقم المدني', 'Kuwait ID'],
      says: 'الرقم المدني {} مطلوب.',
      wrong: ['286013012345', '186010112345'],
      sees: 'most'
    },
    {
      id: 'qa-id',
      make: like('2##########', '3##########'),
      named: ['QID', 'Qatar ID', 'Qatari ID'],
      says: 'Her QID {} expires in Doha.',
      wrong: ['12345678901', '2123456789']
    },
    {
      id: 'ir-national-code',
      make: ending('#########', told([10, 9, 8, 7, 6, 5, 4, 3, 2], '01987654321')),
      forms: ['###-######-#'],
      named: ['کد ملی', 'code melli', 'شماره ملی', 'Iranian ID', 'national code'],
      says: 'کد ملی {} روی کارت است.',
      bare: ['###-######-#'],
      wrong: ['0013542418', '1111111111'],
      sees: 'most'
    },
    {
      id: 'jo-national-id',
      make: like('9#########', '2#########'),
      named: ['الرقم الوطني', 'Jordan ID', 'Jordanian ID'],
      says: 'الرقم الوطني {} صحيح.',
      wrong: ['1234567890', '912345678']
    },
    {
      id: 'middle-east-passport',
      make: like('[ABNP]########', '[ABNP]#######', '########'),
      named: ['דרכון', 'מספר דרכון', 'جواز السفر', 'رقم جواز', 'passport'],
      says: 'رقم جواز السفر {} في الصفحة الأولى.',
      wrong: ['AB123456', '123456']
    }
  ]);
});
