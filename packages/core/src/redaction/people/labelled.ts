import type { Candidate, Detector } from '../detect/model.js';
import { isNoName, knownWords, plainWords } from './evidence.js';
import { anyCase, FULL_NAME, LISTED_NAME, NAME, SEPARATOR, START } from './shapes.js';

/** Labels that stand before a person and nothing else. */
const ROLES = (
  'patient|patient name|name of patient|full name|legal name|first name|last name|surname|given name|family name|middle name|' +
  'maiden name|birth name|real name|contact person|contact name|kontakt|kontaktperson|osoba kontaktowa|responsable|sorumlu|emergency contact|contact|next of kin|guardian|mother|father|' +
  'spouse|customer name|client name|employee name|employee|staff name|student name|physician|attending|attending physician|' +
  'doctor|nurse|surgeon|clinician|therapist|radiologist|pathologist|cardiologist|referring physician|referred by|' +
  'investigator|principal investigator|interviewer|interviewee|participant|participant name|subject name|applicant|' +
  'candidate|tenant|landlord|beneficiary|account holder|account name|cardholder|card holder|policy holder|policyholder|' +
  'insured|passenger|signed|signed by|signed off by|signature|prepared by|reviewed by|approved by|written by|created by|' +
  'submitted by|reported by|requested by|authored by|performed by|conducted by|directed by|edited by|dictated by|' +
  'transcribed by|verified by|validated by|seen by|collected by|examined by|completed by|presented by|compiled by|' +
  'modified by|updated by|assigned to|reported to|attn|attention|manager|line manager|supervisor|maintainer|owner|' +
  'author|authors|co author|co authored by|tested by|assignee|reporter|reviewer|approver|sender|recipient|witness|consultant|analyst|' +
  'data steward|responsible|creator|customer|client|victim|suspect|defendant|plaintiff|employee|pi|' +
  'nachname|vorname|patientin|arzt|ärztin|verfasser|autor|autorin|bearbeiter|ansprechpartner|unterschrift|erstellt von|' +
  'geprüft von|nom|prénom|nom complet|auteur|médecin|rédigé par|préparé par|signé|nombre|apellido|apellidos|paciente|autora|' +
  'médico|firmado|firmado por|elaborado por|preparado por|nome|cognome|sobrenome|nome completo|paziente|autore|firmato|' +
  'redatto da|naam|achternaam|voornaam|patiënt|opgesteld door|pacjent|pacjentka|imię|imię i nazwisko|nazwisko|lekarz|' +
  'sporządził|podpis|namn|efternamn|förnamn|författare|navn|etternavn|fornavn|forfatter|nimi|sukunimi|etunimi|jméno|' +
  'příjmení|jméno a příjmení|név|beteg|szerző|nume|prenume|pacient|ime|prezime|ad soyad|hasta|yazar|' +
  'имя|фамилия|фио|пациент|автор|όνομα|ονοματεπώνυμο|ασθενής'
).split('|');

/** Labels that other things wear as well: what follows has to look like a person. */
const WEAK = [
  'name',
  'by',
  'from',
  'to',
  'cc',
  'bcc',
  'von',
  'an',
  'från',
  'till',
  'fra',
  'van',
  'aan',
  'para',
  'od',
  'от',
  'кому',
  'user',
  'speaker',
  'host',
  'editor',
  'lead',
  'teacher',
  'student',
  'caller'
];

/** One word of each label: they become part of the alternation that is run over everything. */
const ROLE_KEYWORDS = (
  'patient|name|contact|kontakt|responsable:|responsable |sorumlu|emergency|next of kin|guardian|mother|father|spouse|employee|physician|attending|doctor|nurse|surgeon|' +
  'clinician|therapist|ologist|referred by|investigator|interviewe|participant|applicant|candidate|tenant|landlord|' +
  'beneficiary|holder|insured|passenger|signed|signature|ed by|written by|written_by|_by|seen by|assigned|attn|attention|manager|' +
  'supervisor|maintainer|owner|author|tested|assignee|report|review|approve|sender|recipient|witness|consultant|analyst|steward|' +
  'responsible|creator|customer|client|victim|suspect|defendant|plaintiff|pi:|arzt|ärztin|verfasser|autor|bearbeiter|' +
  'ansprechpartner|unterschrift|erstellt|geprüft|nom:|nom complet|prénom|auteur|médecin|rédigé|préparé|signé|nombre|apellido|' +
  'paciente|médico|firmado|elaborado|preparado|nome:|cognome|paziente|autore|firmato|redatto|naam|patiënt|opgesteld|pacjent|' +
  'imię|nazwisko|lekarz|sporządził|podpis|namn|navn|forfatter|författare|nimi|jméno|příjmení|név:|beteg|szerző|nume:|' +
  'pacient|ime:|prezime|soyad|hasta:|yazar|имя|фамилия|фио|пациент|автор|όνομα|ονοματεπώνυμο|ασθενής'
).split('|');

/** `Name: Survived, dtype: int64` is how pandas signs a column. */
const isSeries = ({ text, end }: Candidate): boolean =>
  /^(?:["']?, (?:dtype|length)|\()/i.test(text.slice(end, end + 12));

const likely = (candidate: Candidate): boolean => {
  const { value } = candidate;
  return (
    !isNoName(value) &&
    !isSeries(candidate) &&
    (knownWords(value) > 0 || (plainWords(value) === 0 && /[\p{Ll}\p{Lo}]/u.test(value)))
  );
};

/** The next label of a form about a person. */
const FORM =
  /^["']?[,;]?\s{1,6}(?:[>*-] ?)?["']?(?:phone|tel|mobile|address|e-?mail|mail|birth|born|dob|date of birth|age|sex|gender|ssn|title|occupation)\b/i;

const surely = (candidate: Candidate): boolean =>
  !isNoName(candidate.value) &&
  !isSeries(candidate) &&
  (knownWords(candidate.value) > plainWords(candidate.value) ||
    (plainWords(candidate.value) === 0 && FORM.test(candidate.text.slice(candidate.end, candidate.end + 40))));

const MAIL = String.raw`(?: ?<[\w.+%-]{1,64}@[\w.-]{1,120}>)`;

/** Names with a label before them, in documents as in code. */
export const labelledDetectors: readonly Detector[] = [
  {
    id: 'name-after-label',
    type: 'NAME',
    family: 'personal',
    keywords: ROLE_KEYWORDS,
    pattern: new RegExp(`${START}${anyCase(ROLES)}${SEPARATOR}(?<value>${LISTED_NAME}${MAIL}?)`, 'gu'),
    reach: 24,
    check: likely
  },
  {
    id: 'name-after-weak-label',
    type: 'NAME',
    family: 'personal',
    keywords: [
      'name',
      'by:',
      'from:',
      'to:',
      'cc:',
      'von:',
      'an:',
      'från:',
      'till:',
      'fra:',
      'van:',
      'aan:',
      'para:',
      'od:',
      'от:',
      'кому:',
      'user:',
      'speaker',
      'host:',
      'editor',
      'lead:',
      'teacher',
      'student',
      'caller'
    ],
    pattern: new RegExp(`${START}${anyCase(WEAK)}${SEPARATOR}(?<value>${LISTED_NAME}${MAIL}?)`, 'gu'),
    reach: 4,
    check: surely
  },
  {
    id: 'name-with-mail',
    type: 'NAME',
    family: 'personal',
    keywords: ['@'],
    pattern: new RegExp(`${START}(?<value>["']?${FULL_NAME}["']? ?<[\\w.+%-]{1,64}@[\\w.-]{1,120}>)`, 'gu'),
    reach: 120,
    check: ({ value }) => !isNoName(value.slice(0, value.indexOf('<')))
  },
  {
    id: 'name-is',
    type: 'NAME',
    family: 'personal',
    keywords: [
      'name is',
      "name's",
      "partner's name",
      'named',
      'called',
      'my name',
      'i am',
      "i'm",
      'this is',
      'under the name'
    ],
    pattern: new RegExp(
      `${START}(?:${anyCase(['my name is', 'maiden name is', 'last name is', 'first name is', 'full name is', 'his name is', 'her name is', 'name is', 'name was', "name's", "partner's name", 'was named', 'is named', 'patient named', 'man named', 'woman named', 'was called', 'is called', 'this is', 'i am', "i'm"])}),? (?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? )?(?<value>${NAME})`,
      'gu'
    ),
    reach: 16,
    check: candidate =>
      !isNoName(candidate.value) &&
      plainWords(candidate.value) === 0 &&
      (knownWords(candidate.value) > 0 || /name/i.test(candidate.text.slice(candidate.start - 20, candidate.start)))
  },
  {
    id: 'name-answered',
    type: 'NAME',
    family: 'personal',
    keywords: ['name?', 'name on the', 'name is', "name's"],
    pattern: new RegExp(
      `(?:${anyCase(["what's your name", 'what is your name', "what's your last name", "what's your first name", 'your full name', 'name on the account'])}\\? {1,3}(?:\\w{2,12}: )?|name is )(?<value>\\p{L}[\\p{L}'’-]{1,24}(?: \\p{L}\\.?| \\p{L}[\\p{L}'’-]{1,24}){0,3})(?=[\\n.,;!?"]|$)`,
      'gu'
    ),
    reach: 24,
    check: ({ value }) => !isNoName(value) && (knownWords(value) > 0 || /\p{Lu}/u.test(value))
  }
];
