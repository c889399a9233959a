import type { Candidate, Detector } from '../detect/model.js';
import { isPlaceholder } from '../placeholders.js';
import { isFiller } from './filler.js';
import { looksRandom } from './entropy.js';
import { nameClass } from './names.js';
import type { NameClass } from './names.js';
import {
  isMixedPassword,
  isPassphrase,
  isPassword,
  isPlaceholderPassword,
  isReference,
  isUnlikelyWord
} from './values.js';
import { LONGEST_NAME, mayBeNamed } from './beside.js';
import { TELLING } from './telling.js';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
/** A telling text as it stands at the start of a name; what may not belong to the name is only looked for. */
const WORD = TELLING.map(word => escaped(word.replace(/ ?[=:"']$| $/, ''))).join('|');
// Signs that stand between a name and its value, as wide colons and arrows do, are no letters.
const LETTER =
  '[\\w\u00c0-\u1fff\u2c00-\u2fff\u3005-\u3007\u3040-\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffff.]';
/** Ends where the name ends, so that what comes behind is tried once and not at each of its letters. */
const NAME = `(?!${`${LETTER.slice(0, -1)}-]`}{${LONGEST_NAME}}(?!>))(?<name>(?:${WORD})(?:${LETTER}|-(?!>)){0,40}(?!${LETTER}|-(?!>))(?: (?:key|token|id|secret|password|code|phrase))?)`;

const QUOTE = '\\\\{0,3}["\'`]';
const CLOSE = `(?:${QUOTE}|\\*{1,2}|<\\/(?:b|strong|em|i|code)>)?[\\])]?`;
/** Whose it is: `Password for me:`, `Secret Access Key [None]:`. */
const WHOSE =
  '(?:(?: (?:for|of|to|für|von|de|del|pour|on)(?: the| der| la| el)? [\\w@.-]{1,40})?(?: ?[\\[(][^\\])\\n]{0,30}[\\])])?(?=:))?';
const TYPE =
  '(?:\\[\\d{0,4}\\]|[ \\t]{0,3}:[ \\t]{0,3}[A-Za-z_&](?:[\\w.\\[\\] |&<>]|, ){0,40}(?=[ \\t]{0,3}=)|[ \\t]{1,4}(?:string|str|char|text)\\b)?';
const OP = '[ \\t]{0,20}(?:={1,3}|!==?|:{1,3}=|[?+.]=|=>|<<?-|->|→|[:：])[ \\t]{0,20}(?:\\r?\\n[ \\t]{0,20}(?=["\']))?';
const WRAP = '(?:[A-Za-z_][\\w.:]{0,40}\\([ \\t\\n]{0,20}(?=[\\w@]{0,2}["\'`])|[\\[(]{0,2})';
const OPEN = `(?:[rRbBuUfFNL@$]{1,2}(?=["'\`]))?(?:"{3}|'{3}|\\\\{0,3}(?:"(?!")|'(?!')|\`))?`;
const MID = [
  `(?<op>${CLOSE}${WHOSE}${TYPE}${OP}(?:\\*{1,2}[ \\t]{1,3})?${WRAP}${OPEN})`,
  `(?<comma>${QUOTE}[ \\t]{0,4},\\s{0,20}${WRAP}[rRbBuUfFNL@]{0,2}${QUOTE})`,
  `(?<cell>\\s{0,10}<\\/(?:t[dh]|dt|b|strong|code|name|key|string|label|span|p)>\\s{0,10}(?:<[^<>]{1,120}>\\s{0,10}){1,3}|[ \\t]{0,20}\\|[ \\t]{0,20}\`?|["']?>\\s{0,30}|[,;\\t](?=\\S))`,
  `(?<attr>(?:${QUOTE})?[\\s,{(]{1,20}(?:(?:type|action|required|help|env|envvar|nargs)=[\\w."']{1,40},\\s{0,4}){0,4}(?:${QUOTE})?(?:(?:string_|secret_)?value|default|val|text)(?:${QUOTE})?[ \\t]{0,4}[:=][ \\t]{0,4}(?:${QUOTE})?)`,
  `(?<is>[ \\t]{1,3}(?:is|was|ist|lautet|war|est|es|era|é|è|är|er|on|jest|je|este|adalah|là|will be|set to|changed to|reset to|now|=)[ \\t]{1,3}[:"'\`]{0,2})`,
  `(?<gap>:?(?:[ \\t]{1,20}|[ \\t]{0,3}\\r?\\n[ \\t]{0,20})(?:${QUOTE})?)`
].join('|');
const VALUE =
  '(?<value>(?<=\\\\")(?:[^"\\\\\\n]|\\\\(?!")){1,500}|(?<=\\\\\')(?:[^\'\\\\\\n]|\\\\(?!\')){1,500}' +
  '|(?<=(?<!\\\\)")(?:[^"\\\\\\n]|\\\\.){1,500}|(?<=(?<!\\\\)\')(?:[^\'\\\\\\n]|\\\\.){1,500}|(?<=`)[^`\\n]{1,500}' +
  '|(?<!["\'`])[^\\s"\'`,;<>()\\[\\]{}|&\\\\]{1,500})';

/** Calls whose second argument is the value of the first. */
const SETS =
  /(?:get|getenv|env|environ|setdefault|setenv|putenv|set|put|store|update|property|setProperty|define|option|config|conf|header|setHeader|write|add|append)\(\s{0,10}[rbu]?\\?["']$/i;

/** Calls whose first argument says where a value is found, not what it is. */
const ASKS =
  /(?:getenv|environ(?:\.get)?|env|get_secret(?:_value)?|get_parameter|getpass|input|prompt|lookup)\(\s{0,20}[rbuf]{0,2}["']$/i;

/** Small and capital letters or signs, and digits. */
const isManifold = (value: string): boolean =>
  /\d/.test(value) && /[a-z]/.test(value) && /[A-Z!@#$%^&*?+~]/.test(value) && !/:$/.test(value);

/** Commands that are followed by a name and, after a space, its value. */
const SETS_NEXT = /(?:set_env|setenv|setx|set|-gx|secret|env) $/i;

const setsNext = (before: string): boolean => before.endsWith(' ') && SETS_NEXT.test(before);

const isFlag = (name: string): boolean => name.includes('-') && /(?:^|\s)--?[\w.-]+$/.test(name);

const PART = 1;
const NO_PART = 2;
const parts = new Uint8Array(1 << 16);

/** Whether a code unit may belong to a name. Asked so often that each is looked at once only. */
function isPartOfName(unit: number): boolean {
  const known = parts[unit] || (/[\p{L}\d_.$-]/u.test(String.fromCharCode(unit)) ? PART : NO_PART);
  parts[unit] = known;
  return known === PART;
}

/** A name as it stands in the text: what belongs to it before the telling word, and the word before that. */
function wholeName(text: string, from: number, name: string): { name: string; before: string } {
  let start = from;
  while (start > 0 && from - start < 60 && isPartOfName(text.charCodeAt(start - 1))) {
    start--;
  }
  const before = text.slice(Math.max(0, start - 40), start);
  // `%md password = x`: a magic says nothing of what follows.
  const word = before.endsWith(' ') ? (/(?:^|[^\w%])([A-Za-z]{2,20}) $/.exec(before)?.[1] ?? '') : '';
  return { name: `${word} ${text.slice(start, from)}${name}`, before };
}

/** Whether a value could be a key or a token: random, or at least nothing that anybody would say. */
const isToken = (value: string, least: number): boolean =>
  !isPlaceholderPassword(value) &&
  // Digits, a colon and letters are how bots are named; their own detector knows the right ones.
  !/\s|^\d{4,20}:/.test(value) &&
  !isFiller(value, 0.88) &&
  looksRandom(value, least) &&
  !isReference(value);

/** Long and of all kinds of characters, as frameworks make the keys they sign with. */
const isOdd = (value: string): boolean =>
  value.length >= 24 &&
  !/^[+,;)\]}]/.test(value) &&
  !/\s|\w{3}=[^;=]{1,80};|<[\w -]{2,40}>|\$\{\w+\}|\{\{ ?[\w.]+ ?\}\}/.test(value) &&
  !/\(\?[:=!<]|\[\^|[\])}][+*]|\\[dws]/.test(value) &&
  (value.match(/[a-z]/gi) ?? []).length >= 8 &&
  (value.match(/[^\w\s.,/:-]/g) ?? []).length >= 5;

function isSecretValue(
  kind: NameClass,
  { value }: Candidate,
  groups: Candidate['groups'],
  name: string,
  before: string
): boolean {
  const own = groups['name'];
  const { op, comma, cell, attr, is } = groups;
  const mid = op ?? comma ?? cell ?? attr ?? is ?? groups['gap'] ?? '';
  const quoted = /["'`]$/.test(mid);
  const wrapped = /\w\(/.test(mid);
  const environment = (mid === '=' || mid === ':=') && /^(?:.* )?[A-Z][A-Z\d_.]*$/.test(name);
  const flag = isFlag(name);
  if ((!quoted && /[!=]=/.test(mid)) || (op !== undefined && ASKS.test(mid))) {
    return false;
  }
  if (quoted && kind === 'password' && isPassphrase(value)) {
    return true;
  }
  if (quoted && !wrapped && kind !== 'key' && isOdd(value)) {
    return true;
  }
  if (kind === 'password') {
    if (op !== undefined || attr !== undefined || (comma !== undefined && SETS.test(before))) {
      return quoted && !wrapped
        ? isPassword(value)
        : quoted
          ? isMixedPassword(value)
          : environment || (flag && mid === '=')
            ? isPassword(value)
            : isUnlikelyWord(value);
    }
    if (groups['gap'] !== undefined) {
      if (!flag && !setsNext(before)) {
        const alone =
          !mid.includes('\n') || mid.startsWith(':') || (/(?:^|\n)[ \t]*$/.test(before) && own === name.trim());
        return alone && value.length >= 8 && isUnlikelyWord(value) && isManifold(value);
      }
      return !/\n|^-/.test(mid + value) && (quoted ? isPassword(value) : isMixedPassword(value));
    }
    if (is !== undefined && !quoted) {
      return isMixedPassword(value.replace(/[.!?:…]{1,3}$/, ''));
    }
    return comma !== undefined || mid === ','
      ? isUnlikelyWord(value) && value.length >= 8
      : isMixedPassword(value) && !/^[\w-]+[.:]$/.test(value);
  }
  if (kind === 'token') {
    return isToken(
      value,
      op !== undefined ? (mid === '=' || environment ? (/^ ?token$/i.test(name) ? 12 : 8) : 10) : 16
    );
  }
  return isToken(value, 20) && (quoted || /[?&]$/.test(before) || !/^ ?key$/i.test(name));
}

/**
 * Whether a name that only a space parts from its value is one: no placeholder, which is a value itself, and not the
 * end of a word that goes on before it in small letters.
 */
function standsAlone(own: string, name: string, before: string): boolean {
  const glued = /^[a-z]/.test(own) && /[a-z]$/.test(name.slice(0, name.length - own.length));
  return !(/\d$/.test(own) && isPlaceholder(own)) && (!glued || isFlag(name) || setsNext(before));
}

/** No secret is shorter. */
const SHORTEST = 4;

function check(candidate: Candidate): boolean {
  const { text, start, end, value } = candidate;
  if (value.length < SHORTEST) {
    return false;
  }
  const { groups } = candidate;
  const own = groups['name'] ?? '';
  const mid =
    groups['op'] ?? groups['comma'] ?? groups['cell'] ?? groups['attr'] ?? groups['is'] ?? groups['gap'] ?? '';
  const { name, before } = wholeName(text, start - mid.length - own.length, own);
  const kind = nameClass(name);
  if (kind === null || (groups['gap'] !== undefined && !standsAlone(own, name, before))) {
    return false;
  }
  // `pass:${PASSWORD}`, cut before its brace; and what a placeholder was put into.
  if ((/[$%#]$/.test(value) && /[{(]/.test(text.charAt(end))) || isPlaceholder(lastPart(value))) {
    return false;
  }
  return isSecretValue(kind, candidate, groups, name, before);
}

const PARTING = new Set([...':/@='].map(sign => sign.charCodeAt(0)));

/** What stands behind the last sign that parts a value. */
function lastPart(value: string): string {
  let at = value.length;
  while (at > 0 && !PARTING.has(value.charCodeAt(at - 1))) {
    at--;
  }
  return at === 0 ? value : value.slice(at);
}

const secret = { type: 'SECRET', family: 'secret', reach: 0, length: 700 } as const;

/** Values beside a name that tells what they are, in any language and notation. */
export const assignmentDetectors: readonly Detector[] = [
  {
    ...secret,
    id: 'named-secret',
    keywords: TELLING,
    pattern: new RegExp(`${NAME}(?:${MID})${VALUE}`, 'giy'),
    mayBegin: mayBeNamed,
    check
  },
  {
    ...secret,
    id: 'compared-secret',
    keywords: ['" ==', "' ==", '" !=', "' !=", '"==', "'==", '"!=', "'!="],
    pattern:
      /["'](?<value>[^"'\n]{6,100})["'][ \t]{0,3}[!=]==?[ \t]{0,3}(?<name>[\w.]{0,40}(?:pass|pwd|secret|token|key)[\w.]{0,20})/gi,
    reach: 110,
    check: ({ value, groups }) => {
      const kind = nameClass(groups['name'] ?? '');
      return kind === 'password' ? isMixedPassword(value) || isOdd(value) : kind === 'token' && isToken(value, 12);
    }
  },
  {
    ...secret,
    id: 'listed-secret',
    keywords: ['tokens', 'api_keys', 'passwords', 'secrets'],
    pattern:
      /["'](?=[^"'\n\\]{8,200}\\?["'])(?<=(?:tokens|keys|passwords|secrets)\\?["']?\s{0,3}[:=]\s{0,3}[[{(][^\]})\n]{0,240})(?<value>[^"'\n\\]{8,200})\\?["']/gi,
    reach: 260,
    check: ({ value }) => isToken(value, 16)
  }
];
