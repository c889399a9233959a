import { describe } from 'vitest';
import { drawn, either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending, Maker } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { mod11x10, multipleOf, sumOf, told } from '../../../testing/identifiers/sums.js';
import { easternEurope } from './eastern.js';

/** Poland's documents: the check digit stands behind the letters. */
const document = (letters: string, weights: readonly number[]): Maker => {
  const size = letters.split(']').length - 1;
  return draw =>
    drawn(() => {
      const [series, number] = [draw.like(letters), draw.like('#'.repeat(8 - size))];
      const digit = [...'0123456789'].find(one => sumOf(series + one + number, weights) % 10 === 0);
      return digit === undefined ? null : series + digit + number;
    });
};

/** Czechia and Slovakia: the whole is a multiple of eleven. */
const birthNumber: Ending = body => [...'0123456789'].find(digit => Number(body + digit) % 11 === 0) ?? null;

const cnp = told([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9], '01234567891');

/** The Baltic rule: where the first weights leave ten, the second decide, and ten counts as nought. */
const baltic: Ending = body => {
  const one = sumOf(body, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const two = sumOf(body, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return String(one < 10 ? one : two % 10);
};

const latvian: Ending = body => String(((1101 - sumOf(body, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11) % 10);

/** Day, month and three digits of the year, region and number; ten and eleven count as nought. */
const jmbg: Maker = draw => {
  const day = draw.like('<ddmmyyyy>');
  const body = day.slice(0, 4) + day.slice(5) + draw.like('[157]0###');
  return body + (told([7, 6, 5, 4, 3, 2], '00987654321')(body) ?? '');
};

describe('eastern Europe', () => {
  describeKinds(easternEurope, [
    {
      id: 'pl-pesel',
      make: either(
        ending('<yymmdd>####', multipleOf(10, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1])),
        ending('<yymmdd+20>####', multipleOf(10, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]))
      ),
      forms: ['###### #####', '######-#####'],
      named: ['PESEL', 'numer PESEL', 'nr PESEL', 'Polish ID'],
      says: 'Jej PESEL to {} według dowodu.',
      alone: ['compact'],
      wrong: ['44051401358', '44991401359', '4405140135'],
      sees: 'digits'
    },
    {
      id: 'pl-nip',
      make: ending('[123456789]########', multipleOf(11, [6, 5, 7, 2, 3, 4, 5, 6, 7, 10])),
      forms: ['###-###-##-##', '###-##-##-###'],
      named: ['NIP', 'numer NIP', 'identyfikacji podatkowej', 'VAT'],
      says: 'Faktura na NIP {} dla firmy.',
      bare: ['###-###-##-##', '###-##-##-###'],
      wrong: ['123-456-32-19', '0234563218'],
      sees: 'digits'
    },
    {
      id: 'pl-regon',
      make: ending('########', told([8, 9, 2, 3, 4, 5, 6, 7], '01234567890')),
      forms: ['### ### ###'],
      named: ['REGON', 'numer REGON'],
      says: 'Firma ma REGON {} od roku.',
      wrong: ['123456786', '12345678'],
      sees: 'most'
    },
    {
      id: 'pl-document',
      make: either(
        document('[ABC][BCD][CDE]', [7, 3, 1, 9, 7, 3, 1, 7, 3]),
        document('[ABE][FGH]', [7, 3, 9, 1, 7, 3, 1, 7, 3])
      ),
      forms: ['### ######', '## #######'],
      named: ['dowód osobisty', 'numer dowodu', 'paszport', 'numer paszportu', 'seria i numer'],
      says: 'Okazał dowód osobisty {} w banku.',
      wrong: ['ABA300001', 'AB1234567', 'ABCD12345'],
      sees: 'most'
    },
    {
      id: 'cz-sk-birth-number',
      make: either(ending('<yymmdd>###', birthNumber), ending('<yymmdd+50>###', birthNumber)),
      forms: ['######/####', '###### ####'],
      named: ['rodné číslo', 'rodne cislo', 'RČ', 'birth number', 'rodného čísla'],
      says: 'Její rodné číslo je {} podle průkazu.',
      bare: ['######/####'],
      alone: ['######/####'],
      wrong: ['710319/2746', '713319/2745', '710319/27'],
      sees: 'most'
    },
    {
      id: 'cz-sk-company',
      make: ending('[1234567]######', told([8, 7, 6, 5, 4, 3, 2], '10987654321')),
      named: ['IČO', 'DIČ', 'identifikační číslo', 'IČ DPH'],
      says: 'Faktura pro IČO {} byla zaplacena.',
      wrong: ['25123892', '2512389'],
      sees: 'most'
    },
    {
      id: 'hu-taj',
      make: ending('########', told([3, 7], '0123456789')),
      forms: ['### ### ###', '###-###-###'],
      named: ['TAJ', 'TAJ szám', 'társadalombiztosítási', 'TB szám'],
      says: 'A TAJ szám {} a kártyán van.',
      wrong: ['123456789', '000000000'],
      sees: 'digits'
    },
    {
      id: 'hu-tax-id',
      make: ending('8########', told([1, 2, 3, 4, 5, 6, 7, 8, 9], '0123456789.')),
      forms: ['#-###-###-###', '### ### ####'],
      named: ['adóazonosító', 'adóazonosító jel', 'adószám', 'Hungarian tax'],
      says: 'Adóazonosító jel: {} a kérelmen.',
      alone: ['compact'],
      wrong: ['8071592154', '7071592153'],
      sees: 'digits and swaps'
    },
    {
      id: 'hu-company-tax',
      make: draw => ending('#######', multipleOf(10, [9, 7, 3, 1, 9, 7, 3, 1]))(draw) + draw.like('[12345]##'),
      forms: ['########-#-##'],
      named: ['adószám', 'egyéni vállalkozó', 'VAT', 'tax number'],
      says: 'A cég adószáma, adószám {}, aktív.',
      bare: ['########-#-##'],
      wrong: ['12892313-2-41', '12892312-6-41']
    },
    {
      id: 'hu-personal-id',
      make: like('[12]<yymmdd>####'),
      forms: ['# ###### ####', '#-######-####'],
      named: ['személyi szám', 'személyi azonosító', 'Hungarian ID', 'personal id'],
      says: 'Személyi szám {} szerepel benne.',
      wrong: ['18599061234', '9850615123']
    },
    {
      id: 'ro-cnp',
      make: ending('[125]<yymmdd>#####', cnp),
      forms: ['# ###### ######'],
      named: ['CNP', 'cod numeric personal', 'codul numeric personal', 'Romanian ID'],
      says: 'Are CNP {} pe buletin.',
      bare: ['compact'],
      wrong: ['1630615123458', '1631315123457', '0630615123457'],
      sees: 'most'
    },
    {
      id: 'md-idnp',
      make: ending('[2]###########', told([7, 3, 1], '0123456789')),
      named: ['IDNP', 'IDNO', 'cod personal'],
      says: 'Codul IDNP {} este corect.',
      wrong: ['2008000012345', '3002003002938'],
      sees: 'digits'
    },
    {
      id: 'bg-egn',
      make: ending('<yymmdd>###', told([2, 4, 8, 5, 10, 9, 7, 3, 6], '01234567890')),
      forms: ['###### ####'],
      named: ['ЕГН', 'EGN', 'единен граждански номер', 'Bulgarian ID'],
      says: 'Нейното ЕГН е {} по документ.',
      wrong: ['7523169264', '7553169263'],
      sees: 'most'
    },
    {
      id: 'hr-oib',
      make: ending('##########', mod11x10),
      forms: ['### ### ### ##'],
      named: ['OIB', 'osobni identifikacijski broj', 'Croatian ID'],
      says: 'Njezin OIB je {} u sustavu.',
      alone: ['compact'],
      wrong: ['33392005962', '3339200596'],
      sees: 'digits'
    },
    {
      id: 'yu-jmbg',
      make: jmbg,
      forms: ['####### ######', '## ## ### ## ### #'],
      named: ['JMBG', 'EMŠO', 'matični broj', 'ЕМБГ', 'матични број', 'ЈМБГ'],
      says: 'Њен матични број је {} у књизи.',
      bare: ['compact'],
      wrong: ['0101006500007', '3201006500006', '010100650000'],
      sees: 'most'
    },
    {
      id: 'si-tax-number',
      make: ending('[1234567]######', told([8, 7, 6, 5, 4, 3, 2], '.0987654321')),
      named: ['davčna številka', 'davčna', 'ID za DDV', 'Slovenian tax'],
      says: 'Davčna številka {} je na računu.',
      wrong: ['15012558', '05012557'],
      sees: 'most'
    },
    {
      id: 'baltic-personal-code',
      make: ending('[3456]<yymmdd>###', baltic),
      forms: ['# ###### ####'],
      named: ['isikukood', 'asmens kodas', 'personal code', 'Estonian ID', 'Lithuanian ID'],
      says: 'Tema isikukood on {} passis.',
      alone: ['compact'],
      wrong: ['37605030298', '37613030299', '3760503029'],
      sees: 'most'
    },
    {
      id: 'lv-personal-code',
      make: either(ending('<ddmmyy>1###', latvian), like('32#########')),
      forms: ['######-#####'],
      named: ['personas kods', 'personas koda', 'Latvian ID'],
      says: 'Viņas personas kods ir {} apliecībā.',
      wrong: ['161175-19998', '331175-19997']
    },
    {
      id: 'eastern-document',
      make: like('@@######', '@@#######', '@@@######', '######@@', '#########'),
      forms: ['## ######', '### ######'],
      named: ['útlevél', 'cestovní pas', 'pașaport', 'osobna iskaznica', 'občanský průkaz', 'buletin'],
      says: 'Číslo pasu {} je na straně dvě.',
      wrong: ['ABCD1234', '1234567', 'A1234567']
    }
  ]);
});
