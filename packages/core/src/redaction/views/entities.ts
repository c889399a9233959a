import type { Edit } from './edits.js';
import { seen } from './lookalike.js';
import { matches } from './matches.js';

const ENTITY = /&(?:#[xX]([0-9a-fA-F]{1,7})|#(\d{1,8})|([A-Za-z][A-Za-z0-9]{1,31}));?/g;

/* The names that stand for something of plain text. HTML knows two thousand more, mostly arrows and sums. */
const NAMES = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    shy: '',
    excl: '!',
    num: '#',
    dollar: '$',
    percnt: '%',
    lpar: '(',
    rpar: ')',
    ast: '*',
    midast: '*',
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
    rsqb: ']',
    rbrack: ']',
    bsol: '\\',
    hat: '^',
    lowbar: '_',
    underbar: '_',
    grave: '`',
    diacriticalgrave: '`',
    lcub: '{',
    lbrace: '{',
    rcub: '}',
    rbrace: '}',
    verbar: '|',
    vert: '|',
    verticalline: '|',
    hyphen: '-',
    dash: '-',
    minus: '-',
    ndash: '-',
    mdash: '-',
    tab: '\t',
    newline: '\n',
    zwj: '',
    zwnj: '',
    zerowidthspace: '',
    nobreak: '',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    hairsp: ' ',
    lsquo: "'",
    rsquo: "'",
    sbquo: "'",
    ldquo: '"',
    rdquo: '"',
    bdquo: '"',
    szlig: 'ß',
    aelig: 'æ',
    oelig: 'œ',
    oslash: 'ø',
    eth: 'ð',
    thorn: 'þ',
    imath: 'ı',
    inodot: 'ı',
    lstrok: 'ł',
    dstrok: 'đ',
    copy: '©',
    reg: '®',
    fjlig: 'fj',
    fflig: 'ff',
    filig: 'fi',
    fllig: 'fl',
    invisibletimes: '',
    invisiblecomma: '',
    applyfunction: ''
  })
);
const UPPER = new Set(['aelig', 'oelig', 'oslash', 'eth', 'thorn', 'lstrok', 'dstrok']);
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
  breve: '\u0306',
  macr: '\u0304',
  ogon: '\u0328',
  dot: '\u0307',
  dblac: '\u030b'
};
const ACCENTED = /^([A-Za-z])(grave|acute|circ|tilde|uml|ring|cedil|caron|breve|macr|ogon|dot|dblac)$/;
/* These were written without their semicolon for so long that every browser reads them. */
const OLD = /^(?:amp|lt|gt|quot|nbsp|shy)/i;

function named(name: string): string | undefined {
  const accented = ACCENTED.exec(name);
  if (accented !== null) {
    return (accented[1] + MARKS[accented[2]]).normalize('NFC');
  }
  const lower = name.toLowerCase();
  const said = NAMES.get(lower);
  return said !== undefined && name !== lower && UPPER.has(lower) ? said.toUpperCase() : said;
}

/** Edits that read `&amp;`, `&#64;`, `&#x40;` as what they stand for, with or without the semicolon. */
export function entityEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: written, 1: hex, 2: decimal, 3: name, index } of matches(ENTITY, text)) {
    if (name === undefined) {
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      if (code > 0 && code <= 0x10ffff) {
        edits.push({ start: index, end: index + written.length, text: seen(code) });
      }
      continue;
    }
    const closed = written.endsWith(';');
    const known = closed ? name : OLD.exec(name)?.[0];
    const said = known === undefined ? undefined : named(known);
    if (known !== undefined && said !== undefined) {
      edits.push({ start: index, end: index + 1 + known.length + (closed ? 1 : 0), text: said });
    }
  }
  return edits;
}
