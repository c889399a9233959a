import { describe } from 'vitest';
import { either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending, Maker } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { multipleOf, sumOf } from '../../../testing/identifiers/sums.js';
import { britainIreland } from './britain-ireland.js';

/** Ten times the first digit down to twice the ninth, and the last, are a multiple of eleven. */
const health: Ending = multipleOf(11, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);

/** The digit before the number tells the weighted sum of the nine behind it. */
const taxpayer: Maker = draw => {
  const rest = draw.like('#########');
  return '21987654321'.charAt(sumOf(rest, [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11) + rest;
};

/** The letter of a personal public service number, the second letter counting nine times. */
const pps = (second: string): Maker => {
  const more = second === '' ? 0 : (second.charCodeAt(0) - 64) * 9;
  return draw => {
    const digits = draw.like('#######');
    const sum = sumOf(digits, [8, 7, 6, 5, 4, 3, 2]) + more;
    return `${digits}${'WABCDEFGHIJKLMNOPQRSTUV'.charAt(sum % 23)}${second}`;
  };
};

/** Five letters of the name, the birthday with the month in its middle, initials, three more. */
const driver: Maker = draw => {
  const name = draw.pick(['MORGA', 'SMITH', 'JONES', 'WOO99', 'LEE99', 'FOX99']);
  const [year, month, day] = [
    draw.like('[4567890]#'),
    draw.pick(['01', '07', '12', '53', '62']),
    draw.like('[012][123456789]')
  ];
  return `${name}${year.charAt(0)}${month}${day}${year.charAt(1)}${draw.like('@[9AEJK]#[ABCD][EFGH]')}`;
};

describe('Britain and Ireland', () => {
  describeKinds(britainIreland, [
    {
      id: 'uk-nhs',
      make: ending('[46789]########', health),
      forms: ['### ### ####', '###-###-####'],
      named: ['NHS', 'NHS number', 'National Health Service', 'patient', 'health service number'],
      says: 'Her NHS number {} is on the letter.',
      alone: ['compact', '### ### ####'],
      wrong: ['9434765918', '0000000000', '943 476 591'],
      sees: 'digits and swaps'
    },
    {
      id: 'uk-chi',
      make: ending('<ddmmyy>###', health),
      forms: ['######-####', '###### ####'],
      named: ['CHI', 'CHI number', 'community health index'],
      says: 'The CHI {} comes from Tayside.',
      alone: ['compact'],
      wrong: ['3113701234', '0113701234'],
      sees: 'digits'
    },
    {
      id: 'uk-nino',
      make: like('[ABCEGHJLMPRSTWX][ABCEHJLMPRSWX]######[ABCD]'),
      forms: ['## ## ## ## #', '## ######', '##-##-##-##-#', '######## #'],
      named: ['NINO', 'National Insurance', 'NI number', 'insurance number', 'nat ins'],
      says: 'Payroll wants her NI number {} today.',
      bare: ['compact', '## ## ## ## #'],
      alone: ['compact'],
      wrong: ['BG 12 34 56 C', 'QQ123456C', 'AB12345C', 'GB123456A']
    },
    {
      id: 'uk-utr',
      make: taxpayer,
      forms: ['##### #####', '### ### ####'],
      named: ['UTR', 'unique taxpayer', 'self assessment', 'HMRC', 'tax reference'],
      says: 'HMRC wrote about UTR {} again.',
      wrong: ['1234567890', '12345 6789'],
      sees: 'most'
    },
    {
      id: 'uk-passport',
      make: like('@@#######', '#########'),
      forms: ['## #######'],
      named: ['passport', 'passport number', 'travel document'],
      says: 'His passport no is {} and it is red.',
      wrong: ['A12345678', 'ABC123456', '12345678']
    },
    {
      id: 'uk-driving-licence',
      make: driver,
      forms: ['##### ###### #####'],
      named: ['driving licence', 'DVLA', 'licence number', 'driver'],
      says: 'The DVLA sent {} back to him.',
      bare: ['compact', '##### ###### #####'],
      alone: ['compact'],
      wrong: ['MORGA699054SM9IJ', 'MORGA657994SM9IJ', 'MO9GA657054SM9IJ']
    },
    {
      id: 'uk-driving-licence-plain',
      make: draw => draw.like('[MSJ]@@@9######@[9ABC]#@@'),
      named: ['driving licence', 'DVLA', 'licence'],
      says: 'A licence {} was scanned at the desk.',
      alone: ['compact'],
      wrong: ['MORGA657054S', '12345657054SM9IJ', 'MORGAX57054SM9IJ']
    },
    {
      id: 'uk-vehicle',
      make: like('[ABCDEFGHKLM][ABCDEFGHJKLM][1256][23456789][ABCDEFGHJKL][MNOPRSTUV][WXYZ]'),
      forms: ['#### ###'],
      named: ['registration', 'number plate', 'vehicle', 'VRM', 'reg number'],
      says: 'The car {} was parked outside.',
      alone: ['compact'],
      wrong: ['AB00 CDE', 'AB12 CD', 'QX51 I0A', 'AI12 BCD']
    },
    {
      id: 'uk-postcode',
      make: like('[SN]W##[ABDEFGH][JLNPQRS]', 'M##[ABDEFGH][WXYZ]', 'CF1##[ABDEFGH][JLNPQRS]'),
      forms: ['### ###', '## ###', '#### ###'],
      named: ['postcode', 'post code', 'postal code', 'address'],
      says: 'Her post code {} is near the river.',
      wrong: ['QV1 2AA', 'SW1A 2C', 'X1 1AA']
    },
    {
      id: 'ie-pps',
      make: either(pps(''), pps('A'), pps('H')),
      forms: ['####### #', '####### ##'],
      named: ['PPS', 'PPSN', 'personal public service', 'PPS number', 'uimhir PSP'],
      says: 'Tá an uimhir PSP {} ar an bhfoirm.',
      alone: ['compact'],
      wrong: ['1234567A', '12345678T', '1234567TX']
    },
    {
      id: 'ie-passport',
      make: like('[PLX]@#######', '[PL]########'),
      forms: ['## #######'],
      named: ['passport', 'Irish passport', 'pas'],
      says: 'Her Irish passport {} is new.',
      wrong: ['1A1234567', 'PA12345']
    }
  ]);
});
