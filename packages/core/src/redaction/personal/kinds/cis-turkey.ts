import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import { inn, kazakh, ruOgrn, ruSnils, turkish, ukrainian, vkn } from '../valid/cis-turkey.js';

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
    check: ruSnils,
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
    check: ruOgrn,
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
