import { digitAt, hasDay, weighted } from '../../checks/index.js';
import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';

const turkish = (text: string): boolean => {
  const odd = weighted(text, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(text, [0, 1, 0, 1, 0, 1, 0, 1]);
  const sum = weighted(text, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  return (odd * 7 - even + 100) % 10 === digitAt(text, 9) && sum % 10 === digitAt(text, 10);
};

/** Turkish tax number: every digit is moved by its place, and doubled as often. */
const vkn = (text: string): boolean => {
  let sum = 0;
  for (let at = 0; at < 9; at++) {
    const moved = (digitAt(text, at) + 9 - at) % 10;
    const value = (moved * 2 ** (9 - at)) % 9;
    sum += moved !== 0 && value === 0 ? 9 : value;
  }
  return (10 - (sum % 10)) % 10 === digitAt(text, 9);
};

const mod11 = (text: string, weights: readonly number[]): boolean =>
  (weighted(text, weights) % 11) % 10 === digitAt(text, weights.length);

const inn = (text: string): boolean =>
  text.length === 10
    ? mod11(text, [2, 4, 10, 3, 5, 9, 4, 6, 8])
    : mod11(text, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && mod11(text, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);

const snils = (text: string): boolean => {
  const sum = weighted(text, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (sum === 100 ? 0 : sum) === Number(text.slice(9));
};

const ukrainian = (text: string): boolean =>
  (((weighted(text, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === digitAt(text, 9);

function kazakh(text: string): boolean {
  const one = weighted(text, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const two = weighted(text, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return hasDay(text, 'ymd') && (one === 10 ? two : one) === digitAt(text, 11);
}

/** Turkey, Russia, Ukraine, Kazakhstan. */
export const cisTurkey: readonly Kind[] = [
  {
    id: 'tr-tckn',
    layouts: ['11', '3 3 3 2'],
    shape: /^[1-9]\d{10}$/,
    check: turkish,
    names:
      'tckn|tc kimlik|tc kimlik no|t c kimlik|kimlik|kimlik no|kimlik numarasi|turkish id|tc no|tcno|vatandaslik|vatandaslik numarasi|nufus|turkish national|national id|tc id',
    alone: ANY
  },
  {
    id: 'tr-vkn',
    layouts: ['10'],
    shape: /^\d{10}$/,
    check: vkn,
    names: 'vkn|vergi|vergi kimlik|vergi no|vergi numarasi|vergi kimlik numarasi|tax id|tin'
  },
  {
    id: 'tr-plate',
    layouts: ['2 1 2', '2 1 3', '2 1 4', '2 2 2', '2 2 3', '2 2 4', '2 3 2', '2 3 3', '6', '7', '8'],
    shape: /^(?:0[1-9]|[1-7]\d|8[01])[A-PR-VYZ]{1,3}\d{2,4}$/,
    names: 'plaka|arac|plaka no|plakasi|license plate|licence plate|plate|vehicle',
    alone: /^\d\d ?[A-Z]{1,3} ?\d{2,4}$/,
    reach: 60
  },
  {
    id: 'tr-passport',
    layouts: ['9', '1 8'],
    shape: /^[A-Z]\d{8}$/,
    names: 'pasaport|passport|pasaport no|kimlik seri|ehliyet',
    reach: 60
  },
  {
    id: 'ru-inn',
    layouts: ['10', '12'],
    shape: /^\d{10}(?:\d{2})?$/,
    check: inn,
    names: 'inn|инн|налогоплательщика|идентификационный номер|taxpayer|russian tax|tax id',
    alone: /^\d{12}$/
  },
  {
    id: 'ru-snils',
    layouts: ['11', '3 3 3 2', '9 2'],
    shape: /^\d{11}$/,
    check: text => snils(text) && !/^0{9}/.test(text),
    names: 'snils|снилс|страховой номер|пенсионного страхования|страховое свидетельство|pension insurance',
    bare: /^\d{3}-\d{3}-\d{3}[ -]\d{2}$/,
    alone: ANY
  },
  {
    id: 'ru-passport',
    layouts: ['10', '4 6', '2 2 6', '9', '2 7'],
    shape: /^\d{10}$|^\d{9}$/,
    names:
      'паспорт|паспорта|серия|загранпаспорт|pasport|russian passport|passport rf|серия и номер|водительское|passport',
    reach: 45
  },
  {
    id: 'ru-ogrn',
    layouts: ['13', '15'],
    shape: /^[1-35]\d{12}(?:\d{2})?$/,
    check: text => String(Number(text.slice(0, -1)) % (text.length === 13 ? 11 : 13)).slice(-1) === text.slice(-1),
    names: 'огрн|огрнип|ogrn|ogrnip'
  },
  {
    id: 'ua-rnokpp',
    layouts: ['10'],
    shape: /^\d{10}$/,
    check: ukrainian,
    names:
      'рнокпп|іпн|ипн|rnokpp|ipn|ідентифікаційний код|ідентифікаційний номер|ідентифікаціиныи код|податковии номер|ukrainian tax|tax number|drfo|дрфо|код платника'
  },
  {
    id: 'ua-passport',
    layouts: ['8', '9', '2 6'],
    shape: /^(?:[A-Z]{2}\d{6}|\d{9})$/,
    names: 'паспорт|паспорта|id картка|ukrainian passport|pasport',
    reach: 45
  },
  {
    id: 'kz-iin',
    layouts: ['12', '6 6'],
    shape: /^\d{12}$/,
    check: kazakh,
    names: 'iin|иин|жсн|zhsn|kazakh id|bin|national id|individual identification',
    alone: ANY
  }
];
