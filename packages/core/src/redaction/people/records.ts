import type { Candidate, Detector } from '../detect/model.js';
import { anyCase, START } from './shapes.js';

const NUMBERED = (
  'medical record|patient|subject|participant|person|case|visit|encounter|admission|chart|episode|customer|client|employee|staff|' +
  'student|member|applicant|claimant|personnel|resident|donor|accession|specimen|claim|policy|account|acct|loan|hospital|payroll|badge|study subject|screening|randomization|enrollment|national|insurance'
).split('|');
const NUMBER = [
  'id',
  'ids',
  'number',
  'no',
  'no.',
  'num',
  'nr',
  'nr.',
  '#',
  'code',
  'identifier',
  'key',
  'ref',
  'reference'
];

const ALONE = (
  'mrn|mrns|empi|csn|usubjid|subjid|pat id|patid|patientid|patient mrn|record number|medical record|patientennummer|patienten id|fallnummer|aktenzeichen|kundennummer|personalnummer|' +
  'mitarbeiternummer|numéro de dossier|numéro patient|numéro client|ipp|número de historia clínica|historia clínica|nhc|número de paciente|número de cliente|cartella clinica|codice paziente|' +
  'prontuário|número do paciente|numer pacjenta|nr pacjenta|patiëntnummer|klantnummer|personeelsnummer|potilasnumero|číslo pacienta|journalnummer|patient nr|case nr|beteg azonosító|номер пациента|номер карты'
).split('|');

const SEPARATOR = String.raw`(?:["'\])]{0,3}(?:\.(?:eq|isin|str\.contains|str\.startswith)\(|\s{0,3}(?:==|!=|=|:|：|#|\bin\b|\bis\b|,)\s{0,3})|\s{1,2})[\[({]?[rfbu]?["'“]?(?:#|[nN]o\.? ?)?\s?`;
const VALUE = String.raw`[\p{Lu}]{0,8}[-_/ ]?\d[\p{Lu}\d]{0,24}(?:[-_/.]?[\p{Lu}\d]{1,16}){0,4}`;

const isNumber = ({ value, text, start }: Candidate): boolean => {
  const digits = value.replace(/\D/g, '').length;
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    (digits >= 4 || (digits >= 3 && /^\p{Lu}/u.test(value))) &&
    !/^(?:19|20)\d{2}$/.test(value) &&
    !/^\d{4}-\d{2}(?:-\d{2})?$/.test(value) &&
    !/[<>]=?\s*$/.test(before) &&
    !/^0(?:\.\d+)?$/.test(value)
  );
};

const record = (id: string, keywords: readonly string[], labels: string): Detector => ({
  id,
  type: 'ID',
  family: 'personal',
  keywords,
  pattern: new RegExp(`${START}${labels}${SEPARATOR}(?<value>${VALUE})`, 'gu'),
  reach: 16,
  check: isNumber
});

const KEYWORDS_NUMBERED = (
  'medical record|medical_record|patient|subject|participant|person_|person id|case_|case id|case no|case num|visit|encounter|admission|chart no|chart_|chart num|episode|customer|client_n|client n|employee|staff_|staff id|' +
  'student|member|applicant|claimant|personnel|resident|donor|accession|specimen|claim|policy|account|acct|loan|hospital|payroll|badge|screening|randomi|enrollment|national id|insurance'
).split('|');

/** Numbers under which a person is kept: record, case, visit, customer, employee. */
export const recordDetectors: readonly Detector[] = [
  record(
    'record-number',
    [
      'mrn',
      'empi',
      'csn',
      'subjid',
      'pat_id',
      'patid',
      'patientid',
      'record',
      'nummer',
      'aktenzeichen',
      'dossier',
      'numéro',
      'ipp',
      'historia',
      'nhc',
      'número',
      'cartella',
      'codice paz',
      'prontuário',
      'pacjenta',
      'potilas',
      'pacienta',
      'azonos',
      'номер'
    ],
    anyCase(ALONE)
  ),
  record(
    'numbered-person',
    KEYWORDS_NUMBERED,
    `${anyCase(NUMBERED)}[ _-]?(?:${anyCase(NUMBER)}|(?:(?<=[pP]atient|[sS]ubject|[pP]articipant)))`
  ),
  {
    id: 'record-number-list',
    type: 'ID',
    family: 'personal',
    keywords: ['mrn', 'patient', 'subject', 'participant', 'record_num'],
    pattern: new RegExp(
      `${START}${anyCase(['mrn', 'mrns', 'patient ids', 'patients', 'patient id', 'subject ids', 'subjects', 'subject id', 'participants', 'participant ids'])}["'\\])]{0,3}(?:\\.isin\\(| ?=| in|:)\\s{0,3}[\\[({]{1,2}\\s{0,4}(?<value>["']?[\\p{Lu}\\d-]{4,24}["']?(?:,\\s{0,4}["']?[\\p{Lu}\\d-]{4,24}["']?){1,40})`,
      'gu'
    ),
    reach: 8,
    length: 1200,
    check: ({ value }) => /\d{3}/.test(value)
  }
];
