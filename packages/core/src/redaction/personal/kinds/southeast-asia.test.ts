import { describe } from 'vitest';
import { either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { sumOf, told } from '../../../testing/identifiers/sums.js';
import { southeastAsia } from './southeast-asia.js';

/** Singapore: the series says how much is added and which letters tell the rest. */
const singapore =
  (more: number, letters: string): Ending =>
  body =>
    letters.charAt((sumOf(body.slice(1), [2, 7, 6, 5, 4, 3, 2]) + more) % 11);

describe('Southeast Asia', () => {
  describeKinds(southeastAsia, [
    {
      id: 'sg-nric',
      make: either(
        ending('S#######', singapore(0, 'JZIHGFEDCBA')),
        ending('T#######', singapore(4, 'JZIHGFEDCBA')),
        ending('F#######', singapore(0, 'XWUTRQPNMLK')),
        ending('G#######', singapore(4, 'XWUTRQPNMLK'))
      ),
      forms: ['# ####### #', '######## #'],
      named: ['NRIC', 'FIN', 'Singapore ID', 'IC number', 'NRIC no'],
      says: 'Please show NRIC {} at the counter.',
      bare: ['compact'],
      alone: ['compact'],
      wrong: ['S1234567A', 'A1234567D', 'S123456D'],
      sees: 'digits and swaps'
    },
    {
      id: 'sg-uen',
      make: like('########@', '20[01]######@', 'T[01]#LL####@'),
      named: ['UEN', 'unique entity', 'ACRA'],
      says: 'The firm has UEN {} since May.',
      wrong: ['A12345678', '1234567A']
    },
    {
      id: 'my-nric',
      make: like('<yymmdd>10####', '<yymmdd>14####'),
      forms: ['######-##-####', '###### ## ####'],
      named: ['MyKad', 'no. KP', 'kad pengenalan', 'NRIC', 'no IC'],
      says: 'Sila tunjuk kad pengenalan {} anda.',
      bare: ['######-##-####'],
      wrong: ['881332-10-1234', '880101-00-1234', '88010110123']
    },
    {
      id: 'th-national-id',
      make: ending('[12345678]###########', told([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], '10987654321')),
      forms: ['#-####-#####-##-#', '# #### ##### ## #'],
      named: ['เลขบัตรประชาชน', 'เลขประจำตัวประชาชน', 'Thai ID', 'Thai national ID'],
      says: 'เลขบัตรประชาชน {} อยู่บนบัตร',
      bare: ['#-####-#####-##-#'],
      wrong: ['7-3866-49266-88-8', '0-3866-49266-88-9'],
      sees: 'most'
    },
    {
      id: 'id-nik',
      make: like('3174##<ddmmyy>####', '3273##<ddmmyy+40>####'),
      forms: ['###### ###### ####', '#### #### #### ####', '######.######.####'],
      named: ['NIK', 'KTP', 'no. KTP', 'nomor induk kependudukan'],
      says: 'Tolong isi NIK {} di formulir.',
      alone: ['compact'],
      wrong: ['3174013213850001', '0074010112850001', '317401010185']
    },
    {
      id: 'id-npwp',
      make: like('###############', '0###############'),
      forms: ['##.###.###.#-###.###'],
      named: ['NPWP', 'nomor pokok wajib pajak'],
      says: 'Faktur memakai NPWP {} perusahaan.',
      bare: ['##.###.###.#-###.###'],
      wrong: ['12345678901234', '12.345.678.9-012.34']
    },
    {
      id: 'ph-tin',
      make: like('#########', '############'),
      forms: ['###-###-###', '###-###-###-###'],
      named: ['TIN', 'tax identification', 'BIR'],
      says: 'The BIR issued TIN {} to her.',
      bare: ['###-###-###-###'],
      wrong: ['12345678', '123-45-6789']
    },
    {
      id: 'ph-social',
      make: like('##########', '############'),
      forms: ['##-#######-#', '##-#########-#', '####-####-####'],
      named: ['SSS', 'PhilHealth', 'Pag-IBIG', 'UMID', 'SSS number'],
      says: 'Her PhilHealth {} is active.',
      bare: ['##-#######-#', '##-#########-#'],
      wrong: ['123456789', '12-345678-9']
    },
    {
      id: 'vn-cccd',
      make: like('0[123456789]##########', '#########'),
      forms: ['### ### ### ###', '### ### ###'],
      named: ['CCCD', 'CMND', 'căn cước công dân', 'chứng minh nhân dân'],
      says: 'Số căn cước công dân {} ghi trên thẻ.',
      wrong: ['123456789012', '12345678']
    },
    {
      id: 'southeast-passport',
      make: like('[BCXN]#######', 'P#######[AB]', '[AE][AB]#######'),
      forms: ['# #######', '## #######', '# ####### #'],
      named: ['paspor', 'passport', 'hộ chiếu', 'หนังสือเดินทาง', 'pasaporte'],
      says: 'Hộ chiếu {} sắp hết hạn.',
      wrong: ['12345678', 'ABC12345']
    }
  ]);
});
