import type { Detector } from '../detect/model.js';
import { anyCase, DATE, START } from './shapes.js';

/** What is said of a person together with a day. */
const EVENTS = (
  'dob|d.o.b.|d.o.b|date of birth|birth date|birthdate|birthday|birth dt|born|born on|born at|dod|date of death|death date|died|died on|deceased|deceased on|passed away on|' +
  'admitted|admitted on|admission|admission date|date of admission|admit date|admit dt|adm date|discharged|discharged on|discharge|discharge date|date of discharge|dischg date|' +
  'visit date|date of visit|date of service|surgery date|date of surgery|operated on|procedure date|date of procedure|diagnosed|diagnosed on|diagnosis date|date of diagnosis|' +
  'hospitalised on|hospitalized on|seen on|examined on|date of onset|onset date|symptom onset|transplant date|hire date|date of hire|hired on|hired|start of employment|terminated on|termination date|' +
  'married on|date of marriage|divorced on|consent date|consented on|enrolled on|enrolment date|enrollment date|randomized on|last seen|follow up date|vaccinated on|vaccination date|collection date|date of collection|' +
  'scan date|appointment|appointment on|appointment date|referral date|date of injury|injury date|date of accident|retired on|baptized on|birth date is|date of birth is|' +
  'geboren am|geburtsdatum|geboren|geb.|gestorben am|verstorben am|aufnahmedatum|entlassungsdatum|aufgenommen am|entlassen am|né le|née le|né(e) le|date de naissance|décédé le|décédée le|' +
  'fecha de nacimiento|nacido el|nacida el|fecha de ingreso|fecha de alta|fallecido el|data di nascita|nato il|nata il|data de nascimento|nascido em|nascida em|' +
  'data urodzenia|urodzony|urodzona|ur.|geboortedatum|geboren op|fødselsdato|født|född|födelsedatum|syntymäaika|syntynyt|narozen|narozena|datum narození|születési idő|született|' +
  'data nașterii|născut la|doğum tarihi|datum rođenja|rođen|дата рождения|родился|родилась|дата народження|ημερομηνία γέννησης|生年月日|出生日期|생년월일'
).split('|');

const KEYWORDS = (
  'dob|d.o.b|birth|born|dod|death|died|deceased|passed away|admi|adm date|adm_date|discharge|dischg|visit|of service|surgery|operated|procedure|diagnos|hospitali|seen on|examined|onset|transplant|hire|' +
  'employment|terminat|married|marriage|divorced|consent|enrol|randomized on|last seen|last_seen|follow up|follow_up|follow-up|vaccinat|collection|scan date|scan_date|appointment|referral|injury|accident|retired|baptized|' +
  'gebor|geburt|geb.|gestorben|verstorben|aufnahme|entlass|aufgenommen|né le|née le|né(e)|naissance|décédé|nacimiento|nacid|ingreso|fecha de alta|fallecid|nascita|nato il|nata il|nascimento|nascid|' +
  'urodz|ur.|geboorte|fødsel|født|född|födelse|synty|narozen|szület|naște|născut|doğum|rođen|рожд|родил|народж|γέννησης|生年月日|出生日期|생년월일'
).split('|');

const SEPARATOR = String.raw`(?:\s{0,2}\([^()\n]{1,16}\))?["'\])*]{0,4}(?:\.(?:eq|dt\.date)\()?\s{0,4}(?:==|!=|:=|=|:|：|is|was|on|am|,)?\s{0,4}(?:(?:pd|datetime|dt|np)?\.?(?:Timestamp|to_datetime|datetime64|datetime|date|parse)\(\s?)?\*{0,2}["'“]?`;

/** Days of a person's life, and the years that say somebody is over 89. */
export const dateDetectors: readonly Detector[] = [
  {
    id: 'date-of-person',
    type: 'DATE',
    family: 'personal',
    keywords: KEYWORDS,
    pattern: new RegExp(`${START}${anyCase(EVENTS)}${SEPARATOR}(?<value>${DATE})`, 'gu'),
    reach: 16
  },
  {
    id: 'date-of-person-made',
    type: 'DATE',
    family: 'personal',
    keywords: ['birth', 'dob', 'admi', 'discharge', 'death', 'visit_date'],
    pattern: new RegExp(
      `${START}${anyCase(['birth date', 'date of birth', 'dob', 'birthdate', 'birthday', 'admission date', 'discharge date', 'admit date', 'death date', 'visit date'])}["'\\]]{0,2} ?(?:=|==|:) ?(?:datetime\\.|dt\\.|pd\\.)?(?:date|datetime|Timestamp)\\((?<value>(?:19|20)\\d{2}, ?\\d{1,2}, ?\\d{1,2})`,
      'gu'
    ),
    reach: 12
  },
  {
    id: 'date-beside-birth',
    type: 'DATE',
    family: 'personal',
    keywords: ['date of birth', 'birthday', 'was born'],
    pattern: new RegExp(`(?:date of birth|[bB]irthday|was born)[^\\n\\d]{1,40}(?<value>${DATE})`, 'gu'),
    reach: 4
  },
  {
    id: 'date-of-form',
    type: 'DATE',
    family: 'personal',
    keywords: ['date:'],
    pattern: new RegExp(
      `${START}Date:\\s{1,4}(?<value>${DATE})(?=[^]{0,60}?\\b(?:Name|Patient|Customer|Client|Employee|Phone)\\b ?:)`,
      'gu'
    ),
    reach: 2
  }
];

const PERSON =
  '(?:fe)?male|m[ae]n|wom[ae]n|boy|girl|lady|gentlem[ae]n|patient|person|child|infant|adult|mother|father|daughter|son|wife|husband|smoker|veteran|retiree|student|lad|gal|victim|suspect|grandmother|grandfather|individual|subject|caucasian|african|asian|hispanic|white|black|right|left|nurse|teacher|farmer|resident';

const old = ({ value }: { value: string }): boolean => Number(value) >= 90 && Number(value) <= 120;
const lived = ({ value }: { value: string }): boolean => Number(value) >= 1 && Number(value) <= 120;

/** Ages: all that are said of a person, and those over 89 wherever a word names an age. */
export const ageDetectors: readonly Detector[] = [
  {
    id: 'age-over-89',
    type: 'AGE',
    family: 'personal',
    keywords: [
      'age:',
      'age =',
      'age=',
      'age"',
      "age'",
      'aged ',
      'age of',
      'age at',
      'age is',
      'age was',
      ' age ',
      'age_',
      'age)',
      'years old',
      'year old',
      'year-old',
      'years of age',
      ' y/o',
      ' yo ',
      'alter',
      'edad',
      'lat ',
      ' lata',
      ' лет',
      'leeftijd',
      'età',
      'idade',
      'ålder',
      'âge',
      'возраст',
      'jahre',
      ' ans',
      'años',
      'anni',
      'wiek',
      'yrs'
    ],
    pattern: new RegExp(
      `(?:${START}${anyCase(['age', 'aged', 'patient age', 'age at death', 'age at diagnosis', 'age at admission', 'age years', 'alter', 'âge', 'edad', 'età', 'idade', 'leeftijd', 'wiek', 'ålder', 'yaş', 'возраст'])}(?:["'\\])]{0,2}\\s{0,3}(?:==|=|:)\\s{0,3}["']?| (?:of |is |was |at |at death )?)(?<value>\\d{2,3})(?![\\d.%/]|:\\d)|${START}(?<years>\\d{2,3})[- ]?(?:years?|yrs?|y)[-. /]{0,2}(?:old|of age|o\\b)|${START}(?<more>\\d{2,3})[- ](?:Jahre alt|jährige|ans\\b|años|anni\\b|anos\\b|lata?\\b|лет|jaar oud|år gammel|år gammal))`,
      'gu'
    ),
    reach: 14,
    check: ({ value }) => old({ value: value.replace(/\D/g, '') })
  },
  {
    id: 'age-of-person',
    type: 'AGE',
    family: 'personal',
    keywords: [
      'year old',
      'years old',
      'year-old',
      'years-old',
      'y/o',
      'y.o.',
      ' yo ',
      'yo m',
      'yo f',
      'age of',
      'aged',
      'yrs old',
      'jährige',
      'jahre alt'
    ],
    pattern: new RegExp(
      `${START}(?<value>\\d{1,3})(?=[- ]?(?:(?:years?|yrs?|y)[- ](?:old|of age)[- ]?,? ?(?:${PERSON})|y[./]?o\\.?[ ,.]|y\\/o|yo [mMfF]\\b|[- ]?jährige[rnsm]? (?:Patient|Frau|Mann)))`,
      'gu'
    ),
    reach: 6,
    check: lived
  },
  {
    id: 'age-told',
    type: 'AGE',
    family: 'personal',
    keywords: ['age of', 'turned', 'years old', 'aged', 'patient, '],
    pattern: new RegExp(
      `(?:(?:retired|died|married|diagnosed|born|passed away|started|left|moved)[^\\n.]{0,24} at the age of|\\b(?:[hH]e|[sS]he|[iI]|[wW]ho|brother|sister|mother|father|mom|dad|son|daughter|wife|husband|friend|uncle|aunt) (?:just |has |have )?(?:turned|turns|is|am|was|turn)|(?:[iI]'m|[hH]e's|[sS]he's|[iI]'ll (?:be|turn)|[hH]e'll turn|[sS]he'll turn)|(?:patient|man|woman|mother|father|male|female),? aged|[pP]atient,) (?<value>\\d{1,3})(?=\\b(?! ?%)(?: years?[ -]old|[.,;!?\\n)]| y\\/o| and | today| yesterday| last| this| in|$))`,
      'gu'
    ),
    reach: 40,
    check: lived
  }
];
