import { digitAt, hasDay, isDay, mod11x10, weighted } from '../../checks/index.js';
import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';

/** Months carry the century: so many more stand for another hundred years. */
const centuryDay = (text: string, steps: number): boolean =>
  isDay(Number(text.slice(2, 4)) % steps, Number(text.slice(4, 6)));

const lettered = (text: string, weights: readonly number[]): number =>
  weights.reduce(
    (sum, weight, at) => sum + weight * (text.charCodeAt(at) < 58 ? digitAt(text, at) : text.charCodeAt(at) - 55),
    0
  );

const pesel = (text: string): boolean =>
  (10 - (weighted(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digitAt(text, 10) && centuryDay(text, 20);

const nip = (text: string): boolean => weighted(text, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(text, 9);
const regon = (text: string): boolean => (weighted(text, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === digitAt(text, 8);

/** Czechia and Slovakia: women have 50 more in the month; 20 more when the numbers of a day ran out. */
function birthNumber(text: string): boolean {
  const month = Number(text.slice(2, 4)) % 50;
  const day = isDay(month > 20 ? month - 20 : month, Number(text.slice(4, 6)));
  return (
    day &&
    (text.length === 9
      ? Number(text.slice(0, 2)) < 54
      : Number(text) % 11 === 0 || (Number(text.slice(0, 9)) % 11 === 10 && text.endsWith('0')))
  );
}

const cnp = (text: string): boolean => {
  const check = weighted(text, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (check === 10 ? 1 : check) === digitAt(text, 12) && hasDay(text, 'ymd', 1);
};

const egn = (text: string): boolean =>
  (weighted(text, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digitAt(text, 9) && centuryDay(text, 20);

const jmbg = (text: string): boolean => {
  const check = 11 - (weighted(text, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (check > 9 ? 0 : check) === digitAt(text, 12) && hasDay(text, 'dmy') && /^.{4}(?:9|0)/.test(text);
};

/** Estonia and Lithuania: where the first weights leave ten, the second decide. */
function baltic(text: string): boolean {
  const one = weighted(text, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const two = weighted(text, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return hasDay(text, 'ymd', 1) && (one < 10 ? one : two % 10) === digitAt(text, 10);
}

const latvian = (text: string): boolean =>
  text.startsWith('32') ||
  (hasDay(text, 'dmy') && ((1101 - weighted(text, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11) % 10 === digitAt(text, 10));

const taj = (text: string): boolean => weighted(text, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digitAt(text, 8);

const hungarianTax = (text: string): boolean => weighted(text, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digitAt(text, 9);

const passports =
  'passport|passport number|paszport|numer paszportu|cestovni pas|cislo pasu|utlevel|pasaport|pas|dowod|dowod osobisty|numer dowodu|seria i numer|obciansky preukaz|obcansky prukaz|cislo op|szemelyi igazolvany|carte de identitate|buletin|osobna iskaznica|identity card';

/** Poland, Czechia, Slovakia, Hungary, Romania, Bulgaria, the western Balkans, the Baltic states. */
export const easternEurope: readonly Kind[] = [
  {
    id: 'pl-pesel',
    layouts: ['11', '6 5'],
    shape: /^\d{11}$/,
    check: pesel,
    names: 'pesel|numer pesel|nr pesel|polish national|polish id|national id|numer ewidencyjny',
    alone: ANY
  },
  {
    id: 'pl-nip',
    layouts: ['10', '3 3 2 2', '3 2 2 3', '12', '5 3 2 2'],
    shape: /^(?:PL)?[1-9]\d{9}$/,
    check: text => nip(text.slice(-10)),
    names:
      'nip|numer nip|nr nip|identyfikacji podatkowej|numer identyfikacji podatkowej|polish tax|vat|tax id|tin|podatkowej',
    bare: /^\d{3}-\d{3}-\d{2}-\d{2}$|^\d{3}-\d{2}-\d{2}-\d{3}$|^PL/
  },
  {
    id: 'pl-regon',
    layouts: ['9', '3 3 3'],
    shape: /^\d{9}$/,
    check: regon,
    names: 'regon|numer regon|nr regon'
  },
  {
    id: 'pl-document',
    layouts: ['9', '3 6', '2 7'],
    shape: /^[A-Z]{3}\d{6}$|^[A-Z]{2}\d{7}$/,
    check: text =>
      lettered(text, text.charAt(2) > '9' ? [7, 3, 1, 9, 7, 3, 1, 7, 3] : [7, 3, 9, 1, 7, 3, 1, 7, 3]) % 10 === 0,
    names: passports
  },
  {
    id: 'cz-sk-birth-number',
    layouts: ['9', '10', '6 3', '6 4'],
    between: ' -/',
    shape: /^\d{9,10}$/,
    check: birthNumber,
    names: 'rodne cislo|rodnecislo|rc|r c|birth number|rodne|rodneho cisla|czech id|slovak id|national id|rod cislo',
    bare: /^\d{6}\/\d{4}$/,
    alone: /\//
  },
  {
    id: 'cz-sk-company',
    layouts: ['8', '10', '12'],
    shape: /^(?:CZ|SK)?\d{8,10}$/,
    check: text =>
      text.length === 8
        ? (11 - (weighted(text, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(text, 7)
        : /^(?:CZ|SK)/.test(text),
    names: 'ico|dic|ic dph|ic|identifikacni cislo',
    reach: 60
  },
  {
    id: 'hu-taj',
    type: 'HEALTH',
    layouts: ['9', '3 3 3'],
    shape: /^\d{9}$/,
    check: text => taj(text) && !/^0+$/.test(text),
    names: 'taj|taj szam|tajszam|tarsadalombiztositasi|tb szam|social security|hungarian social'
  },
  {
    id: 'hu-tax-id',
    layouts: ['10', '1 3 3 3', '3 3 4', '1 9'],
    shape: /^8\d{9}$/,
    check: hungarianTax,
    names: 'adoazonosito|adoazonosito jel|ado azonosito|adoszam|tax id|hungarian tax|tin',
    alone: ANY
  },
  {
    id: 'hu-company-tax',
    layouts: ['11', '8 1 2'],
    shape: /^\d{8}[1-5]\d{2}$/,
    check: text => (10 - (weighted(text, [9, 7, 3, 1, 9, 7, 3]) % 10)) % 10 === digitAt(text, 7),
    names: 'adoszam|ado szam|tax number|vat|egyeni vallalkozo',
    bare: /^\d{8}-\d-\d{2}$/
  },
  {
    id: 'hu-personal-id',
    layouts: ['11', '1 6 4'],
    shape: /^[1-8]\d{10}$/,
    check: text => hasDay(text, 'ymd', 1),
    names: 'szemelyi szam|szemelyi azonosito|szemelyi azonosito jel|szemelyi|hungarian id|national id|personal id'
  },
  {
    id: 'ro-cnp',
    layouts: ['13', '1 6 6', '1 2 2 2 2 3 1'],
    shape: /^[1-9]\d{12}$/,
    check: cnp,
    names: 'cnp|cod numeric personal|codul numeric personal|cod numeric|romanian id|national id|personal numeric code',
    bare: /^[1256789]/,
    alone: ANY
  },
  {
    id: 'md-idnp',
    layouts: ['13'],
    shape: /^[029]\d{12}$/,
    check: text => weighted(text, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === digitAt(text, 12),
    names: 'idnp|idno|moldova id|cod personal'
  },
  {
    id: 'bg-egn',
    layouts: ['10', '6 4'],
    shape: /^\d{10}$/,
    check: egn,
    names: 'egn|егн|единен граждански номер|lnch|bulgarian id|national id|edinen grazhdanski nomer|pnf',
    alone: /^(?!1[4-8])/
  },
  {
    id: 'hr-oib',
    layouts: ['11', '13', '2 11', '3 3 3 2'],
    shape: /^(?:HR)?\d{11}$/,
    check: text => mod11x10(text.slice(-11)),
    names:
      'oib|osobni identifikacijski broj|osobni identifikacijski|croatian id|personal identification|national id|tax id',
    alone: ANY
  },
  {
    id: 'yu-jmbg',
    layouts: ['13', '7 6', '2 2 3 2 3 1', '7 2 3 1', '7 5 1'],
    shape: /^\d{13}$/,
    check: jmbg,
    names:
      'jmbg|emso|embg|maticni broj|enotna maticna stevilka|maticna stevilka|edinstven maticen broj|јмбг|ембг|матични број|slovenian id|serbian id|national id|umcn|jmb',
    bare: ANY
  },
  {
    id: 'si-tax-number',
    layouts: ['8', '10', '2 8'],
    shape: /^(?:SI)?[1-9]\d{7}$/,
    check: text =>
      (11 - (weighted(text.slice(-8), [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(text, text.length - 1),
    names: 'davcna|davcna stevilka|davcna st|id za ddv|slovenian tax|tax id|tax number|vat',
    reach: 60
  },
  {
    id: 'baltic-personal-code',
    layouts: ['11', '1 6 4'],
    shape: /^[1-8]\d{10}$/,
    check: baltic,
    names:
      'isikukood|isiku kood|asmens kodas|asmens kodo|personal code|estonian id|lithuanian id|personal identification code|national id|ik|personal id|henkilokoodi',
    alone: ANY
  },
  {
    id: 'lv-personal-code',
    layouts: ['11', '6 5'],
    shape: /^\d{11}$/,
    check: latvian,
    names: 'personas kods|personas koda|latvian id|personal code|national id',
    bare: /^(?!32)\d{6}-[012]\d{4}$/
  },
  {
    id: 'eastern-document',
    layouts: ['8', '9', '2 6', '2 7', '3 6', '6 2'],
    shape: /^[A-Z]{2}\d{6,7}$|^[A-Z]{3}\d{6}$|^\d{6}[A-Z]{2}$|^\d{8,9}$/,
    names: passports,
    reach: 45
  }
];
