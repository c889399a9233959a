import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import { cif, dni, grAfm, grAmka, itVat, nie, niss, nuss, ptCitizenCard, ptNif } from '../valid/southern.js';

const document =
  'passport|passport number|pasaporte|numero de pasaporte|passaporto|numero di passaporto|passaporte|diavatirio|διαβατηριο';

/** Italy, Spain, Portugal, Greece, Malta, Cyprus. */
export const southernEurope: readonly Kind[] = [
  {
    id: 'it-codice-fiscale',
    layouts: ['16', '3 3 5 5', '6 5 5', '3 3 2 3 4 1', '6 2 1 2 4 1', '3 3 5 4 1', '6 2 3 5'],
    shape: /^[A-Z]{6}[\dLMNP-V]{2}[ABCDEHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/,
    names: 'codice fiscale|cod fiscale|codfis|cf|cod fisc|codicefiscale|fiscal code|tax code|tax id|tessera sanitaria',
    bare: /\d.{0,9}\d/
  },
  {
    id: 'it-vat',
    layouts: ['11', '13', '2 11'],
    shape: /^(?:IT)?\d{11}$/,
    check: itVat,
    names: 'partita iva|p iva|piva|part iva|vat|iva|vat number|codice fiscale',
    bare: /^IT/,
    alone: /^0\d{10}$|^IT/
  },
  {
    id: 'it-document',
    layouts: ['9', '10', '2 7', '2 5 2'],
    shape: /^[A-Z]{2}\d{5}[A-Z]{2}$|^\d{7}[A-Z]{2}$|^[A-Z]{2}\d{7}[A-Z]?$|^U1[B-DF-HJ-NP-TV-Z0-9]{7}[A-Z]$/,
    names: `carta d identita|carta identita|cie|numero carta|documento|patente|patente di guida|numero patente|identity card|driving licence|driver|${document}`,
    alone: /^[A-Z]{2}\d{5}[A-Z]{2}$|^\d{7}[A-Z]{2}$|^[A-Z]{2}\d{7}[A-Z]?$|^U1[A-Z0-9]{7}[A-Z]$/i,
    reach: 60
  },
  {
    id: 'es-dni',
    layouts: ['9', '8 1', '2 3 4', '2 3 3 1'],
    between: ' -.',
    shape: /^\d{8}[TRWAGMYFPDXBNJZSQVHLCKE]$/,
    check: dni,
    names:
      'dni|nif|documento nacional|documento nacional de identidad|documento de identidad|numero de identificacion|d n i|n i f|identificacion fiscal|spanish id|national id|tax id',
    bare: /[A-Z]$/,
    alone: ANY
  },
  {
    id: 'es-nie',
    layouts: ['9', '1 7 1', '8 1', '1 8'],
    between: ' -.',
    shape: /^[XYZ]\d{7}[TRWAGMYFPDXBNJZSQVHLCKE]$/,
    check: nie,
    names: 'nie|n i e|identidad de extranjero|extranjero|nif|permiso de residencia|numero de identidad|foreigner',
    bare: /^[A-Z].*[A-Z]$/,
    alone: ANY
  },
  {
    id: 'es-cif',
    layouts: ['9', '1 7 1', '1 8'],
    shape: /^[ABCDEFGHJNPQRSUVWKLM]\d{7}[0-9A-J]$/,
    check: cif,
    names: 'cif|nif|c i f|codigo de identificacion fiscal|identificacion fiscal'
  },
  {
    id: 'es-social-security',
    layouts: ['12', '2 8 2', '2 10'],
    between: ' -/',
    shape: /^\d{12}$/,
    check: nuss,
    names: 'nuss|naf|seguridad social|numero de afiliacion|afiliacion|numero de la seguridad social|social security',
    bare: /^\d{2}\/\d{8}\/\d{2}$/
  },
  {
    id: 'es-passport',
    layouts: ['9', '8', '3 6'],
    shape: /^[A-Z]{3}\d{6}$|^[A-Z]{2}\d{6}$/,
    names: document,
    alone: /^[A-Za-z]{3}\d{6}$/,
    reach: 60
  },
  {
    id: 'pt-nif',
    layouts: ['9', '3 3 3', '11', '2 9'],
    between: ' -.',
    shape: /^(?:PT)?[1-9]\d{8}$/,
    check: ptNif,
    names:
      'nif|contribuinte|numero de contribuinte|numero de identificacao fiscal|identificacao fiscal|nipc|n contribuinte|portuguese tax|tax id|vat|tin',
    bare: /^PT/,
    alone: /\d{9}/
  },
  {
    id: 'pt-niss',
    layouts: ['11', '3 3 3 2'],
    shape: /^[12]\d{10}$/,
    check: niss,
    names: 'niss|seguranca social|numero de seguranca social|seg social|identificacao da seguranca social',
    alone: ANY
  },
  {
    id: 'pt-citizen-card',
    layouts: ['12', '8 1 3', '8 4', '8 1 2 1'],
    shape: /^\d{9}[A-Z0-9]{2}\d$/,
    check: ptCitizenCard,
    names:
      'cartao de cidadao|cartao cidadao|cc|bi|bilhete de identidade|numero de identificacao civil|citizen card|identificacao civil',
    bare: ANY
  },
  {
    id: 'gr-amka',
    layouts: ['11', '6 5'],
    shape: /^\d{11}$/,
    check: grAmka,
    names: 'amka|αμκα|social security|greek social|α μ κ α',
    alone: ANY
  },
  {
    id: 'gr-afm',
    layouts: ['9', '11', '2 9'],
    shape: /^(?:EL)?\d{9}$/,
    check: grAfm,
    names: 'afm|αφμ|α φ μ|tax id|greek tax|tin|vat|arithmos forologikou mitroou',
    bare: /^EL/
  },
  {
    id: 'gr-identity-card',
    layouts: ['7', '8', '9', '1 6', '2 6', '2 7'],
    shape: /^[A-Z]{1,2}\d{6,7}$/,
    names: `adt|αδτ|taftotita|ταυτοτητα|αριθμος ταυτοτητας|deltio taftotitas|greek id|identity card|${document}`,
    reach: 60
  },
  {
    id: 'cy-tax',
    layouts: ['9', '10', '11', '2 9'],
    shape: /^(?:CY)?\d{8}[A-Z]$/,
    names: 'cyprus tax|tic|tax identification code|cy vat|arc|alien registration',
    reach: 60
  },
  {
    id: 'mt-identity-card',
    layouts: ['8', '7 1'],
    shape: /^\d{7}[MGAPLHBZ]$/,
    names: 'malta id|maltese id|karta tal identita|identity card|id card|national id',
    reach: 60
  }
];
