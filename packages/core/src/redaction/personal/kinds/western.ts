import { luhn } from '../../checks/index.js';
import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import {
  beEnterprise,
  beNationalNumber,
  frDocument,
  frTaxNumber,
  frVat,
  luMatricule,
  nir,
  nlBsn,
  nlDocument
} from '../valid/western.js';

const passportNames =
  'passport|passport number|passeport|numero de passeport|paspoort|paspoortnummer|travel document|reisdocument';

/** France, Belgium, the Netherlands, Luxembourg. */
export const westernEurope: readonly Kind[] = [
  {
    id: 'fr-nir',
    layouts: ['15', '1 2 2 2 3 3 2', '13 2', '1 2 2 5 3 2'],
    between: ' -.',
    shape: /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)(?:\d{2}|2[AB])\d{8}$/,
    check: nir,
    names:
      'nir|securite sociale|numero de securite sociale|numero securite sociale|num secu|secu|no secu|insee|numero insee|nss|carte vitale|social security|immatriculation|french social|ssn',
    bare: ANY
  },
  {
    id: 'fr-nir-short',
    layouts: ['13', '1 2 2 2 3 3'],
    between: ' -.',
    shape: /^[12]\d{2}(?:0[1-9]|1[0-2])(?:\d{2}|2[AB])\d{6}$/,
    names: 'nir|securite sociale|numero de securite sociale|num secu|secu|insee|numero insee|nss|carte vitale',
    reach: 60
  },
  {
    id: 'fr-tax-number',
    layouts: ['13', '2 2 3 3 3', '1 3 3 3 3'],
    shape: /^[0-3]\d{12}$/,
    check: frTaxNumber,
    names:
      'spi|numero fiscal|numero fiscale|num fiscal|impots|nif|tax number|tin|reference fiscale|fiscal|foyer fiscal',
    alone: ANY
  },
  {
    id: 'fr-siret',
    layouts: ['9', '14', '3 3 3', '3 3 3 5', '9 5'],
    shape: /^\d{9}(?:\d{5})?$/,
    check: luhn,
    names: 'siret|siren|auto entrepreneur|numero siret|numero siren|micro entrepreneur',
    bare: /^\d{3} \d{3} \d{3} \d{5}$/
  },
  {
    id: 'fr-vat',
    layouts: ['13', '4 3 3 3', '4 9', '2 2 3 3 3', '2 2 9', '2 11'],
    shape: /^FR\d{2}\d{9}$/,
    check: frVat,
    names: 'tva|vat|tva intracommunautaire|numero de tva',
    bare: ANY
  },
  {
    id: 'fr-document',
    layouts: ['9', '12', '2 2 5'],
    shape: /^\d{2}[A-Z]{2}\d{5}$|^\d{12}$|^[A-Z0-9]{9}$/,
    check: frDocument,
    names: `cni|carte d identite|carte nationale d identite|carte nationale|numero de carte d identite|permis de conduire|permis|titre de sejour|${passportNames}`,
    alone: /^\d{2}[A-Z]{2}\d{5}$/,
    reach: 50
  },
  {
    id: 'fr-plate',
    layouts: ['7', '2 3 2'],
    shape: /^[A-HJ-NP-TV-Z]{2}\d{3}[A-HJ-NP-TV-Z]{2}$/,
    names:
      'immatriculation|plaque|plaque d immatriculation|license plate|licence plate|number plate|plate|vehicle|vehicule|targa|veicolo',
    bare: /^[A-Z]{2}-\d{3}-[A-Z]{2}$/,
    alone: ANY,
    reach: 60
  },
  {
    id: 'be-national-number',
    layouts: ['11', '2 2 2 3 2', '6 3 2', '6 5'],
    between: ' -./',
    shape: /^\d{11}$/,
    check: beNationalNumber,
    names:
      'rijksregister|rijksregisternummer|registre national|numero de registre national|numero national|nationalregister|nationalregisternummer|national number|insz|niss|nn|bis number|bisnummer|numero bis|rrn|insz nummer|national register|national registration',
    bare: ANY
  },
  {
    id: 'be-enterprise',
    layouts: ['10', '4 3 3', '12', '6 3 3', '2 4 3 3', '2 10'],
    between: ' -.',
    shape: /^(?:BE)?[01]\d{9}$/,
    check: beEnterprise,
    names: 'ondernemingsnummer|numero d entreprise|kbo|bce|btw|tva|vat|enterprise number',
    bare: /^(?:BE ?)?[01]\d{3}\.\d{3}\.\d{3}$|^BE ?\d{10}$/
  },
  {
    id: 'nl-bsn',
    layouts: ['9', '4 2 3', '3 3 3', '4 5', '8'],
    between: ' -.',
    shape: /^\d{8,9}$/,
    check: nlBsn,
    names:
      'bsn|burgerservicenummer|burger service nummer|sofi|sofinummer|sofi nummer|citizen service|persoonsnummer|dutch citizen|citizen service number|rsin|burgerservice|fiscaal nummer',
    alone: /^\d{9}$|\./
  },
  {
    id: 'nl-vat',
    layouts: ['14', '2 9 3', '2 12', '2 4 2 3 3'],
    between: ' -.',
    shape: /^NL\d{9}B\d{2}$/,
    names: 'btw|btw nummer|vat|omzetbelasting|btw id',
    bare: ANY
  },
  {
    id: 'nl-document',
    layouts: ['9'],
    shape: /^[A-NP-Z]{2}[A-NP-Z0-9]{6}\d$/,
    check: nlDocument,
    names: `identiteitskaart|id kaart|documentnummer|rijbewijs|rijbewijsnummer|id bewijs|identity card|${passportNames}`,
    alone: /^[A-Z]{2}(?=.*\d.*\d.*\d)/,
    reach: 60
  },
  {
    id: 'lu-matricule',
    layouts: ['13', '4 4 5', '4 2 2 5', '8 5', '4 4 3 2'],
    shape: /^(?:19|20)\d{11}$/,
    check: luMatricule,
    names: 'matricule|numero matricule|cns|ccss|national id|matricule nationale|identification number|securite sociale',
    bare: ANY
  }
];
