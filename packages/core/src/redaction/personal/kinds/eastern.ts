import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import {
  baltic,
  birthNumber,
  cnp,
  czSkCompany,
  egn,
  hrOib,
  huCompanyTax,
  huPersonalId,
  huTaj,
  hungarianTax,
  jmbg,
  latvian,
  mdIdnp,
  pesel,
  plDocument,
  plNip,
  regon,
  siTaxNumber
} from '../valid/eastern.js';

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
    check: plNip,
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
    check: plDocument,
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
    check: czSkCompany,
    names: 'ico|dic|ic dph|ic|identifikacni cislo',
    reach: 60
  },
  {
    id: 'hu-taj',
    type: 'HEALTH',
    layouts: ['9', '3 3 3'],
    shape: /^\d{9}$/,
    check: huTaj,
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
    check: huCompanyTax,
    names: 'adoszam|ado szam|tax number|vat|egyeni vallalkozo',
    bare: /^\d{8}-\d-\d{2}$/
  },
  {
    id: 'hu-personal-id',
    layouts: ['11', '1 6 4'],
    shape: /^[1-8]\d{10}$/,
    check: huPersonalId,
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
    check: mdIdnp,
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
    check: hrOib,
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
    check: siTaxNumber,
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
