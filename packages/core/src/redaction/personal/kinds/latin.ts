import { luhn } from '../../checks/index.js';
import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import {
  arCbu,
  brCnpj,
  brCpf,
  brSus,
  cnh,
  cuit,
  curp,
  ecCedula,
  mxClabe,
  mxRfc,
  nit,
  pis,
  ruc,
  rut,
  uruguay
} from '../valid/latin.js';

/** Brazil, Argentina, Chile, Mexico, Colombia, Peru, Ecuador, Uruguay, Venezuela, the Dominican Republic. */
export const latinAmerica: readonly Kind[] = [
  {
    id: 'br-cpf',
    layouts: ['11', '3 3 3 2', '9 2'],
    between: ' -./',
    shape: /^\d{11}$/,
    check: brCpf,
    names: 'cpf|cpf cnpj|cadastro de pessoas|cadastro de pessoa|brazilian tax|contribuinte|tax id|documento',
    bare: /^\d{3}\.\d{3}\.\d{3}-\d{2}$/,
    alone: ANY
  },
  {
    id: 'br-cnpj',
    layouts: ['14', '2 3 3 4 2', '12 2'],
    between: ' -./',
    shape: /^[0-9A-Z]{12}\d{2}$/,
    check: brCnpj,
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
    check: brSus,
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
    check: arCbu,
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
    check: mxRfc,
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
    check: mxClabe,
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
    check: ecCedula,
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
