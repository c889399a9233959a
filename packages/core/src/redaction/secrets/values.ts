import { remembered } from '../detect/remembered.js';
import { isPlaceholder } from '../placeholders.js';
import { isGibberish, piecesOf, wordShare, wordiness } from './entropy.js';
import { isCounting, isFiller, varietyOf } from './filler.js';

const TEMPLATE =
  /\$\{|\$[A-Z_]{3,}|\{\{|\$\(|#\{|<%|%[sdr](?![A-Za-z0-9])|%\(|^\$[A-Za-z_]\w*$|^\$\$?\w*$|^%\w+%$|^<[^>]*>?$|^\[[^\]]*\]$|^\{[^{}]*\}$|^@\w+@$|#{3}|\*{3}|#\w+#|\.{3}|…|•|^[-_=.~#*xX?0 ]+$|^%[A-Z_.]+%$/;
const SHOWN =
  /x{4}|(?:example|placeholder|redacted|removed|masked|hidden|change[-_]?(?:me|it|this)|dummy|sample|todo|fixme|not[-_ ]?set|undefined|\bfoo\b|\bbar\b|fake|your|bogus|invalid|incorrect|wrong|^abc123.{0,4}$|insert|replace|here)/i;
const TYPES =
  /^(?:(?:[Oo]ptional|[Uu]nion|[Ll]ist|[Dd]ict|[Ll]iteral)\b.*|str(?:ing)?|int(?:eger)?|float|double|bool(?:ean)?|bytes?|char|varchar\b.*|text|number|object|any|none|null|nil|nan|na|n\/?a|true|false|yes|no|on|off|self|this|required|optional|default|empty|password|prompt|auto|env|ask|utf-?(?:8|16|32)(?:-sig)?|latin-?1|ascii|iso-8859-\d{1,2}|basic|bearer|plain|raw|inherit|unset|unknown)$/i;
const FILE =
  /\.(?:json|pem|key|txt|ya?ml|env|ini|csv|tsv|py|ipynb|pkl|md|sh|sql|toml|cfg|conf|properties|crt|cer|p12|pfx|jks|html?|jsp?|tsx?|php|xml|log|zip|gz|png|jpe?g|svg|pub|parquet|h5|dat|db|com|org|net|io|identity)$/i;
const PATH =
  /^(?:(?:~|\.{1,2})\/|[A-Za-z]:[\\/]|\.{1,2}\\)|^\/(?:[A-Za-z_.-]{2,40}\/[\w./-]*|[a-z_.-]+)$|^\/?[a-z_-]+\/[a-z_./-]*$|\*\.|\.\*/;
const CODE =
  /^!?[A-Za-z_$][\w$]*(?:(?:\??\.|::|->)[A-Za-z_$][\w$]*)+(?:[(?].*)?$|^!?[A-Za-z_$][\w$.]*[([]|^!?(?:this|self)\.|^[([{]|=>|\|\||&&|^lambda\b|^0x[\dA-Fa-f]{1,8}[A-Z_]{0,8}[G-Z_]|^data:|^\w+(?:\.\w+){2,}:\w+$|^\w+=(?:True|False|None|null|\d+)$/;
const NAMING =
  /^(?:my|the|your|a|an|new|old|user|username|users|name|pass|passw|passwd|password|passwords|passphrase|pwd|pw|pswd|secret|secrets|token|tokens|key|keys|api|apikey|access|auth|authorization|oauth|client|private|public|admin|root|db|database|login|test|testing|demo|default|value|string|str|text|id|url|env|var|config|some|for|to|of|in|is|and|or|not|no|bearer|basic|jwt|credential|credentials|super|type|field|input|email|header|session|file|path|app|service|account|server|master|encrypted|hash|hashed|refresh|google|aws|azure|github|openai|hf|huggingface|mysql|postgres|bot|here|join|beautiful|form|confirm|repeat|enter|change|reset|forgot|show|data|word|valid|get|set)$/i;

/** Nobody writes a word in small letters and large ones by turns; what was drawn may. */
const isShown = (value: string): boolean => {
  const word = SHOWN.exec(value)?.[0].replace(/[^A-Za-z]/g, '');
  return word !== undefined && /^(?:[A-Z]?[a-z]*|[A-Z]+)$/.test(word);
};

/** Whether a text stands for a value that isn't there: `${TOKEN}`, `<password>`, `xxxx`, `your_key`. */
export function isPlaceholderText(value: string): boolean {
  return TEMPLATE.test(value) || isShown(value) || TYPES.test(bare(value)) || varietyOf(value) < 3;
}

/** Without what ends a line of code or closes a fence around it. */
const bare = (value: string): string => value.replace(/(?:\\[nrt]|[`"',;]){1,8}$/, '');

/** Whether a text is code, a file, a path or an address rather than a value. */
export function isReference(value: string): boolean {
  return (
    (FILE.test(value) && !/[!@#$%^&*]/.test(value)) ||
    PATH.test(value) ||
    CODE.test(value) ||
    /^(?:[a-z][a-z+]{1,15}:\/\/|arn:)/i.test(value)
  );
}

/** Whether a text only names things: `db_password`, `ACCESS_TOKEN`. */
export function isNaming(value: string): boolean {
  const letters = /^[A-Za-z_ .-]+$/.test(value);
  if (!letters && /\d{2}|[^\w .-]/.test(value)) {
    return false;
  }
  const pieces = piecesOf(value);
  if (
    letters &&
    pieces.length > 1 &&
    pieces.some(piece => /^(?:password|passwd|pwd|token|secret|key)$/i.test(piece)) &&
    pieces.every(piece => wordiness(piece) >= 4.8)
  ) {
    return true;
  }
  return pieces.length > 0 && pieces.every(piece => NAMING.test(piece));
}

/** A password that only shows where one goes. */
export function isPlaceholderPassword(value: string): boolean {
  return (
    isPlaceholderText(value) ||
    isPlaceholder(value) ||
    isNaming(bare(value)) ||
    /[/:][*•]{2,}$/.test(value) ||
    /^my[-_]?(?:pass|secret|token|key)/i.test(value)
  );
}

/** Four groups of four letters: how mail services write the passwords of programs. */
export const isGroupedPassword = (value: string): boolean => /^[a-z]{4}(?: [a-z]{4}){3}$/.test(value);

const hasKinds = (value: string): boolean => /[A-Za-z]/.test(value) && /[\d!@#$%^&*?+~]/.test(value);

/** Somebody's password in quotes: whatever isn't shown, named or referred to. */
export const isPassword = remembered(mayBePassword);

function mayBePassword(value: string): boolean {
  if (isGroupedPassword(value)) {
    return true;
  }
  return (
    value.length >= 4 &&
    value.length <= 200 &&
    !/\s/.test(value) &&
    /[\p{L}\d]{2}/u.test(value) &&
    !/^[\d.,]{1,5}$/.test(value) &&
    !/^[A-Z][A-Z_]+_[A-Z]+$|^--?[a-z-]+$/.test(value) &&
    !isReference(value) &&
    !isPlaceholderPassword(value)
  );
}

/** Long and mostly words: code or text that was joined without its spaces. */
export const isPhrase = (value: string): boolean => value.length >= 20 && wordShare(value) > 0.6;

/** A password that could also be a word of the text around it: it must not read like one. */
export const isUnlikelyWord = remembered(value => mayBeUnlikely(value) && isPassword(value) && isUnlikely(value));

/** Asked first: it is quick, and most of what stands beside a name is neither. */
const mayBeUnlikely = (value: string): boolean => hasKinds(value) || /^[A-Za-z_]+\d{0,3}$/.test(value);

/** What a password has to be in addition. */
function isUnlikely(value: string): boolean {
  if (isCounting(value) || isPhrase(value)) {
    return false;
  }
  const letters = value.replace(/[^A-Za-z]/g, '');
  if (/^[A-Za-z_]+$/.test(value)) {
    return isGibberish(letters) && (wordiness(letters) < 4.3 || !/^[a-z]+(?:[A-Z][a-z]+)+$/.test(value));
  }
  if (/^[A-Za-z_]+\d{0,3}$/.test(value)) {
    return isGibberish(letters) || (wordiness(letters) < 5.4 && /[A-Z].*_|_.*\d/.test(value));
  }
  return hasKinds(value) && !isFiller(value);
}

/** A password that has more than letters. */
export const isMixedPassword = remembered(
  value => mayBeUnlikely(value) && isPassword(value) && (hasKinds(value) || isUnlikely(value))
);

const COMMON =
  /^(?:your|the|you|please|enter|must|this|that|with|and|for|from|not|are|was|has|have|can|should|will|new|old|does|is|of|to|in|or|here|pass|password|passphrase|secret|token|key|user|name)$/;

/** Words drawn from a list: `marble canyon otter fjord`; a sentence holds words that no list has. */
export function isPassphrase(value: string): boolean {
  return (
    /^[a-z]{3,9}(?:([ -])[a-z]{3,9})(?:\1[a-z]{3,9}){2,6}$/.test(value) &&
    !SHOWN.test(value) &&
    value.split(/[ -]/).every(word => !COMMON.test(word))
  );
}
