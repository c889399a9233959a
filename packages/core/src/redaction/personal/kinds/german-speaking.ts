import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import {
  atInsurance,
  atTaxNumber,
  chUid,
  deDocument,
  deDrivingLicence,
  dePensionInsurance,
  deTaxId,
  deVat,
  ean,
  insurance
} from '../valid/german-speaking.js';

/** Germany, Austria, Switzerland, Liechtenstein. */
export const germanSpeaking: readonly Kind[] = [
  {
    id: 'de-tax-id',
    layouts: ['11', '2 3 3 3'],
    between: ' -.',
    shape: /^[1-9]\d{10}$/,
    check: deTaxId,
    names:
      'steuer id|steuerid|idnr|steuer idnr|steueridnr|steuer identifikationsnummer|steueridentifikationsnummer|steuerliche identifikationsnummer|identifikationsnummer|tin|tax id|tax identification|german tax|steuernummer|personliche identifikationsnummer|idno',
    alone: ANY
  },
  {
    id: 'de-tax-number',
    layouts: ['10', '11', '13', '2 3 5', '3 3 5', '3 4 4', '5 5', '2 4 4', '4 3 5', '3 5'],
    between: ' -/',
    shape: /^\d{8,13}$/,
    names: 'steuernummer|steuer nr|steuernr|st nr|stnr|finanzamt',
    reach: 40
  },
  {
    id: 'de-pension-insurance',
    layouts: ['12', '2 6 1 3', '2 6 1 2 1', '8 1 3', '8 4', '2 6 4'],
    shape: /^\d{8}[A-Z]\d{3}$/,
    check: dePensionInsurance,
    names:
      'rentenversicherung|rentenversicherungsnummer|sozialversicherungsnummer|sozialversicherung|versicherungsnummer|rvnr|rv nummer|sv nummer|svnr|social security|pension insurance|social insurance|vsnr|vsn',
    bare: ANY
  },
  {
    id: 'de-health-insurance',
    type: 'HEALTH',
    layouts: ['10', '1 9', '4 3 3'],
    shape: /^[A-Z]\d{9}$/,
    check: insurance,
    names:
      'kvnr|krankenversichertennummer|krankenversicherung|krankenversicherungsnummer|versichertennummer|versicherten|versichertennr|versicherungsnummer|egk|egk nummer|gesundheitskarte|krankenkasse|health insurance|insurance number|kv nummer',
    alone: ANY
  },
  {
    id: 'de-practice',
    layouts: ['9'],
    shape: /^\d{9}$/,
    names:
      'bsnr|betriebsstattennummer|betriebsstatte|lanr|arztnummer|lebenslange arztnummer|nbsnr|vertragsarzt|arzt nr|betriebsnummer',
    alone: /^(?:0[1-3]|99)\d{7}$/,
    reach: 60
  },
  {
    id: 'de-document',
    layouts: ['9', '10', '11', '9 1', '11'],
    shape: /^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}(?:\d|\dD)?$/,
    check: deDocument,
    names:
      'personalausweis|personalausweisnummer|ausweis|ausweisnummer|perso|reisepass|passnummer|reisepassnummer|passport|pass nr|pass|id card|identity card|idnummer|aufenthaltstitel|dokumentennummer|seriennummer',
    alone: /^[CFGHJKLMNPRTVWXYZ](?=[A-Z0-9]*[CFGHJKLMNPRTVWXYZ])[CFGHJKLMNPRTVWXYZ0-9]{8}\d?$/,
    reach: 60
  },
  {
    id: 'de-driving-licence',
    layouts: ['11', '1 2 3 3 1 1'],
    shape: /^[A-Z0-9]\d{2}[A-Z0-9]{6}\d[A-Z0-9]$/,
    check: deDrivingLicence,
    names: 'fuhrerschein|fuhrerscheinnummer|fuhrerscheinnr|driving licence|driver|license|licence|fahrerlaubnis',
    alone: /^[A-Z]\d{2}[A-Z0-9]{6}\d[A-Z0-9]$/,
    reach: 60
  },
  {
    id: 'de-vat',
    layouts: ['11', '2 9', '5 3 3', '2 3 3 3'],
    shape: /^DE[1-9]\d{8}$/,
    check: deVat,
    names: 'ust id|ustid|ust idnr|umsatzsteuer|vat|vat id|mwst',
    bare: ANY
  },
  {
    id: 'at-insurance',
    layouts: ['10', '4 6', '4 2 2 2'],
    between: ' -.',
    shape: /^[1-9]\d{9}$/,
    check: atInsurance,
    names:
      'svnr|sv nr|sv nummer|sozialversicherungsnummer|sozialversicherung|versicherungsnummer|vsnr|vnr|insurance number|social security|ssn|austrian social|e card|ecard',
    alone: ANY
  },
  {
    id: 'at-tax-number',
    layouts: ['9', '2 3 4', '2 7'],
    between: ' -/',
    shape: /^\d{9}$/,
    check: atTaxNumber,
    names: 'steuernummer|abgabenkontonummer|st nr|stnr|tax number|tin|finanzamt|abgabenkonto',
    reach: 80
  },
  {
    id: 'ch-ahv',
    layouts: ['13', '3 4 4 2'],
    between: ' -.',
    shape: /^756\d{10}$/,
    check: ean,
    names:
      'ahv|ahv nummer|ahvnr|avs|numero avs|avs number|navs|oasi|social security|sozialversicherungsnummer|nss|numero d assure|insurance number',
    bare: ANY
  },
  {
    id: 'ch-uid',
    layouts: ['12', '3 3 3 3', '3 9'],
    between: ' -.',
    shape: /^CHE\d{9}$/,
    check: chUid,
    names: 'uid|ide|idi|mwst|tva|iva',
    bare: ANY
  }
];
