import { crossSum, digitAt, hasDay, icao, mod11x10, weighted } from '../../checks/index.js';
import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';

/** A letter counts as two digits, A = 01. */
const spelled = (text: string): string =>
  text.replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 64).padStart(2, '0'));

const crossed = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + crossSum(weight * digitAt(text, at)), 0) % 10;

const pension = (text: string): boolean =>
  crossed(spelled(text), [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) === digitAt(text, 11);

const insurance = (text: string): boolean =>
  crossed(spelled(text), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) === digitAt(text, 9);

const svnr = (text: string): boolean =>
  weighted(text.slice(0, 3) + text.slice(4), [3, 7, 9, 5, 8, 4, 2, 1, 6]) % 11 === digitAt(text, 3);

const ean = (text: string): boolean =>
  (10 - (weighted(text, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === digitAt(text, 12);

const document = (text: string): boolean => text.length < 10 || icao(text.slice(0, 9)) === digitAt(text, 9);

/** Germany, Austria, Switzerland, Liechtenstein. */
export const germanSpeaking: readonly Kind[] = [
  {
    id: 'de-tax-id',
    layouts: ['11', '2 3 3 3'],
    between: ' -.',
    shape: /^[1-9]\d{10}$/,
    check: text => mod11x10(text) && !/^(\d)\1+$/.test(text),
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
    check: text =>
      hasDay(
        `${text.slice(2, 8)}`.replace(/^[3-9]/, day => String(Number(day) % 3)),
        'dmy'
      ) && pension(text),
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
    check: text => /\d.*\d/.test(text) && document(text),
    names:
      'personalausweis|personalausweisnummer|ausweis|ausweisnummer|perso|reisepass|passnummer|reisepassnummer|passport|pass nr|pass|id card|identity card|idnummer|aufenthaltstitel|dokumentennummer|seriennummer',
    alone: /^[CFGHJKLMNPRTVWXYZ](?=[A-Z0-9]*[CFGHJKLMNPRTVWXYZ])[CFGHJKLMNPRTVWXYZ0-9]{8}\d?$/,
    reach: 60
  },
  {
    id: 'de-driving-licence',
    layouts: ['11', '1 2 3 3 1 1'],
    shape: /^[A-Z0-9]\d{2}[A-Z0-9]{6}\d[A-Z0-9]$/,
    check: text => /[A-Z]/.test(text),
    names: 'fuhrerschein|fuhrerscheinnummer|fuhrerscheinnr|driving licence|driver|license|licence|fahrerlaubnis',
    alone: /^[A-Z]\d{2}[A-Z0-9]{6}\d[A-Z0-9]$/,
    reach: 60
  },
  {
    id: 'de-vat',
    layouts: ['11', '2 9', '5 3 3', '2 3 3 3'],
    shape: /^DE[1-9]\d{8}$/,
    check: text => mod11x10(text.slice(2)),
    names: 'ust id|ustid|ust idnr|umsatzsteuer|vat|vat id|mwst',
    bare: ANY
  },
  {
    id: 'at-insurance',
    layouts: ['10', '4 6', '4 2 2 2'],
    between: ' -.',
    shape: /^[1-9]\d{9}$/,
    check: text => /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-5])/.test(text.slice(4)) && svnr(text),
    names:
      'svnr|sv nr|sv nummer|sozialversicherungsnummer|sozialversicherung|versicherungsnummer|vsnr|vnr|insurance number|social security|ssn|austrian social|e card|ecard',
    alone: ANY
  },
  {
    id: 'at-tax-number',
    layouts: ['9', '2 3 4', '2 7'],
    between: ' -/',
    shape: /^\d{9}$/,
    check: text => (10 - (crossed(text, [1, 2, 1, 2, 1, 2, 1, 2]) % 10)) % 10 === digitAt(text, 8),
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
    check: text => (11 - (weighted(text.slice(3), [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === digitAt(text, 11),
    names: 'uid|ide|idi|mwst|tva|iva',
    bare: ANY
  }
];
