import type { Family } from '../detect/model.js';
import { homeOf } from './homes.js';
import { AGGREGATE, AGGREGATE_FIRST, HEADINGS, OWNERS, WHOSE } from './heading-words.js';
import type { ColumnKind, HeadingRow, KindName } from './heading-words.js';

export type { ColumnKind, KindName } from './heading-words.js';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** A heading in words: camel case, snake case, accents and signs undone. */
export function wordsOf(heading: string): string[] {
  return heading
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

const families: Readonly<Partial<Record<KindName, Family>>> = {
  amount: 'record',
  note: 'record',
  host: 'infrastructure',
  secret: 'secret'
};

function dictionary(rows: readonly HeadingRow[]): Record<string, ColumnKind> {
  const all: Record<string, ColumnKind> = Object.create(null) as Record<string, ColumnKind>;
  for (const [of, type, needs, words] of rows) {
    const family = families[of] ?? 'personal';
    for (const word of words.trim().split(/\s+/)) {
      const key = fold(word);
      const known = all[key];
      if (known === undefined || (known.needs !== 'sure' && needs === 'sure')) {
        all[key] = { type, family, needs, of };
      }
    }
  }
  return all;
}

function fold(word: string): string {
  return wordsOf(word).join('');
}

const aggregate = set(AGGREGATE);
const aggregateFirst = set(AGGREGATE_FIRST);
const whose = set(WHOSE);
const owners = set(OWNERS);
const phrases = dictionary(HEADINGS);

/** What a heading says of its column; null where it says nothing, or that values are counted or grouped. */
export function kindOf(heading: string): ColumnKind | null {
  if (heading.length > 60 || heading === '') {
    return null;
  }
  if (PLAIN.test(heading)) {
    return phrases[heading] ?? null;
  }
  let kind = asked.get(heading);
  if (kind === undefined) {
    kind = readHeading(heading);
    if (asked.size >= REMEMBERED) {
      asked.clear();
    }
    asked.set(heading, kind);
  }
  return kind;
}

/** One word that is written as the dictionary writes it. */
const PLAIN = /^[a-z]+$/;
/** The same headings and keys are asked for again and again. */
const asked = new Map<string, ColumnKind | null>();
const REMEMBERED = 20_000;

/** What a heading is about when it ends so, whoever it names before: `emergency_contact_phone`. */
const ENDS: ReadonlySet<KindName> = new Set(['phone', 'email', 'birth', 'mac', 'ip']);
const isAround = (word: string): boolean => whose.has(word) || phrases[word] !== undefined || /^[a-z]$/.test(word);

function readHeading(heading: string): ColumnKind | null {
  const words = wordsOf(heading);
  const whole = phrases[words.join('')];
  if (whole !== undefined) {
    return whole;
  }
  if (words.length < 2 || words.length > 6) {
    return null;
  }
  const first = words[0] ?? '';
  if (
    aggregateFirst.has(first) ||
    words.some((word, at) => at > 0 && aggregate.has(word)) ||
    (aggregate.has(first) && first !== 'p')
  ) {
    return null;
  }
  const home = homeOf(words);
  if (home !== null) {
    return home;
  }
  const plain = words.map(word => word.replace(/\d+$/, '')).filter(word => word !== '');
  if (plain.at(-1) === 'name' && plain.some(word => owners.has(word))) {
    return phrases['fullname'] ?? null;
  }
  const last = phrases[plain.at(-1) ?? ''];
  if (last !== undefined && ENDS.has(last.of) && plain.slice(0, -1).every(isAround)) {
    return last;
  }
  // The longest part that is known, when all around it only says whose.
  for (let size = plain.length - (plain.length === words.length ? 1 : 0); size > 0; size--) {
    for (let from = plain.length - size; from >= 0; from--) {
      const kind = phrases[plain.slice(from, from + size).join('')];
      const around = [...plain.slice(0, from), ...plain.slice(from + size)];
      if (kind !== undefined && around.every(isAround)) {
        return kind;
      }
    }
  }
  return null;
}

/** The same for columns of passwords alone. */
export const secretHint =
  /pass|pwd|secret|api_?key|token|private_?key|kennwort|contrase|senha|wachtwoord|has[lł]o|l[oö]senord|salasana|adgangskode|parola|[sş]ifre|heslo|jelsz|пароль|パスワード|密码|비밀번호/i;

/** One quick pass that says whether a text could hold a heading at all. */
export const headingHint =
  /pass|pwd|secret|api_?key|token|name|mail|phone|mobile|mobil|cell|\btel|fax|dob|birth|geb|naiss|nacim|nasci|addr|street|stra|\bzip|post|plz|mrn|ssn|patient|subject|member|customer|client|employee|emp_|user|iban|account|acct|konto|card|salar|wage|income|gehalt|lohn|diagn|icd|\bdx|\bip|host|device|imei|licen|passp|nation|tax|nhs|person|contact|owner|adress|anschr|calle|rue|indir|vor|nach|nom|prenom|apell|cogn|imi[eę]|nazw|login|insur|polic|medic|allerg|amount|balance|note|comment|admi|disch|[\u0400-\u9fff\uac00-\ud7af]|(?:lat|lon|lng|geo|mac|vin|npi|sin|cpf|dni|nif|nie|pesel|bsn|cnp|nir|ahv|pan|cvv|bic|cep|cap|age|ages|edad|idade|alter|wiek|alder|leeftijd|latitude|longitude|id)\b|age_(?:in_)?y|(?:home|resid|casa|wohn|domic|dwell|living)[a-z]{0,8}_?(?:coord|loc|gps|pos|point)/i;
