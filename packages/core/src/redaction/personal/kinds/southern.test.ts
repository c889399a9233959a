import { describe } from 'vitest';
import { drawn, either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending, Maker } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { luhn, sumOf, told, valueOf } from '../../../testing/identifiers/sums.js';
import { southernEurope } from './southern.js';

const letter: Ending = digits => 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(digits) % 23);

/** Foreigners: X, Y and Z stand for 0, 1 and 2. */
const foreigner: Ending = body => letter(String('XYZ'.indexOf(body.charAt(0))) + body.slice(1));

/** Companies: Luhn over the seven digits; some say it with a letter. */
const company = (first: string, letters: boolean): Maker => {
  const end: Ending = body => {
    const digit = luhn(body.slice(1)) ?? '';
    return letters ? 'JABCDEFGHI'.charAt(Number(digit)) : digit;
  };
  return ending(`${first}#######`, end);
};

/** Spain's social security: what province and number leave when divided by 97. */
const affiliation: Ending = body => {
  const [province, number] = [Number(body.slice(0, 2)), Number(body.slice(2))];
  const whole = number < 10_000_000 ? province * 10_000_000 + number : Number(body);
  return String(whole % 97).padStart(2, '0');
};

const portuguese = told([9, 8, 7, 6, 5, 4, 3, 2], '00987654321');

/** Portugal's citizen card: every second character from the left doubled, less nine where that is more than nine. */
const citizen: Maker = draw =>
  drawn(() => {
    const body = draw.like('#########[XYZABC][XYZABC123456]');
    const sum = [...body].reduce((all, char, at) => {
      const value = valueOf(char) * (at % 2 === 0 ? 2 : 1);
      return all + (at % 2 === 0 && value > 9 ? value - 9 : value);
    }, 0);
    return body + String((10 - (sum % 10)) % 10);
  });

/** Greece: powers of two, what is left of eleven, ten as nought. */
const afm: Ending = body => String((sumOf(body.slice(-8), [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10);

describe('southern Europe', () => {
  describeKinds(southernEurope, [
    {
      id: 'it-codice-fiscale',
      make: like('[RVB][SLN][SNC][MGL][RNC][ACT]##[ABCDEHLMPRST][0123]#[FHL]###@'),
      forms: ['### ### ##### #####', '###### ##### #####', '###### ## # ## #### #'],
      named: ['codice fiscale', 'CF', 'cod. fisc.', 'tessera sanitaria', 'fiscal code'],
      says: 'Il codice fiscale {} risulta corretto.',
      bare: ['compact'],
      wrong: ['RSSMRA85F10A562S', 'RSSMR85T10A562S', 'RSSMRA85T10A5621']
    },
    {
      id: 'it-vat',
      make: ending('0#########', luhn),
      named: ['partita IVA', 'P.IVA', 'IVA', 'VAT number', 'piva'],
      says: 'La ditta ha partita IVA {} da anni.',
      alone: ['compact'],
      wrong: ['00743110158', '00000000000', '0074311015'],
      sees: 'digits'
    },
    {
      id: 'it-document',
      make: like('C[ABCD]#####[ABCD][ABCD]', 'A[XYZ]#######', 'U1[BCDFG]######[BCD]'),
      forms: ['## ##### ##', '## #######'],
      named: ["carta d'identità", 'CIE', 'patente', 'documento', 'passaporto'],
      says: "Ha mostrato la carta d'identità {} allo sportello.",
      alone: ['compact'],
      wrong: ['ABC12345', 'CA1234AB', '1234567AB1']
    },
    {
      id: 'es-dni',
      make: ending('########', letter),
      forms: ['########-#', '##.###.###-#', '######## #'],
      named: ['DNI', 'NIF', 'documento nacional de identidad', 'número de identificación', 'spanish id'],
      says: 'Mi DNI es {} y vence en mayo.',
      bare: ['compact', '########-#'],
      alone: ['compact'],
      wrong: ['12345678A', '12345678-B', '1234567Z'],
      sees: 'digits and swaps'
    },
    {
      id: 'es-nie',
      make: ending('[XYZ]#######', foreigner),
      forms: ['#-#######-#', '# ####### #', '########-#'],
      named: ['NIE', 'extranjero', 'permiso de residencia', 'número de identidad', 'foreigner'],
      says: 'Tiene el NIE {} desde hace un año.',
      bare: ['compact', '#-#######-#'],
      alone: ['compact'],
      wrong: ['X1234567A', 'W1234567L', 'X123456L'],
      sees: 'digits and swaps'
    },
    {
      id: 'es-cif',
      make: either(company('[ABFGH]', false), company('[PQSW]', true)),
      forms: ['#-#######-#', '#-########'],
      named: ['CIF', 'NIF', 'código de identificación fiscal', 'identificación fiscal'],
      says: 'La empresa con CIF {} factura.',
      wrong: ['A58818502', 'I58818501', 'A5881850'],
      sees: 'digits'
    },
    {
      id: 'es-social-security',
      make: ending('[01234]#########', affiliation),
      forms: ['## ######## ##', '##/########/##', '## ##########'],
      named: ['NUSS', 'seguridad social', 'número de afiliación', 'NAF', 'social security'],
      says: 'La seguridad social le dio el {} al empezar.',
      bare: ['##/########/##'],
      wrong: ['281234567890', '28/12345678/00', '28123456789'],
      sees: 'most'
    },
    {
      id: 'es-passport',
      make: like('@@@######', '@@######'),
      forms: ['### ######'],
      named: ['pasaporte', 'número de pasaporte', 'passport'],
      says: 'Viajó con pasaporte {} en abril.',
      wrong: ['A1234567', 'ABCD12345', 'AAA12345']
    },
    {
      id: 'pt-nif',
      make: ending('[1235]#######', portuguese),
      forms: ['### ### ###', '###.###.###'],
      named: ['NIF', 'contribuinte', 'número de contribuinte', 'identificação fiscal', 'tax id'],
      says: 'O número de contribuinte é {} desde então.',
      alone: ['compact'],
      wrong: ['501442601', '001442600', '50144260'],
      sees: 'most'
    },
    {
      id: 'pt-niss',
      make: ending('1#########', body => String(9 - (sumOf(body, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10))),
      forms: ['### ### ### ##'],
      named: ['NISS', 'segurança social', 'número de segurança social', 'Seg. Social'],
      says: 'A segurança social atribuiu {} ao bebé.',
      alone: ['compact'],
      wrong: ['11122233346', '31122233345'],
      sees: 'most'
    },
    {
      id: 'pt-citizen-card',
      make: citizen,
      forms: ['######## # ###', '######## ####', '######## # ## #'],
      named: ['cartão de cidadão', 'bilhete de identidade', 'CC', 'citizen card', 'identificação civil'],
      says: 'O cartão de cidadão {} caducou.',
      bare: ['compact'],
      wrong: ['000000000ZZ5', '123456789012', '00000000ZZ4'],
      sees: 'digits'
    },
    {
      id: 'gr-amka',
      make: ending('<ddmmyy>####', luhn),
      forms: ['###### #####'],
      named: ['AMKA', 'ΑΜΚΑ', 'Α.Μ.Κ.Α', 'social security'],
      says: 'Ο ΑΜΚΑ μου είναι {} στην κάρτα.',
      alone: ['compact'],
      wrong: ['01013099998', '32013099997', '0101309999'],
      sees: 'digits'
    },
    {
      id: 'gr-afm',
      make: either(ending('[019]#######', afm), ending('EL[019]#######', afm)),
      forms: ['## #########'],
      named: ['ΑΦΜ', 'AFM', 'Α.Φ.Μ', 'TIN'],
      says: 'Το ΑΦΜ {} ανήκει σε αυτήν.',
      wrong: ['094259217', '000000000', '09425921'],
      sees: 'most'
    },
    {
      id: 'gr-identity-card',
      make: like('[AX][IEKZ]######', '[AEKZ]######'),
      forms: ['## ######'],
      named: ['ταυτότητα', 'ΑΔΤ', 'αριθμός ταυτότητας', 'ADT', 'identity card'],
      says: 'Η ταυτότητα {} έχει λήξει.',
      wrong: ['ABC12345', '12345678']
    },
    {
      id: 'cy-tax',
      make: like('########[ABCDE]', 'CY########[KLMN]'),
      forms: ['## #########'],
      named: ['TIC', 'tax identification code', 'alien registration', 'ARC'],
      says: 'The Cyprus tax code TIC {} is hers.',
      wrong: ['12345678', '1234567AB']
    },
    {
      id: 'mt-identity-card',
      make: like('#######[MGAPLHBZ]'),
      forms: ['####### #'],
      named: ['identity card', 'karta tal-identità', 'ID card', 'Maltese id'],
      says: 'Il-karta tal-identità {} intilfet.',
      wrong: ['1234567C', '123456M']
    }
  ]);
});
