import { describe } from 'vitest';
import { either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { both, sumOf, told } from '../../../testing/identifiers/sums.js';
import { cisTurkey } from './cis-turkey.js';

/** Turkey: seven times the odd places less the even ones; then the last digit of the sum of all ten. */
const turkish = both(
  body => String((((sumOf(body, [1, 0]) * 7 - sumOf(body.slice(0, 8), [0, 1])) % 10) + 10) % 10),
  body => String(sumOf(body, [1]) % 10)
);

/** Turkish tax number: each digit moved by its place, then times a power of two modulo nine. */
const vkn: Ending = body => {
  const parts = [...body].map((digit, at) => {
    const moved = (Number(digit) + 9 - at) % 10;
    return moved === 9 ? 9 : (moved * 2 ** (9 - at)) % 9;
  });
  return String((10 - (parts.reduce((a, b) => a + b, 0) % 10)) % 10);
};

const inn10 = told([2, 4, 10, 3, 5, 9, 4, 6, 8], '01234567890');
const inn12 = both(
  told([7, 2, 4, 10, 3, 5, 9, 4, 6, 8], '01234567890'),
  told([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8], '01234567890')
);

/** Russia's pension insurance: nine down to one, modulo 101; a hundred counts as nought. */
const snils: Ending = body => String((sumOf(body, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100).padStart(2, '0');

const ogrn =
  (modulus: bigint): Ending =>
  body =>
    String((BigInt(body) % modulus) % 10n);

/** Ukraine: minus one for the first digit. */
const ukrainian: Ending = body => {
  const sum = sumOf(body.slice(1), [5, 7, 9, 4, 6, 10, 5, 7]) - Number(body.charAt(0));
  return String((((sum % 11) + 11) % 11) % 10);
};

/** Kazakhstan: where the first weights leave ten, the second decide. */
const kazakh: Ending = body => {
  const [one, two] = [
    told([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], '0123456789.')(body),
    told([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2], '0123456789.')(body)
  ];
  return one ?? two;
};

describe('Turkey and the east', () => {
  describeKinds(cisTurkey, [
    {
      id: 'tr-tckn',
      make: ending('[123456789]########', turkish),
      forms: ['### ### ### ##'],
      named: ['TC kimlik no', 'TCKN', 'kimlik numarası', 'vatandaşlık numarası', 'Turkish ID', 'T.C. kimlik'],
      says: 'Başvuru için kimlik no {} gerekir.',
      alone: ['compact'],
      wrong: ['10000000147', '01234567890', '1000000014'],
      sees: 'digits'
    },
    {
      id: 'tr-vkn',
      make: ending('#########', vkn),
      named: ['VKN', 'vergi no', 'vergi numarası', 'vergi kimlik numarası'],
      says: 'Fatura vergi no {} üzerine kesildi.',
      wrong: ['4540536921', '454053692'],
      sees: 'digits'
    },
    {
      id: 'tr-plate',
      make: like('34[ABCDEF][KLMN]###', '06[ABCDEF]####', '35[ABCD][EFGH][JKLM]##'),
      forms: ['## ## ###', '## # ####', '## ### ##'],
      named: ['plaka', 'plaka no', 'araç', 'vehicle', 'license plate'],
      says: 'Aracın plakası plaka {} olarak yazıldı.',
      alone: ['compact'],
      wrong: ['82 AB 123', '00 A 1234', '34 QW 123']
    },
    {
      id: 'tr-passport',
      make: like('[USZ]########'),
      forms: ['# ########'],
      named: ['pasaport', 'pasaport no', 'ehliyet', 'kimlik seri'],
      says: 'Pasaport no {} iptal edildi.',
      wrong: ['12345678', 'AB1234567']
    },
    {
      id: 'ru-inn',
      make: either(ending('77#######', inn10), ending('50########', inn12)),
      named: ['ИНН', 'INN', 'идентификационный номер', 'налогоплательщика'],
      says: 'Её ИНН {} указан в договоре.',
      wrong: ['7707083894', '500100732258', '77070838'],
      sees: 'most'
    },
    {
      id: 'ru-snils',
      make: ending('[1]########', snils),
      forms: ['###-###-### ##', '###-###-###-##', '######### ##'],
      named: ['СНИЛС', 'SNILS', 'страховой номер', 'страховое свидетельство'],
      says: 'Укажите СНИЛС {} в заявлении.',
      bare: ['###-###-### ##'],
      alone: ['compact'],
      wrong: ['112-233-445 96', '000-000-000 00', '112-233-445'],
      sees: 'most'
    },
    {
      id: 'ru-passport',
      make: like('4#########', '#########'),
      forms: ['#### ######', '## ## ######', '## #######'],
      named: ['паспорт', 'серия и номер', 'загранпаспорт', 'Russian passport', 'паспорта'],
      says: 'Паспорт {} выдан в Твери.',
      wrong: ['12345678', '45 1 234567']
    },
    {
      id: 'ru-ogrn',
      make: either(ending('1###########', ogrn(11n)), ending('3#############', ogrn(13n))),
      named: ['ОГРН', 'ОГРНИП', 'OGRN'],
      says: 'ОГРН {} есть в выписке.',
      wrong: ['1027700132196', '4027700132195', '102770013219'],
      sees: 'most'
    },
    {
      id: 'ua-rnokpp',
      make: ending('[23]########', ukrainian),
      named: ['РНОКПП', 'ІПН', 'ідентифікаційний код', 'RNOKPP', 'код платника'],
      says: 'Її РНОКПП {} у довідці.',
      wrong: ['1759013777', '175901377'],
      sees: 'most'
    },
    {
      id: 'ua-passport',
      make: like('[ABC][EKM]######', '#########'),
      forms: ['## ######'],
      named: ['паспорт', 'ID картка', 'Ukrainian passport', 'паспорта'],
      says: 'Паспорт {} видано у Львові.',
      wrong: ['A1234567', '12345678']
    },
    {
      id: 'kz-iin',
      make: ending('<yymmdd>[34]####', kazakh),
      forms: ['###### ######'],
      named: ['ИИН', 'ЖСН', 'IIN', 'individual identification', 'Kazakh ID'],
      says: 'ИИН {} проверен в банке.',
      alone: ['compact'],
      wrong: ['871412300348', '870432300348', '87041230034'],
      sees: 'most'
    }
  ]);
});
