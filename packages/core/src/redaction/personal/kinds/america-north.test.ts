import { describe } from 'vitest';
import { either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { luhn, sumOf, told } from '../../../testing/identifiers/sums.js';
import { northAmerica } from './america-north.js';

/** Medicare leaves out letters that look like digits. */
const M = '[ACDEFGHJKMNPQRTUVWXY]';

/** The first, third and fifth digit and twice the others: the last digit of the sum. */
const dea: Ending = body => String(sumOf(body.slice(2), [1, 2]) % 10);

describe('North America', () => {
  describeKinds(northAmerica, [
    {
      id: 'us-ssn',
      make: like('[1234578]##[123456789]#[123456789]###'),
      forms: ['###-##-####', '### ## ####', '###.##.####'],
      named: ['SSN', 'social security number', 'Social Security', 'taxpayer', 'seguro social', 'ssns'],
      says: 'My social is {} if you need it.',
      bare: ['###-##-####'],
      alone: ['###-##-####', '### ## ####'],
      wrong: ['000-12-3456', '666-12-3456', '219-00-1999', '219-09-0000', '219-091-999']
    },
    {
      id: 'us-itin',
      make: like('9##[78]#####', '9##50####', '9##94####'),
      forms: ['###-##-####', '### ## ####'],
      named: ['ITIN', 'individual taxpayer', 'TIN', 'tax id'],
      says: 'She files with ITIN {} each spring.',
      bare: ['###-##-####'],
      alone: ['###-##-####'],
      wrong: ['912-49-3456', '912-93-3456', '812-70-3456']
    },
    {
      id: 'us-ein',
      make: like('[1345]5#######', '27#######', '82#######'),
      forms: ['##-#######'],
      named: ['EIN', 'employer identification', 'federal tax', 'FEIN', 'tax id'],
      says: 'Our employer id is {} on the form.',
      wrong: ['07-1234567', '28-1234567', '12345678', '1234-56789']
    },
    {
      id: 'us-npi',
      make: ending('1########', body => luhn(`80840${body}`)),
      forms: ['#### ### ###', '###-###-####'],
      named: ['NPI', 'national provider', 'provider id', 'prescriber', 'physician id'],
      says: 'Dr. Roe bills under NPI {} here.',
      wrong: ['1234567890', '3234567893', '123456789'],
      sees: 'digits'
    },
    {
      id: 'us-dea',
      make: ending('[ABFM][KLMR]######', dea),
      forms: ['## #######'],
      named: ['DEA', 'DEA registration', 'drug enforcement', 'medical license'],
      says: 'The prescriber signed with {} below.',
      alone: ['compact'],
      wrong: ['AB1234561', 'VB1234563', 'A12345630'],
      sees: 'most'
    },
    {
      id: 'us-mbi',
      make: like(`[123456789]${M}${M}#${M}${M}#${M}${M}##`),
      forms: ['####-###-####'],
      named: ['MBI', 'Medicare', 'Medicare beneficiary', 'beneficiary id'],
      says: 'Billed to Medicare {} last week.',
      bare: ['compact', '####-###-####'],
      alone: ['compact'],
      wrong: ['1SG4-TE5-MK73', '0EG4TE5MK73', '1EG4-TE5-MK7']
    },
    {
      id: 'us-hicn',
      make: like('[1234]##[123456789]#####A', '[1234]##[123456789]#####B1'),
      forms: ['###-##-####-#', '###-##-#####'],
      named: ['HICN', 'Medicare', 'Medicare claim', 'health insurance claim'],
      says: 'The old HICN {} is still on file.',
      bare: ['###-##-#####'],
      wrong: ['000-12-3456A', '123-45-6789Q', '123-45-6789']
    },
    {
      id: 'us-passport',
      make: like('@########'),
      named: ['passport', 'passport number', 'travel document'],
      says: 'He left with passport {} in June.',
      alone: ['compact'],
      wrong: ['AB1234567', 'A1234567', '1A2345678']
    },
    {
      id: 'us-driver-licence',
      make: like('@#######', '@########', '@############', '@#############'),
      forms: ['#-###-###-###', '#### #### #### #', '#### #### #####'],
      named: ["driver's license", 'driver license', 'drivers license', 'DL number'],
      says: 'Her driver license {} ends in May.',
      wrong: ['AB123456', 'A123456', '12345678A']
    },
    {
      id: 'ca-sin',
      make: ending('[1245679]#######', luhn),
      forms: ['###-###-###', '### ### ###', '###.###.###'],
      named: ['SIN', 'social insurance', "numéro d'assurance sociale", 'NAS', 'SIN number'],
      says: "Son numéro d'assurance sociale est {} depuis 2012.",
      bare: ['###-###-###'],
      alone: ['compact', '### ### ###'],
      wrong: ['046454287', '000000000', '1-234-56789'],
      sees: 'digits'
    },
    {
      id: 'ca-ohip',
      make: either(
        ending('[123456789]########', luhn),
        draw => ending('[12345]########', luhn)(draw) + draw.like('@@')
      ),
      forms: ['####-###-###', '#### ### ### ##', '####-###-###-##'],
      named: ['OHIP', 'health card', 'health card number', 'Ontario health', 'carte santé'],
      says: 'Bring health card {} to the desk.',
      bare: ['####-###-###-##'],
      wrong: ['1234567890', '0234567893', '9876-543-219-AB1']
    },
    {
      id: 'ca-ramq',
      make: like('[TLBG]@@@<yymmdd>##', '[TLBG]@@@<yymmdd+50>##'),
      forms: ['#### #### ####', '#### ########'],
      named: ['RAMQ', 'NAM', 'assurance maladie', "carte d'assurance maladie"],
      says: 'Sa carte soleil {} expire bientôt.',
      bare: ['compact', '#### #### ####'],
      wrong: ['TREM99330112', 'TREM850155', 'TRE850115019']
    },
    {
      id: 'ca-phn',
      make: ending('9########', told([0, 2, 4, 8, 5, 10, 9, 7, 3], '0.987654321')),
      forms: ['#### ### ###'],
      named: ['PHN', 'personal health number', 'care card', 'health number'],
      says: 'PHN {} was seen at the clinic.',
      wrong: ['9698658216', '8698658215']
    },
    {
      id: 'ca-passport',
      make: like('@@######'),
      named: ['passport', 'passeport', 'travel document'],
      says: 'Le passeport {} est valide.',
      wrong: ['ABC12345', 'A1234567', '12345678']
    },
    {
      id: 'ca-business-number',
      make: either(ending('########', luhn), draw => `${ending('########', luhn)(draw)}RT0001`),
      forms: ['##### ####', '######### ######', '#########-##-####'],
      named: ['business number', 'GST number', "numéro d'entreprise", 'HST number', 'CRA'],
      says: 'Invoice from business number {} attached.',
      wrong: ['123456789', '123456782RX0001', '12345678']
    }
  ]);
});
