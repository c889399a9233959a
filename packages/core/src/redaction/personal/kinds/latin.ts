import { digitAt, hasDay, luhn, weighted } from '../../checks/index.js';
import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';

const from11 = (text: string, weights: readonly number[]): number => ((11 - (weighted(text, weights) % 11)) % 11) % 10;

const cpf = (text: string): boolean =>
  from11(text, [10, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(text, 9) &&
  from11(text, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(text, 10);

/** Since 2026 letters may stand in it, each counting as its code less 48; so do digits. */
const cnpj = (text: string): boolean =>
  from11(text, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(text, 12) &&
  from11(text, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(text, 13);

function cnh(text: string): boolean {
  const one = weighted(text, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const less = one === 10 ? 2 : 0;
  const two = (weighted(text, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11) - less;
  return (one > 9 ? 0 : one) === digitAt(text, 9) && (two > 9 || two < 0 ? 0 : two) === digitAt(text, 10);
}

const pis = (text: string): boolean => from11(text, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(text, 10);

const cuit = (text: string): boolean => {
  const check = (11 - (weighted(text, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return (check === 10 ? 9 : check) === digitAt(text, 10);
};

function rut(text: string): boolean {
  const number = text.slice(0, -1).padStart(8, '0');
  return '0123456789K0'.charAt((11 - (weighted(number, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11) === text.slice(-1);
}

const CURP = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ';

function curp(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < 17; at++) {
    sum += CURP.indexOf(text.charAt(at)) * (18 - at);
  }
  return (10 - (sum % 10)) % 10 === digitAt(text, 17) && hasDay(text, 'ymd', 4);
}

const nit = (text: string): boolean => {
  const rest = weighted(text.slice(0, -1).padStart(9, '0'), [41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11;
  return (rest > 1 ? 11 - rest : rest) === digitAt(text, text.length - 1);
};

const uruguay = (text: string): boolean =>
  (10 - (weighted(text, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === digitAt(text, 7);

const ruc = (text: string): boolean =>
  (11 - (weighted(text, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(text, 10);

/** Brazil, Argentina, Chile, Mexico, Colombia, Peru, Ecuador, Uruguay, Venezuela, the Dominican Republic. */
export const latinAmerica: readonly Kind[] = [
  {
    id: 'br-cpf',
    layouts: ['11', '3 3 3 2', '9 2'],
    between: ' -./',
    shape: /^\d{11}$/,
    check: text => cpf(text) && !/^(\d)\1+$/.test(text),
    names: 'cpf|cpf cnpj|cadastro de pessoas|cadastro de pessoa|brazilian tax|contribuinte|tax id|documento',
    bare: /^\d{3}\.\d{3}\.\d{3}-\d{2}$/,
    alone: ANY
  },
  {
    id: 'br-cnpj',
    layouts: ['14', '2 3 3 4 2', '12 2'],
    between: ' -./',
    shape: /^[0-9A-Z]{12}\d{2}$/,
    check: text => cnpj(text) && !/^0+$/.test(text),
    names: 'cnpj|cpf cnpj|cadastro nacional|pessoa juridica|tax id',
    bare: /\//,
    alone: /^\d{14}$/
  },
  {
    id: 'br-cnh',
    layouts: ['11'],
    shape: /^\d{11}$/,
    check: cnh,
    names: 'cnh|carteira nacional|habilitacao|carteira de motorista|driver|licence|license'
  },
  {
    id: 'br-pis',
    layouts: ['11', '3 5 2 1', '1 3 3 3 1'],
    between: ' -.',
    shape: /^\d{11}$/,
    check: pis,
    names: 'pis|pasep|nis|nit|pis pasep|cartao sus|numero de identificacao do trabalhador'
  },
  {
    id: 'br-rg',
    layouts: ['9', '8', '2 3 3 1', '2 3 3', '8 1'],
    between: ' -.',
    shape: /^\d{8}[\dX]?$/,
    names: 'rg|registro geral|identidade|carteira de identidade|cedula de identidade',
    reach: 40
  },
  {
    id: 'br-titulo',
    layouts: ['12', '4 4 4'],
    shape: /^\d{12}$/,
    names: 'titulo de eleitor|titulo eleitor|titulo eleitoral|inscricao eleitoral',
    reach: 60
  },
  {
    id: 'br-sus',
    type: 'HEALTH',
    layouts: ['15', '3 4 4 4'],
    shape: /^[12789]\d{14}$/,
    check: text => weighted(text, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
    names: 'cns|cartao nacional de saude|cartao sus|sus|cartao de saude'
  },
  {
    id: 'ar-cuit',
    layouts: ['11', '2 8 1'],
    between: ' -./',
    shape: /^(?:2[03-7]|3[034]|5[015])\d{9}$/,
    check: cuit,
    names: 'cuit|cuil|cuit cuil|clave unica|identificacion tributaria|tax id',
    bare: /-/,
    alone: ANY
  },
  {
    id: 'ar-dni',
    layouts: ['7', '8', '2 3 3', '1 3 3'],
    between: ' -.',
    shape: /^[1-9]\d{6,7}$/,
    names:
      'dni|documento nacional|documento de identidad|documento|nro documento|numero de documento|cedula|cedula de identidad|ci',
    reach: 40
  },
  {
    id: 'ar-cbu',
    type: 'ACCOUNT',
    layouts: ['22', '8 14'],
    shape: /^\d{22}$/,
    check: text =>
      (10 - (weighted(text, [7, 1, 3, 9, 7, 1, 3]) % 10)) % 10 === digitAt(text, 7) &&
      (10 - (weighted(text.slice(8), [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3]) % 10)) % 10 === digitAt(text, 21),
    names: 'cbu|cvu|clave bancaria|alias cbu',
    bare: ANY
  },
  {
    id: 'cl-rut',
    layouts: ['8', '9', '1 3 3 1', '2 3 3 1', '8 1', '7 1'],
    between: ' -.',
    shape: /^\d{7,8}[\dK]$/,
    check: rut,
    names: 'rut|run|rol unico|rol unico tributario|rol unico nacional|chilean id|cedula|tax id|national id',
    bare: /^\d{1,2}\.\d{3}\.\d{3}-[\dKk]$|^\d{8}-[\dkK]$/,
    alone: /-/
  },
  {
    id: 'mx-curp',
    layouts: ['18'],
    shape: /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z\d]\d$/,
    check: curp,
    names: 'curp|clave unica de registro|registro de poblacion',
    bare: ANY
  },
  {
    id: 'mx-rfc',
    layouts: ['12', '13', '4 6 3', '3 6 3', '4 6', '10'],
    shape: /^[A-ZN]{3,4}\d{6}(?:[A-Z\d]{2}[A\d])?$/,
    check: text => hasDay(text.replace(/^[A-Z]+/, ''), 'ymd'),
    names: 'rfc|registro federal|registro federal de contribuyentes|contribuyente|tax id',
    bare: /^[A-Z]{4}-?\d{6}-?[A-Z\d]{2}[A\d]$/,
    alone: /^[A-Z]{3}/
  },
  {
    id: 'mx-nss',
    layouts: ['11', '2 2 2 4 1', '4 2 5', '10 1'],
    shape: /^\d{11}$/,
    check: luhn,
    names: 'nss|imss|numero de seguridad social|seguridad social|seguro social|issste|afiliacion'
  },
  {
    id: 'mx-clabe',
    type: 'ACCOUNT',
    layouts: ['18', '3 3 11 1', '6 11 1', '3 3 4 4 4'],
    shape: /^\d{18}$/,
    check: text =>
      (10 - (weighted(mod10(text), [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10)) % 10 ===
      digitAt(text, 17),
    names: 'clabe|clabe interbancaria|cuenta clabe|interbancaria|cuenta|bank account'
  },
  {
    id: 'co-nit',
    layouts: ['9', '10', '9 1', '3 3 3 1', '11'],
    between: ' -.',
    shape: /^\d{9,11}$/,
    check: nit,
    names: 'nit|rut|numero de identificacion tributaria|identificacion tributaria'
  },
  {
    id: 'co-cedula',
    layouts: ['7', '8', '10', '1 3 3 3', '2 3 3', '1 3 3'],
    between: ' .',
    shape: /^[1-9]\d{5,9}$/,
    names:
      'cedula|cedula de ciudadania|cc|c c|ciudadania|documento|numero de cedula|tarjeta de identidad|cedula de extranjeria|cedula de identidad|ci',
    reach: 30
  },
  {
    id: 'pe-ruc',
    layouts: ['11'],
    shape: /^(?:10|15|16|17|20)\d{9}$/,
    check: ruc,
    names: 'ruc|registro unico de contribuyentes|tax id'
  },
  {
    id: 'ec-cedula',
    layouts: ['10', '9 1', '13'],
    shape: /^(?:0[1-9]|1\d|2[0-4]|30)[0-6]\d{7}(?:001)?$/,
    check: text => luhn(text.slice(0, 10)),
    names: 'cedula|ruc|cedula de identidad|cedula de ciudadania|ecuadorian id|ci'
  },
  {
    id: 'uy-ci',
    layouts: ['8', '1 3 3 1', '7 1'],
    between: ' -./',
    shape: /^[1-9]\d{7}$/,
    check: uruguay,
    names: 'cedula|ci|c i|cedula de identidad|documento',
    bare: /^\d\.\d{3}\.\d{3}-\d$/
  },
  {
    id: 'do-cedula',
    layouts: ['11', '3 7 1'],
    shape: /^\d{11}$/,
    check: luhn,
    names: 'cedula|cedula de identidad|cedula dominicana|rnc',
    bare: /-.*-/
  },
  {
    id: 've-ci',
    layouts: ['1 8', '1 7', '8', '9', '1 2 3 3', '1 1 3 3', '1 8 1', '10'],
    between: ' -.',
    shape: /^[VEJPG]\d{7,9}$/,
    names: 'cedula|rif|ci|cedula de identidad|c i',
    reach: 60
  }
];

/** Weights 3, 7, 1, of each product the last digit. */
function mod10(text: string): string {
  return [...text.slice(0, 17)].map((digit, at) => (Number(digit) * ([3, 7, 1][at % 3] ?? 0)) % 10).join('');
}
