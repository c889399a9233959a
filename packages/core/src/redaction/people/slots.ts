import type { Candidate, Detector } from '../detect/model.js';
import { isNoName, knownWords, mayBeSomebody } from './evidence.js';
import { anyCase, FULL_NAME, LISTED_NAME, SEPARATOR, START, WORD } from './shapes.js';

const name = { type: 'NAME', family: 'personal' } as const;
const MAIL = String.raw`[\w.+%-]{1,64}@[\w-]{1,60}\.[\w.-]{1,60}`;

const isSomebody = ({ value }: Candidate): boolean => mayBeSomebody(value);

/** A display name is that of a model or a data set as often as that of a person. */
const isShown = ({ text, start }: Candidate): boolean =>
  /(?:display|anzeige|visible|affiché)/i.test(text.slice(Math.max(0, start - 30), start));

const isOfPerson = ({ text, start, end, value }: Candidate): boolean =>
  knownWords(value) > 0 ||
  /mail\b|phone|\btel|birth|surname|given_?name/i.test(text.slice(Math.max(0, start - 80), end + 80));

/** Keys and columns that hold the whole name of somebody. */
const KEYS = [
  'display name',
  'person name',
  'common name',
  'owner name',
  'author name',
  'contact name',
  'user full name',
  'assignee name',
  'sender name',
  'recipient name',
  'reporter name',
  'doctor name',
  'provider name',
  'member name',
  'guest name',
  'passenger name',
  'participant name',
  'guardian name',
  'anzeigename',
  'nom affiché',
  'nombre completo',
  'nombre visible'
];

/** Elements about a person, of which the name is one. */
const PEOPLE =
  'patient|person|author|subject|practitioner|doctor|physician|customer|contact|employee|member|client|guardian|student|donor|owner|creator|sender|recipient|assignee|participant|attendee|applicant|insured|beneficiary';

/** What is said of nobody but a person. */
const OF_A_PERSON =
  /["'<](?:birth|dob\b|date[-_]?of[-_]?birth|gender|sex\b|phone|mobile|tel\b|telecom|e?-?mail|mrn\b|ssn\b|marital)/i;

/** What one is reached under: a number, an address, or what stands for them. */
const REACHED = /^[^\n]{0,12}(?:\+?\(?\d[\d ()/.-]{5,}|[\w.+%-]{1,64}@|PHONE-?\d|EMAIL-?\d)/;

/** Who else speaks where conversations are written down. */
const OTHER_SPEAKER =
  /\*\*(?:interviewer|interviewee|moderator|caller|agent|operator|patient|doctor|dr\.?|nurse|therapist|host|guest|me|q|a|i|r|p\d{1,3}|respondent|participant \d{1,3})(?::\*\*|\*\*:)/i;

/** Names in places that hold the names of people, whether a list knows the name or not. */
export const slotDetectors: readonly Detector[] = [
  {
    ...name,
    id: 'name-before-mail',
    keywords: ['@'],
    pattern: new RegExp(`["'](?<value>${FULL_NAME})["'],\\s{0,20}["']${MAIL}["']`, 'gu'),
    reach: 160,
    check: isSomebody
  },
  {
    ...name,
    id: 'name-behind-mail',
    keywords: ['@'],
    pattern: new RegExp(`["']${MAIL}["'],\\s{0,20}["'](?<value>${FULL_NAME})["']`, 'gu'),
    reach: 80,
    check: isSomebody
  },
  {
    ...name,
    id: 'name-under-key',
    keywords: KEYS.flatMap(key => [key, key.replaceAll(' ', '_'), key.replaceAll(' ', '-'), key.replaceAll(' ', '')]),
    pattern: new RegExp(`${START}${anyCase(KEYS)}${SEPARATOR}(?<value>${FULL_NAME})(?=["'\\n\\r,;|<)]|$)`, 'gu'),
    reach: 2,
    length: 260,
    check: candidate => isSomebody(candidate) && (!isShown(candidate) || isOfPerson(candidate))
  },
  {
    ...name,
    id: 'name-of-record',
    keywords: ['"family"', '"given"', '"text"', "'family'", "'given'", "'text'"],
    pattern: new RegExp(
      `(?<=["']name["']\\s{0,3}:\\s{0,40}\\[?\\s{0,40}\\{[^{}]{0,240})["'](?:family|given|text)["']\\s{0,3}:\\s{0,40}\\[?\\s{0,40}["'](?<value>\\p{L}[\\p{L}\\p{M}'’. -]{1,60})["']`,
      'gu'
    ),
    reach: 0,
    length: 400,
    check: ({ value }) => !isNoName(value)
  },
  {
    ...name,
    id: 'name-in-person',
    keywords: ['<name', '<fullname', '<displayname', '<full_name'],
    pattern: new RegExp(
      `(?<parent><(?:[a-z]\\w{0,9}:)?(?:${PEOPLE})(?: [^<>]{0,60})?>\\s{0,20})?<(?:name|fullName|full_name|displayName)>\\s{0,4}(?<value>\\p{L}[\\p{L}\\p{M}'’., -]{2,60}?)\\s{0,4}</`,
      'giu'
    ),
    reach: 110,
    check: ({ value, text, end, groups }) =>
      mayBeSomebody(value) &&
      (groups['parent'] !== undefined || (/ /.test(value) && OF_A_PERSON.test(text.slice(end, end + 140))))
  },
  {
    ...name,
    id: 'name-to-act',
    keywords: ['action', 'todo', 'to do', 'next step', 'follow-up', 'follow up', 'decision'],
    pattern: new RegExp(
      `${START}${anyCase(['action', 'actions', 'action item', 'todo', 'to do', 'next step', 'next steps', 'follow up', 'decision'])}[*_]{0,2}:[*_]{0,2} {1,2}(?<value>${FULL_NAME})(?= (?:to|will|should|must|shall|and|is|has)\\b)`,
      'gu'
    ),
    reach: 12,
    check: isSomebody
  },
  {
    ...name,
    id: 'name-to-call',
    keywords: [
      'call ',
      'contact ',
      'email ',
      'e-mail ',
      'phone ',
      'ring ',
      'reach ',
      'ask ',
      'text ',
      'write to ',
      'mail '
    ],
    pattern: new RegExp(
      `${START}(?:[Cc]all|[Cc]ontact|[Ee]-?mail|[Pp]hone|[Rr]ing|[Rr]each|[Aa]sk|[Tt]ext|[Ww]rite to|[Mm]ail) (?<value>${FULL_NAME})(?=,? (?:on|at|under|via|by|with|or)\\b| \\(|:)`,
      'gu'
    ),
    reach: 0,
    check: candidate => isSomebody(candidate) && REACHED.test(candidate.text.slice(candidate.end, candidate.end + 60))
  },
  {
    ...name,
    id: 'name-of-speaker',
    keywords: [':**', '**:'],
    pattern: new RegExp(`(?<=(?:^|\\n)[ >-]{0,4})\\*\\*(?<value>${WORD}(?: ${WORD}){1,3})(?::\\*\\*|\\*\\*:)`, 'gu'),
    reach: 130,
    check: candidate => isSomebody(candidate) && (knownWords(candidate.value) > 0 || OTHER_SPEAKER.test(candidate.text))
  },
  {
    ...name,
    id: 'name-in-emphasis',
    keywords: ['by', 'author', 'contact', 'owner', 'maintainer', 'reviewer', 'lead'].flatMap(role => [
      `${role}** `,
      `${role}__ `
    ]),
    pattern: new RegExp(
      `(?:\\*\\*|__)(?:[\\p{L} ]{1,24} )?(?:[Bb]y|[Aa]uthor|[Cc]ontact|[Oo]wner|[Mm]aintainer|[Rr]eviewer|[Ll]ead)(?:\\*\\*|__) (?<value>${LISTED_NAME})`,
      'gu'
    ),
    reach: 40,
    check: candidate => isSomebody(candidate) && / /.test(candidate.value)
  }
];
