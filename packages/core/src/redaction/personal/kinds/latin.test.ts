import { describe } from 'vitest';
import { either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending, Maker } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { both, luhn, multipleOf, sumOf, told } from '../../../testing/identifiers/sums.js';
import { latinAmerica } from './latin.js';

/** Eleven less what is left; ten and eleven count as nought. */
const noughts = '00987654321';

const cpf = both(told([10, 9, 8, 7, 6, 5, 4, 3, 2], noughts), told([11, 10, 9, 8, 7, 6, 5, 4, 3, 2], noughts));

/** Letters count as their code less that of nought. */
const cnpj: Ending = body => {
  const digit = (text: string, weights: readonly number[]): string =>
    noughts.charAt([...text].reduce((sum, char, at) => sum + (char.charCodeAt(0) - 48) * (weights[at] ?? 0), 0) % 11);
  const one = digit(body, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
  return one + digit(body + one, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
};

/** The driver's register: where the first digit would be ten, the second loses two. */
const cnh: Ending = body => {
  const one = sumOf(body, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const two = (sumOf(body, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11) - (one > 9 ? 2 : 0);
  return `${one > 9 ? 0 : one}${two > 9 || two < 0 ? 0 : two}`;
};

/** Argentina: eleven counts as nought, ten as nine. */
const cuit = told([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '09987654321');

const cbu: Maker = draw =>
  ending('#######', multipleOf(10, [7, 1, 3, 9, 7, 1, 3, 1]))(draw) +
  ending('#############', multipleOf(10, [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3, 1]))(draw);

const rut = (size: number): Maker =>
  ending(`[123456789]${'#'.repeat(size - 1)}`, body => {
    const sum = sumOf([...body].reverse().join(''), [2, 3, 4, 5, 6, 7]);
    return '0K987654321'.charAt(sum % 11);
  });

/** Mexico: 18 down to 2, letters by their place in an alphabet with Ñ. */
const curp: Ending = body => {
  const sum = [...body].reduce(
    (all, char, at) => all + '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ'.indexOf(char) * (18 - at),
    0
  );
  return String((10 - (sum % 10)) % 10);
};

/** Banks of Mexico: of each product the last digit. */
const clabe: Ending = body => {
  const sum = [...body].reduce((all, digit, at) => all + ((Number(digit) * ([3, 7, 1][at % 3] ?? 0)) % 10), 0);
  return String((10 - (sum % 10)) % 10);
};

const nit = told([41, 37, 29, 23, 19, 17, 13, 7, 3], '01987654321');

describe('Latin America', () => {
  describeKinds(latinAmerica, [
    {
      id: 'br-cpf',
      make: ending('#########', cpf),
      forms: ['###.###.###-##', '### ### ### ##', '#########-##'],
      named: ['CPF', 'cadastro de pessoas', 'contribuinte', 'Brazilian tax'],
      says: 'O CPF dela é {} no cadastro.',
      bare: ['###.###.###-##'],
      alone: ['compact'],
      wrong: ['529.982.247-26', '111.111.111-11', '5299822472'],
      sees: 'most'
    },
    {
      id: 'br-cnpj',
      make: either(ending('########0001', cnpj), ending('*#@#*##@0001', cnpj)),
      forms: ['##.###.###/####-##', '############-##'],
      named: ['CNPJ', 'pessoa jurídica', 'cadastro nacional'],
      says: 'Nota para o CNPJ {} emitida.',
      bare: ['##.###.###/####-##'],
      wrong: ['11.222.333/0001-82', '00000000000000', '1122233300018'],
      sees: 'most'
    },
    {
      id: 'br-cnh',
      make: ending('#########', cnh),
      named: ['CNH', 'carteira nacional', 'habilitação', 'carteira de motorista'],
      says: 'A CNH {} vence este ano.',
      wrong: ['69044271147', '6904427114'],
      sees: 'most'
    },
    {
      id: 'br-pis',
      make: ending('1#########', told([3, 2, 9, 8, 7, 6, 5, 4, 3, 2], noughts)),
      forms: ['###.#####.##-#'],
      named: ['PIS', 'PASEP', 'NIS', 'NIT'],
      says: 'O PIS {} consta na carteira.',
      wrong: ['120.56412.54-8', '1205641254'],
      sees: 'most'
    },
    {
      id: 'br-rg',
      make: like('#########', '########X'),
      forms: ['##.###.###-#'],
      named: ['RG', 'registro geral', 'carteira de identidade', 'identidade'],
      says: 'RG {} da requerente.',
      wrong: ['1234567', '12.345.67-8']
    },
    {
      id: 'br-titulo',
      make: like('############'),
      forms: ['#### #### ####'],
      named: ['título de eleitor', 'título eleitoral', 'inscrição eleitoral'],
      says: 'Título de eleitor {} em dia.',
      wrong: ['12345678901', '1234567890123']
    },
    {
      id: 'br-sus',
      make: ending('7#############', multipleOf(11, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])),
      forms: ['### #### #### ####'],
      named: ['CNS', 'cartão SUS', 'SUS', 'cartão nacional de saúde'],
      says: 'O cartão SUS {} foi lido.',
      wrong: ['700000000000000', '300000000000005'],
      sees: 'most'
    },
    {
      id: 'ar-cuit',
      make: ending('20########', cuit),
      forms: ['##-########-#', '##.########.#'],
      named: ['CUIT', 'CUIL', 'clave única', 'identificación tributaria'],
      says: 'Su CUIL es {} según ANSES.',
      bare: ['##-########-#'],
      alone: ['compact'],
      wrong: ['20-12345678-7', '21-12345678-6'],
      sees: 'most'
    },
    {
      id: 'ar-dni',
      make: like('[23]#######', '[456789]######'),
      forms: ['##.###.###', '#.###.###'],
      named: ['DNI', 'documento nacional', 'documento de identidad', 'cédula'],
      says: 'El DNI {} figura en el acta.',
      wrong: ['123456', '012345678']
    },
    {
      id: 'ar-cbu',
      make: cbu,
      forms: ['######## ##############'],
      named: ['CBU', 'CVU', 'clave bancaria'],
      says: 'Transferí al CBU {} ayer.',
      bare: ['compact'],
      wrong: ['2850590940090418135202', '285059094009041813520'],
      sees: 'digits'
    },
    {
      id: 'cl-rut',
      make: either(rut(8), rut(7)),
      forms: ['##.###.###-#', '#.###.###-#', '########-#', '#######-#'],
      named: ['RUT', 'RUN', 'rol único tributario', 'cédula', 'Chilean ID'],
      says: 'Mi RUT es {} y lo sé de memoria.',
      bare: ['##.###.###-#', '########-#'],
      wrong: ['12.345.678-6', '30.686.957-X'],
      sees: 'digits'
    },
    {
      id: 'mx-curp',
      make: ending('[GLMP][AEIOU][GLR][JMN]<yymmdd>[HM]DF[RNLS][BCDR][NLMZ]0', curp),
      named: ['CURP', 'clave única de registro', 'registro de población'],
      says: 'La CURP {} está en el acta.',
      bare: ['compact'],
      wrong: ['GOMC851325HDFRRN09', 'GOMC850325HDFRRN0A', 'GOMC850325'],
      sees: 'most'
    },
    {
      id: 'mx-rfc',
      make: like('[GLMP][AEIOU][GLR][JMN]<yymmdd>*[ABC123]#', '[GLMP][ABCE][GLR]<yymmdd>@##'),
      forms: ['#### ###### ###', '###-######-###'],
      named: ['RFC', 'registro federal de contribuyentes', 'contribuyente'],
      says: 'Factura con RFC {} por favor.',
      wrong: ['GOMC851325AB1', 'G0MC850325AB1', 'GO850325AB1']
    },
    {
      id: 'mx-nss',
      make: ending('##########', luhn),
      forms: ['##-##-##-####-#', '#### ## #####'],
      named: ['NSS', 'IMSS', 'número de seguridad social', 'seguro social'],
      says: 'El IMSS le asignó {} al entrar.',
      wrong: ['12345678901', '1234567890'],
      sees: 'digits'
    },
    {
      id: 'mx-clabe',
      make: ending('0################', clabe),
      forms: ['### ### ########### #', '###### ########### #'],
      named: ['CLABE', 'CLABE interbancaria', 'cuenta'],
      says: 'Deposita a la CLABE {} hoy.',
      wrong: ['032180000118359718', '03218000011835971'],
      sees: 'digits'
    },
    {
      id: 'co-nit',
      make: ending('[89]########', nit),
      forms: ['###.###.###-#', '#########-#'],
      named: ['NIT', 'RUT', 'número de identificación tributaria'],
      says: 'La empresa con NIT {} responde.',
      wrong: ['860002964-5', '8600029'],
      sees: 'most'
    },
    {
      id: 'co-cedula',
      make: like('1#########', '[4567]#######'),
      forms: ['#.###.###.###', '##.###.###'],
      named: ['cédula', 'cédula de ciudadanía', 'CC', 'documento'],
      says: 'La cédula {} está vigente.',
      wrong: ['0123456789', '12345']
    },
    {
      id: 'pe-ruc',
      make: ending('10########', told([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '10987654321')),
      named: ['RUC', 'registro único de contribuyentes'],
      says: 'Emitió recibo con RUC {} en Lima.',
      wrong: ['20131312954', '30131312955'],
      sees: 'most'
    },
    {
      id: 'ec-cedula',
      make: either(ending('17[012345]######', luhn), draw => `${ending('09[012345]######', luhn)(draw)}001`),
      forms: ['#########-#'],
      named: ['cédula', 'RUC', 'cédula de identidad', 'Ecuadorian ID'],
      says: 'Su cédula {} es de Quito.',
      wrong: ['1710034066', '3110034065', '1770034065']
    },
    {
      id: 'uy-ci',
      make: ending('[12345]######', told([2, 9, 8, 7, 6, 3, 4], '0987654321')),
      forms: ['#.###.###-#', '#######-#'],
      named: ['cédula', 'CI', 'cédula de identidad', 'C.I.'],
      says: 'La cédula de identidad {} es suya.',
      bare: ['#.###.###-#'],
      wrong: ['1.234.567-3', '0.234.567-2'],
      sees: 'most'
    },
    {
      id: 'do-cedula',
      make: ending('001#######', luhn),
      forms: ['###-#######-#'],
      named: ['cédula', 'cédula de identidad', 'RNC'],
      says: 'Presentó la cédula {} en Santo Domingo.',
      bare: ['###-#######-#'],
      wrong: ['001-1391405-4', '0011391405'],
      sees: 'digits'
    },
    {
      id: 've-ci',
      make: like('V########', 'E########', 'J#########'),
      forms: ['#-########', '#-##.###.###', '#-########-#'],
      named: ['cédula', 'RIF', 'CI', 'cédula de identidad'],
      says: 'La cédula {} pertenece a ella.',
      wrong: ['X12345678', 'V1234']
    }
  ]);
});
