import { describe } from 'vitest';
import { drawn, either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending, Maker } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { luhn, multipleOf, sumOf, told } from '../../../testing/identifiers/sums.js';
import { oceaniaAfrica } from './oceania-africa.js';

/** Australia's business number: one off the first digit, then a multiple of 89. */
const abn: Maker = draw =>
  drawn(() => {
    const whole = draw.like('[123456789]##########');
    const less = String(Number(whole.charAt(0)) - 1) + whole.slice(1);
    return sumOf(less, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0 ? whole : null;
  });

/** New Zealand's tax number: where the first weights leave ten, the second decide. */
const ird: Ending = body => {
  const padded = body.padStart(8, '0');
  const one = told([3, 2, 7, 6, 5, 4, 3, 2], '0.987654321')(padded);
  return one ?? told([7, 4, 3, 2, 5, 2, 7, 6], '0.987654321')(padded);
};

const NHI = '.ABCDEFGHJKLMNPQRSTUVWXYZ';
const nhiSum = (body: string): number =>
  [...body].reduce((sum, char, at) => sum + (char > '9' ? NHI.indexOf(char) : Number(char)) * (7 - at), 0);

/** The older health number ends with a digit, the newer one with a letter. */
const nhiOld: Ending = body => {
  const left = nhiSum(body) % 11;
  return left === 0 ? null : String((11 - left) % 10);
};
const nhiNew: Ending = body => NHI.charAt(23 - (nhiSum(body) % 23));

const HEAD = '[ABCDEFGHJKLMN][ABCDEFGHJKLMN][PQRSTUVWXYZ]';

describe('Oceania and Africa', () => {
  describeKinds(oceaniaAfrica, [
    {
      id: 'au-tfn',
      make: either(
        ending('########', multipleOf(11, [1, 4, 3, 7, 5, 8, 6, 9, 10])),
        ending('#######', multipleOf(11, [10, 7, 8, 4, 6, 3, 5, 1]))
      ),
      forms: ['### ### ###', '### ### ##', '## ### ###', '###-###-###'],
      named: ['TFN', 'tax file number', 'tax file', 'Australian tax'],
      says: 'Payroll needs the TFN {} by Monday.',
      alone: ['### ### ###'],
      wrong: ['123456783', '000000000', '1234567'],
      sees: 'digits'
    },
    {
      id: 'au-abn',
      make: abn,
      forms: ['## ### ### ###', '##-###-###-###'],
      named: ['ABN', 'Australian business number', 'business number'],
      says: 'Invoice with ABN {} attached.',
      bare: ['## ### ### ###'],
      alone: ['compact'],
      wrong: ['51 824 753 557', '01824753556', '5182475355'],
      sees: 'digits'
    },
    {
      id: 'au-acn',
      make: ending('########', told([8, 7, 6, 5, 4, 3, 2, 1], '0987654321')),
      forms: ['### ### ###'],
      named: ['ACN', 'Australian company', 'company number', 'ARBN'],
      says: 'The firm has ACN {} since June.',
      wrong: ['004 085 617', '000000000'],
      sees: 'most'
    },
    {
      id: 'au-medicare',
      make: draw => ending('[23456]#######', told([1, 3, 7, 9, 1, 3, 7, 9], '0123456789'))(draw) + draw.like('[123]'),
      forms: ['#### ##### #', '####-#####-#', '#### ######'],
      named: ['Medicare', 'Medicare number', 'Medicare card', 'IRN'],
      says: 'Her Medicare card {} was swiped.',
      alone: ['compact'],
      wrong: ['2123 45671 1', '7123 45670 1', '212345670'],
      sees: 'most'
    },
    {
      id: 'au-ihi',
      make: ending('80036##########', luhn),
      forms: ['#### #### #### ####'],
      named: ['IHI', 'healthcare identifier', 'health identifier'],
      says: 'The IHI {} links the records.',
      bare: ['compact', '#### #### #### ####'],
      wrong: ['8003608166690502', '8003708166690503'],
      sees: 'digits'
    },
    {
      id: 'au-crn',
      make: like('#########@'),
      forms: ['### ### ####', '### ### ### #'],
      named: ['CRN', 'Centrelink', 'customer reference number'],
      says: 'Centrelink wrote to CRN {} twice.',
      wrong: ['1234567890', '12345678A']
    },
    {
      id: 'nz-ird',
      make: either(ending('[123456789]######', ird), ending('1[01234]######', ird)),
      forms: ['##-###-###', '###-###-###', '### ### ###'],
      named: ['IRD', 'IRD number', 'Inland Revenue'],
      says: 'Inland Revenue has her under {} already.',
      wrong: ['49-091-851', '200-000-000', '9999999'],
      sees: 'most'
    },
    {
      id: 'nz-nhi',
      make: either(ending(`${HEAD}###`, nhiOld), ending(`${HEAD}##[ABCDEFGH]`, nhiNew)),
      forms: ['### ####'],
      named: ['NHI', 'national health index', 'NHI number', 'patient'],
      says: 'The NHI {} was on the wristband.',
      alone: ['compact'],
      wrong: ['ZAC5362', 'ZIC5361', 'ZA5361']
    },
    {
      id: 'nz-bank-account',
      make: like('01############0', '03#############'),
      forms: ['##-####-#######-##'],
      named: ['bank account', 'account number', 'account no'],
      says: 'Pay into account {} please.',
      bare: ['##-####-#######-##'],
      wrong: ['40-1234-1234567-00', '01-1234-123456-00']
    },
    {
      id: 'au-nz-document',
      make: like('[NP]#######', '[LP][AB]######'),
      forms: ['## ######'],
      named: ['passport', 'driver licence', 'travel document', 'licence number'],
      says: 'His driver licence {} is from Otago.',
      wrong: ['12345678', 'ABC12345']
    },
    {
      id: 'za-id',
      make: ending('<yymmdd>####08', luhn),
      forms: ['###### #### ## #', '###### #### ###', '######-#######'],
      named: ['SA ID', 'South African ID', 'ID number', 'identiteitsnommer', 'RSA ID'],
      says: 'Haar identiteitsnommer is {} op die vorm.',
      bare: ['compact'],
      wrong: ['8001015009088', '8013015009087', '8001015009387'],
      sees: 'digits'
    },
    {
      id: 'za-tax',
      make: ending('[0123]########', luhn),
      forms: ['#### ### ###'],
      named: ['SARS', 'income tax', 'tax reference', 'tax number'],
      says: 'SARS asked for tax reference {} again.',
      wrong: ['0001339051', '4001339050'],
      sees: 'digits'
    },
    {
      id: 'ng-nin',
      make: like('###########'),
      forms: ['#### ### ####'],
      named: ['NIN', 'BVN', 'bank verification number', 'national identification number', 'NIMC'],
      says: 'Link your NIN {} to the line.',
      wrong: ['1234567890', '123456789012']
    },
    {
      id: 'ng-plate',
      make: like('[AEKL][BKNP][CDJU]###[AXZ]@'),
      forms: ['###-#####', '### ### ##'],
      named: ['plate', 'vehicle', 'registration', 'number plate'],
      says: 'The vehicle {} stood in Lagos.',
      bare: ['###-#####'],
      alone: ['compact'],
      wrong: ['ABC-12DE', 'AB-123DE']
    },
    {
      id: 'ke-id',
      make: like('[123]#######', '[123456789]######'),
      named: ['Huduma', 'kitambulisho', 'Kenyan ID', 'identity card'],
      says: 'Kitambulisho {} kimepotea.',
      wrong: ['123456', '123456789']
    },
    {
      id: 'ke-kra-pin',
      make: like('A0########@'),
      named: ['KRA PIN', 'KRA', 'iTax', 'tax pin'],
      says: 'The KRA pin {} was checked.',
      bare: ['compact'],
      alone: ['compact'],
      wrong: ['B012345678Z', 'A0123456789']
    },
    {
      id: 'eg-national-id',
      make: like('2<yymmdd>01#####', '2<yymmdd>21#####'),
      forms: ['# ###### ## #### #'],
      named: ['الرقم القومي', 'رقم قومي', 'Egyptian ID', 'national id'],
      says: 'الرقم القومي {} في البطاقة.',
      wrong: ['19001010112345', '29013010112345', '29001010512345']
    },
    {
      id: 'gh-card',
      make: like('GHA##########'),
      forms: ['###-#########-#'],
      named: ['Ghana Card', 'NIA'],
      says: 'The Ghana Card {} is in her wallet.',
      bare: ['compact', '###-#########-#'],
      wrong: ['GHB-123456789-0', 'GHA-12345678-0']
    },
    {
      id: 'african-passport',
      make: like('A#######', '[ABKG]########'),
      forms: ['# ########'],
      named: ['passport', 'passport number', 'travel document'],
      says: 'Her passport {} is from Accra.',
      wrong: ['12345678', 'ABC1234567']
    }
  ]);
});
