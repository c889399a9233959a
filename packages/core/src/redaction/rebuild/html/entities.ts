/* Those that stand for a character of ASCII or for nothing that is seen; the others are left as they are written. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
  Tab: '\t',
  NewLine: '\n',
  excl: '!',
  num: '#',
  dollar: '$',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  colon: ':',
  semi: ';',
  equals: '=',
  quest: '?',
  commat: '@',
  lsqb: '[',
  lbrack: '[',
  bsol: '\\',
  rsqb: ']',
  rbrack: ']',
  Hat: '^',
  lowbar: '_',
  UnderBar: '_',
  grave: '`',
  lcub: '{',
  lbrace: '{',
  verbar: '|',
  vert: '|',
  rcub: '}',
  rbrace: '}',
  hyphen: '\u2010',
  dash: '\u2010',
  ndash: '\u2013',
  mdash: '\u2014',
  times: '\u00d7',
  copy: '\u00a9',
  reg: '\u00ae',
  deg: '\u00b0',
  plusmn: '\u00b1',
  micro: '\u00b5',
  euro: '\u20ac',
  hellip: '\u2026',
  middot: '\u00b7',
  bull: '\u2022',
  rarr: '\u2192',
  larr: '\u2190'
};

const ENTITY = /&(?:#[xX]([0-9a-fA-F]{1,8});?|#([0-9]{1,8});?|([A-Za-z][A-Za-z0-9]{1,31});)/g;
const ENTITY_OR_MARK = /&(?:#[xX]([0-9a-fA-F]{1,8});?|#([0-9]{1,8});?|([A-Za-z][A-Za-z0-9]{1,31});)|[&<>"]/g;

/** What an entity stands for; null for a name that isn't known here. */
function characterOf(hex?: string, decimal?: string, name?: string): string | null {
  if (name !== undefined) {
    return Object.hasOwn(named, name) ? (named[name] ?? null) : null;
  }
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : String.fromCodePoint(code);
}

/** A text as it reads. */
export function decoded(text: string): string {
  return text.includes('&')
    ? text.replace(
        ENTITY,
        (whole: string, hex?: string, decimal?: string, name?: string) => characterOf(hex, decimal, name) ?? whole
      )
    : text;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text in the one way it is written: the marks of HTML as entities, everything else as itself.
 * Other names stay in HTML; XML doesn't know them.
 */
export function written(text: string, place: 'text' | 'attribute', foreign: boolean): string {
  return text.replace(ENTITY_OR_MARK, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (whole.length === 1) {
      return escaped(whole, place);
    }
    const character = characterOf(hex, decimal, name);
    return character === null ? (foreign ? `&amp;${whole.slice(1)}` : whole) : escaped(character, place);
  });
}

function escaped(character: string, place: 'text' | 'attribute'): string {
  return character === '"' && place === 'attribute' ? '&quot;' : (marks[character] ?? character);
}
