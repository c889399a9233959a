import type { Detector } from '../detect/model.js';
import { anyCase, DATE, START } from './shapes.js';

/** Columns and fields of births and deaths. */
const LIFE =
  'birth date|date of birth|dob|birthday|birth day|birth time|birth dt|birth|born|death date|date of death|death time|deceased date|deceased date time|deceased|dod|died|geburtsdatum|geb datum|sterbedatum|date de naissance|date naissance|fecha de nacimiento|fecha nacimiento|data di nascita|data nascita|data de nascimento|data nascimento|geboortedatum|data urodzenia|fødselsdato|födelsedatum|дата рождения';
/** Fields of stays; between two days there is a study, not a person. */
const STAY =
  'admission date|date of admission|admission time|admit date|admit time|admitted on|admitted|discharge date|date of discharge|discharge time|discharged|visit date|aufnahmedatum|entlassungsdatum|fecha de ingreso';
const KEYWORDS =
  'birth|dob|born|death|deceased|dod|died|admi|discharge|visit_date|visitdate|geburt|geb_datum|sterbe|aufnahmed|entlassungsd|naissance|nacimiento|fecha_de_ing|nascita|nascimento|geboorte|urodz|fødsel|födelse|рожд';

const life = LIFE.split('|');
const all = [...life, ...STAY.split('|')];

/** What queries and programs make a day of: a word of its type, or a call with the way it is written. */
const CALL =
  '(?:\\w{1,24}(?:\\.|::)){0,2}(?:[tT][oO]_[dD][aA][tT][eE]|to_timestamp|TO_TIMESTAMP|to_datetime|str_to_date|STR_TO_DATE|(?:safe\\.)?parse_date|PARSE_DATE|date_parse|try_cast|cast|CAST|convert|CONVERT|toDate(?:Time)?|as\\.Date|as_date|as\\.POSIXct|ymd(?:_hms)?|dmy|mdy|strptime|fromisoformat|isoparse|parse|lit|Timestamp|datetime64|DateTime|(?:new )?Date|DATE|TIMESTAMP|date|timestamp)\\(\\s?(?:(?:["\'][^"\'\\n\\d]{1,24}["\']|[a-zA-Z]{4,12}), ?)?';
const TYPED = `(?:(?:DATE|TIMESTAMP|DATETIME|date|timestamp|datetime|Date)(?: [wW][iI][tT][hH] [tT][iI][mM][eE] [zZ][oO][nN][eE])? {1,2}|${CALL}){0,2}`;
const CLOSED = '["\'`\\])]{0,3}';
const EQUAL = '(?:===?|:=|=>|!=|<-|[=:,])';
const FIELD = '(?:["\'] |\\s{1,3})(?:value|content|datetime|V)="';
const COMPARED = '(?:[<>]=?|<>|>=|[bB][eE][tT][wW][eE][eE][nN]|[oO][nN])';

/** Days of a life as queries, programs and records of hospitals write them: with the type of the value. */
export const typedDateDetectors: readonly Detector[] = [
  {
    id: 'date-of-person-typed',
    type: 'DATE',
    family: 'personal',
    keywords: KEYWORDS.split('|'),
    pattern: new RegExp(
      `${START}${anyCase(all)}(?:${CLOSED}\\s{0,4}${EQUAL}\\s{0,4}${TYPED}["'“]?|${FIELD})(?<value>${DATE})`,
      'gu'
    ),
    reach: 40,
    length: 160
  },
  {
    id: 'date-of-life-compared',
    type: 'DATE',
    family: 'personal',
    keywords: KEYWORDS.split('|'),
    pattern: new RegExp(
      `${START}${anyCase(life)}${CLOSED}\\s{0,4}${COMPARED}\\s{0,4}${TYPED}["'“]?(?<value>${DATE})`,
      'gu'
    ),
    reach: 40,
    length: 160
  },
  {
    id: 'date-of-life-between',
    type: 'DATE',
    family: 'personal',
    keywords: KEYWORDS.split('|'),
    pattern: new RegExp(
      `${START}${anyCase(life)}${CLOSED}\\s{0,4}${COMPARED}\\s{0,4}${TYPED}["'“]?${DATE}["'”]?\\)?\\s{1,4}[aA][nN][dD]\\s{1,4}${TYPED}["'“]?(?<value>${DATE})`,
      'gu'
    ),
    reach: 40,
    length: 160
  },
  {
    id: 'date-before-birth',
    type: 'DATE',
    family: 'personal',
    keywords: KEYWORDS.split('|'),
    pattern: new RegExp(
      `${START}(?:${CALL}|DATE |TIMESTAMP )["'](?<value>${DATE})["'](?:, ?["'][^"'\\n]{1,24}["'])?(?: [aA][sS] [dD][aA][tT][eE])?\\)?(?:::\\w{4,9})? {1,3}[aA][sS] ["\`[]?${anyCase(all)}`,
      'gu'
    ),
    reach: 100
  },
  {
    id: 'date-of-life-in-numbers',
    type: 'DATE',
    family: 'personal',
    keywords: KEYWORDS.split('|'),
    pattern: new RegExp(
      `${START}${anyCase(all)}${CLOSED}\\s{0,3}(?:${EQUAL}|[<>]=?)\\s{0,3}(?:make_date|MAKE_DATE|DATEFROMPARTS|DATE|(?:LocalDate|Date)\\.(?:of|UTC|new)|(?:new )?Date|LocalDate\\.of)\\((?<value>(?:19|20)\\d{2}, ?\\d{1,2}, ?\\d{1,2})`,
      'gu'
    ),
    reach: 40,
    length: 160
  }
];
