import { describe } from 'vitest';
import { either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { both, luhn, multipleOf } from '../../../testing/identifiers/sums.js';
import { nordic } from './nordic.js';

/** Norway: two digits, each making its own sum a multiple of eleven. */
const norwegian = both(
  multipleOf(11, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]),
  multipleOf(11, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
);

/** Finland: what birthday and number leave when divided by 31; the sign says the century. */
const finnish: Ending = body => '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(body.replace(/\D/g, '')) % 31);

const luhnBehindCentury: Ending = body => luhn(body.slice(2));

const hetu = (sign: string): ReturnType<typeof ending> => ending(`<ddmmyy>${sign}###`, finnish);

describe('the Nordic countries', () => {
  describeKinds(nordic, [
    {
      id: 'se-personnummer',
      make: either(ending('<yymmdd>###', luhn), ending('<yyyymmdd>###', luhnBehindCentury)),
      forms: ['######-####', '########-####', '###### ####'],
      named: ['personnummer', 'personnr', 'samordningsnummer', 'födelsenummer', 'Swedish ID', 'personal identity'],
      says: 'Mitt personnummer är {} sedan dess.',
      bare: ['######-####', '########-####'],
      alone: ['compact'],
      wrong: ['850127-0783', '851327-0782', '21850127-0782'],
      sees: 'most'
    },
    {
      id: 'se-organisationsnummer',
      make: ending('5[123][6789]######', luhn),
      forms: ['######-####'],
      named: ['organisationsnummer', 'org nr', 'orgnr', 'organization number'],
      says: 'Bolagets organisationsnummer {} är aktivt.',
      alone: ['######-####'],
      wrong: ['556036-0794', '551036-0793', '55603607'],
      sees: 'digits'
    },
    {
      id: 'no-fodselsnummer',
      make: either(ending('<ddmmyy>###', norwegian), ending('<ddmmyy+40>###', norwegian)),
      forms: ['###### #####', '## ## ## #####', '######-#####'],
      named: ['fødselsnummer', 'fnr', 'D-nummer', 'personnummer', 'Norwegian id'],
      says: 'Hun oppga fødselsnummer {} i skjemaet.',
      bare: ['compact', '###### #####'],
      wrong: ['11118126125', '32118126124', '1111812612'],
      sees: 'digits and swaps'
    },
    {
      id: 'no-organisasjonsnummer',
      make: ending('[89]#######', multipleOf(11, [3, 2, 7, 6, 5, 4, 3, 2, 1])),
      forms: ['### ### ###'],
      named: ['organisasjonsnummer', 'orgnr', 'foretaksnummer', 'MVA'],
      says: 'Selskapet har organisasjonsnummer {} nå.',
      wrong: ['974760674', '774760673'],
      sees: 'digits and swaps'
    },
    {
      id: 'no-bank-account',
      make: ending('##########', multipleOf(11, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])),
      forms: ['####.##.#####', '#### ## #####'],
      named: ['kontonummer', 'bankkonto', 'konto nr', 'account number'],
      says: 'Betal til kontonummer {} innen fredag.',
      bare: ['####.##.#####'],
      wrong: ['1503.05.80741', '1503.05.8074'],
      sees: 'digits and swaps'
    },
    {
      id: 'dk-cpr',
      make: like('<ddmmyy>####'),
      forms: ['######-####', '###### ####', '## ## ## ####'],
      named: ['CPR', 'CPR-nummer', 'personnummer', 'sundhedskort', 'Danish id'],
      says: 'Mit CPR-nummer er {} på kortet.',
      bare: ['######-####'],
      wrong: ['991290-1234', '010013-1234', '0101901']
    },
    {
      id: 'dk-cvr',
      make: ending('[123]######', multipleOf(11, [2, 7, 6, 5, 4, 3, 2, 1])),
      forms: ['## ## ## ##'],
      named: ['CVR', 'CVR-nummer', 'SE-nummer', 'virksomhedsnummer', 'moms'],
      says: 'Firmaets CVR {} kan slås op.',
      wrong: ['13585629', '03585628'],
      sees: 'digits and swaps'
    },
    {
      id: 'fi-hetu',
      make: either(hetu('-'), hetu('A'), hetu('Y')),
      named: ['henkilötunnus', 'HETU', 'personbeteckning', 'sosiaaliturvatunnus', 'Finnish ID', 'SSN'],
      says: 'Henkilötunnus {} merkittiin lomakkeeseen.',
      bare: ['compact'],
      alone: ['compact'],
      wrong: ['131052-308U', '321052-308T', '131052308'],
      sees: 'digits'
    },
    {
      id: 'fi-business-id',
      make: ending('#######', multipleOf(11, [7, 9, 10, 5, 8, 4, 2, 1])),
      forms: ['#######-#'],
      named: ['Y-tunnus', 'FO-nummer', 'business ID', 'ALV'],
      says: 'Yrityksen Y-tunnus on {} rekisterissä.',
      wrong: ['2077474-1', '207747-0'],
      sees: 'digits and swaps'
    },
    {
      id: 'is-kennitala',
      make: ending('<ddmmyy>##', body => {
        const digit = multipleOf(11, [3, 2, 7, 6, 5, 4, 3, 2, 1])(body);
        return digit === null ? null : `${digit}9`;
      }),
      forms: ['######-####', '###### ####'],
      named: ['kennitala', 'kt', 'kennitölu', 'Icelandic ID'],
      says: 'Kennitala hennar er {} samkvæmt skrá.',
      bare: ['######-####'],
      alone: ['compact'],
      wrong: ['120174-3388', '120174-3391', '990174-3399'],
      sees: 'most'
    },
    {
      id: 'nordic-passport',
      make: like('@@#######', '########', '@@@######'),
      forms: ['## #######'],
      named: ['passnummer', 'passinumero', 'pass nr', 'passport'],
      says: 'Passnummer {} är spärrat.',
      wrong: ['1234567', 'ABCD12345', 'B1234567']
    }
  ]);
});
